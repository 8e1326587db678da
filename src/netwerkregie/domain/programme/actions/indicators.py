# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators of a goal, counts by hand, explanations, and estimates of costs."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Sum
from moneyed import Money

from netwerkregie.domain.programme.actions.goals import writable_goal
from netwerkregie.domain.programme.drafts.goals import CountDraft, IndicatorDraft
from netwerkregie.domain.programme.models import (
    Activity,
    ActivityEstimate,
    Indicator,
    Measurement,
)
from netwerkregie.domain.programme.policies import goals as policies
from netwerkregie.domain.programme.queries import activities
from netwerkregie.domain.programme.queries import goals as queries
from netwerkregie.domain.programme.rules import goals as rules
from netwerkregie.domain.programme.rules.goals import (
    GoalState,
    Measure,
    Unit,
    unit_of,
)
from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def write(actor: Actor, goal_id: UUID, draft: IndicatorDraft) -> Indicator:
    """Write an indicator of a goal, or that it cannot be measured and why.

    Raises:
        RuleBroken: the year is closed, the goal has enough of them, something is
            missing, or the guard stops the words.

    """
    goal = writable_goal(actor, goal_id)
    there = policies.visible_indicators(actor).filter(goal_id=goal.id)
    if again := there.filter(once=draft.once).exclude(once=None).first():
        return again
    if there.count() >= rules.MOST_INDICATORS:
        raise RuleBroken("programme.indicators_many", most=rules.MOST_INDICATORS)
    made = Indicator.objects.create(
        municipality_id=actor.municipality_id,
        goal=goal,
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
        **_columns(draft),
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INDICATOR_WRITTEN, made)
    return made


def change(actor: Actor, indicator_id: UUID, draft: IndicatorDraft) -> Indicator:
    """Change an indicator; one that was counted by hand stays counted by hand.

    Raises:
        RuleBroken: the year is closed, a colleague changed it meanwhile, something is
            missing, or the guard stops the words.

    """
    found = _writable(actor, indicator_id)
    if draft.version is not None and draft.version != found.version:
        raise RuleBroken("programme.goal_changed_meanwhile")
    columns = _columns(draft)
    is_other = (columns["measure"], columns["unit"]) != (found.measure, found.unit)
    if is_other and _has_counts(found):
        raise RuleBroken("programme.goal_has_counts", "measure")
    for name, value in columns.items():
        setattr(found, name, value)
    found.version += 1
    found.save(update_fields=[*columns, "version"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INDICATOR_CHANGED, found)
    return found


def explain(actor: Actor, indicator_id: UUID, text: str) -> Indicator:
    """Tell the council why an indicator stands where it stands.

    Raises:
        RuleBroken: the year is closed, or the guard stops the words.

    """
    found = _writable(actor, indicator_id)
    found.explanation = clean(text, "explanation", rules.EXPLANATION_LENGTH)
    found.explained_on = clock.today() if found.explanation else None
    found.save(update_fields=["explanation", "explained_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INDICATOR_EXPLAINED, found)
    return found


def remove(actor: Actor, indicator_id: UUID) -> UUID:
    """Remove an indicator that nobody counted by hand; returns its goal.

    Raises:
        RuleBroken: the year is closed, or somebody counted.

    """
    found = _writable(actor, indicator_id)
    if _has_counts(found):
        raise RuleBroken("programme.goal_has_counts")
    goal_id = found.goal_id
    found.delete()
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INDICATOR_REMOVED, indicator_id)
    return goal_id


def count(actor: Actor, indicator_id: UUID, draft: CountDraft) -> Measurement:
    """Write down a count by hand, or a correction of one; what was there stays.

    Raises:
        RuleBroken: it is not counted by hand, the day lies outside the period, the
            value cannot be, or a correction does not say what was wrong.

    """
    found = _writable(actor, indicator_id)
    if found.measure != Measure.OWN:
        raise RuleBroken("programme.not_counted_by_hand")
    known = policies.visible_measurements(actor).filter(indicator_id=found.id)
    if again := known.filter(once=draft.once).exclude(once=None).first():
        return again
    _require_within(found, draft.on)
    most = 100 if found.unit == Unit.SHARE else rules.MOST_VALUE
    if not 0 <= draft.value <= most:
        raise RuleBroken("programme.value_cannot_be", "value", most=most)
    how = clean(draft.how, "how", rules.HOW_LENGTH)
    wrong = None
    if draft.corrects is not None:
        wrong = known.filter(id=draft.corrects).first()
        if wrong is None:
            raise NotFound
        if known.filter(corrects=wrong).exists():
            raise RuleBroken("programme.corrected_already")
        if not how:
            raise RuleBroken("programme.correction_says_why", "how")
    made = Measurement.objects.create(
        municipality_id=actor.municipality_id,
        indicator=found,
        on=draft.on,
        value=draft.value,
        counted_by=draft.counted_by,
        how=how,
        corrects=wrong,
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INDICATOR_COUNTED, found)
    return made


def estimate(
    actor: Actor, activity_id: UUID, amount: Money, once: UUID | None = None
) -> Activity:
    """Say what an activity will cost; what differs from before is added.

    Raises:
        RuleBroken: it is below nothing.

    """
    activity = activities.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    if amount < NOTHING or amount.amount > rules.MOST_VALUE:
        raise RuleBroken("programme.estimate_cannot_be", "amount")
    known = policies.visible_estimates(actor).filter(activity_id=activity.id)
    if once is not None and known.filter(once=once).exists():
        return activity
    before = known.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)
    more = amount - euro(before)
    if more != NOTHING:
        ActivityEstimate.objects.create(
            municipality_id=actor.municipality_id,
            activity=activity,
            amount=more.amount,
            on=clock.today(),
            made_by=actor.membership_id,
            made_at=clock.now(),
            once=once,
        )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.ACTIVITY_ESTIMATED, activity)
    return activity


def _writable(actor: Actor, indicator_id: UUID) -> Indicator:
    found = queries.get_indicator(actor, indicator_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    rules.require_open(GoalState(found.goal.year.state))
    return found


def _has_counts(found: Indicator) -> bool:
    return bool(found.measurements.exists())


def _require_within(found: Indicator, on: date) -> None:
    first, last = found.span(found.goal.year.year)
    if not first <= on <= min(last, clock.today()):
        raise RuleBroken("programme.counted_outside", "on")


def _columns(draft: IndicatorDraft) -> dict[str, Any]:
    """Return the columns of a draft: what its measure does not use stays empty."""
    columns: dict[str, Any] = {
        "side": draft.side,
        "title": named(draft.title, "title", rules.TITLE_LENGTH, About.TEXT),
        "measure": draft.measure,
        "counter": "",
        "kind": "",
        "unit": draft.unit,
        "period": draft.period,
        "aim": draft.aim,
        "baseline": draft.baseline,
        "target": draft.target,
        "reason": "",
        "instead": "",
    }
    if draft.measure is Measure.NOT_MEASURABLE:
        return columns | _without_a_number(draft)
    if draft.measure is Measure.REGISTERS:
        columns |= _from_registers(draft)
    rules.check_values(Unit(columns["unit"]), draft.baseline, draft.target)
    return columns


def _from_registers(draft: IndicatorDraft) -> dict[str, Any]:
    if draft.counter is None:
        raise RuleBroken("programme.counter_missing", "counter")
    rules.check_counter(draft.counter, draft.period, has_kind=bool(draft.kind))
    return {
        "counter": draft.counter,
        "kind": draft.kind or "",
        "unit": unit_of(draft.counter),
    }


def _without_a_number(draft: IndicatorDraft) -> dict[str, Any]:
    reason = clean(draft.reason, "reason", rules.REASON_LENGTH)
    instead = clean(draft.instead, "instead", rules.REASON_LENGTH)
    if not reason:
        raise RuleBroken("programme.reason_missing", "reason")
    if not instead:
        raise RuleBroken("programme.instead_missing", "instead")
    return {
        "reason": reason,
        "instead": instead,
        "baseline": None,
        "target": None,
        "unit": Unit.NUMBER,
    }
