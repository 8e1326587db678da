# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A signed-in professional asks: whose question it is, who reads it, when it goes."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from netwerkregie.domain.intake.actions import advice, asking, resealing, sharing
from netwerkregie.domain.intake.drafts import (
    AdditionDraft,
    AnswerDraft,
    Channel,
    ClosingDraft,
    Domain,
    FileDraft,
    Outcome,
    QuestionDraft,
    Reason,
    Want,
)
from netwerkregie.domain.intake.models import AdviceFile, AdviceMessage, AdviceThread
from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.domain.intake.queries.asking import OwnFilter
from netwerkregie.domain.intake.rules.asking import (
    has_colleagues,
    own_words_in,
    place_of,
)
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    Locked,
    NotAllowed,
    NotFound,
    Role,
    RuleBroken,
)
from netwerkregie.foundation.vault import dossiers, keys
from netwerkregie.foundation.vault.holding import members_of
from tests.cast import GOUWEDAM, MERGELSTAD, PEOPLE, acting_as
from tests.harness.world import World

TEACHER, COLLEAGUE = "teacher_mergelstad", "focal_point_mergelstad"
OTHER, DIRECTOR = "partner_mergelstad", "director_mergelstad"
WORDS = "Een leerling zegt sinds kort dat niemand in de klas te vertrouwen is."


def a_question(body: str = WORDS, *, once: UUID | None = None) -> UUID:
    with acting_as(TEACHER, unlocked=True) as teacher:
        draft = QuestionDraft(body, Want.HELP_ME, Domain.EDUCATION)
        return asking.ask(teacher, draft, once=once or uuid4()).pk


def share(thread: UUID, name: str = COLLEAGUE) -> None:
    with acting_as(TEACHER, unlocked=True) as teacher:
        sharing.share(teacher, thread, PEOPLE[name].membership_id)


# Rules


def test_own_name_and_organisation_are_pointed_at() -> None:
    text = "Groet, Teun van de Scholengroep. De docent is er morgen."
    found = own_words_in(text, "Teun Docent", "Scholengroep")
    assert found == ("Teun", "Scholengroep", "docent")
    assert own_words_in("Van de gemeente hoorde ik niets.", "A van Gemeente") == ()


def test_who_works_for_nobody_has_no_colleagues() -> None:
    assert has_colleagues("Scholengroep")
    assert not any(map(has_colleagues, ["", " - ", "Op eigen titel"]))


def test_the_place_of_a_question_tells_nobody_who_asked() -> None:
    one, other, once = uuid4(), uuid4(), uuid4()
    assert place_of(one, once) == place_of(one, once)
    assert place_of(one, once) != place_of(other, once)
    assert place_of(one, once) != place_of(one, uuid4())


# Asking and answering


def test_the_adviser_answers_a_professional_without_learning_who(world: World) -> None:
    thread = a_question()
    with acting_as(DIRECTOR, unlocked=True) as director:
        opened = advice.open_thread(director, thread)
        assert [one.text for one in opened.messages] == [WORDS]
        assert opened.messages[0].membership_id is None
        assert opened.thread.channel == Channel.SIGNED_IN
        assert opened.thread.domain == Domain.EDUCATION
        assert opened.thread.owner_id is None
        advice.answer(director, thread, AnswerDraft("Vraag eens wat er is gebeurd."))
    with acting_as(TEACHER, unlocked=True) as teacher:
        said = [one.text for one in asking.read(teacher, thread).messages]
    assert said == [WORDS, "Vraag eens wat er is gebeurd."]
    asker = PEOPLE[TEACHER].membership_id
    with world.connect_as_superuser() as superuser:
        columns = superuser.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_name LIKE 'intake_%' AND table_schema = 'public'"
        ).fetchall()
        for table, column in columns:
            found = superuser.execute(
                f'SELECT count(*) FROM {table} WHERE "{column}"::text LIKE %s',
                [f"%{asker}%"],
            ).fetchone()
            assert found == (0,), (table, column)


def test_the_same_form_sent_twice_is_one_question(world: World) -> None:
    once = uuid4()
    assert a_question(once=once) == a_question(once=once)


def test_a_number_that_leads_to_somebody_is_refused(world: World) -> None:
    with pytest.raises(RuleBroken, match="leads_to_somebody"):
        a_question("Bel zijn moeder op 06 12345678.")


def test_a_locked_vault_asks_nothing(world: World) -> None:
    draft = QuestionDraft(WORDS, Want.ONLY_ADVICE)
    with acting_as(TEACHER) as teacher, pytest.raises(Locked):
        asking.ask(teacher, draft, once=uuid4())


def test_writing_opens_a_closed_question_again_and_extends_it(world: World) -> None:
    thread = a_question()
    with acting_as(DIRECTOR, unlocked=True) as director:
        advice.close(
            director,
            thread,
            ClosingDraft(Outcome.ADVICE_GIVEN, "Veel succes.", Reason.HOW_TO_TALK),
        )
    with acting_as(TEACHER, unlocked=True) as teacher:
        picture = FileDraft("image/png", b"\x89PNG getekend")
        draft = AdditionDraft("Het is weer gebeurd.", (picture,))
        after = asking.add(teacher, thread, draft)
        again = asking.add(teacher, thread, draft)
        assert (after.state, after.outcome, after.reason) == ("waiting", "", "")
        assert after.destroy_on == after.last_message_on + timedelta(days=60)
        assert again.message_count == 3
        assert AdviceMessage.objects.filter(thread_id=thread).count() == 3
        file = AdviceFile.objects.get(thread_id=thread)
        shown = asking.open_file(teacher, thread, file.pk)
        assert shown.content == picture.content


# Whose it is


@pytest.mark.parametrize(
    "stranger",
    [COLLEAGUE, OTHER, "key_person_mergelstad", "dpo_mergelstad", "nobody_mergelstad"],
)
def test_to_anybody_else_it_is_not_there(world: World, stranger: str) -> None:
    thread = a_question()
    with acting_as(stranger) as somebody:
        with pytest.raises(NotFound):
            asking.read(somebody, thread)
        with pytest.raises(NotFound):
            asking.add(somebody, thread, AdditionDraft("Ik ook."))
        with pytest.raises(NotFound):
            sharing.share(somebody, thread, PEOPLE[DIRECTOR].membership_id)


def test_another_municipality_finds_nothing(world: World) -> None:
    thread = a_question()
    with acting_as("teacher_gouwedam", unlocked=True) as somebody:
        assert somebody.municipality_id == GOUWEDAM
        with pytest.raises(NotFound):
            asking.read(somebody, thread)


def test_who_watches_or_runs_the_house_asks_with_no_key(world: World) -> None:
    both = Actor(
        kind=ActorKind.MEMBER,
        municipality_id=MERGELSTAD,
        membership_id=uuid4(),
        roles=frozenset({Role.PARTNER, Role.ADMINISTRATOR}),
    )
    assert not queries.may_ask(both)
    with acting_as("auditor_mergelstad") as auditor, pytest.raises(NotAllowed):
        queries.my_questions(auditor)


# Sharing


def test_a_colleague_reads_along_until_it_stops(world: World) -> None:
    thread = a_question()
    share(thread)
    share(thread)
    with acting_as(COLLEAGUE, unlocked=True) as colleague:
        assert asking.read(colleague, thread).messages[0].text == WORDS
        assert queries.asker_of(colleague, asking.read(colleague, thread).thread)
        assert not queries.my_questions(colleague).threads
        shared = queries.my_questions(colleague, OwnFilter(shared=True)).threads
        assert [one.pk for one in shared] == [thread]
        with pytest.raises(NotFound):
            asking.add(colleague, thread, AdditionDraft("Ik weet er meer van."))
        with pytest.raises(NotFound):
            sharing.share(colleague, thread, PEOPLE[OTHER].membership_id)
    with acting_as(TEACHER, unlocked=True) as teacher:
        gone = PEOPLE[COLLEAGUE].membership_id
        sharing.stop_sharing(teacher, thread, gone)
        assert asking.read(teacher, thread).messages[0].text == WORDS
        assert members_of(thread) == {PEOPLE[TEACHER].membership_id: None}
        with pytest.raises(NotFound):
            sharing.stop_sharing(teacher, thread, gone)
    with acting_as(COLLEAGUE, unlocked=True) as colleague, pytest.raises(NotFound):
        asking.read(colleague, thread)
    with acting_as(DIRECTOR, unlocked=True) as director:
        assert advice.open_thread(director, thread).messages[0].text == WORDS


def test_nobody_of_another_organisation_is_offered_or_taken(world: World) -> None:
    thread = a_question()
    with acting_as(TEACHER, unlocked=True) as teacher:
        offered = queries.could_share_with(teacher, queries.get_own(teacher, thread))
        assert [one.pk for one in offered] == [PEOPLE[COLLEAGUE].membership_id]
        for stranger in (OTHER, DIRECTOR, "focal_point_gouwedam"):
            with pytest.raises(NotFound):
                sharing.share(teacher, thread, PEOPLE[stranger].membership_id)


def test_who_goes_to_work_elsewhere_reads_along_no_longer(world: World) -> None:
    thread = a_question()
    share(thread)
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET organisation = 'Elders' WHERE id = %s",
            [PEOPLE[COLLEAGUE].membership_id],
        )
    with acting_as(COLLEAGUE, unlocked=True) as colleague, pytest.raises(NotFound):
        asking.read(colleague, thread)


def test_a_new_key_of_the_desk_leaves_asker_and_colleague_in(world: World) -> None:
    thread = a_question()
    share(thread)
    with acting_as(DIRECTOR, unlocked=True) as director:
        dossiers.mark_rotation_due([thread])
        assert resealing.reseal_due(director) == 1
        assert advice.open_thread(director, thread).messages[0].text == WORDS
        teacher_id = PEOPLE[TEACHER].membership_id
        assert members_of(thread) == {
            teacher_id: None,
            PEOPLE[COLLEAGUE].membership_id: teacher_id,
        }
    for name in (TEACHER, COLLEAGUE):
        with acting_as(name, unlocked=True) as reader:
            assert asking.read(reader, thread).messages[0].text == WORDS


def test_with_the_asker_the_wraps_go_and_so_does_the_sharing(world: World) -> None:
    thread = a_question()
    share(thread)
    with acting_as(DIRECTOR, unlocked=True) as director:
        keys.withdraw(MERGELSTAD, PEOPLE[TEACHER].membership_id)
        assert PEOPLE[TEACHER].membership_id not in members_of(thread)
        assert resealing.reseal_due(director) == 1
        assert members_of(thread) == {}
        found = AdviceThread.objects.get(id=thread)
        held = queries.holders_beside_team(found)
        assert (held.has_asker, held.colleagues) == (False, 0)
        assert advice.open_thread(director, thread).messages[0].text == WORDS


# The list


def test_the_list_narrows_by_month_field_status_and_drawn_name(world: World) -> None:
    thread = a_question()
    other = a_question("Een tweede vraag, over een ruzie op het plein.")
    with acting_as(TEACHER, unlocked=True) as teacher:
        found = queries.get_own(teacher, thread)
        month = f"{found.received_on:%Y-%m}"

        def listed(**by: str) -> set[UUID]:
            page = queries.my_questions(teacher, OwnFilter(**by))  # type: ignore[arg-type]
            return {one.pk for one in page.threads}

        assert listed() == {thread, other}
        assert listed(month=month, domain="education", state="waiting") == listed()
        assert listed(month="1999-01") == listed(month="nooit") == set()
        assert listed(domain="sport") == listed(state="closed") == set()
        assert thread in listed(name=found.nickname.split("-")[2])
        assert listed(name="vertrouwen") == set()
        assert queries.months(teacher) == [found.received_on.replace(day=1)]
