# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of us knows an organisation, and how that goes to a successor one by one."""

from datetime import timedelta
from uuid import UUID

import pytest

from netwerkregie.domain.network.actions import contacts, handovers, merges, relations
from netwerkregie.domain.network.factories import a_contact, an_organisation
from netwerkregie.domain.network.models import Handover, Relation
from netwerkregie.domain.network.queries import relations as queries
from netwerkregie.domain.network.rules.handing import PackFor, WhyNot
from netwerkregie.domain.network.tests.being import DIRECTOR, lines, the_clock
from netwerkregie.foundation.accounts.actions import members
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from tests.cast import PEOPLE, acting_as, actor_of
from tests.harness.world import World

DEPUTY = "deputy_mergelstad"
DEPUTY_ID = PEOPLE[DEPUTY].membership_id
DIRECTOR_ID = PEOPLE[DIRECTOR].membership_id


def some_known(times: int = 3) -> list[UUID]:
    with acting_as(DIRECTOR) as director:
        made = [an_organisation(director, f"De Brug {n}") for n in range(times)]
        for one in made:
            relations.know(director, one.id)
    return [one.id for one in made]


def a_handover() -> UUID:
    with acting_as(DIRECTOR) as director:
        return handovers.start(director, DEPUTY_ID).id


def let_leave(name: str) -> None:
    with acting_as("administrator_mergelstad") as administrator:
        members.end_membership(
            administrator, PEOPLE[name].membership_id, reason="andere baan"
        )


def test_a_first_contact_makes_us_known_and_a_second_changes_nothing(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        made = an_organisation(director)
        day = clock.today() - timedelta(days=40)
        a_contact(director, made.id, held_on=day)
        a_contact(director, made.id)
        [known] = queries.known_by(director, [made.id])
        assert (known.colleague, known.since) == (DIRECTOR_ID, day)
        assert lines("network.relation_began") == 1


def test_knowing_too_and_ending_it_are_one_tap_each(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        made = an_organisation(director)
        relations.know(director, made.id)
    with acting_as(DEPUTY) as deputy:
        relations.know(deputy, made.id)
        relations.know(deputy, made.id)
        assert len(queries.known_by(deputy, [made.id])) == 2
        relations.no_longer(deputy, made.id)
        relations.no_longer(deputy, made.id)
        [left] = queries.known_by(deputy, [made.id])
    assert left.colleague == DIRECTOR_ID


def test_a_slip_that_is_taken_back_leaves_nobody_known(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        made = an_organisation(director)
        slip = a_contact(director, made.id)
        contacts.take_back(director, slip.id)
        assert queries.known_by(director, [made.id]) == []


def test_a_successor_takes_over_one_by_one(world: World) -> None:
    ids = some_known()
    handover_id = a_handover()
    with acting_as(DEPUTY) as deputy:
        assert handovers.accept(deputy, handover_id, ids[:1]) == 1
        assert handovers.accept(deputy, handover_id, ids[:1]) == 0
        handover = queries.get_handover(deputy, handover_id)
        assert queries.taken_of(deputy, handover) == (1, 3)
        [taken] = queries.known_by(deputy, ids[:1])
        assert taken.colleague == DEPUTY_ID
        assert taken.accepted_on == clock.today()
        assert handover.done_on is None
        handovers.accept(deputy, handover_id, ids[1:])
        assert queries.get_handover(deputy, handover_id).done_on == clock.today()


def test_a_no_has_a_reason_and_stays_in_sight(world: World) -> None:
    ids = some_known(2)
    handover_id = a_handover()
    with acting_as(DEPUTY) as deputy:
        handovers.decline(deputy, handover_id, ids[:1], WhyNot.NO_ROOM)
        handovers.accept(deputy, handover_id, ids[1:])
        handover = queries.get_handover(deputy, handover_id)
        [left] = queries.items_of(deputy, handover).items
        assert (left.organisation_id, left.why_not) == (ids[0], "no_room")
        assert queries.waiting_handovers(deputy) == [handover]
        # A change of mind is possible.
        handovers.accept(deputy, handover_id, ids[:1])
        assert queries.waiting_handovers(deputy) == []


def test_nobody_takes_over_from_themselves_or_declines_for_another(
    world: World,
) -> None:
    ids = some_known(1)
    handover_id = a_handover()
    with acting_as(DIRECTOR) as director:
        with pytest.raises(NotAllowed):
            handovers.accept(director, handover_id, ids)
        with pytest.raises(NotAllowed):
            handovers.decline(director, handover_id, ids, WhyNot.NO_ROOM)
    with acting_as(DEPUTY) as deputy, pytest.raises(NotAllowed):
        handovers.stop(deputy, handover_id)
    with acting_as("intake_officer_mergelstad") as other, pytest.raises(NotFound):
        handovers.accept(other, handover_id, ids)
    with acting_as("director_gouwedam") as other, pytest.raises(NotFound):
        handovers.accept(other, handover_id, ids)


def test_a_handover_goes_to_a_director_or_deputy_and_once_at_a_time(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as broken:
        handovers.start(director, DEPUTY_ID)
    assert broken.value.code == "network.nothing_to_hand_over"
    some_known(1)
    for name in (DIRECTOR, "intake_officer_mergelstad", "deputy_gouwedam"):
        with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as broken:
            handovers.start(director, PEOPLE[name].membership_id)
        assert broken.value.code == "network.successor_unknown"
    a_handover()
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as broken:
        handovers.start(director, DEPUTY_ID)
    assert broken.value.code == "network.handing_over_already"


def test_what_was_stopped_takes_nothing_more(world: World) -> None:
    ids = some_known(1)
    handover_id = a_handover()
    with acting_as(DIRECTOR) as director:
        handovers.stop(director, handover_id)
    with acting_as(DEPUTY) as deputy, pytest.raises(RuleBroken):
        handovers.accept(deputy, handover_id, ids)
    a_handover()


def test_who_leaves_without_handover_leaves_orphans_the_same_minute(
    world: World,
) -> None:
    ids = some_known(3)
    with acting_as(DEPUTY) as deputy:
        assert queries.count_orphans(deputy) == 0
    let_leave(DIRECTOR)
    with acting_as(DEPUTY) as deputy:
        found = queries.orphans(deputy).organisations
        assert {one.id for one in found} == set(ids)
        handovers.take_orphans(deputy, ids[:2])
        assert [one.id for one in queries.orphans(deputy).organisations] == ids[2:]
        assert {one.colleague for one in queries.known_by(deputy, ids[:2])} == {
            DEPUTY_ID
        }


def test_what_a_handover_holds_is_not_orphaned_as_well(world: World) -> None:
    ids = some_known(2)
    handover_id = a_handover()
    let_leave(DIRECTOR)
    with acting_as(DEPUTY) as deputy:
        assert queries.count_orphans(deputy) == 0
        handovers.accept(deputy, handover_id, ids)
        assert queries.waiting_handovers(deputy) == []


def test_a_page_holds_twenty_and_the_next_begins_after_it(world: World) -> None:
    ids = some_known(23)
    handover_id = a_handover()
    with acting_as(DEPUTY) as deputy:
        handover = queries.get_handover(deputy, handover_id)
        first = queries.items_of(deputy, handover)
        second = queries.items_of(deputy, handover, first.next)
        listed = [one.organisation_id for one in (*first.items, *second.items)]
        assert (len(first.items), len(second.items)) == (20, 3)
        assert set(listed) == set(ids)
        with pytest.raises(RuleBroken):
            handovers.accept(deputy, handover_id, ids)


def test_a_merged_organisation_is_handed_over_once(world: World) -> None:
    ids = some_known(2)
    with acting_as(DIRECTOR) as director:
        merges.merge(director, kept_id=ids[0], gone_id=ids[1])
    handover_id = a_handover()
    with acting_as(DEPUTY) as deputy:
        assert handovers.accept(deputy, handover_id, ids[:1]) == 1
        known = queries.known_by(deputy, ids)
        assert {one.colleague for one in known} == {DEPUTY_ID}
        assert queries.get_handover(deputy, handover_id).done_on is not None


def test_a_pack_states_what_it_is_for_and_who_reads_it(world: World) -> None:
    some_known(1)
    handover_id = a_handover()
    with acting_as(DEPUTY) as deputy:
        handovers.make_pack(deputy, handover_id, PackFor.MEETING)
        handovers.read_pack(deputy, handover_id)
        assert lines("network.pack_made") == lines("network.pack_read") == 1
    with acting_as("policy_adviser_mergelstad") as other, pytest.raises(NotFound):
        handovers.make_pack(other, handover_id, PackFor.MEETING)


def test_the_clock_forgets_handovers_and_who_left_long_ago(world: World) -> None:
    some_known(2)
    handover_id = a_handover()
    with acting_as(DIRECTOR) as director:
        handovers.stop(director, handover_id)
    let_leave(DIRECTOR)
    for days, left in ((300, (1, 2)), (400, (0, 0))):
        later = clock.now() + timedelta(days=days)
        with clock.travel_to(later), the_clock(world, "retention") as job:
            handovers.forget(job)
            relations.forget_left(job)
            assert (Handover.objects.count(), Relation.objects.count()) == left


def test_there_is_no_figure_per_colleague() -> None:
    from netwerkregie.domain.network import figures

    named = [name for name in vars(figures) if "colleague" in name]
    assert named == []
    assert actor_of(DIRECTOR).membership_id == DIRECTOR_ID
