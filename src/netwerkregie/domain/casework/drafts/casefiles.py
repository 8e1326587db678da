# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the members, parts, files and identities of a case take as input."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.rules.casefiles import FACTS as FACTS
from netwerkregie.domain.casework.rules.casefiles import LONGEST_USE as LONGEST_USE
from netwerkregie.domain.casework.rules.casefiles import MOST_PERSONS as MOST_PERSONS
from netwerkregie.domain.casework.rules.casefiles import WRITTEN_HERE as WRITTEN_HERE
from netwerkregie.domain.casework.rules.casefiles import KeepReason as KeepReason
from netwerkregie.domain.casework.rules.casefiles import PoliceGround as PoliceGround
from netwerkregie.domain.casework.rules.casefiles import Provider as Provider
from netwerkregie.domain.casework.rules.cases import PartKind, Seat


@dataclass(frozen=True, slots=True)
class SeatDraft:
    """Somebody who is to sit in a case, as what, and until which day."""

    membership_id: UUID
    seat: Seat = Seat.PARTNER
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PoliceDraft:
    """What the provider of police data said it is for, and until when."""

    provider: Provider
    ground: PoliceGround
    permitted_use: str
    ends_on: date


@dataclass(frozen=True, slots=True)
class PartDraft:
    """A part with its audience, chosen before a word is written.

    Args:
        audience: the memberships who hold its key, besides who makes it.
        kind: for some members, or for data of the police.
        police: what the provider said; such a part only.
        once: drawn with the form, to know a double click.

    """

    audience: frozenset[UUID]
    kind: PartKind = PartKind.SELECTED
    police: PoliceDraft | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """That a provider agrees to its data going further: to whom and for what."""

    given_on: date
    words: str


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """Who a token is, and why that must be known; no more than the work needs.

    Args:
        name: the name, sealed under a key of its own.
        why: the sentence of necessity; it stands in the case, without the name.
        birth_date: only where two people could be mixed up.
        contact: how a letter reaches the person.
        number: 1 for [P1]; the next one where it is left out.
        members: memberships who hold the identity, besides the case holder.

    """

    name: str
    why: str
    birth_date: date | None = None
    contact: str = ""
    number: int = 1
    members: frozenset[UUID] = frozenset()
