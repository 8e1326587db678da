# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The goals of a year with what intake counted: the tree as pages and reports show it.

The programme cannot know intake, so the few figures of the advice desk that a goal may
count are fetched here, as they are told everywhere else: without small numbers.
"""

from datetime import date

from netwerkregie.domain.intake.figures import feedback, triage
from netwerkregie.domain.intake.figures.feedback import Debt
from netwerkregie.domain.intake.figures.triage import Outcome, Promise
from netwerkregie.domain.programme.drafts.goals import Counter
from netwerkregie.domain.programme.queries import goals
from netwerkregie.domain.programme.queries.goals import FromAbove, YearTree
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.insight import policies


def from_above(actor: Actor, year: int, today: date) -> FromAbove:
    """Return what the advice desk counted in a year; None is too few to tell.

    Raises:
        NotAllowed: the actor's role sees no figures.

    """
    policies.require(policies.may_see_what_came_in(actor))
    came = triage.came_in(actor, year, today)
    owed = feedback.owed(actor, year, today)
    return {
        Counter.QUESTIONS: came.whole,
        Counter.IN_TIME: came.promises[Promise.IN_TIME],
        Counter.DISPELLED: came.outcomes[Outcome.DISPELLED],
        Counter.TOLD_BACK: owed.debts[Debt.GIVEN_IN_TIME],
    }


def tree_of(actor: Actor, year: int, today: date) -> YearTree:
    """Return the goals of a year with everything that was counted.

    Raises:
        NotFound: there are no goals in that year.

    """
    found = goals.get_year(actor, year)
    counted = from_above(actor, year, today) if goals.needs_advice(actor, found) else {}
    return goals.tree_of(actor, year, today, counted)
