# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our spelling of a control is Django's but for line ends, escapes included."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkregie.doors import controls

NASTY = "<b>\"'&</b>"
CHOICES = [
    ("", gettext_lazy("Yes")),
    ("a", NASTY),
    (NASTY, "A"),
    (mark_safe("<i>"), mark_safe("<i>safe</i>")),
    (7, 8),
    ("group", [("g1", "G1"), ("g2", NASTY)]),
]
WIDGETS = [
    forms.TextInput(),
    forms.EmailInput(attrs={"class": NASTY, "required": True, "hidden": False}),
    forms.NumberInput(attrs={"max": 1_000_000}),
    forms.HiddenInput(),
    forms.PasswordInput(render_value=True),
    forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    forms.CheckboxInput(),
    forms.Textarea(attrs={"rows": 10, "data-x": NASTY}),
    forms.Select(choices=CHOICES),
    forms.RadioSelect(choices=CHOICES, attrs={"class": "nr-options"}),
    forms.CheckboxSelectMultiple(choices=CHOICES),
    forms.SelectMultiple(choices=CHOICES),
]


@pytest.mark.parametrize("widget", WIDGETS, ids=lambda one: type(one).__name__)
@settings(deadline=None, max_examples=30)
@given(value=st.one_of(st.none(), st.text(), st.sampled_from(["a", NASTY, True, 7])))
def test_a_control_is_spelled_as_django_spells_it(
    widget: forms.Widget, value: object
) -> None:
    assert widget.template_name is not None
    many = isinstance(widget, forms.CheckboxSelectMultiple | forms.SelectMultiple)
    shown = [value] if many and value is not None else value
    for attrs in ({"id": "id_x"}, {}, {"id": NASTY, "aria-invalid": "true"}):
        context = widget.get_context(NASTY, shown, attrs)
        ours = controls.spell(widget.template_name, context)
        theirs = DjangoTemplates().render(widget.template_name, context)
        assert (ours or theirs).replace("\n", "") == theirs.replace("\n", "")


def test_a_list_of_choices_is_ours_and_a_strange_control_is_left_to_django() -> None:
    context = forms.Select(choices=CHOICES).get_context("x", "a", {})
    assert controls.spell("django/forms/widgets/select.html", context)
    assert controls.spell("django/forms/widgets/clearable_file_input.html", {}) is None
