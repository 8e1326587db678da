# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year of goals through its actions: written, counted, closed, copied, destroyed."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.apps import apps

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.domain.programme.actions import (
    activities,
    goals,
    goals_end,
    indicators,
)
from netwerkregie.domain.programme.drafts.activities import ReportDraft
from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.goals import (
    CountDraft,
    Counter,
    GoalDraft,
    IndicatorDraft,
    Measure,
    Side,
    Stand,
    Template,
)
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_line,
    a_year,
    own_money,
)
from netwerkregie.domain.programme.factories.activities import an_activity
from netwerkregie.domain.programme.factories.goals import (
    a_goal,
    an_indicator,
    by_hand,
)
from netwerkregie.domain.programme.models import (
    Goal,
    GoalYear,
    Measurement,
)
from netwerkregie.domain.programme.queries import goals as queries
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
TODAY = clock.today
MORNING = datetime(clock.today().year + 1, 6, 3, 9, tzinfo=clock.AMSTERDAM)
"""In the middle of a year, so that no test depends on the day on which it runs."""
TEN = time(10)


@pytest.fixture(autouse=True)
def _in_june() -> Iterator[None]:
    with clock.travel_to(MORNING):
        yield


def test_nobody_starts_empty_and_a_second_press_adds_nothing(world: World) -> None:
    year = TODAY().year
    with acting_as(DIRECTOR) as director:
        for _press in range(2):
            goals.begin(director, year, [*Template])
        found = queries.tree_of(director, year, TODAY())
    assert len(found.goals) == len(Template)
    for goal in found.goals:
        assert goal.outputs
        assert Stand.NOT_MEASURABLE in {one.stand for one in goal.outcomes}


def test_what_hangs_on_a_goal_is_counted_and_costs_what_it_costs(world: World) -> None:
    year = TODAY().year
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
        an_indicator(director, goal.id)
        a_year(director, year)
        money = own_money(director, year=year)
        line = a_line(director, {money.id: "2000"}, year=year)
        goals.hang_line(director, goal.id, line.id)
        commitment = a_commitment(director, line, {money.id: "300"}, on=TODAY())
        activity = an_activity(director, on=TODAY(), at=TEN)
        goals.hang(director, goal.id, activity.id)
        indicators.estimate(director, activity.id, euro("250"))
        indicators.estimate(director, activity.id, euro("200"))
        (before,) = queries.tree_of(director, year, TODAY()).goals
        assert before.indicators[0].measured.value == 0
        with clock.travel_to(MORNING + timedelta(hours=5)):
            activities.report(director, activity.id, ReportDraft(24))
        found = queries.tree_of(director, year, TODAY())
    (after,) = found.goals
    assert after.indicators[0].measured.value == 1
    assert after.indicators[0].stand is Stand.UNDER_WAY
    assert after.money.planned == euro("2000")
    assert after.money.committed == euro("300")
    assert after.activities[0].money.planned == euro("200")
    assert found.elsewhere == type(found.elsewhere)()
    assert commitment.line_id == line.id


def test_an_activity_and_a_line_serve_one_goal_of_their_own_year(world: World) -> None:
    year = TODAY().year
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
        other = goals.write(director, year, GoalDraft("Buren vinden elkaar"))
        far = a_goal(director, year + 1)
        activity = an_activity(director, on=date(year, 12, 30), at=TEN)
        goals.hang(director, goal.id, activity.id)
        assert goals.hang(director, goal.id, activity.id) == 0
    for wrong, code in ((other, "goal_taken"), (far, "goal_of_other_year")):
        with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as refused:
            goals.hang(director, wrong.id, activity.id)
        assert refused.value.code == f"programme.{code}"


def test_a_count_is_added_and_a_correction_says_what_was_wrong(world: World) -> None:
    year = TODAY().year
    on = date(year, 1, 1)
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
        found = by_hand(director, goal.id)
        once = uuid4()
        for _press in range(2):
            draft = CountDraft(on, Decimal(400), once=once)
            wrong = indicators.count(director, found.id, draft)
        with pytest.raises(RuleBroken):
            indicators.count(
                director, found.id, CountDraft(on, Decimal(40), corrects=wrong.id)
            )
        better = CountDraft(on, Decimal(40), how="Een nul te veel.", corrects=wrong.id)
        indicators.count(director, found.id, better)
        (one,) = queries.tree_of(director, year, TODAY()).indicators
        assert one.measured.value == 40
        assert len(queries.counts_of(director, found)) == 2
        with pytest.raises(RuleBroken):
            indicators.count(
                director, found.id, CountDraft(on - timedelta(1), Decimal(1))
            )


def test_a_count_cannot_be_changed_in_the_database_either(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        found = by_hand(director, a_goal(director).id)
        on = date(TODAY().year, 1, 1)
        indicators.count(director, found.id, CountDraft(on, Decimal(3)))
    with pytest.raises(Exception, match="permission denied"), acting_as(DIRECTOR):
        Measurement.objects.update(value=5)


def test_not_measurable_needs_its_reason_and_what_is_looked_at_instead(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
        draft = {"measure": Measure.NOT_MEASURABLE, "counter": None, "target": None}
        for words, field in (
            ({}, "reason"),
            ({"reason": "Te zeldzaam."}, "instead"),
        ):
            with pytest.raises(RuleBroken) as refused:
                an_indicator(director, goal.id, **draft, **words)
            assert refused.value.field == field
        honest = {"reason": "Te zeldzaam.", "instead": "Wat scholen ons vertellen."}
        an_indicator(director, goal.id, side=Side.OUTCOME, **draft, **honest)
        (one,) = queries.tree_of(director, TODAY().year, TODAY()).indicators
    assert one.stand is Stand.NOT_MEASURABLE


def test_words_about_a_person_reach_no_council(world: World) -> None:
    bad = "Gesprek met Ahmed de Vries, 0612345678"
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
        one = an_indicator(director, goal.id)
        for act in (
            lambda: goals.write(director, TODAY().year, GoalDraft(bad)),
            lambda: goals.change(director, goal.id, GoalDraft("Doel", bad)),
            lambda: goals.explain(director, goal.id, bad),
            lambda: indicators.explain(director, one.id, bad),
            lambda: by_hand(director, goal.id, title=bad),
        ):
            with pytest.raises(RuleBroken):
                act()


def test_who_was_not_the_first_to_change_it_sees_that(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
        goals.change(director, goal.id, GoalDraft("Buren praten", version=0))
        with pytest.raises(RuleBroken):
            goals.change(director, goal.id, GoalDraft("Iets anders", version=0))
        one = an_indicator(director, goal.id)
        draft = IndicatorDraft(
            Side.OUTPUT, "Lessen", Measure.REGISTERS, Counter.ACTIVITIES, version=7
        )
        with pytest.raises(RuleBroken):
            indicators.change(director, one.id, draft)


def test_a_year_closes_after_its_end_when_each_missed_target_has_its_words(
    world: World,
) -> None:
    last = TODAY().year - 1
    with acting_as(DIRECTOR) as director:
        running = queries.tree_of(director, a_goal(director).year.year, TODAY())
        with pytest.raises(RuleBroken):
            goals.close(director, running)
        goal = a_goal(director, last)
        one = an_indicator(director, goal.id)
        with pytest.raises(RuleBroken) as refused:
            goals.close(director, queries.tree_of(director, last, TODAY()))
        assert refused.value.params["titles"] == one.title
        indicators.explain(director, one.id, "De scholen hadden pas na de zomer tijd.")
        goals.close(director, queries.tree_of(director, last, TODAY()))
        (told,) = queries.tree_of(director, last, TODAY()).indicators
        assert told.stand is Stand.MISSED
        assert told.measured.value == 0
        with pytest.raises(RuleBroken):
            goals.write(director, last, GoalDraft("Te laat"))
        with pytest.raises(RuleBroken):
            goals.hang(director, goal.id, an_activity(director).id)


def test_a_copy_begins_where_the_year_before_stood(world: World) -> None:
    year = TODAY().year
    with acting_as(DIRECTOR) as director:
        goals.begin(director, year, [Template.LESSONS])
        goal = Goal.objects.get()
        counted = by_hand(director, goal.id, title="Scholen die verder gaan")
        on = date(year, 1, 1)
        indicators.count(director, counted.id, CountDraft(on, Decimal(17)))
        indicators.explain(director, counted.id, "Alleen van dit jaar.")
        goals.copy(director, queries.tree_of(director, year, TODAY()))
        copied = queries.tree_of(director, year + 1, TODAY())
        same = next(one for one in copied.indicators if one.title == counted.title)
        assert (same.baseline, same.target, same.explanation) == (17, 40, "")
        with pytest.raises(RuleBroken):
            goals.copy(director, queries.tree_of(director, year, TODAY()))


def test_who_answers_for_it_reads_and_others_find_nothing(world: World) -> None:
    year = TODAY().year
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
    with acting_as("mayor_mergelstad") as mayor:
        assert len(queries.tree_of(mayor, year, TODAY()).goals) == 1
        with pytest.raises(NotAllowed):
            goals.explain(mayor, goal.id, "Mooi.")
    for name in ("partner_mergelstad", "director_gouwedam"):
        with acting_as(name) as other, pytest.raises(NotFound):
            queries.get_goal(other, goal.id)


def test_after_seven_years_a_year_of_goals_goes_as_a_whole(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        found = by_hand(director, a_goal(director).id)
        on = date(TODAY().year, 1, 1)
        wrong = indicators.count(director, found.id, CountDraft(on, Decimal(3)))
        indicators.count(
            director,
            found.id,
            CountDraft(on, Decimal(4), how="Er kwam er een bij.", corrects=wrong.id),
        )
        year = queries.get_year(director, TODAY().year)
    with the_clock(world, "retention") as job:
        assert goals_end.destroy_years(job, [year.id], "the term is over") == 1
        assert not Measurement.objects.exists()
        assert not GoalYear.objects.exists()


def test_no_key_of_the_programme_leads_to_a_person_or_a_dossier() -> None:
    """S14 and row M1: everything it knows outside itself is an organisation."""
    outside = {
        field.related_model._meta.label
        for model in apps.get_app_config("programme").get_models()
        for field in model._meta.concrete_fields
        if field.related_model and field.related_model._meta.app_label != "programme"
    }
    assert outside == {"network.Organisation", "tenancy.Municipality"}
