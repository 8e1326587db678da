# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying that one is away, and being back."""

from uuid import UUID

from netwerkregie.foundation.accounts import policies, queries
from netwerkregie.foundation.accounts.drafts import AbsenceDraft
from netwerkregie.foundation.accounts.models import Absence, Membership, MembershipState
from netwerkregie.foundation.accounts.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.ledger import record

LONGEST_DAYS = 366


def say_absent(actor: Actor, draft: AbsenceDraft) -> Absence:
    """Note on which days somebody is away and who looks after things meanwhile.

    Raises:
        RuleBroken: the days have no order or have passed, or the cover is no colleague.

    """
    policies.require(policies.may_say_absent(actor, draft.membership_id))
    if draft.last_day < draft.first_day:
        raise RuleBroken("accounts.absence_order", field="last_day")
    if draft.last_day < clock.today():
        raise RuleBroken("accounts.date_past", field="last_day")
    if (draft.last_day - draft.first_day).days > LONGEST_DAYS:
        raise RuleBroken("accounts.absence_long", field="last_day")
    here = {one.pk for one in _working(actor, draft)}
    if draft.membership_id not in here:
        raise NotFound
    if draft.cover_id is not None and (
        draft.cover_id not in here or draft.cover_id == draft.membership_id
    ):
        raise RuleBroken("accounts.absence_cover", field="cover")
    absence = Absence.objects.create(
        municipality_id=actor.municipality_id,
        membership_id=draft.membership_id,
        first_day=draft.first_day,
        last_day=draft.last_day,
        cover_id=draft.cover_id,
    )
    record(actor, Verb.ABSENCE_SAID, absence)
    return absence


def end_absence(actor: Actor, absence_id: UUID) -> None:
    """Take an absence away: somebody is back, or stayed."""
    absence = queries.get_absence(actor, absence_id)
    policies.require(policies.may_say_absent(actor, absence.membership_id))
    absence.delete()
    record(actor, Verb.ABSENCE_ENDED, absence_id)


def _working(actor: Actor, draft: AbsenceDraft) -> list[Membership]:
    wanted = [one for one in (draft.membership_id, draft.cover_id) if one is not None]
    return list(
        policies.visible_memberships(actor).filter(
            pk__in=wanted, state=MembershipState.ACTIVE
        )
    )
