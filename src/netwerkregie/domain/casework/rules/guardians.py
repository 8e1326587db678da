# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping a parent or guardian out: when, by whom, and until which day (row M23).

Below sixteen a guardian exercises the rights beside the young person, unless that harms
them. Two people decide so, on a ground of the list, and it ends by itself. A guardian
who cannot be reached is kept out the same way: outside the seal the two are twins, and
no column, list or page tells which of them it was.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, ends_on


class AwayGround(StrEnum):
    """Why no guardian is asked; it stands inside the seal, and nowhere else."""

    UNSAFE = "unsafe"
    TAKES_PART = "takes_part"
    COURT = "court"
    NOT_REACHED = "not_reached"


class AwayState(StrEnum):
    """Where it stands that a guardian is kept out."""

    ASKED = "asked"
    STANDS = "stands"
    REFUSED = "refused"
    ENDED = "ended"


OPEN = (AwayState.ASKED, AwayState.STANDS)

WITH_GUARDIAN = (AgeBand.CHILD, AgeBand.YOUNG_TEEN, AgeBand.UNKNOWN)
"""Bands in which a guardian exercises the rights; unknown counts as below sixteen."""

LOOK_AGAIN = 7
"""Days before its end on which the case holder is asked to look again."""


@dataclass(frozen=True, slots=True)
class AwayTerms:
    """How long it lasts, in days; half, for it is always about a minor.

    Args:
        away: days after the second signature until the guardian is asked again.

    """

    away: int = 60


TERMS = AwayTerms()


def has_guardian(band: AgeBand) -> bool:
    """Tell whether a guardian exercises the rights at this age."""
    return band in WITH_GUARDIAN


def check_band(band: AgeBand) -> None:
    """Refuse to keep out who has no place here.

    Raises:
        RuleBroken: from sixteen on the young person decides alone.

    """
    if not has_guardian(band):
        code = "casework.no_guardian_here"
        raise RuleBroken(code)


def until(signed: date, band: AgeBand, last: date, terms: AwayTerms = TERMS) -> date:
    """Return its last day: soon, and never after the case itself."""
    return ends_on(signed, terms.away, band, last)


def check_state(state: AwayState, *wanted: AwayState) -> None:
    """Refuse what is not open in this state.

    Raises:
        RuleBroken: somebody did it before, or it is over.

    """
    if state not in wanted:
        code = "casework.away_step_not_open"
        raise RuleBroken(code)
