# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of goals: beginning, counting, explaining, and what costs what."""

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from netwerkregie.domain.programme.actions import goals
from netwerkregie.domain.programme.drafts.goals import (
    Counter,
    Measure,
    Template,
    Untold,
)
from netwerkregie.domain.programme.factories.activities import an_activity
from netwerkregie.domain.programme.factories.goals import (
    a_goal,
    an_indicator,
    by_hand,
)
from netwerkregie.domain.programme.models import Goal, Indicator
from netwerkregie.foundation.kernel import clock, new_hidden_id
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.overview.insight import goals as figures
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
YEAR = clock.today().year
MOST = 40
"""Questions of the largest page, whatever hangs on the tree."""


def test_a_year_begins_with_examples_and_every_page_of_it_opens(world: World) -> None:
    desk = sign_in(Client(), DIRECTOR)
    empty = desk.get(reverse("desk:goals")).content.decode()
    assert "Nog geen doelen" in empty
    typed = {"year": YEAR, "templates": [*Template]}
    done = desk.post(reverse("desk:goal_begin"), typed)
    assert done["Location"] == reverse("desk:goal_year", args=[YEAR])
    with CaptureQueriesContext(connections[ALIAS]) as asked:
        page = desk.get(done["Location"]).content.decode()
    assert len(asked) <= MOST, len(asked)
    for words in ("Wat wij deden", "Wat het opleverde", "Niet meetbaar", "Want:"):
        assert words in page
    with acting_as(DIRECTOR):
        keys = [*Indicator.objects.values_list("id", flat=True)]
    for key in keys[:6]:
        assert desk.get(reverse("desk:indicator", args=[key])).status_code == 200


def test_a_tree_that_grows_asks_no_more_of_the_database(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        year = an_activity(director).on.year
        goals.begin(director, year, [*Template])
        activity = an_activity(director)
        goal = Goal.objects.order_by("made_at").first()
        assert goal is not None
        goals.hang(director, goal.id, activity.id)
    desk = sign_in(Client(), DIRECTOR)
    there = reverse("desk:goal_year", args=[year])
    desk.get(there)
    with CaptureQueriesContext(connections[ALIAS]) as few:
        desk.get(there)
    with acting_as(DIRECTOR) as director:
        for number in range(5):
            found = by_hand(director, goal.id, title=f"Telling {number}")
            goals.hang(director, goal.id, an_activity(director).id)
            assert found.goal_id == goal.id
    with CaptureQueriesContext(connections[ALIAS]) as many:
        desk.get(there)
    assert len(many) <= len(few)


def test_an_indicator_asks_only_what_its_way_of_knowing_needs(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
    desk = sign_in(Client(), DIRECTOR)
    there = reverse("desk:indicator_add", args=[goal.id])
    assert "Hoe weten we het?" in desk.get(there).content.decode()
    honest = f"{there}?hoe=not_measurable"
    page = desk.get(honest).content.decode()
    assert 'name="reason"' in page
    assert 'name="target"' not in page
    typed = {
        "side": "outcome",
        "title": "Minder mensen raken op het verkeerde pad",
        "reason": "Het is te zeldzaam.",
        "instead": "",
        "once": new_hidden_id(),
    }
    refused = desk.post(honest, typed)
    assert refused.status_code == 422
    assert "Het is te zeldzaam." in refused.content.decode()
    done = desk.post(honest, typed | {"instead": "Wat leraren ons vertellen."})
    assert done.status_code == 302
    year = desk.get(reverse("desk:goal_year", args=[YEAR])).content.decode()
    assert "In plaats daarvan kijken we naar:" in year


def test_words_about_a_person_come_back_beside_what_was_typed(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
    desk = sign_in(Client(), DIRECTOR)
    said = "Bel Ahmed de Vries op 06 12345678."
    there = reverse("desk:goal_explain", args=[goal.id])
    page = desk.post(there, {"explanation": said})
    assert page.status_code == 422
    assert "12345678" in page.content.decode()
    with acting_as(DIRECTOR):
        assert Goal.objects.get().explanation == ""


def test_a_count_and_its_correction_both_stand_on_the_page(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        found = by_hand(director, a_goal(director).id)
    desk = sign_in(Client(), DIRECTOR)
    there = reverse("desk:indicator_count", args=[found.id])
    typed = {"on": f"{YEAR}-01-01", "value": "1.250,5", "counted_by": "partner"}
    assert desk.post(there, typed).status_code == 302
    page = desk.get(reverse("desk:indicator", args=[found.id])).content.decode()
    assert "1.250,50" in page
    (old,) = [part.split('"')[0] for part in page.split("?van=")[1:]]
    better = typed | {"value": "125", "corrects": old, "how": "Een komma verkeerd."}
    assert desk.post(there, better).status_code == 302
    page = desk.get(reverse("desk:indicator", args=[found.id])).content.decode()
    assert "daarna gecorrigeerd" in page
    assert "Een komma verkeerd." in page


def test_an_activity_says_what_it_is_for_and_what_it_costs(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        activity = an_activity(director)
        goal = a_goal(director, activity.on.year)
    desk = sign_in(Client(), DIRECTOR)
    there = reverse("desk:activity", args=[activity.id])
    typed = {"amount": "250,00", "once": new_hidden_id()}
    estimate = reverse("desk:activity_estimate", args=[activity.id])
    assert desk.post(estimate, typed).status_code == 302
    serve = reverse("desk:activity_goal", args=[activity.id])
    assert desk.post(serve, {"goal": goal.id}).status_code == 302
    page = desk.get(there).content.decode()
    assert goal.title in page
    assert "250,00" in page
    hung = desk.get(reverse("desk:goal", args=[goal.id])).content.decode()
    assert f"activity.{activity.id}" in hung
    off = reverse("desk:goal_take_off", args=[goal.id])
    assert desk.post(off, {"what": f"activity.{activity.id}"}).status_code == 302
    assert desk.post(off, {"what": "activity.nonsense"}).status_code == 302
    hung = desk.get(reverse("desk:goal", args=[goal.id])).content.decode()
    assert f"activity.{activity.id}" not in hung


def test_a_series_hangs_on_a_goal_in_one_choice(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        first = an_activity(director)
        goal = a_goal(director, first.on.year)
    desk = sign_in(Client(), DIRECTOR)
    hang = reverse("desk:goal_hang", args=[goal.id])
    assert desk.post(hang, {"what": f"one.{first.id}"}).status_code == 302
    assert desk.post(hang, {"what": f"one.{first.id}"}).status_code == 422


def test_what_the_advice_line_counted_is_handed_in_without_small_numbers(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        goal = a_goal(director)
        an_indicator(director, goal.id, counter=Counter.QUESTIONS)
        (one,) = figures.tree_of(director, YEAR, clock.today()).indicators
    assert one.measure is Measure.REGISTERS
    assert one.measured.untold is Untold.SMALL
