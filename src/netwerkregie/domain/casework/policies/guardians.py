# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who keeps a guardian out, who signs for it, and who sees that it is so."""

from django.db.models import QuerySet

from netwerkregie.domain.casework.models import Case, GuardianAway
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies import may_destroy as may_destroy
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.policies.cases import (
    may_hold,
    may_read,
    visible_cases,
)
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.foundation.kernel import Actor


def visible_aways(actor: Actor) -> QuerySet[GuardianAway]:
    """Return those of the cases in which the actor sits; all of them for the clock."""
    found = GuardianAway.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    return found.filter(case_id__in=visible_cases(actor).values("id"))


def may_ask(actor: Actor, case: Case) -> bool:
    """The holder of an open case."""
    return case.state == State.OPEN and may_hold(actor, case)


def may_sign(actor: Actor, case: Case) -> bool:
    """Another member; who asked is refused as a person, not as a place."""
    return may_read(actor, case)
