# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases for tests, opened as a weighing opens them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.casework.actions import cases, parts, seats
from netwerkregie.domain.casework.drafts.casefiles import (
    PartDraft,
    PersonDraft,
    PoliceDraft,
    PoliceGround,
    Provider,
    SeatDraft,
)
from netwerkregie.domain.casework.drafts.cases import (
    Hearing,
    Kind,
    OpeningDraft,
    PartKind,
    SaidBy,
    StatementDraft,
)
from netwerkregie.domain.casework.models import Case, CaseMember, CasePart
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.ages import AgeBand

WEIGHED = "[P1] dreigde een groep met een mes; [P1] wil hulp bij het vinden van werk."
SEEN = "[P1] kwam op de afspraak en sprak over werk."


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


def with_members(holder: Actor, case: Case, *membership_ids: UUID) -> list[CaseMember]:
    """Give these members a seat; the holder's vault is open."""
    return [
        seats.give(holder, case.id, SeatDraft(membership_id))
        for membership_id in membership_ids
    ]


def a_part(actor: Actor, case: Case, *audience: UUID, **changes: Any) -> CasePart:
    """Make a part for these members, besides who makes it."""
    draft = PartDraft(frozenset(audience), once=uuid4())
    return parts.make(actor, case.id, replace(draft, **changes))


def a_police_part(
    actor: Actor, case: Case, *audience: UUID, days: int = 30
) -> CasePart:
    """Make a part for data of the police, under its provider's conditions."""
    conditions = PoliceDraft(
        Provider.POLICE,
        PoliceGround.STANDING,
        "Alleen om af te stemmen wie met [P1] praat.",
        clock.today() + timedelta(days=days),
    )
    return a_part(actor, case, *audience, kind=PartKind.POLICE, police=conditions)


def a_fact(text: str = SEEN, **changes: Any) -> StatementDraft:
    """Return a fact with its source."""
    draft = StatementDraft(
        Kind.FACT,
        text,
        said_by=SaidBy.YOUTH_WORKER,
        hearing=Hearing.FIRST_HAND,
        said_on=clock.today(),
        once=uuid4(),
    )
    return replace(draft, **changes)


def a_person(**changes: Any) -> PersonDraft:
    """Return who [P1] is."""
    draft = PersonDraft("Joris Verzonnen", "De brief moet bezorgd worden.")
    return replace(draft, **changes)
