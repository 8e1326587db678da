# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases for tests, opened as a weighing opens them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.casework.actions import cases
from netwerkregie.domain.casework.drafts.cases import Kind, OpeningDraft
from netwerkregie.domain.casework.models import Case
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.ages import AgeBand

WEIGHED = "[P1] dreigde een groep met een mes; [P1] wil hulp bij het vinden van werk."


def an_opening(holder_id: UUID, **changes: Any) -> OpeningDraft:
    """Return the opening of a case about an adult."""
    draft = OpeningDraft(
        weighing_id=uuid4(),
        age_band=AgeBand.ADULT,
        holder_id=holder_id,
        first_processed_on=clock.today() - timedelta(days=20),
        statements=[(Kind.WEIGHED, {"text": WEIGHED})],
    )
    return replace(draft, **changes)


def a_case(actor: Actor, holder_id: UUID, **changes: Any) -> Case:
    """Open a case; the actor's vault is open and the holder has keys."""
    return cases.open_case(actor, an_opening(holder_id, **changes))
