# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who opens an evaluation, reads its result and its words, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import Evaluation, EvaluationWords
from netwerkregie.domain.programme.policies import CLOCK
from netwerkregie.domain.programme.policies import may_destroy as may_destroy
from netwerkregie.domain.programme.policies import require as require
from netwerkregie.domain.programme.policies.activities import may_plan, may_see
from netwerkregie.domain.programme.rules.evaluations import WordsState
from netwerkregie.foundation.kernel import Actor, ActorKind


def may_open(actor: Actor) -> bool:
    """Whoever plans activities."""
    return may_plan(actor)


def may_read_words(actor: Actor) -> bool:
    """Whoever plans reads what somebody wrote, before anybody else does."""
    return may_plan(actor)


def may_answer(actor: Actor) -> bool:
    """Whoever has the code; nobody asks who that is."""
    return actor.kind in (ActorKind.LINK_HOLDER, ActorKind.COMMAND)


def visible_evaluations(actor: Actor) -> QuerySet[Evaluation]:
    """Return the evaluations the actor may read, or answer with a code."""
    found = Evaluation.objects.filter(municipality_id=actor.municipality_id)
    knows = may_see(actor) or actor.kind is ActorKind.LINK_HOLDER
    return found if knows else found.none()


def visible_words(actor: Actor) -> QuerySet[EvaluationWords]:
    """Return words: unread ones only for who reads them first."""
    found = EvaluationWords.objects.filter(municipality_id=actor.municipality_id)
    if may_read_words(actor) or actor.kind in CLOCK:
        return found
    return found.filter(state=WordsState.SHOWN) if may_see(actor) else found.none()
