# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did not work, and what nobody knows: as much part of an account as the rest."""

from datetime import date

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.budget import SourceKind
from netwerkregie.domain.programme.drafts.reports import (
    Chapter,
    ChapterKey,
    Figures,
    Value,
)
from netwerkregie.domain.programme.figures.year import ActivityYear, EvaluationYear
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import sources
from netwerkregie.domain.programme.queries.budget import YearBook
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.reporting.showing import day, money, number


def failed(actor: Actor, book: YearBook, done: ActivityYear, today: date) -> Chapter:
    """Return what was called off and why, and where more was promised than planned."""
    lines = [
        _("More was promised than planned on the line {name}.").format(
            name=one.line.name
        )
        for one in book.lines
        if one.whole.is_over
    ]
    lines += [
        _("Of {name}, {left} was not spent before its end.").format(
            name=one.source.name, left=money(one.amount - one.standing.spent)
        )
        for one in sources.sources(actor)
        if one.source.kind != SourceKind.OWN
        and one.source.ends_on.year == book.year.year
        and one.source.ends_on < today
        and one.amount > one.standing.spent
    ]
    rows: list[list[Value]] = [
        [day(on), title, why] for on, title, why in done.called_off
    ]
    tables = []
    if rows:
        columns = [_("Day"), _("Activity"), _("Why it did not go on")]
        intro = _("What was planned and did not go on, with the reason told then.")
        tables.append(Figures(_("Called off"), columns, rows, intro=intro))
    if not lines and not rows:
        lines.append(_("Nothing was called off and no line went over its plan."))
    return Chapter(
        ChapterKey.FAILED, label(ChapterKey.FAILED), lines=lines, figures=tables
    )


def chapter(done: ActivityYear, said: EvaluationYear) -> Chapter:
    """Return what these figures cannot say."""
    lines = [
        _(
            "Whether fewer people came under a bad influence because of this work, "
            "nobody can tell from these figures. They say what was done and what "
            "people said of it."
        ),
        _("We do not follow people, so we do not know how it went on with who came."),
    ]
    silent = done.whole.held - said.evaluated
    if silent > 0:
        lines.append(
            _(
                "Of {silent} of the {held} activities we do not know what people "
                "thought: nobody was asked, or fewer than five answered."
            ).format(silent=number(silent), held=number(done.whole.held))
        )
    if done.unreported:
        lines.append(
            _(
                "Of {many} activities it was not written down whether they went on."
            ).format(many=number(done.unreported))
        )
    return Chapter(ChapterKey.UNKNOWN, label(ChapterKey.UNKNOWN), lines=lines)
