# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed at a look, a wait, a telling and an end; all words are sealed."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.closing import (
    BY_HAND,
    Aftercare,
    ClosingDraft,
    LongerGround,
    ReadingWhy,
    Reason,
)
from netwerkregie.domain.casework.drafts.reviews import (
    Choice,
    LaterDraft,
    LaterGround,
    NoticeWay,
    ReviewDraft,
    WaitingDraft,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.intake.forms.concerns import Day, Words
from netwerkregie.foundation.kernel.labels import choices

TOKENS = _("Write [P1] for the person and [P2] for another; no names.")


class ReviewForm(forms.Form):
    """Is it still needed, does it work."""

    needed = Words(_("Is it still needed to work together on this?"), TOKENS, rows=4)
    works = Words(_("What was done, and does it work?"), TOKENS, rows=4)
    choice = forms.ChoiceField(
        label=_("What do you propose?"), widget=forms.RadioSelect, choices=[]
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "choice", choices(Choice))

    def draft(self) -> ReviewDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return ReviewDraft(Choice(data["choice"]), data["needed"], data["works"])


class OwnWordsForm(forms.Form):
    """The own words of who signs second."""

    words = Words(_("Your own words"), _("What do you see, and do you agree?"), rows=4)


class WaitingForm(forms.Form):
    """What a case waits for."""

    member_id = forms.ChoiceField(label=_("For whom?"), choices=[])
    what = Words(_("For what?"), TOKENS)
    until = Day(label=_("Until which day?"), help_text=_("Then it is yours again."))

    def __init__(self, members: list[tuple[str, str]], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "member_id", members)

    def draft(self) -> WaitingDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return WaitingDraft(UUID(data["member_id"]), data["what"], data["until"])


class NextDayForm(forms.Form):
    """The next day of what did not come."""

    next_on = Day(label=_("Next day"))


class ToldForm(forms.Form):
    """How the person was told."""

    way = forms.ChoiceField(
        label=_("How was the person told?"), widget=forms.RadioSelect, choices=[]
    )

    def __init__(self, ways: tuple[NoticeWay, ...], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "way", choices(ways))


class LaterForm(forms.Form):
    """Telling the person later."""

    ground = forms.ChoiceField(
        label=_("On which ground?"), widget=forms.RadioSelect, choices=[]
    )
    why = Words(_("Why?"), _("The second person reads this before signing."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "ground", choices(LaterGround))

    def draft(self) -> LaterDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return LaterDraft(LaterGround(data["ground"]), data["why"])


class ClosingForm(forms.Form):
    """The end of a case."""

    reason = forms.ChoiceField(
        label=_("Why does it end?"),
        help_text=_("About working together; never about what somebody took up."),
        widget=forms.RadioSelect,
        choices=[],
    )
    words = Words(_("Closing words"), TOKENS, rows=4)
    aftercare_on = Day(
        label=_("On which day does somebody ask once whether all is well?")
    )

    def __init__(self, *args: Any, latest: date, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "reason", choices(BY_HAND))
        self.fields["aftercare_on"].widget.attrs["max"] = latest.isoformat()

    def draft(self) -> ClosingDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return ClosingDraft(Reason(data["reason"]), data["words"], data["aftercare_on"])


class WhyForm(forms.Form):
    """For what a closed case is opened."""

    why = forms.ChoiceField(
        label=_("What do you open it for?"),
        help_text=_("It stands in the log."),
        widget=forms.RadioSelect,
        choices=[],
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "why", choices(ReadingWhy))


class AftercareForm(forms.Form):
    """What came of the one question afterwards."""

    outcome = forms.ChoiceField(
        label=_("Is everything still all right?"),
        widget=forms.RadioSelect,
        choices=[],
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "outcome", choices(Aftercare))


class RestartForm(forms.Form):
    """Why a case should start again."""

    words = Words(_("Why should it start again?"), TOKENS)


class LongerForm(forms.Form):
    """Why a closed case should stay longer."""

    ground = forms.ChoiceField(
        label=_("Why must it stay longer?"), widget=forms.RadioSelect, choices=[]
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "ground", choices(LongerGround))
