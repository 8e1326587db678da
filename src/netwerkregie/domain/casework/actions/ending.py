# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a case: keys of every dossier first, then rows; numbers stay.

Each step may be done again without harm, so a run that was killed goes on where it
was. What belongs to a case stands in two tables: whose keys go (case_dossiers),
and whose rows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from netwerkregie.domain.casework.actions import (
    assessments_ending,
    case_dossiers,
    case_ending,
    conference_ending,
    disclosures_ending,
    measure_ending,
    plan_ending,
    review_ending,
)
from netwerkregie.domain.casework.actions.numbers import leave
from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseNotice,
    CaseReview,
)
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules import counting
from netwerkregie.domain.casework.rules.closing import ClosingState
from netwerkregie.domain.casework.rules.counting import Measure
from netwerkregie.domain.casework.rules.reviews import ReviewState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.vault import dossiers


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a case that one function removes, and of which tables."""

    tables: tuple[str, ...]
    remove: Callable[[Actor, UUID], object]


def remove_core(actor: Actor, case_id: UUID) -> None:
    """Remove what a case itself is made of; the role that does it reads no text."""
    policies.require(policies.may_destroy(actor))
    case_ending.remove_of_case(case_id)
    case = Case.objects.filter(id=case_id)
    case._raw_delete(case.db)  # noqa: SLF001 - what hung on it is gone


SIGNED: tuple[Callable[[Actor, Case], list[tuple[str, UUID]]], ...] = (
    queries.signed_of_case,
)
"""What of a case was put before second readers. Add your line."""

ROWS: tuple[Rows, ...] = (
    Rows(
        (
            "casework.CaseNotice",
            "casework.CaseReview",
            "casework.CaseWaiting",
            "casework.CaseClosing",
            "casework.CaseLonger",
            "casework.GuardianAway",
        ),
        review_ending.remove_of_case,
    ),
    Rows(
        (
            "casework.AssessmentPaper",
            "casework.Instrument",
            "casework.Assessment",
        ),
        assessments_ending.remove_of_case,
    ),
    Rows(
        (
            "casework.PlanNote",
            "casework.PlanSeen",
            "casework.PlanVersion",
            "casework.Offer",
            "casework.Intervention",
            "casework.PlanGoal",
            "casework.Plan",
        ),
        plan_ending.remove_of_case,
    ),
    Rows(
        ("casework.MeasureLook", "casework.Measure"),
        measure_ending.remove_of_case,
    ),
    Rows(
        (
            "casework.MinutesReading",
            "casework.CaseAction",
            "casework.Decision",
            "casework.ConferenceNote",
            "casework.AgendaItem",
            "casework.ConferenceSeat",
            "casework.Conference",
        ),
        conference_ending.remove_of_case,
    ),
    # Every earlier receiver is owed a notice first, which outlives the case (M14).
    Rows(
        (
            "casework.Receipt",
            "casework.DisclosureWords",
            "casework.DisclosureSource",
            "casework.Disclosure",
            "casework.EmergencyAccess",
        ),
        disclosures_ending.remove_of_case,
    ),
    # Last: everything hangs on it.
    Rows(
        (
            "casework.PoliceConsent",
            "casework.PolicePart",
            "casework.CaseFile",
            "casework.CaseStatement",
            "casework.CasePart",
            "casework.CasePerson",
            "casework.CaseKnown",
            "casework.CaseMember",
            "casework.Case",
        ),
        remove_core,
    ),
)
"""Whose rows go, in this order. Add your line before the last one."""


def destroy_cases(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy cases with all that was sealed in them; numbers remain.

    Args:
        actor: the clock.
        ids: the cases; one that is gone already is passed over.
        reason: the retention class, for the ledger.

    Returns:
        how many were destroyed now.

    Raises:
        NotAllowed: a person tried.
        RuleBroken: a key could not be destroyed; nothing of the rows was touched.

    """
    policies.require(policies.may_destroy(actor))
    cases = policies.visible_cases(actor).filter(id__in=list(ids))
    count = 0
    for case in cases.order_by("id"):
        for step in steps(actor, case):
            step()
        record(actor, Verb.CASE_DESTROYED, case.id, reason=reason)
        count += 1
    return count


def steps(actor: Actor, case: Case) -> Iterator[Callable[[], object]]:
    """Return the steps of destroying a case, in order; each may be done again."""
    sealed = case_dossiers.all_of(actor, case)
    signed = [one for find in SIGNED for one in find(actor, case)]
    for dossier_id in sealed:
        yield partial(case_ending.destroy_key, actor, dossier_id)
    for kind, subject_id in signed:
        yield partial(signing.forget, actor, kind, subject_id)
    for dossier_id in sealed:
        yield partial(dossiers.forget, dossier_id)
    # Numbers and rows in one step: however often it is tried, it counts once.
    yield partial(_leave_numbers, actor, case)


def _leave_numbers(actor: Actor, case: Case) -> None:
    _count(actor, case)
    for rows in ROWS:
        rows.remove(actor, case.id)


def _count(actor: Actor, case: Case) -> None:
    """Leave numbers, in the act in which the row goes: none is counted twice."""
    here = {"municipality_id": actor.municipality_id, "case_id": case.id}
    if case.is_practice:
        return
    found = [(case.opened_on, Measure.OPENED)]
    closings = CaseClosing.objects.filter(**here).filter(
        state__in=[ClosingState.CLOSED, ClosingState.REOPENED]
    )
    found += [
        (closed, counting.ended(reason))
        for closed, reason in closings.values_list("closed_on", "reason")
        if closed is not None
    ]
    looks = CaseReview.objects.filter(**here, state=ReviewState.SIGNED)
    found += [
        (signed, counting.reviewed(signed, due))
        for signed, due in looks.values_list("signed_on", "due_on")
        if signed is not None
    ]
    tellings = CaseNotice.objects.filter(**here)
    found += [
        (due, counting.told(sent, due, later))
        for sent, due, later in tellings.values_list("sent_on", "due_on", "later_until")
    ]
    leave(actor, found)
