# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of the conferences of a case: rows go; their keys go with the case's."""

from uuid import UUID

from netwerkregie.domain.casework.actions.conference_table import SUBJECT
from netwerkregie.domain.casework.models import (
    AgendaItem,
    CaseAction,
    Conference,
    ConferenceNote,
    ConferenceSeat,
    Decision,
    MinutesReading,
)
from netwerkregie.domain.casework.policies import may_destroy, require
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing


def remove_of_case(actor: Actor, case_id: UUID) -> int:
    """Remove every conference of a case; only the clock does, keys first.

    Again is no error: what is gone already is not looked for.
    """
    require(may_destroy(actor))
    mine = {"municipality_id": actor.municipality_id}
    items = list(
        AgendaItem.objects.filter(**mine, conference__case_id=case_id).values_list(
            "id", flat=True
        )
    )
    for item_id in items:
        signing.forget(actor, SUBJECT, item_id)
    for model in (MinutesReading, CaseAction, Decision, ConferenceNote):
        # One row or many, no look at a sealed text.
        rows = model.objects.filter(**mine, item_id__in=items)
        rows._raw_delete(rows.db)  # noqa: SLF001
    held = AgendaItem.objects.filter(**mine, id__in=items)
    held._raw_delete(held.db)  # noqa: SLF001
    seats = ConferenceSeat.objects.filter(**mine, conference__case_id=case_id)
    seats.delete()
    gone, _ = Conference.objects.filter(**mine, case_id=case_id).delete()
    if gone:
        record(actor, Verb.CONFERENCES_REMOVED, case_id)
    return gone
