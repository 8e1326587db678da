# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals: from nobody in particular, answered with a public reason, destroyed."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import Error as DatabaseError

from netwerkregie.domain.network.actions import ending, proposals
from netwerkregie.domain.network.drafts.initiatives import (
    DecisionDraft,
    ProposalDraft,
    ProposalReason,
    ProposalState,
    ProposalStep,
)
from netwerkregie.domain.network.models import EndedCount, Initiative, Proposal
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.domain.network.queries.proposing import come_back, own_proposal
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    HOST,
    lines,
    the_clock,
)
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import acting_as
from tests.harness.world import World

ADDRESS = "buurt@bewoner.example"
YES = DecisionDraft(ProposalStep.ACCEPT, ProposalReason.FITS, "Wij zoeken een plek.")
WHAT = DecisionDraft(ProposalStep.ASK, ProposalReason.UNCLEAR, "Voor welke leeftijd?")
NO = DecisionDraft(ProposalStep.DECLINE, ProposalReason.EXISTS, "Dit is er al.")


def proposed(**facts: str) -> tuple[UUID, str]:
    """Something that a visitor proposed; its number and its code."""
    key = uuid4()
    values = {"name": "Fietsles", "about": "Leren fietsen in het park."} | facts
    with as_host(HOST) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        return key, proposals.propose(visitor, ProposalDraft(key, **values))


def read_with(code: str) -> Proposal:
    """What somebody reads who has the code."""
    with as_host(HOST) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        _, found = come_back(visitor, code)
        return own_proposal(found)


def test_a_visitor_proposes_and_reads_the_answer_with_the_code(world: World) -> None:
    key, code = proposed()
    assert read_with(code).state == ProposalState.WAITING
    with acting_as(DIRECTOR) as director:
        assert [one.id for one in queries.open_proposals(director)] == [key]
        proposals.decide(director, key, YES)
        assert Initiative.objects.get().name == "Fietsles"
    answered = read_with(code)
    assert answered.reason == "fits"
    assert answered.words == "Wij zoeken een plek."


def test_a_visitor_adds_a_proposal_and_reads_none(world: World) -> None:
    proposed()
    with as_host(HOST), pytest.raises(DatabaseError, match="ticket"):
        Proposal.objects.count()


def test_a_visitor_cannot_add_an_answered_one(world: World) -> None:
    with as_host(HOST) as here, pytest.raises(DatabaseError):
        Proposal(
            municipality_id=here.municipality_id,
            name="x",
            about="x",
            token_hash=b"x",
            made_on=clock.today(),
            until=clock.today(),
            state=ProposalState.ACCEPTED,
        ).save(force_insert=True)


def test_a_second_press_is_the_same_proposal(world: World) -> None:
    key, code = proposed()
    with as_host(HOST) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        draft = ProposalDraft(key, "Fietsles", "Leren fietsen in het park.")
        assert proposals.propose(visitor, draft) == code
    with acting_as(DIRECTOR):
        assert lines("network.proposal_made") == 1


def test_a_wrong_code_or_another_municipality_opens_nothing(world: World) -> None:
    _, code = proposed()
    for host, word in ((HOST, "a" * 26), ("gouwedam.localhost", code)):
        with as_host(host) as here:
            visitor = Actor(ActorKind.VISITOR, here.municipality_id)
            with pytest.raises(NotFound):
                come_back(visitor, word)


@pytest.mark.parametrize("field", ["name", "about", "place"])
def test_nobody_stands_in_a_proposal(world: World, field: str) -> None:
    with pytest.raises(RuleBroken, match="guarded"):
        proposed(**{field: "Mijn buurman Jan Smeets is moslim"})


def test_a_question_is_answered_with_the_code(world: World) -> None:
    key, code = proposed()
    with acting_as(DIRECTOR) as director:
        proposals.decide(director, key, WHAT)
    with as_host(HOST) as here:
        actor, found = come_back(Actor(ActorKind.VISITOR, here.municipality_id), code)
        assert found == key
        proposals.say_back(actor, found, "Voor kinderen van de basisschool.")
    with acting_as(DIRECTOR) as director:
        [waiting] = queries.open_proposals(director)
        assert waiting.said_back == "Voor kinderen van de basisschool."
        proposals.decide(director, key, NO)
        with pytest.raises(RuleBroken, match="answered"):
            proposals.decide(director, key, YES)


def test_a_reason_belongs_to_its_own_answer(world: World) -> None:
    key, _ = proposed()
    wrong = DecisionDraft(ProposalStep.ACCEPT, ProposalReason.EXISTS, "Dank u.")
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken, match="reason"):
        proposals.decide(director, key, wrong)


def test_the_address_is_for_the_answer_only(world: World) -> None:
    key, _ = proposed(email=ADDRESS)
    with acting_as(DIRECTOR) as director:
        proposals.decide(director, key, WHAT)
    with the_clock(world) as worker:
        proposals.mail_answer(worker, key)
        assert Proposal.objects.get().email == ADDRESS
    with acting_as(DIRECTOR) as director:
        proposals.decide(director, key, NO)
    for _ in range(2):
        with the_clock(world) as worker:
            proposals.mail_answer(worker, key)
            assert Proposal.objects.get().email == ""
    asked, answered = mail.outbox
    assert "Voor welke leeftijd?" in asked.body
    assert "Dit is er al." in answered.body
    assert "/initiatieven/voorstel/" in answered.body


def test_thirty_days_after_the_answer_a_count_remains(world: World) -> None:
    key, code = proposed()
    proposed(name="Schaken")
    with acting_as(DIRECTOR) as director:
        proposals.decide(director, key, NO)
    soon, later = clock.now() + timedelta(days=29), clock.now() + timedelta(days=30)
    with clock.travel_to(soon), the_clock(world, "retention") as retention:
        assert ending.end_proposals(retention) == 0
    with clock.travel_to(later), the_clock(world, "retention") as retention:
        assert ending.end_proposals(retention) == 1
        assert Proposal.objects.get().name == "Schaken"
        counted = EndedCount.objects.get()
    assert (counted.kind, counted.number) == ("proposal_declined", 1)
    with pytest.raises(NotFound):
        read_with(code)


@pytest.mark.parametrize(
    ("asked", "days", "reason"), [(True, 30, "no_answer"), (False, 60, "too_late")]
)
def test_nothing_lies_still(world: World, asked: bool, days: int, reason: str) -> None:
    key, code = proposed()
    if asked:
        with acting_as(DIRECTOR) as director:
            proposals.decide(director, key, WHAT)
    later = clock.now() + timedelta(days=days)
    with clock.travel_to(later), the_clock(world, "retention") as retention:
        ending.end_proposals(retention)
    left = read_with(code)
    assert (left.state, left.reason) == ("declined", reason)
