# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of intake; each starts from what the actor may know of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.intake.models import (
    AdviceFile,
    AdviceMessage,
    AdviceThread,
    ScratchNote,
)
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.rules.advice import State, Step
from netwerkregie.domain.intake.rules.counting import Group, domains_of
from netwerkregie.foundation.kernel import Actor, NotFound, Role

ADVICE_DESK = policies.ADVICE_DESK
"""Whose work the questions are, for whoever hands out keys."""
PAGE = 20
MINE, NOBODYS = "mine", "nobodys"

LISTED = (
    "id",
    "municipality_id",
    "nickname",
    "language",
    "channel",
    "want",
    "domain",
    "state",
    "outcome",
    "received_on",
    "promised_on",
    "last_message_on",
    "destroy_on",
    "message_count",
    "owner_id",
    "is_practice",
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list, and the place where the next one starts."""

    threads: tuple[AdviceThread, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What a queue is narrowed by, never by content.

    Args:
        state: a value of State.
        group: a value of Group; no belief is a filter of its own.
        channel: a value of Channel.
        owner: MINE, NOBODYS, or everybody's.

    """

    state: str = ""
    group: str = ""
    channel: str = ""
    owner: str = ""


def require_desk(actor: Actor) -> None:
    """Refuse whoever does not take in questions.

    Raises:
        NotAllowed: the actor does not work at the advice desk.

    """
    policies.require(policies.may_write_along(actor))


def get_thread(actor: Actor, thread_id: UUID, *, lock: bool = False) -> AdviceThread:
    """Return one thread.

    Raises:
        NotFound: it does not exist, or is not the actor's to know of.

    """
    threads = policies.visible_threads(actor)
    if lock:
        threads = threads.select_for_update()
    thread = threads.filter(id=thread_id).first()
    if thread is None:
        raise NotFound
    return thread


def queue(actor: Actor, wanted: QueueFilter = QueueFilter(), after: str = "") -> Page:
    """Return threads by promised day, the most pressing first, twenty at a time.

    Args:
        actor: who asks.
        wanted: what to narrow by.
        after: the `next` of the page before.

    Raises:
        NotAllowed: the actor is not of the advice desk.

    """
    policies.require(policies.may_see_threads(actor))
    threads = policies.visible_threads(actor)
    if wanted.state:
        threads = threads.filter(state=wanted.state)
    if wanted.group:
        threads = threads.filter(domain__in=domains_of(Group(wanted.group)))
    if wanted.channel:
        threads = threads.filter(channel=wanted.channel)
    if wanted.owner == MINE:
        threads = threads.filter(owner_id=actor.membership_id)
    elif wanted.owner == NOBODYS:
        threads = threads.filter(owner_id__isnull=True)
    place = _place(after)
    if place:
        day, last = place
        threads = threads.filter(
            Q(promised_on__gt=day) | Q(promised_on=day, id__gt=last)
        )
    rows = tuple(threads.order_by("promised_on", "id").only(*LISTED)[: PAGE + 1])
    if len(rows) <= PAGE:
        return Page(rows)
    last_row = rows[PAGE - 1]
    return Page(rows[:PAGE], f"{last_row.promised_on.isoformat()}_{last_row.id}")


def waiting(actor: Actor, most: int = 8) -> tuple[AdviceThread, ...]:
    """Return the questions that wait for us, the earliest promise first."""
    threads = policies.visible_threads(actor).filter(state=State.WAITING)
    return tuple(threads.order_by("promised_on", "id").only(*LISTED)[:most])


def promised_days(actor: Actor, roles: frozenset[Role]) -> tuple[date, ...]:
    """Return the days on which answers are promised: dates only, each once.

    For a device that reads its owner's agenda (trust rules on feeds): it shows such a
    day as busy, so not even a number leaves the house.

    Args:
        actor: the owner, or the owner's device, which holds no role itself.
        roles: the roles that the owner holds today.

    """
    if not policies.may_see_promised_days(actor, roles):
        return ()
    waiting = AdviceThread.objects.filter(
        municipality_id=actor.municipality_id, state=State.WAITING
    )
    days = waiting.order_by("promised_on").values_list("promised_on", flat=True)
    return tuple(days.distinct())


def steps_open_to(actor: Actor, thread: AdviceThread) -> frozenset[Step]:
    """Return what the actor can do with a thread now: a button never lies."""
    by_rule = rules.steps_from(State(thread.state))
    by_policy = set()
    if policies.may_answer(actor, thread):
        by_policy.add(Step.ANSWER)
    if policies.may_close(actor, thread):
        by_policy |= {Step.CLOSE, Step.REFER}
    return frozenset(by_rule & by_policy)


def messages_of(actor: Actor, thread: AdviceThread) -> tuple[AdviceMessage, ...]:
    """Return the sealed messages of a thread, in order."""
    policies.require(policies.may_read(actor, thread))
    return tuple(
        AdviceMessage.objects.filter(
            municipality_id=actor.municipality_id, thread_id=thread.id
        ).order_by("position")
    )


def files_of(actor: Actor, thread: AdviceThread) -> tuple[AdviceFile, ...]:
    """Return the files of a thread without their content."""
    policies.require(policies.may_read(actor, thread))
    return tuple(
        AdviceFile.objects.filter(
            municipality_id=actor.municipality_id, thread_id=thread.id
        )
        .defer("content")
        .order_by("id")
    )


def get_file(actor: Actor, thread: AdviceThread, file_id: UUID) -> AdviceFile:
    """Return one sealed file of a thread.

    Raises:
        NotFound: there is no such file in this thread.

    """
    policies.require(policies.may_read(actor, thread))
    found = AdviceFile.objects.filter(
        municipality_id=actor.municipality_id, thread_id=thread.id, id=file_id
    ).first()
    if found is None:
        raise NotFound
    return found


def resting(actor: Actor, today: date) -> Sequence[UUID]:
    """Return answered threads in which nobody wrote for the term of closing."""
    quiet_since = today - timedelta(days=rules.TERMS.closes_after)
    return list(
        policies.visible_threads(actor)
        .filter(state=State.ANSWERED, last_message_on__lte=quiet_since)
        .order_by("last_message_on", "id")
        .values_list("id", flat=True)
    )


def due(actor: Actor, today: date) -> tuple[AdviceThread, ...]:
    """Return closed threads whose term of destruction has come."""
    return tuple(
        policies.visible_threads(actor)
        .filter(state=State.CLOSED, destroy_on__lte=today)
        .order_by("destroy_on", "id")
        .only(*LISTED)
    )


def files_due(actor: Actor, today: date) -> tuple[AdviceFile, ...]:
    """Return files that have been here for fourteen days."""
    policies.require(policies.may_destroy(actor))
    return tuple(
        AdviceFile.objects.filter(
            municipality_id=actor.municipality_id, destroy_on__lte=today
        )
        .defer("content")
        .order_by("destroy_on", "id")
    )


def get_note(actor: Actor, note_id: UUID) -> ScratchNote:
    """Return one scratch note of the actor's own.

    Raises:
        NotFound: there is none, or it is somebody else's.

    """
    note = policies.visible_notes(actor).filter(id=note_id).first()
    if note is None:
        raise NotFound
    return note


def notes(actor: Actor) -> tuple[ScratchNote, ...]:
    """Return the actor's own notes, sealed, the newest first."""
    return tuple(policies.visible_notes(actor).order_by("-id")[: rules.MOST_NOTES])


def notes_due(actor: Actor, today: date) -> tuple[UUID, ...]:
    """Return the notes whose five working days are over."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_notes(actor).filter(destroy_on__lte=today)
    return tuple(found.order_by("destroy_on", "id").values_list("id", flat=True))


def _place(after: str) -> tuple[date, UUID] | None:
    """Read a place in the list; a mangled one is the first page, not an error."""
    day, _, last = after.partition("_")
    try:
        return date.fromisoformat(day), UUID(last)
    except ValueError:
        return None
