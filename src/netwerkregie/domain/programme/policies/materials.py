# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who reads, writes, signs and shares lesson formats, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import (
    FormatUse,
    FormatVersion,
    LessonFormat,
    SharedFormat,
    SharedRecall,
)
from netwerkregie.domain.programme.policies import CLOCK, MAKERS
from netwerkregie.domain.programme.policies import may_destroy as may_destroy
from netwerkregie.domain.programme.policies import require as require
from netwerkregie.domain.programme.policies.activities import may_plan
from netwerkregie.domain.programme.policies.activities import may_see as may_see
from netwerkregie.foundation.kernel import Actor, ActorKind, Role

SIGNERS = (*MAKERS, Role.INTAKE_OFFICER, Role.POLICY_ADVISER)
"""Who may be the second reader: enough people that nothing waits for a holiday."""


def may_write(actor: Actor) -> bool:
    """Whoever plans activities writes down how they are done."""
    return may_plan(actor)


def may_sign(actor: Actor, version: FormatVersion) -> bool:
    """Another than who put their name under it first."""
    return actor.has(*SIGNERS) and actor.membership_id not in (
        None,
        version.written_by,
    )


def visible_formats(actor: Actor) -> QuerySet[LessonFormat]:
    """Return the formats of one's own municipality's library."""
    found = LessonFormat.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_versions(actor: Actor) -> QuerySet[FormatVersion]:
    """Return the versions of one's own municipality's library."""
    found = FormatVersion.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_uses(actor: Actor) -> QuerySet[FormatUse]:
    """Return which lesson came from which version; a teacher comes with a code."""
    found = FormatUse.objects.filter(municipality_id=actor.municipality_id)
    knows = may_see(actor) or actor.kind is ActorKind.LINK_HOLDER
    return found if knows else found.none()


def visible_shared(actor: Actor) -> QuerySet[SharedFormat]:
    """Return what the municipalities of this installation share with each other."""
    found = SharedFormat.objects.all()
    if actor.kind in CLOCK:
        return found.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_recalls(actor: Actor) -> QuerySet[SharedRecall]:
    """Return what municipalities called back."""
    found = SharedRecall.objects.all()
    if actor.kind in CLOCK:
        return found.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()
