# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing an agenda item anew when the key of its part turns: somebody left it."""

from uuid import UUID

from django.db.models import Model, QuerySet

from netwerkregie.domain.casework.models import (
    AgendaItem,
    CaseAction,
    ConferenceNote,
    Decision,
    MinutesReading,
)
from netwerkregie.domain.casework.sealing import place
from netwerkregie.foundation.vault.opening import OpenDossier

HELD = (ConferenceNote, Decision, CaseAction, MinutesReading)


def reseal_item(part_id: UUID, old: OpenDossier, new: OpenDossier) -> None:
    """Seal everything of an item under the next key; part of turning that key."""
    _reseal(AgendaItem.objects.filter(part_id=part_id), "body", old, new)
    for model in HELD:
        _reseal(model.objects.filter(item_id=part_id), "body", old, new)
    settled = CaseAction.objects.filter(item_id=part_id, evidence__isnull=False)
    _reseal(settled, "evidence", old, new)


def _reseal(
    rows: QuerySet[Model], column: str, old: OpenDossier, new: OpenDossier
) -> None:
    table = rows.model.__name__.lower()
    for row in rows.select_for_update(of=("self",)):
        where = place(table, row.pk, column)
        words = old.unseal_bytes(where, bytes(getattr(row, column)))
        setattr(row, column, new.seal_bytes(where, words))
        row.save(update_fields=[column])
