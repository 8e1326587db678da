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
    GuardianAway,
)
from netwerkregie.domain.casework.policies import may_destroy, require
from netwerkregie.foundation.kernel import Actor

HANGING = (
    CaseNotice,
    CaseReview,
    CaseWaiting,
    CaseClosing,
    CaseLonger,
    GuardianAway,
)


def remove_of_case(actor: Actor, case_id: UUID) -> None:
    """Remove them; part of destroying the case, which has its own line."""
    require(may_destroy(actor))
    for model in HANGING:
        held = model.objects.filter(case_id=case_id)
        held._raw_delete(held.db)  # noqa: SLF001 - nothing hangs on them
