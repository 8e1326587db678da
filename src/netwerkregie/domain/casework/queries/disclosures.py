# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads about what left: to whom, whether it came, and who must hear of a mistake."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework.models import (
    Case,
    Disclosure,
    DisclosureRecipient,
    Recall,
    Receipt,
)
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries.cases import seats_of
from netwerkregie.domain.casework.rules.disclosures import (
    NAMED,
    DisclosureState,
    ReceiptAnswer,
    RecipientKind,
    Way,
)
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind

AT_ONCE = 50


def get_disclosure(
    actor: Actor, disclosure_id: UUID, *, lock: bool = False
) -> Disclosure:
    """Return one disclosure, without its words; NotFound for one that is not yours."""
    found = policies.visible_disclosures(actor).filter(id=disclosure_id)
    if lock:
        found = found.select_for_update(of=("self",))
    disclosure = found.first()
    if disclosure is None:
        raise NotFound
    return disclosure


def disclosures_of(actor: Actor, case: Case) -> list[Disclosure]:
    """Return what left of a case or may leave, the newest first."""
    case_policies.require(case_policies.may_read(actor, case))
    found = policies.visible_disclosures(actor).filter(case_id=case.id)
    found = found.select_related("recipient").prefetch_related("receipts")
    return list(found.order_by("-made_on", "-number")[:AT_ONCE])


def get_recipient(
    actor: Actor, recipient_id: UUID, *, lock: bool = False
) -> DisclosureRecipient:
    """Return a receiver that is on the list; NotFound otherwise."""
    found = policies.visible_recipients(actor).filter(
        id=recipient_id, ended_on__isnull=True
    )
    recipient = (found.select_for_update() if lock else found).first()
    if recipient is None:
        raise NotFound
    return recipient


def recipients(
    actor: Actor, kind: RecipientKind | None = None
) -> list[DisclosureRecipient]:
    """Return the list of receivers, of one kind or all."""
    found = policies.visible_recipients(actor).filter(ended_on__isnull=True)
    if kind is not None:
        found = found.filter(kind=kind)
    return list(found.order_by("kind", "name", "id"))


def readers_of(
    actor: Actor, case: Case, part_ids: Collection[UUID]
) -> tuple[UUID, ...]:
    """Return who sits in a case today and holds the key of each of these parts."""
    seated = {one.membership_id for one in seats_of(actor, case)}
    held = DossierWrap.objects.filter(
        municipality_id=actor.municipality_id,
        dossier_id__in=list(part_ids),
        holder_kind=HolderKind.MEMBER,
    ).values_list("holder_id", "dossier_id")
    holds: dict[UUID, set[UUID]] = {}
    for holder, dossier in held:
        holds.setdefault(holder, set()).add(dossier)
    wanted = set(part_ids)
    return tuple(sorted(one for one in seated if holds.get(one, set()) >= wanted))


def received_before(
    actor: Actor, disclosures: "QuerySet[Disclosure]"
) -> list[tuple[UUID, str, date, UUID, UUID]]:
    """Return who must hear of a change, as (id, number, day, receiver, holder)."""
    del actor
    found = disclosures.filter(
        state=DisclosureState.LEFT, to_kind__in=sorted(NAMED)
    ).order_by("left_on", "id")
    rows = found.values_list("id", "number", "left_on", "recipient_id", "made_by")
    # What left has a day: a constraint says so, and so the types do not have to.
    return [
        (key, number, day, receiver, maker)
        for key, number, day, receiver, maker in rows
        if day is not None
    ]


def from_sources(actor: Actor, source_ids: Iterable[UUID]) -> "QuerySet[Disclosure]":
    """Return what left with one of these rows in it; the calling action is trusted."""
    return Disclosure.objects.filter(
        municipality_id=actor.municipality_id,
        sources__source_id__in=list(source_ids),
    ).distinct()


def recalls_to_tell(actor: Actor) -> list[Recall]:
    """Return the notices that no receiver got yet, the oldest first."""
    found = policies.visible_recalls(actor).filter(
        told_on__isnull=True, ended_on__isnull=True
    )
    return list(found.select_related("recipient").order_by("tell_by")[:AT_ONCE])


def recalls_waiting(actor: Actor) -> list[Recall]:
    """Return the notices that wait for an answer."""
    found = policies.visible_recalls(actor).filter(
        told_on__isnull=False, ended_on__isnull=True
    )
    return list(found.select_related("recipient").order_by("told_on")[:AT_ONCE])


def recalls_escalated(actor: Actor) -> list[Recall]:
    """Return the notices on which a receiver stays silent, for who watches."""
    if not policies.may_watch(actor):
        return []
    found = policies.visible_recalls(actor).filter(
        escalated_on__isnull=False, ended_on__isnull=True
    )
    return list(found.select_related("recipient").order_by("escalated_on")[:AT_ONCE])


def recalls_on_today(actor: Actor) -> list[Recall]:
    """Return the notices one must send, and those on which a receiver is silent."""
    waits = Q(told_on__isnull=True) | Q(escalated_on__isnull=False)
    found = policies.visible_recalls(actor).filter(waits, ended_on__isnull=True)
    return list(found.select_related("recipient").order_by("tell_by")[:AT_ONCE])


def get_recall(actor: Actor, recall_id: UUID, *, lock: bool = False) -> Recall:
    """Return one notice; NotFound for one that is not yours."""
    found = policies.visible_recalls(actor).filter(id=recall_id)
    recall = (found.select_for_update(of=("self",)) if lock else found).first()
    if recall is None:
        raise NotFound
    return recall


def late_receipts(actor: Actor) -> list[Receipt]:
    """Return what one let out and nobody said came, past its day."""
    found = Receipt.objects.filter(
        municipality_id=actor.municipality_id,
        answer="",
        due_on__lt=clock.today(),
        disclosure__left_by=actor.membership_id,
        disclosure__state=DisclosureState.LEFT,
    )
    return list(found.select_related("disclosure").order_by("due_on")[:AT_ONCE])


def dossiers_of_case(actor: Actor, case: Case) -> list[UUID]:
    """Return the dossiers of its own that this noun made for a case."""
    scope = {"municipality_id": actor.municipality_id, "case_id": case.id}
    of_disclosures = Disclosure.objects.filter(**scope).values_list("id", "dossier_id")
    return [one for one, dossier in of_disclosures if one == dossier]


def may_keep_recipients(actor: Actor) -> bool:
    """Tell whether the actor keeps the list of receivers."""
    return policies.may_keep_recipients(actor)


def require_keeper(actor: Actor) -> None:
    """Refuse who does not keep the list of receivers."""
    policies.require(policies.may_keep_recipients(actor))


def require_recalls(actor: Actor) -> None:
    """Refuse who has no notice to see at all."""
    policies.require(policies.may_start(actor) or policies.may_watch(actor))


def may_disclose(actor: Actor, case: Case) -> bool:
    """Tell whether the actor can let anything of a case out, if only on own paper."""
    return policies.may_disclose(actor, case, RecipientKind.OWN_PRINT)


def may_disclose_to_others(actor: Actor, case: Case) -> bool:
    """Tell whether the actor can let something of a case out to somebody else."""
    return policies.may_disclose(actor, case, RecipientKind.PERSON)


def may_read_along(actor: Actor, disclosure: Disclosure) -> bool:
    """Tell whether the actor may be its second reader."""
    return policies.may_read_along(actor, disclosure)


def may_let_leave(actor: Actor, disclosure: Disclosure) -> bool:
    """Tell whether the actor prepared it and nothing has left."""
    return policies.may_let_leave(actor, disclosure)


def is_handed_over(actor: Actor, case_id: UUID) -> bool:
    """Tell whether a Zorg- en Veiligheidshuis said that it received this case.

    The closing of a case reads this and takes the shortest clock.
    """
    return (
        _files(actor, case_id)
        .filter(state=DisclosureState.LEFT, receipts__answer=ReceiptAnswer.RECEIVED)
        .exists()
    )


@dataclass(frozen=True, slots=True)
class Handover:
    """How far the hand-over of a case to a Zorg- en Veiligheidshuis is.

    Args:
        receiver: one of the list whose key two people compared.
        last: the newest disclosure as a sealed file, if there is one.
        is_received: the receiver said that it came.

    """

    receiver: DisclosureRecipient | None
    last: Disclosure | None
    is_received: bool


def handover_of(actor: Actor, case: Case) -> Handover:
    """Return how far the hand-over of a case is; days and states only."""
    able = [one for one in recipients(actor, RecipientKind.ZVH) if one.has_key]
    last = _files(actor, case.id).exclude(state=DisclosureState.WITHDRAWN)
    return Handover(
        receiver=able[0] if able else None,
        last=last.defer("body").order_by("-made_on", "-number").first(),
        is_received=is_handed_over(actor, case.id),
    )


def _files(actor: Actor, case_id: UUID) -> "QuerySet[Disclosure]":
    return Disclosure.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case_id,
        to_kind=RecipientKind.ZVH,
        way=Way.SEALED_FILE,
    )
