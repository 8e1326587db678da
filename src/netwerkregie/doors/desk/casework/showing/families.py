# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Family conversations as the components want them: values only, no names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.families import OpenNote, OpenTalk
from netwerkregie.domain.casework.drafts.families import (
    OF_THE_COUNSELLOR,
    OF_THE_FAMILY,
    OPEN,
    ConsentAbout,
    ConsentWay,
    EndReason,
    Part,
    State,
)
from netwerkregie.domain.casework.models import FamilyTalk
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.components import addresses, dates
from netwerkregie.doors.desk.components.values import Crumb, QueueRow, Reader, Tab
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.documents import Lines, Paper, Words
from netwerkregie.foundation.documents import Part as PaperPart
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class Note:
    """A note on the page."""

    id: UUID
    title: str
    text: str
    written: str
    written_on: date
    is_correction: bool
    is_corrected: bool
    may_correct: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A conversation on the page: what the family said, then what was seen."""

    held_on: date
    held_by: str
    of_family: tuple[Note, ...]
    of_ours: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent on the page."""

    id: UUID
    by: str
    about: str
    way: str
    words: str
    given_on: date
    withdrawn_on: date | None


def rows_of(talks: Iterable[FamilyTalk]) -> list[QueueRow]:
    """Return the rows of the list: a drawn name and a day, no names of people."""
    return [
        QueueRow(
            title=say_nickname(one.nickname),
            url=addresses.to("desk:family", one.id),
            meta=[_("practice")] if one.is_practice else [],
            status=status_of(one),
            due=one.next_on if one.state in OPEN else None,
        )
        for one in talks
    ]


def status_of(talk: FamilyTalk) -> str:
    """Return where the conversations stand, in words."""
    if talk.state == State.ENDED:
        return label(EndReason(talk.end_reason))
    return label(State(talk.state))


def tabs_of(*, is_over: bool) -> list[Tab]:
    """Return the two lists: what goes on and what ended."""
    here = reverse("desk:families")
    return [
        Tab(_("Going on"), here, current=not is_over),
        Tab(_("Ended"), f"{here}?welke=klaar", current=is_over),
    ]


def crumbs_of(talk: FamilyTalk | None, last: str = "") -> list[Crumb]:
    """Return the way to a page of conversations."""
    crumbs = [Crumb(_("Family conversations"), reverse("desk:families"))]
    if talk is not None:
        here = reverse("desk:family", args=[talk.id])
        crumbs.append(Crumb(say_nickname(talk.nickname), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs


def readers_of(actor: Actor, talk: FamilyTalk) -> list[Reader]:
    """Return who can read this: the counsellor, and who was let in until when."""
    seats = queries.seats_of(actor, talk)
    members = {talk.owner_id, *(one.membership_id for one in seats)}
    names = accounts.names_of(actor, members)
    known = names.get(talk.owner_id, _("A former colleague"))
    return [
        Reader(known, _("looks after it")),
        *(
            Reader(
                names.get(one.membership_id, _("A former colleague")),
                _("until {day}").format(day=dates.day_words(one.until)),
            )
            for one in seats
        ),
    ]


def sheets_of(actor: Actor, opened: OpenTalk, *, may_write: bool) -> list[Sheet]:
    """Return the conversations, the latest first."""
    notes = [one for sheet in opened.sheets for one in sheet.notes]
    members = {one.written_by for one in notes}
    members |= {one.sheet.held_by for one in opened.sheets}
    names = accounts.names_of(actor, members)
    corrected = {one.corrects for one in notes if one.corrects}

    def shown(one: OpenNote) -> Note:
        mine = one.written_by == actor.membership_id
        return Note(
            id=one.id,
            title=label(one.part),
            text=one.text,
            written=names.get(one.written_by, _("A former colleague")),
            written_on=one.written_on,
            is_correction=one.corrects is not None,
            is_corrected=one.id in corrected,
            may_correct=may_write and mine and one.part is not Part.SENSITIVE,
        )

    return [
        Sheet(
            held_on=sheet.sheet.held_on,
            held_by=names.get(sheet.sheet.held_by, _("A former colleague")),
            of_family=tuple(
                shown(one) for one in sheet.notes if one.part in OF_THE_FAMILY
            ),
            of_ours=tuple(
                shown(one) for one in sheet.notes if one.part not in OF_THE_FAMILY
            ),
        )
        for sheet in reversed(opened.sheets)
    ]


def consents_of(opened: OpenTalk) -> list[Consent]:
    """Return what was agreed to, and what was withdrawn."""
    return [
        Consent(
            id=one.consent.id,
            by=one.by,
            about=label(ConsentAbout(one.consent.about)),
            way=label(ConsentWay(one.consent.way)),
            words=one.words,
            given_on=one.consent.given_on,
            withdrawn_on=one.consent.withdrawn_on,
        )
        for one in opened.consents
    ]


def blank(town: str, language: str) -> Paper:
    """Return an empty sheet to take along on paper; nothing on it is about anybody."""
    return Paper(
        title=_("Conversation with a family"),
        language=language,
        from_whom=town,
        lead=_(
            "Write down what the family itself says. Use [P1], [P2] and so on and no "
            "names. Destroy this paper when the words stand in the house."
        ),
        parts=[
            PaperPart(_("Day, and who agreed to these notes"), [Lines(2)]),
            *(PaperPart(label(part), [Lines(5)]) for part in OF_THE_FAMILY),
            *(PaperPart(label(part), [Lines(4)]) for part in OF_THE_COUNSELLOR),
            PaperPart(_("Next day"), [Lines(1)]),
        ],
    )


def given(opened: OpenTalk, town: str, language: str) -> Paper:
    """Return the notes as the family gets them, with tokens and without names."""
    return Paper(
        title=_("What we wrote down of our conversations"),
        language=language,
        from_whom=town,
        lead=_(
            "You talked with us of your own free will. This is everything we kept. "
            "Is something wrong, or should it go? Say so; that can always be done."
        ),
        foot=_("It goes by itself on {day}.").format(
            day=dates.day_words(opened.talk.destroy_on)
        ),
        parts=[
            PaperPart(
                dates.day_words(one.sheet.held_on),
                [Words(f"{label(note.part)}: {note.text}") for note in one.notes],
            )
            for one in opened.sheets
        ],
    )
