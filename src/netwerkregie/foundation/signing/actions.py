# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only writers of second readings: ask, open, sign, void, end.

The room that asks calls these inside its own action, in the same transaction, with the
hash of what it holds at that moment. Row locks and the database's own check (migration
0001) make one order of what happens at once.
"""

from collections.abc import Collection
from uuid import UUID

from django.db import IntegrityError, transaction

from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Role, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import policies, queries, rules
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.models import (
    Signature,
    SigningOpening,
    SigningRequest,
)
from netwerkregie.foundation.signing.rules import State
from netwerkregie.foundation.signing.verbs import Verb
from netwerkregie.foundation.tenancy.enter import ALIAS


def ask(actor: Actor, asking: Asking) -> SigningRequest:
    """Ask a colleague to read; with own words the author signs first.

    Raises:
        RuleBroken: the pool is too small, the reader is away or not of the pool, or
            this subject waits for a reader already.

    """
    person = policies.signer(actor)
    if not rules.is_content_hash(asking.content_hash):
        raise ValueError("a second reader signs a SHA-256, never a text")
    _check_pool(actor, asking)
    try:
        with transaction.atomic(using=ALIAS):
            request = SigningRequest.objects.create(
                municipality_id=actor.municipality_id,
                subject_kind=asking.kind,
                subject_id=asking.subject_id,
                purpose=asking.purpose.value,
                content_hash=asking.content_hash,
                needed=asking.needed,
                asker_signs=asking.words_id is not None,
                asked_by_id=person.membership_id,
                asked_by_user=person.user_id,
                asked_of_id=asking.reader_id,
                apart=sorted(asking.apart),
                pool=sorted(role.value for role in asking.pool),
                asked_on=clock.today(),
            )
    except IntegrityError as error:
        raise RuleBroken("signing.asked_already") from error
    if asking.words_id is not None:
        _add_signature(actor, request, asking.words_id)
    record(actor.for_purpose(asking.purpose), Verb.ASKED, request)
    return request


def ask_another(
    actor: Actor, request_id: UUID, reader_id: UUID | None
) -> SigningRequest:
    """Ask another colleague, or everybody of the pool; the fourteen days run on."""
    request = _living(actor, request_id)
    policies.require(policies.may_take_back(actor, request))
    _check_reader(actor, request.roles, request.apart, reader_id)
    request.asked_of_id = reader_id
    request.save(update_fields=["asked_of"])
    record(actor, Verb.ASKED_ANOTHER, request)
    return request


def opened(actor: Actor, request_id: UUID) -> None:
    """Note that somebody of the pool opened the content; the room calls it on opening.

    Opening twice is one opening.
    """
    request = _living(actor, request_id)
    _require_reader(actor, request)
    person = policies.signer(actor)
    _, is_new = SigningOpening.objects.get_or_create(
        municipality_id=actor.municipality_id,
        request=request,
        user_id=person.user_id,
        defaults={
            "membership_id": person.membership_id,
            "opened_on": clock.today(),
        },
    )
    if is_new:
        record(actor, Verb.OPENED, request)


def sign(
    actor: Actor, request_id: UUID, *, content_hash: str, words_id: UUID
) -> SigningRequest:
    """Sign what one opened, in own words that the room sealed as words_id.

    Args:
        actor: the reader.
        request_id: the second reading.
        content_hash: that of the content as the room holds it at this moment.
        words_id: the room's row with the reader's own sealed words.

    Returns:
        the second reading; its state is SIGNED when enough people have signed.

    Raises:
        RuleBroken: it is over, it changed, it was not opened, or it was signed.

    """
    request = _living(actor, request_id)
    _require_reader(actor, request)
    if request.content_hash != content_hash:
        raise RuleBroken("signing.changed")
    user_id = policies.signer(actor).user_id
    if not request.openings.filter(user_id=user_id).exists():
        raise RuleBroken("signing.not_opened")
    _add_signature(actor, request, words_id)
    if request.signatures.count() >= request.needed:
        _end(request, State.SIGNED)
    record(actor, Verb.SIGNED, request)
    return request


def void(actor: Actor, kind: str, subject_id: UUID) -> int:
    """Let every signature on a subject lapse: the room calls it on any change."""
    found = SigningRequest.objects.select_for_update().filter(
        municipality_id=actor.municipality_id,
        subject_kind=kind,
        subject_id=subject_id,
        state__in=[State.OPEN.value, State.SIGNED.value],
    )
    lapsed = list(found)
    for request in lapsed:
        _end(request, State.VOID)
    if lapsed:
        record(actor, Verb.VOIDED, lapsed[0], subjects=lapsed[1:])
    return len(lapsed)


def withdraw(actor: Actor, request_id: UUID) -> SigningRequest:
    """Take the question back; only who asked does."""
    request = _living(actor, request_id)
    policies.require(policies.may_take_back(actor, request))
    _end(request, State.WITHDRAWN)
    record(actor, Verb.WITHDRAWN, request)
    return request


def forget(actor: Actor, kind: str, subject_id: UUID) -> int:
    """Destroy every second reading of a subject; part of destroying the subject."""
    found = SigningRequest.objects.filter(
        municipality_id=actor.municipality_id,
        subject_kind=kind,
        subject_id=subject_id,
    )
    keys = list(found.values_list("pk", flat=True))
    if keys:
        SigningOpening.objects.filter(request__in=keys).delete()
        Signature.objects.filter(request__in=keys).delete()
        found.delete()
        record(actor, Verb.FORGOTTEN, keys[0], subjects=keys[1:])
    return len(keys)


def _living(actor: Actor, request_id: UUID) -> SigningRequest:
    request = queries.get_request(actor, request_id, lock=True)
    if request.state != State.OPEN.value or rules.has_expired(
        request.asked_on, clock.today()
    ):
        raise RuleBroken("signing.over")
    return request


def _require_reader(actor: Actor, request: SigningRequest) -> None:
    if actor.user_id == request.asked_by_user:
        raise RuleBroken("signing.not_yourself")
    if actor.user_id in request.apart:
        raise RuleBroken("signing.kept_apart")
    policies.require(policies.may_read(actor, request))


def _check_pool(actor: Actor, asking: Asking) -> None:
    """Nothing may wait for one holiday: three may read, and one of them is here."""
    pool = accounts.members_with(actor, *asking.pool)
    if len({one.user_id for one in pool}) < rules.LEAST_READERS:
        raise RuleBroken("signing.pool_too_small")
    if not queries.readers_here(actor, asking.pool, apart=asking.apart):
        raise RuleBroken("signing.nobody_here")
    _check_reader(actor, asking.pool, asking.apart, asking.reader_id)


def _check_reader(
    actor: Actor,
    pool: Collection[Role],
    apart: Collection[UUID],
    reader_id: UUID | None,
) -> None:
    if reader_id is None:
        return
    people = queries.readers(actor, pool, apart=apart)
    if reader_id not in {one.pk for one in people}:
        raise RuleBroken("signing.not_in_pool", field="reader")
    if accounts.is_absent(actor, reader_id, clock.today()):
        raise RuleBroken("signing.reader_away", field="reader")


def _add_signature(actor: Actor, request: SigningRequest, words_id: UUID) -> None:
    """Write the signature; the database looks at two people and one hash once more."""
    person = policies.signer(actor)
    try:
        with transaction.atomic(using=ALIAS):
            Signature.objects.create(
                municipality_id=actor.municipality_id,
                request=request,
                place=request.signatures.count() + 1,
                membership_id=person.membership_id,
                user_id=person.user_id,
                content_hash=request.content_hash,
                words_id=words_id,
                signed_on=clock.today(),
            )
    except IntegrityError as error:
        if "own_words" in str(error):
            raise RuleBroken("signing.own_words") from error
        raise RuleBroken("signing.signed_already") from error


def _end(request: SigningRequest, state: State) -> None:
    request.state = state.value
    request.ended_on = clock.today()
    request.save(update_fields=["state", "ended_on"])
