# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form can be used by who hears it, and keeps what was typed."""

from django import forms
from django.utils import translation

from netwerkregie.doors.desk.components.renderer import DeskRenderer


class Note(forms.Form):
    """A form with a hint, a limit and a choice."""

    default_renderer = DeskRenderer

    text = forms.CharField(
        label="What happened?",
        help_text="Leave names out.",
        max_length=10,
        widget=forms.Textarea(attrs={"placeholder": "Type here"}),
    )
    where = forms.ChoiceField(
        label="Where?",
        choices=[("a", "At school"), ("b", "At the club")],
        widget=forms.RadioSelect,
    )
    when = forms.DateField(label="When?", required=False)


def shown(data: dict[str, str] | None = None) -> str:
    """The form as a page gets it."""
    with translation.override("en"):
        return Note(data).as_div() if data is None else str(Note(data))


def test_a_hint_and_a_counter_are_named_by_the_field() -> None:
    assert 'aria-describedby="id_text_helptext id_text_counter"' in shown()


def test_a_mistake_is_named_by_the_field_and_listed_with_a_link() -> None:
    page = shown({"text": "", "where": "a"})
    assert 'aria-describedby="id_text_helptext id_text_error id_text_counter"' in page
    assert 'aria-invalid="true"' in page
    assert 'href="#id_text">What happened? ' in page
    assert "This field is required." in page


def test_a_choice_is_a_group_with_a_legend_and_its_mistake_leads_to_the_first() -> None:
    page = shown({"text": "x"})
    assert "<fieldset" in page
    assert ">Where?</legend>" in page
    assert 'href="#id_where_0"' in page
    assert 'id="id_where_0"' in page


def test_the_browser_never_cuts_a_pasted_text() -> None:
    page = shown({"text": "longer than ten", "where": "a"})
    assert "maxlength" not in page
    assert "longer than ten" in page
    assert 'data-limit="10"' in page


def test_only_what_may_stay_empty_says_so() -> None:
    page = shown()
    assert page.count("(optional)") == 1


def test_a_label_is_never_replaced_by_a_placeholder() -> None:
    assert "placeholder" not in shown()


def test_what_was_typed_is_escaped() -> None:
    page = shown({"text": "<script>", "where": "a"})
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
