# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked when something leaves: to whom, on what ground, exactly what."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.cases import PartKind
from netwerkregie.domain.casework.drafts.disclosures import (
    LONGEST_EMAIL,
    LONGEST_NAME,
    LONGEST_STATEMENT,
    NAMED,
    EmergencyChoice,
    FieldKind,
    LegalGround,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.drafts.emergency import (
    EmergencyReason,
    ReviewOutcome,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel.labels import choices
from netwerkregie.foundation.privacy.texts import About

BY_THE_CASE = (
    RecipientKind.PERSON,
    RecipientKind.GUARDIAN,
    RecipientKind.OWN_PRINT,
)


def _words(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=LONGEST_STATEMENT,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class ReceiverForm(forms.Form):
    """To whom, on what ground, how; nothing of it is content."""

    to = forms.ChoiceField(label=_("To whom?"), choices=[])
    ground = forms.ChoiceField(
        label=_("On what ground?"), widget=forms.RadioSelect, choices=[]
    )
    way = forms.ChoiceField(label=_("How?"), widget=forms.RadioSelect, choices=[])

    def __init__(self, *args: Any, receivers: Iterable[Any], **more: Any) -> None:
        super().__init__(*args, **more)
        own = choices(BY_THE_CASE)
        let_choose(self, "to", [*own, *receivers])
        let_choose(self, "ground", choices(LegalGround))
        let_choose(self, "way", choices(Way))


class PiecesForm(forms.Form):
    """Exactly what leaves, why, and who reads along."""

    # What may stay empty depends on the receiver; the hints say when.
    says_nothing_about_optional = True

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    identity = forms.MultipleChoiceField(
        label=_("Who it is about"),
        help_text=_(
            "Only when the receiver cannot do the work without it; of one person. You "
            "see what stands there in the next step, and the log says that you looked."
        ),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
        required=False,
    )
    pieces = forms.MultipleChoiceField(
        label=_("Exactly what leaves"),
        help_text=_("Choose as little as does the work. What you do not choose stays."),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
        required=False,
    )
    why = _words(
        _("Why is this necessary?"),
        _("Write [P1] for the person; no names. It stays sealed."),
    )
    reader = forms.ChoiceField(
        label=_("Second reader"),
        help_text=_(
            "Needed for police, prosecutor, Zorg- en Veiligheidshuis, or a name; "
            "else it may stay empty."
        ),
        choices=[],
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        pieces: Iterable[tuple[str, str]],
        identity: Iterable[tuple[str, str]],
        readers: Iterable[tuple[str, str]],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        let_choose(self, "pieces", list(pieces))
        known = list(identity)
        let_choose(self, "identity", known)
        if not known:
            # Nobody is known by name here, or the receiver cannot be told.
            del self.fields["identity"]
        let_choose(
            self,
            "reader",
            [
                ("", _("Nobody in particular")),
                *readers,
            ],
        )

    def fields_of_whom(self) -> list[tuple[UUID, FieldKind]]:
        """Return which fields of whom were chosen."""
        return [
            (UUID(person), FieldKind(kind))
            for person, kind in (
                one.split(":") for one in self.cleaned_data.get("identity", ())
            )
        ]

    def reader_id(self) -> UUID | None:
        """Return who is asked to read along, if somebody was chosen."""
        chosen = self.cleaned_data.get("reader")
        return UUID(chosen) if chosen else None


class OwnWordsForm(forms.Form):
    """What the second reader thinks, in own words."""

    words = _words(
        _("Your own view"),
        _("Is it necessary, and is it no more than necessary? No names."),
    )


class RecipientForm(forms.Form):
    """An organisation and function for the list of receivers."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=[])
    name = DeskGuardedField(
        label=_("Organisation and function"),
        help_text=_("Not the name of a person."),
        max_length=LONGEST_NAME,
        about=About.ORGANISATION,
    )
    email = forms.EmailField(
        label=_("General e-mail address"),
        help_text=_("Only for a link without content; never what you disclose."),
        max_length=LONGEST_EMAIL,
        required=False,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "kind", choices(sorted(NAMED)))


class KeyForm(forms.Form):
    """The public key with which a sealed file is made."""

    age_key = forms.CharField(
        label=_("Public key of age"),
        help_text=_("It begins with age1. The receiver gives it to you."),
        max_length=80,
    )


class KeyMarkForm(forms.Form):
    """What the receiver reads out over the telephone."""

    key_mark = forms.CharField(
        label=_("Mark of the key, as the receiver reads it out"),
        help_text=_("Call a number that you know already. Type what you hear."),
        max_length=40,
    )


class EmergencyForm(forms.Form):
    """What somebody without a seat must read now."""

    nickname = forms.CharField(
        label=_("Name of the case"),
        help_text=_("The whole drawn name, as colleagues say it. There is no list."),
        max_length=40,
    )
    part = forms.ChoiceField(label=_("Which part?"), choices=[])
    reason = forms.ChoiceField(
        label=_("Why now?"), widget=forms.RadioSelect, choices=[]
    )
    words = _words(
        _("What is going on?"), _("No names; [P1] for the person. It is sealed."), 2
    )
    is_alone = forms.BooleanField(
        label=_("I cannot wait for a second person"),
        help_text=_("Only when a life is in danger. It opens at once, for four hours."),
        required=False,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "part", choices(PartKind))
        let_choose(self, "reason", choices(EmergencyReason))


class EmergencyDisclosureForm(forms.Form):
    """What leaves now, because a life is in danger."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    to = forms.ChoiceField(label=_("To whom?"), choices=[])
    way = forms.ChoiceField(label=_("How?"), widget=forms.RadioSelect, choices=[])
    pieces = forms.MultipleChoiceField(
        label=_("Exactly what leaves"),
        help_text=_("Only what the receiver needs to help now."),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
    )
    why = _words(_("Why is this necessary?"), _("No names; [P1] for the person."), 2)

    def __init__(
        self,
        *args: Any,
        receivers: Iterable[tuple[str, str]],
        pieces: Iterable[tuple[str, str]],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        let_choose(self, "to", list(receivers))
        ways = choices((Way.SPOKEN, Way.PAPER))
        let_choose(self, "way", ways)
        let_choose(self, "pieces", list(pieces))

    def choice(self, kind: RecipientKind) -> EmergencyChoice:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return EmergencyChoice(
            to=kind,
            recipient_id=UUID(data["to"]),
            way=Way(data["way"]),
            statement_ids=[UUID(one) for one in data["pieces"]],
            why=data["why"],
            once=data["once"],
        )


class ReviewForm(forms.Form):
    """What the look back found."""

    outcome = forms.ChoiceField(
        label=_("What did you find?"), widget=forms.RadioSelect, choices=[]
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "outcome", choices(ReviewOutcome))
