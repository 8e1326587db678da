# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits: seats given in one tap, a declaration first, and the first round begun."""

from uuid import UUID

from netwerkregie.domain.casework.drafts.weighings import SeatDraft
from netwerkregie.domain.casework.models import Weighing, WeighingSeat
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import (
    LIVING,
    AsideReason,
    SeatState,
    State,
    Step,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.keys import has_keys


def give_seat(actor: Actor, weighing_id: UUID, draft: SeatDraft) -> WeighingSeat:
    """Give a weigher a seat and the key; the same weigher once.

    After the table was open, who comes in judges blind first.

    Raises:
        RuleBroken: no frame was recorded; or this person took the concern in, is
            away, is no weigher or has no key.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    policies.require(policies.may_convene(actor, weighing))
    require_writable(actor, Module.WEIGHING)
    require_frame(actor, weighing)
    after = rules.step(weighing.stands, Step.SEAT)
    known = WeighingSeat.objects.filter(
        weighing_id=weighing.id,
        membership_id=draft.membership_id,
        state__in=LIVING,
    ).first()
    if known is not None:
        return known
    found = {one.pk: one for one in queries.pool(actor, weighing)}
    member = found.get(draft.membership_id)
    if member is None or member.user_id is None:
        code = "casework.not_a_weigher_here"
        raise RuleBroken(code, "weigher")
    if not has_keys(member.pk):
        code = "casework.weigher_without_keys"
        raise RuleBroken(code, "weigher")
    seat = WeighingSeat.objects.create(
        municipality_id=actor.municipality_id,
        weighing_id=weighing.id,
        membership_id=member.pk,
        user_id=member.user_id,
        controller=member.organisation,
        is_youth_professional=draft.is_youth_professional,
        state=SeatState.ASKED,
        given_by=policies.member_of(actor),
        given_on=clock.today(),
    )
    if ("member", member.pk) not in dossiers.holders_of(weighing.id):
        dossiers.add_member(actor, weighing.id, member.pk)
    if weighing.state != after:
        weighing.state = after
        weighing.save(update_fields=["state"])
    record(actor.for_purpose(Purpose.WEIGHING), Verb.WEIGHER_SEATED, seat)
    return seat


def declare_free(actor: Actor, weighing_id: UUID) -> WeighingSeat:
    """Declare to have no conflict of interest; only then one reads."""
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    seat = _own_seat(actor, weighing)
    if seat.state == SeatState.READY:
        return seat
    require_writable(actor, Module.WEIGHING)
    seat.state, seat.declared_on = SeatState.READY, clock.today()
    seat.save(update_fields=["state", "declared_on"])
    record(actor.for_purpose(Purpose.WEIGHING), Verb.WEIGHER_DECLARED, seat)
    return seat


def step_aside(actor: Actor, weighing_id: UUID, reason: AsideReason) -> WeighingSeat:
    """Give one's own seat back, with a code and no word about anybody.

    What one judged goes out of sight; the key is taken back by the next who opens
    this weighing.
    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    _require_undecided(weighing)
    seat = _own_seat(actor, weighing)
    seat.state, seat.aside_reason = SeatState.ASIDE, reason
    seat.ended_on = clock.today()
    seat.save(update_fields=["state", "aside_reason", "ended_on"])
    told = actor.for_purpose(Purpose.WEIGHING)
    record(told, Verb.WEIGHER_LEFT, seat, reason=str(reason))
    return seat


def end_seat(actor: Actor, weighing_id: UUID, seat_id: UUID) -> WeighingSeat:
    """Take a seat back from who does not come to it; nobody waits for one person.

    Raises:
        NotFound: there is no such living seat.
        RuleBroken: this person judged already: what was judged is not taken away.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    policies.require(policies.may_convene(actor, weighing))
    _require_undecided(weighing)
    seats = {one.id: one for one in queries.seats_of(actor, weighing)}
    seat = seats.get(seat_id)
    if seat is None or seat.state not in LIVING:
        raise NotFound
    if seat.judged_on is not None:
        code = "casework.who_judged_stays"
        raise RuleBroken(code)
    seat.state, seat.ended_on = SeatState.ENDED, clock.today()
    seat.save(update_fields=["state", "ended_on"])
    record(actor.for_purpose(Purpose.WEIGHING), Verb.WEIGHER_LEFT, seat)
    return seat


def begin(actor: Actor, weighing_id: UUID) -> Weighing:
    """Begin the first round: blind, and without knowing who it is about.

    Raises:
        RuleBroken: no frame was recorded; one organisation sits; somebody has not
            declared yet; a youth professional is missing.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    policies.require(policies.may_convene(actor, weighing))
    require_writable(actor, Module.WEIGHING)
    require_frame(actor, weighing)
    after = rules.step(weighing.stands, Step.BEGIN)
    seats = queries.living(queries.seats_of(actor, weighing))
    ready = [one for one in seats if one.state == SeatState.READY]
    rules.require_table(
        [one.controller for one in ready],
        weighing.band,
        youth_professional=any(one.is_youth_professional for one in ready),
    )
    today = clock.today()
    weighing.state = after
    weighing.next_on = rules.next_step_on(today, weighing.band, weighing.destroy_on)
    weighing.save(update_fields=["state", "next_on"])
    record(actor.for_purpose(Purpose.WEIGHING), Verb.WEIGHING_BEGUN, weighing)
    return weighing


def require_frame(actor: Actor, weighing: Weighing) -> None:
    """Refuse to convene where nobody recorded on what weighing rests.

    Raises:
        RuleBroken: there is no frame, and this is no practice.

    """
    if not weighing.is_practice and queries.frame(actor) is None:
        code = "casework.no_frame"
        raise RuleBroken(code)


def _own_seat(actor: Actor, weighing: Weighing) -> WeighingSeat:
    seat = policies.seat_at(actor, weighing)
    if seat is None:
        raise NotFound
    return seat


def _require_undecided(weighing: Weighing) -> None:
    if weighing.state == State.DECIDED:
        code = "casework.weighing_step_not_open"
        raise RuleBroken(code)
