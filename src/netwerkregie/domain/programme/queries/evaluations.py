# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evaluations and what they say, over whole blocks only."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connections

from netwerkregie.domain.programme.models import (
    Activity,
    Evaluation,
    EvaluationTally,
    EvaluationWords,
)
from netwerkregie.domain.programme.policies import evaluations as policies
from netwerkregie.domain.programme.rules.evaluations import (
    ASKED,
    COMPARED,
    Answer,
    Compared,
    Moment,
    Question,
    WordsState,
    compare,
)
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose
from netwerkregie.foundation.tenancy.enter import ALIAS

_LONGEST_CODE = 40
Counts = Mapping[Question, Mapping[Answer, int]]


@dataclass(frozen=True, slots=True)
class Result:
    """What an evaluation says now.

    Args:
        evaluation: of which activity and moment.
        answered: how many answers are counted: a multiple of five.
        counts: by question and answer.

    """

    evaluation: Evaluation
    answered: int
    counts: Counts


def get_evaluation(
    actor: Actor, evaluation_id: UUID, *, lock: bool = False
) -> Evaluation:
    """Return an evaluation one may read; not yours is not there.

    Raises:
        NotFound: there is none.

    """
    found = policies.visible_evaluations(actor).filter(id=evaluation_id)
    if lock:
        found = found.select_for_update(of=("self",))
    one = found.select_related("activity").first()
    if one is None:
        raise NotFound
    return one


def of_activity(actor: Actor, activity: Activity) -> list[Evaluation]:
    """Return the evaluations of an activity: before and after, where they are."""
    found = policies.visible_evaluations(actor).filter(activity_id=activity.id)
    return sorted(found, key=lambda one: one.moment, reverse=True)


def result(evaluation: Evaluation) -> Result:
    """Return what an evaluation says: sums over whole blocks, no remainder."""
    counts: dict[Question, dict[Answer, int]] = defaultdict(dict)
    tallies = EvaluationTally.objects.filter(
        municipality_id=evaluation.municipality_id, evaluation_id=evaluation.id
    )
    for question, answer, count in tallies.values_list("question", "answer", "count"):
        counts[Question(question)][Answer(answer)] = count
    asked = ASKED[Moment(evaluation.moment)]
    answered = max((sum(counts[one].values()) for one in asked), default=0)
    return Result(evaluation, answered, {one: counts[one] for one in asked})


def compared(before: Result, after: Result) -> dict[Question, Compared]:
    """Compare before and after per question; who passed over is left out of both."""
    return {
        question: compare(
            _yes_of(before.counts[question]), _yes_of(after.counts[question])
        )
        for question in COMPARED
    }


def words_of(actor: Actor, evaluation: Evaluation) -> list[EvaluationWords]:
    """Return words: all of them for who reads them, the shown ones for the others."""
    found = policies.visible_words(actor).filter(evaluation_id=evaluation.id)
    return list(found.order_by("state", "id"))


def words_waiting(actor: Actor) -> int:
    """Return how many words wait to be read, for Today."""
    found = policies.visible_words(actor).filter(state=WordsState.WAITING)
    return found.count() if policies.may_read_words(actor) else 0


def come_with_code(visitor: Actor, code: str) -> tuple[Actor, Evaluation]:
    """Enter this transaction as whoever has the code of an evaluation.

    Raises:
        NotFound: never made, destroyed, or of another municipality.

    """
    if not code or len(code) > _LONGEST_CODE:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_evaluation(%s)", [code.lower()])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.PROGRAMME,
        trace_id=visitor.trace_id,
    )
    return actor, get_evaluation(actor, found)


def is_open(evaluation: Evaluation, today: date) -> bool:
    """Tell whether it still takes answers."""
    return today <= evaluation.closes_on


def _yes_of(counts: Mapping[Answer, int]) -> tuple[int, int]:
    said = {one: n for one, n in counts.items() if one is not Answer.NO_ANSWER}
    return said.get(Answer.YES, 0), sum(said.values())
