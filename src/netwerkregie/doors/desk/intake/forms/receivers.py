# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes on the list of regular care."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.triage import HelpKind, ReceiverDraft
from netwerkregie.foundation.kernel.labels import choices


class ReceiverForm(forms.Form):
    """Which organisation gives which kind of help."""

    organisation = forms.ChoiceField(
        label=_("Organisation"),
        help_text=_("Only organisations of which somebody reads along."),
        required=False,
    )
    address = forms.ChoiceField(
        label=_("Or an address of the library"),
        help_text=_("The asker goes there. Nobody there is asked, or answers us."),
        required=False,
    )
    help = forms.ChoiceField(label=_("Kind of help"), choices=choices(HelpKind))

    def __init__(
        self,
        *args: Any,
        organisations: Sequence[tuple[str, str]],
        addresses: Sequence[tuple[str, str]] = (),
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        for name, offered in (("organisation", organisations), ("address", addresses)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("Choose")), *offered]

    def clean(self) -> dict[str, Any]:
        """Refuse a party that is neither, or both."""
        values = super().clean() or self.cleaned_data
        if bool(values.get("organisation")) is bool(values.get("address")):
            self.add_error(
                "organisation",
                _("Choose an organisation or an address, one of the two."),
            )
        return values

    def draft(self) -> ReceiverDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        kind, address = HelpKind(values["help"]), values["address"]
        if address:
            return ReceiverDraft(kind, address_id=UUID(address))
        return ReceiverDraft(kind, UUID(values["organisation"]))
