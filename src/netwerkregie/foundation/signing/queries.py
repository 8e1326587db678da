# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads about second readings: what waits for whom, and whether two people signed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound, Role, clock
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.signing import policies, rules
from netwerkregie.foundation.signing.models import Signature, SigningRequest
from netwerkregie.foundation.signing.rules import State

AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody of the pool who can be asked now."""

    membership_id: UUID
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How the second reading of one subject stands, for the page of that subject.

    Args:
        request_id: the last second reading; None when nobody was asked yet.
        state: where it stands.
        asked_of: the name of who was asked; empty when the whole pool was.
        by: the names of who signed the present hash.
        expires_on: the last day.
        is_mine: whether the actor asked it and may take it back.
        may_read: whether the actor may open and sign it now.
        readers: whom the actor can ask (or ask instead), in one tap each.

    """

    request_id: UUID | None
    state: State | None
    asked_of: str
    by: tuple[str, ...]
    expires_on: date | None
    is_mine: bool
    may_read: bool
    readers: tuple[Reader, ...]

    @property
    def is_open(self) -> bool:
        """Whether it waits for a reader."""
        return self.state is State.OPEN

    @property
    def is_signed(self) -> bool:
        """Whether enough people signed the content as it is."""
        return self.state is State.SIGNED

    @property
    def state_words(self) -> str:
        """The state in the reader's language."""
        return label(self.state) if self.state else ""


def get_request(
    actor: Actor, request_id: UUID, *, lock: bool = False
) -> SigningRequest:
    """Return a second reading one may see; NotFound otherwise."""
    found = policies.visible_requests(actor).filter(pk=request_id)
    request = (found.select_for_update() if lock else found).first()
    if request is None:
        raise NotFound
    return request


def open_request(actor: Actor, kind: str, subject_id: UUID) -> SigningRequest | None:
    """Return the open second reading of a subject, if one may see it."""
    found = policies.visible_requests(actor).filter(
        subject_kind=kind, subject_id=subject_id, state=State.OPEN.value
    )
    return found.first()


def is_signed(
    actor: Actor,
    kind: str,
    subject_id: UUID,
    content_hash: str,
    *,
    needed: int = 2,
) -> bool:
    """Tell whether enough different people signed this very content in time.

    The hash is that of the content as it is now: a change makes this false.
    """
    since = clock.today() - timedelta(days=rules.EXPIRES_AFTER)
    signed = Signature.objects.filter(
        municipality_id=actor.municipality_id,
        content_hash=content_hash,
        request__subject_kind=kind,
        request__subject_id=subject_id,
        request__content_hash=content_hash,
        request__state=State.SIGNED.value,
        request__asked_on__gte=since,
    )
    people = signed.values("request").annotate(n=Count("user_id", distinct=True))
    return people.filter(n__gte=needed).exists()


def readers(
    actor: Actor, pool: Iterable[Role], *, apart: Iterable[UUID] = ()
) -> list[Membership]:
    """Return the colleagues of a pool without the actor and who is kept apart."""
    kept = {actor.user_id, *apart}
    return [
        one for one in accounts.members_with(actor, *pool) if one.user_id not in kept
    ]


def readers_here(
    actor: Actor, pool: Iterable[Role], *, apart: Iterable[UUID] = ()
) -> list[Reader]:
    """Return whom of a pool one can ask today: nobody who is away."""
    away = accounts.absent_on(actor, clock.today())
    return [
        Reader(one.pk, one.name, one.organisation)
        for one in readers(actor, pool, apart=apart)
        if one.pk not in away
    ]


def waiting_for(actor: Actor, today: date) -> Sequence[SigningRequest]:
    """Return what the actor was asked to read along, the longest waiting first.

    Where the one who was asked is away, the cover sees it, and the whole pool if
    there is no cover in it.
    """
    if not policies.may_ask(actor) or not actor.roles:
        return []
    person = policies.signer(actor)
    away = accounts.absent_on(actor, today)
    covered = [
        member for member, cover in away.items() if cover == person.membership_id
    ]
    alone = [member for member, cover in away.items() if cover is None]
    asked = (
        Q(asked_of__isnull=True)
        | Q(asked_of=person.membership_id)
        | Q(asked_of__in=[*covered, *alone])
    )
    found = _open(actor).filter(
        asked, pool__overlap=sorted(role.value for role in actor.roles)
    )
    found = found.exclude(asked_by_user=person.user_id)
    found = found.exclude(apart__contains=[person.user_id])
    found = found.exclude(signatures__user_id=person.user_id)
    return list(found.order_by("asked_on", "pk")[:AT_ONCE])


def stalled(actor: Actor) -> Sequence[SigningRequest]:
    """Return the second readings that nobody took up, for the chair."""
    if not actor.has(Role.CHAIR):
        return []
    told = len(rules.REMINDED_ON) + 1
    return list(_open(actor).filter(reminded__gte=told).order_by("asked_on")[:AT_ONCE])


def standing(
    actor: Actor,
    kind: str,
    subject_id: UUID,
    content_hash: str,
    *,
    pool: Iterable[Role],
    apart: Iterable[UUID] = (),
) -> Standing:
    """Return how the second reading of a subject stands, for its page."""
    found = policies.visible_requests(actor).filter(
        subject_kind=kind, subject_id=subject_id
    )
    request = found.select_related("asked_of").order_by("-asked_on", "-pk").first()
    free = tuple(readers_here(actor, pool, apart=apart))
    if request is None:
        return Standing(None, None, "", (), None, False, False, free)
    return Standing(
        request_id=request.pk,
        state=_state_now(request, content_hash),
        asked_of=request.asked_of.name if request.asked_of else "",
        by=_signers(request, content_hash),
        expires_on=rules.expires_on(request.asked_on),
        is_mine=policies.may_take_back(actor, request),
        may_read=request.state == State.OPEN.value
        and policies.may_read(actor, request),
        readers=free,
    )


def _open(actor: Actor) -> QuerySet[SigningRequest]:
    edge = clock.today() - timedelta(days=rules.EXPIRES_AFTER)
    return policies.visible_requests(actor).filter(
        state=State.OPEN.value, asked_on__gte=edge
    )


def _state_now(request: SigningRequest, content_hash: str) -> State:
    """Read the state as it is before tonight's job has written it down."""
    state = State(request.state)
    if state in {State.OPEN, State.SIGNED} and request.content_hash != content_hash:
        return State.VOID
    if state is State.OPEN and rules.has_expired(request.asked_on, clock.today()):
        return State.EXPIRED
    return state


def _signers(request: SigningRequest, content_hash: str) -> tuple[str, ...]:
    signed = request.signatures.filter(content_hash=content_hash).order_by("place")
    return tuple(signed.values_list("membership__name", flat=True))
