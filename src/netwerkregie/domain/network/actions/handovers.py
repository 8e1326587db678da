# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing over what one knows, and taking it over one by one."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    Handover,
    HandoverItem,
    Organisation,
    Relation,
)
from netwerkregie.domain.network.policies import relations as may
from netwerkregie.domain.network.queries import relations as queries
from netwerkregie.domain.network.rules.handing import (
    ITEM_PAGE,
    KEPT_MONTHS,
    Answer,
    PackFor,
    WhyNot,
)
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotAllowed, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def start(actor: Actor, successor_id: UUID) -> Handover:
    """Begin to hand over everything one knows to a director or deputy."""
    policies.require(may.may_hand_over(actor))
    giver = actor.membership_id
    if giver is None or successor_id not in {
        one.pk for one in queries.successors(actor)
    }:
        raise RuleBroken("network.successor_unknown", field="successor")
    if Handover.objects.filter(
        giver=giver, stopped_on__isnull=True, done_on__isnull=True
    ).exists():
        raise RuleBroken("network.handing_over_already")
    known = queries.own_relations(actor)
    if not known:
        raise RuleBroken("network.nothing_to_hand_over")
    made = Handover.objects.create(
        municipality_id=actor.municipality_id,
        giver=giver,
        successor=successor_id,
        started_on=clock.today(),
    )
    HandoverItem.objects.bulk_create(
        HandoverItem(
            municipality_id=actor.municipality_id,
            handover=made,
            organisation_id=organisation_id,
            since=since,
        )
        for organisation_id, since in known.items()
    )
    record(actor, Verb.HANDOVER_STARTED, made)
    return made


def stop(actor: Actor, handover_id: UUID) -> Handover:
    """Stop handing over; what was taken over stays taken over."""
    handover = queries.get_handover(actor, handover_id, lock=True)
    policies.require(may.may_stop(actor, handover))
    _require_open(handover)
    handover.stopped_on = clock.today()
    handover.save(update_fields=["stopped_on"])
    record(actor, Verb.HANDOVER_STOPPED, handover)
    return handover


def accept(actor: Actor, handover_id: UUID, wanted: Sequence[UUID]) -> int:
    """Take over these relations; the giver no longer knows them from then on.

    Accepting what was accepted changes nothing, so a second press is harmless.
    """
    handover = queries.get_handover(actor, handover_id, lock=True)
    policies.require(may.may_take(actor, handover))
    _require_open(handover)
    items = _chosen(handover, wanted)
    ids = [one.organisation_id for one in items]
    _take(actor, ids, from_whom=[handover.giver])
    HandoverItem.objects.filter(id__in=[one.id for one in items]).update(
        answer=Answer.ACCEPTED,
        why_not="",
        answered_by=actor.membership_id,
        answered_on=clock.today(),
    )
    _finish(handover)
    record(actor, Verb.RELATION_TAKEN_OVER, None, subjects=ids)
    return len(ids)


def decline(
    actor: Actor, handover_id: UUID, wanted: Sequence[UUID], why: WhyNot
) -> int:
    """Say no to these relations; they stay visible as not taken over yet."""
    handover = queries.get_handover(actor, handover_id, lock=True)
    policies.require(may.may_decline(actor, handover))
    _require_open(handover)
    items = _chosen(handover, wanted)
    HandoverItem.objects.filter(id__in=[one.id for one in items]).update(
        answer=Answer.DECLINED,
        why_not=why,
        answered_by=actor.membership_id,
        answered_on=clock.today(),
    )
    ids = [one.organisation_id for one in items]
    record(actor, Verb.RELATION_DECLINED, None, subjects=ids, reason=why.value)
    return len(ids)


def take_orphans(actor: Actor, wanted: Sequence[UUID]) -> int:
    """Take over organisations whose colleague left."""
    policies.require(may.may_hand_over(actor))
    _require_few(wanted)
    ids = list(queries.left_behind(actor, wanted).values_list("id", flat=True))
    if not ids:
        raise RuleBroken("network.nothing_chosen")
    _take(actor, ids, from_whom=_left(actor))
    record(actor, Verb.RELATION_TAKEN_OVER, None, subjects=ids)
    return len(ids)


def read_pack(actor: Actor, handover_id: UUID) -> Handover:
    """Open a handover pack on screen; the log says so."""
    handover = queries.get_handover(actor, handover_id)
    policies.require(policies.may_work_here(actor))
    record(actor, Verb.PACK_READ, handover)
    return handover


def make_pack(actor: Actor, handover_id: UUID, purpose: PackFor) -> Handover:
    """Let a pack leave on paper: for what, is in the log before it is made (M13)."""
    handover = queries.get_handover(actor, handover_id)
    policies.require(policies.may_work_here(actor))
    record(
        actor,
        Verb.PACK_MADE,
        handover,
        reason=purpose.value,
        ground="Municipalities Act, article 160",
    )
    return handover


def forget(actor: Actor) -> int:
    """Destroy handovers that ended a year ago; called by a job."""
    policies.require(policies.may_destroy(actor))
    last = months_later(clock.today(), -KEPT_MONTHS)
    ended = may.visible_handovers(actor)
    over = ended.filter(stopped_on__lt=last) | ended.filter(done_on__lt=last)
    ids = list(over.values_list("id", flat=True))
    HandoverItem.objects.filter(handover_id__in=ids).delete()
    Handover.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.HANDOVER_FORGOTTEN, None, subjects=ids)
    return len(ids)


def _require_open(handover: Handover) -> None:
    if handover.stopped_on is not None or handover.done_on is not None:
        raise RuleBroken("network.handover_closed")


def _require_few(wanted: Sequence[UUID]) -> None:
    if not wanted:
        raise RuleBroken("network.nothing_chosen")
    if len(wanted) > ITEM_PAGE:
        raise RuleBroken("network.too_many_at_once", most=ITEM_PAGE)


def _chosen(handover: Handover, wanted: Sequence[UUID]) -> list[HandoverItem]:
    """Lock the chosen relations that nobody took over yet."""
    _require_few(wanted)
    return list(
        HandoverItem.objects.select_for_update(of=("self",))
        .filter(handover_id=handover.id, organisation_id__in=list(wanted))
        .exclude(answer=Answer.ACCEPTED)
    )


def _left(actor: Actor) -> list[UUID]:
    return list(queries.left_colleagues(actor).values_list("pk", flat=True))


def _take(actor: Actor, ids: Sequence[UUID], from_whom: Iterable[UUID]) -> None:
    """Let the actor know these organisations instead of who knew them."""
    mine = actor.membership_id
    if mine is None:
        raise NotAllowed
    family = Organisation.objects.filter(
        Q(id__in=list(ids)) | Q(merged_into_id__in=list(ids))
    )
    known = Relation.objects.filter(organisation__in=family.values("id"))
    known.filter(colleague__in=from_whom).delete()
    today = clock.today()
    own = known.filter(colleague=mine)
    here = set(own.values_list("organisation_id", flat=True))
    own.update(accepted_on=today)
    Relation.objects.bulk_create(
        Relation(
            municipality_id=actor.municipality_id,
            organisation_id=one,
            colleague=mine,
            since=today,
            accepted_on=today,
        )
        for one in ids
        if one not in here
    )


def _finish(handover: Handover) -> None:
    """Close a handover in which nothing is left."""
    left = HandoverItem.objects.filter(
        handover_id=handover.id, organisation__merged_into__isnull=True
    ).exclude(answer=Answer.ACCEPTED)
    if not left.exists():
        handover.done_on = clock.today()
        handover.save(update_fields=["done_on"])
