# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we owe the people who asked, by day; and what one is still owed oneself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.intake.models import AdviceThread, OwedFeedback
from netwerkregie.domain.intake.policies import ADVICE_DESK, advice, asking, require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.rules.advice import State
from netwerkregie.domain.intake.rules.feedback import (
    REMIND_BEFORE,
    OwedState,
    must_remind,
)
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound

PAGE = 20
_THREADS = (
    "id",
    "municipality_id",
    "nickname",
    "state",
    "promised_on",
    "owner_id",
    "received_on",
)


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that we owe: an answer to a question, or feedback on it.

    Args:
        due_on: by which day.
        id: the question's, or the debt's.
        thread: the question, while it is there.
        debt: the debt, where it is more than the answer itself.
        owner_id: which colleague has it; None is nobody's.

    """

    due_on: date
    id: UUID
    thread: AdviceThread | None
    debt: OwedFeedback | None
    owner_id: UUID | None


@dataclass(frozen=True, slots=True)
class OwedPage:
    """A page of what is owed, and the place where the next one starts."""

    owed: tuple[Owed, ...]
    next: str = ""


def owed(actor: Actor, after: str = "", *, mine: bool = False) -> OwedPage:
    """Return what we owe, the earliest day first, twenty at a time.

    Answers that are promised and feedback that is owed stand in one list.

    Raises:
        NotAllowed: the actor is not of the advice desk.

    """
    require(policies.works_at_desk(actor))
    threads = advice.visible_threads(actor).filter(state=State.WAITING)
    debts = policies.visible_debts(actor).filter(state=OwedState.OPEN)
    if mine:
        threads = threads.filter(owner_id=actor.membership_id)
        debts = debts.filter(owner_id=actor.membership_id)
    if place := _place(after):
        day, last = place
        threads = threads.filter(
            Q(promised_on__gt=day) | Q(promised_on=day, id__gt=last)
        )
        debts = debts.filter(Q(due_on__gt=day) | Q(due_on=day, id__gt=last))
    first = list(threads.order_by("promised_on", "id").only(*_THREADS)[: PAGE + 1])
    second = list(debts.order_by("due_on", "id")[: PAGE + 1])
    known = _threads_of(actor, second)
    found = [Owed(one.promised_on, one.id, one, None, one.owner_id) for one in first]
    found += [
        Owed(one.due_on, one.id, _of(known, one), one, one.owner_id) for one in second
    ]
    found.sort(key=lambda one: (one.due_on, one.id))
    if len(found) <= PAGE:
        return OwedPage(tuple(found))
    last_one = found[PAGE - 1]
    return OwedPage(tuple(found[:PAGE]), f"{last_one.due_on.isoformat()}_{last_one.id}")


def due_soon(actor: Actor, today: date, most: int = 8) -> tuple[Owed, ...]:
    """Return the feedback that is due within two days, or late, for Today."""
    if not policies.works_at_desk(actor):
        return ()
    found = _soon(actor, today)
    mine = found.filter(Q(owner_id=actor.membership_id) | Q(owner_id__isnull=True))
    debts = list(mine.order_by("due_on", "id")[:most])
    known = _threads_of(actor, debts)
    return tuple(
        Owed(one.due_on, one.id, _of(known, one), one, one.owner_id) for one in debts
    )


def owed_to_me(actor: Actor) -> tuple[Owed, ...]:
    """Return what a signed-in asker still hears from us, by day.

    Starts from the questions whose key the actor holds: no table says who asked.
    """
    mine = asking.own_threads(actor)
    waiting = mine.filter(state__in=[State.WAITING, State.REFERRED])
    found = [
        Owed(one.promised_on, one.id, one, None, None)
        for one in waiting.only(*_THREADS)
    ]
    debts = list(
        OwedFeedback.objects.filter(
            municipality_id=actor.municipality_id,
            thread_id__in=mine.values("id"),
            state=OwedState.OPEN,
        )
    )
    named = mine.only(*_THREADS).in_bulk([one.thread_id for one in debts])
    found += [Owed(one.due_on, one.id, _of(named, one), one, None) for one in debts]
    return tuple(sorted(found, key=lambda one: (one.due_on, one.id)))


def get_debt(actor: Actor, debt_id: UUID, *, lock: bool = False) -> OwedFeedback:
    """Return one debt.

    Raises:
        NotFound: there is none, or it is not the actor's to know of.

    """
    found = policies.visible_debts(actor).filter(id=debt_id)
    first = (found.select_for_update() if lock else found).first()
    if first is None:
        raise NotFound
    return first


def thread_of(actor: Actor, debt: OwedFeedback) -> AdviceThread | None:
    """Return the question of a debt, while it is there."""
    if debt.thread_id is None:
        return None
    return advice.visible_threads(actor).filter(id=debt.thread_id).first()


def debts_of(
    actor: Actor, *, thread_id: UUID | None = None, concern_id: UUID | None = None
) -> list[OwedFeedback]:
    """Return the debts about a question or a concern, the newest first."""
    found = policies.visible_debts(actor)
    if thread_id is not None:
        found = found.filter(thread_id=thread_id)
    if concern_id is not None:
        found = found.filter(concern_id=concern_id)
    return list(found.order_by("-made_on", "-id"))


def concern_known(actor: Actor, thread_id: UUID) -> bool:
    """Tell whether what is owed for a question is about a concern already."""
    found = policies.visible_debts(actor).filter(thread_id=thread_id)
    return found.filter(concern_id__isnull=False).exists()


def to_remind(actor: Actor, today: date) -> list[OwedFeedback]:
    """Return the debts of which we are reminded today, for the clock."""
    require(policies.may_destroy(actor))
    return [
        one
        for one in _soon(actor, today).order_by("due_on", "id")
        if must_remind(one.due_on, one.reminded_on, today)
    ]


def answers_due(actor: Actor, today: date) -> list[AdviceThread]:
    """Return the questions whose promised day is tomorrow, today or over."""
    require(policies.may_destroy(actor))
    found = advice.visible_threads(actor).filter(
        state=State.WAITING, promised_on__lte=today + timedelta(days=1)
    )
    return list(found.order_by("promised_on", "id").only(*_THREADS))


def left_behind(actor: Actor) -> list[UUID]:
    """Return the open debts whose owner is no longer of the desk."""
    require(policies.may_destroy(actor))
    here = [one.pk for one in accounts.members_with(actor, *ADVICE_DESK)]
    found = policies.visible_debts(actor).filter(
        state=OwedState.OPEN, owner_id__isnull=False
    )
    return list(found.exclude(owner_id__in=here).values_list("id", flat=True))


def _soon(actor: Actor, today: date) -> QuerySet[OwedFeedback]:
    return policies.visible_debts(actor).filter(
        state=OwedState.OPEN, due_on__lte=today + timedelta(days=REMIND_BEFORE)
    )


def _threads_of(
    actor: Actor, debts: Sequence[OwedFeedback]
) -> dict[UUID, AdviceThread]:
    wanted = [one.thread_id for one in debts if one.thread_id]
    if not wanted:
        return {}
    return advice.visible_threads(actor).only(*_THREADS).in_bulk(wanted)


def _of(known: dict[UUID, AdviceThread], debt: OwedFeedback) -> AdviceThread | None:
    return known.get(debt.thread_id) if debt.thread_id else None


def _place(after: str) -> tuple[date, UUID] | None:
    """Read a place in the list; a mangled one is the first page, not an error."""
    day, _, last = after.partition("_")
    try:
        return date.fromisoformat(day), UUID(last)
    except ValueError:
        return None
