# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What follows an end, on its pages: a partner's answer, feedback, a second reader."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from netwerkregie.domain.intake.actions import (
    asking,
    danger,
    dishonest,
    library_sharing,
    owning,
    referrals,
)
from netwerkregie.domain.intake.drafts import QuestionDraft, Want
from netwerkregie.domain.intake.drafts.triage import (
    DangerDraft,
    HelpKind,
    PassedTo,
    Reason,
    ReceiverDraft,
    ReferralDraft,
)
from netwerkregie.domain.intake.models import AdviceThread, PassedOn, Referral
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import feedback as owed
from netwerkregie.domain.intake.queries import library as shelf
from netwerkregie.domain.intake.queries import referrals as regular
from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.tests.being import holding
from netwerkregie.doors.desk.intake.showing.threads import queue_rows
from netwerkregie.foundation.kernel import clock
from tests.asking import ask_anonymously, look_with_code
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR, DEPUTY = "director_mergelstad", "deputy_mergelstad"
OFFICER = "intake_officer_mergelstad"
QUESTION = "Een ouder zoekt hulp bij het opvoeden thuis."


def _referred(thread: UUID) -> tuple[Referral, str]:
    """A question that lies with the neighbourhood team, and its link."""
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "Wijkteam Noord")
        _link, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        party = ReceiverDraft(HelpKind.NEIGHBOURHOOD_TEAM, organisation.id)
        receiver = referrals.add_receiver(director, party)
    draft = ReferralDraft(
        receiver.id, Reason.HELP_AT_HOME, "Het wijkteam denkt mee.", QUESTION
    )
    with acting_as(OFFICER, unlocked=True) as officer:
        return referrals.refer(officer, thread, draft), token


def _at_link(token: str, referral: Referral, **typed: str) -> tuple[int, str]:
    visitor = Client(headers={"host": "mergelstad.localhost"})
    path = f"/organisatie/{token}/hulp/{referral.id}/"
    answer = visitor.post(path, typed)
    return answer.status_code, answer.content.decode()


def test_a_partner_says_yes_and_the_asker_hears_it_from_us(world: World) -> None:
    thread, code = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    referral, token = _referred(thread)
    officer = sign_in(Client(), OFFICER, unlocked=True)
    paper = officer.get(f"/advies/papier/{referral.id}/").content.decode()
    assert referral.number in paper
    assert QUESTION in paper
    other = sign_in(Client(), "director_gouwedam")
    assert other.get(f"/advies/papier/{referral.id}/").status_code == 404
    assert _at_link(token, referral, doen="ja")[0] == 302
    # A second press is a sentence, not an error page.
    assert _at_link(token, referral, doen="ja")[0] == 422
    with acting_as(OFFICER) as actor:
        assert threads.get_thread(actor, thread).outcome == "regular_care"
        (debt,) = owed.debts_of(actor, thread_id=thread)
    listed = officer.get("/nog-terug-te-koppelen/").content.decode()
    path = f"/nog-terug-te-koppelen/{debt.id}/"
    assert path in listed
    about = f"{path}?over=regular_care"
    assert officer.get(about).status_code == 200
    assert officer.post(about, {"text": "U kunt er terecht."}).status_code == 422
    given = officer.post(about, {"means": "thread", "text": "U kunt er terecht."})
    assert given.status_code == 302
    assert "U kunt er terecht." in look_with_code(world, code)
    assert path not in officer.get("/nog-terug-te-koppelen/").content.decode()
    assert officer.get(path).status_code == 404


def test_a_partner_gives_it_back_with_a_reason_and_it_waits_for_us_again(
    world: World,
) -> None:
    thread, code = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    referral, token = _referred(thread)
    officer = sign_in(Client(), OFFICER, unlocked=True)
    assert str(thread) not in officer.get("/advies/").content.decode()
    with acting_as(OFFICER) as actor:
        day = threads.get_thread(actor, thread).promised_on
    # Its asker knows until when we wait on another.
    assert f"{day.day} " in look_with_code(world, code)
    assert _at_link(token, referral, doen="nee")[0] == 422
    assert _at_link(token, referral, reason="full")[0] == 302
    assert str(thread) in officer.get("/advies/").content.decode()
    page = officer.get(f"/advies/{thread}/").content.decode()
    assert "/sluiten/regular_care/" in page


def test_a_second_reader_signs_what_is_no_honest_question(world: World) -> None:
    thread, _code = ask_anonymously(world, "haha test test test")
    with acting_as(OFFICER, unlocked=True) as officer:
        AdviceThread.objects.filter(id=thread).update(
            received_on=clock.today() - timedelta(2)
        )
        dishonest.propose(officer, thread, Reason.JOKE_OR_TRIAL)
    deputy = sign_in(Client(), DEPUTY, unlocked=True)
    path = f"/advies/{thread}/eens/"
    mine = sign_in(Client(), OFFICER, unlocked=True)
    assert path not in mine.get(f"/advies/{thread}/").content.decode()
    assert path in deputy.get(f"/advies/{thread}/").content.decode()
    # Without a reason of one's own nothing is signed.
    assert deputy.post(path, {}).status_code == 302
    with acting_as(OFFICER) as officer:
        assert threads.get_thread(officer, thread).state == "waiting"
    assert deputy.post(path, {"reason": "flooding"}).status_code == 302
    with acting_as(OFFICER) as officer:
        ended = threads.get_thread(officer, thread)
        assert (ended.outcome, ended.destroy_on) == ("dishonest", clock.today())


def test_a_colleague_looks_back_at_what_was_passed_on(world: World) -> None:
    thread, _code = ask_anonymously(world, "Hij zegt dat hij het vanavond doet.")
    draft = DangerDraft(PassedTo.EMERGENCY, True, "Het adres genoemd.", "Wij belden.")
    with acting_as(OFFICER, unlocked=True) as officer:
        passed = danger.pass_on(officer, thread, draft)
    path = f"/advies/doorgegeven/{passed.id}/"
    maker = sign_in(Client(), OFFICER, unlocked=True)
    assert path not in maker.get(f"/advies/{thread}/").content.decode()
    deputy = sign_in(Client(), DEPUTY, unlocked=True)
    page = deputy.get(f"/advies/{thread}/").content.decode()
    assert path in page
    assert "Het adres genoemd." in page
    assert deputy.post(path, {"review": "perhaps"}).status_code == 404
    assert deputy.post(path, {"review": "right"}).status_code == 302
    with acting_as(OFFICER):
        assert PassedOn.objects.get(id=passed.id).review == "right"
    assert path not in deputy.get(f"/advies/{thread}/").content.decode()


def test_the_queue_asks_three_questions_whatever_its_length(world: World) -> None:
    for number in range(3):
        thread, _code = ask_anonymously(world, f"Vraag {number} over de klas.")
        with acting_as(OFFICER if number else DEPUTY) as colleague:
            owning.take(colleague, thread, None)
    with (
        acting_as(DIRECTOR) as director,
        CaptureQueriesContext(connections["default"]) as asked,
    ):
        page = threads.queue(director, threads.QueueFilter(state="waiting"))
        rows = queue_rows(director, page.threads)
    assert len(rows) == 3
    assert len([one for one in asked if "SELECT" in one["sql"]]) <= 4


def test_an_asker_sees_in_the_own_list_what_they_still_hear(world: World) -> None:
    assert world.databases
    with acting_as("teacher_mergelstad", unlocked=True) as teacher:
        own = QuestionDraft("Hoe begin ik het gesprek?", Want.ONLY_ADVICE)
        thread = asking.ask(teacher, own, once=uuid4()).id
    asker = sign_in(Client(), "teacher_mergelstad", unlocked=True)
    heading = 'id="owed-title"'
    assert heading in asker.get("/mijn-vragen/").content.decode()
    officer = sign_in(Client(), OFFICER, unlocked=True)
    path = f"/advies/{thread}/sluiten/became_concern/"
    typed = {"reason": "behaviour_and_harm", "feedback": "Wij kijken."}
    ended = officer.post(path, typed)
    # Who ends it so goes on to the concern, which knows for whom it owes an answer.
    assert ended["Location"] == f"/meldingen/nieuw/?vraag={thread}"
    assert f'value="{thread}"' in officer.get(ended["Location"]).content.decode()
    page = asker.get("/mijn-vragen/").content.decode()
    assert heading in page
    assert f"/mijn-vragen/{thread}/" in page.split(heading)[1].split("</section>")[0]


def test_an_address_of_the_library_is_the_place_to_go(world: World) -> None:
    thread, code = ask_anonymously(world, "De lantaarn is stuk.")
    other, its_code = ask_anonymously(world, "Wie helpt er bij het opvoeden?")
    with acting_as(DIRECTOR) as director:
        library_sharing.put_shipped_in(director)
        offered = {one.title: one.id for one in shelf.addresses(director)}
    safe, police = offered["Veilig Thuis"], offered["Politie, geen spoed"]
    keeper = sign_in(Client(), DIRECTOR, unlocked=True)
    listed = {"help": "parenting", "organisation": "", "address": str(safe)}
    assert keeper.post("/advies/gewone-hulp/", {"help": "gp"}).status_code == 422
    # Nothing leads from advice to whoever can compel (M21).
    compels = listed | {"address": str(police)}
    assert keeper.post("/advies/gewone-hulp/", compels).status_code == 422
    assert keeper.post("/advies/gewone-hulp/", listed).status_code == 302
    assert "Veilig Thuis" in keeper.get("/advies/gewone-hulp/").content.decode()
    officer = sign_in(Client(), OFFICER, unlocked=True)
    away = f"/advies/{thread}/sluiten/not_for_us/"
    assert str(safe) in officer.get(away).content.decode()
    typed = {"reason": "other_service", "feedback": "Daar gaan wij niet over."}
    assert officer.post(away, typed | {"address": str(safe)}).status_code == 302
    read = look_with_code(world, code)
    assert "Daar gaan wij niet over." in read
    assert "0800-2000" in read
    with acting_as(OFFICER) as actor:
        (party,) = regular.receivers(actor)
    typed = {
        "reason": "help_at_home",
        "receiver": str(party.id),
        "feedback": "Daar helpen ze u.",
        "once": "0190a000-0000-7000-8000-000000000002",
    }
    path = f"/advies/{other}/sluiten/regular_care/"
    assert officer.post(path, typed).status_code == 302
    assert "0800-2000" in look_with_code(world, its_code)
    page = officer.get(f"/advies/{other}/").content.decode()
    assert "Veilig Thuis" in page
    with acting_as(OFFICER) as actor:
        assert threads.get_thread(actor, other).outcome == "regular_care"
