# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values, targets and where an indicator stands, in words; used by page and paper."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.goals import Aim, Stand, Unit, Untold
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.goal_values import IndicatorOfGoal
from netwerkregie.doors.desk.programme.showing.budget import whole_euros


def value_words(value: Decimal, unit: Unit) -> str:
    """Return a value in the reader's own way of writing."""
    if unit is Unit.EURO:
        return whole_euros(euro(value))
    is_whole = value == value.to_integral_value()
    said = number_format(value, decimal_pos=0 if is_whole else 2, force_grouping=True)
    return f"{said}\N{NO-BREAK SPACE}%" if unit is Unit.SHARE else said


def now_words(one: IndicatorOfGoal) -> str:
    """Return what was counted, or why there is no number."""
    found = one.measured
    if found.value is None:
        return label(found.untold or Untold.NONE_YET)
    return value_words(found.value, one.unit)


def between_words(one: IndicatorOfGoal) -> str:
    """Return between what a share lies in truth, where it was asked of some."""
    found = one.measured
    if found.low is None or found.high is None:
        return ""
    return ngettext(
        "%(n)d answered; of everybody it would be %(low)s to %(high)s",
        "%(n)d answered; of everybody it would be %(low)s to %(high)s",
        found.base or 0,
    ) % {
        "n": found.base or 0,
        "low": value_words(found.low, one.unit),
        "high": value_words(found.high, one.unit),
    }


def target_words(one: IndicatorOfGoal) -> str:
    """Return what we aim at, or that we only follow it."""
    if one.target is None:
        return ""
    value = value_words(Decimal(one.target), one.unit)
    if one.aim is Aim.AT_MOST:
        return _("at most {value}").format(value=value)
    return _("at least {value}").format(value=value)


def baseline_words(one: IndicatorOfGoal) -> str:
    """Return what it was before, or nothing."""
    if one.baseline is None:
        return ""
    return value_words(Decimal(one.baseline), one.unit)


def stand_words(one: IndicatorOfGoal) -> str:
    """Return where it stands, with the director's own words after a missed target."""
    said = label(one.stand)
    if one.stand is Stand.NOT_MEASURABLE:
        return _("{said}, because: {why}").format(said=said, why=one.reason)
    if one.stand in {Stand.MISSED, Stand.NOT_CLEAR}:
        why = one.explanation or _("the explanation is still to come")
        return _("{said}, because: {why}").format(said=said, why=why)
    return said
