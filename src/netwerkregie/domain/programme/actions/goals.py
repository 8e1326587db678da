# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year of goals: beginning, writing, hanging activities on them, closing, copying."""

from collections.abc import Collection, Sequence
from uuid import UUID

from netwerkregie.domain.programme.drafts.goals import GoalDraft
from netwerkregie.domain.programme.models import (
    Activity,
    Goal,
    GoalActivity,
    GoalLine,
    GoalYear,
    Indicator,
    Measurement,
)
from netwerkregie.domain.programme.phrases import goal_templates as words
from netwerkregie.domain.programme.policies import goals as policies
from netwerkregie.domain.programme.queries import activities, budget
from netwerkregie.domain.programme.queries import goals as queries
from netwerkregie.domain.programme.queries.goal_values import YearTree
from netwerkregie.domain.programme.rules import goals as rules
from netwerkregie.domain.programme.rules.activities import ActivityState
from netwerkregie.domain.programme.rules.goal_templates import (
    TEMPLATES,
    Begin,
    Template,
)
from netwerkregie.domain.programme.rules.goals import (
    Aim,
    CountedBy,
    GoalState,
    Measure,
    Period,
    Unit,
    unit_of,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def begin(actor: Actor, year: int, templates: Collection[Template] = ()) -> GoalYear:
    """Begin a year of goals, or add examples to it; a second press adds nothing.

    Raises:
        RuleBroken: the year is closed, or has as many goals as a council reads.

    """
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    GoalYear.objects.get_or_create(municipality_id=actor.municipality_id, year=year)
    found = queries.get_year(actor, year, lock=True)
    rules.require_open(GoalState(found.state))
    there = set(found.goals.values_list("template", flat=True))
    for one in templates:
        if one not in there:
            _require_room(found)
            _from_template(actor, found, one)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_YEAR_OPENED, found)
    return found


def write(actor: Actor, year: int, draft: GoalDraft) -> Goal:
    """Write a goal of one's own.

    Raises:
        RuleBroken: the year is closed or full, or the guard stops the words.

    """
    found = queries.get_year(actor, year, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    rules.require_open(GoalState(found.state))
    if again := found.goals.filter(once=draft.once).exclude(once=None).first():
        return again
    _require_room(found)
    made = Goal.objects.create(
        municipality_id=actor.municipality_id,
        year=found,
        title=_title(draft.title),
        why=clean(draft.why, "why", rules.WHY_LENGTH),
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_WRITTEN, made)
    return made


def change(actor: Actor, goal_id: UUID, draft: GoalDraft) -> Goal:
    """Change the words of a goal.

    Raises:
        RuleBroken: the year is closed, a colleague changed it meanwhile, or the guard
            stops the words.

    """
    goal = writable_goal(actor, goal_id)
    if draft.version is not None and draft.version != goal.version:
        raise RuleBroken("programme.goal_changed_meanwhile")
    goal.title = _title(draft.title)
    goal.why = clean(draft.why, "why", rules.WHY_LENGTH)
    goal.version += 1
    goal.save(update_fields=["title", "why", "version"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_CHANGED, goal)
    return goal


def explain(actor: Actor, goal_id: UUID, text: str) -> Goal:
    """Tell the council about a goal, in the director's own words.

    Raises:
        RuleBroken: the year is closed, or the guard stops the words.

    """
    goal = writable_goal(actor, goal_id)
    goal.explanation = clean(text, "explanation", rules.EXPLANATION_LENGTH)
    goal.explained_on = clock.today() if goal.explanation else None
    goal.save(update_fields=["explanation", "explained_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_EXPLAINED, goal)
    return goal


def remove(actor: Actor, goal_id: UUID) -> None:
    """Remove a goal with its indicators; what hung on it hangs on nothing.

    Raises:
        RuleBroken: the year is closed, or somebody counted by hand.

    """
    goal = writable_goal(actor, goal_id)
    if Measurement.objects.filter(
        municipality_id=actor.municipality_id, indicator__goal_id=goal.id
    ).exists():
        raise RuleBroken("programme.goal_has_counts")
    goal.delete()
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_REMOVED, goal_id)


def hang(
    actor: Actor, goal_id: UUID, activity_id: UUID, *, whole_series: bool = False
) -> int:
    """Hang an activity on a goal, or the activities of its series in that year.

    Returns:
        how many hang on it now that did not before.

    Raises:
        RuleBroken: the year is closed, or the activity is of another year or goal.

    """
    goal = writable_goal(actor, goal_id)
    activity = activities.get_activity(actor, activity_id, lock=True)
    if activity.on.year != goal.year.year:
        raise RuleBroken("programme.goal_of_other_year", "activity")
    known = policies.visible_tied(actor).filter(activity_id=activity.id).first()
    if known is not None and known.goal_id != goal.id:
        raise RuleBroken("programme.goal_taken", "activity")
    found = _series_of(actor, activity) if whole_series else [activity]
    made = GoalActivity.objects.bulk_create(
        GoalActivity(municipality_id=actor.municipality_id, goal=goal, activity=one)
        for one in found
        if not (one.id == activity.id and known is not None)
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_TIED, goal)
    return len(made)


def take_off(actor: Actor, goal_id: UUID, activity_id: UUID) -> None:
    """Take an activity off a goal; one that does not hang there is off already."""
    goal = writable_goal(actor, goal_id)
    GoalActivity.objects.filter(
        municipality_id=actor.municipality_id, goal=goal, activity_id=activity_id
    ).delete()
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_UNTIED, goal)


def hang_line(actor: Actor, goal_id: UUID, line_id: UUID) -> GoalLine:
    """Say that a line of the budget is for a goal.

    Raises:
        RuleBroken: the year is closed, or the line is of another year or goal.

    """
    goal = writable_goal(actor, goal_id)
    line = budget.get_line(actor, line_id, lock=True)
    if line.year.year != goal.year.year:
        raise RuleBroken("programme.goal_of_other_year", "line")
    made, _new = GoalLine.objects.get_or_create(
        municipality_id=actor.municipality_id, line=line, defaults={"goal": goal}
    )
    if made.goal_id != goal.id:
        raise RuleBroken("programme.goal_taken", "line")
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_TIED, goal)
    return made


def take_line_off(actor: Actor, goal_id: UUID, line_id: UUID) -> None:
    """Say that a line is not for a goal; one that is not is so already."""
    goal = writable_goal(actor, goal_id)
    GoalLine.objects.filter(
        municipality_id=actor.municipality_id, goal=goal, line_id=line_id
    ).delete()
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_UNTIED, goal)


def close(actor: Actor, tree: YearTree) -> GoalYear:
    """Close a year as it goes to the council: what was counted is kept as it is told.

    The registers forget on their clocks; what the council was told may not change by
    that.

    Args:
        actor: who closes it.
        tree: the year with what was counted (overview.insight.goals).

    Raises:
        RuleBroken: it is closed, the year still runs, or a missed target has no words.

    """
    found = queries.get_year(actor, tree.year, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    rules.require_open(GoalState(found.state))
    today = clock.today()
    rules.require_over(found.year, today)
    silent = [one.title for one in tree.indicators if one.owes_words]
    if silent:
        titles = "; ".join(silent)
        raise RuleBroken("programme.missed_without_words", titles=titles)
    Measurement.objects.bulk_create(
        Measurement(
            municipality_id=actor.municipality_id,
            indicator_id=one.id,
            on=one.ends_on,
            value=one.measured.value,
            low=one.measured.low,
            high=one.measured.high,
            base=one.measured.base,
            untold=one.measured.untold or "",
            counted_by=CountedBy.REGISTERS,
            made_by=actor.membership_id,
            made_at=clock.now(),
        )
        for one in tree.indicators
        if one.measure is Measure.REGISTERS
    )
    found.state = GoalState.CLOSED
    found.closed_on = today
    found.closed_by = actor.membership_id
    found.save(update_fields=["state", "closed_on", "closed_by"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_YEAR_CLOSED, found)
    return found


def copy(actor: Actor, tree: YearTree) -> GoalYear:
    """Copy the goals of a year to the next: where it stood is where it begins.

    Activities, lines, counts and explanations stay where they are: they are of their
    own year.

    Raises:
        RuleBroken: there are goals in the next year, or none in this one.

    """
    before = queries.get_year(actor, tree.year)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    if not tree.goals:
        raise RuleBroken("programme.goals_none")
    GoalYear.objects.get_or_create(
        municipality_id=actor.municipality_id, year=before.year + 1
    )
    after = queries.get_year(actor, before.year + 1, lock=True)
    if after.goals.exists():
        raise RuleBroken("programme.goals_there")
    stood = {one.id: one.measured.value for one in tree.indicators}
    for goal in before.goals.order_by("made_at", "id"):
        indicators = list(goal.indicators.order_by("made_at", "id"))
        made = _again(goal, actor, year=after)
        for one in indicators:
            value = stood.get(one.id)
            if value is not None and one.measure != Measure.NOT_MEASURABLE:
                one.baseline = max(0, int(value))
            _again(one, actor, goal=made)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GOAL_YEAR_COPIED, after)
    return after


def writable_goal(actor: Actor, goal_id: UUID) -> Goal:
    """Return a goal, locked, that the actor may change today.

    Raises:
        RuleBroken: its year is closed.

    """
    goal = queries.get_goal(actor, goal_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    rules.require_open(GoalState(goal.year.state))
    return goal


def _again(row: Goal | Indicator, actor: Actor, **above: object) -> Goal | Indicator:
    """Add a row with the same words to another year; nothing was told of it yet."""
    fresh = type(row)(
        **{
            field.attname: getattr(row, field.attname)
            for field in row._meta.concrete_fields  # noqa: SLF001 - the documented way
            if field.name not in {"id", *above}
        },
        **above,
    )
    fresh.explanation, fresh.explained_on = "", None
    fresh.made_by, fresh.made_at = actor.membership_id, clock.now()
    fresh.version, fresh.once = 0, None
    fresh.save(force_insert=True)
    return fresh


def _from_template(actor: Actor, year: GoalYear, template: Template) -> None:
    title, why = words.GOALS[template]
    goal = Goal.objects.create(
        municipality_id=actor.municipality_id,
        year=year,
        template=template,
        title=str(title),
        why=str(why),
        made_by=actor.membership_id,
        made_at=clock.now(),
    )
    for one in TEMPLATES[template]:
        Indicator.objects.create(
            municipality_id=actor.municipality_id,
            goal=goal,
            made_by=actor.membership_id,
            made_at=clock.now(),
            **_columns(one),
        )


def _columns(one: Begin) -> dict[str, object]:
    reason, instead = words.NOT_MEASURABLE.get(one.said, ("", ""))
    measure = Measure.NOT_MEASURABLE
    if one.is_measurable:
        measure = Measure.REGISTERS if one.counter else Measure.OWN
    return {
        "side": one.side,
        "title": str(words.INDICATORS[one.said]),
        "measure": measure,
        "counter": one.counter or "",
        "kind": one.kind or "",
        "unit": unit_of(one.counter) if one.counter else Unit.NUMBER,
        "period": Period.YEAR,
        "aim": Aim.AT_LEAST,
        "target": one.target,
        "reason": str(reason),
        "instead": str(instead),
    }


def _series_of(actor: Actor, activity: Activity) -> Sequence[Activity]:
    """Return the activities of a series in one year that serve no goal yet."""
    if activity.series_id is None:
        return [activity]
    found = Activity.objects.filter(
        municipality_id=actor.municipality_id,
        series_id=activity.series_id,
        on__year=activity.on.year,
        goals__isnull=True,
    )
    return list(found.exclude(state=ActivityState.CANCELLED))


def _require_room(year: GoalYear) -> None:
    if year.goals.count() >= rules.MOST_GOALS:
        raise RuleBroken("programme.goals_many", most=rules.MOST_GOALS)


def _title(text: str) -> str:
    return named(text, "title", rules.TITLE_LENGTH, About.TEXT)
