# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which organisations go out as a file, and what for."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.exports import (
    NARROWS,
    ExportDraft,
    ExportFor,
    ExportKind,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose

Choices = list[tuple[str, Any]]


class ExportForm(forms.Form):
    """The form and the purpose, and the same ways to narrow down as the list has."""

    made_for = forms.ChoiceField(
        label=_("What is it for?"),
        choices=choices(ExportFor),
        widget=forms.RadioSelect,
        help_text=_("The log keeps this, with who took it and when."),
        error_messages={"required": _("Choose what it is for.")},
    )
    kind = forms.ChoiceField(
        label=_("In which form?"),
        choices=choices(ExportKind),
        initial=ExportKind.XLSX.value,
        widget=forms.RadioSelect,
    )
    for_excel = forms.BooleanField(
        label=_("The text file is for Excel"), required=False, initial=True
    )
    q = forms.CharField(label=_("Search"), required=False, max_length=80)
    domein = forms.ChoiceField(
        label=_("Domain"),
        required=False,
        choices=[("", _("All domains")), *choices(NARROWS)],
    )
    wijk = forms.ChoiceField(label=_("District"), required=False)
    stil = forms.BooleanField(label=_("Gone quiet only"), required=False)

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "wijk", [("", _("All districts")), *districts])

    def draft(self) -> ExportDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ExportDraft(
            kind=ExportKind(values["kind"]),
            made_for=ExportFor(values["made_for"]),
            text=values["q"],
            domain=values["domein"],
            district_id=UUID(values["wijk"]) if values["wijk"] else None,
            is_quiet=values["stil"],
            for_excel=values["for_excel"],
        )
