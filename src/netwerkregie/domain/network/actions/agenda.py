# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Connecting a device to one's own agenda, disconnecting it, and what it is given."""

import base64
import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import AgendaFeed
from netwerkregie.domain.network.policies.visits import may_plan, own_feeds
from netwerkregie.domain.network.queries import agenda as queries
from netwerkregie.domain.network.queries.agenda import Device
from netwerkregie.domain.network.rules.agenda import (
    MOST_FEEDS,
    DeviceKind,
    feed_ends,
)
from netwerkregie.domain.network.tokens import hash_of
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.ledger import record

_BYTES = 20


def require_owner(actor: Actor) -> None:
    """Refuse who has no agenda here, instead of showing an empty page."""
    policies.require(may_plan(actor))


def connect(actor: Actor, device: DeviceKind) -> tuple[AgendaFeed, str]:
    """Let a device read one's own agenda; returns the word that is shown once.

    The word is drawn, not derived: nobody, ourselves included, can make it again.
    """
    policies.require(may_plan(actor))
    assert actor.membership_id is not None
    today = clock.today()
    if len(queries.feeds(actor)) >= MOST_FEEDS:
        raise RuleBroken("network.too_many_feeds", field="device", most=MOST_FEEDS)
    word = base64.b32encode(secrets.token_bytes(_BYTES)).decode().lower()
    feed = AgendaFeed.objects.create(
        municipality_id=actor.municipality_id,
        membership=actor.membership_id,
        device=device,
        token_hash=hash_of(word),
        made_at=clock.now(),
        ends_on=feed_ends(today),
    )
    record(actor, Verb.FEED_CONNECTED, feed)
    return feed, word


def disconnect(actor: Actor, feed_id: UUID) -> None:
    """Disconnect a device: its address leads nowhere from the next request on."""
    feed = queries.get_feed(actor, feed_id, lock=True)
    policies.require(may_plan(actor))
    AgendaFeed.objects.filter(id=feed.id).delete()
    record(actor, Verb.FEED_DISCONNECTED, feed_id)


def hand_out(device: Device, content: bytes) -> datetime:
    """Note that an agenda goes out; returns since when it has this content.

    A transmission (trust rule M13). Outlook and phones come back every few minutes,
    so a device has one line per day: on which days it read is what its owner, the
    officer and a court ask, and a chain of ten thousand equal lines hides the rest.

    Raises:
        NotFound: the device was disconnected or ended meanwhile.

    """
    digest = hashlib.sha256(content).digest()
    today = clock.today()
    feed = AgendaFeed.objects.filter(id=device.feed_id, ends_on__gt=today).first()
    if feed is None:
        raise NotFound
    if feed.content_hash is None or bytes(feed.content_hash) != digest:
        feed.content_hash = digest
        feed.content_at = clock.now().replace(microsecond=0)
        feed.save(update_fields=["content_hash", "content_at"])
    assert feed.content_at is not None
    # Two requests at once: the database lets one of them be the first of the day.
    is_first = AgendaFeed.objects.filter(
        Q(fetched_on__isnull=True) | Q(fetched_on__lt=today), id=feed.id
    ).update(fetched_on=today)
    if is_first:
        record(device.actor, Verb.FEED_READ, feed)
    return feed.content_at


def end_feeds(actor: Actor) -> int:
    """Destroy what devices were let in with, ninety days after it was shown."""
    policies.require(policies.may_destroy(actor))
    over = own_feeds(actor).filter(ends_on__lte=clock.today())
    ids = list(over.values_list("id", flat=True))
    AgendaFeed.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.FEED_ENDED, None, subjects=ids)
    return len(ids)
