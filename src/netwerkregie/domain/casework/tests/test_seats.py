# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Seats end: on their day, by hand, with the role, and nothing opens from then on."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from netwerkregie.domain.casework.actions import (
    cases,
    parts,
    reading,
    resealing,
    seats,
)
from netwerkregie.domain.casework.drafts.casefiles import SeatDraft
from netwerkregie.domain.casework.drafts.cases import Seat
from netwerkregie.domain.casework.factories.cases import (
    WEIGHED,
    a_case,
    a_fact,
    a_part,
    with_members,
)
from netwerkregie.domain.casework.models import Case, CaseMember
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.domain.casework.queries import seats as seat_queries
from netwerkregie.domain.casework.rules import seats as rules
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.accounts.models import RoleGrant
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    Purpose,
    Role,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.vault import opening as vault_opening
from netwerkregie.foundation.vault import wire
from netwerkregie.foundation.vault.keys import keys_of
from netwerkregie.foundation.vault.models import DossierWrap
from netwerkregie.foundation.vault.opening import Wrap
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

HOLDER = PEOPLE["case_holder_mergelstad"].membership_id
CHAIR = PEOPLE["chair_mergelstad"].membership_id
PARTNER = PEOPLE["case_partner_mergelstad"].membership_id
CARE = PEOPLE["care_partner_mergelstad"].membership_id
A, B, C, D = (UUID(int=number) for number in range(1, 5))


@pytest.fixture
def case(world: World) -> Case:
    """A case of three organisations: the municipality, welfare and care."""
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        made = a_case(weigher, HOLDER, chair_id=CHAIR)
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        with_members(holder, made, PARTNER, CARE)
    return made


def seat_of(case: Case, membership_id: UUID) -> CaseMember:
    return CaseMember.objects.get(
        case_id=case.id, membership_id=membership_id, ended_on__isnull=True
    )


@pytest.mark.parametrize(
    ("seated", "chairs", "holders", "found"),
    [
        ([(B, Seat.PARTNER), (C, Seat.CHAIR)], [C], [A, B], C),
        ([(B, Seat.PARTNER)], [C], [A, B], B),
        ([], [C], [A, B], C),
        ([], [], [A, B], B),
        ([(D, Seat.CHAIR)], [], [A], None),
    ],
)
def test_m11_a_case_whose_holder_is_gone_finds_the_chair_or_another_holder(
    seated: list[tuple[UUID, Seat]],
    chairs: list[UUID],
    holders: list[UUID],
    found: UUID | None,
) -> None:
    assert rules.successor(A, seated, chairs, holders) == found


def test_m23_a_seat_in_the_case_of_a_minor_lasts_half_as_long() -> None:
    today, end = clock.today(), clock.today() + timedelta(days=400)
    adult = rules.last_day(today, AgeBand.ADULT, end) - today
    for band in (AgeBand.YOUNG_TEEN, AgeBand.OLDER_TEEN, AgeBand.UNKNOWN):
        assert (rules.last_day(today, band, end) - today) * 2 <= adult
    assert rules.last_day(today, AgeBand.ADULT, today) == today
    with pytest.raises(RuleBroken):
        rules.check_until(today + adult + timedelta(1), today, AgeBand.ADULT, end)


def test_a_member_reads_what_all_members_read_from_the_moment_of_the_seat(
    case: Case,
) -> None:
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        page = reading.read_page(partner, case.id)
    assert [one.text for one in page.statements] == [WEIGHED]


@pytest.mark.parametrize(
    "name", ["chair_mergelstad", "case_partner_mergelstad", "case_holder_gouwedam"]
)
def test_only_the_holder_gives_a_seat(case: Case, name: str) -> None:
    draft = SeatDraft(PEOPLE["weigher_mergelstad"].membership_id)
    with (
        acting_as(name, unlocked=True) as other,
        pytest.raises((NotAllowed, NotFound)),
    ):
        seats.give(other, case.id, draft)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (SeatDraft(PEOPLE["mayor_mergelstad"].membership_id), "no_such_candidate"),
        (SeatDraft(PEOPLE["case_holder_gouwedam"].membership_id), "no_such_candidate"),
        (
            SeatDraft(PEOPLE["weigher_mergelstad"].membership_id, Seat.CHAIR),
            "seat_not_possible",
        ),
    ],
)
def test_not_everybody_can_sit_in_a_case(
    case: Case, draft: SeatDraft, code: str
) -> None:
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        with pytest.raises(RuleBroken) as refused:
            seats.give(holder, case.id, draft)
        far = replace(
            draft,
            membership_id=PEOPLE["weigher_mergelstad"].membership_id,
            seat=Seat.PARTNER,
            until=clock.today() + timedelta(days=91),
        )
        with pytest.raises(RuleBroken) as too_far:
            seats.give(holder, case.id, far)
    assert refused.value.code == f"casework.{code}"
    assert too_far.value.code == "casework.seat_until_not_possible"


def test_a_seat_given_twice_is_one_seat(case: Case) -> None:
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        seats.give(holder, case.id, SeatDraft(PARTNER))
        assert len(queries.seats_of(holder, case)) == 4


def test_the_chair_renews_the_seat_of_the_holder_and_nobody_their_own(
    case: Case,
) -> None:
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        own = seat_of(case, HOLDER)
        with pytest.raises(NotAllowed):
            seats.renew(holder, case.id, own.id, None)
    later = clock.now() + timedelta(days=80)
    with clock.travel_to(later), acting_as("chair_mergelstad") as chair:
        renewed = seats.renew(chair, case.id, own.id, None)
        assert renewed.until == clock.today() + timedelta(days=90)


def test_who_is_shown_out_opens_nothing_even_with_an_old_wrap(case: Case) -> None:
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        (shared,) = queries.parts_of(partner, case)
        row = DossierWrap.objects.get(dossier_id=shared.id, holder_id=PARTNER)
        kept = Wrap(row.holder_kind, PARTNER, row.version, bytes(row.wrapped))
        keys = keys_of(partner)
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        seats.end(holder, case.id, seat_of(case, PARTNER).id)
        # The next who reads seals it anew, and all of it can still be read.
        page = reading.read_page(holder, case.id)
        assert [one.text for one in page.statements] == [WEIGHED]
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        with pytest.raises(NotFound):
            reading.read_page(partner, case.id)
        with pytest.raises(NotFound):
            vault_opening.open_with(
                keys.asker(partner.trace_id),
                keys.pairs.opening,
                shared.id,
                kept,
                purpose=Purpose.CASE,
                action="casework.case_read",
                door=wire.DESK,
            )


def test_m08_a_key_without_a_seat_and_a_seat_without_the_role_show_no_part(
    world: World, case: Case
) -> None:
    with acting_as("case_partner_mergelstad") as partner:
        assert policies.visible_parts(partner).exists()
        without = replace(partner, roles=frozenset({Role.PARTNER}))
        assert not policies.living_seats(without).exists()
        assert not policies.visible_parts(without).exists()
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE casework_casemember SET ended_on = current_date"
            " WHERE membership_id = %s",
            [PARTNER],
        )
    with acting_as("case_partner_mergelstad") as partner:
        held = DossierWrap.objects.filter(holder_id=PARTNER)
        assert held.exists()
        assert not policies.visible_parts(partner).exists()


def test_a_post_from_a_page_that_was_open_while_the_seat_ended_finds_nothing(
    case: Case,
) -> None:
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        part = a_part(partner, case, HOLDER)
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        seats.end(holder, case.id, seat_of(case, PARTNER).id)
    with (
        acting_as("case_partner_mergelstad", unlocked=True) as partner,
        pytest.raises(NotFound),
    ):
        cases.write(partner, case.id, part.id, a_fact())


def test_the_clock_ends_a_seat_and_empties_the_vault_without_anybodys_key(
    world: World, case: Case
) -> None:
    later = clock.now() + timedelta(days=91)
    with clock.travel_to(later), the_clock(world, "retention") as job:
        # Everybody's day has passed: the chair holds it now, and waits for the key.
        assert seats.expire(job) == 4
        assert seats.expire(job) == 0
        for seat in CaseMember.objects.filter(ended_on__isnull=False):
            seats.drop(job, seat.id)
            seats.drop(job, seat.id)
        (shared,) = queries.parts_of(job, case)
        wraps = DossierWrap.objects.filter(dossier_id=shared.id)
        assert set(wraps.values_list("holder_kind", flat=True)) == {"recovery"}
        case.refresh_from_db()
        assert case.owner_id == CHAIR


def test_m11_who_loses_the_role_loses_the_seat_and_the_chair_holds_the_case(
    world: World, case: Case
) -> None:
    with the_clock(world, "retention") as job:
        RoleGrant.objects.filter(membership_id=HOLDER).update(ended=clock.now())
        assert seats.expire(job) == 1
        case.refresh_from_db()
        assert case.owner_id == CHAIR
        assert seat_of(case, CHAIR).seat == Seat.HOLDER
    with acting_as("chair_mergelstad", unlocked=True) as chair:
        assert resealing.reseal_due(chair) == 1
        page = reading.read_page(chair, case.id)
        assert [one.text for one in page.statements] == [WEIGHED]


def test_a_holder_hands_the_case_on_and_cannot_just_leave(case: Case) -> None:
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        with pytest.raises(RuleBroken) as refused:
            seats.end(holder, case.id, seat_of(case, HOLDER).id)
        with pytest.raises(RuleBroken) as no_role:
            seats.hand_to(holder, case.id, seat_of(case, PARTNER).id)
        handed = seats.hand_to(holder, case.id, seat_of(case, CHAIR).id)
        assert handed.owner_id == CHAIR
        seats.end(holder, case.id, seat_of(case, HOLDER).id)
        with pytest.raises(NotFound):
            queries.get_case(holder, case.id)
    assert refused.value.code == "casework.holder_hands_over"
    assert no_role.value.code == "casework.holder_needs_role"


def test_a_member_without_the_key_gets_it_from_a_colleague_with_one_tap(
    case: Case,
) -> None:
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        (shared,) = queries.parts_of(holder, case)
        DossierWrap.objects.filter(dossier_id=shared.id, holder_id=PARTNER).delete()
        (waits,) = seat_queries.waiting_for_key(holder)
        assert waits.membership_id == PARTNER
        seats.give_key(holder, case.id, waits.id)
        assert seat_queries.waiting_for_key(holder) == ()
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        assert reading.read_page(partner, case.id).statements


def test_one_more_reader_is_the_makers_to_choose(case: Case) -> None:
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        part = a_part(partner, case, HOLDER)
        cases.write(partner, case.id, part.id, a_fact())
    with (
        acting_as("case_holder_mergelstad", unlocked=True) as holder,
        pytest.raises(RuleBroken) as refused,
    ):
        parts.widen(holder, case.id, part.id, CARE)
    assert refused.value.code == "casework.widen_by_maker"
    with (
        acting_as("care_partner_mergelstad", unlocked=True) as care,
        pytest.raises(NotFound),
    ):
        reading.read_part_page(care, case.id, part.id)
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        parts.widen(partner, case.id, part.id, CARE)
    with acting_as("care_partner_mergelstad", unlocked=True) as care:
        assert reading.read_part_page(care, case.id, part.id).statements
