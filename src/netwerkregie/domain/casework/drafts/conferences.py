# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning, holding and minuting a case conference take as input."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.rules.conferences import ActionState as ActionState
from netwerkregie.domain.casework.rules.conferences import Coming as Coming
from netwerkregie.domain.casework.rules.conferences import Place as Place
from netwerkregie.domain.casework.rules.conferences import PrintFor as PrintFor
from netwerkregie.domain.casework.rules.conferences import State as State
from netwerkregie.domain.casework.rules.conferences import Step as Step
from netwerkregie.domain.casework.rules.conferences import Tlp as Tlp

LONGEST_NOTE = rules.LONGEST_NOTE
LONGEST_TITLE = rules.LONGEST_TITLE
LONGEST_WORDS = rules.LONGEST_WORDS
DEFAULT_TLP = rules.DEFAULT_TLP
NEVER_PRINTED = rules.NEVER_PRINTED
LEAST_ORGANISATIONS = rules.LEAST_ORGANISATIONS
AGENDA_OPEN = rules.AGENDA_OPEN
TABLE_OPEN = rules.TABLE_OPEN
SIGNING_OPEN = rules.SIGNING_OPEN
STEPS = rules.STEPS


@dataclass(frozen=True, slots=True)
class ConferenceDraft:
    """A conference that is planned.

    Args:
        once: of the form, so that sending twice plans once.
        held_on: the day.
        starts_at: the hour.
        place: where; a closed list.
        quorum: how many organisations must be at the table.
        seats: the memberships that are invited, members of the case.

    """

    once: UUID
    held_on: date
    starts_at: time
    place: Place
    quorum: int
    seats: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """An agenda item: for whom, how far it may go, and only then what.

    Args:
        once: of the form, so that sending twice makes one item.
        audience: the memberships that hold its key.
        tlp: how far it may go.
        title: what it is about; sealed.

    """

    once: UUID
    audience: Sequence[UUID]
    title: str
    tlp: Tlp = DEFAULT_TLP


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What somebody has typed so far.

    Args:
        note_id: the note; a page that begins one draws its identifier.
        version: the version that was typed on; 0 for a note that was never kept.
        text: all of it, not the last letters.

    """

    note_id: UUID
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """Something that was decided at the table.

    Args:
        once: of the form.
        text: the words; sealed.
        replaces: an earlier decision that this one puts right.

    """

    once: UUID
    text: str
    replaces: UUID | None = None


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """Something that somebody will do by a day.

    Args:
        once: of the form.
        text: what; sealed.
        owner_id: who; of the item's audience.
        due_on: by which day.

    """

    once: UUID
    text: str
    owner_id: UUID
    due_on: date
