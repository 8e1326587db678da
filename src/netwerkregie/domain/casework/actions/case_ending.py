# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes of a case file, and when: keys first, then rows.

Each step may be done again without harm, so a run that was killed goes on. Whoever
destroys reads no word, not even sealed.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.casework.models import (
    CaseFile,
    CaseKnown,
    CaseMember,
    CasePart,
    CasePerson,
    CaseStatement,
    PoliceConsent,
    PolicePart,
)
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers


def destroy_key(actor: Actor, dossier_id: UUID) -> None:
    """Destroy a dossier's key, and make sure that nothing opens it any more.

    Raises:
        RuleBroken: it can still be read; nothing of the rows was touched.

    """
    policies.require(policies.may_destroy(actor))
    dossiers.destroy(actor.municipality_id, dossier_id)
    if not dossiers.is_unreadable(actor.municipality_id, dossier_id):
        raise RuleBroken("casework.still_readable")


def destroy_police(actor: Actor, today: date) -> int:
    """Destroy data of the police after the day that its provider named.

    Returns:
        how many parts are gone now.

    """
    policies.require(policies.may_destroy(actor))
    due = queries.police_due(actor, today)
    for part_id in due:
        destroy_key(actor, part_id)
        remove_parts([part_id])
        dossiers.forget(part_id)
        record(actor, Verb.POLICE_DESTROYED, part_id)
    return len(due)


def erase_persons(actor: Actor) -> int:
    """Destroy identities that are to go: one key and one row, nothing of the case.

    Returns:
        how many are gone now.

    """
    policies.require(policies.may_destroy(actor))
    due = queries.persons_to_erase(actor)
    for person_id in due:
        destroy_key(actor, person_id)
        _remove(CasePerson.objects.filter(id=person_id))
        dossiers.forget(person_id)
        record(actor, Verb.PERSON_DESTROYED, person_id)
    return len(due)


def remove_of_case(case_id: UUID) -> None:
    """Remove the rows of a case file, once every key of it was destroyed.

    Called by the action that destroys a case, after the other nouns removed theirs and
    before the case's own row goes; again is no error. Which keys:
    `queries.casefiles.dossiers_of_case`.
    """
    parts = CasePart.objects.filter(case_id=case_id)
    remove_parts(list(parts.values_list("id", flat=True)))
    for model in (CasePerson, CaseKnown, CaseMember):
        _remove(model._default_manager.filter(case_id=case_id))  # noqa: SLF001


def remove_parts(part_ids: Sequence[UUID]) -> None:
    """Remove parts with all that this file keeps in them; their keys are gone."""
    for model in (PoliceConsent, PolicePart, CaseFile, CaseStatement):
        _remove(model._default_manager.filter(part_id__in=part_ids))  # noqa: SLF001
    _remove(CasePart.objects.filter(id__in=part_ids))


def _remove(rows: QuerySet[Any]) -> None:
    # One statement without a look at the sealed columns, which this role cannot read.
    rows._raw_delete(rows.db)  # noqa: SLF001 - the only delete that selects nothing
