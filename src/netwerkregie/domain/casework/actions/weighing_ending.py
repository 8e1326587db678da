# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a weighing and what the clock does: keys first, then rows; a count stays.

Each step may be done again without harm, so a run that was killed goes on.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.casework import letters
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
from netwerkregie.domain.casework.rules.reviews import reminders_due
from netwerkregie.domain.casework.rules.weighings import (
    EXPIRED,
    LIVING,
    UNDECIDED,
    SeatState,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.actions import concern_weighed
from netwerkregie.domain.intake.queries import concerns
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, Role, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.vault import dossiers, holding


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


def bring_back(actor: Actor) -> int:
    """End weighings of which nobody who sits or chairs holds the key (M11).

    A chair who left before seats were given took the only key along; what is left
    opens for custodians alone. The concern goes back to its owner the same day, who
    asks another chair. It is no outcome, and is not counted as one.

    Returns:
        how many went back.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_weighings(actor).filter(state__in=UNDECIDED)
    seats = WeighingSeat.objects.filter(
        municipality_id=actor.municipality_id, state__in=LIVING
    )
    here: dict[UUID, set[UUID]] = {}
    for weighing_id, member in seats.values_list("weighing_id", "membership_id"):
        here.setdefault(weighing_id, set()).add(member)
    chairs = {one.pk for one in accounts.members_with(actor, *policies.CHAIRS)}
    count = 0
    for weighing in found.order_by("id"):
        meant = here.get(weighing.id, set()) | {weighing.chair_id} & chairs
        if meant & set(holding.members_of(weighing.id)):
            continue
        persons = WeighingPerson.objects.filter(weighing_id=weighing.id)
        held = [*persons.values_list("id", flat=True), weighing.id]
        for dossier_id in held:
            _destroy_key(actor, dossier_id)
        came = concern_weighed.come_back(actor, weighing.concern_id)
        _remove(actor, weighing)
        for dossier_id in held:
            dossiers.forget(dossier_id)
        record(actor, Verb.WEIGHING_BROUGHT_BACK, came)
        count += 1
    return count


def tell_brought_back(actor: Actor, concern_id: UUID) -> int:
    """Mail the owner of a concern that something waits; no content."""
    policies.require(policies.may_destroy(actor))
    owner = concerns.owner_of(actor, concern_id)
    found = accounts.addresses_of(actor, {owner} if owner else set())
    return letters.tell(actor, found, letters.CAME_BACK)


def tell_failed(actor: Actor) -> int:
    """Mail chairs and the privacy officer that something was not decided in time."""
    policies.require(policies.may_destroy(actor))
    watchers = accounts.members_with(actor, *policies.CHAIRS, Role.DPO)
    found = accounts.addresses_of(actor, {one.pk for one in watchers})
    return letters.tell(actor, found, letters.NOT_DECIDED)


def remind(actor: Actor, today: date) -> int:
    """Mail who sits or chairs that a weighing goes by itself, 14 and 3 days before.

    Returns:
        how many letters went; what was told once is not told again.

    """
    policies.require(policies.may_destroy(actor))
    told, readers = [], set[UUID]()
    undecided = policies.visible_weighings(actor).filter(state__in=UNDECIDED)
    for weighing in undecided.filter(destroy_on__gte=today).order_by("id"):
        times = reminders_due(weighing.destroy_on, today)
        if times <= weighing.reminded:
            continue
        Weighing.objects.filter(id=weighing.id).update(reminded=times)
        told.append(weighing.id)
        readers.add(weighing.chair_id)
    seats = WeighingSeat.objects.filter(
        municipality_id=actor.municipality_id, weighing_id__in=told, state__in=LIVING
    )
    readers |= set(seats.values_list("membership_id", flat=True))
    if not told:
        return 0
    sent = letters.tell(actor, accounts.addresses_of(actor, readers), letters.GOES_SOON)
    record(actor, Verb.WEIGHINGS_REMINDED, told[0], subjects=told[1:])
    return sent


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
