# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Emergency access: fifteen minutes, four hours, one dossier, and everybody hears."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from netwerkregie.domain.casework.actions import (
    cases,
    disclosures,
    emergency,
    emergency_disclosures,
    telling,
)
from netwerkregie.domain.casework.actions.opening import make_part, write_statement
from netwerkregie.domain.casework.drafts.cases import Kind, PartKind
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureState,
    EmergencyChoice,
    RecallReason,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.drafts.emergency import (
    EmergencyReason,
    EmergencyState,
    ReviewOutcome,
)
from netwerkregie.domain.casework.factories.cases import WEIGHED, a_case
from netwerkregie.domain.casework.factories.disclosures import WHY
from netwerkregie.domain.casework.factories.emergency import (
    an_emergency,
    the_emergency_key,
)
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases as case_queries
from netwerkregie.domain.casework.queries import disclosures as recall_queries
from netwerkregie.domain.casework.queries import emergency as queries
from netwerkregie.domain.casework.rules import emergency as rules
from netwerkregie.domain.casework.tests.test_disclosures import on_the_list
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.vault import client
from tests.cast import MERGELSTAD, PEOPLE, acting_as
from tests.harness.world import World

CHAIR, HOLDER = "chair_mergelstad", "case_holder_mergelstad"
PARTNER = PEOPLE["case_partner_mergelstad"].membership_id


@pytest.fixture
def case(world: World) -> Case:
    """A case in which neither the chair nor the case holder sits."""
    with acting_as(CHAIR, unlocked=True) as chair:
        the_emergency_key(chair, PEOPLE[HOLDER].membership_id)
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        return a_case(weigher, PARTNER)


def _asked(case: Case, **changes: object) -> UUID:
    with acting_as(HOLDER, unlocked=True) as holder:
        return an_emergency(holder, case, **changes).id


def _refusal(name: str, access_id: UUID, act: object) -> str:
    with acting_as(name, unlocked=True) as actor, pytest.raises(RuleBroken) as refused:
        act(actor, access_id)  # type: ignore[operator]
    return refused.value.code


def test_two_people_open_one_dossier_and_every_reading_is_in_both_logs(
    world: World, case: Case
) -> None:
    access_id = _asked(case)
    waits = "casework.emergency_waits"
    assert _refusal(HOLDER, access_id, emergency.read) == waits
    another = "casework.emergency_another_person"
    assert _refusal(HOLDER, access_id, emergency.confirm) == another
    with acting_as(CHAIR, unlocked=True) as chair:
        emergency.confirm(chair, access_id)
    with acting_as(HOLDER, unlocked=True) as holder:
        read = emergency.read(holder, access_id)
        # The ordinary ways stay closed: no seat came with it.
        with pytest.raises(NotFound):
            cases.read_case(holder, case.id)
        assert case_queries.parts_of(holder, case) == ()
    assert [one.text for one in read.statements] == [WEIGHED]
    log = client.release_log(MERGELSTAD, dossier=read.part.id)
    actions = [line.action for leaf in log if (line := leaf.line())]
    assert actions.count("casework.emergency_read") == 1
    with world.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT count(*) FROM ledger_entry WHERE stream = 'access'"
            " AND verb = 'casework.emergency_read'"
        ).fetchone()
    assert row == (2,)
    with acting_as(CHAIR, unlocked=True) as chair, pytest.raises(NotFound):
        emergency.read(chair, access_id)


def test_after_fifteen_minutes_without_a_second_person_it_is_closed(
    case: Case,
) -> None:
    access_id = _asked(case)
    with clock.travel_to(clock.now() + timedelta(minutes=15)):
        over = "casework.emergency_over"
        assert _refusal(CHAIR, access_id, emergency.confirm) == over
        assert _refusal(HOLDER, access_id, emergency.read) == over


def test_alone_only_for_a_threat_to_life_and_for_four_hours(case: Case) -> None:
    with (
        acting_as(HOLDER, unlocked=True) as holder,
        pytest.raises(RuleBroken) as refused,
    ):
        an_emergency(holder, case, is_alone=True, reason=EmergencyReason.NOBODY_REACHED)
    assert refused.value.code == "casework.emergency_alone"
    access_id = _asked(case, is_alone=True, reason=EmergencyReason.THREAT_TO_LIFE)
    with acting_as(HOLDER, unlocked=True) as holder:
        assert emergency.read(holder, access_id).statements
    with clock.travel_to(clock.now() + timedelta(hours=4)):
        over = "casework.emergency_over"
        assert _refusal(HOLDER, access_id, emergency.read) == over


@pytest.mark.parametrize(
    "name", ["director_mergelstad", "weigher_mergelstad", "case_partner_mergelstad"]
)
def test_nobody_else_has_emergency_access(case: Case, name: str) -> None:
    with acting_as(name, unlocked=True) as other, pytest.raises(NotAllowed):
        an_emergency(other, case)


def test_a_name_of_no_case_and_one_of_another_town_give_the_same_answer(
    case: Case,
) -> None:
    for name, town in (("Niemand Nergens", HOLDER), (case.nickname, "x")):
        who = HOLDER if town == HOLDER else "chair_gouwedam"
        with acting_as(who, unlocked=True) as actor:
            if who != HOLDER:
                the_emergency_key(actor)
            with pytest.raises(RuleBroken) as refused:
                an_emergency(actor, case, nickname=name)
        assert refused.value.code == "casework.emergency_no_case"


def test_two_who_confirm_at_once_make_one_confirmation(case: Case) -> None:
    access_id = _asked(case)

    def confirm(_: int) -> datetime | None:
        with acting_as(CHAIR, unlocked=True) as chair:
            return emergency.confirm(chair, access_id).confirmed_at

    with ThreadPoolExecutor(2) as pool:
        moments = set(pool.map(confirm, range(2)))
    assert len(moments) == 1


def test_members_and_officer_hear_of_it_at_once_and_somebody_else_looks_back(
    world: World, case: Case, mailoutbox: list[object]
) -> None:
    access_id = _asked(case)

    with the_clock(world, "worker") as actor:
        assert telling.of_emergency(actor, case.id) == 2
    assert all(case.nickname not in str(one) for one in mailoutbox)
    with acting_as("dpo_mergelstad") as officer:
        assert not queries.may_review(officer, queries.get_access(officer, access_id))
        with pytest.raises(RuleBroken) as refused:
            emergency.review(officer, access_id, ReviewOutcome.RIGHT)
        assert refused.value.code == "casework.nothing_was_opened"
    with acting_as(CHAIR, unlocked=True) as chair:
        emergency.confirm(chair, access_id)
        with pytest.raises(RuleBroken) as refused:
            emergency.review(chair, access_id, ReviewOutcome.RIGHT)
        assert refused.value.code == "casework.review_by_another"
    with acting_as("dpo_mergelstad") as officer:
        done = emergency.review(officer, access_id, ReviewOutcome.LESSON)
        assert done.reviewed_by == officer.membership_id


def test_m21_only_a_threat_to_life_by_emergency_lets_support_reach_the_police(
    world: World, case: Case, mailoutbox: list[object]
) -> None:
    police = on_the_list(RecipientKind.POLICE, "Politie, basisteam")
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        part, key = make_part(partner, case, PartKind.SUPPORT, [PARTNER])
        said = write_statement(partner, part, key, Kind.FACT, {"text": "[P1] x"})
    change = {"part": PartKind.SUPPORT, "is_alone": True}
    access_id = _asked(case, **change, reason=EmergencyReason.THREAT_TO_LIFE)
    choice = EmergencyChoice(
        RecipientKind.POLICE, police, Way.SPOKEN, [said.id], WHY, uuid4()
    )
    with acting_as(HOLDER, unlocked=True) as holder:
        made = emergency_disclosures.disclose(holder, access_id, choice)
        assert (made.state, made.needs_second) == (DisclosureState.LEFT, False)
        # Who let it out sits nowhere and still answers for it.
        assert disclosures.read(holder, made.id).pieces[0].text == "[P1] x"
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        assert disclosures.read(partner, made.id).pieces[0].text == "[P1] x"
    with the_clock(world, "worker") as actor:
        assert telling.of_emergency(actor, case.id) == 2
    with acting_as("dpo_mergelstad") as officer:
        access = queries.get_access(officer, access_id)
        assert [one.id for one in queries.left_by_it(officer, access)] == [made.id]
        with pytest.raises(NotFound):
            disclosures.read(officer, made.id)
        emergency.review(officer, access_id, ReviewOutcome.NOT_RIGHT)
    # Not needed: the police are asked to give it back.
    with acting_as(HOLDER) as holder:
        (owed,) = recall_queries.recalls_to_tell(holder)
        assert (owed.disclosure_id, owed.reason) == (made.id, RecallReason.MISTAKE)


def test_no_other_reason_part_or_hour_lets_anything_leave_by_emergency(
    case: Case,
) -> None:
    police = on_the_list(RecipientKind.POLICE, "Politie, basisteam")
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        part, key = make_part(partner, case, PartKind.SUPPORT, [PARTNER])
        write_statement(partner, part, key, Kind.FACT, {"text": "[P1] x"})
        elsewhere = write_statement(partner, part, key, Kind.FACT, {"text": "y"})
    child = _asked(case)
    with acting_as(CHAIR, unlocked=True) as chair:
        emergency.confirm(chair, child)
    with acting_as(HOLDER, unlocked=True) as holder:
        said = emergency.read(holder, child).statements[0].id
    choice = EmergencyChoice(RecipientKind.POLICE, police, Way.SPOKEN, [said], WHY)
    refused = _refusal(
        HOLDER, child, lambda a, i: emergency_disclosures.disclose(a, i, choice)
    )
    assert refused == "casework.emergency_only_for_life"
    with acting_as(HOLDER, unlocked=True) as holder:
        emergency.end(holder, child)
    life = _asked(case, is_alone=True, reason=EmergencyReason.THREAT_TO_LIFE)
    beside = replace(choice, statement_ids=[elsewhere.id])
    nothing = _refusal(
        HOLDER, life, lambda a, i: emergency_disclosures.disclose(a, i, beside)
    )
    assert nothing == "casework.disclose_something"
    with clock.travel_to(clock.now() + timedelta(hours=4)):
        over = _refusal(
            HOLDER, life, lambda a, i: emergency_disclosures.disclose(a, i, choice)
        )
    assert over == "casework.emergency_over"


def test_a_part_from_before_the_emergency_key_is_offered_to_be_sealed_to_it(
    world: World,
) -> None:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        case = a_case(weigher, PEOPLE[HOLDER].membership_id)
    with acting_as(CHAIR, unlocked=True) as chair:
        the_emergency_key(chair)
    with acting_as(HOLDER, unlocked=True) as holder:
        assert [one.case_id for one in queries.uncovered(holder)] == [case.id]
        emergency.make_team(holder)
        assert not queries.uncovered(holder)
    with acting_as("case_partner_mergelstad", unlocked=True) as partner:
        assert not queries.uncovered(partner)


@pytest.mark.parametrize(
    ("minutes", "alone", "confirmed", "state"),
    [
        (0, False, False, EmergencyState.WAITING),
        (14, False, False, EmergencyState.WAITING),
        (15, False, False, EmergencyState.LAPSED),
        (14, False, True, EmergencyState.OPEN),
        (15, False, True, EmergencyState.CLOSED),
        (0, True, False, EmergencyState.OPEN),
        (-1, True, False, EmergencyState.CLOSED),
    ],
)
def test_how_it_stands_follows_from_the_clock(
    minutes: int, alone: bool, confirmed: bool, state: EmergencyState
) -> None:
    asked = datetime(2026, 5, 4, 10, tzinfo=UTC)
    found = rules.state_at(
        asked + timedelta(minutes=minutes),
        asked_at=asked,
        ends_at=asked + timedelta(minutes=15),
        is_alone=alone,
        is_confirmed=confirmed,
    )
    assert found is state


def test_the_look_back_is_due_in_five_working_days() -> None:
    assert rules.review_by(date(2026, 5, 4)) == date(2026, 5, 11)
    assert rules.review_by(date(2026, 5, 8)) == date(2026, 5, 15)
