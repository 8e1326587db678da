# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of goals, indicators and counts."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.goals import (
    Aim,
    CountedBy,
    Counter,
    GoalState,
    Measure,
    Period,
    Side,
    Stand,
    Unit,
    Untold,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (GoalState.OPEN, _("Runs")),
    (GoalState.CLOSED, _("Closed")),
    (Side.OUTPUT, _("What we did")),
    (Side.OUTCOME, _("What came of it")),
    (Measure.REGISTERS, _("Counted from the registers")),
    (Measure.OWN, _("Counted by hand")),
    (Measure.NOT_MEASURABLE, _("Not measurable")),
    (Counter.ACTIVITIES, _("Activities that were held")),
    (Counter.ATTENDED, _("How many came")),
    (Counter.PLACES, _("Organisations where it was held")),
    (Counter.SAID_TALK, _("Said yes afterwards: I dare to talk about this")),
    (Counter.SAID_CHECK, _("Said yes afterwards: I know how to check what I read")),
    (Counter.SAID_WHERE, _("Said yes afterwards: I know where to go when worried")),
    (Counter.SAID_HEARD, _("Said yes afterwards: I could say what I wanted")),
    (Counter.SAID_USEFUL, _("Said yes afterwards: I can use what I heard")),
    (Counter.SPENT, _("Euros that were spent on this goal")),
    (Counter.ORGANISATIONS, _("Organisations that we know")),
    (Counter.LIVING, _("Organisations with which the relation lives")),
    (Counter.CONTACTS, _("Contacts with organisations")),
    (Counter.FOCAL_POINTS, _("Organisations with a trained focal point")),
    (Counter.KEY_PERSONS, _("Key persons who are in the network")),
    (Counter.QUESTIONS, _("Questions that came in for advice")),
    (Counter.IN_TIME, _("Questions answered by the promised day")),
    (Counter.DISPELLED, _("Questions that ended with a worry taken away")),
    (Counter.TOLD_BACK, _("Times that we told back in time")),
    (Unit.NUMBER, _("A number")),
    (Unit.SHARE, _("A share in per cent")),
    (Unit.EURO, _("Euros")),
    (Aim.AT_LEAST, _("At least")),
    (Aim.AT_MOST, _("At most")),
    (Period.YEAR, _("The whole year")),
    (Period.FIRST_HALF, _("The first half of the year")),
    (Period.SECOND_HALF, _("The second half of the year")),
    (CountedBy.US, _("We ourselves")),
    (CountedBy.PARTNER, _("A partner or school")),
    (CountedBy.RESEARCH, _("A research organisation")),
    (CountedBy.STATISTICS, _("Public statistics")),
    (CountedBy.REGISTERS, _("The registers, when the year was closed")),
    (Untold.NONE_YET, _("nothing counted yet")),
    (Untold.SMALL, _("not told: so few that somebody could be recognised")),
    (Untold.NOT_KEPT, _("not kept over that time")),
    (Stand.NO_FIGURE, _("No figure yet")),
    (Stand.NOT_TOLD, _("Too few to tell")),
    (Stand.FOLLOWED, _("Followed, without a target")),
    (Stand.UNDER_WAY, _("Under way")),
    (Stand.REACHED, _("Reached")),
    (Stand.MISSED, _("Not reached")),
    (Stand.NOT_CLEAR, _("Not to be said: it may be chance")),
    (Stand.NOT_MEASURABLE, _("Not measurable")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.goals_closed": _(
            "This year of goals is closed: it stands as it went to the council."
        ),
        "programme.goal_year_runs": _(
            "The year still runs. Close it after its last day."
        ),
        "programme.goals_there": _("There are goals for that year already."),
        "programme.goals_none": _("There are no goals in this year to copy."),
        "programme.goals_many": _("A year has at most {most} goals."),
        "programme.indicators_many": _("A goal has at most {most} indicators."),
        "programme.goal_changed_meanwhile": _(
            "A colleague changed this just before you. What you typed still stands "
            "here; look at it again and save."
        ),
        "programme.goal_has_counts": _(
            "Somebody counted by hand here, so it stays. You can change its words."
        ),
        "programme.goal_of_other_year": _("That is of another year than this goal."),
        "programme.goal_taken": _(
            "This hangs on another goal already. Take it off there first."
        ),
        "programme.counter_missing": _("Choose what the registers count."),
        "programme.counter_by_year": _(
            "Advice is counted by the year. Choose the whole year."
        ),
        "programme.counter_without_kind": _(
            "Only what is counted over activities can be narrowed to one kind."
        ),
        "programme.value_cannot_be": _("Write a number from 0 to {most}."),
        "programme.reason_missing": _("Say why it cannot be measured."),
        "programme.instead_missing": _("Say what you look at instead."),
        "programme.not_counted_by_hand": _("This is not counted by hand."),
        "programme.counted_outside": _("Choose a day within the period, up to today."),
        "programme.corrected_already": _("That count was corrected already."),
        "programme.correction_says_why": _("Say what was wrong."),
        "programme.missed_without_words": _(
            "Some targets were not reached, and the council is owed an explanation: "
            "{titles}."
        ),
        "programme.estimate_cannot_be": _("Write an amount from 0."),
        str(Verb.GOAL_YEAR_OPENED): _("began a year of goals"),
        str(Verb.GOAL_YEAR_CLOSED): _("closed a year of goals"),
        str(Verb.GOAL_YEAR_COPIED): _("copied goals to the next year"),
        str(Verb.GOALS_DESTROYED): _("a year of goals was destroyed"),
        str(Verb.GOAL_WRITTEN): _("wrote a goal"),
        str(Verb.GOAL_CHANGED): _("changed a goal"),
        str(Verb.GOAL_EXPLAINED): _("explained a goal to the council"),
        str(Verb.GOAL_REMOVED): _("removed a goal"),
        str(Verb.GOAL_TIED): _("hung something on a goal"),
        str(Verb.GOAL_UNTIED): _("took something off a goal"),
        str(Verb.INDICATOR_WRITTEN): _("wrote an indicator"),
        str(Verb.INDICATOR_CHANGED): _("changed an indicator"),
        str(Verb.INDICATOR_EXPLAINED): _("explained an indicator to the council"),
        str(Verb.INDICATOR_REMOVED): _("removed an indicator"),
        str(Verb.INDICATOR_COUNTED): _("wrote down a count"),
        str(Verb.ACTIVITY_ESTIMATED): _("said what an activity will cost"),
    }
)
