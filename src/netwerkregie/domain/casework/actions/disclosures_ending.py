# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of disclosures: their rows go with the case, the notices stay."""

from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.casework.actions.disclosure_words import KIND
from netwerkregie.domain.casework.actions.numbers import leave
from netwerkregie.domain.casework.actions.recalls import owe_for_subject
from netwerkregie.domain.casework.models import (
    Disclosure,
    DisclosureSource,
    DisclosureWords,
    EmergencyAccess,
    Receipt,
    Weighing,
)
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.rules import counting
from netwerkregie.domain.casework.rules.disclosures import DisclosureState
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.signing import actions as signing


def remove_of_case(actor: Actor, case_id: UUID) -> None:
    """Remove what left of a case and who read it by emergency; keys are gone before.

    Every earlier receiver is owed a notice first (row M14). Again is no error, and no
    text is read, not even a sealed one.
    """
    remove_of_subject(actor, case_id)
    scope = {"municipality_id": actor.municipality_id, "case_id": case_id}
    rows = EmergencyAccess.objects.filter(**scope)
    rows._raw_delete(rows.db)  # noqa: SLF001 - the rows alone, without reading


def remove_of_subject(actor: Actor, subject_id: UUID) -> None:
    """Remove what left of a weighing or a family conversation, or of a case."""
    policies.require(policies.may_destroy(actor))
    owe_for_subject(actor, subject_id)
    found = Disclosure.objects.filter(municipality_id=actor.municipality_id)
    of_it = found.filter(subject_id=subject_id) | found.filter(case_id=subject_id)
    _count(actor, of_it)
    ids = list(of_it.values_list("id", flat=True))
    for disclosure_id in ids:
        signing.forget(actor, KIND, disclosure_id)
    for rows in (
        Receipt.objects.filter(disclosure_id__in=ids),
        DisclosureWords.objects.filter(disclosure_id__in=ids),
        DisclosureSource.objects.filter(disclosure_id__in=ids),
        Disclosure.objects.filter(id__in=ids),
    ):
        rows._raw_delete(rows.db)  # noqa: SLF001 - the rows alone, without reading


def _count(actor: Actor, found: QuerySet[Disclosure]) -> None:
    """Leave a number of what left, by to whom; practice counts for nothing."""
    gone = found.filter(state=DisclosureState.LEFT, left_on__isnull=False)
    real = gone.exclude(case__is_practice=True).exclude(
        subject_id__in=Weighing.objects.filter(
            municipality_id=actor.municipality_id, is_practice=True
        ).values("id")
    )
    leave(
        actor,
        [
            (day, counting.left(kind))
            for day, kind in real.values_list("left_on", "to_kind")
            if day is not None
        ],
    )
