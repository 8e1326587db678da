# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ends of questions through the real actions: taken, referred, passed on, refused."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core.mail import EmailMessage

from netwerkregie.domain.intake.actions import (
    advice,
    danger,
    destroying,
    dishonest,
    feedback,
    owning,
    referrals,
)
from netwerkregie.domain.intake.drafts import AnswerDraft, ClosingDraft
from netwerkregie.domain.intake.drafts.triage import (
    DangerDraft,
    FeedbackDraft,
    HelpKind,
    Means,
    Outcome,
    PassedTo,
    Reason,
    ReceiverDraft,
    ReferralDraft,
    ReturnReason,
    Review,
    Situation,
    State,
)
from netwerkregie.domain.intake.models import (
    AdviceCount,
    AdviceThread,
    FeedbackCount,
    OwedFeedback,
    Referral,
)
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import feedback as owed
from netwerkregie.domain.intake.queries import referrals as asked
from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.tests.being import holding, the_clock
from netwerkregie.foundation.accounts.actions import say_absent
from netwerkregie.foundation.accounts.drafts import AbsenceDraft
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.signing import queries as signatures
from tests.asking import add_with_code, ask_anonymously, look_with_code
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

DIRECTOR, DEPUTY = "director_mergelstad", "deputy_mergelstad"
OFFICER = "intake_officer_mergelstad"
QUESTION = "Een ouder zoekt hulp bij het opvoeden thuis."


def _id(name: str) -> UUID:
    return PEOPLE[name].membership_id


def _reading(name: str, domain: str = "welfare") -> tuple[UUID, str]:
    """An organisation of which somebody reads along, and the link for that."""
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, name, domain=domain)
        _link, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return organisation.id, token


def _a_receiver() -> tuple[UUID, str]:
    """A party of regular care, and the link through which it reads."""
    organisation, token = _reading("Wijkteam Noord")
    with acting_as(DIRECTOR) as director:
        added = referrals.add_receiver(
            director, ReceiverDraft(HelpKind.NEIGHBOURHOOD_TEAM, organisation)
        )
    return added.id, token


def _refer(thread: UUID, receiver: UUID, question: str = QUESTION) -> Referral:
    with acting_as(OFFICER, unlocked=True) as officer:
        return referrals.refer(
            officer,
            thread,
            ReferralDraft(
                receiver,
                Reason.HELP_AT_HOME,
                "Het wijkteam denkt graag met u mee.",
                question,
            ),
        )


def test_two_who_take_a_question_at_once_see_who_has_it(world: World) -> None:
    thread, _ = ask_anonymously(world, "Wat zeg ik tegen de klas?")
    with acting_as(OFFICER) as officer:
        assert owning.take(officer, thread, None).owner_id == _id(OFFICER)
        # A second press is the same.
        assert owning.take(officer, thread, None).owner_id == _id(OFFICER)
    with acting_as(DEPUTY) as deputy, pytest.raises(RuleBroken) as late:
        owning.take(deputy, thread, None)
    assert late.value.code == "intake.owner_changed"
    with acting_as(OFFICER) as officer:
        handed = owning.hand_to(officer, thread, _id(DEPUTY), _id(OFFICER))
        assert handed.owner_id == _id(DEPUTY)
        with pytest.raises(RuleBroken):
            owning.hand_to(officer, thread, _id("weigher_mergelstad"), _id(DEPUTY))
    with acting_as("director_gouwedam") as other, pytest.raises(NotFound):
        owning.take(other, thread, _id(DEPUTY))


def test_a_receiver_reads_our_words_byte_for_byte_and_accepts(world: World) -> None:
    thread, code = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    receiver, token = _a_receiver()
    referral = _refer(thread, receiver)
    with acting_as(DIRECTOR) as director:
        assert threads.get_thread(director, thread).state == State.REFERRED
    # The asker has our word at once, and the promise is kept.
    assert "wijkteam denkt graag" in look_with_code(world, code)
    with holding(token) as holder:
        (found,) = asked.own_referrals(holder)
        assert (found.question, found.id) == (QUESTION, referral.id)
        referrals.accept(holder, referral.id)
    with acting_as(DIRECTOR) as director:
        ended = threads.get_thread(director, thread)
        assert (ended.state, ended.outcome) == (State.CLOSED, Outcome.REGULAR_CARE)
        # The yes of a partner is told to the asker, by us.
        (debt,) = owed.debts_of(director, thread_id=thread)
        assert debt.owner_id == _id(OFFICER)
    with holding(token) as holder, pytest.raises(RuleBroken):
        referrals.give_back(holder, referral.id, ReturnReason.FULL)


def test_what_a_receiver_gives_back_is_ours_again(world: World) -> None:
    thread, _ = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    receiver, token = _a_receiver()
    referral = _refer(thread, receiver)
    with holding(token) as holder:
        referrals.give_back(holder, referral.id, ReturnReason.FULL)
    with acting_as(DIRECTOR) as director:
        again = threads.get_thread(director, thread)
        assert again.state == State.WAITING
        assert again.promised_on > clock.today()
        assert again.answered_in_time is True


def test_waiting_on_a_partner_ends_by_itself(world: World) -> None:
    thread, _ = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    receiver, token = _a_receiver()
    referral = _refer(thread, receiver)
    with the_clock(world, "retention") as actor:
        assert referrals.expire(actor, referral.answer_by) == 0
        assert referrals.expire(actor, referral.answer_by + timedelta(1)) == 1
        assert referrals.expire(actor, referral.answer_by + timedelta(1)) == 0
    with acting_as(DIRECTOR) as director:
        assert threads.get_thread(director, thread).state == State.WAITING
    with holding(token) as holder, pytest.raises(RuleBroken):
        referrals.accept(holder, referral.id)
    with the_clock(world, "retention") as actor:
        later = referral.answer_by + timedelta(40)
        assert referrals.destroy_words(actor, later) == 1
    with acting_as(DIRECTOR):
        assert Referral.objects.get(id=referral.id).question == ""


def test_a_referral_names_nobody_and_needs_a_reader(world: World) -> None:
    thread, _ = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    receiver, _token = _a_receiver()
    with pytest.raises(RuleBroken) as guarded:
        _refer(thread, receiver, "Bel Mohammed el Amrani op 0612345678.")
    assert guarded.value.code == "intake.text_guarded"
    with acting_as(DIRECTOR) as director:
        unread = an_organisation(director, "Zonder lezer")
        with pytest.raises(RuleBroken) as nobody:
            referrals.add_receiver(
                director, ReceiverDraft(HelpKind.MEDIATION, unread.id)
            )
        assert nobody.value.code == "intake.receiver_no_reader"
    with acting_as(OFFICER) as officer, pytest.raises(NotAllowed):
        referrals.add_receiver(officer, ReceiverDraft(HelpKind.MEDIATION, unread.id))


def test_m21_nothing_is_referred_to_a_service_that_can_compel(world: World) -> None:
    police, _token = _reading("Basisteam", "safety")
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as refused:
        referrals.add_receiver(director, ReceiverDraft(HelpKind.YOUTH_TEAM, police))
    assert refused.value.code == "intake.receiver_not_possible"


def test_the_same_press_twice_is_one_referral(world: World) -> None:
    thread, _ = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    receiver, _token = _a_receiver()
    draft = ReferralDraft(
        receiver, Reason.HELP_AT_HOME, "Zij helpen u.", QUESTION, once=uuid4()
    )
    with acting_as(OFFICER, unlocked=True) as officer:
        first = referrals.refer(officer, thread, draft)
        assert referrals.refer(officer, thread, draft).id == first.id


def test_m21_danger_to_life_is_sealed_logged_and_looked_back_at(world: World) -> None:
    thread, code = ask_anonymously(world, "Hij zegt dat hij het vanavond doet.")
    draft = DangerDraft(
        PassedTo.EMERGENCY, True, "Gebeld en het adres genoemd.", "Wij belden 112."
    )
    with acting_as(OFFICER, unlocked=True) as officer:
        passed = danger.pass_on(officer, thread, draft)
        with pytest.raises(RuleBroken):
            danger.review(officer, passed.id, Review.RIGHT)
        assert danger.read(officer, passed.id)[1] == "Gebeld en het adres genoemd."
    assert "Wij belden 112." in look_with_code(world, code)
    with world.connect_as_superuser() as superuser:
        lines = superuser.execute(
            "SELECT reason, ground FROM ledger_entry WHERE verb = %s",
            ["intake.danger_passed_on"],
        ).fetchall()
        kept = superuser.execute("SELECT body FROM intake_passedon").fetchall()
    assert ("to emergency", danger.GROUND) in lines
    assert b"adres" not in bytes(kept[0][0])
    with acting_as(DEPUTY) as deputy:
        assert danger.review(deputy, passed.id, Review.RIGHT).reviewed_by


def test_a_dishonest_question_leaves_a_count_only(world: World) -> None:
    thread, code = ask_anonymously(world, "haha test test test")
    with acting_as(OFFICER, unlocked=True) as officer:
        with pytest.raises(RuleBroken) as early:
            dishonest.propose(officer, thread, Reason.JOKE_OR_TRIAL)
        assert early.value.code == "intake.dishonest_too_early"
        AdviceThread.objects.filter(id=thread).update(
            received_on=clock.today() - timedelta(2)
        )
        with pytest.raises(RuleBroken):
            dishonest.propose(officer, thread, Reason.SETTLED)
        dishonest.propose(officer, thread, Reason.JOKE_OR_TRIAL)
        # One's own second reader is nobody.
        with pytest.raises(RuleBroken):
            dishonest.agree(officer, thread, Reason.JOKE_OR_TRIAL)
    with acting_as(DEPUTY, unlocked=True) as deputy:
        with pytest.raises(RuleBroken) as unread:
            dishonest.agree(deputy, thread, Reason.FLOODING)
        assert unread.value.code == "signing.not_opened"
    with acting_as(DEPUTY, unlocked=True) as deputy:
        advice.open_thread(deputy, thread)
        assert dishonest.agree(deputy, thread, Reason.FLOODING).outcome == "dishonest"
    with the_clock(world, "retention") as actor:
        assert destroying.destroy_threads(actor, [thread], "dishonest") == 1
    assert "haha" not in look_with_code(world, code)
    with acting_as(DIRECTOR) as director:
        with pytest.raises(NotFound):
            threads.get_thread(director, thread)
        (count,) = AdviceCount.objects.all()
        assert (count.outcome, count.threads) == ("dishonest", 1)
        assert not signatures.waiting_for(director, clock.today())


def test_a_message_more_voids_what_the_first_reader_found(world: World) -> None:
    thread, code = ask_anonymously(world, "haha test test test")
    with acting_as(OFFICER, unlocked=True) as officer:
        AdviceThread.objects.filter(id=thread).update(
            received_on=clock.today() - timedelta(2)
        )
        dishonest.propose(officer, thread, Reason.JOKE_OR_TRIAL)
    add_with_code(world, code, "Sorry, dat was mijn broertje. Dit is mijn vraag.")
    with acting_as(DEPUTY, unlocked=True) as deputy:
        advice.open_thread(deputy, thread)
        with pytest.raises(RuleBroken) as changed:
            dishonest.agree(deputy, thread, Reason.JOKE_OR_TRIAL)
    assert changed.value.code == "signing.changed"


def test_what_became_a_concern_is_owed_feedback_and_only_an_officer_may(
    world: World,
) -> None:
    thread, code = ask_anonymously(world, "Hij koopt spullen en noemt een datum.")
    draft = ClosingDraft(
        Outcome.BECAME_CONCERN, "Een collega kijkt mee.", Reason.BEHAVIOUR_AND_HARM
    )
    with acting_as(DIRECTOR, unlocked=True) as director, pytest.raises(NotAllowed):
        advice.close(director, thread, draft)
    with acting_as(OFFICER, unlocked=True) as officer:
        advice.close(officer, thread, draft)
        (debt,) = owed.debts_of(officer, thread_id=thread)
        given = FeedbackDraft(
            Situation.LOOKED_AT, Means.THREAD, "Er wordt naar gekeken."
        )
        feedback.give(officer, debt.id, given)
        with pytest.raises(RuleBroken):
            feedback.give(officer, debt.id, given)
        # Not the last word yet: there is a next day.
        states = [one.state for one in owed.debts_of(officer, thread_id=thread)]
        assert sorted(states) == ["given", "open"]
    assert "Er wordt naar gekeken." in look_with_code(world, code)
    with acting_as(DIRECTOR):
        AdviceThread.objects.filter(id=thread).update(
            destroy_on=clock.today() - timedelta(1)
        )
    with the_clock(world, "retention") as actor:
        assert destroying.destroy_threads(actor, [thread], "advice thread") == 1
    with acting_as(DIRECTOR):
        assert not OwedFeedback.objects.exists()
        counted = FeedbackCount.objects.values_list("state", "in_time", "debts")
        assert sorted(counted) == [("given", True, 1), ("missed", False, 1)]


def test_we_are_reminded_and_the_letter_says_nothing(
    world: World, mailoutbox: list[object]
) -> None:
    thread, _ = ask_anonymously(world, "Hij koopt spullen en noemt een datum.")
    with acting_as(OFFICER, unlocked=True) as officer:
        advice.answer(officer, thread, AnswerDraft("Bel ons."))
        due_on = clock.today() + timedelta(1)
        feedback.owe(officer, thread_id=thread, due_on=due_on)
        # Asking twice is one debt.
        feedback.owe(officer, thread_id=thread, due_on=due_on)
        assert len(owed.debts_of(officer, thread_id=thread)) == 1
    with the_clock(world) as actor:
        assert feedback.remind(actor, clock.today()) == 1
        assert feedback.remind(actor, clock.today()) == 0
    (letter,) = mailoutbox
    assert letter.to == [PEOPLE[OFFICER].address]  # type: ignore[attr-defined]
    assert "spullen" not in letter.body  # type: ignore[attr-defined]
    assert str(thread) not in letter.body  # type: ignore[attr-defined]


def test_the_cover_is_reminded_of_what_somebody_owes_who_is_away(
    world: World, mailoutbox: list[EmailMessage]
) -> None:
    thread, _ = ask_anonymously(world, "Wat zeg ik tegen de ouders?")
    today = clock.today()
    with acting_as(OFFICER, unlocked=True) as officer:
        advice.answer(officer, thread, AnswerDraft("Bel ons."))
        feedback.owe(officer, thread_id=thread, due_on=today)
        away = AbsenceDraft(_id(OFFICER), today, today + timedelta(7), _id(DEPUTY))
        say_absent(officer, away)
    with the_clock(world) as actor:
        assert feedback.remind(actor, today) == 1
    assert [letter.to for letter in mailoutbox] == [[PEOPLE[DEPUTY].address]]


def test_m11_what_somebody_owed_who_left_is_everybodys(world: World) -> None:
    thread, _ = ask_anonymously(world, "Wat zeg ik tegen de klas?")
    with acting_as(OFFICER) as officer:
        feedback.owe(
            officer,
            thread_id=thread,
            due_on=clock.today(),
            owner_id=_id("weigher_mergelstad"),
        )
    with the_clock(world) as actor:
        assert feedback.hand_on(actor) == 1
    with acting_as(DIRECTOR) as director:
        (debt,) = owed.debts_of(director, thread_id=thread)
        assert debt.owner_id is None
