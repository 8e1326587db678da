# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two who press at the same moment: each is heard, and nothing is done twice."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connections

from netwerkregie.domain.network.actions import agreed, offers, own_offers
from netwerkregie.domain.network.drafts.agreements import LeaveReason
from netwerkregie.domain.network.drafts.offers import Answer
from netwerkregie.domain.network.factories.offers import a_request, an_offer
from netwerkregie.domain.network.models import Agreement, Introduction
from netwerkregie.domain.network.tests.agreeing import (
    in_force,
    offered_to,
    two_parties,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, lines
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import RuleBroken
from tests.cast import acting_as
from tests.harness.world import World

Act = Callable[[Holder], object]


def at_once(*acts: tuple[str, Act]) -> list[str]:
    """Let holders of these links act at the same moment; returns what they heard."""
    ready = Barrier(len(acts))
    heard: list[str] = []

    def press(token: str, act: Act) -> None:
        try:
            with holding(token) as holder:
                ready.wait(10)
                act(holder)
            heard.append("done")
        except RuleBroken as broken:
            heard.append(broken.code)
        finally:
            connections.close_all()

    threads = [Thread(target=press, args=one) for one in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return heard


def test_two_parties_who_say_yes_at_once_are_both_bound_and_it_begins_once(
    world: World,
) -> None:
    one, other = two_parties()
    agreement = offered_to(one, other)

    def yes(holder: Holder) -> object:
        return agreed.say_yes(holder, agreement.id, version=agreement.version)

    assert at_once((one.token, yes), (other.token, yes)) == ["done", "done"]
    with acting_as(DIRECTOR):
        agreement.refresh_from_db()
        assert agreement.state == "in_force"
        assert agreement.parties.filter(confirmed_on__isnull=True).count() == 0
        assert lines("network.agreement_confirmed") == 2


def test_a_yes_and_a_no_at_once_leave_nobody_bound(world: World) -> None:
    one, other = two_parties()
    agreement = offered_to(one, other)
    version = agreement.version
    heard = at_once(
        (one.token, lambda h: agreed.say_yes(h, agreement.id, version=version)),
        (other.token, lambda h: agreed.say_no(h, agreement.id, version=version)),
    )
    assert "done" in heard
    with acting_as(DIRECTOR):
        found = Agreement.objects.get()
        assert found.state == "draft"
        assert not found.parties.filter(confirmed_on__isnull=False).exists()


def test_the_last_two_who_leave_at_once_end_it_once(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)

    def leave(holder: Holder) -> object:
        return agreed.leave(holder, agreement.id, LeaveReason.FINISHED)

    assert at_once((one.token, leave), (other.token, leave)) == ["done", "done"]
    with acting_as(DIRECTOR):
        agreement.refresh_from_db()
        assert (agreement.state, agreement.end_reason) == ("ended", "no_parties")


def test_two_who_answer_an_introduction_at_once_are_both_heard(world: World) -> None:
    one, other = two_parties()
    for answers, state in (
        ((Answer.YES, Answer.YES), "agreed"),
        ((Answer.YES, Answer.NO), "not_now"),
    ):
        with acting_as(DIRECTOR) as director:
            offer, request = an_offer(director, one.id), a_request(director, other.id)
            met = offers.introduce(director, offer.id, request.id)

        def saying(said: Answer, key: object = met.id) -> Act:
            return lambda holder: own_offers.answer(holder, key, said)  # type: ignore[arg-type]

        at_once((one.token, saying(answers[0])), (other.token, saying(answers[1])))
        with acting_as(DIRECTOR):
            assert Introduction.objects.get(id=met.id).state == state
