# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Removing the looks, waits, tellings and closings of a case that goes."""

from uuid import UUID

from netwerkregie.domain.casework.models import (
    CaseClosing,
    CaseLonger,
    CaseNotice,
    CaseReview,
    CaseWaiting,
)


def remove_of_case(case_id: UUID) -> None:
    """Remove them; part of destroying the case, which has its own line."""
    for model in (CaseNotice, CaseReview, CaseWaiting, CaseClosing, CaseLonger):
        held = model.objects.filter(case_id=case_id)
        held._raw_delete(held.db)  # noqa: SLF001 - nothing hangs on them
