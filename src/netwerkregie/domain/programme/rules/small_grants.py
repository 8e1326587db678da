# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small grants for residents' initiatives: rounds, days of the law, and amounts.

A round (*regeling*) has a ceiling and criteria in plain words. An application is a
plan with a sum; who applies is a contact with a clock of its own. Nothing here asks
what somebody believes or where they come from: the same criteria for everybody.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from moneyed import Money

from netwerkregie.domain.programme.rules.money import NOTHING, total
from netwerkregie.foundation.kernel import RuleBroken

TITLE_LENGTH = 80
ABOUT_LENGTH = 1_000
PLACE_LENGTH = 80
COST_LENGTH = 80
CRITERIA_LENGTH = 2_000
WORDS_LENGTH = 600
PERSON_LENGTH = 80
PHONE_LENGTH = 20
ACCOUNT_LENGTH = 34
MOST_COSTS = 6

DECIDE_DAYS = 56
"""A decision within eight weeks of receipt (Awb 4:13, second paragraph)."""
OBJECT_DAYS = 42
"""Six weeks to object, from the day after the decision was sent (Awb 6:7, 6:8)."""
COMPLETE_DAYS = 14
"""Days to complete an application; meanwhile the term of decision waits (Awb 4:15)."""
REPORT_DAYS = 42
"""Days after the last day within which a short report comes."""
FIX_DAYS = 56
"""Days after the report within which the grant is settled."""
ENDED_DAYS = 14
"""Days after the term to object on which a refused plan and its contact are gone."""
OBJECTION_DAYS = 365
"""How long a plan stays while an objection runs."""


class Applicant(StrEnum):
    """Who asks, as a kind; never who they are."""

    RESIDENT = "resident"
    GROUP = "group"
    ORGANISATION = "organisation"


class GrantState(StrEnum):
    """Where an application stands."""

    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    PROPOSED = "proposed"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"


class GrantStep(StrEnum):
    """What can be done with an application."""

    CORRECT = "correct"
    WITHDRAW = "withdraw"
    ASK = "ask"
    PROPOSE = "propose"
    SEND_BACK = "send_back"
    GRANT = "grant"
    REFUSE = "refuse"
    SETTLE = "settle"


_OPEN = {
    # Until it is decided it is theirs: to correct (Awb 4:5) and to take back.
    GrantStep.CORRECT: GrantState.RECEIVED,
    GrantStep.WITHDRAW: GrantState.WITHDRAWN,
    GrantStep.PROPOSE: GrantState.PROPOSED,
}
STEPS: dict[GrantState, dict[GrantStep, GrantState]] = {
    GrantState.RECEIVED: {**_OPEN, GrantStep.ASK: GrantState.INCOMPLETE},
    GrantState.INCOMPLETE: dict(_OPEN),
    GrantState.PROPOSED: {
        **_OPEN,
        GrantStep.SEND_BACK: GrantState.RECEIVED,
        GrantStep.GRANT: GrantState.GRANTED,
        GrantStep.REFUSE: GrantState.REFUSED,
    },
    GrantState.GRANTED: {GrantStep.SETTLE: GrantState.SETTLED},
    GrantState.REFUSED: {},
    GrantState.WITHDRAWN: {},
    GrantState.SETTLED: {},
}
OPEN_STATES = (GrantState.RECEIVED, GrantState.INCOMPLETE, GrantState.PROPOSED)
GIVEN = (GrantState.GRANTED, GrantState.SETTLED)


@dataclass(frozen=True, slots=True)
class RoundTerms:
    """What a round allows.

    Args:
        ceiling: all that is granted together (*subsidieplafond*, Awb 4:25).
        most: the most that one application gets.

    """

    ceiling: Money
    most: Money
    opens_on: date
    closes_on: date


def step(state: GrantState, do: GrantStep) -> GrantState:
    """Return the state after a step.

    Raises:
        RuleBroken: that cannot be done any more.

    """
    try:
        return STEPS[state][do]
    except KeyError:
        raise RuleBroken("programme.grant_step_closed") from None


def require_round(terms: RoundTerms, on_line: Money) -> None:
    """Refuse a round that cannot be: no money, backwards, or beyond its line.

    Args:
        terms: what the round says.
        on_line: what is planned on its line from its source and not promised yet.

    Raises:
        RuleBroken: it cannot be.

    """
    if terms.ceiling <= NOTHING:
        raise RuleBroken("programme.no_amount", "ceiling")
    if not NOTHING < terms.most <= terms.ceiling:
        raise RuleBroken("programme.grant_most_above_ceiling", "most")
    if terms.closes_on < terms.opens_on:
        raise RuleBroken("programme.term_backwards", "closes_on")
    if terms.ceiling > on_line:
        free = max(on_line, NOTHING).amount
        raise RuleBroken("programme.grant_round_beyond_line", "ceiling", free=free)


def require_open(terms: RoundTerms, today: date) -> None:
    """Refuse an application before the first day or after the last.

    Raises:
        RuleBroken: the round is not open today.

    """
    if not terms.opens_on <= today <= terms.closes_on:
        raise RuleBroken("programme.grant_round_closed")


def require_sum(costs: Sequence[Money], asked: Money, terms: RoundTerms) -> Money:
    """Return what a plan costs in all; what is asked fits in it and in the round.

    Raises:
        RuleBroken: no costs, one is below a cent, or more is asked than they are.

    """
    if not costs:
        raise RuleBroken("programme.grant_no_costs", "costs")
    if len(costs) > MOST_COSTS or any(one <= NOTHING for one in costs):
        raise RuleBroken("programme.grant_cost_wrong", "costs")
    whole = total(costs)
    if asked <= NOTHING:
        raise RuleBroken("programme.no_amount", "asked")
    if asked > whole:
        raise RuleBroken("programme.grant_beyond_costs", "asked", whole=whole.amount)
    if asked > terms.most:
        raise RuleBroken("programme.grant_beyond_most", "asked", most=terms.most.amount)
    return whole


def require_days(starts_on: date, ends_on: date) -> None:
    """Refuse a plan that ends before it begins.

    Raises:
        RuleBroken: the days are backwards.

    """
    if ends_on < starts_on:
        raise RuleBroken("programme.term_backwards", "ends_on")


def require_within(terms: RoundTerms, before: Money, asked: Money, more: Money) -> None:
    """Refuse to grant more than was asked, than one may get, or than the ceiling.

    Args:
        terms: what the round allows.
        before: what was granted in the round already.
        asked: what this application asks.
        more: what would be granted now.

    Raises:
        RuleBroken: it is too much, or nothing.

    """
    if more <= NOTHING:
        raise RuleBroken("programme.no_amount", "amount")
    if more > min(asked, terms.most):
        raise RuleBroken("programme.grant_beyond_asked", "amount")
    if before + more > terms.ceiling:
        left = (terms.ceiling - before).amount
        raise RuleBroken("programme.grant_beyond_ceiling", "amount", left=left)


def require_fixed(granted: Money, spent: Money, fixed: Money, reason: str) -> None:
    """Refuse to fix more than was granted, or less without a reason.

    What was really spent is the measure (Awb 4:46): less spent, less fixed.

    Raises:
        RuleBroken: it is more, or nobody said why it is less.

    """
    if fixed < NOTHING or fixed > granted:
        raise RuleBroken("programme.grant_fixed_above", "amount")
    if fixed < granted and not reason.strip():
        raise RuleBroken("programme.words_missing", "reason")
    if fixed > spent:
        raise RuleBroken("programme.grant_fixed_above_spent", "amount")


def decide_by(received: date) -> date:
    """Return the last day for a decision: received on 3 March, decided by 28 April."""
    return received + timedelta(days=DECIDE_DAYS)


def complete_by(asked_on: date) -> date:
    """Return the last day on which an application can be completed."""
    return asked_on + timedelta(days=COMPLETE_DAYS)


def resumed(before: date, asked_on: date, today: date) -> date:
    """Return the day of decision after waiting for completion (Awb 4:15).

    Worked example: asked on 1 May and completed on 9 May, eight days later. Nobody
    answered: no more than the fourteen days that were given.
    """
    waited = min(today, complete_by(asked_on)) - asked_on
    return before + waited


def object_by(sent: date) -> date:
    """Return the last day to object: sent on 3 March, until 14 April."""
    return sent + timedelta(days=OBJECT_DAYS)


def report_by(ends_on: date) -> date:
    """Return the day by which a short report is asked."""
    return ends_on + timedelta(days=REPORT_DAYS)


def contact_until_decided(received: date) -> date:
    """Return the end of a contact about which nobody decided: it never stays."""
    return _ended(object_by(decide_by(received) + timedelta(days=DECIDE_DAYS)))


def contact_until_refused(decided: date) -> date:
    """Return the day on which a refused plan and its contact are gone."""
    return _ended(object_by(decided))


def contact_until_settled(ends_on: date, today: date) -> date:
    """Return the end of the contact of a granted plan, settled or not."""
    last = max(report_by(ends_on), today) + timedelta(days=FIX_DAYS)
    return _ended(object_by(last))


def objected_until(today: date) -> date:
    """Return until when a plan stays while an objection runs."""
    return today + timedelta(days=OBJECTION_DAYS)


def content_hash(*values: object) -> str:
    """Return the hash of what two people sign: the plan as it is and the decision."""
    text = json.dumps([str(one) for one in values], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _ended(object_until: date) -> date:
    return object_until + timedelta(days=ENDED_DAYS)
