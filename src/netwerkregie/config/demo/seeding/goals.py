# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The goals of two years: begun, counted, answered for, closed and copied."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.domain.programme.actions import evaluations, goals, indicators
from netwerkregie.domain.programme.drafts.activities import ActivityKind, ActivityState
from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.evaluations import (
    Answer,
    Moment,
    Question,
    SheetDraft,
)
from netwerkregie.domain.programme.drafts.goals import (
    CountDraft,
    CountedBy,
    Counter,
    IndicatorDraft,
    Measure,
    Said,
    Side,
    Template,
)
from netwerkregie.domain.programme.models import Activity, Goal, Indicator
from netwerkregie.domain.programme.phrases.goal_templates import INDICATORS
from netwerkregie.domain.programme.queries import goals as queries
from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock
from netwerkregie.overview.insight import goals as figures

from .stage import Event, Stage

DATA = Path(__file__).resolve().parents[1] / "data" / "goals.toml"
TELLS_OF_GOALS = {"mergelstad"}
"""Elsewhere one sees how it looks when nobody wrote a goal yet."""
FIRST = (Template.NETWORK, Template.LESSONS)
_ASKED = 15
_SAID = (Answer.YES, Answer.YES, Answer.A_BIT, Answer.YES, Answer.NO)


@dataclass
class Aims:
    """The goals as they are told, and who writes them."""

    stage: Stage
    file: dict[str, Any]
    counts: list[UUID] = field(default_factory=list)

    @property
    def director(self) -> Actor:
        """Who writes goals."""
        slug = self.stage.first_with(Role.NETWORK_DIRECTOR)
        return self.stage.actor(slug, Purpose.NETWORK)

    def year(self, back: int) -> int:
        """Return a year, counted from the one in which the demo starts."""
        return self.stage.today.year + back

    def moment(self, back: int, part: float) -> datetime:
        """Return a moment so far into a year, in working hours."""
        day = date(self.year(back), 1, 4) + timedelta(days=int(part * 355))
        return datetime(day.year, day.month, day.day, 15, 20, tzinfo=content.AMSTERDAM)


def events_of_goals(stage: Stage) -> Iterator[Event]:
    """Yield what happened to the goals, up to the day on which the demo starts."""
    if stage.place.tells not in TELLS_OF_GOALS:
        return
    aims = Aims(stage, tomllib.loads(DATA.read_text(encoding="utf-8")))
    begin = max(aims.moment(-1, 0.03), stage.days_ago(content.LIFE_DAYS - 40))
    yield Event(begin, partial(_begin, aims))
    for told in aims.file["own"]["counts"]:
        counted = max(aims.moment(-1, told["at"]), begin + timedelta(days=1))
        yield Event(counted, partial(_count, aims, told))
    yield Event(aims.moment(-1, 0.95), partial(_count_right, aims))
    yield Event(stage.days_ago(2, hour=17), partial(_ask_afterwards, aims))
    closed = aims.moment(0, 0.12)
    if closed < stage.days_ago(3):
        yield Event(closed, partial(_close, aims))
    yield Event(stage.days_ago(1, hour=9), partial(_hang, aims, 0))


def _begin(aims: Aims) -> None:
    goals.begin(aims.director, aims.year(-1), FIRST)
    _aim(aims, -1, "last")
    told = aims.file["own"]
    goal = _goal(aims, -1, told["template"])
    draft = IndicatorDraft(
        Side(told["side"]), told["title"], Measure.OWN, target=told["target"]
    )
    indicators.write(aims.director, goal.id, draft)


def _aim(aims: Aims, back: int, which: str) -> None:
    for told in aims.file["targets"]:
        for one in _indicators(aims, back, told["said"]):
            one.target = told[which]
            indicators.change(aims.director, one.id, _draft_of(one))


def _draft_of(one: Indicator) -> IndicatorDraft:
    return IndicatorDraft(
        side=Side(one.side),
        title=one.title,
        measure=Measure(one.measure),
        counter=Counter(one.counter),
        kind=ActivityKind(one.kind) if one.kind else None,
        baseline=one.baseline,
        target=one.target,
    )


def _count(aims: Aims, told: dict[str, Any]) -> None:
    draft = CountDraft(
        clock.today(), Decimal(told["value"]), CountedBy(told["by"]), told["how"]
    )
    made = indicators.count(aims.director, _own(aims).id, draft)
    aims.counts.append(made.id)


def _count_right(aims: Aims) -> None:
    told = aims.file["own"]["right"]
    draft = CountDraft(
        clock.today(),
        Decimal(told["value"]),
        CountedBy.PARTNER,
        told["how"],
        corrects=aims.counts[-1],
    )
    indicators.count(aims.director, _own(aims).id, draft)


def _close(aims: Aims) -> None:
    """Hang what was done on its goal, explain what was missed, close, and go on."""
    _hang(aims, -1)
    director, last = aims.director, aims.year(-1)
    words = {told["said"]: told["words"] for told in aims.file["explained"]}
    by_title = {str(INDICATORS[one]): words.get(one) for one in Said}
    tree = figures.tree_of(director, last, clock.today())
    for one in tree.indicators:
        why = by_title.get(one.title)
        if one.owes_words or (one.is_blank and why):
            words_told = why or aims.file["other"]["words"]
            indicators.explain(director, one.id, words_told)
    for told in aims.file["goals"]:
        goal = _goal(aims, -1, told["template"])
        goals.explain(director, goal.id, told["words"])
    tree = figures.tree_of(director, last, clock.today())
    goals.close(director, tree)
    goals.copy(director, tree)
    _aim(aims, 0, "this")


def _hang(aims: Aims, back: int) -> None:
    """Hang activities and lines of a year on its goals, and say what they may cost."""
    director, year = aims.director, aims.year(back)
    if back == 0:
        goals.begin(director, year, [*Template])
    there = {
        goal.template: goal
        for goal in Goal.objects.filter(
            municipality_id=director.municipality_id, year__year=year
        )
    }
    for told in aims.file["hangs"]:
        if goal := there.get(told["template"]):
            _hang_on(aims, goal, told, year)


def _hang_on(aims: Aims, goal: Goal, told: dict[str, Any], year: int) -> None:
    director = aims.director
    estimates = {one["kind"]: one["amount"] for one in aims.file["estimates"]}
    for one in queries.untied_activities(director, year):
        if one.kind in told["kinds"]:
            goals.hang(director, goal.id, one.id)
            if one.kind in estimates:
                indicators.estimate(director, one.id, euro(estimates[one.kind]))
    for line in queries.untied_lines(director, year):
        if line.name in told["lines"]:
            goals.hang_line(director, goal.id, line.id)


def _ask_afterwards(aims: Aims) -> None:
    """Ask at the end of this year's lessons and evenings what they brought."""
    director = aims.director
    held = Activity.objects.filter(
        municipality_id=director.municipality_id,
        state=ActivityState.HELD,
        kind__in=[ActivityKind.LESSON, ActivityKind.DIALOGUE, ActivityKind.TRAINING],
    ).order_by("-on", "-id")[:4]
    for number, activity in enumerate(held):
        opened = evaluations.open_evaluation(director, activity.id, Moment.AFTER)
        for n in range(_ASKED):
            said = {
                question: _SAID[(n + place + number) % len(_SAID)]
                for place, question in enumerate(Question)
            }
            evaluations.answer(aims.stage.command(), opened.id, SheetDraft(said))


def _goal(aims: Aims, back: int, template: str) -> Goal:
    return Goal.objects.get(
        municipality_id=aims.director.municipality_id,
        year__year=aims.year(back),
        template=template,
    )


def _own(aims: Aims) -> Indicator:
    return Indicator.objects.get(
        municipality_id=aims.director.municipality_id,
        goal__year__year=aims.year(-1),
        measure=Measure.OWN,
    )


def _indicators(aims: Aims, back: int, said: str) -> list[Indicator]:
    found = Indicator.objects.filter(
        municipality_id=aims.director.municipality_id,
        goal__year__year=aims.year(back),
        title=str(INDICATORS[Said(said)]),
    )
    return list(found)
