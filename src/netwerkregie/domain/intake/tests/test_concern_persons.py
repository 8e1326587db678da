# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who [P1] is stands apart, is read apart, goes apart; and [P1] is told (M16)."""

from datetime import date, timedelta

import psycopg
import pytest

from netwerkregie.domain.intake.actions import (
    concern_ending,
    concern_notices,
    concern_persons,
    concern_reading,
    concern_resealing,
    concerns,
)
from netwerkregie.domain.intake.drafts.concerns import (
    AgeBand,
    DeferralDraft,
    DeferralGround,
    NoticeState,
    NoticeWay,
    PersonDraft,
)
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.models import Concern, ConcernPerson
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.network.tests.being import lines, the_clock
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.vault import dossiers, teams
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

OFFICER, COLLEAGUE = "intake_officer_mergelstad", "both_in_mergelstad"
NAME = "Joris Verzonnen"
WHO = PersonDraft(NAME, "De brief moet bezorgd worden.", date(1990, 5, 1), "Dorpsweg 1")
WHY = DeferralDraft(DeferralGround.DANGER_TO_ANOTHER, "[P2] is nog niet veilig.")


def a_confirmed_concern(band: AgeBand = AgeBand.ADULT) -> Concern:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer, age_band=band)
        concern_reading.ask_reader(officer, concern.id, None)
    with acting_as(COLLEAGUE, unlocked=True) as reader:
        concerns.open_concern(reader, concern.id)
        return concern_reading.confirm(reader, concern.id, "Dit is concreet.")


@pytest.fixture
def known(world: World) -> Concern:
    concern = a_confirmed_concern()
    with acting_as(OFFICER, unlocked=True) as officer:
        concern_persons.enter_person(officer, concern.id, WHO)
    return concern


def test_an_identity_is_read_apart_and_only_by_the_owner(
    world: World, known: Concern
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        words = concerns.open_concern(officer, known.id)
        assert not any(NAME in one.text for one in words.statements)
        before = lines("intake.person_read")
        person = concern_persons.open_person(officer, known.id)
        assert lines("intake.person_read") == before + 1
    assert (person.name, person.birth_date) == (NAME, date(1990, 5, 1))
    with (
        acting_as(COLLEAGUE, unlocked=True) as colleague,
        pytest.raises(NotAllowed),
    ):
        concern_persons.open_person(colleague, known.id)
    with world.connect_as_superuser() as superuser:
        row = superuser.execute("SELECT * FROM intake_concernperson").fetchone()
    assert row
    assert not any(b"Verzonnen" in bytes(one) for one in row if isinstance(one, bytes))


def test_nobody_is_named_before_a_second_reader_confirmed(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
        with pytest.raises(RuleBroken) as refused:
            concern_persons.enter_person(officer, concern.id, WHO)
    assert refused.value.code == "intake.person_after_confirming"


@pytest.mark.parametrize(
    "changes",
    [
        {"why": " "},
        {"name": "https://x.example/joris"},
        {"contact": "instagram.com/joris.v"},
        {"birth_date": date(2012, 1, 1)},
    ],
)
def test_m06_an_identity_takes_a_reason_and_no_profile(
    world: World, changes: dict[str, object]
) -> None:
    concern = a_confirmed_concern()
    values = {
        "name": NAME,
        "why": WHO.why,
        "birth_date": None,
        "contact": "",
    } | changes
    with acting_as(OFFICER, unlocked=True) as officer, pytest.raises(RuleBroken):
        concern_persons.enter_person(
            officer,
            concern.id,
            PersonDraft(**values),  # type: ignore[arg-type]
        )


def test_erasing_the_person_destroys_that_key_only(
    world: World, known: Concern
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        person = queries.person_of(officer, known)
        assert person is not None
        concern_persons.ask_erasure(officer, known.id)
        with pytest.raises(NotFound):
            concern_persons.open_person(officer, known.id)
    with the_clock(world, "retention") as actor:
        assert concern_ending.erase_persons(actor) == 1
        assert dossiers.is_unreadable(actor.municipality_id, person.id)
        assert not dossiers.is_unreadable(actor.municipality_id, known.id)
    with acting_as(OFFICER, unlocked=True) as officer:
        assert concerns.open_concern(officer, known.id).statements
        assert not ConcernPerson.objects.exists()


def test_words_and_identity_are_sealed_anew_after_somebody_left(
    known: Concern,
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        team = teams.get_team(concerns.INTAKE_TEAM)
        teams.remove_from_team(officer, team, PEOPLE[COLLEAGUE].membership_id)
        before = concerns.open_concern(officer, known.id)
        assert concern_resealing.reseal_due(officer) == 2
        after = concerns.open_concern(officer, known.id)
        assert after.content_hash() == before.content_hash()
        assert concern_persons.open_person(officer, known.id).name == NAME


def test_m20_the_identity_opens_for_concerns_and_for_rights_only(
    known: Concern,
) -> None:
    opened = []
    for purpose in Purpose:
        with acting_as(OFFICER, unlocked=True) as officer:
            person = queries.person_of(officer, known)
            assert person is not None
            try:
                dossiers.open(officer, person.id, purpose=purpose, action="test")
            except Exception:  # noqa: S112 - each refusal is one
                continue
            opened.append(purpose)
    assert set(opened) == {Purpose.CONCERN, Purpose.RIGHTS}


@pytest.mark.parametrize(
    ("band", "days"), [(AgeBand.ADULT, 30), (AgeBand.OLDER_TEEN, 15)]
)
def test_m16_the_person_is_to_be_told_in_time(
    world: World, band: AgeBand, days: int
) -> None:
    concern = a_confirmed_concern(band)
    with acting_as(OFFICER, unlocked=True) as officer:
        draft = PersonDraft(NAME, WHO.why)
        concern_persons.enter_person(officer, concern.id, draft)
        (notice,) = queries.notices_open(officer)
        assert notice.due_on == clock.today() + timedelta(days=days)
        told = concern_notices.tell(officer, concern.id, NoticeWay.LETTER)
        assert told.state == NoticeState.SENT
        assert queries.notices_open(officer) == ()


def test_m16_entering_the_identity_again_moves_no_day(known: Concern) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern_persons.ask_erasure(officer, known.id)
        (notice,) = queries.notices_open(officer)
    assert notice.due_on == clock.today() + timedelta(days=30)


def test_m16_telling_later_takes_a_ground_two_people_and_an_end(
    world: World, known: Concern
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        asked = concern_notices.ask_delay(officer, known.id, WHY)
        assert asked.state == NoticeState.ASKED
        assert asked.deferred_until is None
        with pytest.raises(RuleBroken) as refused:
            concern_notices.sign_delay(officer, known.id)
    assert refused.value.code == "intake.second_is_another"
    with acting_as(COLLEAGUE, unlocked=True) as colleague:
        signed = concern_notices.sign_delay(colleague, known.id)
    assert signed.deferred_until == clock.today() + timedelta(days=60)
    with the_clock(world, "retention") as actor:
        ends = clock.today() + timedelta(days=61)
        assert concern_notices.fall_due(actor, ends) == 1
    with acting_as(OFFICER, unlocked=True) as officer:
        (notice,) = queries.notices_open(officer)
    assert notice.state == NoticeState.DUE


@pytest.mark.parametrize(
    "change",
    [
        "asked_by = NULL",
        "asked_by = '{me}', signed_by = '{me}', asked_ground = 'danger_to_another'",
        "asked_by = '{me}', signed_by = '{other}'",
    ],
)
def test_m16_the_database_keeps_no_deferral_of_one_person(
    world: World, known: Concern, change: str
) -> None:
    me, other = PEOPLE[OFFICER].membership_id, PEOPLE[COLLEAGUE].membership_id
    changed = change.format(me=me, other=other)
    until = "deferred_until = '2027-01-01'"
    statement = f"UPDATE intake_concernnotice SET {until}, {changed}"
    with (
        world.connect_as_superuser() as superuser,
        pytest.raises(psycopg.errors.CheckViolation),
    ):
        superuser.execute(statement)


def test_destroying_a_concern_takes_the_identity_along(
    world: World, known: Concern
) -> None:
    with the_clock(world, "retention") as actor:
        assert concern_ending.destroy_concerns(actor, [known.id], "concern") == 1
    with world.connect_as_superuser() as superuser:
        for table in (
            "intake_concern",
            "intake_concernstatement",
            "intake_concernperson",
            "intake_concernnotice",
            "signing_signingrequest",
        ):
            row = superuser.execute(f"SELECT count(*) FROM {table}").fetchone()
            assert row == (0,), table
        left = superuser.execute(
            "SELECT count(*) FROM vault_dossier WHERE kind IN ('concern', 'person')"
        ).fetchone()
    assert left == (0,)
