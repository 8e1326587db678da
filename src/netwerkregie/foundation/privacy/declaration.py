# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form that every model fills in before the program will start.

Source: GDPR article 30 (register of processing), articles 5(1)(b) and 5(1)(e), and
the Dutch Archives Act (selection category).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from netwerkregie.foundation.kernel import Actor, Purpose


class Module(StrEnum):
    """A part of the work that a municipality switches on by a recorded decision."""

    FOUNDATION = "foundation"
    NETWORK = "network"
    ADVICE = "advice"
    CONCERN = "concern"
    WEIGHING = "weighing"
    CASE = "case"
    FAMILY = "family"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a record stays, from when, and who confirmed the term.

    Args:
        name: the stable name of the retention class, shown in certificates.
        starts: what the term is counted from, in words.
        days: the term in days; None where the rule is not a plain number of days.
        reason: why this long and no longer.

    """

    name: str
    starts: str
    days: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Due:
    """One record whose term has ended."""

    id: UUID
    label: str
    since: date


DueFinder = Callable[[Actor, date], Sequence[Due]]
Finder = Callable[[Actor, Mapping[str, str]], Sequence[UUID]]
Exporter = Callable[[Actor, Iterable[UUID]], list[dict[str, Any]]]
Step = Callable[[Actor, Iterable[UUID], str], int]


@dataclass(frozen=True, slots=True)
class Declaration:
    """What one model holds about whom, why, on what ground and until when.

    The callables take an actor and ids and call the room's own actions, so that the
    privacy officer's desk can erase, freeze and answer without knowing the room.

    Args:
        model: the Django label of the model, "app.Model".
        module: the module this record belongs to (see Module).
        controller: who decides about this processing.
        purpose: the one purpose (see Purpose).
        ground: the article of the law that allows it.
        processor: who processes on behalf of the controller; "none" is an answer.
        recipients: who may receive it.
        selection_category: the category of the municipal selection list.
        retention: the term and its reason.
        persons: whose data this is, in words; "nobody" is an answer.
        fields: what each column is for; a column without a line stops the start.
        due: which records are past their term on a day.
        find: which records belong to a data subject's key.
        export: the records as plain values, for an access request.
        erase: destroy the records; the third argument is the reason.
        freeze: hold the records, neither read nor destroyed.
        rectify: attach a correction; the third argument is the statement.

    """

    model: str
    module: Module
    controller: str
    purpose: Purpose
    ground: str
    processor: str
    recipients: tuple[str, ...]
    selection_category: str
    retention: Retention
    persons: str
    fields: Mapping[str, str] = field(default_factory=dict)
    due: DueFinder | None = None
    find: Finder | None = None
    export: Exporter | None = None
    erase: Step | None = None
    freeze: Step | None = None
    rectify: Step | None = None
