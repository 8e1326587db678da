# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was done in a year and what people said of it: counts, never a row of anybody.

A group of organisations is told apart from five organisations on; smaller ones are told
together, so that nobody can count back to one (trust.md, counting by domain).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from netwerkregie.domain.network.figures.reach import LEAST, Group, group_of
from netwerkregie.domain.programme.models import Activity, EvaluationTally, Invoice
from netwerkregie.domain.programme.policies import may_see_money, require
from netwerkregie.domain.programme.policies.activities import visible_activities
from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    ActivityState,
    Audience,
)
from netwerkregie.domain.programme.rules.budget import InvoiceState
from netwerkregie.domain.programme.rules.evaluations import (
    COMPARED,
    Answer,
    Change,
    Compared,
    Moment,
    Question,
    compare,
)
from netwerkregie.foundation.kernel import Actor

# The words of these figures, for whoever shows them: rules stay in this room.
__all__ = [
    "ActivityKind",
    "Answer",
    "Audience",
    "Change",
    "Compared",
    "Group",
    "Question",
    "activities_of",
    "corrections_in",
    "evaluations_of",
]


@dataclass(frozen=True, slots=True)
class Done:
    """How often something was held and called off, and how many came in all."""

    held: int = 0
    cancelled: int = 0
    attended: int = 0

    def __add__(self, other: "Done") -> "Done":
        return Done(
            self.held + other.held,
            self.cancelled + other.cancelled,
            self.attended + other.attended,
        )


@dataclass(frozen=True, slots=True)
class ActivityYear:
    """The activities of a year.

    Args:
        groups: by group of organisations; None is the smaller ones together.
        unreported: held by their day, without a number of who came.
        called_off: day, title and reason of what did not go on.

    """

    kinds: Mapping[ActivityKind, Done]
    audiences: Mapping[Audience, Done]
    groups: Mapping[Group | None, Done]
    unreported: int
    called_off: Sequence[tuple[date, str, str]]

    @property
    def whole(self) -> Done:
        """All of them."""
        return sum(self.kinds.values(), Done())


@dataclass(frozen=True, slots=True)
class EvaluationYear:
    """What people said in a year, over whole blocks of five.

    Args:
        evaluated: activities of which at least one block was counted.
        after: by question and answer, afterwards.

    """

    evaluated: int
    after: Mapping[Question, Mapping[Answer, int]]
    compared: Mapping[Question, Compared]


def activities_of(actor: Actor, year: int, today: date) -> ActivityYear:
    """Return the activities of a year in four questions to the database."""
    require(may_see_money(actor))
    here = visible_activities(actor).filter(on__year=year)
    told = here.filter(state__in=(ActivityState.HELD, ActivityState.CANCELLED))
    called_off = told.filter(state=ActivityState.CANCELLED).order_by("on", "id")
    return ActivityYear(
        {ActivityKind(word): one for word, one in _by(told, "kind").items()},
        {Audience(word): one for word, one in _by(told, "audience").items()},
        _groups(told),
        here.filter(state=ActivityState.PLANNED, on__lt=today).count(),
        list(called_off.values_list("on", "title", "cancelled_why")),
    )


def evaluations_of(actor: Actor, year: int) -> EvaluationYear:
    """Return what people said in a year in two questions to the database."""
    require(may_see_money(actor))
    tallies = EvaluationTally.objects.filter(
        municipality_id=actor.municipality_id,
        evaluation__activity__on__year=year,
        count__gt=0,
    )
    rows = (
        tallies.values_list("evaluation__moment", "question", "answer")
        .annotate(many=Sum("count"))
        .order_by()
    )
    counts: dict[tuple[Moment, Question], dict[Answer, int]] = defaultdict(dict)
    for moment, question, answer, many in rows:
        counts[Moment(moment), Question(question)][Answer(answer)] = many
    return EvaluationYear(
        tallies.aggregate(n=Count("evaluation__activity_id", distinct=True))["n"],
        {one: counts[Moment.AFTER, one] for one in Question},
        {
            one: compare(
                _yes_of(counts[Moment.BEFORE, one]), _yes_of(counts[Moment.AFTER, one])
            )
            for one in COMPARED
        },
    )


def corrections_in(actor: Actor, year: int) -> list[Invoice]:
    """Return what was corrected in a year of years that were closed by then."""
    require(may_see_money(actor))
    found = Invoice.objects.filter(
        municipality_id=actor.municipality_id,
        commitment__line__year__year=year,
        state=InvoiceState.PAID,
        number__regex=r"/c[0-9]+$",
    ).exclude(commitment__overrun_reason="")
    return list(found.select_related("commitment__line").order_by("received_on", "id"))


def _by(found: QuerySet[Activity], column: str) -> dict[str, Done]:
    return {
        word: Done(held, off, came or 0)
        for word, held, off, came in found.values_list(column)
        .annotate(
            held=Count("id", filter=Q(state=ActivityState.HELD)),
            off=Count("id", filter=Q(state=ActivityState.CANCELLED)),
            came=Sum("attended"),
        )
        .order_by(column)
    }


def _groups(found: QuerySet[Activity]) -> dict[Group | None, Done]:
    rows = (
        found.filter(state=ActivityState.HELD, organisation__isnull=False)
        .values_list("organisation_id", "organisation__domain")
        .annotate(held=Count("id"), came=Sum("attended"))
        .order_by()
    )
    done: dict[Group, Done] = defaultdict(Done)
    places: dict[Group, int] = defaultdict(int)
    for _organisation, domain, held, came in rows:
        group = group_of(domain)
        done[group] += Done(held, 0, came or 0)
        places[group] += 1
    small = {one for one, many in places.items() if many < LEAST}
    # One group left out alone could be counted back from the whole.
    if len(small) == 1 and len(done) > 1:
        small.add(
            min((one for one in done if one not in small), key=places.__getitem__)
        )
    told: dict[Group | None, Done] = {
        one: done[one] for one in Group if one in done and one not in small
    }
    if small:
        told[None] = sum((done[one] for one in small), Done())
    return told


def _yes_of(counts: Mapping[Answer, int]) -> tuple[int, int]:
    said = {one: n for one, n in counts.items() if one is not Answer.NO_ANSWER}
    return said.get(Answer.YES, 0), sum(said.values())
