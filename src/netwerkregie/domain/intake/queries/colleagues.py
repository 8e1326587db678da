# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of questions to and from colleagues elsewhere: one's own copies only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.intake.models import ColleagueQuestion
from netwerkregie.domain.intake.policies import library as policies
from netwerkregie.domain.intake.rules.colleagues import Exchange, Side
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.tenancy.models import Municipality

PAGE = 20


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A part of the list, and the place where the next begins."""

    questions: Sequence[ColleagueQuestion]
    next: str = ""


def require_colleagues(actor: Actor) -> None:
    """Refuse who does not speak for the municipality.

    Raises:
        NotFound: to them there is no such page.

    """
    if not policies.may_ask_colleagues(actor):
        raise NotFound


def questions(actor: Actor, side: Side, after: str = "") -> QuestionPage:
    """Return a page of what we asked, or of what was asked of us; newest first."""
    found = policies.visible_questions(actor).filter(side=side)
    day, _, last = after.partition("_")
    try:
        before, before_id = date.fromisoformat(day), UUID(last)
    except ValueError:
        pass
    else:
        found = found.filter(
            Q(asked_on__lte=before), Q(asked_on__lt=before) | Q(id__lt=before_id)
        )
    rows = list(found.order_by("-asked_on", "-id").defer("body", "answer")[: PAGE + 1])
    if len(rows) <= PAGE:
        return QuestionPage(rows)
    end = rows[PAGE - 1]
    return QuestionPage(rows[:PAGE], f"{end.asked_on.isoformat()}_{end.id}")


def get_question(
    actor: Actor, question_id: UUID, *, side: Side | None = None, lock: bool = False
) -> ColleagueQuestion:
    """Return one's own municipality's copy of a question.

    Raises:
        NotFound: absent, or another municipality's.

    """
    found = policies.visible_questions(actor).filter(id=question_id)
    if side is not None:
        found = found.filter(side=side)
    if lock:
        found = found.select_for_update()
    first = found.first()
    if first is None:
        raise NotFound
    return first


def asked_of_us(actor: Actor, most: int = 8) -> Sequence[ColleagueQuestion]:
    """Return what colleagues elsewhere wait for, the oldest first."""
    return list(_asked(actor)[:most])


def answered_for_us(actor: Actor, most: int = 8) -> Sequence[ColleagueQuestion]:
    """Return the answers that nobody here read yet."""
    return list(_unread(actor)[:most])


def waiting(actor: Actor, most: int = 8) -> Sequence[ColleagueQuestion]:
    """Return both, for Vandaag: one question to the database."""
    both = _asked(actor)[:most].union(_unread(actor)[:most], all=True)
    return sorted(both, key=lambda one: (one.side != Side.THEIRS, one.asked_on))


def _asked(actor: Actor) -> QuerySet[ColleagueQuestion]:
    found = policies.visible_questions(actor).filter(
        side=Side.THEIRS, state=Exchange.OPEN
    )
    return found.order_by("asked_on", "id").defer("body", "answer")


def _unread(actor: Actor) -> QuerySet[ColleagueQuestion]:
    found = policies.visible_questions(actor).filter(
        side=Side.OURS, seen_on__isnull=True
    )
    found = found.exclude(state=Exchange.OPEN)
    return found.order_by("answered_on", "id").defer("body", "answer")


def elsewhere(actor: Actor) -> Mapping[UUID, Municipality]:
    """Return the other municipalities of this installation; their names are public."""
    others = Municipality.objects.exclude(id=actor.municipality_id).order_by("name")
    return {one.id: one for one in others}
