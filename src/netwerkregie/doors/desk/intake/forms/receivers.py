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
        error_messages={"required": _("Choose an organisation.")},
    )
    help = forms.ChoiceField(label=_("Kind of help"), choices=choices(HelpKind))

    def __init__(
        self, *args: Any, organisations: Sequence[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Choose")), *organisations]

    def draft(self) -> ReceiverDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ReceiverDraft(HelpKind(values["help"]), UUID(values["organisation"]))
