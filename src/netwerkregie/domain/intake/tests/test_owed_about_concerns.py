# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is owed for a question is about the concern that came of it, by ids alone."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from netwerkregie.domain.intake.actions import advice, asking, concerns, feedback
from netwerkregie.domain.intake.drafts import ClosingDraft, QuestionDraft, Want
from netwerkregie.domain.intake.drafts.concerns import DropReason
from netwerkregie.domain.intake.drafts.triage import Outcome, Reason
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.queries import feedback as owed
from netwerkregie.foundation.kernel import NotFound, clock
from tests.asking import ask_anonymously
from tests.cast import acting_as
from tests.harness.world import World

OFFICER, TEACHER = "intake_officer_mergelstad", "teacher_mergelstad"
ENDED = ClosingDraft(
    Outcome.BECAME_CONCERN, "Een collega kijkt mee.", Reason.BEHAVIOUR_AND_HARM
)


def test_m21_one_debt_knows_the_question_and_its_concern(world: World) -> None:
    thread, _code = ask_anonymously(world, "Hij koopt spullen en noemt een datum.")
    with acting_as(OFFICER, unlocked=True) as officer:
        advice.close(officer, thread, ENDED)
        (before,) = owed.debts_of(officer, thread_id=thread)
        assert not owed.concern_known(officer, thread)
        concern = a_concern(officer, thread_id=thread)
        (debt,) = owed.debts_of(officer, concern_id=concern.id)
        assert (debt.id, debt.thread_id) == (before.id, thread)
        assert owed.concern_known(officer, thread)
        later = clock.today() + timedelta(20)
        type(debt).objects.filter(id=debt.id).update(due_on=later)
        # The end of a concern is news, and news is told soon.
        concerns.drop(officer, concern.id, DropReason.DISPELLED, "Het was een spel.")
        (debt,) = owed.debts_of(officer, thread_id=thread)
        assert clock.today() < debt.due_on < later


def test_a_concern_that_is_written_first_leaves_one_debt_too(world: World) -> None:
    thread, _code = ask_anonymously(world, "Hij koopt spullen en noemt een datum.")
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer, thread_id=thread)
        advice.close(officer, thread, ENDED)
        (debt,) = owed.debts_of(officer, thread_id=thread)
        assert debt.concern_id == concern.id
        with pytest.raises(NotFound):
            a_concern(officer, thread_id=uuid4())


def test_who_asked_while_signed_in_sees_what_is_owed_and_nobody_else(
    world: World,
) -> None:
    assert world.databases
    with acting_as(TEACHER, unlocked=True) as teacher:
        own = QuestionDraft("Hoe begin ik het gesprek?", Want.ONLY_ADVICE)
        thread = asking.ask(teacher, own, once=uuid4()).id
        (answer,) = owed.owed_to_me(teacher)
        assert (answer.id, answer.debt) == (thread, None)
    with acting_as(OFFICER, unlocked=True) as officer:
        advice.close(officer, thread, ENDED)
        due_on = clock.today() + timedelta(5)
        feedback.owe(officer, thread_id=thread, due_on=due_on)
        assert owed.owed_to_me(officer) == ()
    with acting_as(TEACHER, unlocked=True) as teacher:
        (told,) = owed.owed_to_me(teacher)
        assert told.thread
        assert told.debt
        assert told.thread.id == thread
