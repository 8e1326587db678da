# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we wanted: goals with their indicators, and what cannot be measured."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.goals import Aim, Side, Unit
from netwerkregie.domain.programme.drafts.reports import (
    Chapter,
    ChapterKey,
    Figures,
    Value,
)
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.goals import GoalOfYear, IndicatorOfGoal
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.overview.insight import goals
from netwerkregie.overview.reporting.showing import money, number


def chapter(actor: Actor, year: BudgetYear, today: date) -> Chapter:
    """Return the goals of a year, what we did for them and what came of it."""
    title = label(ChapterKey.WANTED)
    try:
        tree = goals.tree_of(actor, year.year, today)
    except NotFound:
        none = _("No goals were written down for this year.")
        return Chapter(ChapterKey.WANTED, title, lines=[none])
    lines = [
        _("We had {many} goals. Under each goal stands what we counted.").format(
            many=number(len(tree.goals))
        ),
        _(
            "What we did and what came of it stand apart: doing a lot is not the same "
            "as helping."
        ),
        _(
            '"It was" is where it stood when {year} began. A dash is where nothing '
            "was counted, or where there is nothing to aim at."
        ).format(year=year.year),
    ]
    return Chapter(
        ChapterKey.WANTED,
        title,
        lines=lines,
        figures=[_goal(one, year.year) for one in tree.goals],
    )


def _goal(goal: GoalOfYear, year: int) -> Figures:
    rows: list[list[Value]] = [
        [
            one.title,
            _side(one.side),
            _aimed(one, one.baseline),
            _target(one),
            _value(one),
            label(one.stand),
        ]
        for one in (*goal.outputs, *goal.outcomes)
    ]
    columns = [
        _("What we look at"),
        _("Kind"),
        _("It was"),
        _("We aimed at"),
        _("It became"),
        _("How it stands"),
    ]
    return Figures(
        _("Goal: {title}").format(title=goal.title),
        columns,
        rows,
        notes=_notes(goal, year),
        intro=goal.why,
    )


def _notes(goal: GoalOfYear, year: int) -> list[str]:
    cost = _("In {year} this goal cost {amount}.")
    notes = [cost.format(year=year, amount=money(goal.money.spent))]
    if goal.explanation:
        notes.append(goal.explanation)
    for one in goal.indicators:
        if one.reason:
            notes.append(
                _("{what}: not measurable. {why} What we look at: {instead}").format(
                    what=one.title,
                    why=one.reason.rstrip(".") + ".",
                    instead=one.instead,
                )
            )
        if one.explanation:
            notes.append(f"{one.title}: {one.explanation}")
    return notes


def _side(side: Side) -> str:
    return _("Done") if side is Side.OUTPUT else _("Result")


def _target(one: IndicatorOfGoal) -> str:
    if one.target is None:
        return ""
    said = _("at least {many}") if one.aim is Aim.AT_LEAST else _("at most {many}")
    return said.format(many=_aimed(one, one.target))


def _aimed(one: IndicatorOfGoal, many: int | None) -> str:
    return "" if many is None else _told(one.unit, Decimal(many))


def _value(one: IndicatorOfGoal) -> str:
    found = one.measured
    if found.value is None:
        # What cannot be measured says so under how it stands, and why below the table.
        return label(found.untold) if found.untold and not one.reason else ""
    said = _told(one.unit, found.value)
    if found.low is None or found.high is None:
        return said
    return _("{share} of {many} people; between {low} and {high} of 100").format(
        share=said,
        many=number(found.base or 0),
        low=number(round(found.low)),
        high=number(round(found.high)),
    )


def _told(unit: Unit, many: Decimal) -> str:
    if unit is Unit.EURO:
        return money(euro(many))
    if unit is Unit.SHARE:
        return _("{share} of 100").format(share=number(round(many)))
    return number(int(many))
