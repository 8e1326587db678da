# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with a concern, and which concerns somebody sees: side by side.

The director has no standing access to a concern; a director who also takes concerns
in holds that role as well.
"""

from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.intake.models import Concern, ConcernNotice
from netwerkregie.domain.intake.policies import DESTROYERS
from netwerkregie.domain.intake.policies import may_destroy as may_destroy
from netwerkregie.domain.intake.policies import member_of as member_of
from netwerkregie.domain.intake.policies import require as require
from netwerkregie.domain.intake.rules.concerns import State
from netwerkregie.foundation.kernel import Actor, Role

INTAKE = (Role.INTAKE_OFFICER,)
"""Who takes concerns in; the team's key goes to them alone."""
READERS = (Role.INTAKE_OFFICER, Role.CHAIR)
"""Who may be the second reader of a concern."""


def may_see_list(actor: Actor) -> bool:
    """Who takes concerns in, and a chair, who sees what waits for them."""
    return actor.has(*READERS) and actor.membership_id is not None


def visible_concerns(actor: Actor) -> QuerySet[Concern]:
    """Return the concerns the actor may know of."""
    concerns = Concern.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in DESTROYERS or actor.has(*INTAKE):
        return concerns
    if actor.has(Role.CHAIR) and actor.membership_id is not None:
        asked = Q(reader_id=actor.membership_id, state=State.DRAFTED)
        return concerns.filter(asked)
    return concerns.none()


def visible_notices(actor: Actor) -> QuerySet[ConcernNotice]:
    """Return the notices of concerns the actor may know of."""
    seen = visible_concerns(actor).values("id")
    return ConcernNotice.objects.filter(
        municipality_id=actor.municipality_id, concern_id__in=seen
    )


def may_register(actor: Actor) -> bool:
    """Who takes concerns in."""
    return actor.has(*INTAKE) and actor.membership_id is not None


def may_read(actor: Actor, concern: Concern) -> bool:
    """Who takes concerns in, and the chair who was asked to read this one."""
    if not _same(actor, concern.municipality_id) or actor.membership_id is None:
        return False
    return actor.has(*INTAKE) or _is_asked(actor, concern)


def may_write(actor: Actor, concern: Concern) -> bool:
    """Who takes concerns in; a second reader writes only own words."""
    return may_register(actor) and _same(actor, concern.municipality_id)


def may_read_second(actor: Actor, concern: Concern) -> bool:
    """Another than who took it in and than who holds it: nobody confirms their own."""
    mine = (concern.owner_id, concern.taken_in_by)
    return may_read(actor, concern) and actor.membership_id not in mine


def may_hold(actor: Actor, concern: Concern) -> bool:
    """The owner: who enters an identity, ends it, hands it over or tells the person."""
    return may_write(actor, concern) and actor.membership_id == concern.owner_id


def may_sign_deferral(actor: Actor, concern: Concern) -> bool:
    """Another officer, or the chair asked; never who asked for it."""
    return may_read(actor, concern)


def may_see_figures(actor: Actor) -> bool:
    """Counts without content."""
    return actor.kind in DESTROYERS or actor.has(
        Role.INTAKE_OFFICER,
        Role.NETWORK_DIRECTOR,
        Role.DEPUTY,
        Role.POLICY_ADVISER,
        Role.MAYOR,
        Role.DPO,
        Role.AUDITOR,
    )


def _is_asked(actor: Actor, concern: Concern) -> bool:
    return actor.has(Role.CHAIR) and concern.reader_id == actor.membership_id


def _same(actor: Actor, municipality_id: UUID) -> bool:
    return actor.municipality_id == municipality_id
