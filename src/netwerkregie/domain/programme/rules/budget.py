# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planned, committed, spent: which entry may follow which, and what is left.

Every figure is the sum of entries that are only ever added; a correction is an entry
of its own. Terms: *gepland*, *verplicht*, *uitgegeven*, *verwacht*.
"""

from dataclasses import dataclass
from enum import StrEnum

from moneyed import Money

from netwerkregie.domain.programme.rules.money import NOTHING
from netwerkregie.foundation.kernel import RuleBroken

NAME_LENGTH = 80
WHAT_LENGTH = 160
REASON_LENGTH = 300
KEPT_YEARS = 7
"""Years after the end of the budget year (retention table, activity and budget)."""


class Kind(StrEnum):
    """What an entry says of an amount."""

    PLANNED = "planned"
    COMMITTED = "committed"
    SPENT = "spent"


class YearState(StrEnum):
    """Whether a budget year still takes entries."""

    OPEN = "open"
    CLOSED = "closed"


class Heading(StrEnum):
    """What money is for; a grant's earmarks are words of the same list."""

    APPOINTMENT = "appointment"
    NETWORKS = "networks"
    GUIDANCE = "guidance"
    RESEARCH = "research"
    ACTIVITIES = "activities"
    RUNNING = "running"


class InvoiceState(StrEnum):
    """Where an invoice stands."""

    RECEIVED = "received"
    PAID = "paid"
    REFUSED = "refused"


class CommitmentState(StrEnum):
    """Whether a commitment still binds money."""

    OPEN = "open"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Standing:
    """How an amount of money stands.

    Args:
        planned: what was set aside.
        committed: what was promised to somebody.
        spent: what was paid.

    """

    planned: Money = NOTHING
    committed: Money = NOTHING
    spent: Money = NOTHING

    @property
    def free(self) -> Money:
        """What can still be promised; below nothing when more was promised."""
        return self.planned - self.committed

    @property
    def owed(self) -> Money:
        """What was promised and not paid yet."""
        return self.committed - self.spent

    @property
    def forecast(self) -> Money:
        """What the year will have cost, if the plan's rest is promised as well."""
        return max(self.planned, self.committed)

    @property
    def is_over(self) -> bool:
        """Tell whether more was promised than planned."""
        return self.committed > self.planned

    def __add__(self, other: "Standing") -> "Standing":
        return Standing(
            self.planned + other.planned,
            self.committed + other.committed,
            self.spent + other.spent,
        )


def require_room(standing: Standing, amount: Money, *, overrun_reason: str) -> None:
    """Warn before more is promised than was planned; go on only with a reason.

    Raises:
        RuleBroken: it does not fit and nobody said why it is done nevertheless.

    """
    if amount > standing.free and not overrun_reason.strip():
        short = amount - max(standing.free, NOTHING)
        raise RuleBroken("programme.does_not_fit", "overrun_reason", short=short.amount)


def require_paid_within(standing: Standing, amount: Money) -> None:
    """Refuse to pay more than was committed: the commitment is raised first.

    Raises:
        RuleBroken: the invoice is larger than what is still owed.

    """
    if standing.spent + amount > standing.committed:
        more = standing.spent + amount - standing.committed
        raise RuleBroken("programme.more_than_committed", "amount", more=more.amount)


def require_shares(amount: Money, shares: dict[str, Money]) -> None:
    """Refuse a division over sources that is not exactly the whole.

    Raises:
        RuleBroken: the shares do not add up, or one is below nothing.

    """
    if any(one < NOTHING for one in shares.values()):
        raise RuleBroken("programme.share_below_nothing", "shares")
    added = sum(shares.values(), NOTHING)
    if added != amount:
        raise RuleBroken(
            "programme.shares_differ", "shares", added=added.amount, whole=amount.amount
        )
