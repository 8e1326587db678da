# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who looks at a case, closes it, tells the person, and keeps what was closed."""

from django.db.models import QuerySet

from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseLonger,
    CaseNotice,
    CaseReview,
    CaseWaiting,
)
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies.cases import (
    SEATED,
    seat_in,
    visible_cases,
)
from netwerkregie.domain.casework.policies.cases import may_convene as may_convene
from netwerkregie.domain.casework.policies.cases import may_destroy as may_destroy
from netwerkregie.domain.casework.policies.cases import may_hold as may_hold
from netwerkregie.domain.casework.policies.cases import may_read as may_read
from netwerkregie.domain.casework.policies.cases import may_write as may_write
from netwerkregie.domain.casework.policies.cases import member_of as member_of
from netwerkregie.domain.casework.policies.cases import require as require
from netwerkregie.domain.casework.rules.cases import Seat, State
from netwerkregie.foundation.kernel import Actor, Role

POOL = SEATED
"""Whose holders can be asked to sign; who does not sit in the case is kept apart."""

KEEPERS = (Seat.HOLDER, Seat.CHAIR)
"""Who can still open a case after it closed."""

WATCHERS = (Role.CHAIR, Role.DPO)
"""Who hears that somebody was not told in time; without a word of content."""


def visible_notices(actor: Actor) -> QuerySet[CaseNotice]:
    """Return the tellings of cases in which the actor sits."""
    return CaseNotice.objects.filter(
        municipality_id=actor.municipality_id,
        case_id__in=visible_cases(actor).values("id"),
    )


def visible_reviews(actor: Actor) -> QuerySet[CaseReview]:
    """Return the looks at cases in which the actor sits."""
    return CaseReview.objects.filter(
        municipality_id=actor.municipality_id,
        case_id__in=visible_cases(actor).values("id"),
    )


def visible_waits(actor: Actor) -> QuerySet[CaseWaiting]:
    """Return what cases wait for in which the actor sits."""
    return CaseWaiting.objects.filter(
        municipality_id=actor.municipality_id,
        case_id__in=visible_cases(actor).values("id"),
    )


def visible_closings(actor: Actor) -> QuerySet[CaseClosing]:
    """Return the closings of cases in which the actor sits."""
    return CaseClosing.objects.filter(
        municipality_id=actor.municipality_id,
        case_id__in=visible_cases(actor).values("id"),
    )


def visible_longer(actor: Actor) -> QuerySet[CaseLonger]:
    """Return extensions: of one's own cases, and all of them for who signs them."""
    found = CaseLonger.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK or may_sign_longer(actor):
        return found
    return found.filter(case_id__in=visible_cases(actor).values("id"))


def may_close(actor: Actor, case: Case) -> bool:
    """The holder of an open case; another member signs."""
    return case.state == State.OPEN and may_hold(actor, case)


def may_keep(actor: Actor, case: Case) -> bool:
    """The holder and the chair: who still open a closed case, with a purpose."""
    return seat_in(actor, case) in KEEPERS


def may_tell(actor: Actor, case: Case) -> bool:
    """The holder: who tells the person, also after the case closed."""
    return may_hold(actor, case)


def may_sign_later(actor: Actor, case: Case) -> bool:
    """Another member; who asked is refused as a person, not as a place."""
    return may_read(actor, case)


def may_sign_longer(actor: Actor) -> bool:
    """The privacy officer, who sees days and a ground and no word of content."""
    return actor.has(Role.DPO)


def may_watch(actor: Actor) -> bool:
    """Chairs and the privacy officer, for numbers."""
    return actor.has(*WATCHERS)
