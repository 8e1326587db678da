# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of us knows an organisation, and what waits to be taken over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    Handover,
    HandoverItem,
    Organisation,
    Relation,
)
from netwerkregie.domain.network.policies import relations as may
from netwerkregie.domain.network.rules.handing import ITEM_PAGE, Answer
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership, MembershipState
from netwerkregie.foundation.kernel import Actor, NotFound

_OPEN = Q(stopped_on__isnull=True, done_on__isnull=True)


@dataclass(frozen=True, slots=True)
class Items:
    """A part of what is handed over, and the word with which the next part begins."""

    items: Sequence[HandoverItem]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Orphans:
    """A part of the organisations whose colleague left, and where the next begins."""

    organisations: Sequence[Organisation]
    next: str = ""


def known_by(actor: Actor, family: Sequence[UUID]) -> list[Relation]:
    """Return who of us knows an organisation, who knows it longest first."""
    found = may.visible_relations(actor).filter(organisation_id__in=family)
    seen: dict[UUID, Relation] = {}
    for one in found.order_by("since", "id"):
        seen.setdefault(one.colleague, one)
    return list(seen.values())


def own_relations(actor: Actor) -> dict[UUID, date]:
    """Return what the actor knows, since when: for one's own handover only.

    What was merged into another organisation counts as that other one.
    """
    if actor.membership_id is None:
        return {}
    found = may.visible_relations(actor).filter(colleague=actor.membership_id)
    known: dict[UUID, date] = {}
    for own, merged, since in found.values_list(
        "organisation_id", "organisation__merged_into_id", "since"
    ):
        key = merged or own
        known[key] = min(since, known.get(key, since))
    return known


def successors(actor: Actor) -> list[Membership]:
    """Return the colleagues who could take over: another director or deputy."""
    policies.require(may.may_hand_over(actor))
    found = accounts.members_with(actor, *policies.NETWORKERS)
    return [one for one in found if one.pk != actor.membership_id]


def get_handover(actor: Actor, handover_id: UUID, *, lock: bool = False) -> Handover:
    """Return a handover; not yours is not there."""
    found = may.visible_handovers(actor).filter(id=handover_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def handovers(actor: Actor) -> list[Handover]:
    """Return the handovers under way first, then the last ones that ended."""
    found = may.visible_handovers(actor)
    under_way = list(found.filter(_OPEN).order_by("started_on", "id"))
    return under_way + list(found.exclude(_OPEN).order_by("-started_on", "-id")[:5])


def waiting_handovers(actor: Actor) -> list[Handover]:
    """Return the handovers under way that still hold something, with how much."""
    found = may.visible_handovers(actor).filter(_OPEN)
    return list(found.order_by("started_on", "id"))


def items_of(actor: Actor, handover: Handover, after: str = "") -> Items:
    """Return a page of what was not taken over yet, by name of the organisation."""
    found = (
        may.visible_items(actor)
        .filter(handover_id=handover.id, organisation__merged_into__isnull=True)
        .exclude(answer=Answer.ACCEPTED)
        .select_related("organisation")
        .order_by("organisation__name_key", "organisation_id")
    )
    key, last_id = _read(after)
    if last_id is not None:
        found = found.filter(
            Q(organisation__name_key__gt=key)
            | Q(organisation__name_key=key, organisation_id__gt=last_id)
        )
    rows = list(found[: ITEM_PAGE + 1])
    last = rows[ITEM_PAGE - 1].organisation if len(rows) > ITEM_PAGE else None
    return Items(rows[:ITEM_PAGE], _mark(last))


def taken_of(actor: Actor, handover: Handover) -> tuple[int, int]:
    """Return how many relations of a handover were taken over, of how many."""
    found = may.visible_items(actor).filter(
        handover_id=handover.id, organisation__merged_into__isnull=True
    )
    answers = list(found.values_list("answer", flat=True))
    return answers.count(Answer.ACCEPTED.value), len(answers)


def orphans(actor: Actor, after: str = "") -> Orphans:
    """Return the organisations whose colleague left without anybody taking over.

    It is asked of the memberships themselves, so an organisation stands here in the
    same minute in which a membership ends.
    """
    found = _left_behind(actor).order_by("name_key", "id")
    key, last_id = _read(after)
    if last_id is not None:
        found = found.filter(Q(name_key__gt=key) | Q(name_key=key, id__gt=last_id))
    rows = list(found[: ITEM_PAGE + 1])
    last = rows[ITEM_PAGE - 1] if len(rows) > ITEM_PAGE else None
    return Orphans(rows[:ITEM_PAGE], _mark(last))


def count_orphans(actor: Actor) -> int:
    """Return how many organisations wait for a colleague."""
    return _left_behind(actor).count()


def left_behind(
    actor: Actor, organisation_ids: Sequence[UUID]
) -> QuerySet[Organisation]:
    """Return which of these organisations wait for a colleague."""
    return _left_behind(actor).filter(id__in=organisation_ids)


def left_colleagues(actor: Actor) -> QuerySet[Membership]:
    """Return who worked here and left."""
    return Membership.objects.filter(
        municipality_id=actor.municipality_id, state=MembershipState.LEFT
    )


def _left_behind(actor: Actor) -> QuerySet[Organisation]:
    """Return organisations that somebody left, unless a handover holds them."""
    handed = HandoverItem.objects.filter(
        municipality_id=actor.municipality_id,
        organisation_id=OuterRef(OuterRef("id")),
        handover__giver=OuterRef("colleague"),
        handover__stopped_on__isnull=True,
        handover__done_on__isnull=True,
    )
    left = may.visible_relations(actor).filter(
        Q(organisation_id=OuterRef("id"))
        | Q(organisation__merged_into_id=OuterRef("id")),
        ~Exists(handed),
        colleague__in=left_colleagues(actor).values("pk"),
    )
    return policies.visible_organisations(actor).filter(Exists(left))


def _read(mark: str) -> tuple[str, UUID | None]:
    key, _, id_ = mark.rpartition("~")
    try:
        return key, UUID(id_)
    except ValueError:
        return "", None


def _mark(last: Organisation | None) -> str:
    return f"{last.name_key}~{last.id}" if last else ""
