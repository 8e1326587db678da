# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evaluations: by five, without a sender or a remainder, honest about chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.domain.programme.actions import evaluations as actions
from netwerkregie.domain.programme.drafts.evaluations import (
    Answer,
    Change,
    Moment,
    Question,
    SheetDraft,
)
from netwerkregie.domain.programme.factories.activities import an_activity
from netwerkregie.domain.programme.models import (
    Evaluation,
    EvaluationSheet,
    EvaluationTally,
    EvaluationWords,
)
from netwerkregie.domain.programme.queries import evaluations as queries
from netwerkregie.domain.programme.rules import evaluations as rules
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import GOUWEDAM, MERGELSTAD, acting_as
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
HOST = "mergelstad.localhost"
YES = {Question.TALK: Answer.YES, Question.USEFUL: Answer.A_BIT}


def test_a_difference_is_told_as_newcombe_counted_it() -> None:
    # Newcombe 1998, example (a): 56 of 70 against 48 of 80, method 10.
    found = rules.compare(before=(48, 80), after=(56, 70))
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)
    assert found.says is Change.MORE


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ((2, 4), (4, 4), Change.TOO_FEW),
        ((5, 10), (6, 10), Change.NOT_CLEAR),
        ((60, 80), (30, 80), Change.FEWER),
        ((0, 10), (0, 10), Change.NOT_CLEAR),
    ],
)
def test_what_may_be_chance_is_called_that(
    before: tuple[int, int], after: tuple[int, int], says: Change
) -> None:
    assert rules.compare(before, after).says is says


@given(st.integers(5, 200), st.integers(5, 200), st.data())
def test_an_interval_holds_its_difference(m: int, n: int, data: st.DataObject) -> None:
    before = (data.draw(st.integers(0, m)), m)
    after = (data.draw(st.integers(0, n)), n)
    found = rules.compare(before, after)
    assert found.low - 1e-9 <= after[0] / n - before[0] / m <= found.high + 1e-9
    turned = rules.compare(after, before)
    assert turned.low == pytest.approx(-found.high)


def _opened(moment: Moment = Moment.AFTER) -> Evaluation:
    with acting_as(DIRECTOR) as director:
        return actions.open_evaluation(director, an_activity(director).id, moment)


def _answer(opened: Evaluation, times: int = 1, words: str = "") -> None:
    for _n in range(times):
        with as_host(HOST):
            visitor = Actor(ActorKind.VISITOR, MERGELSTAD, purpose=Purpose.PROGRAMME)
            holder, found = queries.come_with_code(visitor, opened.code.upper())
            actions.answer(holder, found.id, SheetDraft(YES, words))


def _answered(opened: Evaluation) -> int:
    with acting_as(DIRECTOR) as director:
        return queries.result(queries.get_evaluation(director, opened.id)).answered


def test_m19_a_remainder_is_never_shown_and_a_block_leaves_no_sheet(
    world: World,
) -> None:
    opened = _opened()
    _answer(opened, 4)
    assert _answered(opened) == 0
    _answer(opened, 3)
    assert _answered(opened) == 5
    with acting_as(DIRECTOR):
        assert EvaluationSheet.objects.count() == 2
        yes = EvaluationTally.objects.get(question=Question.TALK, answer=Answer.YES)
        assert yes.count == 5


def test_what_is_left_over_goes_unseen_when_it_closes(world: World) -> None:
    opened = _opened()
    _answer(opened, 7)
    later = clock.today() + (opened.closes_on - clock.today()) * 2
    with the_clock(world, "retention") as job:
        assert actions.close_due(job, later) == 2
        assert not EvaluationSheet.objects.exists()
    assert _answered(opened) == 5


def test_words_are_read_by_a_colleague_before_anybody_else(world: World) -> None:
    opened = _opened()
    _answer(opened, words="Meer tijd voor vragen graag.")
    with acting_as("partner_mergelstad") as partner:
        assert queries.words_of(partner, opened) == []
    with acting_as(DIRECTOR) as director:
        (words,) = queries.words_of(director, opened)
        actions.show_words(director, words.id)
    with acting_as("partner_mergelstad") as partner:
        assert len(queries.words_of(partner, opened)) == 1


def test_words_about_a_person_are_not_kept(world: World) -> None:
    opened = _opened()
    with pytest.raises(RuleBroken):
        _answer(opened, words="Bel Ahmed de Vries, 0612345678")
    with acting_as(DIRECTOR):
        assert not EvaluationWords.objects.exists()
        assert not EvaluationSheet.objects.exists()


def test_a_code_of_another_town_finds_nothing(world: World) -> None:
    opened = _opened()
    visitor = Actor(ActorKind.VISITOR, GOUWEDAM, purpose=Purpose.PROGRAMME)
    with as_host("gouwedam.localhost"), pytest.raises(NotFound):
        queries.come_with_code(visitor, opened.code)


def test_nothing_of_who_answered_has_a_column() -> None:
    columns = {field.name for field in EvaluationSheet._meta.fields}
    assert columns == {"id", "municipality", "evaluation", "answers"}
