# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may leave a dossier: to whom, on what ground, and who looks along.

Plain functions over values. A transmission is about one person (row M13), for the one
purpose of what it draws from (row M20), and nothing of advice, family or voluntary
support reaches a receiver who can coerce (row M21).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.foundation.kernel import Purpose, RuleBroken


class SubjectKind(StrEnum):
    """From what something leaves."""

    CASE = "case"
    WEIGHING = "weighing"
    PLAN = "plan"
    FAMILY = "family"
    ASSESSMENT = "assessment"
    CONFERENCE = "conference"


class RecipientKind(StrEnum):
    """Who can receive something at all."""

    PERSON = "person"
    GUARDIAN = "guardian"
    WEIGHING_PARTNER = "weighing_partner"
    CARE = "care"
    POLICE = "police"
    PROSECUTOR = "prosecutor"
    ZVH = "zvh"
    FAMILY_SUPPORT = "family_support"
    OWN_PRINT = "own_print"


class LegalGround(StrEnum):
    """On what ground something leaves; a law is named by the officer's register."""

    CONSENT = "consent"
    PUBLIC_TASK = "public_task"
    LEGAL_DUTY = "legal_duty"
    VITAL_INTEREST = "vital_interest"
    OWN_RIGHT = "own_right"


class Way(StrEnum):
    """How something leaves."""

    PAPER = "paper"
    SEALED_FILE = "sealed_file"
    SPOKEN = "spoken"
    SCREEN = "screen"


class FieldKind(StrEnum):
    """What a piece of a transmission is."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    CONTACT = "contact"
    STATEMENT = "statement"
    OUTCOME = "outcome"
    PLAN = "plan"
    MINUTES = "minutes"
    QUESTION = "question"
    SUMMARY = "summary"


class DisclosureState(StrEnum):
    """Where a disclosure stands; before LEFT nothing has left."""

    PREPARED = "prepared"
    LEFT = "left"
    WITHDRAWN = "withdrawn"


class ReceiptAnswer(StrEnum):
    """What a receiver said."""

    RECEIVED = "received"
    NOT_RIGHT = "not_right"


class RecallReason(StrEnum):
    """Why an earlier receiver is written to."""

    CORRECTION = "correction"
    ERASURE = "erasure"
    MISTAKE = "mistake"


IDENTITY = frozenset({FieldKind.NAME, FieldKind.BIRTH_DATE, FieldKind.CONTACT})
"""What says who somebody is."""

FIRST_TOKEN = 1
"""The number of [P1]: the one whom a case is about."""

NAMED = frozenset(
    {
        RecipientKind.CARE,
        RecipientKind.POLICE,
        RecipientKind.PROSECUTOR,
        RecipientKind.ZVH,
        RecipientKind.FAMILY_SUPPORT,
    }
)
"""Receivers that stand on the municipality's list; the others are known by the dossier.

Only these get a link to say that it came, and a notice when something was wrong.
"""

COERCIVE = frozenset(
    {RecipientKind.POLICE, RecipientKind.PROSECUTOR, RecipientKind.ZVH}
)
"""Receivers who can coerce, or sit at one table with who can."""

IN_AN_EMERGENCY = (RecipientKind.POLICE, RecipientKind.CARE, RecipientKind.PROSECUTOR)
"""Who can receive something while a life is in danger."""

WALLED = frozenset({Purpose.ADVICE, Purpose.FAMILY, Purpose.SUPPORT})
"""What was told in trust or by free will; it reaches no coercive receiver (M21)."""

POSSIBLE: Mapping[RecipientKind, frozenset[LegalGround]] = {
    RecipientKind.PERSON: frozenset({LegalGround.OWN_RIGHT, LegalGround.PUBLIC_TASK}),
    RecipientKind.GUARDIAN: frozenset(
        {LegalGround.OWN_RIGHT, LegalGround.CONSENT, LegalGround.PUBLIC_TASK}
    ),
    RecipientKind.WEIGHING_PARTNER: frozenset({LegalGround.PUBLIC_TASK}),
    RecipientKind.CARE: frozenset(
        {LegalGround.CONSENT, LegalGround.PUBLIC_TASK, LegalGround.VITAL_INTEREST}
    ),
    RecipientKind.POLICE: frozenset(
        {LegalGround.PUBLIC_TASK, LegalGround.LEGAL_DUTY, LegalGround.VITAL_INTEREST}
    ),
    RecipientKind.PROSECUTOR: frozenset(
        {LegalGround.PUBLIC_TASK, LegalGround.LEGAL_DUTY, LegalGround.VITAL_INTEREST}
    ),
    RecipientKind.ZVH: frozenset({LegalGround.PUBLIC_TASK}),
    RecipientKind.FAMILY_SUPPORT: frozenset({LegalGround.CONSENT}),
    RecipientKind.OWN_PRINT: frozenset({LegalGround.PUBLIC_TASK}),
}
"""Which ground goes with whom; another pair is a mistake or a pretext."""

RECEIPT_DUE = 14
"""Days within which a receiver says that it came."""
LINK_DAYS = 30
"""Days that the link on paper works."""
RECALL_HOURS = 24
"""Hours within which an earlier receiver is written to (row M14)."""
RECALL_ESCALATES = 14
"""Days after which an unanswered notice goes to the chair and the officer."""
RECALL_KEPT = 90
"""Days that a notice stays after its answer, or after it went up."""
LONGEST_NAME, LONGEST_EMAIL = 120, 254
MOST_PIECES = 400


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that leaves: what it is, the exact words, and from where.

    Args:
        kind: what it is.
        text: the exact words that leave.
        source_id: the row it was taken from, so that a correction finds its receivers.
        part_kind: the kind of the part of a case it stands in, if it does.
        person_id: the row of the person it identifies, if it does.
        provider_agreed: the police or prosecutor agreed to this onward release, on
            record.

    """

    kind: FieldKind
    text: str
    source_id: UUID | None = None
    part_kind: PartKind | None = None
    person_id: UUID | None = None
    provider_agreed: bool = False


def may_hear_who(to: RecipientKind, number: int) -> bool:
    """Tell whether a receiver can be told who a token is at all.

    The person and the guardian hear of [P1] alone: who else is in the case is another
    person. A print of one's own needs nobody's name.
    """
    if to is RecipientKind.OWN_PRINT:
        return False
    if to in (RecipientKind.PERSON, RecipientKind.GUARDIAN):
        return number == FIRST_TOKEN
    return True


def has_identity(pieces: Iterable[Piece]) -> bool:
    """Tell whether it says who somebody is."""
    return any(one.kind in IDENTITY for one in pieces)


def needs_second(
    to: RecipientKind, pieces: Iterable[Piece], *, life_in_danger: bool = False
) -> bool:
    """Tell whether a second person reads the exact words before they leave.

    Who hears about themselves needs nobody's leave: that is their right. Where a life
    is in danger somebody else looks back afterwards, within five working days.
    """
    if to is RecipientKind.PERSON or life_in_danger:
        return False
    return to in COERCIVE or has_identity(pieces)


def check_pieces(pieces: tuple[Piece, ...]) -> None:
    """Refuse nothing, too much, more than one person, and police data unasked.

    Raises:
        RuleBroken: says which.

    """
    if not pieces or not all(one.text.strip() for one in pieces):
        code = "casework.disclose_something"
        raise RuleBroken(code, "pieces")
    if len(pieces) > MOST_PIECES:
        code = "casework.disclose_less"
        raise RuleBroken(code, "pieces", most=MOST_PIECES)
    if len({one.person_id for one in pieces if one.person_id}) > 1:
        code = "casework.one_person_at_a_time"
        raise RuleBroken(code, "pieces")
    if any(one.kind in IDENTITY and one.person_id is None for one in pieces):
        code = "casework.one_person_at_a_time"
        raise RuleBroken(code, "pieces")
    police = [one for one in pieces if one.part_kind is PartKind.POLICE]
    if not all(one.provider_agreed for one in police):
        code = "casework.provider_must_agree"
        raise RuleBroken(code, "pieces")


def check_receiver(
    to: RecipientKind,
    ground: LegalGround,
    purposes: Iterable[Purpose],
    stated: Purpose,
    *,
    life_in_danger: bool = False,
) -> None:
    """Refuse a ground that does not go with the receiver, and what would cross a wall.

    Args:
        to: who receives.
        ground: the ground.
        purposes: those of everything that it draws from.
        stated: the purpose of this transmission.
        life_in_danger: the writer has emergency access to it for a threat to life.

    Raises:
        RuleBroken: says which.

    """
    found = set(purposes)
    if found != {stated}:
        code = "casework.disclose_for_its_purpose"
        raise RuleBroken(code, "purpose")
    if to in COERCIVE and stated in WALLED:
        if not (life_in_danger and ground is LegalGround.VITAL_INTEREST):
            code = "casework.never_to_coercion"
            raise RuleBroken(code, "recipient")
        return
    if ground not in POSSIBLE[to]:
        code = "casework.ground_does_not_fit"
        raise RuleBroken(code, "ground")


def check_way(to: RecipientKind, way: Way) -> None:
    """Refuse a sealed file to who has no key; paper and word of mouth always can.

    Raises:
        RuleBroken: only the Zorg- en Veiligheidshuis opens a sealed file.

    """
    if way is Way.SEALED_FILE and to is not RecipientKind.ZVH:
        code = "casework.way_not_possible"
        raise RuleBroken(code, "way")


def receipt_due(today: date) -> date:
    """Return the day by which a receiver says that it came."""
    return today + timedelta(days=RECEIPT_DUE)


def link_ends(today: date) -> date:
    """Return the last day of a link."""
    return today + timedelta(days=LINK_DAYS)


def recall_by(now: datetime) -> datetime:
    """Return the moment by which an earlier receiver is written to."""
    return now + timedelta(hours=RECALL_HOURS)


def recall_escalates(told: date) -> date:
    """Return the day from which an unanswered notice goes up."""
    return told + timedelta(days=RECALL_ESCALATES)


def kept_since(today: date) -> date:
    """Return the day before which an ended receiver or notice is forgotten."""
    return today - timedelta(days=RECALL_KEPT)
