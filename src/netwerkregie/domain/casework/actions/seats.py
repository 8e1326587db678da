# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits in a case, until when, and who takes over: by hand and by the clock.

The policy refuses on the day itself; the wraps go with the same commit, and the vault's
own list is emptied by a member's signature or by the clock, which can only take away.
"""

from contextlib import suppress
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.casework.actions import case_dossiers
from netwerkregie.domain.casework.drafts.casefiles import SeatDraft
from netwerkregie.domain.casework.models import Case, CaseMember
from netwerkregie.domain.casework.policies import casefiles as policies
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.queries import seats as queries
from netwerkregie.domain.casework.rules import seats as rules
from netwerkregie.domain.casework.rules.cases import Seat
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers, holding


def give(actor: Actor, case_id: UUID, draft: SeatDraft) -> CaseMember:
    """Give somebody a seat until a day, and the key of what all members read.

    Whoever sits there already keeps that seat: a second press changes nothing.

    Raises:
        RuleBroken: no such candidate, another role is asked, or the day is too far.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    is_chair = draft.seat is Seat.CHAIR
    may = policies.may_give_seats(actor, case)
    case_policies.require(may or (is_chair and policies.may_seat_chair(actor, case)))
    require_writable(actor, Module.CASE)
    known = _living(case).filter(membership_id=draft.membership_id).first()
    if known is not None and known.until >= clock.today():
        return known
    if known is not None:
        _end(known)
    if draft.membership_id not in {one.pk for one in queries.candidates(actor, case)}:
        raise RuleBroken("casework.no_such_candidate", "membership_id")
    roles = accounts.roles_of(actor, draft.membership_id)
    today = clock.today()
    last = rules.last_day(today, case.band, case.destroy_on)
    until = draft.until or last
    seat = CaseMember.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        membership_id=draft.membership_id,
        seat=rules.check_seat(draft.seat, roles),
        since=today,
        until=rules.check_until(until, today, case.band, case.destroy_on),
        added_by=case_policies.member_of(actor),
    )
    _share(actor, case, draft.membership_id)
    record(actor.for_purpose(Purpose.CASE), Verb.SEAT_GIVEN, seat)
    return seat


def renew(actor: Actor, case_id: UUID, seat_id: UUID, until: date | None) -> CaseMember:
    """Renew a seat up to a day; never later than a new one could last.

    Raises:
        RuleBroken: the day has passed or is too far.
        NotAllowed: not the actor's to renew.

    """
    case = cases.get_case(actor, case_id, lock=True)
    seat = queries.get_seat(actor, case, seat_id, lock=True)
    chaired = any(one.seat == Seat.CHAIR for one in cases.seats_of(actor, case))
    case_policies.require(policies.may_renew(actor, case, seat, chaired=chaired))
    require_writable(actor, Module.CASE)
    today = clock.today()
    if seat.until < today:
        raise RuleBroken("casework.seat_is_over")
    chosen = until or rules.last_day(today, case.band, case.destroy_on)
    seat.until = rules.check_until(chosen, today, case.band, case.destroy_on)
    seat.save(update_fields=["until"])
    record(actor.for_purpose(Purpose.CASE), Verb.SEAT_RENEWED, seat)
    return seat


def end(actor: Actor, case_id: UUID, seat_id: UUID) -> CaseMember:
    """End a seat now: from this commit on, nothing of the case opens for that member.

    Raises:
        RuleBroken: it is the holder's; a case is handed over first (M11).

    """
    case = cases.get_case(actor, case_id, lock=True)
    seat = queries.get_seat(actor, case, seat_id, lock=True)
    case_policies.require(policies.may_end_seat(actor, case, seat))
    if seat.seat == Seat.HOLDER:
        raise RuleBroken("casework.holder_hands_over")
    _end(seat)
    own = case_dossiers.of_seats(actor, case)
    if actor.is_unlocked:
        # With a closed or absent vault the clock does it, within minutes.
        with suppress(VaultUnavailable):
            holding.sign_out(actor, own, seat.membership_id)
    holding.take_wraps(own, seat.membership_id)
    record(actor.for_purpose(Purpose.CASE), Verb.SEAT_ENDED, seat)
    return seat


def hand_to(actor: Actor, case_id: UUID, seat_id: UUID) -> Case:
    """Hand a case to another member, who holds it from now on; the actor stays on.

    Raises:
        RuleBroken: that member's role is not one of a holder.

    """
    case = cases.get_case(actor, case_id, lock=True)
    case_policies.require(policies.may_give_seats(actor, case))
    seat = queries.get_seat(actor, case, seat_id, lock=True)
    roles = accounts.roles_of(actor, seat.membership_id)
    if not roles & set(rules.KEEPERS) or seat.until < clock.today():
        raise RuleBroken("casework.holder_needs_role")
    mine = _living(case).filter(membership_id=case_policies.member_of(actor))
    mine.update(seat=Seat.PARTNER)
    _let_hold(case, seat)
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_HANDED_TO, case)
    return case


def give_key(actor: Actor, case_id: UUID, seat_id: UUID) -> CaseMember:
    """Give a member who waits the key of what all members read: one tap.

    Raises:
        RuleBroken: the seat is over, or its member made no keys.
        NotFound: the actor does not hold that key.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    seat = queries.get_seat(actor, case, seat_id)
    able = queries.with_keys([seat.membership_id])
    if seat.until < clock.today() or not able:
        raise RuleBroken("casework.key_not_given_to")
    shared = queries.shared_part(actor, case)
    if shared is not None and seat.membership_id not in holding.members_of(shared.id):
        part = cases.get_part(actor, case, shared.id)
        dossiers.add_member(actor, part.id, seat.membership_id)
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_KEY_GIVEN, seat)
    return seat


def expire(actor: Actor) -> int:
    """End the seats whose day has passed, or whose member left or lost the role.

    A case whose holder is gone gets another, the same day (M11). The vault is emptied
    by the reaction to each line, so that a vault that is away stops nothing here.

    Returns:
        how many seats ended now.

    """
    case_policies.require(case_policies.may_destroy(actor))
    over = queries.seats_over(actor, clock.today())
    for seat in over:
        _end(seat)
        own = case_dossiers.of_seats(actor, seat.case)
        holding.take_wraps(own, seat.membership_id)
        record(actor, Verb.SEAT_ENDED, seat)
        if seat.seat == Seat.HOLDER:
            _hand_on(actor, seat.case, seat.membership_id)
    return len(over)


def drop(actor: Actor, seat_id: UUID) -> None:
    """Take an ended seat's keys out of the vault; for the job, repeatable."""
    case_policies.require(case_policies.may_destroy(actor))
    seat = (
        CaseMember.objects.select_related("case")
        .filter(
            municipality_id=actor.municipality_id, id=seat_id, ended_on__isnull=False
        )
        .first()
    )
    if seat is None:
        return
    if _living(seat.case).filter(membership_id=seat.membership_id).exists():
        # A new seat was given meanwhile, with keys of its own.
        return
    own = case_dossiers.of_seats(actor, seat.case)
    holding.drop(actor.municipality_id, own, seat.membership_id)
    record(actor, Verb.SEAT_DROPPED, seat)


def _living(case: Case) -> QuerySet[CaseMember]:
    return CaseMember.objects.filter(
        municipality_id=case.municipality_id, case_id=case.id, ended_on__isnull=True
    )


def _end(seat: CaseMember) -> None:
    seat.ended_on = clock.today()
    seat.save(update_fields=["ended_on"])


def _share(actor: Actor, case: Case, membership_id: UUID) -> None:
    """Give the key of what all members read, if the actor holds it by now."""
    shared = queries.shared_part(actor, case)
    if shared is None or actor.membership_id not in holding.members_of(shared.id):
        return
    dossiers.add_member(actor, shared.id, membership_id)


def _let_hold(case: Case, seat: CaseMember) -> None:
    seat.seat = Seat.HOLDER
    seat.save(update_fields=["seat"])
    case.owner_id = seat.membership_id
    case.save(update_fields=["owner_id"])


def _hand_on(actor: Actor, case: Case, gone: UUID) -> None:
    today = clock.today()
    living = _living(case).filter(until__gte=today).order_by("since", "id")
    seated = [(one.membership_id, Seat(one.seat)) for one in living]
    chairs, holders = queries.successors(actor)
    found = rules.successor(gone, seated, chairs, holders)
    if found is None:
        return
    seat = living.filter(membership_id=found).first()
    if seat is None:
        last = rules.last_day(today, case.band, case.destroy_on)
        seat = CaseMember(
            municipality_id=case.municipality_id,
            case_id=case.id,
            membership_id=found,
            since=today,
            until=max(today, last),
            added_by=found,
            seat=Seat.PARTNER,
        )
        _living(case).filter(membership_id=found).update(ended_on=today)
        seat.save(force_insert=True)
    _let_hold(case, seat)
    record(actor, Verb.CASE_HANDED_ON, case)
