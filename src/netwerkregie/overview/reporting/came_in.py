# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in of questions and concerns: the figures of insight, hidden as there."""

from datetime import date

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.reports import Chapter, ChapterKey, Figures
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.phrases import label
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.insight import came_in
from netwerkregie.overview.reporting.showing import few, tells


def chapter(actor: Actor, year: BudgetYear, today: date) -> Chapter:
    """Return the questions and concerns of a year, as far as that is told."""
    title = label(ChapterKey.CAME_IN)
    if year.year not in came_in.years(today):
        gone = _("Of this year no counts of questions are kept any more.")
        return Chapter(ChapterKey.CAME_IN, title, lines=[gone])
    found = came_in.year_of(actor, year.year, today)
    sheets = [one for one in came_in.sheets_of(found) if one.rows]
    tables = [Figures(one.name, one.columns, one.rows) for one in sheets if tells(one)]
    hidden = [one.name.lower() for one in sheets if not tells(one)]
    days = came_in.days_words(found.questions)
    lines = [_("People can ask a question or share a worry, without giving a name.")]
    if tables:
        each = _("Each table counts what came in during {year} in another way.")
        lines += [
            each.format(year=year.year),
            _("Days until the first answer, the middle one: {days}.").format(days=days),
            *came_in.notes(),
        ]
    if hidden and not tables:
        lines.append(few(_("questions and concerns"), year.year))
    elif hidden:
        lines.append(
            _("So few that nothing of it may be told: {what}.").format(
                what="; ".join(hidden)
            )
        )
    return Chapter(ChapterKey.CAME_IN, title, lines=lines, figures=tables)
