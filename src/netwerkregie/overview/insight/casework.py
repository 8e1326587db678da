# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was weighed and what came of cases, in a year: figures of casework together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from netwerkregie.domain.casework.figures import cases, weighings
from netwerkregie.domain.casework.figures.cases import Cases, Reason
from netwerkregie.domain.casework.figures.weighings import CameTo, Weighings
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.overview.insight import policies
from netwerkregie.overview.insight.came_in import quarter_words, value_of
from netwerkregie.overview.insight.came_in import years as years
from netwerkregie.overview.insight.sheets import Sheet, Value


@dataclass(frozen=True, slots=True)
class Year:
    """A year of casework."""

    weighings: Weighings
    cases: Cases

    @property
    def not_held(self) -> int | None:
        """Cases that closed by themselves because nobody looked; None is not told."""
        return self.cases.ends.kinds[Reason.NO_DECISION]

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it may be told."""
        found = (self.cases.ends, self.cases.looks, self.cases.tellings)
        wholes = [self.weighings.whole, self.cases.left.whole]
        return all(one is None for one in [*wholes, *(told.whole for told in found)])


def year_of(actor: Actor, year: int, today: date) -> Year:
    """Return a year in twelve questions to the database."""
    policies.require(policies.may_see_casework(actor))
    return Year(
        weighings.weighings(actor, year, today), cases.cases(actor, year, today)
    )


def sheets_of(found: Year) -> list[Sheet]:
    """Return every table of a year; the first holds the quarters."""
    kept = found.cases
    return [
        quarters(found.weighings),
        _kinds(_("What weighings came to"), found.weighings.outcomes),
        _kinds(_("From receipt to decision"), found.weighings.took),
        _pairs(
            _("Without a decision"),
            [
                (_("Not weighed in time: ended by the clock"), found.weighings.expired),
                (_("Not decided yet, today"), found.weighings.open_now),
            ],
        ),
        _pairs(
            _("Why cases ended"),
            [*_labelled(kept.ends.kinds), (_("Together"), kept.ends.whole)],
        ),
        _pairs(_("Cases today"), [(_("Open cases"), kept.open_now)]),
        _pairs(
            _("Is it still needed?"),
            [
                *_labelled(kept.looks.kinds),
                (_("Not held: the case closed by itself"), found.not_held),
            ],
        ),
        _pairs(
            _("Telling the person"),
            [*_labelled(kept.tellings.kinds), (_("Together"), kept.tellings.whole)],
        ),
        _pairs(
            _("To whom something left"),
            [*_labelled(kept.left.kinds), (_("Together"), kept.left.whole)],
        ),
        by_quarter(found),
    ]


def sheets_of_report(found: Year) -> list[Sheet]:
    """Return the tables of a year that is over: without what stands open today."""
    left_out = {_("Cases today")}
    untold = _("Not decided yet, today")
    return [
        Sheet(one.name, one.columns, [row for row in one.rows if row[0] != untold])
        for one in sheets_of(found)
        if one.name not in left_out
    ]


def quarters(found: Weighings) -> Sheet:
    """Return the quarters with what weighings came to, as far as that is told."""
    apart = [
        one
        for one in CameTo
        if all(found.by_quarter.get((quarter, one)) for quarter in found.quarters)
    ]
    rows: list[list[Value]] = [
        [
            quarter_words(quarter, found.year),
            value_of(many),
            *(value_of(found.by_quarter[quarter, one]) for one in apart),
        ]
        for quarter, many in found.quarters.items()
    ]
    whole = [value_of(found.whole), *(value_of(found.outcomes[one]) for one in apart)]
    rows.append([_("Together"), *whole])
    columns = [_("Quarter"), _("Weighed"), *(label(one) for one in apart)]
    return Sheet(_("Per quarter"), columns, rows)


def by_quarter(found: Year) -> Sheet:
    """Return per quarter how many cases ended, were looked at and let something out."""
    kept = (found.cases.ends, found.cases.looks, found.cases.left)
    rows: list[list[Value]] = [
        [
            quarter_words(quarter, found.cases.year),
            *(value_of(one.quarters[quarter]) for one in kept),
        ]
        for quarter in found.cases.ends.quarters
    ]
    rows.append([_("Together"), *(value_of(one.whole) for one in kept)])
    columns = [_("Quarter"), _("Cases ended"), _("Looks held"), _("Times it left")]
    return Sheet(_("Cases per quarter"), columns, rows)


def notes() -> list[str]:
    """Return what the figures mean and what they leave out."""
    return [
        _(
            "A figure is not told when it is below five, or when a smaller one could "
            "be calculated from it."
        ),
        _("A worry taken away is a good result: nobody needs to be worried any more."),
        _(
            "A weighing counts in the quarter of its decision, a case in the quarter "
            "in which it ended, a telling by its promised day."
        ),
        _(
            "What somebody answered to an offer is sealed. It is in no figure, and no "
            "figure can be split by it."
        ),
        _("No colleague and no organisation is counted apart."),
    ]


def about(today: date) -> Sheet:
    """Return what goes with the figures in a file."""
    said = [_("Day of the figures: {day}").format(day=today.isoformat()), *notes()]
    return Sheet(_("What this means"), [_("What this means")], [[one] for one in said])


def _labelled(found: Mapping[Any, int | None]) -> list[tuple[str, int | None]]:
    return [(label(one), many) for one, many in found.items()]


def _kinds(name: str, found: Mapping[Any, int | None]) -> Sheet:
    rows: Iterable[tuple[str, int | None]] = _labelled(found)
    return _pairs(name, list(rows) or [(_("Days until a decision"), None)])


def _pairs(name: str, found: Sequence[tuple[str, int | None]]) -> Sheet:
    return Sheet(
        name,
        [_("What is counted"), _("Number")],
        [[one, value_of(n)] for one, n in found],
    )
