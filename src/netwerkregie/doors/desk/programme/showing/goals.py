# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tree of a year, a goal and an indicator, as their pages show them."""

from collections import Counter as Counted
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.programme.drafts.activities import ActivityState
from netwerkregie.domain.programme.drafts.budget import NOTHING, Standing
from netwerkregie.domain.programme.drafts.goals import (
    Measure,
    Period,
    Side,
    Stand,
    span_of,
)
from netwerkregie.domain.programme.models import Measurement
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.goal_values import (
    GoalOfYear,
    IndicatorOfGoal,
    YearTree,
)
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Column, Table
from netwerkregie.doors.desk.programme.showing.budget import money, whole_euros
from netwerkregie.doors.desk.programme.showing.goal_charts import Chart, chart_of
from netwerkregie.doors.desk.programme.showing.goal_words import (
    baseline_words,
    between_words,
    now_words,
    stand_words,
    target_words,
    value_words,
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """An indicator in the tree."""

    one: IndicatorOfGoal
    url: str
    stand: str
    now: str
    between: str
    target: str
    baseline: str
    chart: Chart | None
    source: str
    is_measurable: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """What we did, or what came of it."""

    title: str
    hint: str
    leaves: Sequence[Leaf]


@dataclass(frozen=True, slots=True)
class Trunk:
    """A goal in the tree."""

    goal: GoalOfYear
    url: str
    hangs: str
    costs: str
    branches: Sequence[Branch]


def trunks_of(tree: YearTree) -> list[Trunk]:
    """Return the goals of a year as they are drawn."""
    return [
        Trunk(
            goal,
            reverse("desk:goal", args=[goal.id]),
            hangs_words(goal),
            costs_words(goal.money),
            branches_of(goal, tree.year),
        )
        for goal in tree.goals
    ]


def branches_of(goal: GoalOfYear, year: int) -> list[Branch]:
    """Return both sides of a goal: what we did stands apart from what came of it."""
    sides = (
        (Side.OUTPUT, _("This is in our own hands."), goal.outputs),
        (Side.OUTCOME, _("This is what it is for."), goal.outcomes),
    )
    return [
        Branch(label(side), hint, [leaf_of(one, year) for one in found])
        for side, hint, found in sides
    ]


def leaf_of(one: IndicatorOfGoal, year: int) -> Leaf:
    """Return an indicator as it is drawn."""
    return Leaf(
        one=one,
        url=reverse("desk:indicator", args=[one.id]),
        stand=label(one.stand),
        now=now_words(one),
        between=between_words(one),
        target=target_words(one),
        baseline=baseline_words(one),
        chart=chart_of(one, span_of(year, one.period)[0]),
        source=source_words(one),
        is_measurable=one.measure is not Measure.NOT_MEASURABLE,
    )


def source_words(one: IndicatorOfGoal) -> str:
    """Return where the number comes from."""
    said = [label(one.measure)]
    if one.counter is not None:
        said.append(label(one.counter).lower())
    if one.kind is not None:
        said.append(label(one.kind).lower())
    if one.counted_by is not None and one.counted_on is not None:
        said += [label(one.counted_by).lower(), day_words(one.counted_on)]
    if one.period is not Period.YEAR:
        said.append(label(one.period).lower())
    return ", ".join(said)


def hangs_words(goal: GoalOfYear) -> str:
    """Return how many activities serve a goal, and how many were held."""
    many = len(goal.activities)
    if not many:
        return _("no activity serves this goal yet")
    held = sum(one.state is ActivityState.HELD for one in goal.activities)
    return ngettext(
        "%(n)d activity, of which %(held)d was held",
        "%(n)d activities, of which %(held)d were held",
        many,
    ) % {"n": many, "held": held}


def costs_words(one: Standing) -> str:
    """Return what a goal costs, on one line."""
    if one == Standing():
        return _("no money is tied to this goal")
    return _("{planned} planned, {committed} promised, {spent} paid").format(
        planned=whole_euros(one.planned),
        committed=whole_euros(one.committed),
        spent=whole_euros(one.spent),
    )


def summary_of(tree: YearTree) -> list[tuple[str, int]]:
    """Return how many indicators stand where, in words; none is left out."""
    many = Counted(one.stand for one in tree.indicators)
    return [(label(one), many[one]) for one in Stand if many[one]]


def indicator_table(tree: YearTree) -> Table:
    """Return every indicator with its numbers: the same as the drawing, in a table."""
    rows = [
        [
            goal.title,
            label(one.side),
            (one.title, reverse("desk:indicator", args=[one.id])),
            baseline_words(one) or "-",
            now_words(one) if one.measure is not Measure.NOT_MEASURABLE else "-",
            target_words(one) or "-",
            stand_words(one),
        ]
        for goal in tree.goals
        for one in (*goal.outputs, *goal.outcomes)
    ]
    columns = [
        Column(_("Goal")),
        Column(_("Which side")),
        Column(_("Indicator")),
        Column(_("Before"), numeric=True),
        Column(_("Now"), numeric=True),
        Column(_("Target"), numeric=True),
        Column(_("Where it stands")),
    ]
    title = _("All indicators of {year}").format(year=tree.year)
    return Table(title, columns, rows, is_wide=True, hides_caption=True)


def money_table(tree: YearTree) -> Table | None:
    """Return what each goal costs, and what is for none; None where nothing costs."""
    if tree.money == Standing():
        return None
    rows: list[list[object]] = [
        [(goal.title, reverse("desk:goal", args=[goal.id])), *_amounts(goal.money)]
        for goal in tree.goals
    ]
    rows.append([_("For no goal"), *_amounts(tree.elsewhere)])
    rows.append([_("Together"), *_amounts(tree.money)])
    title = _("What the goals of {year} cost").format(year=tree.year)
    columns = [Column(_("Goal")), *_headings()]
    return Table(title, columns, rows, is_wide=True, hides_caption=True)


def hung_on(goal: GoalOfYear) -> list[tuple[str, str]]:
    """Return what can be taken off a goal: how it is named in the form, and words."""
    activities = [
        (f"activity.{one.id}", f"{one.title}, {day_words(one.on)}")
        for one in goal.activities
    ]
    return activities + [(f"line.{one.id}", one.name) for one in goal.lines]


def activity_table(goal: GoalOfYear) -> Table:
    """Return what hangs on a goal, with what each was thought to cost and did."""
    rows = [
        [
            (one.title, reverse("desk:activity", args=[one.id])),
            day_words(one.on),
            label(one.state),
            "-" if one.attended is None else str(one.attended),
            *_amounts(one.money),
        ]
        for one in goal.activities
    ]
    columns = [
        Column(_("Activity")),
        Column(_("Day")),
        Column(_("State")),
        Column(_("How many came"), numeric=True),
        *_headings(),
    ]
    title = _("Activities that serve this goal")
    return Table(title, columns, rows, is_wide=True, hides_caption=True)


def course_table(one: IndicatorOfGoal) -> Table | None:
    """Return the course of an indicator as a table; None where there is none."""
    if not one.measured.points:
        return None
    rows = [
        [day_words(point.on), value_words(point.value, one.unit)]
        for point in one.measured.points
    ]
    columns = [Column(_("Day")), Column(_("How much"), numeric=True)]
    return Table(_("Its course"), columns, rows)


def count_rows(
    one: IndicatorOfGoal, counts: Sequence[Measurement]
) -> list[dict[str, Any]]:
    """Return counts by hand, those that were corrected as well."""
    corrected = {row.corrects_id for row in counts}
    return [
        {
            "row": row,
            "day": day_words(row.on),
            "value": "-" if row.value is None else value_words(row.value, one.unit),
            "by": row.get_counted_by_display(),
            "is_corrected": row.id in corrected,
            "is_correction": row.corrects_id is not None,
        }
        for row in counts
    ]


def activity_money(found: Standing | None) -> list[tuple[str, str]]:
    """Return what an activity was thought to cost, and did, for its own page."""
    if found is None or found == Standing():
        return []
    pairs = [(_("Planned"), found.planned), (_("Promised"), found.committed)]
    pairs.append((_("Paid"), found.spent))
    if found.planned and found.committed > found.planned:
        over = found.committed - found.planned
        pairs.append((_("More promised than planned"), over))
    return [(words, money(amount)) for words, amount in pairs]


def _headings() -> list[Column]:
    return [
        Column(word, numeric=True) for word in (_("Planned"), _("Promised"), _("Paid"))
    ]


def _amounts(one: Standing) -> list[object]:
    return [
        "-" if amount == NOTHING else money(amount)
        for amount in (one.planned, one.committed, one.spent)
    ]
