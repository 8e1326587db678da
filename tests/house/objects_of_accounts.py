# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A fixed report of an earlier year and a list of the finance system, to look at."""

from netwerkregie.domain.programme.actions import finance, reports, years
from netwerkregie.domain.programme.drafts.reports import Report
from netwerkregie.domain.programme.factories import a_commitment, a_year, delivered
from netwerkregie.domain.programme.models import Commitment, Source
from netwerkregie.domain.programme.queries import budget
from netwerkregie.foundation.kernel import Actor


def accounts_of(
    director: Actor, commitment: Commitment, source: Source
) -> dict[str, str]:
    """Return the names of what accounts an address may ask for."""
    a_year(director, 2024)
    years.close_year(director, 2024)
    empty = Report("Verslag", "", "Mergelstad", "nl")
    version = reports.fix(director, 2024, lambda _year: empty)
    line = budget.get_line(director, commitment.line_id)
    made = a_commitment(director, line, {source.id: "100"})
    delivered(director, made)
    paid = f"Datum;Factuur;Leverancier;Bedrag\n01-02-2026;F-9;{made.party};100,00\n"
    shown = finance.preview(director, paid.encode())
    run = finance.accept(director, shown.sealed, {0: made.id})
    return {
        "report_version_id": str(version.id),
        "finance_run_id": str(run.id),
        "chapter": "foreword",
    }
