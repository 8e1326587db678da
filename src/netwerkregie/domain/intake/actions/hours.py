# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying when the desk is there; the words pass the guard like any unsealed text."""

from datetime import date

from netwerkregie.domain.intake.drafts.hours import HoursDraft
from netwerkregie.domain.intake.holidays import holidays_from
from netwerkregie.domain.intake.models import DeskHours
from netwerkregie.domain.intake.policies import hours as policies
from netwerkregie.domain.intake.queries import hours as queries
from netwerkregie.domain.intake.rules import hours as rules
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy.texts import findings_in
from netwerkregie.foundation.tenancy.models import Municipality

WORDS = ("crisis_nl", "crisis_en", "away_nl", "away_en")


def set_hours(actor: Actor, draft: HoursDraft) -> DeskHours:
    """Write down when the desk is there and what it says when it is not.

    Raises:
        NotAllowed: the actor does not speak for the desk.
        RuleBroken: hours that cannot be, words about a person, or somebody was first.

    """
    policies.require(policies.may_set_hours(actor))
    week = rules.check_week(draft.week)
    for name in WORDS:
        if findings_in(getattr(draft, name)):
            raise RuleBroken("intake.hours_guarded", name)
    row = queries.hours_of(actor)
    if row.version != draft.version:
        raise RuleBroken("intake.hours_changed")
    for name in ("telephone", "crisis_telephone", *WORDS):
        setattr(row, name, getattr(draft, name).strip())
    row.week, row.languages = week, list(draft.languages)
    row.own_days = sorted(set(draft.own_days))[: rules.MOST_OWN_DAYS]
    row.version += 1
    _count_days(row)
    row.save()
    house = Municipality.objects.get(id=actor.municipality_id)
    house.answer_days = draft.answer_days
    house.save(update_fields=["answer_days"])
    record(actor, Verb.DESK_HOURS_SET, row)
    return row


def renew_days(actor: Actor, today: date) -> int:
    """Add the holidays of another year before they are needed; return how many rows."""
    policies.require(policies.may_renew_days(actor))
    soon = date(today.year + 1, today.month, 1)
    rows = queries.to_renew(actor, soon)
    for row in rows:
        _count_days(row)
        row.save(update_fields=["days_off", "days_known_until"])
        record(actor, Verb.DESK_HOURS_RENEWED, row)
    return len(rows)


def _count_days(row: DeskHours) -> None:
    today = clock.today()
    holidays = holidays_from(today, rules.YEARS_AHEAD)
    row.days_off = rules.days_off(row.own_days, holidays, today)
    row.days_known_until = date(today.year + rules.YEARS_AHEAD - 1, 12, 31)
