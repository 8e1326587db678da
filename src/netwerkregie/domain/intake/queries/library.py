# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of the answer library: one's own shelf, and what others share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from netwerkregie.domain.intake.models import LibraryItem, SharedAnswer
from netwerkregie.domain.intake.policies import ADVICE_DESK
from netwerkregie.domain.intake.policies import library as policies
from netwerkregie.domain.intake.rules import library as rules
from netwerkregie.domain.intake.rules.library import ItemKind, ItemStep, Standing, Theme
from netwerkregie.domain.intake.starters import KEYS
from netwerkregie.domain.network.queries.shelves import narrowed
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.queries import Standing as SecondReading

KIND = "library_item"
"""As second readers know it (foundation.signing)."""
PAGE = 20
PICKED = 20
MOST_ADDRESSES = 100
LISTED = (
    "id",
    "municipality_id",
    "kind",
    "theme",
    "title",
    "title_en",
    "phone",
    "state",
    "sent_back",
    "is_public",
    "shared_id",
    "shipped",
    "written_by",
    "changed_on",
    "read_on",
    "read_again_on",
    "offered_until",
)

Found = TypeVar("Found", bound=Model)


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What the library is narrowed by; never by a person, a belief or an origin."""

    text: str = ""
    kind: str = ""
    theme: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class ItemPage:
    """A part of the list, and the place where the next begins."""

    items: Sequence[LibraryItem]
    next: str = ""


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A part of what others share, and the place where the next begins."""

    items: Sequence[SharedAnswer]
    next: str = ""


def require_library(actor: Actor) -> None:
    """Refuse who does not answer questions.

    Raises:
        NotFound: to them there is no library.

    """
    if not policies.may_use_library(actor):
        raise NotFound


def items(actor: Actor, wanted: ItemFilter, after: str = "") -> ItemPage:
    """Return a page of the library by title; drafts apart from what is read by two."""
    found = policies.visible_items(actor)
    if wanted.is_draft:
        found = found.exclude(state=Standing.STANDING)
    else:
        found = found.filter(state=Standing.STANDING)
    found = _narrowed(found, wanted, actor.municipality_id)
    rows, following = _page(_by_title(found, after).only(*LISTED))
    return ItemPage(rows, following)


def count_drafts(actor: Actor) -> int:
    """Return how many texts are not read by two yet."""
    return policies.visible_items(actor).exclude(state=Standing.STANDING).count()


def get_item(actor: Actor, item_id: UUID, *, lock: bool = False) -> LibraryItem:
    """Return a text of the library.

    Raises:
        NotFound: absent, or not the actor's.

    """
    found = policies.visible_items(actor)
    if lock:
        found = found.select_for_update()
    item = found.filter(id=item_id).first()
    if item is None:
        raise NotFound
    return item


def steps_open_to(actor: Actor, item: LibraryItem) -> frozenset[ItemStep]:
    """Return what the actor can do with a text now: a button never lies."""
    open_now = set(rules.steps_from(Standing(item.state)))
    if not policies.may_write_item(actor):
        return frozenset()
    if not policies.may_sign_item(actor, item):
        open_now -= {ItemStep.SIGN, ItemStep.SEND_BACK}
    return frozenset(open_now)


def may_show(actor: Actor) -> bool:
    """Tell whether the actor decides what leaves the desk."""
    return policies.may_show_item(actor)


def to_put_in(actor: Actor, text: str = "") -> Sequence[LibraryItem]:
    """Return what can be put in an answer: read by two and not gone stale."""
    found = policies.visible_items(actor).filter(
        state=Standing.STANDING, offered_until__gte=clock.today()
    )
    if text.strip():
        found = narrowed(found, text, actor.municipality_id)
    return list(found.order_by("title", "id")[:PICKED])


def get_to_put_in(actor: Actor, item_id: UUID) -> LibraryItem:
    """Return one text that can be put in an answer.

    Raises:
        NotFound: absent, not the actor's, unread or gone stale.

    """
    item = get_item(actor, item_id)
    if not item.is_offered(clock.today()):
        raise NotFound
    return item


def addresses(actor: Actor) -> Sequence[LibraryItem]:
    """Return the addresses to which somebody can be sent: read by two, not stale."""
    found = policies.visible_items(actor).filter(
        kind=ItemKind.ADDRESS,
        state=Standing.STANDING,
        offered_until__gte=clock.today(),
    )
    return list(found.order_by("title", "id")[:MOST_ADDRESSES])


def addresses_of_care(actor: Actor) -> Sequence[LibraryItem]:
    """Return the addresses that can be regular care: none for when danger threatens.

    Nothing leads from advice to whoever can compel but a call for a life (M21).
    """
    return [one for one in addresses(actor) if one.theme != Theme.DANGER]


def titles_of(actor: Actor, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Return how texts of the library are called."""
    if not ids:
        return {}
    found = policies.visible_items(actor).filter(id__in=ids)
    return dict(found.values_list("id", "title"))


def get_address(actor: Actor, item_id: UUID) -> LibraryItem:
    """Return an address to which somebody can be sent.

    Raises:
        NotFound: absent, no address, unread or gone stale.

    """
    item = get_to_put_in(actor, item_id)
    if item.kind != ItemKind.ADDRESS:
        raise NotFound
    return item


def second_reading(actor: Actor, item: LibraryItem) -> SecondReading:
    """Return how the second reading of a text stands, and whom one can ask."""
    return signatures.standing(actor, KIND, item.id, item.hash, pool=ADVICE_DESK)


def waiting_for(actor: Actor, most: int = 8) -> Sequence[LibraryItem]:
    """Return the texts that wait for a second reader, none of the actor's own."""
    found = policies.visible_items(actor).filter(state=Standing.ASKED)
    found = found.exclude(written_by=actor.membership_id)
    return list(found.order_by("changed_on", "id").only(*LISTED)[:most])


def to_read_again(actor: Actor, today: date, most: int = 8) -> Sequence[LibraryItem]:
    """Return the texts whose day of reading again has come, the oldest first."""
    found = policies.visible_items(actor).filter(
        state=Standing.STANDING, read_again_on__lte=today
    )
    return list(found.order_by("read_again_on", "id").only(*LISTED)[:most])


def has_unused_shipped(actor: Actor) -> bool:
    """Tell whether the product brings texts that are not in this library."""
    shipped = policies.visible_items(actor).exclude(shipped="")
    return bool(KEYS - set(shipped.values_list("shipped", flat=True)))


def shared(actor: Actor, wanted: ItemFilter, after: str = "") -> SharedPage:
    """Return a page of what other municipalities share."""
    found = policies.visible_shared(actor).filter(gone_on__gt=clock.today())
    found = found.exclude(municipality_id=actor.municipality_id)
    found = _narrowed(found, wanted, None).select_related("municipality")
    rows, following = _page(_by_title(found, after))
    return SharedPage(rows, following)


def get_shared(actor: Actor, shared_id: UUID) -> SharedAnswer:
    """Return a text that a municipality shares.

    Raises:
        NotFound: nobody shares it, or no longer.

    """
    found = policies.visible_shared(actor).filter(
        id=shared_id, gone_on__gt=clock.today()
    )
    first = found.select_related("municipality").first()
    if first is None:
        raise NotFound
    return first


def taken_over(actor: Actor, ids: Sequence[UUID]) -> frozenset[UUID]:
    """Return which of these shared texts stand in one's own library already."""
    found = policies.visible_items(actor).filter(taken_from__in=ids)
    return frozenset(
        one for one in found.values_list("taken_from", flat=True) if one is not None
    )


def _narrowed(
    found: QuerySet[Found], wanted: ItemFilter, here: UUID | None
) -> QuerySet[Found]:
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.theme:
        found = found.filter(theme=wanted.theme)
    return narrowed(found, wanted.text, here) if wanted.text.strip() else found


def _by_title(found: QuerySet[Found], after: str) -> QuerySet[Found]:
    ordered = found.order_by("title", "id")
    try:
        last = UUID(after)
    except ValueError:
        return ordered
    title = found.model._default_manager.filter(id=last).values_list(  # noqa: SLF001
        "title", flat=True
    )
    first = title.first()
    if first is None:
        return ordered
    return ordered.filter(Q(title__gt=first) | Q(title=first, id__gt=last))


def _page(found: QuerySet[Found]) -> tuple[list[Found], str]:
    rows = list(found[: PAGE + 1])
    return rows[:PAGE], str(rows[PAGE - 1].pk) if len(rows) > PAGE else ""
