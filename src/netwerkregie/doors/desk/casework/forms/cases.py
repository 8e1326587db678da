# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed in the case file; every word of it is sealed."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.casefiles import (
    LONGEST_USE,
    MOST_PERSONS,
    WRITTEN_HERE,
    ConsentDraft,
    KeepReason,
    PartDraft,
    PersonDraft,
    PoliceDraft,
    PoliceGround,
    Provider,
    SeatDraft,
)
from netwerkregie.domain.casework.drafts.cases import (
    FileDraft,
    Hearing,
    Kind,
    PartKind,
    SaidBy,
    Seat,
    StatementDraft,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.foundation.kernel.labels import choices

TEXTS = ("text", "sensitive_why")
Named = Iterable[tuple[UUID, str]]


class Words(forms.CharField):
    """Sealed words; their length is counted, and nothing is cut."""

    def __init__(self, label: Any, help_text: Any = "", rows: int = 3) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            widget=forms.Textarea(attrs={"rows": rows}),
        )


class Day(forms.DateField):
    """A day, as the browser's own field gives it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def named(members: Named) -> list[tuple[str, str]]:
    """Return members as choices."""
    return [(str(id_), name) for id_, name in members]


class StatementForm(forms.Form):
    """A statement in a part of a case."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    kind = forms.ChoiceField(
        label=_("What is this?"), widget=forms.RadioSelect, choices=[]
    )
    text = Words(
        _("The words"),
        _(
            "Write [P1] for the person, [P2] and [P3] for others; no names. Nobody can "
            "change it later; you can correct it. Data of the police belong in a part "
            "of their own."
        ),
        rows=6,
    )
    said_by = forms.ChoiceField(
        label=_("Who says this?"),
        help_text=_("Only for what was seen or heard: a function, never a name."),
        choices=[],
        required=False,
    )
    said_on = Day(label=_("On which day?"), required=False)
    hearing = forms.ChoiceField(
        label=_("How do they know?"), choices=[], required=False
    )
    sensitive_why = Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in the words."),
        rows=2,
    )
    corrects = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        none = [("", "-")]
        let_choose(self, "kind", choices(WRITTEN_HERE))
        let_choose(self, "said_by", none + choices(SaidBy))
        let_choose(self, "hearing", none + choices(Hearing))
        self.fields["sensitive_why"].required = False

    def draft(self, files: tuple[FileDraft, ...]) -> StatementDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return StatementDraft(
            kind=Kind(data["kind"]),
            text=data["text"],
            corrects=data["corrects"],
            said_by=SaidBy(data["said_by"]) if data["said_by"] else None,
            hearing=Hearing(data["hearing"]) if data["hearing"] else None,
            said_on=data["said_on"],
            sensitive_why=data["sensitive_why"],
            files=files,
            once=data["once"],
        )


class AudienceForm(forms.Form):
    """A part for some members: who reads it, before a word is written."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    audience = forms.MultipleChoiceField(
        label=_("Who reads this part, besides you?"),
        help_text=_(
            "This stays as it is. One more reader later is an act of its own; fewer "
            "readers is another part."
        ),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
        required=False,
    )

    def __init__(self, members: Named, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "audience", named(members))

    def draft(self) -> PartDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        chosen = frozenset(UUID(one) for one in data["audience"])
        return PartDraft(chosen, once=data["once"])


class PoliceForm(AudienceForm):
    """A part for data of the police, with what its provider said."""

    provider = forms.ChoiceField(label=_("Who provided it?"), choices=[])
    ground = forms.ChoiceField(label=_("On which ground?"), choices=[])
    permitted_use = forms.CharField(
        label=_("What may it be used for?"),
        help_text=_("In the provider's own words; nothing else is done with it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST_USE,
    )
    ends_on = Day(
        label=_("Until when?"),
        help_text=_("The day that the provider named. After it, it is destroyed."),
    )

    def __init__(self, members: Named, *args: Any, **more: Any) -> None:
        super().__init__(members, *args, **more)
        let_choose(self, "provider", choices(Provider))
        let_choose(self, "ground", choices(PoliceGround))

    def draft(self) -> PartDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        conditions = PoliceDraft(
            Provider(data["provider"]),
            PoliceGround(data["ground"]),
            data["permitted_use"],
            data["ends_on"],
        )
        chosen = frozenset(UUID(one) for one in data["audience"])
        return PartDraft(chosen, PartKind.POLICE, conditions, data["once"])


class ReaderForm(forms.Form):
    """One more member who is to read something."""

    member = forms.ChoiceField(label=_("Member"), choices=[])

    def __init__(self, members: Named, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "member", named(members))


class ConsentForm(forms.Form):
    """That the provider of police data agrees to its going further."""

    given_on = Day(label=_("On which day did the provider agree?"))
    words = Words(_("To whom may it go, and for what?"), rows=2)

    def draft(self) -> ConsentDraft:
        """Return the typed input of the action."""
        return ConsentDraft(self.cleaned_data["given_on"], self.cleaned_data["words"])


class SeatForm(forms.Form):
    """A seat in a case for a colleague, until a day."""

    member = forms.ChoiceField(label=_("Colleague"), choices=[])
    seat = forms.ChoiceField(label=_("As what?"), choices=[])
    until = Day(label=_("Until"), required=False)

    def __init__(
        self, members: Named, *args: Any, is_closed: bool = False, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        let_choose(self, "member", named(members))
        # A closed case is kept by two; nobody else comes in.
        offered = choices([Seat.CHAIR] if is_closed else [Seat.PARTNER, Seat.CHAIR])
        let_choose(self, "seat", offered)

    def draft(self) -> SeatDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return SeatDraft(UUID(data["member"]), Seat(data["seat"]), data["until"])


class UntilForm(forms.Form):
    """Until when a seat is renewed."""

    until = Day(label=_("Until"), required=False)


class NextForm(forms.Form):
    """The next day of a case."""

    next_on = Day(label=_("Next day"))


class IdentityForm(forms.Form):
    """Who a token is; no more than the work needs."""

    number = forms.ChoiceField(label=_("Which token?"), choices=[])
    why = Words(_("Why must it be known who this is?"), rows=2)
    name = forms.CharField(label=_("Name"))
    birth_date = Day(
        label=_("Birth date"),
        help_text=_("Only if two people could be mixed up."),
        required=False,
    )
    contact = forms.CharField(
        label=_("How a letter reaches the person"),
        help_text=_("An address or telephone number. No profile or web address."),
        required=False,
    )
    members = forms.MultipleChoiceField(
        label=_("Who can look, besides the case holder?"),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
        required=False,
    )

    def __init__(self, members: Named, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        tokens = [(str(one), f"[P{one}]") for one in range(1, MOST_PERSONS + 1)]
        # Nothing is chosen beforehand: a wrong token is a wrong person.
        let_choose(self, "number", [("", "-"), *tokens])
        let_choose(self, "members", named(members))

    def draft(self) -> PersonDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return PersonDraft(
            name=data["name"],
            why=data["why"],
            birth_date=data["birth_date"],
            contact=data["contact"],
            number=int(data["number"]),
            members=frozenset(UUID(one) for one in data["members"]),
        )


class CorrectForm(forms.Form):
    """Who a token is, put right."""

    was_wrong = Words(
        _("What was not right?"),
        _("This becomes a statement in the case. No names."),
        rows=2,
    )
    why = Words(_("Why must it be known who this is?"), rows=2)
    name = forms.CharField(label=_("Name"))
    birth_date = Day(label=_("Birth date"), required=False)
    contact = forms.CharField(
        label=_("How a letter reaches the person"),
        help_text=_("An address or telephone number. No profile or web address."),
        required=False,
    )

    def draft(self) -> PersonDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return PersonDraft(
            name=data["name"],
            why=data["why"],
            birth_date=data["birth_date"],
            contact=data["contact"],
        )


class ShareForm(forms.Form):
    """Which member may look who a token is, from now on."""

    member = forms.ChoiceField(label=_("Who may look from now on?"), choices=[])

    def __init__(self, members: Named, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "member", named(members))

    def chosen(self) -> UUID:
        """Return the chosen member."""
        return UUID(self.cleaned_data["member"])


class CheckForm(forms.Form):
    """Why one checks now for a double."""

    reason = forms.CharField(
        label=_("Why do you check this now?"),
        help_text=_("It stands in the vault's log. No names."),
        max_length=80,
    )


class KeepForm(forms.Form):
    """Why a file is kept longer than its days."""

    reason = forms.ChoiceField(label=_("Why must it stay?"), choices=[])

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "reason", choices(KeepReason))

    def chosen(self) -> KeepReason:
        """Return the chosen reason."""
        return KeepReason(self.cleaned_data["reason"])
