# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Between municipalities, and from the product: texts that two people sign here too.

Sharing is an act of its own after the second reading (ADR 31). What is taken over is
a draft: another municipality's reader signed for their library, not for ours.
"""

from uuid import UUID

from netwerkregie.domain.intake.actions.library import (
    keep_draft,
    require_room,
    require_standing,
    words_of,
)
from netwerkregie.domain.intake.actions.library_words import require_no_person
from netwerkregie.domain.intake.models import LibraryItem, SharedAnswer
from netwerkregie.domain.intake.policies import library as policies
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.domain.intake.rules import library as rules
from netwerkregie.domain.intake.rules.library import ItemKind, Standing, Texts
from netwerkregie.domain.intake.starters import Shipped, shipped
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def share(actor: Actor, item_id: UUID) -> SharedAnswer:
    """Show a text to the other municipalities of this installation.

    Raises:
        RuleBroken: it is not read by two, no text of our own, or an address.

    """
    item = queries.get_item(actor, item_id, lock=True)
    require(policies.may_show_item(actor))
    require_writable(actor, Module.ADVICE)
    require_standing(item)
    kind = ItemKind(item.kind)
    if not rules.may_be_shared(kind) or item.shipped or item.taken_from:
        raise RuleBroken("intake.item_not_to_share")
    if item.shared_id is not None:
        return SharedAnswer.objects.get(id=item.shared_id)
    require_no_person(kind, item.texts)
    assert item.offered_until is not None
    made = SharedAnswer.objects.create(
        municipality_id=actor.municipality_id,
        kind=item.kind,
        theme=item.theme,
        title=item.title,
        body=item.body,
        title_en=item.title_en,
        body_en=item.body_en,
        words=item.words,
        shared_on=clock.today(),
        gone_on=item.offered_until,
    )
    item.shared_id = made.id
    item.save(update_fields=["shared_id"])
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_SHARED, item)
    return made


def stop_sharing(actor: Actor, item_id: UUID) -> None:
    """Take a shared text back; what others took over and signed stays theirs."""
    item = queries.get_item(actor, item_id, lock=True)
    require(policies.may_show_item(actor))
    if item.shared_id is None:
        return
    SharedAnswer.objects.filter(id=item.shared_id).delete()
    item.shared_id = None
    item.save(update_fields=["shared_id"])
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_UNSHARED, item)


def take_over(actor: Actor, shared_id: UUID) -> LibraryItem:
    """Put another municipality's text in one's own library, as a draft.

    Raises:
        RuleBroken: it stands there already, or the library is full.

    """
    found = queries.get_shared(actor, shared_id)
    require(policies.may_write_item(actor))
    require_writable(actor, Module.ADVICE)
    if queries.taken_over(actor, [shared_id]):
        raise RuleBroken("intake.item_taken_already")
    require_room(actor)
    texts = Texts(found.title, found.body, found.title_en, found.body_en)
    item = keep_draft(
        actor, ItemKind(found.kind), found.theme, texts, taken_from=found.id
    )
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_TAKEN_OVER, item)
    return item


def put_shipped_in(actor: Actor) -> int:
    """Put the texts of the product in the library that are not there yet.

    Returns:
        how many came.

    """
    require(policies.may_write_item(actor))
    require_writable(actor, Module.ADVICE)
    held = policies.visible_items(actor).exclude(shipped="")
    known = set(held.values_list("shipped", flat=True))
    made = [_put_in(actor, one) for one in shipped() if one.key not in known]
    if made:
        told = actor.for_purpose(Purpose.ADVICE)
        record(told, Verb.LIBRARY_SHIPPED_PUT_IN, None, subjects=made)
    return len(made)


def _put_in(actor: Actor, one: Shipped) -> LibraryItem:
    require_room(actor)
    again = rules.read_again_on(one.kind, one.read_on)
    return LibraryItem.objects.create(
        municipality_id=actor.municipality_id,
        kind=one.kind,
        theme=one.theme,
        words=words_of(one.texts),
        state=Standing.STANDING,
        shipped=one.key,
        changed_on=clock.today(),
        read_on=one.read_on,
        read_again_on=again,
        offered_until=rules.offered_until(again),
        gone_on=rules.gone_on(one.read_on),
        **{name: getattr(one.texts, name) for name in Texts.__slots__},
    )
