# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form with every sort of field, for the style page only; it is never kept."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 2000


class SampleForm(forms.Form):
    """One field of each sort; a sample does not ask for the reader's attention."""

    is_sample = True

    title = forms.CharField(label=_("What is it called?"), max_length=80)
    text = forms.CharField(
        label=_("What happened?"),
        help_text=_("Write what you saw or heard yourself. Leave names out."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
    )
    place = forms.ChoiceField(
        label=_("Where?"),
        choices=[("", _("Choose")), ("school", _("School")), ("club", _("Club"))],
    )
    when = forms.DateField(
        label=_("When?"),
        widget=forms.DateInput(attrs={"type": "date"}),
        required=False,
    )
    wish = forms.ChoiceField(
        label=_("What would help you?"),
        choices=[
            ("advice", _("Advice about what I can do myself")),
            ("call", _("Somebody who thinks along with me")),
        ],
        widget=forms.RadioSelect,
    )
    days = forms.MultipleChoiceField(
        label=_("On which days can we meet?"),
        choices=[("mon", _("Monday")), ("thu", _("Thursday"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    photo = forms.FileField(
        label=_("A photo or PDF"),
        help_text=_("At most 10 MB."),
        required=False,
    )
    agreed = forms.BooleanField(label=_("I have read what happens with this"))
    fixed = forms.CharField(
        label=_("Cannot be changed here"),
        initial=_("Mergelstad"),
        disabled=True,
    )


def wrong_form() -> SampleForm:
    """Return the form as it comes back when much is missing."""
    return SampleForm({"wrong-text": "x" * (LONGEST + 1)}, prefix="wrong")
