# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council report of last year: the director's words, and a version that is fixed."""

import tomllib
from functools import partial
from pathlib import Path

from netwerkregie.domain.programme.actions import reports
from netwerkregie.domain.programme.drafts.reports import ChapterKey, Report
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.queries import goals
from netwerkregie.foundation.kernel import Actor, Purpose, clock
from netwerkregie.overview.reporting import council

DATA = Path(__file__).resolve().parents[1] / "data" / "council_report.toml"


def give_account(director: Actor, year: int) -> None:
    """Write the words of each chapter and fix the report, once its goals are closed."""
    file = tomllib.loads(DATA.read_text(encoding="utf-8"))
    for chapter, text in file["chapters"].items():
        reports.write_words(director, year, ChapterKey(chapter), text, 0)
    if not goals.is_running(director, year):
        reports.fix(director, year, partial(_report, director))


def _report(director: Actor, year: BudgetYear) -> Report:
    # As whoever reads a page: the figures of reach are of the network.
    reader = director.for_purpose(Purpose.NETWORK)
    return council.report_of(reader, year, director.organisation, clock.today())
