# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of library texts, shared texts and questions to colleagues."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.intake.models import (
    ColleagueQuestion,
    LibraryItem,
    SharedAnswer,
)
from netwerkregie.domain.intake.policies import library as policies
from netwerkregie.domain.intake.policies import may_destroy, require
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record


def end_library(actor: Actor, today: date) -> int:
    """Destroy what was not read in time, and questions of a year ago.

    Returns:
        how many records were destroyed.

    """
    require(may_destroy(actor))
    count = 0
    for found, destroy in (
        (policies.visible_items(actor), destroy_items),
        (policies.visible_shared(actor), destroy_shared),
        (policies.visible_questions(actor), destroy_questions),
    ):
        due = found.filter(gone_on__lte=today).order_by("gone_on", "id")
        count += destroy(actor, list(due.values_list("id", flat=True)), "end of term")
    return count


def destroy_items(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy texts of the library; no word of them is read for it."""
    require(may_destroy(actor))
    items = LibraryItem.objects.filter(municipality_id=actor.municipality_id)
    return _destroy(actor, items, ids, Verb.LIBRARY_DESTROYED, reason)


def destroy_shared(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy what one's own municipality shared."""
    require(may_destroy(actor))
    shared = SharedAnswer.objects.filter(municipality_id=actor.municipality_id)
    return _destroy(actor, shared, ids, Verb.SHARED_DESTROYED, reason)


def destroy_questions(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy one's own copies; the other municipality's clock takes theirs."""
    require(may_destroy(actor))
    asked = ColleagueQuestion.objects.filter(municipality_id=actor.municipality_id)
    return _destroy(actor, asked, ids, Verb.COLLEAGUE_DESTROYED, reason)


def _destroy(
    actor: Actor, found: QuerySet[Any], ids: Iterable[UUID], verb: Verb, reason: str
) -> int:
    count = 0
    for one in found.filter(id__in=list(ids)).values_list("id", flat=True):
        # Only what the role that destroys may see: it reads no text.
        found.filter(id=one).only("id", "municipality").delete()
        record(actor, verb, one, reason=reason)
        count += 1
    return count
