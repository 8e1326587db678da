# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around a question: whose it is, its ends, its referrals, its danger."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.intake.actions import danger
from netwerkregie.domain.intake.drafts import Outcome, State
from netwerkregie.domain.intake.drafts.triage import PassedTo, Review
from netwerkregie.domain.intake.models import AdviceThread, PassedOn
from netwerkregie.domain.intake.queries import feedback, referrals, triage
from netwerkregie.doors.desk.intake.forms.closing import DishonestForm
from netwerkregie.doors.desk.intake.showing.feedback import debt_rows
from netwerkregie.doors.desk.intake.showing.outcomes import lines_of, next_of, way_of
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import choices, label
from netwerkregie.foundation.signing import queries as signatures


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody to whom a question can be handed."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Passed:
    """What was passed on, as its page shows it."""

    key: UUID
    to: str
    on: date
    told: str
    review: str
    review_by: date
    can_review: bool
    options: list[tuple[str, Any]]


def around(actor: Actor, thread: AdviceThread, *, is_open: bool) -> dict[str, Any]:
    """Return what stands beside and below the messages of a question."""
    colleagues = triage.colleagues(actor)
    names = {one.pk: one.name for one in colleagues}
    owner = thread.owner_id
    if owner and owner not in names:
        names |= accounts.names_of(actor, [owner])
    ways = triage.ways_open_to(actor, thread)
    return {
        "owner": names.get(owner) if owner else "",
        "is_mine": owner == actor.membership_id,
        "can_hand": thread.state != State.CLOSED,
        "colleagues": [
            Colleague(str(one.pk), one.name)
            for one in colleagues
            if one.pk not in {owner, actor.membership_id}
        ],
        "next": next_of(thread),
        "ways": [way_of(way, thread) for way in ways],
        "referrals": lines_of(actor, referrals.referrals_of(actor, thread)),
        "passed": [
            _passed(actor, one, is_open=is_open)
            for one in triage.passed_on_of(actor, thread)
        ],
        "debts": debt_rows(actor, feedback.debts_of(actor, thread_id=thread.id)),
        "agree_form": _agree_form(actor, thread) if is_open else None,
    }


def _passed(actor: Actor, passed: PassedOn, *, is_open: bool) -> Passed:
    return Passed(
        key=passed.id,
        to=label(PassedTo(passed.to)),
        on=passed.passed_on,
        told=danger.read(actor, passed.id)[1] if is_open else "",
        review=label(Review(passed.review)) if passed.review else "",
        review_by=passed.review_by,
        can_review=is_open
        and not passed.review
        and passed.made_by != actor.membership_id,
        options=choices(Review),
    )


def _agree_form(actor: Actor, thread: AdviceThread) -> DishonestForm | None:
    request = signatures.open_request(actor, "advice_thread", thread.id)
    if request is None or request.asked_by_user == actor.user_id:
        return None
    return DishonestForm(outcome=Outcome.DISHONEST)
