# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in and how it ended, per year and quarter: counts, never a row.

Living and destroyed are counted together and none twice: a question leaves its number
in the same act in which its row goes. What may not be told is left out here.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Case, CharField, Count, Q, Sum, Value, When

from netwerkregie.domain.intake.models import (
    AdviceCount,
    AdviceThread,
    AnswerCount,
    Concern,
    ConcernCount,
    ConcernFailure,
)
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.rules.advice import Outcome, State
from netwerkregie.domain.intake.rules.channels import Channel
from netwerkregie.domain.intake.rules.clocks import FailureReason
from netwerkregie.domain.intake.rules.concerns import DropReason
from netwerkregie.domain.intake.rules.concerns import State as ConcernState
from netwerkregie.domain.intake.rules.counting import (
    LEAST,
    Group,
    group_of,
    median,
    told,
    told_alone,
    told_by_period,
)
from netwerkregie.domain.intake.rules.feedback import MONTHS_COUNTED
from netwerkregie.domain.intake.rules.figures import Ending, Promise
from netwerkregie.domain.intake.rules.triage import days_counted
from netwerkregie.foundation.kernel import Actor

# The words of the figures, for whoever shows them: rules themselves stay in this room.
__all__ = [
    "LEAST",
    "OPEN",
    "YEARS",
    "CameIn",
    "Channel",
    "Concerns",
    "DropReason",
    "Ending",
    "Group",
    "Outcome",
    "Promise",
    "came_in",
    "concerns",
    "dropped",
    "raw",
]

YEARS = MONTHS_COUNTED // 12
"""Years of which the counts remain."""

OPEN = "open"
"""The outcome of a question that did not end yet."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a question counts under; the whole of these is never told, only its sums."""

    quarter: int
    group: Group
    channel: str
    outcome: str
    promise: Promise


@dataclass(frozen=True, slots=True)
class CameIn:
    """The questions of a year; None is not told.

    Args:
        days: the middle of the days until the first answer.
        days_known: false where of some answers only the promise was counted.

    """

    year: int
    whole: int | None
    quarters: Mapping[int, int | None]
    groups: Mapping[Group, int | None]
    channels: Mapping[str, int | None]
    outcomes: Mapping[str, int | None]
    promises: Mapping[Promise, int | None]
    by_quarter: Mapping[tuple[int, str], int | None]
    days: float | None = None
    days_known: bool = True


@dataclass(frozen=True, slots=True)
class Concerns:
    """The concerns opened in a year, how they ended, and what failed in it."""

    whole: int | None
    endings: Mapping[Ending, int | None]
    failures: Mapping[FailureReason, int | None]


def came_in(actor: Actor, year: int, today: date) -> CameIn:
    """Return the questions of a year in four questions to the database."""
    cells = raw(actor, year, today)
    days, days_known = _days(actor, year, cells)
    quarters = range(1, (quarter_of(today) if year == today.year else 4) + 1)
    outcomes = [*(one.value for one in Outcome), OPEN]
    return CameIn(
        year=year,
        whole=told_alone(sum(cells.values())),
        quarters=told(_sum(quarters, ((one.quarter, n) for one, n in cells.items()))),
        groups=told(_sum(Group, ((one.group, n) for one, n in cells.items()))),
        channels=told(
            _sum(
                [one.value for one in Channel],
                ((one.channel, n) for one, n in cells.items()),
            )
        ),
        outcomes=told(_sum(outcomes, ((one.outcome, n) for one, n in cells.items()))),
        promises=told(_sum(Promise, ((one.promise, n) for one, n in cells.items()))),
        by_quarter=told_by_period(
            _sum(
                [(quarter, outcome) for quarter in quarters for outcome in outcomes],
                (((one.quarter, one.outcome), n) for one, n in cells.items()),
            )
        ),
        days=median(days) if days_known else None,
        days_known=days_known,
    )


def raw(actor: Actor, year: int, today: date) -> dict[Cell, int]:
    """Return every count of a year, living and destroyed; nothing is left out yet.

    Raises:
        NotAllowed: the actor's role sees no figures.

    """
    require(policies.may_see_figures(actor))
    here = Q(municipality_id=actor.municipality_id)
    living = (
        AdviceThread.objects.filter(here, received_on__year=year)
        .annotate(promise=_promise(today))
        .values_list("received_on__quarter", "domain", "channel", "outcome", "promise")
        .annotate(many=Count("id"))
        .order_by()
    )
    gone = (
        AdviceCount.objects.filter(here, month__year=year)
        .values_list("month__quarter", "domain", "channel", "outcome")
        .annotate(promise=_kept_promise(), many=Sum("threads"))
        .order_by()
    )
    return _sum(
        (),
        (
            (Cell(quarter, group_of(domain), way, outcome or OPEN, Promise(kept)), many)
            for quarter, domain, way, outcome, kept, many in [*living, *gone]
        ),
    )


def concerns(actor: Actor, year: int) -> Concerns:
    """Return the concerns of a year in three questions to the database.

    Why they failed is told only where the ones that failed are told themselves, so
    that the one does not give away the other.
    """
    require(policies.may_see_figures(actor))
    cells = _concern_cells(actor, year)
    failed = (
        ConcernFailure.objects.filter(
            municipality_id=actor.municipality_id, month__year=year
        )
        .values_list("reason")
        .annotate(many=Sum("concerns"))
        .order_by()
    )
    endings = told(cells)
    reasons = _sum(FailureReason, ((FailureReason(one), many) for one, many in failed))
    is_told = endings[Ending.EXPIRED] is not None
    return Concerns(
        whole=told_alone(sum(cells.values())),
        endings=endings,
        failures=told(reasons) if is_told else dict.fromkeys(reasons),
    )


def dropped(actor: Actor, year: int) -> dict[DropReason, int | None]:
    """Return how many concerns of a year ended for each reason without a weighing.

    The same cells as `concerns` tells, and none that it hides, for whoever weighs: one
    rule for every concern is seen to be one.
    """
    require(policies.may_see_dropped(actor))
    endings = told(_concern_cells(actor, year))
    return {one: endings[Ending(one.value)] for one in DropReason}


def quarter_of(day: date) -> int:
    """Return the quarter of a day, from one to four."""
    return (day.month + 2) // 3


def _concern_cells(actor: Actor, year: int) -> dict[Ending, int]:
    """Return the concerns of a year by how they stand or ended, in two questions."""
    here = Q(municipality_id=actor.municipality_id)
    living = (
        Concern.objects.filter(here, opened_on__year=year)
        .values_list("state", "drop_reason")
        .annotate(many=Count("id"))
        .order_by()
    )
    gone = (
        ConcernCount.objects.filter(here, month__year=year)
        .values_list("outcome")
        .annotate(many=Sum("concerns"))
        .order_by()
    )
    return _sum(
        Ending,
        [
            *((_ending(state, reason), many) for state, reason, many in living),
            *((Ending(outcome), many) for outcome, many in gone),
        ],
    )


def _promise(today: date) -> Case:
    waits = Q(state__in=(State.WAITING, State.REFERRED), promised_on__gte=today)
    return Case(
        When(answered_in_time=True, then=Value(Promise.IN_TIME.value)),
        When(
            waits & Q(answered_in_time__isnull=True), then=Value(Promise.NOT_YET.value)
        ),
        default=Value(Promise.NOT_IN_TIME.value),
        output_field=CharField(),
    )


def _kept_promise() -> Case:
    return Case(
        When(answered_in_time=True, then=Value(Promise.IN_TIME.value)),
        default=Value(Promise.NOT_IN_TIME.value),
        output_field=CharField(),
    )


def _days(
    actor: Actor, year: int, cells: Mapping[Cell, int]
) -> tuple[dict[int, int], bool]:
    """Return how many waited how many days, and whether that is all who were answered.

    A count of before days were counted says only that the promise was kept.
    """
    here = Q(municipality_id=actor.municipality_id)
    living = (
        AdviceThread.objects.filter(
            here, received_on__year=year, first_answer_on__isnull=False
        )
        .values_list("received_on", "first_answer_on")
        .annotate(many=Count("id"))
        .order_by()
    )
    gone = AnswerCount.objects.filter(here, month__year=year)
    found = _sum(
        (),
        [
            *((days_counted(came, told_on), n) for came, told_on, n in living),
            *gone.values_list("days", "threads"),
        ],
    )
    in_time = sum(n for one, n in cells.items() if one.promise is Promise.IN_TIME)
    return found, sum(found.values()) >= in_time


def _ending(state: str, reason: str) -> Ending:
    if reason:
        return Ending(DropReason(reason).value)
    return Ending.OPEN if state == ConcernState.DRAFTED else Ending(state)


def _sum(keys: Iterable[Key], pairs: Iterable[tuple[Key, int]]) -> dict[Key, int]:
    """Return sums by key, with the keys that nothing was counted under."""
    found: dict[Key, int] = dict.fromkeys(keys, 0)
    for key, many in pairs:
        found[key] = found.get(key, 0) + many
    return found
