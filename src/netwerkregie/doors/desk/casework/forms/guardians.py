# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed to keep a guardian out; all of it is sealed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.guardians import AwayDraft, AwayGround
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.intake.forms.concerns import Words
from netwerkregie.foundation.kernel.labels import choices


class AwayForm(forms.Form):
    """Why no guardian is asked now."""

    ground = forms.ChoiceField(
        label=_("On which ground?"),
        help_text=_("It is sealed: no page outside this one tells which it was."),
        widget=forms.RadioSelect,
        choices=[],
    )
    why = Words(_("Why?"), _("The second person reads this before signing."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "ground", choices(AwayGround))

    def draft(self) -> AwayDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return AwayDraft(AwayGround(data["ground"]), data["why"])
