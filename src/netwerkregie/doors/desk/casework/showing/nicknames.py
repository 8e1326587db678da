# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The drawn name of a case, for pages that know no other room."""

from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.intake.phrases.advice import say_nickname


def name_of(case: Case) -> str:
    """Return the drawn name by which colleagues speak of a case."""
    return say_nickname(case.nickname)
