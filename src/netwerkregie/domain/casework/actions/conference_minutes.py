# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The minutes of an item: one hash, signed by who was present, of two organisations.

Minutes are what was typed, decided and agreed at an item; nobody writes them up
afterwards. Whoever was present and of the audience signs in own words. Two of them, of
two organisations, sign as each other's second reader; after that the text stands, and
any change lets every signature lapse.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from netwerkregie.domain.casework.actions.conference_reading import (
    OpenItem,
    open_item,
)
from netwerkregie.domain.casework.actions.conference_table import SUBJECT
from netwerkregie.domain.casework.actions.opening import open_part
from netwerkregie.domain.casework.models import (
    AgendaItem,
    Conference,
    MinutesReading,
)
from netwerkregie.domain.casework.policies import conferences as policies
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.rules.conferences import Coming
from netwerkregie.domain.casework.sealing import seal_words
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.models import SigningRequest
from netwerkregie.foundation.signing.policies import signer
from netwerkregie.foundation.signing.rules import EXPIRES_AFTER
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault.opening import OpenDossier

_LONGEST = timedelta(days=EXPIRES_AFTER)


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of an item as they can be read and signed now.

    Args:
        opened: the item with all that was said at it.
        content_hash: of exactly that.
        is_signed: two people of two organisations signed this very text.
        may_sign: the actor was present and has not signed this text.

    """

    opened: OpenItem
    content_hash: str
    is_signed: bool
    may_sign: bool


def hash_of(opened: OpenItem) -> str:
    """Return the hash of what is signed: title, label, notes, decisions, actions.

    What came of an action is no part of it: that is written after the table.
    """
    lines = [f"item {opened.item.id} {opened.item.tlp} {opened.title_digest}"]
    lines += [f"note {n.id} {n.written_by} {n.digest}" for n in opened.notes]
    lines += [f"decision {d.id} {d.recorded_by} {d.digest}" for d in opened.decisions]
    lines += [f"action {a.id} {a.due_on} {a.digest}" for a in opened.actions]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def read_minutes(actor: Actor, conference: Conference) -> tuple[Minutes, ...]:
    """Open the minutes that the actor can open; reading them is what lets one sign.

    Raises:
        NotAllowed: the actor was not invited.
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_speak(actor, conference))
    seat = policies.seat_at(actor, conference)
    is_here = seat is not None and seat.coming == Coming.PRESENT
    found = []
    for item in queries.items_of(actor, conference):
        opened = open_item(item, open_part(actor, item.part, Verb.ITEM_READ))
        now = hash_of(opened)
        if is_here and conference.stands in rules.SIGNING_OPEN:
            _note_opening(actor, item, now)
        found.append(
            Minutes(
                opened=opened,
                content_hash=now,
                is_signed=item.signed_hash == now,
                may_sign=is_here
                and item.revision > 1
                and conference.stands in rules.SIGNING_OPEN
                and not any(
                    one.membership_id == actor.membership_id and not one.has_lapsed
                    for one in opened.readings
                ),
            )
        )
    if found:
        first, *rest = (one.opened.item for one in found)
        purpose = actor.for_purpose(Purpose.CASE)
        record(purpose, Verb.ITEM_READ, first, subjects=rest)
    return tuple(found)


def sign_minutes(
    actor: Actor,
    case_id: UUID,
    conference_id: UUID,
    item_id: UUID,
    *,
    content_hash: str,
    words: str,
) -> AgendaItem:
    """Sign the minutes of an item as one read them, in own words.

    Args:
        actor: somebody who was present and is of the item's audience.
        case_id: the case.
        conference_id: the conference.
        item_id: the item.
        content_hash: of the text as it stood on the actor's screen.
        words: own words, dissent included; sealed.

    Raises:
        NotFound: the actor is not of the audience.
        RuleBroken: the talk is not over, too few organisations were at the table, the
            actor was not present or signed already, or the text changed meanwhile.
        Locked: the actor's vault is locked.

    """
    conference = queries.get_conference(actor, case_id, conference_id)
    item = queries.get_item(actor, conference, item_id, lock=True)
    require_writable(actor, Module.CASE)
    if conference.stands not in rules.SIGNING_OPEN:
        raise RuleBroken("casework.talk_not_over")
    here = _present_at(actor, conference, item)
    _require_table(actor, here)
    text = rules.check_words(words, "words")
    key = open_part(actor, item.part, Verb.MINUTES_SIGNED)
    opened = open_item(item, key)
    now = hash_of(opened)
    if now != content_hash:
        raise RuleBroken("signing.changed")
    if item.revision == 1:
        raise RuleBroken("casework.minutes_empty")
    reading = _write_reading(actor, item, now, text, key)
    if _stand_for(actor, item, reading, now, here):
        item.signed_hash, item.signed_on = now, clock.today()
    item.revision += 1
    item.save(update_fields=["signed_hash", "signed_on", "revision"])
    record(actor.for_purpose(Purpose.CASE), Verb.MINUTES_SIGNED, item)
    return item


def _present_at(
    actor: Actor, conference: Conference, item: AgendaItem
) -> dict[UUID, queries.Person]:
    """Return who was at the table and holds the item: only they can stand for it."""
    heard = {one.membership_id for one in queries.audience_of(actor, item)}
    return {
        one.person.membership_id: one.person
        for one in queries.chairs_of(actor, conference)
        if one.coming is Coming.PRESENT and one.person.membership_id in heard
    }


def _require_table(actor: Actor, here: Mapping[UUID, queries.Person]) -> None:
    """Refuse minutes of a table that was no table, and by who was not at it."""
    organisations = {one.organisation for one in here.values()}
    if len(organisations) < rules.LEAST_ORGANISATIONS:
        code = "casework.no_quorum"
        least = rules.LEAST_ORGANISATIONS
        raise RuleBroken(code, here=len(organisations), needed=least)
    if actor.membership_id not in here:
        raise RuleBroken("casework.sign_present")


def _write_reading(
    actor: Actor, item: AgendaItem, now: str, text: str, key: OpenDossier
) -> MinutesReading:
    reading_id = new_hidden_id()
    body = seal_words(key, "minutesreading", reading_id, {"text": text})
    try:
        with transaction.atomic(using=ALIAS):
            return MinutesReading.objects.create(
                id=reading_id,
                municipality_id=actor.municipality_id,
                item_id=item.id,
                membership_id=policies.member_of(actor),
                user_id=signer(actor).user_id,
                content_hash=now,
                signed_on=clock.today(),
                body=body,
            )
    except IntegrityError as error:
        raise RuleBroken("signing.signed_already") from error


def _stand_for(
    actor: Actor,
    item: AgendaItem,
    reading: MinutesReading,
    now: str,
    here: Mapping[UUID, queries.Person],
) -> bool:
    """Sign as the first, or as the second of another organisation; tell if it stands.

    Whoever is of neither still signs: their own words stand below the minutes.
    """
    if item.signed_hash == now:
        return True
    request = _request(actor, item, now)
    if request is None:
        asking = _asking(actor, item, reading, now, here)
        signing.ask(actor.for_purpose(Purpose.CASE), asking)
        return False
    if actor.user_id in request.apart or actor.user_id == request.asked_by_user:
        return False
    signing.opened(actor, request.id)
    signing.sign(actor, request.id, content_hash=now, words_id=reading.id)
    return signatures.is_signed(actor, SUBJECT, item.id, now)


def _asking(
    actor: Actor,
    item: AgendaItem,
    reading: MinutesReading,
    now: str,
    here: Mapping[UUID, queries.Person],
) -> Asking:
    """Ask the others at the table; everybody else, and one's own organisation, never.

    Who is kept apart does not find it on Today either, so that an item stays unknown.
    """
    mine = here[policies.member_of(actor)].organisation
    readers = {one.user_id for one in here.values() if one.organisation != mine}
    pool = accounts.members_with(actor, *policies.SIGNERS)
    known = {one.user_id for one in pool if one.user_id is not None}
    return Asking(
        SUBJECT,
        item.id,
        now,
        Purpose.CASE,
        pool=policies.SIGNERS,
        words_id=reading.id,
        apart=sorted(known - readers - {actor.user_id}),
    )


def _request(actor: Actor, item: AgendaItem, now: str) -> SigningRequest | None:
    """Return the open question for a second signature under this very text.

    One under another text, or one that waited too long, is over.
    """
    request = signatures.open_request(actor, SUBJECT, item.id)
    if request is None:
        return None
    is_over = request.asked_on < clock.today() - _LONGEST
    if request.content_hash == now and not is_over:
        return request
    signing.void(actor, SUBJECT, item.id)
    return None


def _note_opening(actor: Actor, item: AgendaItem, now: str) -> None:
    """Note that a possible second reader opened the text."""
    request = signatures.open_request(actor, SUBJECT, item.id)
    if request is None or request.content_hash != now:
        return
    if actor.user_id in (*request.apart, request.asked_by_user):
        return
    if request.asked_on >= clock.today() - _LONGEST:
        signing.opened(actor, request.id)
