# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A weighing: at least two organisations, each blind first, never who took it in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connections, transaction

from netwerkregie.domain.casework.actions import (
    case_persons,
    weighing_ending,
    weighing_information,
    weighing_judging,
    weighing_outcomes,
    weighing_persons,
    weighing_resealing,
    weighing_seats,
    weighings,
)
from netwerkregie.domain.casework.actions.cases import read_case
from netwerkregie.domain.casework.drafts.cases import Kind as CaseKind
from netwerkregie.domain.casework.drafts.disclosures import RecipientKind
from netwerkregie.domain.casework.drafts.weighings import (
    Answer,
    AsideReason,
    Criterion,
    Kind,
    Outcome,
    OutcomeDraft,
    Receiver,
    SeatDraft,
    SeatState,
    State,
)
from netwerkregie.domain.casework.factories.disclosures import a_recipient
from netwerkregie.domain.casework.factories.weighings import (
    DISPELLED,
    WORDS,
    Table,
    a_decided_weighing,
    a_frame,
    a_judgement,
    a_weighing,
    a_weighing_at_the_table,
    a_weighing_begun,
    a_weighing_to_sign,
    an_outcome,
)
from netwerkregie.domain.casework.models import (
    Case,
    CasePerson,
    Disclosure,
    Judgement,
    Weighing,
    WeighingCount,
    WeighingOutcome,
    WeighingSeat,
)
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.intake.actions import (
    concern_persons,
    concern_reading,
    concerns,
)
from netwerkregie.domain.intake.drafts.concerns import AgeBand, PersonDraft
from netwerkregie.domain.intake.factories.concerns import FACT, a_concern
from netwerkregie.domain.intake.models import OwedFeedback
from netwerkregie.domain.intake.queries import concerns as concern_queries
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import (
    DomainError,
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.ledger.models import Entry
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import dossiers
from tests.cast import MERGELSTAD, PEOPLE, acting_as
from tests.harness.world import World

OFFICER, COLLEAGUE = "intake_officer_mergelstad", "both_in_mergelstad"
CHAIR = "chair_mergelstad"
TOWN, POLICE, YOUTH = (
    "weigher_mergelstad",
    "police_weigher_mergelstad",
    "youth_weigher_mergelstad",
)
IDS = {name: one.membership_id for name, one in PEOPLE.items()}


def a_table(*weighers: str) -> Table:
    return Table(
        become=lambda name: acting_as(name, unlocked=True),
        owner=OFFICER,
        chair=CHAIR,
        weighers=weighers or (TOWN, POLICE),
        members=IDS,
        youth=YOUTH,
    )


def a_confirmed_concern(band: AgeBand = AgeBand.ADULT) -> UUID:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer, age_band=band)
        concern_reading.ask_reader(officer, concern.id, None)
    with acting_as(COLLEAGUE, unlocked=True) as reader:
        concerns.open_concern(reader, concern.id)
        concern_reading.confirm(reader, concern.id, "Dit is concreet.")
    return concern.id


@pytest.fixture
def concern_id(world: World) -> UUID:
    with acting_as(CHAIR) as chair:
        a_frame(chair)
    return a_confirmed_concern()


def test_the_one_crossing_brings_the_facts_and_never_who_it_is(
    concern_id: UUID,
) -> None:
    weighing = a_weighing(a_table(), concern_id)
    with acting_as(CHAIR, unlocked=True) as chair:
        read = weighings.read_weighing(chair, weighing.id)
        holders = {one for kind, one in dossiers.holders_of(weighing.id)}
    assert [one.text for one in read.statements if one.kind is Kind.FACT] == [FACT]
    views = [one.written_by for one in read.statements if one.kind is Kind.VIEW]
    assert views == [IDS[OFFICER]]
    assert IDS[CHAIR] in holders
    assert IDS[OFFICER] not in holders
    with acting_as(OFFICER, unlocked=True) as officer:
        again = weighings.open_weighing(officer, concern_id, IDS[CHAIR])
        assert again.id == weighing.id
        with pytest.raises(NotFound):
            queries.get_weighing(officer, weighing.id)


@pytest.mark.parametrize(
    "name",
    [
        OFFICER,
        "director_mergelstad",
        "dpo_mergelstad",
        YOUTH,
        "case_holder_mergelstad",
        "chair_gouwedam",
        "weigher_gouwedam",
    ],
)
def test_nobody_else_knows_that_a_weighing_is_there(
    concern_id: UUID, name: str
) -> None:
    weighing = a_weighing_begun(a_table(), concern_id)
    with acting_as(name) as other, pytest.raises(NotFound):
        queries.get_weighing(other, weighing.id)


def test_convening_waits_until_it_is_recorded_on_what_weighing_rests(
    world: World,
) -> None:
    found = a_weighing(a_table(), a_confirmed_concern())
    with world.connect_as_superuser() as superuser:
        superuser.execute("UPDATE casework_weighing SET is_practice = false")
        superuser.commit()
    with acting_as(CHAIR, unlocked=True) as chair:
        with pytest.raises(RuleBroken) as refused:
            weighing_seats.give_seat(chair, found.id, SeatDraft(IDS[TOWN]))
        assert refused.value.code == "casework.no_frame"
        a_frame(chair)
        weighing_seats.give_seat(chair, found.id, SeatDraft(IDS[TOWN]))


def test_m10_judging_begins_with_two_organisations_and_each_declared(
    concern_id: UUID,
) -> None:
    weighing = a_weighing(a_table(), concern_id)
    with acting_as(CHAIR, unlocked=True) as chair:
        weighing_seats.give_seat(chair, weighing.id, SeatDraft(IDS[TOWN]))
        weighing_seats.give_seat(chair, weighing.id, SeatDraft(IDS[POLICE]))
    with acting_as(TOWN, unlocked=True) as town:
        with pytest.raises(NotAllowed):
            weighings.read_weighing(town, weighing.id)
        weighing_seats.declare_free(town, weighing.id)
        assert weighings.read_weighing(town, weighing.id).statements
    with (
        acting_as(CHAIR, unlocked=True) as chair,
        pytest.raises(RuleBroken) as refused,
    ):
        weighing_seats.begin(chair, weighing.id)
    assert refused.value.code == "casework.weighing_of_two"


def test_m23_a_minor_is_weighed_with_a_youth_professional_only(world: World) -> None:
    with acting_as(CHAIR) as chair:
        a_frame(chair)
    concern_id = a_confirmed_concern(AgeBand.UNKNOWN)
    with pytest.raises(RuleBroken) as refused:
        a_weighing_begun(a_table(TOWN, POLICE), concern_id)
    assert refused.value.code == "casework.youth_professional_needed"
    with acting_as(CHAIR, unlocked=True) as chair:
        (weighing,) = queries.chaired(chair)
        weighing_seats.give_seat(chair, weighing.id, SeatDraft(IDS[YOUTH], True))
    with acting_as(YOUTH, unlocked=True) as youth:
        weighing_seats.declare_free(youth, weighing.id)
    with acting_as(CHAIR, unlocked=True) as chair:
        assert weighing_seats.begin(chair, weighing.id).state == State.JUDGING
    assert weighing.destroy_on <= weighing.opened_on + timedelta(days=30)


def test_each_judges_blind_until_all_wrote_and_the_table_opened(
    concern_id: UUID,
) -> None:
    weighing = a_weighing_begun(a_table(), concern_id)
    with acting_as(TOWN, unlocked=True) as town:
        weighing_judging.judge(town, weighing.id, a_judgement())
        weighing_judging.judge(town, weighing.id, a_judgement())
    with acting_as(CHAIR, unlocked=True) as chair:
        assert weighings.read_weighing(chair, weighing.id).judgements == ()
        with pytest.raises(RuleBroken) as refused:
            weighings.open_table(chair, weighing.id)
    assert refused.value.code == "casework.somebody_has_not_judged"
    with acting_as(POLICE, unlocked=True) as police:
        assert weighings.read_weighing(police, weighing.id).judgements == ()
        weighing_judging.judge(police, weighing.id, a_judgement())
        assert len(weighings.read_weighing(police, weighing.id).judgements) == 1
        weighings.open_table(police, weighing.id)
        assert len(weighings.read_weighing(police, weighing.id).judgements) == 2
        with pytest.raises(RuleBroken):
            weighing_judging.judge(police, weighing.id, a_judgement())


def test_who_comes_in_after_the_table_judges_blind_and_nobody_rewrites(
    concern_id: UUID,
) -> None:
    weighing = a_weighing_at_the_table(a_table(), concern_id)
    with acting_as(CHAIR, unlocked=True) as chair:
        weighing_seats.give_seat(chair, weighing.id, SeatDraft(IDS[YOUTH]))
    with acting_as(YOUTH, unlocked=True) as youth:
        weighing_seats.declare_free(youth, weighing.id)
        assert weighings.read_weighing(youth, weighing.id).judgements == ()
    with acting_as(TOWN, unlocked=True) as town, pytest.raises(NotAllowed):
        weighing_judging.judge(town, weighing.id, a_judgement())


def test_who_steps_aside_gives_a_code_reads_no_more_and_loses_the_key(
    concern_id: UUID,
) -> None:
    weighing = a_weighing_begun(a_table(TOWN, POLICE, YOUTH), concern_id)
    with acting_as(POLICE, unlocked=True) as police:
        weighing_seats.step_aside(police, weighing.id, AsideReason.KNOWS_SOMEBODY)
        with pytest.raises(NotFound):
            weighings.read_weighing(police, weighing.id)
    with acting_as(TOWN, unlocked=True) as town:
        assert weighing_resealing.reseal_due(town) == 1
        assert weighings.read_weighing(town, weighing.id).statements
        holders = {one for kind, one in dossiers.holders_of(weighing.id)}
    assert IDS[POLICE] not in holders


def test_m10_who_took_it_in_holds_no_seat_whatever_the_account(
    concern_id: UUID, world: World
) -> None:
    """By natural person: a second membership, or a second account at one address."""
    weighing = a_weighing(a_table(), concern_id)
    taker, again, at_same_address = PEOPLE[OFFICER], IDS[POLICE], IDS[YOUTH]
    with world.connect_as_superuser() as superuser:
        # Came back after leaving: another membership of the same account.
        superuser.execute(
            "UPDATE accounts_membership SET user_id = gen_random_uuid(), "
            "email = 'gone@x.example' WHERE id = %s",
            [taker.membership_id],
        )
        superuser.execute(
            "UPDATE accounts_membership SET user_id = %s WHERE id = %s",
            [taker.user_id, again],
        )
        superuser.commit()
    draft = SeatDraft(again)
    with acting_as(CHAIR, unlocked=True) as chair:
        with pytest.raises(RuleBroken) as refused:
            weighing_seats.give_seat(chair, weighing.id, draft)
        assert refused.value.code == "casework.not_a_weigher_here"
        seats = [_a_bare_seat(weighing, again, taker.user_id, "Politie")]
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET email = %s WHERE id = %s",
            [taker.address.upper(), taker.membership_id],
        )
        superuser.execute(
            "UPDATE accounts_membership SET email = %s WHERE id = %s",
            [taker.address, at_same_address],
        )
        superuser.commit()
    seats.append(
        _a_bare_seat(weighing, at_same_address, PEOPLE[YOUTH].user_id, "Jeugdhulp")
    )
    for seat in seats:
        with (
            acting_as(CHAIR),
            pytest.raises(IntegrityError, match="never weighs"),
            transaction.atomic(using=ALIAS),
        ):
            seat.save(force_insert=True)


def _a_bare_seat(
    weighing: Weighing, member: UUID, user: UUID, controller: str
) -> WeighingSeat:
    return WeighingSeat(
        municipality_id=MERGELSTAD,
        weighing_id=weighing.id,
        membership_id=member,
        user_id=user,
        controller=controller,
        state=SeatState.ASKED,
        given_by=IDS[CHAIR],
        given_on=clock.today(),
    )


def test_a_dispelled_concern_is_a_full_result_signed_by_two_organisations(
    concern_id: UUID,
) -> None:
    weighing = a_weighing_to_sign(a_table(TOWN, POLICE, YOUTH), concern_id)
    with acting_as(POLICE, unlocked=True) as police:
        with pytest.raises(RuleBroken) as refused:
            weighing_outcomes.conclude(police, weighing.id)
        assert refused.value.code == "signing.not_opened"
        weighing_outcomes.dissent(police, weighing.id, "Ik had willen bellen.")
        read = weighings.read_weighing(police, weighing.id)
        assert read.outcome
        assert read.outcome.text == DISPELLED
        assert [one.text for one in read.statements if one.kind is Kind.DISSENT]
        decided = weighing_outcomes.conclude(police, weighing.id)
    assert (decided.state, decided.outcome) == (State.DECIDED, Outcome.NO_ACTION)
    assert decided.reason == "dispelled"
    assert decided.destroy_on == clock.today() + timedelta(days=30)
    with acting_as(OFFICER) as officer:
        concern = concern_queries.get_concern(officer, concern_id)
        assert concern.destroy_on == clock.today() + timedelta(days=30)
        soon = clock.today() + timedelta(days=7)
        assert all(one.due_on <= soon for one in OwedFeedback.objects.all())


def test_another_text_voids_what_was_signed(concern_id: UUID) -> None:
    weighing = a_weighing_to_sign(a_table(), concern_id)
    with acting_as(POLICE, unlocked=True) as police:
        weighings.read_weighing(police, weighing.id)
        weighing_outcomes.propose(
            police, weighing.id, an_outcome(text="Niets aan de hand.")
        )
        with pytest.raises(RuleBroken) as refused:
            weighing_outcomes.conclude(police, weighing.id)
    assert refused.value.code == "signing.not_yourself"
    with acting_as(TOWN, unlocked=True) as town:
        weighings.read_weighing(town, weighing.id)
        assert weighing_outcomes.conclude(town, weighing.id).state == State.DECIDED


def test_m10_no_concern_is_ever_decided_by_one_organisation(
    concern_id: UUID, world: World
) -> None:
    """Neither by signing twice for one, nor by writing past the actions."""
    weighing = a_weighing_to_sign(a_table(TOWN, POLICE, YOUTH), concern_id)
    with world.connect_as_superuser() as superuser:
        # The colleague of another name works for the same organisation after all.
        superuser.execute(
            "UPDATE accounts_membership SET organisation = %s WHERE id = %s",
            [PEOPLE[TOWN].controller.upper() + " ", IDS[POLICE]],
        )
        superuser.execute(
            "UPDATE casework_weighingseat SET controller = %s WHERE membership_id = %s",
            [PEOPLE[TOWN].controller.upper() + " ", IDS[POLICE]],
        )
        superuser.commit()
    with acting_as(POLICE, unlocked=True) as police:
        weighings.read_weighing(police, weighing.id)
    with (
        pytest.raises(IntegrityError, match="two organisations"),
        acting_as(POLICE, unlocked=True) as police,
    ):
        weighing_outcomes.conclude(police, weighing.id)
    for past in (
        lambda: WeighingOutcome.objects.update(decided_on=clock.today()),
        lambda: Weighing.objects.update(
            state=State.DECIDED, outcome="regular_care", decided_on=clock.today()
        ),
        lambda: Judgement.objects.bulk_create(
            [
                Judgement(
                    municipality_id=MERGELSTAD,
                    weighing_id=weighing.id,
                    seat_id=one.seat_id,
                    position=9,
                    written_by=one.written_by,
                    written_on=clock.today(),
                    body=b"x",
                )
                for one in Judgement.objects.all()[:1]
            ]
        ),
    ):
        with (
            acting_as(TOWN),
            pytest.raises(IntegrityError),
            transaction.atomic(using=ALIAS),
        ):
            past()
    with acting_as(CHAIR):
        assert Weighing.objects.get().state == State.TABLE


def test_m10_two_who_sign_at_once_decide_once(concern_id: UUID) -> None:
    draft = OutcomeDraft(
        Outcome.PERSON_CENTRED, "Samen verder.", holder_id=IDS["case_holder_mergelstad"]
    )
    weighing = a_weighing_to_sign(a_table(TOWN, POLICE, YOUTH), concern_id, draft)
    for name in (POLICE, YOUTH):
        with acting_as(name, unlocked=True) as weigher:
            weighings.read_weighing(weigher, weighing.id)

    def sign(name: str) -> None:
        with acting_as(name, unlocked=True) as weigher:
            weighing_outcomes.conclude(weigher, weighing.id)

    said = _together(lambda: sign(POLICE), lambda: sign(YOUTH), lambda: sign(YOUTH))
    assert said.count("done") == 1
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        (case,) = Case.objects.all()
        opened = read_case(holder, case.id)
        assert WeighingOutcome.objects.filter(decided_on__isnull=False).count() == 1
    kinds = [one.kind for part in opened.parts for one in part.statements]
    assert kinds.count(CaseKind.WEIGHED) == 1
    assert FACT in [one.text for part in opened.parts for one in part.statements]


def _together(*acts: Callable[[], object]) -> list[str]:
    ready, said = Barrier(len(acts)), [""] * len(acts)

    def press(place: int, act: Callable[[], object]) -> None:
        ready.wait()
        try:
            act()
            said[place] = "done"
        except DomainError as refusal:
            said[place] = refusal.code
        finally:
            connections.close_all()

    threads = [Thread(target=press, args=one) for one in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return said


def test_one_question_goes_to_one_party_once_and_opens_the_table_again(
    concern_id: UUID, world: World
) -> None:
    draft = OutcomeDraft(
        Outcome.MORE_INFORMATION,
        "Wij weten niet of [P1] nog les volgt.",
        party="De Scholengroep",
        question="Volgt [P1] nog les?",
        answer_by=clock.today() + timedelta(days=5),
    )
    weighing = a_decided_weighing(a_table(), concern_id, draft)
    assert weighing.state == State.INFORMING
    with acting_as(TOWN, unlocked=True) as town:
        again = weighing_information.answer(town, weighing.id, "Ja, elke dag.")
        assert again.state == State.TABLE
        read = weighings.read_weighing(town, weighing.id)
        (said,) = [one for one in read.statements if one.kind is Kind.ANSWER]
        assert said.values["party"] == "De Scholengroep"
        with pytest.raises(RuleBroken) as refused:
            weighing_outcomes.propose(
                town, weighing.id, replace(draft, party=" de  SCHOLENGROEP")
            )
        assert refused.value.code == "casework.party_asked_before"
        other = replace(draft, party="De huisarts")
        weighing_outcomes.propose(town, weighing.id, other)
    with acting_as(POLICE, unlocked=True) as police:
        weighings.read_weighing(police, weighing.id)
        weighing_outcomes.conclude(police, weighing.id)
    with the_clock(world) as job:
        today = clock.today()
        assert weighing_information.reopen_tables(job, today) == 0
        assert weighing_information.reopen_tables(job, today + timedelta(days=6)) == 1
        assert Weighing.objects.get().state == State.TABLE


def test_a_name_comes_after_two_organisations_recorded_the_criteria_as_met(
    concern_id: UUID,
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern_persons.enter_person(
            officer, concern_id, PersonDraft("Sem Voorbeeld", "Nodig voor de weging.")
        )
    weighing = a_weighing_begun(a_table(), concern_id)
    with acting_as(TOWN, unlocked=True) as town:
        weighing_judging.judge(town, weighing.id, a_judgement())
    for answer in (Answer.CANNOT_TELL, Answer.MET):
        with acting_as(OFFICER, unlocked=True) as officer, pytest.raises(NotFound):
            weighing_persons.release_name(officer, weighing.id)
        with acting_as(POLICE, unlocked=True) as police:
            weighing_judging.judge(police, weighing.id, a_judgement(seems_met=answer))
    with acting_as(POLICE, unlocked=True) as police:
        weighings.open_table(police, weighing.id)
        with pytest.raises(NotFound):
            weighing_persons.read_name(police, weighing.id)
    with acting_as(COLLEAGUE, unlocked=True) as other, pytest.raises(NotFound):
        weighing_persons.release_name(other, weighing.id)
    with acting_as(OFFICER, unlocked=True) as officer:
        released = weighing_persons.release_name(officer, weighing.id)
        assert weighing_persons.release_name(officer, weighing.id).id == released.id
        holders = {one for kind, one in dossiers.holders_of(released.id)}
        assert not holders & {IDS[OFFICER], IDS[CHAIR]}
    with acting_as(POLICE, unlocked=True) as police:
        assert weighing_persons.read_name(police, weighing.id).name == "Sem Voorbeeld"
    with acting_as(CHAIR, unlocked=True) as chair, pytest.raises(NotFound):
        weighing_persons.read_name(chair, weighing.id)
    with acting_as("dpo_mergelstad"):
        lines = Entry.objects.filter(verb="casework.name_released", stream="access")
        # The act itself, and one line for each receiving organisation.
        assert lines.count() == 3


def test_m11_who_leaves_hands_on_the_same_day(concern_id: UUID, world: World) -> None:
    weighing = a_weighing_begun(a_table(TOWN, POLICE, YOUTH), concern_id)
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET state = 'left', \"left\" = now() "
            "WHERE id = ANY(%s)",
            [[IDS[CHAIR], IDS[POLICE]]],
        )
        superuser.execute(
            "UPDATE accounts_rolegrant SET role = 'chair' WHERE membership_id = %s "
            "AND role = 'volunteer'",
            [IDS["volunteer_mergelstad"]],
        )
        superuser.commit()
    with the_clock(world) as job:
        assert weighing_ending.hand_on(job) == 2
        assert weighing_ending.hand_on(job) == 0
        now = Weighing.objects.get(id=weighing.id)
        assert now.chair_id == IDS["volunteer_mergelstad"]
        seat = WeighingSeat.objects.get(membership_id=IDS[POLICE])
        assert seat.state == SeatState.ENDED


def test_m11_a_weighing_goes_by_itself_and_undecided_counts_as_a_failure(
    concern_id: UUID, world: World
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern_persons.enter_person(
            officer, concern_id, PersonDraft("Sem Voorbeeld", "Nodig voor de weging.")
        )
    weighing = a_weighing_to_sign(a_table(), concern_id)
    with acting_as(OFFICER, unlocked=True) as officer:
        person = weighing_persons.release_name(officer, weighing.id)
    # Practice counts for nothing; this one was real.
    with world.connect_as_superuser() as superuser:
        superuser.execute("UPDATE casework_weighing SET is_practice = false")
    end = clock.today() + timedelta(days=60)
    with the_clock(world, "retention") as job:
        assert [one.id for one in queries.due(job, end)] == [weighing.id]
        assert weighing_ending.destroy_weighings(job, [weighing.id], "weighing") == 1
        assert weighing_ending.destroy_weighings(job, [weighing.id], "weighing") == 0
        assert dossiers.is_unreadable(MERGELSTAD, weighing.id)
        assert dossiers.is_unreadable(MERGELSTAD, person.id)
        (count,) = WeighingCount.objects.all()
        assert (count.outcome, count.weighings) == ("expired", 1)
    with world.connect_as_superuser() as superuser:
        for table in ("weighing", "weighingstatement", "judgement", "weighingseat"):
            (rows,) = superuser.execute(
                f"SELECT count(*) FROM casework_{table}"
            ).fetchone() or (1,)
            assert rows == 0


def test_m07_what_was_found_is_sealed_and_nothing_counts_it(world: World) -> None:
    """No column of a judgement holds an answer; only days and who."""
    columns = {one.name for one in Judgement._meta.get_fields()}
    assert columns == {
        "id",
        "municipality",
        "weighing",
        "seat",
        "position",
        "written_by",
        "written_on",
        "body",
    }


def test_a_name_in_the_words_is_refused_with_its_field(concern_id: UUID) -> None:
    weighing = a_weighing_begun(a_table(), concern_id)
    words = {**WORDS, Criterion.FACTS: "Jan de Vries zag het."}
    with (
        acting_as(TOWN, unlocked=True) as town,
        pytest.raises(RuleBroken) as refused,
    ):
        weighing_judging.judge(town, weighing.id, a_judgement(words=words))
    assert (refused.value.code, refused.value.field) == (
        "intake.write_a_token",
        "facts",
    )


def test_only_the_clock_destroys(concern_id: UUID) -> None:
    weighing = a_weighing(a_table(), concern_id)
    with acting_as(CHAIR, unlocked=True) as chair, pytest.raises(NotAllowed):
        weighing_ending.destroy_weighings(chair, [weighing.id], "x")


def test_what_two_organisations_sign_leaves_by_the_one_gate_with_the_name(
    concern_id: UUID,
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern_persons.enter_person(
            officer, concern_id, PersonDraft("Sem Voorbeeld", "Nodig voor de weging.")
        )
    with acting_as(CHAIR) as keeper:
        police = a_recipient(
            keeper, RecipientKind.POLICE, "Politie, basisteam", "b@p.example"
        )
    weighing = a_weighing_at_the_table(a_table(), concern_id)
    with acting_as(OFFICER, unlocked=True) as officer:
        weighing_persons.release_name(officer, weighing.id)
    draft = OutcomeDraft(
        Outcome.HANDED_OVER,
        "Er is gedreigd met een wapen.",
        receiver=Receiver.POLICE,
        recipient_id=police.id,
        what=FACT,
        ground="Er is gevaar voor een ander.",
    )
    with acting_as(TOWN, unlocked=True) as town:
        weighing_outcomes.propose(town, weighing.id, draft)
    with acting_as(POLICE, unlocked=True) as weigher:
        weighings.read_weighing(weigher, weighing.id)
        weighing_outcomes.conclude(weigher, weighing.id)
        (left,) = Disclosure.objects.all()
    assert (left.state, left.subject_id) == ("left", weighing.id)


def test_a_released_name_goes_along_to_the_case_holder(concern_id: UUID) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern_persons.enter_person(
            officer, concern_id, PersonDraft("Sem Voorbeeld", "Nodig voor de weging.")
        )
    weighing = a_weighing_at_the_table(a_table(), concern_id)
    with acting_as(OFFICER, unlocked=True) as officer:
        weighing_persons.release_name(officer, weighing.id)
    draft = OutcomeDraft(
        Outcome.PERSON_CENTRED, "Samen verder.", holder_id=IDS["case_holder_mergelstad"]
    )
    with acting_as(TOWN, unlocked=True) as town:
        weighing_outcomes.propose(town, weighing.id, draft)
    with acting_as(POLICE, unlocked=True) as weigher:
        weighings.read_weighing(weigher, weighing.id)
        weighing_outcomes.conclude(weigher, weighing.id)
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        (person,) = CasePerson.objects.all()
        read = case_persons.open_person(holder, person.case_id, person.id)
    assert read.name == "Sem Voorbeeld"


def test_m11_a_chair_who_leaves_before_seats_are_given_leaves_no_locked_weighing(
    concern_id: UUID, world: World, mailoutbox: list[Any]
) -> None:
    weighing = a_weighing(a_table(), concern_id)
    with the_clock(world, "retention") as job:
        # The chair holds its key: nothing happens.
        assert weighing_ending.bring_back(job) == 0
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_rolegrant SET ended = now() WHERE role = 'chair'"
            " AND membership_id = %s",
            [weighing.chair_id],
        )
        superuser.execute(
            "UPDATE accounts_rolegrant SET role = 'chair' WHERE membership_id = %s "
            "AND role = 'volunteer'",
            [IDS["volunteer_mergelstad"]],
        )
        superuser.commit()
    with the_clock(world) as job:
        weighing_ending.hand_on(job)
    with the_clock(world, "retention") as job:
        assert weighing_ending.bring_back(job) == 1
        assert weighing_ending.bring_back(job) == 0
        assert dossiers.is_unreadable(MERGELSTAD, weighing.id)
        assert not WeighingCount.objects.exists()
    with the_clock(world) as job:
        assert weighing_ending.tell_brought_back(job, concern_id) == 1
    assert weighing.nickname not in str(mailoutbox[-1].body)
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_rolegrant SET ended = NULL WHERE membership_id = %s",
            [IDS[CHAIR]],
        )
        superuser.commit()
    with acting_as(OFFICER, unlocked=True) as officer:
        # It lies with its owner again, who asks another chair.
        back = concern_queries.get_concern(officer, concern_id)
        assert (back.state, back.next_on) == ("confirmed", clock.today())
        again = weighings.open_weighing(officer, concern_id, IDS[CHAIR])
        assert again.id != weighing.id


def test_who_weighs_hears_twice_that_it_goes_and_the_watchers_that_it_went(
    concern_id: UUID, world: World, mailoutbox: list[Any]
) -> None:
    weighing = a_weighing_begun(a_table(), concern_id)
    seated = 3
    for days, letters in ((20, 0), (14, seated), (13, 0), (3, seated), (2, 0)):
        with the_clock(world) as job:
            day = weighing.destroy_on - timedelta(days=days)
            assert weighing_ending.remind(job, day) == letters
    with the_clock(world) as job:
        assert weighing_ending.tell_failed(job) >= 2
    said = " ".join(str(one.body) for one in mailoutbox)
    assert weighing.nickname not in said
    assert "/vandaag/" in said
