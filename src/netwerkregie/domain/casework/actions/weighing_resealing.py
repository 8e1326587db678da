# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing weighings anew after somebody left the table, by who is unlocked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.casework.models import (
    InformationRequest,
    Judgement,
    Weighing,
    WeighingOutcome,
    WeighingPerson,
    WeighingSeat,
    WeighingStatement,
)
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules.weighings import LIVING
from netwerkregie.domain.casework.sealing import place
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.keys import has_keys
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind
from netwerkregie.foundation.vault.opening import OpenDossier

MOST = 20
SEALED: tuple[tuple[type[Any], str], ...] = (
    (WeighingStatement, "weighingstatement"),
    (Judgement, "judgement"),
    (WeighingOutcome, "weighingoutcome"),
    (InformationRequest, "informationrequest"),
)


Work = dossiers.Reencrypt


@dataclass(frozen=True, slots=True)
class Found:
    """Who holds which dossier now, and which have to be sealed anew."""

    held: dict[UUID, set[UUID]]
    due: set[UUID]


def reseal_due(actor: Actor) -> int:
    """Take keys back from who left the table, and give a new chair theirs.

    Done by the next who sits and opens the vault.

    Returns:
        how many dossiers have other holders now.

    """
    if not policies.may_see_list(actor):
        return 0
    mine = policies.visible_weighings(actor).prefetch_related("persons")
    weighings = list(mine.order_by("id")[:MOST])
    persons = [one for weighing in weighings for one in weighing.persons.all()]
    held = _holders([one.id for one in (*weighings, *persons)])
    found = Found(held, set(dossiers.rotation_due()) if held else set())
    seated = _seated(weighings)
    count = 0
    for weighing in weighings:
        meant = seated[weighing.id] | {weighing.chair_id}
        work = _words_of(weighing.id)
        count += _settle(actor, weighing.id, found, meant, work)
    judged = _seated(weighings, judged_on__isnull=False)
    for person in persons:
        # A name is for who judged without it, while their table is open.
        meant = judged[person.weighing_id]
        work = _person_of(person.id)
        count += _settle(actor, person.id, found, meant, work)
    return count


def _settle(
    actor: Actor, dossier_id: UUID, found: Found, meant: set[UUID], work: Work
) -> int:
    """Let exactly who is meant hold one dossier that the actor holds."""
    holders = found.held.get(dossier_id, set())
    if actor.membership_id not in holders:
        return 0
    missing = [one for one in meant - holders if has_keys(one)]
    for one in missing:
        dossiers.add_member(actor, dossier_id, one)
    left = holders - meant
    for one in left:
        dossiers.remove_member(actor, dossier_id, one, reencrypt=work)
    if not left and dossier_id in found.due:
        dossiers.rotate(actor, dossier_id, reencrypt=work)
    elif not left and not missing:
        return 0
    record(actor, Verb.WEIGHING_RESEALED, dossier_id)
    return 1


def _holders(ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    wraps = DossierWrap.objects.filter(
        dossier_id__in=list(ids),
        holder_kind=HolderKind.MEMBER,
        version=F("dossier__version"),
    )
    held: dict[UUID, set[UUID]] = {}
    for dossier_id, holder in wraps.values_list("dossier_id", "holder_id"):
        held.setdefault(dossier_id, set()).add(holder)
    return held


def _seated(weighings: Iterable[Weighing], **narrowed: bool) -> dict[UUID, set[UUID]]:
    seated: dict[UUID, set[UUID]] = {one.id: set() for one in weighings}
    seats = WeighingSeat.objects.filter(
        weighing_id__in=seated, state__in=LIVING, **narrowed
    )
    for weighing_id, member in seats.values_list("weighing_id", "membership_id"):
        seated[weighing_id].add(member)
    return seated


def _words_of(weighing_id: UUID) -> dossiers.Reencrypt:
    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        for model, table in SEALED:
            for one in model.objects.filter(weighing_id=weighing_id):
                spot = place(table, one.pk)
                one.body = new.seal_bytes(spot, old.unseal_bytes(spot, bytes(one.body)))
                one.save(update_fields=["body"])

    return reseal


def _person_of(person_id: UUID) -> dossiers.Reencrypt:
    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        one = WeighingPerson.objects.get(id=person_id)
        spot = place("weighingperson", one.id)
        one.body = new.seal_bytes(spot, old.unseal_bytes(spot, bytes(one.body)))
        one.save(update_fields=["body"])

    return reseal
