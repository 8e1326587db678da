# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who holds a dossier by themselves, and what somebody holds: having a wrap is both."""

from uuid import UUID

from django.db.models import F, QuerySet

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
