# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The founding plan's money, as a worked example that adds up to the cent.

A municipality set aside 75,000 euros in each of two years, and the state gave money
with four earmarks. The division below is an example of ours: the plan names only the
yearly amount and what the state's money was for.
"""

from dataclasses import dataclass

from moneyed import Money

from netwerkregie.domain.programme.rules.budget import Heading, Standing
from netwerkregie.domain.programme.rules.money import euro, total

OWN = "own"
STATE = "state"


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """A line of the example: for what, from whom, and how it went.

    Args:
        heading: what it is for.
        planned: what was set aside, by source.
        committed: what was promised, by source.
        spent: what was paid, by source.

    """

    year: int
    heading: Heading
    planned: dict[str, Money]
    committed: dict[str, Money]
    spent: dict[str, Money]

    @property
    def standing(self) -> Standing:
        """The line over all its sources."""
        return Standing(
            total([*self.planned.values()]),
            total([*self.committed.values()]),
            total([*self.spent.values()]),
        )


def _line(
    year: int, heading: Heading, **by_source: tuple[str, str, str]
) -> ExampleLine:
    return ExampleLine(
        year,
        heading,
        {name: euro(three[0]) for name, three in by_source.items()},
        {name: euro(three[1]) for name, three in by_source.items()},
        {name: euro(three[2]) for name, three in by_source.items()},
    )


OWN_PER_YEAR = euro(75_000)
YEARS = (2018, 2019)
STATE_GRANT = euro("92500.00")
EARMARKS = (
    Heading.NETWORKS,
    Heading.GUIDANCE,
    Heading.RESEARCH,
    Heading.APPOINTMENT,
)

LINES = (
    _line(
        2018,
        Heading.APPOINTMENT,
        own=("27500.00", "27500.00", "27500.00"),
        state=("30000.00", "30000.00", "29871.46"),
    ),
    _line(
        2018,
        Heading.NETWORKS,
        own=("17500.00", "16240.50", "16240.50"),
        state=("7500.00", "7500.00", "7500.00"),
    ),
    _line(
        2018,
        Heading.GUIDANCE,
        own=("10000.00", "8350.00", "8350.00"),
        state=("5000.00", "5000.00", "4650.00"),
    ),
    _line(2018, Heading.ACTIVITIES, own=("16500.00", "15987.33", "15987.33")),
    _line(2018, Heading.RUNNING, own=("3500.00", "2911.07", "2911.07")),
    _line(
        2019,
        Heading.APPOINTMENT,
        own=("27500.00", "27500.00", "27500.00"),
        state=("30000.00", "30000.00", "30000.00"),
    ),
    _line(
        2019,
        Heading.NETWORKS,
        own=("16000.00", "15120.75", "15120.75"),
        state=("5000.00", "5000.00", "5000.00"),
    ),
    _line(2019, Heading.GUIDANCE, own=("9000.00", "9000.00", "8744.20")),
    _line(2019, Heading.RESEARCH, state=("15000.00", "15000.00", "14999.95")),
    _line(2019, Heading.ACTIVITIES, own=("19000.00", "18875.40", "18875.40")),
    _line(2019, Heading.RUNNING, own=("3500.00", "3316.62", "3316.62")),
)


def standing_of(year: int) -> Standing:
    """Return how a year of the example stands over all its lines."""
    return sum((one.standing for one in LINES if one.year == year), Standing())
