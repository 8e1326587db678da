# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Family conversations: consent first, each person a key, and no way to a case."""

from datetime import timedelta

import pytest

from netwerkregie.domain.casework.actions import (
    families,
    family_access,
    family_consents,
    family_ending,
    family_persons,
    family_terms,
)
from netwerkregie.domain.casework.drafts.families import (
    Choice,
    ConsentAbout,
    EndReason,
    Part,
    State,
)
from netwerkregie.domain.casework.factories.families import (
    FATHER,
    MOTHER,
    SHEET,
    SON,
    WORRY,
    a_family,
    a_sheet,
    a_talk,
    consented,
)
from netwerkregie.domain.casework.models import (
    FamilyConsent,
    FamilyCount,
    FamilyNote,
    FamilyPerson,
    FamilyTalk,
)
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import (
    Actor,
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.vault import dossiers
from tests.cast import MERGELSTAD, PEOPLE, acting_as
from tests.harness.world import World

COUNSELLOR, DIRECTOR = "family_counsellor_mergelstad", "director_mergelstad"
DEPUTY = PEOPLE["deputy_mergelstad"].membership_id
DAY = timedelta(days=1)


def texts(actor: Actor, talk: FamilyTalk) -> list[str]:
    read = families.read_talk(actor, talk.id)
    return [note.text for sheet in read.sheets for note in sheet.notes]


def test_nothing_is_kept_before_somebody_of_the_family_agreed(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_talk(counsellor)
        family_persons.add_person(counsellor, talk.id, MOTHER)
        consented(counsellor, talk, about=ConsentAbout.SPEAK_WITH)
        with pytest.raises(RuleBroken) as refused:
            a_sheet(counsellor, talk)
        assert refused.value.code == "casework.family_no_consent"
        assert not FamilyNote.objects.exists()
        assert talk.destroy_on == clock.today() + timedelta(days=30)
        consented(counsellor, talk)
        a_sheet(counsellor, talk)
        assert texts(counsellor, talk) == ["[P1] slaapt slecht van de ruzies."]


def test_who_withdraws_stops_the_notes_and_silence_erases_all(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        a_sheet(counsellor, talk)
        consent = FamilyConsent.objects.get(talk_id=talk.id)
        family_consents.withdraw(counsellor, talk.id, consent.id)
        with pytest.raises(RuleBroken) as refused:
            a_sheet(counsellor, talk)
        assert refused.value.code == "casework.family_withdrawn"
        assert [one.id for one in queries.waiting(counsellor, clock.today())] == [
            talk.id
        ]
    today = clock.today()
    with the_clock(world, "retention") as job:
        assert family_ending.destroy_unchosen(job, today + DAY) == 0
        assert family_ending.destroy_unchosen(job, today + 2 * DAY) == 1
        assert not FamilyTalk.objects.exists()
        assert dossiers.is_unreadable(MERGELSTAD, talk.id)
        counted = FamilyCount.objects.values_list("outcome", "talks")
        assert list(counted) == [(EndReason.WITHDRAWN, 1)]


def test_conversations_go_on_when_another_still_agrees(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        consented(counsellor, talk, by=2)
        a_sheet(counsellor, talk)
        first = FamilyConsent.objects.filter(talk_id=talk.id).order_by("position")[0]
        family_consents.withdraw(counsellor, talk.id, first.id)
        after = family_consents.choose(
            counsellor, talk.id, Choice.ERASE_PERSON, number=1
        )
        assert after.state == State.RUNNING
        assert texts(counsellor, talk)
        with pytest.raises(NotFound):
            family_persons.open_person(counsellor, talk.id, 1)


def test_erasing_one_of_four_destroys_one_key_and_the_rest_stays(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor, (MOTHER, FATHER, SON, SON))
        a_sheet(counsellor, talk, SHEET)
        gone = FamilyPerson.objects.get(talk_id=talk.id, number=2)
        family_persons.ask_erasure(counsellor, talk.id, 2)
    with the_clock(world, "retention") as job:
        assert family_ending.erase_persons(job) == 1
        assert dossiers.is_unreadable(MERGELSTAD, gone.id)
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        assert WORRY in texts(counsellor, talk)
        read = [
            family_persons.open_person(counsellor, talk.id, number).name
            for number in (1, 3, 4)
        ]
        assert read == [MOTHER.name, SON.name, SON.name]
        # A new person never gets the token of who went.
        again = family_persons.add_person(counsellor, talk.id, FATHER)
        assert again.number == 5


def test_m23_a_minor_halves_the_term_and_growing_up_lengthens_nothing(
    world: World,
) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        assert talk.destroy_on == clock.today() + timedelta(days=365)
        family_persons.add_person(counsellor, talk.id, SON)
        talk.refresh_from_db()
        assert talk.destroy_on == clock.today() + timedelta(days=182)
        family_persons.change_person(counsellor, talk.id, 3, MOTHER)
        a_sheet(counsellor, talk)
        talk.refresh_from_db()
        assert talk.destroy_on == clock.today() + timedelta(days=182)


def test_nobody_is_in_by_their_role(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
    for name in (
        DIRECTOR,
        "deputy_mergelstad",
        "chair_mergelstad",
        "case_holder_mergelstad",
        "family_counsellor_gouwedam",
    ):
        with acting_as(name, unlocked=True) as other, pytest.raises(NotFound):
            families.read_talk(other, talk.id)


def test_a_colleague_is_let_in_by_name_until_a_day_and_shown_out(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        a_sheet(counsellor, talk)
        family_access.let_in(counsellor, talk.id, DEPUTY)
        chair = PEOPLE["chair_mergelstad"].membership_id
        with pytest.raises(NotFound):
            family_access.let_in(counsellor, talk.id, chair)
    with acting_as("deputy_mergelstad", unlocked=True) as deputy:
        assert texts(deputy, talk)
        assert family_persons.open_person(deputy, talk.id, 1).name == MOTHER.name
        with pytest.raises(NotAllowed):
            families.end(deputy, talk.id, EndReason.FAMILY_STOPS)
    later = clock.today() + timedelta(days=91)
    with the_clock(world, "retention") as job:
        assert family_ending.end_access(job, later) == 1
        assert ("member", DEPUTY) not in dossiers.holders_of(talk.id)
    with (
        acting_as("deputy_mergelstad", unlocked=True) as deputy,
        pytest.raises(NotFound),
    ):
        families.read_talk(deputy, talk.id)
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        assert family_access.reseal_due(counsellor) == 3
        assert texts(counsellor, talk)
        family_access.let_in(counsellor, talk.id, DEPUTY)
        family_access.show_out(counsellor, talk.id, DEPUTY)
        assert texts(counsellor, talk)


def test_only_who_wrote_a_note_corrects_it_and_the_old_one_stays(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        a_sheet(counsellor, talk)
        note = FamilyNote.objects.get()
        families.correct(counsellor, talk.id, note.id, "[P1] slaapt weer goed.")
        assert len(texts(counsellor, talk)) == 2
        family_access.let_in(counsellor, talk.id, DEPUTY)
    with (
        acting_as("deputy_mergelstad", unlocked=True) as deputy,
        pytest.raises(RuleBroken) as refused,
    ):
        families.correct(deputy, talk.id, note.id, "[P1] slaapt slecht.")
    assert refused.value.code == "casework.correct_own_words"


def test_words_speak_of_tokens_that_are_known_here(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        for words, code in (
            ("Joris Hendriks belt morgen.", "intake.write_a_token"),
            ("[P7] belt morgen.", "casework.family_unknown_token"),
            ("[P1] is moslim en bidt.", "intake.protected_without_reason"),
        ):
            with pytest.raises(RuleBroken) as refused:
                a_sheet(counsellor, talk, {Part.WORRY: words})
            assert refused.value.code == code


def test_notes_stay_longer_only_when_a_second_person_signs_the_reasons(
    world: World,
) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        a_sheet(counsellor, talk)
        with pytest.raises(RuleBroken) as early:
            family_terms.ask_longer(counsellor, talk.id, "Nog nodig.", DEPUTY)
        assert early.value.code == "casework.family_longer_not_now"
    later, before = clock.now() + timedelta(days=330), talk.destroy_on
    with clock.travel_to(later):
        with acting_as(COUNSELLOR, unlocked=True) as counsellor:
            why = "[P1] belt nog elke maand."
            asked = family_terms.ask_longer(counsellor, talk.id, why, DEPUTY)
            with pytest.raises(NotAllowed):
                family_terms.sign_longer(counsellor, asked.id, "Ik vind het ook.")
        with acting_as("deputy_mergelstad", unlocked=True) as deputy:
            # The reasons open; what the family said does not.
            assert family_terms.read_longer(deputy, asked.id).why == why
            with pytest.raises(NotFound):
                families.read_talk(deputy, talk.id)
            family_terms.sign_longer(deputy, asked.id, "Het contact loopt nog.")
            kept = FamilyTalk.objects.get(id=talk.id).destroy_on
    assert kept == before + timedelta(days=365)


def test_the_end_destroys_every_key_and_leaves_a_number(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor, (MOTHER, SON))
        a_sheet(counsellor, talk)
        families.end(counsellor, talk.id, EndReason.OTHER_HELP)
        keys = queries.dossiers_of(talk.id)
    assert len(keys) == 3
    with the_clock(world, "retention") as job:
        due = queries.due(job, talk.destroy_on)
        gone = [one.id for one in due]
        assert family_ending.destroy_families(job, gone, "term") == 1
        assert family_ending.destroy_families(job, gone, "term") == 0
        assert all(dossiers.is_unreadable(MERGELSTAD, one) for one in keys)
        assert FamilyCount.objects.get().outcome == EndReason.OTHER_HELP
        assert not FamilyTalk.objects.exists()


def test_m11_who_was_let_in_takes_over_the_same_day(world: World) -> None:
    with acting_as(DIRECTOR, unlocked=True) as director:
        talk = a_family(director)
        a_sheet(director, talk)
        family_access.let_in(director, talk.id, DEPUTY)
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET state = 'ended' WHERE id = %s",
            [PEOPLE[DIRECTOR].membership_id],
        )
        superuser.commit()
    with the_clock(world) as job:
        assert family_ending.hand_on(job) == 1
    with acting_as("deputy_mergelstad", unlocked=True) as deputy:
        assert queries.holds(deputy, queries.get_talk(deputy, talk.id))
        assert texts(deputy, talk)
