# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was weighed and how cases ended: the figures of insight, hidden as there."""

from datetime import date

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.reports import Chapter, ChapterKey, Figures
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.phrases import label
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.insight import casework
from netwerkregie.overview.reporting.showing import few, tells


def chapter(actor: Actor, year: BudgetYear, today: date) -> Chapter:
    """Return the weighings and cases of a year, as far as that is told."""
    title = label(ChapterKey.CASES)
    if year.year not in casework.years(today):
        gone = _("Of this year no counts of weighings and cases are kept any more.")
        return Chapter(ChapterKey.CASES, title, lines=[gone])
    sheets = casework.sheets_of_report(casework.year_of(actor, year.year, today))
    tables = [Figures(one.name, one.columns, one.rows) for one in sheets if tells(one)]
    hidden = [one.name.lower() for one in sheets if not tells(one)]
    lines = [
        _(
            "When there is a real worry about somebody, at least two organisations "
            "weigh it together. Only then may it become a case, and it ends as soon as "
            "it is no longer needed."
        )
    ]
    if tables:
        each = _("Each table counts what happened in {year} in another way.")
        lines += [each.format(year=year.year), *casework.notes()]
    if hidden and not tables:
        lines.append(few(_("weighings and cases"), year.year))
    elif hidden:
        lines.append(
            _("So few that nothing of it may be told: {what}.").format(
                what="; ".join(hidden)
            )
        )
    return Chapter(ChapterKey.CASES, title, lines=lines, figures=tables)
