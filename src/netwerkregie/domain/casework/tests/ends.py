# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case with a holder, a chair and a partner of another organisation, for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from netwerkregie.domain.casework.actions import notices, reviews, seats
from netwerkregie.domain.casework.drafts.casefiles import SeatDraft
from netwerkregie.domain.casework.drafts.reviews import Choice
from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.factories.reviews import (
    a_look,
    asked_end,
    closed_by_second,
    signed_by_second,
)
from netwerkregie.domain.casework.models import Case
from netwerkregie.foundation.kernel import Actor, clock
from tests.cast import PEOPLE, acting_as

HOLDER, CHAIR, PARTNER, CARE = (
    PEOPLE[f"{one}_mergelstad"].membership_id
    for one in ("case_holder", "chair", "case_partner", "care_partner")
)


@contextmanager
def being(name: str) -> Iterator[Actor]:
    """Be somebody of Mergelstad with an open vault."""
    with acting_as(f"{name}_mergelstad", unlocked=True) as actor:
        yield actor


def opened_case(**changes: Any) -> Case:
    """Open a case in which a partner of another organisation sits too."""
    with being("weigher") as weigher:
        case = a_case(weigher, HOLDER, chair_id=CHAIR, **changes)
    with being("case_holder") as holder:
        seats.give(holder, case.id, SeatDraft(PARTNER))
    return case


def looked_at(case: Case, choice: Choice = Choice.GO_ON) -> None:
    """Let the holder and the partner sign a look."""
    with being("case_holder") as holder:
        reviews.ask_review(holder, case.id, a_look(choice))
    with being("case_partner") as partner:
        signed_by_second(partner, case)


def closed_case(**changes: Any) -> Case:
    """Return a case that the holder and the partner closed."""
    case = opened_case(**changes)
    with being("case_holder") as holder:
        asked_end(holder, case)
    with being("case_partner") as partner:
        return closed_by_second(partner, case)


def told_case(**changes: Any) -> Case:
    """Return a case whose person has to be told."""
    case = opened_case(**changes)
    with being("case_holder") as holder:
        notices.owe(holder, case)
    return case


def as_it_is(case: Case) -> Case:
    """Return the case as the database holds it."""
    with acting_as("case_holder_mergelstad"):
        return Case.objects.get(id=case.id)


def days_on(days: int) -> Any:
    """Travel some days ahead."""
    return clock.travel_to(clock.now() + timedelta(days=days))
