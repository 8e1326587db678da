# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a concern and what the clock does: keys first, then rows; a count stays.

Each step may be done again without harm, so a run that was killed goes on.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.intake.actions import clocks
from netwerkregie.domain.intake.actions.concern_opening import KIND
from netwerkregie.domain.intake.actions.feedback_owed import settle_with_concerns
from netwerkregie.domain.intake.models import (
    Concern,
    ConcernCount,
    ConcernFile,
    ConcernNotice,
    ConcernPerson,
    ConcernStatement,
)
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules.concerns import OPEN, State
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Role, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.vault import dossiers

SUBJECT = "concern"


def destroy_concerns(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy concerns with the identity and files in them; a count remains.

    Args:
        actor: the clock.
        ids: the concerns; one that is gone already is passed over.
        reason: the retention class, for the ledger.

    Returns:
        how many were destroyed now.

    Raises:
        NotAllowed: a person tried.
        RuleBroken: a key could not be destroyed; nothing of the rows was touched.

    """
    policies.require(policies.may_destroy(actor))
    concerns = policies.visible_concerns(actor).filter(id__in=list(ids))
    count = 0
    for concern in concerns.order_by("id"):
        persons = ConcernPerson.objects.filter(concern_id=concern.id)
        own = list(persons.values_list("id", flat=True))
        for dossier_id in (*own, concern.id):
            _destroy_key(actor, dossier_id)
        clocks.note_failure(actor, concern, clock.today())
        _count(concern)
        signing.forget(actor, KIND, concern.id)
        _remove(concern)
        for dossier_id in (*own, concern.id):
            dossiers.forget(dossier_id)
        signing.forget(actor, SUBJECT, concern.id)
        record(actor, Verb.CONCERN_DESTROYED, concern.id, reason=reason)
        count += 1
    return count


def destroy_files(actor: Actor, today: date) -> int:
    """Destroy files that have been here for their days (M6)."""
    policies.require(policies.may_destroy(actor))
    due = queries.files_due(actor, today)
    for file_id in due:
        ConcernFile.objects.filter(id=file_id).only("id", "municipality").delete()
        record(actor, Verb.CONCERN_FILE_DESTROYED, file_id)
    return len(due)


def erase_persons(actor: Actor) -> int:
    """Destroy identities that are to go: one key and one row, nothing of the concern.

    Returns:
        how many are gone now.

    """
    policies.require(policies.may_destroy(actor))
    due = queries.persons_to_erase(actor)
    for person_id in due:
        _destroy_key(actor, person_id)
        held = ConcernPerson.objects.filter(id=person_id)
        held.only("id", "municipality", "concern").delete()
        dossiers.forget(person_id)
        record(actor, Verb.PERSON_DESTROYED, person_id)
    return len(due)


def hand_on(actor: Actor) -> int:
    """Give concerns whose owner left, or takes none in any more, to a colleague (M11).

    Returns:
        how many have another owner now.

    """
    policies.require(policies.may_destroy(actor))
    keepers = [
        *accounts.members_with(actor, *policies.INTAKE),
        *accounts.members_with(actor, Role.CHAIR),
    ]
    here = [one.pk for one in keepers]
    if not here:
        return 0
    left = policies.visible_concerns(actor).exclude(owner_id__in=here)
    ids = list(left.filter(state__in=OPEN).values_list("id", flat=True))
    Concern.objects.filter(id__in=ids).update(owner_id=here[0])
    if ids:
        record(actor, Verb.CONCERN_OWNED, None, subjects=ids)
    return len(ids)


def _destroy_key(actor: Actor, dossier_id: UUID) -> None:
    dossiers.destroy(actor.municipality_id, dossier_id)
    if not dossiers.is_unreadable(actor.municipality_id, dossier_id):
        code = "intake.still_readable"
        raise RuleBroken(code)


def _count(concern: Concern) -> None:
    outcome = concern.drop_reason or (
        State.EXPIRED if concern.state in OPEN else concern.state
    )
    counted, _ = ConcernCount.objects.get_or_create(
        municipality_id=concern.municipality_id,
        month=concern.opened_on.replace(day=1),
        outcome=outcome,
    )
    ConcernCount.objects.filter(id=counted.id).update(concerns=F("concerns") + 1)


def _remove(concern: Concern) -> None:
    # Only what the role that destroys may see: it reads no text, not even sealed.
    for model in (ConcernFile, ConcernNotice, ConcernPerson):
        held = model.objects.filter(concern_id=concern.id)
        held.only("id", "municipality", "concern").delete()
    statements = ConcernStatement.objects.filter(concern_id=concern.id)
    # A correction goes before what it corrects.
    newest_first = statements.order_by("-position").values_list("id", flat=True)
    for statement_id in list(newest_first):
        row = ConcernStatement.objects.filter(id=statement_id)
        row._raw_delete(row.db)  # noqa: SLF001 - one row, no look at its sealed text
    # What was owed about it is counted, and goes with it.
    settle_with_concerns(concern.municipality_id, [concern.id])
    Concern.objects.filter(id=concern.id).delete()
