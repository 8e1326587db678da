# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may ask, read and sign, and which second readings somebody sees."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from netwerkregie.foundation.kernel import Actor, ActorKind, NotAllowed, Role
from netwerkregie.foundation.signing.models import Signature, SigningRequest

WATCHERS = (Role.CHAIR, Role.DPO)
"""Who sees that a second reading stalls: the chair acts, the officer looks."""


def require(allowed: bool) -> None:
    """Go on, or raise NotAllowed."""
    if not allowed:
        raise NotAllowed


@dataclass(frozen=True, slots=True)
class Signer:
    """A natural person who can stand for something, under a membership."""

    membership_id: UUID
    user_id: UUID


def signer(actor: Actor) -> Signer:
    """Return the person behind an actor; a job stands for nothing.

    Raises:
        NotAllowed: there is no natural person behind it.

    """
    if (
        actor.kind is not ActorKind.MEMBER
        or actor.membership_id is None
        or actor.user_id is None
    ):
        raise NotAllowed
    return Signer(actor.membership_id, actor.user_id)


def may_ask(actor: Actor) -> bool:
    """A person asks; a job cannot stand for what it did not read."""
    return (
        actor.kind is ActorKind.MEMBER
        and actor.membership_id is not None
        and actor.user_id is not None
    )


def may_take_back(actor: Actor, request: SigningRequest) -> bool:
    """The author takes the question back, or asks somebody else."""
    return actor.user_id is not None and actor.user_id == request.asked_by_user


def may_read(actor: Actor, request: SigningRequest) -> bool:
    """Tell whether this person is in the pool of this second reading."""
    return (
        may_ask(actor)
        and not actor.roles.isdisjoint(request.roles)
        and actor.user_id != request.asked_by_user
        and actor.user_id not in request.apart
    )


def may_read_words_of_others(actor: Actor, request_id: UUID) -> bool:
    """Own words come first: only who signed reads what another signer wrote."""
    return (
        actor.user_id is not None
        and Signature.objects.filter(
            municipality_id=actor.municipality_id,
            request=request_id,
            user_id=actor.user_id,
        ).exists()
    )


def visible_requests(actor: Actor) -> QuerySet[SigningRequest]:
    """Second readings that one asked, may read or watches over; jobs see all."""
    found = SigningRequest.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in {ActorKind.JOB, ActorKind.COMMAND} or actor.has(*WATCHERS):
        return found
    if not may_ask(actor):
        return found.none()
    person = signer(actor)
    mine = Q(asked_by_user=person.user_id)
    pooled = Q(pool__overlap=sorted(role.value for role in actor.roles))
    signed = Exists(
        Signature.objects.filter(request=OuterRef("pk"), user_id=person.user_id)
    )
    return found.filter(mine | pooled | signed) if actor.roles else found.filter(mine)
