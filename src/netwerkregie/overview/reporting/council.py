# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council report of a year, in plain language, from what the rooms count."""

from datetime import date

from django.utils import translation
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.reports import Chapter, ChapterKey, Report
from netwerkregie.domain.programme.drafts.reports import report_of as kept_report
from netwerkregie.domain.programme.figures import year as figures
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.queries import reports as queries
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.reporting import came_in, cases, cost, done, unknown, wanted

LANGUAGE = "nl"
"""A council reads Dutch, whoever makes the report."""


def report_of(actor: Actor, year: BudgetYear, municipality: str, today: date) -> Report:
    """Return the report of a year as it would be fixed now."""
    with translation.override(LANGUAGE):
        words = {key: one.text for key, one in queries.words_of(actor, year).items()}
        done_then = figures.activities_of(actor, year.year, today)
        said = figures.evaluations_of(actor, year.year)
        book = budget.year_book(actor, year)
        made = {
            ChapterKey.FOREWORD: _foreword(),
            ChapterKey.WANTED: wanted.chapter(actor, year, today),
            ChapterKey.DID: done.chapter(done_then, said),
            ChapterKey.COST: cost.chapter(actor, book),
            **_counted_once(actor, year, today),
            ChapterKey.FAILED: unknown.failed(actor, book, done_then, today),
            ChapterKey.UNKNOWN: unknown.chapter(done_then, said),
        }
        return Report(
            title=_("What the network did in {year}").format(year=year.year),
            lead=_(
                "Report of the network director to the council of {name}: what we "
                "wanted, what we did, what it cost, and what we do not know."
            ).format(name=municipality),
            from_whom=municipality,
            language=LANGUAGE,
            about=[(_("Year"), str(year.year)), (_("Municipality"), municipality)],
            chapters=[
                Chapter(key, one.title, words.get(key, ""), one.lines, one.figures)
                for key, one in made.items()
            ],
        )


def _foreword() -> Chapter:
    return Chapter(ChapterKey.FOREWORD, label(ChapterKey.FOREWORD))


def _counted_once(
    actor: Actor, year: BudgetYear, today: date
) -> dict[ChapterKey, Chapter]:
    """Return figures of questions and cases as first reported, or count them now.

    Counted again for a second version, the difference of the two would tell of one
    question, or of one case, that came in between (row M19).
    """
    first = queries.first_version(actor, year)
    kept = kept_report(first.body) if first else None
    made = {ChapterKey.CAME_IN: came_in.chapter, ChapterKey.CASES: cases.chapter}
    return {
        key: (kept and kept.chapter(key)) or chapter(actor, year, today)
        for key, chapter in made.items()
    }
