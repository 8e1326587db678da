# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in and how it ended, in a year: figures of intake put side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from netwerkregie.domain.intake.figures import feedback, triage
from netwerkregie.domain.intake.figures.feedback import Owed
from netwerkregie.domain.intake.figures.triage import (
    OPEN,
    YEARS,
    CameIn,
    Channel,
    Concerns,
    Outcome,
)
from netwerkregie.domain.intake.phrases.advice import OUTCOMES
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.overview.insight import policies
from netwerkregie.overview.insight.sheets import Sheet, Value


@dataclass(frozen=True, slots=True)
class Year:
    """A year of intake: questions, what was owed for them, and concerns."""

    questions: CameIn
    owed: Owed
    concerns: Concerns


def year_of(actor: Actor, year: int, today: date) -> Year:
    """Return a year in nine questions to the database."""
    policies.require(policies.may_see_what_came_in(actor))
    return Year(
        triage.came_in(actor, year, today),
        feedback.owed(actor, year, today),
        triage.concerns(actor, year),
    )


def years(today: date) -> list[int]:
    """Return the years of which counts are kept, newest first."""
    return [today.year - back for back in range(YEARS)]


def not_told() -> str:
    """Return the words for a figure that is hidden."""
    return _("not told")


def value_of(many: int | None) -> Value:
    """Return a figure, or the words for one that is hidden."""
    return not_told() if many is None else many


def outcome_words(outcome: str) -> str:
    """Return how a question ended, or that it did not yet."""
    return _("Not ended yet") if outcome == OPEN else str(OUTCOMES[Outcome(outcome)])


def quarter_words(quarter: int, year: int) -> str:
    """Return a quarter as it is said: Q3 2026."""
    return _("Q{number} {year}").format(number=quarter, year=year)


def days_words(found: CameIn) -> str:
    """Return the middle of the days until a first answer, or that it is not known."""
    if not found.days_known:
        return _("not known")
    return not_told() if found.days is None else f"{found.days:g}"


def sheets_of(found: Year) -> list[Sheet]:
    """Return every table of a year; the first holds the quarters."""
    return [
        quarters(found.questions),
        outcomes(found.questions),
        _pairs(_("By domain"), _("Domain"), _labelled(found.questions.groups)),
        _pairs(
            _("By the way it came in"),
            _("Way in"),
            [(label(Channel(one)), n) for one, n in found.questions.channels.items()],
        ),
        _pairs(_("By our promise"), _("Promise"), _labelled(found.questions.promises)),
        _pairs(
            _("What we owed and gave back"),
            _("Feedback"),
            [*_labelled(found.owed.debts), (_("Together"), found.owed.whole)],
        ),
        _pairs(
            _("Concerns"),
            _("How it stands or ended"),
            [*_labelled(found.concerns.endings), (_("Together"), found.concerns.whole)],
        ),
        _pairs(
            _("Why concerns failed"), _("Reason"), _labelled(found.concerns.failures)
        ),
    ]


def quarters(found: CameIn) -> Sheet:
    """Return the quarters with how their questions ended, as far as that is told."""
    told_apart = apart(found)
    rows: list[list[Value]] = [
        [
            quarter_words(quarter, found.year),
            value_of(many),
            *(value_of(found.by_quarter[quarter, one]) for one in told_apart),
        ]
        for quarter, many in found.quarters.items()
    ]
    whole = [
        value_of(found.whole),
        *(value_of(found.outcomes[one]) for one in told_apart),
    ]
    rows.append([_("Together"), *whole])
    columns = [
        _("Quarter"),
        _("Questions"),
        *(outcome_words(one) for one in told_apart),
    ]
    return Sheet(_("Per quarter"), columns, rows)


def outcomes(found: CameIn) -> Sheet:
    """Return how the questions of the year ended; a worry taken away comes first."""
    order = sorted(found.outcomes, key=lambda one: one != Outcome.DISPELLED)
    return _pairs(
        _("How they ended"),
        _("Outcome"),
        [(outcome_words(one), found.outcomes[one]) for one in order],
    )


def apart(found: CameIn) -> list[str]:
    """Return the outcomes that are told per quarter."""
    return [
        one
        for one in found.outcomes
        if all(found.by_quarter.get((quarter, one)) for quarter in found.quarters)
    ]


def notes() -> list[str]:
    """Return what the figures mean and what they leave out."""
    return [
        _(
            "A figure is not told when it is below five, or when a smaller one could "
            "be calculated from it."
        ),
        _("A worry taken away is a good result: nobody needs to be worried any more."),
        _(
            "Civil society is residents, interest organisations, and organisations of "
            "faith and philosophy, always together."
        ),
        _(
            "A question counts in the quarter in which it came in, feedback in the "
            "year of its promised day, a failed concern in the year in which it went."
        ),
        _("A question that was no honest one counts as not answered."),
        _("No colleague is counted apart."),
    ]


def about(found: Year, today: date) -> Sheet:
    """Return what goes with the figures in a file."""
    said = [
        _("Day of the figures: {day}").format(day=today.isoformat()),
        _("Days until the first answer, the middle one: {days}").format(
            days=days_words(found.questions)
        ),
        *notes(),
    ]
    return Sheet(_("What this means"), [_("What this means")], [[one] for one in said])


def _labelled(found: Mapping[Any, int | None]) -> list[tuple[str, int | None]]:
    return [(label(one), many) for one, many in found.items()]


def _pairs(name: str, what: str, found: Sequence[tuple[str, int | None]]) -> Sheet:
    return Sheet(name, [what, _("Number")], [[one, value_of(n)] for one, n in found])
