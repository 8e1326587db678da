# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be said of an indicator, what is counted, and where each euro counts."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.programme.phrases import goal_templates as words
from netwerkregie.domain.programme.rules import counting, goals
from netwerkregie.domain.programme.rules.activities import ActivityKind
from netwerkregie.domain.programme.rules.budget import Kind, Standing
from netwerkregie.domain.programme.rules.counting import (
    Asked,
    Booked,
    Facts,
    Held,
    Paid,
    QuarterFacts,
)
from netwerkregie.domain.programme.rules.evaluations import Question
from netwerkregie.domain.programme.rules.goal_templates import TEMPLATES
from netwerkregie.domain.programme.rules.goals import (
    Aim,
    Aimed,
    Counter,
    Measured,
    Period,
    Stand,
    Untold,
    share_of,
    told,
)
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.texts import About, findings_in

LAST = date(2026, 12, 31)
BEFORE, AFTER = date(2026, 6, 1), date(2027, 1, 1)
YEAR = Asked(date(2026, 1, 1), LAST, BEFORE)


@pytest.mark.parametrize(
    ("found", "target", "aim", "today", "says"),
    [
        (Measured(), 10, Aim.AT_LEAST, BEFORE, Stand.NO_FIGURE),
        (Measured(), 10, Aim.AT_LEAST, AFTER, Stand.NO_FIGURE),
        (
            Measured(untold=Untold.SMALL),
            10,
            Aim.AT_LEAST,
            AFTER,
            Stand.NOT_TOLD,
        ),
        (told(4), None, Aim.AT_LEAST, AFTER, Stand.FOLLOWED),
        (told(4), 10, Aim.AT_LEAST, BEFORE, Stand.UNDER_WAY),
        (told(4), 10, Aim.AT_LEAST, LAST, Stand.UNDER_WAY),
        (told(4), 10, Aim.AT_LEAST, AFTER, Stand.MISSED),
        (told(10), 10, Aim.AT_LEAST, BEFORE, Stand.REACHED),
        # Less is good: that is known only at the end.
        (told(4), 10, Aim.AT_MOST, BEFORE, Stand.UNDER_WAY),
        (told(4), 10, Aim.AT_MOST, AFTER, Stand.REACHED),
        (told(11), 10, Aim.AT_MOST, AFTER, Stand.MISSED),
        # 8 of 10 is 49 to 94 per cent: above 40 for sure, above 60 perhaps.
        (share_of(8, 10), 40, Aim.AT_LEAST, AFTER, Stand.REACHED),
        (share_of(8, 10), 60, Aim.AT_LEAST, BEFORE, Stand.UNDER_WAY),
        (share_of(8, 10), 60, Aim.AT_LEAST, AFTER, Stand.NOT_CLEAR),
        (share_of(2, 40), 60, Aim.AT_LEAST, AFTER, Stand.MISSED),
    ],
)
def test_where_it_stands_is_a_word_and_chance_is_called_chance(
    found: Measured, target: int | None, aim: Aim, today: date, says: Stand
) -> None:
    assert goals.stand(found, Aimed(target, aim, LAST), today) is says


def test_a_missed_target_and_what_may_be_chance_owe_words() -> None:
    owed = {one for one in Stand if goals.needs_words(one)}
    assert owed == {Stand.MISSED, Stand.NOT_CLEAR}


def _held(on: date, attended: int, place: UUID | None = None, **more: object) -> Held:
    kind = more.pop("kind", ActivityKind.LESSON)
    return Held(uuid4(), kind, on, attended, place, **more)  # type: ignore[arg-type] # as given


def test_activities_people_and_places_are_counted_over_what_hangs_on_the_goal() -> None:
    school, club = uuid4(), uuid4()
    facts = Facts(
        held=[
            _held(date(2026, 3, 4), 24, school),
            _held(date(2026, 2, 4), 26, school),
            _held(date(2026, 4, 4), 30, club, kind=ActivityKind.DIALOGUE),
            _held(date(2025, 4, 4), 99, uuid4()),
        ]
    )
    lessons = Asked(YEAR.first, YEAR.last, BEFORE, ActivityKind.LESSON)
    assert counting.count(Counter.ACTIVITIES, facts, YEAR).value == 3
    assert counting.count(Counter.ACTIVITIES, facts, lessons).value == 2
    assert counting.count(Counter.ATTENDED, facts, lessons).value == 50
    places = counting.count(Counter.PLACES, facts, YEAR)
    assert [(one.on.month, int(one.value)) for one in places.points] == [
        (2, 1),
        (3, 1),
        (4, 2),
    ]


def test_few_people_and_little_of_civil_society_are_not_told() -> None:
    few = Facts(held=[_held(date(2026, 3, 4), 3)])
    assert counting.count(Counter.ATTENDED, few, YEAR).untold is Untold.SMALL
    civil = [_held(date(2026, 3, 4), 20, uuid4(), is_civil=True) for _n in range(4)]
    school = _held(date(2026, 3, 5), 20, uuid4())
    assert counting.count(Counter.PLACES, Facts([*civil, school]), YEAR).value == 1
    five = [*civil, _held(date(2026, 3, 6), 20, uuid4(), is_civil=True), school]
    assert counting.count(Counter.PLACES, Facts(five), YEAR).value == 6


def test_what_was_said_comes_with_its_interval_and_its_course() -> None:
    first, second = _held(date(2026, 2, 1), 20), _held(date(2026, 3, 1), 20)
    answers = {
        (first.activity_id, Question.TALK): (4, 5),
        (second.activity_id, Question.TALK): (4, 5),
    }
    found = counting.count(Counter.SAID_TALK, Facts([first, second], answers), YEAR)
    told_ = [found.value, found.low, found.high, found.base]
    assert told_ == [80, 49, 94, 10]
    assert [one.value for one in found.points] == [80, 80]
    nobody = counting.count(Counter.SAID_TALK, Facts([first]), YEAR)
    assert nobody.untold is Untold.NONE_YET


def test_the_network_is_told_by_quarter_as_long_as_it_is_kept() -> None:
    quarters = [
        QuarterFacts(date(2026, 1, 1), date(2026, 3, 31), 40, 20, 11),
        QuarterFacts(date(2026, 4, 1), date(2026, 6, 1), 44, 25, 7),
    ]
    facts = Facts(quarters=quarters, trained=6, key_persons=None)
    assert counting.count(Counter.LIVING, facts, YEAR).value == 25
    assert counting.count(Counter.CONTACTS, facts, YEAR).value == 18
    assert counting.count(Counter.FOCAL_POINTS, facts, YEAR).value == 6
    small = counting.count(Counter.KEY_PERSONS, facts, YEAR)
    assert small.untold is Untold.SMALL
    half = Facts(quarters=quarters[1:])
    assert counting.count(Counter.CONTACTS, half, YEAR).untold is Untold.NOT_KEPT
    last_year = Asked(date(2025, 1, 1), date(2025, 12, 31), BEFORE)
    gone = counting.count(Counter.FOCAL_POINTS, facts, last_year)
    assert gone.untold is Untold.NOT_KEPT


def test_every_counter_counts_something_and_none_before_its_period() -> None:
    early = Asked(YEAR.first, YEAR.last, date(2025, 12, 1))
    for one in Counter:
        assert isinstance(counting.count(one, Facts(), YEAR), Measured)
        assert counting.count(one, Facts(), early).untold is Untold.NONE_YET


def test_no_counter_is_about_a_concern_a_case_or_a_colleague() -> None:
    said = " ".join([*Counter, *(one.name.lower() for one in Counter)])
    for word in ("concern", "case", "weigh", "person_of", "employee", "colleague"):
        assert word not in said


def test_advice_is_counted_by_the_year_and_only_activities_have_a_kind() -> None:
    with pytest.raises(RuleBroken):
        goals.check_counter(Counter.QUESTIONS, Period.FIRST_HALF, has_kind=False)
    with pytest.raises(RuleBroken):
        goals.check_counter(Counter.CONTACTS, Period.YEAR, has_kind=True)
    goals.check_counter(Counter.ATTENDED, Period.FIRST_HALF, has_kind=True)


def test_spent_is_what_was_paid_in_the_period() -> None:
    facts = Facts(
        paid=[
            Paid(date(2026, 5, 2), Decimal("120.50")),
            Paid(date(2026, 2, 2), Decimal("80.00")),
            Paid(date(2026, 8, 2), Decimal("-20.00")),
        ]
    )
    assert counting.count(Counter.SPENT, facts, YEAR).value == Decimal("180.50")
    first = Asked(*goals.span_of(2026, Period.FIRST_HALF), BEFORE)
    assert counting.count(Counter.SPENT, facts, first).value == Decimal("200.50")


LINES, ACTIVITIES, GOALS = ([uuid4() for _n in range(3)] for _list in range(3))
ENTRIES = st.builds(
    Booked,
    st.sampled_from(Kind),
    st.sampled_from(LINES),
    st.sampled_from([None, *ACTIVITIES]),
    st.just(date(2026, 3, 1)),
    st.decimals(-1000, 1000, places=2),
)


@given(
    st.lists(ENTRIES, max_size=30),
    st.dictionaries(st.sampled_from(LINES), st.sampled_from(GOALS)),
    st.dictionaries(st.sampled_from(ACTIVITIES), st.sampled_from(GOALS)),
)
def test_every_euro_counts_for_one_goal_or_for_none_and_nothing_vanishes(
    booked: list[Booked], lines: dict[UUID, UUID], activities: dict[UUID, UUID]
) -> None:
    divided = counting.money_by_goal(booked, lines, activities)
    whole = sum((counting.standing_of(one) for one in booked), Standing())
    assert sum(divided.values(), Standing()) == whole


def test_the_examples_are_whole_and_their_words_pass_the_guard() -> None:
    for template, begins in TEMPLATES.items():
        texts = [*words.GOALS[template]]
        for one in begins:
            texts.append(words.INDICATORS[one.said])
            if not one.is_measurable:
                texts += words.NOT_MEASURABLE[one.said]
            if one.counter is not None:
                goals.check_counter(one.counter, Period.YEAR, has_kind=bool(one.kind))
        assert any(not one.is_measurable for one in begins)
        assert not [str(one) for one in texts if findings_in(str(one), About.TEXT)]
