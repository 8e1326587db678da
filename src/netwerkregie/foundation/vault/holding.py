# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who holds a dossier by themselves, and what somebody holds: having a wrap is both."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, QuerySet

from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.vault import asking, client, wire
from netwerkregie.foundation.vault.asking import Holder
from netwerkregie.foundation.vault.dossiers import mark_rotation_due
from netwerkregie.foundation.vault.keys import keys_of
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind


def members_of(dossier_id: UUID) -> dict[UUID, UUID | None]:
    """Return the members who hold a dossier themselves, each with who shared it.

    Nobody shared it with who held it from the beginning.
    """
    wraps = DossierWrap.objects.filter(
        dossier_id=dossier_id,
        version=F("dossier__version"),
        holder_kind=HolderKind.MEMBER,
    )
    return dict(wraps.order_by("id").values_list("holder_id", "given_by"))


def held_by(membership_id: UUID, kind: str) -> QuerySet[DossierWrap]:
    """Return the wraps of one kind of dossier that a member holds without a team."""
    return DossierWrap.objects.filter(
        holder_kind=HolderKind.MEMBER,
        holder_id=membership_id,
        dossier__kind=kind,
        version=F("dossier__version"),
    )


def readers_of(dossier_ids: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """Return for each dossier the members who hold it, in one question."""
    wraps = DossierWrap.objects.filter(
        dossier_id__in=list(dossier_ids),
        version=F("dossier__version"),
        holder_kind=HolderKind.MEMBER,
    )
    found: dict[UUID, list[UUID]] = {}
    for dossier, holder in wraps.order_by("id").values_list("dossier_id", "holder_id"):
        found.setdefault(dossier, []).append(holder)
    return found


def take_wraps(dossier_ids: Iterable[UUID], membership_id: UUID) -> list[UUID]:
    """Take somebody's wraps of dossiers away, here, and have them sealed anew.

    Taking away needs no key. The vault's own list is emptied by drop(), from the door
    of the clock, or by a member's signature; without a wrap nothing opens meanwhile.

    Returns:
        the dossiers of which they held a wrap.

    """
    held = DossierWrap.objects.filter(
        dossier_id__in=list(dossier_ids),
        holder_kind=HolderKind.MEMBER,
        holder_id=membership_id,
    )
    gone = list(held.values_list("dossier_id", flat=True))
    held.delete()
    mark_rotation_due(gone)
    return gone


def drop(tenant: UUID, dossier_ids: Iterable[UUID], membership_id: UUID) -> None:
    """Take somebody out of dossiers in the vault and here; for the clock, repeatable.

    Raises:
        VaultUnavailable: try again later; whoever was dropped stays dropped.

    """
    dossiers = list(dossier_ids)
    for dossier in dossiers:
        values = {"dossier": str(dossier), "member": str(membership_id)}
        frame = asking.unsigned(tenant, "drop_holder", **values)
        client.ask(wire.WORKER, frame)
    take_wraps(dossiers, membership_id)


def let_go(actor: Actor, dossier_id: UUID) -> None:
    """Give up a dossier that the actor holds: for who makes one for others.

    Raises:
        Locked: the actor's vault is locked.
        VaultRefused: the actor does not hold it.

    """
    keys = keys_of(actor)
    frame = asking.change(
        keys.asker(actor.trace_id),
        "change_dossier",
        dossier_id,
        remove=[Holder(asking.MEMBER, keys.membership_id)],
    )
    client.ask(wire.DESK, frame)
    take_wraps([dossier_id], keys.membership_id)


def sign_out(actor: Actor, dossier_ids: Iterable[UUID], membership_id: UUID) -> None:
    """Have the vault drop somebody from dossiers that the actor holds, by a signature.

    Raises:
        Locked: the actor's vault is locked.
        VaultUnavailable: the clock does it later, by drop().

    """
    keys = keys_of(actor)
    mine = DossierWrap.objects.filter(
        dossier_id__in=list(dossier_ids),
        holder_kind=HolderKind.MEMBER,
        holder_id=keys.membership_id,
    )
    for dossier in mine.values_list("dossier_id", flat=True):
        frame = asking.change(
            keys.asker(actor.trace_id),
            "change_dossier",
            dossier,
            remove=[Holder(asking.MEMBER, membership_id)],
        )
        client.ask(wire.DESK, frame)
