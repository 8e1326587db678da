# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads about a guardian who is kept out: that it is so, until when; never why."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.casework.models import Case, GuardianAway
from netwerkregie.domain.casework.policies import guardians as policies
from netwerkregie.domain.casework.rules import guardians as rules
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.rules.guardians import AwayState
from netwerkregie.foundation.kernel import Actor, clock

AT_ONCE = 25


def is_away(case: Case) -> bool:
    """Tell whether no guardian is asked in a case today."""
    return case.id in away_in(case.municipality_id, [case.id])


def away_in(municipality_id: UUID, case_ids: Collection[UUID]) -> set[UUID]:
    """Return in which of these cases no guardian is asked today; in one question."""
    found = GuardianAway.objects.filter(
        municipality_id=municipality_id,
        case_id__in=list(case_ids),
        state=AwayState.STANDS,
        until__gte=clock.today(),
    )
    return set(found.values_list("case_id", flat=True))


def latest_of(actor: Actor, case: Case, *, lock: bool = False) -> GuardianAway | None:
    """Return what was asked or decided last in a case in which the actor sits."""
    found = policies.visible_aways(actor).filter(case_id=case.id)
    if lock:
        found = found.select_for_update(of=("self",))
    return found.order_by("-asked_on", "-id").first()


def may_find(actor: Actor, case: Case) -> bool:
    """Tell whether there is a guardian to speak of, for a member of the case."""
    young = rules.has_guardian(case.band)
    return young and case.state == State.OPEN and policies.may_sign(actor, case)


def can_ask(actor: Actor, case: Case, away: GuardianAway | None) -> bool:
    """Tell whether the actor can ask to keep the guardian out: nothing is open."""
    is_over = away is None or away.state not in rules.OPEN or not _lasts(away)
    return is_over and policies.may_ask(actor, case)


def can_sign(actor: Actor, case: Case, away: GuardianAway | None) -> bool:
    """Tell whether the actor can sign for it: never who asked."""
    return (
        away is not None
        and away.state == AwayState.ASKED
        and away.asked_by != actor.membership_id
        and policies.may_sign(actor, case)
    )


def can_end(actor: Actor, case: Case, away: GuardianAway | None) -> bool:
    """Tell whether the actor can let the guardian in again: any member alone."""
    stands = away is not None and away.state == AwayState.STANDS and _lasts(away)
    return stands and policies.may_sign(actor, case)


def waiting(actor: Actor, today: date) -> list[GuardianAway]:
    """Return what waits for the actor: to sign, or to look at again before it ends."""
    found = policies.visible_aways(actor).filter(case__state=State.OPEN)
    found = found.filter(state__in=rules.OPEN).select_related("case")
    soon = today + timedelta(days=rules.LOOK_AGAIN)
    return [
        one
        for one in found.order_by("asked_on", "id")[:AT_ONCE]
        if (one.state == AwayState.ASKED and one.asked_by != actor.membership_id)
        or (
            one.state == AwayState.STANDS
            and one.case.owner_id == actor.membership_id
            and one.until is not None
            and today <= one.until <= soon
        )
    ]


def _lasts(away: GuardianAway) -> bool:
    return away.until is None or away.until >= clock.today()
