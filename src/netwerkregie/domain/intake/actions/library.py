# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing for the answer library, reading again, and what residents may read.

Text in the library is not sealed: whoever answers questions reads it. So every word
passes the guard, and a change makes it a draft that another person reads first.
"""

from typing import Any
from uuid import UUID

from netwerkregie.domain.intake.actions.library_words import require_no_person
from netwerkregie.domain.intake.drafts.library import ItemDraft
from netwerkregie.domain.intake.models import LibraryItem, SharedAnswer
from netwerkregie.domain.intake.policies import library as policies
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.domain.intake.queries.library import KIND
from netwerkregie.domain.intake.rules import library as rules
from netwerkregie.domain.intake.rules.library import (
    ItemKind,
    ItemStep,
    Standing,
    Texts,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.network.queries.shelves import found_by
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.tenancy.modules import require_writable


def write(actor: Actor, draft: ItemDraft) -> LibraryItem:
    """Write a text for the library; a draft until a second person signed it.

    Raises:
        RuleBroken: it is not whole, points at a person, or the library is full.

    """
    require(policies.may_write_item(actor))
    require_writable(actor, Module.ADVICE)
    mine = policies.visible_items(actor)
    before = mine.filter(once=draft.once).first() if draft.once else None
    if before is not None:
        return before
    texts = checked(draft)
    require_room(actor)
    item = keep_draft(actor, draft.kind, draft.theme, texts, once=draft.once)
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_WRITTEN, item)
    return item


def change(actor: Actor, item_id: UUID, draft: ItemDraft) -> LibraryItem:
    """Change a text; whatever was signed or shown of it is void.

    Raises:
        RuleBroken: somebody changed it meanwhile, or the words cannot stand.

    """
    item = queries.get_item(actor, item_id, lock=True)
    require(policies.may_write_item(actor))
    require_writable(actor, Module.ADVICE)
    if draft.version is not None and draft.version != item.version:
        raise RuleBroken("intake.item_changed")
    texts = checked(draft)
    if (texts, draft.theme) == (item.texts, item.theme):
        return item
    item.state = rules.step(Standing(item.state), ItemStep.CHANGE)
    _void(actor, item)
    for name in Texts.__slots__:
        setattr(item, name, getattr(texts, name))
    item.theme = draft.theme
    item.words = words_of(texts)
    item.version += 1
    item.save()
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_CHANGED, item)
    return item


def read_again(actor: Actor, item_id: UUID, version: int) -> LibraryItem:
    """Say that a text or an address still holds; the same words stay signed.

    Raises:
        RuleBroken: it is no text that stands, or it changed meanwhile.

    """
    item = queries.get_item(actor, item_id, lock=True)
    require(policies.may_write_item(actor))
    require_writable(actor, Module.ADVICE)
    rules.step(Standing(item.state), ItemStep.READ_AGAIN)
    if version != item.version:
        raise RuleBroken("intake.item_changed")
    begin_reading_term(item)
    item.save(update_fields=["read_on", "read_again_on", "offered_until", "gone_on"])
    if item.shared_id is not None:
        shared = SharedAnswer.objects.filter(id=item.shared_id)
        shared.update(gone_on=item.offered_until)
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_READ_AGAIN, item)
    return item


def show(actor: Actor, item_id: UUID, *, is_public: bool) -> LibraryItem:
    """Put a text on the anonymous site, or take it off.

    Raises:
        RuleBroken: it is not read by two, or not of a kind for residents.

    """
    item = queries.get_item(actor, item_id, lock=True)
    require(policies.may_show_item(actor))
    require_writable(actor, Module.ADVICE)
    if is_public:
        require_standing(item)
        if not rules.may_be_public(ItemKind(item.kind)):
            raise RuleBroken("intake.item_not_for_public")
    if item.is_public == is_public:
        return item
    item.is_public = is_public
    item.save(update_fields=["is_public"])
    verb = Verb.LIBRARY_SHOWN if is_public else Verb.LIBRARY_HIDDEN
    record(actor.for_purpose(Purpose.ADVICE), verb, item)
    return item


def remove(actor: Actor, item_id: UUID) -> None:
    """Take a text out of the library; what was shared of it goes with it."""
    item = queries.get_item(actor, item_id, lock=True)
    require(policies.may_write_item(actor))
    require_writable(actor, Module.ADVICE)
    if item.shared_id is not None:
        SharedAnswer.objects.filter(id=item.shared_id).delete()
    signing.void(actor, KIND, item.id)
    LibraryItem.objects.filter(id=item.id).delete()
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_REMOVED, item_id)


# What the other acts on the library share.


def checked(draft: ItemDraft) -> Texts:
    """Return the words of a draft that may stand in the library.

    Raises:
        RuleBroken: they are not whole, or point at a person.

    """
    texts = rules.check_texts(draft.kind, draft.texts)
    require_no_person(draft.kind, texts)
    return texts


def keep_draft(
    actor: Actor, kind: ItemKind, theme: str, texts: Texts, **more: Any
) -> LibraryItem:
    """Keep words as a draft of the actor's."""
    today = clock.today()
    values = {
        "state": Standing.DRAFT,
        "written_by": actor.membership_id,
        "gone_on": rules.draft_gone_on(today),
    } | more
    return LibraryItem.objects.create(
        municipality_id=actor.municipality_id,
        kind=kind,
        theme=theme,
        words=words_of(texts),
        changed_on=today,
        **{name: getattr(texts, name) for name in Texts.__slots__},
        **values,
    )


def require_room(actor: Actor) -> None:
    """Refuse one text too many.

    Raises:
        RuleBroken: the library holds MOST_ITEMS.

    """
    if policies.visible_items(actor).count() >= rules.MOST_ITEMS:
        raise RuleBroken("intake.item_too_many", most=rules.MOST_ITEMS)


def require_standing(item: LibraryItem) -> None:
    """Refuse what was not read by two, or is no longer offered.

    Raises:
        RuleBroken: a second person has to read it first.

    """
    if not item.is_offered(clock.today()):
        raise RuleBroken("intake.item_not_standing")


def begin_reading_term(item: LibraryItem) -> None:
    """Let the terms of a text begin on the day somebody read it."""
    today = clock.today()
    item.read_on = today
    item.read_again_on = rules.read_again_on(ItemKind(item.kind), today)
    item.offered_until = rules.offered_until(item.read_again_on)
    item.gone_on = rules.gone_on(today)


def words_of(texts: Texts) -> list[str]:
    """Return the words by which a text is found."""
    return found_by(texts.title, texts.body, texts.title_en, texts.body_en)


def _void(actor: Actor, item: LibraryItem) -> None:
    """Undo what hung on the words as they were: signatures, showing, sharing."""
    today = clock.today()
    signing.void(actor, KIND, item.id)
    if item.shared_id is not None:
        SharedAnswer.objects.filter(id=item.shared_id).delete()
    item.shared_id = None
    item.is_public = False
    item.sent_back = item.shipped = ""
    item.written_by, item.signed_by = actor.membership_id, None
    item.changed_on = today
    item.read_on = item.read_again_on = item.offered_until = None
    item.gone_on = rules.draft_gone_on(today)
