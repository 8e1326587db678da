# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked when relations are handed over."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.relations import PackFor
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.network.forms import Choices


class HandoverForm(forms.Form):
    """To whom one hands over."""

    successor = forms.ChoiceField(
        label=_("Who takes over?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a colleague.")},
    )

    def __init__(self, *args: Any, colleagues: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "successor", colleagues)

    def chosen(self) -> UUID:
        """Return the membership of the successor."""
        return UUID(self.cleaned_data["successor"])


class PackForm(forms.Form):
    """What the paper is for; it stands in the log before the paper is made."""

    purpose = forms.ChoiceField(
        label=_("What is the paper for?"),
        choices=choices(PackFor),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what the paper is for.")},
        help_text=_("Your choice is written in the log."),
    )
