# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a weighing and what the clock does: keys first, then rows; a count stays.

Each step may be done again without harm, so a run that was killed goes on.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.casework.actions.numbers import leave
from netwerkregie.domain.casework.actions.weighing_opening import SUBJECT
from netwerkregie.domain.casework.models import (
    InformationRequest,
    Judgement,
    Weighing,
    WeighingCount,
    WeighingOutcome,
    WeighingPerson,
    WeighingSeat,
    WeighingStatement,
)
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules import counting
from netwerkregie.domain.casework.rules.weighings import (
    EXPIRED,
    LIVING,
    UNDECIDED,
    SeatState,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.vault import dossiers


def destroy_weighings(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy weighings with the name released in them; a count remains.

    One that nobody decided is counted as a failure, which the privacy officer sees.

    Args:
        actor: the clock.
        ids: the weighings; one that is gone already is passed over.
        reason: the retention class, for the ledger.

    Returns:
        how many were destroyed now.

    Raises:
        NotAllowed: a person tried.
        RuleBroken: a key could not be destroyed; nothing of the rows was touched.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_weighings(actor).filter(id__in=list(ids))
    count = 0
    for weighing in found.order_by("id"):
        persons = WeighingPerson.objects.filter(weighing_id=weighing.id)
        held = [*persons.values_list("id", flat=True), weighing.id]
        for dossier_id in held:
            _destroy_key(actor, dossier_id)
        _count(actor, weighing)
        _remove(actor, weighing)
        for dossier_id in held:
            dossiers.forget(dossier_id)
        record(actor, Verb.WEIGHING_DESTROYED, weighing.id, reason=reason)
        count += 1
    return count


def hand_on(actor: Actor) -> int:
    """Give weighings whose chair left to another chair, and end seats left empty (M11).

    Returns:
        how many weighings and seats changed hands.

    """
    policies.require(policies.may_destroy(actor))
    undecided = policies.visible_weighings(actor).filter(state__in=UNDECIDED)
    moved = _hand_on_chairs(actor, list(undecided.order_by("id")))
    weighers = {one.pk for one in accounts.members_with(actor, *policies.POOL)}
    seats = WeighingSeat.objects.filter(
        municipality_id=actor.municipality_id,
        state__in=LIVING,
        weighing__state__in=UNDECIDED,
    )
    left = list(seats.exclude(membership_id__in=weighers).values_list("id", flat=True))
    WeighingSeat.objects.filter(id__in=left).update(
        state=SeatState.ENDED, ended_on=clock.today()
    )
    if moved or left:
        record(actor, Verb.WEIGHING_HANDED_ON, None, subjects=[*moved, *left])
    return len(moved) + len(left)


def _hand_on_chairs(actor: Actor, weighings: Iterable[Weighing]) -> list[UUID]:
    chairs = accounts.members_with(actor, *policies.CHAIRS)
    here = {one.pk for one in chairs}
    moved = []
    for weighing in weighings:
        if weighing.chair_id in here:
            continue
        free = [one for one in chairs if _may_chair(one, weighing)]
        if free:
            weighing.chair_id = free[0].pk
            weighing.save(update_fields=["chair_id"])
            moved.append(weighing.id)
    return moved


def _may_chair(member: Membership, weighing: Weighing) -> bool:
    return member.user_id not in (weighing.taken_in_user, weighing.handed_over_user)


def _destroy_key(actor: Actor, dossier_id: UUID) -> None:
    dossiers.destroy(actor.municipality_id, dossier_id)
    if not dossiers.is_unreadable(actor.municipality_id, dossier_id):
        code = "casework.weighing_still_readable"
        raise RuleBroken(code)


def _count(actor: Actor, weighing: Weighing) -> None:
    if weighing.is_practice:
        return
    outcome = weighing.reason or weighing.outcome or EXPIRED
    # A decision counts in the month in which it fell, and with how long it took.
    day = weighing.decided_on or weighing.opened_on
    counted, _ = WeighingCount.objects.get_or_create(
        municipality_id=weighing.municipality_id,
        month=counting.month_of(day),
        outcome=outcome,
    )
    WeighingCount.objects.filter(id=counted.id).update(weighings=F("weighings") + 1)
    if weighing.decided_on is not None:
        took = counting.waited(weighing.first_processed_on, weighing.decided_on)
        leave(actor, [(weighing.decided_on, took)])
    if outcome == EXPIRED:
        record(actor, Verb.WEIGHING_FAILED, counted)


def _remove(actor: Actor, weighing: Weighing) -> None:
    # Only what the role that destroys may see: it reads no text, not even sealed.
    outcomes = WeighingOutcome.objects.filter(weighing_id=weighing.id)
    for outcome_id in list(outcomes.order_by("id").values_list("id", flat=True)):
        signing.forget(actor, SUBJECT, outcome_id)
    for model in (
        InformationRequest,
        WeighingOutcome,
        WeighingPerson,
        Judgement,
        WeighingSeat,
        WeighingStatement,
    ):
        rows = model.objects.filter(weighing_id=weighing.id)
        rows._raw_delete(rows.db)  # noqa: SLF001 - no look at what is sealed
    whole = Weighing.objects.filter(id=weighing.id)
    whole._raw_delete(whole.db)  # noqa: SLF001 - no look at what is sealed
