# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case conference: who hears an item is chosen first, and nobody else ever knows."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from netwerkregie.domain.casework.actions import (
    case_actions,
    conference_ending,
    conference_minutes,
    conference_paper,
    conference_reading,
    conferences,
)
from netwerkregie.domain.casework.actions import conference_table as table
from netwerkregie.domain.casework.drafts.conferences import (
    ActionState,
    Coming,
    NoteDraft,
    PrintFor,
    Step,
    Tlp,
)
from netwerkregie.domain.casework.factories.conferences import (
    NOTE,
    TITLE,
    a_decision,
    a_note,
    an_action,
    an_item,
)
from netwerkregie.domain.casework.letters_of_conferences import busy
from netwerkregie.domain.casework.models import (
    AgendaItem,
    CaseAction,
    CaseMember,
    Conference,
    MinutesReading,
)
from netwerkregie.domain.casework.phrases.conferences import TLP_MEANINGS, TLP_NAMES
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.casework.tests.being import (
    CARE,
    CHAIR,
    HOLDER,
    PARTNER,
    TABLE,
    a_table,
    begin,
    end_talk,
    id_of,
    ids,
    open_as,
)
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from netwerkregie.foundation.signing import queries as signatures
from tests.cast import acting_as
from tests.harness.world import World


def code_of(refused: pytest.ExceptionInfo[RuleBroken]) -> str:
    return refused.value.code


def at(item: AgendaItem) -> tuple[UUID, UUID, UUID]:
    return item.conference.case_id, item.conference_id, item.id


def shared_item(conference: Conference, *names: str) -> AgendaItem:
    with open_as(HOLDER) as holder:
        return an_item(holder, conference, ids(*(names or TABLE)))


def sign(item: AgendaItem, name: str, words: str = "Zo is het gezegd.") -> AgendaItem:
    """Read the minutes and sign what was read."""
    with open_as(name) as actor:
        conference = queries.get_conference(actor, *at(item)[:2])
        (mine,) = (
            one
            for one in conference_minutes.read_minutes(actor, conference)
            if one.opened.item.id == item.id
        )
        return conference_minutes.sign_minutes(
            actor, *at(item), content_hash=mine.content_hash, words=words
        )


def test_an_item_is_not_there_for_who_is_not_of_its_audience(world: World) -> None:
    conference = a_table(here=TABLE)
    hidden = shared_item(conference, HOLDER, PARTNER)
    seen = shared_item(conference)
    with open_as(CARE) as care:
        items = conference_reading.read_table(care, conference)
        assert [one.item.id for one in items] == [seen.id]
        assert [one.title for one in items] == [TITLE]
        assert set(queries.revisions(care, conference)) == {seen.id}
        for act in (
            lambda: queries.get_item(care, conference, hidden.id),
            lambda: a_note(care, hidden),
            lambda: a_decision(care, hidden),
            lambda: an_action(care, hidden, id_of(CARE)),
        ):
            with pytest.raises(NotFound):
                act()


def test_an_item_needs_two_organisations_that_are_asked_and_its_maker(
    world: World,
) -> None:
    conference = a_table(names=(HOLDER, CHAIR, PARTNER))
    with open_as(HOLDER) as holder:
        for audience, code in (
            ((HOLDER, CHAIR), "casework.item_of_one_organisation"),
            ((HOLDER, CARE), "casework.item_audience_not_seated"),
            ((CHAIR, PARTNER), "casework.item_audience_without_you"),
        ):
            with pytest.raises(RuleBroken) as refused:
                an_item(holder, conference, ids(*audience))
            assert code_of(refused) == code


@pytest.mark.parametrize(
    "name", ["director_mergelstad", "weigher_mergelstad", "chair_gouwedam"]
)
def test_who_does_not_sit_in_the_case_knows_of_no_conference(
    world: World, name: str
) -> None:
    conference = a_table()
    with acting_as(name, unlocked=True) as other, pytest.raises(NotFound):
        queries.get_conference(other, conference.case_id, conference.id)


def test_only_holder_and_chair_convene(world: World) -> None:
    conference = a_table()
    with open_as(PARTNER) as partner, pytest.raises(NotAllowed):
        conferences.move_on(partner, conference.case_id, conference.id, Step.BEGIN)


def test_two_pages_of_one_author_lose_no_word(world: World) -> None:
    item = shared_item(a_table(here=TABLE))
    with open_as(PARTNER) as partner:
        first = a_note(partner, item, "Een")
        again = table.type_note(partner, *at(item), NoteDraft(first.note_id, 0, "Een"))
        assert again == first
        one = table.type_note(
            partner, *at(item), NoteDraft(first.note_id, 1, "Een en twee")
        )
        assert (one.version, one.is_beside) == (2, False)
        other = table.type_note(
            partner, *at(item), NoteDraft(first.note_id, 1, "Een en drie")
        )
        assert other.is_beside
        (opened,) = conference_reading.read_table(partner, item.conference)
    assert [note.text for note in opened.notes] == ["Een en twee", "Een en drie"]


def test_nobody_writes_in_the_note_of_somebody_else(world: World) -> None:
    item = shared_item(a_table(here=TABLE))
    with open_as(PARTNER) as partner:
        kept = a_note(partner, item)
    with open_as(CARE) as care:
        draft = NoteDraft(kept.note_id, kept.version, "Iets anders")
        other = table.type_note(care, *at(item), draft)
        assert other.is_beside
        (opened,) = conference_reading.read_table(care, item.conference)
    assert {(one.written_by, one.text) for one in opened.notes} == {
        (id_of(PARTNER), NOTE),
        (id_of(CARE), "Iets anders"),
    }


def test_the_talk_ends_with_a_quorum_of_organisations_not_of_people(
    world: World,
) -> None:
    conference = a_table(here=(HOLDER, CHAIR))
    with pytest.raises(RuleBroken) as refused:
        end_talk(conference)
    assert code_of(refused) == "casework.no_quorum"
    with open_as(PARTNER) as partner:
        conferences.answer(partner, conference.case_id, conference.id, Coming.PRESENT)
    end_talk(conference)


def test_minutes_stand_after_two_people_of_two_organisations(world: World) -> None:
    conference = a_table(here=(HOLDER, CHAIR, PARTNER))
    item = shared_item(conference)
    with open_as(PARTNER) as partner:
        a_note(partner, item)
    end_talk(conference)
    assert sign(item, HOLDER).signed_hash == ""
    # A colleague of the first one signs too, and is not the second organisation.
    assert sign(item, CHAIR).signed_hash == ""
    with pytest.raises(RuleBroken) as refused:
        sign(item, CARE)
    assert code_of(refused) == "casework.sign_present"
    signed = sign(item, PARTNER, "Ik zag het iets anders, zie mijn notitie.")
    assert signed.signed_hash
    with open_as(HOLDER) as holder:
        assert signatures.is_signed(holder, table.SUBJECT, item.id, signed.signed_hash)
    with pytest.raises(RuleBroken) as refused:
        sign(item, PARTNER)
    assert code_of(refused) == "signing.signed_already"


def test_any_change_lets_every_signature_lapse(world: World) -> None:
    conference = a_table(here=(HOLDER, PARTNER))
    item = shared_item(conference)
    with open_as(PARTNER) as partner:
        kept = a_note(partner, item)
    end_talk(conference)
    sign(item, HOLDER)
    old = sign(item, PARTNER)
    assert old.signed_hash
    with open_as(PARTNER) as partner:
        table.type_note(
            partner, *at(item), NoteDraft(kept.note_id, 1, NOTE + " En meer.")
        )
        now = queries.get_item(partner, conference, item.id)
        assert now.signed_hash == ""
        assert not signatures.is_signed(
            partner, table.SUBJECT, item.id, old.signed_hash
        )
        assert not MinutesReading.objects.filter(has_lapsed=False).exists()
        assert [one.id for one in queries.minutes_to_sign(partner)] == [conference.id]
        with pytest.raises(RuleBroken) as refused:
            conference_minutes.sign_minutes(
                partner, *at(item), content_hash=old.signed_hash, words="Ja."
            )
        assert code_of(refused) == "signing.changed"
    sign(item, PARTNER)
    assert sign(item, HOLDER).signed_hash


def test_a_hidden_item_keeps_nobody_from_closing(world: World) -> None:
    conference = a_table(here=TABLE)
    with open_as(PARTNER) as partner:
        hidden = an_item(partner, conference, ids(PARTNER, CARE))
        a_note(partner, hidden)
    end_talk(conference)
    with open_as(HOLDER) as holder:
        done = conferences.move_on(
            holder, conference.case_id, conference.id, Step.CLOSE
        )
    assert done.state == "signed"
    sign(hidden, PARTNER)
    assert sign(hidden, CARE).signed_hash


def test_an_action_has_an_owner_who_can_read_it_and_a_day_before_the_review(
    world: World,
) -> None:
    item = shared_item(a_table(here=TABLE), HOLDER, PARTNER)
    with open_as(HOLDER) as holder:
        for owner, days, code in (
            (CARE, 7, "casework.owner_not_in_audience"),
            (PARTNER, -1, "casework.action_day"),
            (PARTNER, 400, "casework.action_day"),
        ):
            with pytest.raises(RuleBroken) as refused:
                an_action(holder, item, id_of(owner), days)
            assert code_of(refused) == code
        made = an_action(holder, item, id_of(PARTNER))
    with open_as(PARTNER) as partner:
        assert [one.id for one in queries.my_actions(partner)] == [made.id]
        settled = case_actions.settle(
            partner, item.conference.case_id, made.id, ActionState.DONE, "Verslag."
        )
        assert settled.state == ActionState.DONE
        assert queries.my_actions(partner) == []
        read = case_actions.read_action(partner, item.conference.case_id, made.id)
    assert read.evidence == "Verslag."
    with open_as(CARE) as care, pytest.raises(NotFound):
        case_actions.read_action(care, item.conference.case_id, made.id)


def test_what_a_member_who_leaves_would_do_goes_to_the_holder(world: World) -> None:
    conference = a_table(here=TABLE)
    item = shared_item(conference)
    with open_as(PARTNER) as partner:
        made = an_action(partner, item, id_of(PARTNER), days=3)
        hidden = an_item(partner, conference, ids(PARTNER, CARE))
        unknown = an_action(partner, hidden, id_of(PARTNER), days=3)
        CaseMember.objects.filter(membership_id=id_of(PARTNER)).update(
            ended_on=clock.today()
        )
    with the_clock(world, "worker") as job:
        assert case_actions.hand_on(job) == 2
        assert CaseAction.objects.defer("body", "evidence").get(
            id=made.id
        ).owner_id == id_of(HOLDER)
        # The holder cannot open this one: it stays unknown, with who hears it.
        assert CaseAction.objects.defer("body", "evidence").get(
            id=unknown.id
        ).owner_id == id_of(CARE)
        later = clock.today() + timedelta(days=4)
        assert case_actions.remind(job, later) == 2
        assert case_actions.remind(job, later) == 0


def test_red_is_never_printed_and_the_rest_is_written_down_first(
    world: World,
) -> None:
    conference = a_table(here=TABLE)
    plain = shared_item(conference)
    with open_as(HOLDER) as holder:
        red = an_item(holder, conference, ids(*TABLE), tlp=Tlp.RED)
    where = (conference.case_id, conference.id)
    with open_as(PARTNER) as partner:
        with pytest.raises(RuleBroken) as refused:
            conference_paper.print_items(
                partner, *where, [plain.id, red.id], PrintFor.TO_SIGN
            )
        assert code_of(refused) == "casework.print_red"
        (paper,) = conference_paper.print_items(
            partner, *where, [plain.id], PrintFor.TO_SIGN
        )
    assert paper.title == TITLE
    with world.connect_as_superuser() as superuser:
        line = superuser.execute(
            "SELECT reason, ground, purpose FROM ledger_entry"
            " WHERE verb = 'casework.conference_printed'"
        ).fetchone()
    assert line is not None
    assert line[0].startswith("to_sign: title, notes, decisions, actions; to ")
    assert line[1:] == (conference_paper.GROUND, "case")


def test_an_agenda_outside_the_house_says_busy_and_nothing_else(world: World) -> None:
    conference = a_table()
    with open_as(HOLDER) as holder:
        case = queries.get_conference(holder, conference.case_id, conference.id).case
    words = busy(conference, "https://mergelstad.example").decode()
    assert "SUMMARY:Bezet" in words
    for secret in (case.nickname, str(case.id), str(conference.id), "city"):
        assert secret not in words


def test_the_conferences_of_a_case_go_without_a_look_at_a_word(world: World) -> None:
    conference = a_table(here=(HOLDER, PARTNER))
    item = shared_item(conference)
    with open_as(PARTNER) as partner:
        a_note(partner, item)
        a_decision(partner, item)
        an_action(partner, item, id_of(PARTNER))
    end_talk(conference)
    sign(item, HOLDER)
    with open_as(HOLDER) as holder:
        case = queries.get_conference(holder, conference.case_id, conference.id).case
        assert queries.dossiers_of_case(holder, case) == [item.id]
    with the_clock(world, "retention") as job:
        assert conference_ending.remove_of_case(job, case.id)
        assert conference_ending.remove_of_case(job, case.id) == 0
    with world.connect_as_superuser() as superuser:
        for name in ("conference", "agendaitem", "caseaction", "minutesreading"):
            row = superuser.execute(f"SELECT count(*) FROM casework_{name}").fetchone()
            assert row == (0,)


def test_every_label_says_what_it_means_and_none_is_a_number() -> None:
    assert set(TLP_NAMES) == set(TLP_MEANINGS) == set(Tlp)
    for words in (*TLP_NAMES.values(), *TLP_MEANINGS.values()):
        assert not any(sign.isdigit() for sign in str(words))


def test_planning_twice_from_one_form_plans_once(world: World) -> None:
    conference = a_table()
    with open_as(HOLDER) as holder:
        once = uuid4()
        for _ in range(2):
            an_item(holder, conference, ids(*TABLE), once=once)
        assert len(queries.items_of(holder, conference)) == 1
    begin(conference, (HOLDER,))
