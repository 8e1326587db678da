# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a signed-in asker reads: their own questions, and those shared with them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.intake.models import AdviceFile, AdviceMessage, AdviceThread
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.policies import asking as policies
from netwerkregie.domain.intake.policies.advice import require
from netwerkregie.domain.intake.queries.advice import LISTED, PAGE, Page
from netwerkregie.domain.intake.rules.asking import own_words_in as own_words_in
from netwerkregie.domain.intake.rules.asking import place_of
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.accounts.queries import living_grants, names_of
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.vault.holding import members_of
from netwerkregie.foundation.vault.models import MemberKey

MOST_NAMED = 400
"""Questions of one asker that are looked through by name; each lives 60 days."""


@dataclass(frozen=True, slots=True)
class OwnFilter:
    """What one's own list is narrowed by: never by what was written.

    Args:
        month: the month in which the question came, as 2026-11.
        domain: where the asker spoke from.
        state: how it stands.
        name: a part of the drawn name.
        shared: those of colleagues, instead of one's own.

    """

    month: str = ""
    domain: str = ""
    state: str = ""
    name: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Holders:
    """Who can open a question besides the advice team.

    Args:
        has_asker: whether who asked can still read the answer.
        colleagues: with how many colleagues it is shared.

    """

    has_asker: bool
    colleagues: int


def require_asker(actor: Actor) -> None:
    """Refuse whoever asks nothing here.

    Raises:
        NotAllowed: the actor's roles hold no keys.

    """
    require(policies.may_ask(actor))


def may_ask(actor: Actor) -> bool:
    """Tell whether the actor asks here, for a menu."""
    return policies.may_ask(actor)


def get_held(actor: Actor, thread_id: UUID, *, lock: bool = False) -> AdviceThread:
    """Return a question of one's own or shared with one.

    Raises:
        NotFound: it does not exist, or is not the actor's to know of.

    """
    return _one(policies.held_threads(actor), thread_id, lock=lock)


def get_own(actor: Actor, thread_id: UUID, *, lock: bool = False) -> AdviceThread:
    """Return a question that the actor asked.

    Raises:
        NotFound: it does not exist, or somebody else asked it.

    """
    return _one(policies.own_threads(actor), thread_id, lock=lock)


def get_by_form(actor: Actor, once: UUID) -> AdviceThread:
    """Return the actor's question that was sent with this form.

    Raises:
        NotFound: nothing of the actor's was sent with it.

    """
    place = place_of(actor.membership_id, once) if actor.membership_id else b""
    thread = policies.own_threads(actor).filter(lookup_hash=place).first()
    if thread is None:
        raise NotFound
    return thread


def is_own(actor: Actor, thread: AdviceThread) -> bool:
    """Tell whether the actor asked this question."""
    return policies.own_threads(actor).filter(id=thread.id).exists()


def my_questions(
    actor: Actor, wanted: OwnFilter = OwnFilter(), after: str = ""
) -> Page:
    """Return the actor's questions, the last written in first, twenty at a time.

    Raises:
        NotAllowed: the actor asks nothing here.

    """
    require_asker(actor)
    threads = _narrowed(_list_of(actor, wanted), wanted)
    day, _, last = after.partition("_")
    try:
        place = date.fromisoformat(day), UUID(last)
    except ValueError:
        pass
    else:
        threads = threads.filter(
            Q(last_message_on__lt=place[0])
            | Q(last_message_on=place[0], id__gt=place[1])
        )
    rows = tuple(threads.order_by("-last_message_on", "id").only(*LISTED)[: PAGE + 1])
    if len(rows) <= PAGE:
        return Page(rows)
    at = rows[PAGE - 1]
    return Page(rows[:PAGE], f"{at.last_message_on.isoformat()}_{at.id}")


def months(actor: Actor, *, shared: bool = False) -> list[date]:
    """Return the months from which the actor has questions, the last first."""
    threads = _list_of(actor, OwnFilter(shared=shared))
    return list(threads.dates("received_on", "month", order="DESC"))


def answered(actor: Actor, most: int = 5) -> tuple[AdviceThread, ...]:
    """Return one's own questions in which an answer waits, the newest first."""
    threads = policies.own_threads(actor).filter(state="answered")
    return tuple(threads.order_by("-last_message_on", "id").only(*LISTED)[:most])


def messages_of(actor: Actor, thread: AdviceThread) -> tuple[AdviceMessage, ...]:
    """Return the sealed messages of a question that the actor holds."""
    held = get_held(actor, thread.id)
    found = AdviceMessage.objects.filter(
        municipality_id=actor.municipality_id, thread_id=held.id
    )
    return tuple(found.order_by("position"))


def files_of(actor: Actor, thread: AdviceThread) -> tuple[AdviceFile, ...]:
    """Return the files of a question that the actor holds, without their content."""
    found = _files(actor, get_held(actor, thread.id))
    return tuple(found.defer("content").order_by("id"))


def get_file(actor: Actor, thread: AdviceThread, file_id: UUID) -> AdviceFile:
    """Return one sealed file of a question that the actor holds.

    Raises:
        NotFound: there is no such file in it.

    """
    found = _files(actor, get_held(actor, thread.id)).filter(id=file_id).first()
    if found is None:
        raise NotFound
    return found


def could_share_with(actor: Actor, thread: AdviceThread) -> tuple[Membership, ...]:
    """Return colleagues who could read along: same organisation, with own keys."""
    holders = members_of(get_own(actor, thread.id).id)
    with_keys = MemberKey.objects.values("membership_id")
    found = policies.colleagues(actor).filter(pk__in=with_keys).exclude(pk__in=holders)
    asking = living_grants(actor).filter(role__in=policies.ASKERS)
    return tuple(found.filter(pk__in=asking.values("membership")).order_by("name"))


def shared_with(actor: Actor, thread: AdviceThread) -> dict[UUID, str]:
    """Return the names of the colleagues with whom a question is shared."""
    holders = members_of(get_held(actor, thread.id).id)
    given = [one for one, giver in holders.items() if giver is not None]
    return names_of(actor, given)


def asker_of(actor: Actor, thread: AdviceThread) -> str:
    """Return the name of the colleague who shares a question with the actor."""
    holders = members_of(get_held(actor, thread.id).id)
    own = [one for one, giver in holders.items() if giver is None]
    return next(iter(names_of(actor, own).values()), "")


def holders_beside_team(thread: AdviceThread) -> Holders:
    """Return who else can open a question, in numbers: the desk learns no name."""
    givers = list(members_of(thread.id).values())
    return Holders(
        has_asker=None in givers, colleagues=sum(one is not None for one in givers)
    )


def _one(
    threads: QuerySet[AdviceThread], thread_id: UUID, *, lock: bool
) -> AdviceThread:
    found = threads.select_for_update() if lock else threads
    thread = found.filter(id=thread_id).first()
    if thread is None:
        raise NotFound
    return thread


def _files(actor: Actor, thread: AdviceThread) -> QuerySet[AdviceFile]:
    return AdviceFile.objects.filter(
        municipality_id=actor.municipality_id, thread_id=thread.id
    )


def _list_of(actor: Actor, wanted: OwnFilter) -> QuerySet[AdviceThread]:
    if wanted.shared:
        return policies.shared_threads(actor)
    return policies.own_threads(actor)


def _narrowed(
    threads: QuerySet[AdviceThread], wanted: OwnFilter
) -> QuerySet[AdviceThread]:
    if wanted.state:
        threads = threads.filter(state=wanted.state)
    if wanted.domain:
        threads = threads.filter(domain=wanted.domain)
    if wanted.month:
        year, _, month = wanted.month.partition("-")
        if not (year.isascii() and year.isdigit() and month in _MONTHS):
            return threads.none()
        threads = threads.filter(
            received_on__year=int(year), received_on__month=int(month)
        )
    if wanted.name.strip():
        threads = threads.filter(id__in=_named(threads, wanted.name))
    return threads


def _named(threads: QuerySet[AdviceThread], typed: str) -> list[UUID]:
    """Look through the drawn names as they are read aloud in the reader's language."""
    wanted = typed.casefold().split()
    names = threads.order_by("-received_on").values_list("id", "nickname")
    return [
        thread_id
        for thread_id, nickname in names[:MOST_NAMED]
        if all(word in say_nickname(nickname).casefold() for word in wanted)
    ]


_MONTHS = {f"{month:02d}" for month in range(1, 13)}
