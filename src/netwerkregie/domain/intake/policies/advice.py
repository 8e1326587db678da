# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with advice, and which threads somebody sees: side by side."""

from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.intake.models import AdviceThread, ScratchNote
from netwerkregie.domain.intake.policies import ADVICE_DESK as ADVICE_DESK
from netwerkregie.domain.intake.policies import DESTROYERS
from netwerkregie.domain.intake.policies import may_destroy as may_destroy
from netwerkregie.domain.intake.policies import require as require
from netwerkregie.foundation.kernel import Actor, Role


def may_see_threads(actor: Actor) -> bool:
    """The advice desk, and the clock that closes and destroys."""
    return actor.has(*ADVICE_DESK) or actor.kind in DESTROYERS


def may_see_promised_days(actor: Actor, roles: frozenset[Role]) -> bool:
    """A member of the advice desk, also through a device that reads their agenda."""
    return actor.membership_id is not None and not roles.isdisjoint(ADVICE_DESK)


def visible_threads(actor: Actor) -> QuerySet[AdviceThread]:
    """Return the threads the actor may know of."""
    threads = AdviceThread.objects.filter(municipality_id=actor.municipality_id)
    if not may_see_threads(actor):
        return threads.none()
    return threads


def may_read(actor: Actor, thread: AdviceThread) -> bool:
    """The advice desk; the key decides once more whether it opens."""
    return actor.has(*ADVICE_DESK) and _same(actor, thread.municipality_id)


def may_answer(actor: Actor, thread: AdviceThread) -> bool:
    """Whoever may read it may answer it."""
    return may_read(actor, thread)


def may_write_along(actor: Actor) -> bool:
    """Who answers questions may write one down for whoever calls or comes by."""
    return actor.has(*ADVICE_DESK) and actor.membership_id is not None


def may_close(actor: Actor, thread: AdviceThread) -> bool:
    """Whoever may answer it, and the clock."""
    return may_answer(actor, thread) or may_destroy(actor)


def may_keep_notes(actor: Actor) -> bool:
    """Who types what others read may first put it down for themselves."""
    return actor.has(*ADVICE_DESK) and actor.membership_id is not None


def visible_notes(actor: Actor) -> QuerySet[ScratchNote]:
    """Return the actor's own notes; to the clock only which ones are due."""
    notes = ScratchNote.objects.filter(municipality_id=actor.municipality_id)
    if may_destroy(actor):
        return notes
    if not may_keep_notes(actor) or actor.membership_id is None:
        return notes.none()
    # What was thrown away is empty already and waits for the clock to take its key.
    return notes.filter(membership_id=actor.membership_id).exclude(body=b"")


def may_see_figures(actor: Actor) -> bool:
    """Counts without content: the desk, the policy adviser, mayor, DPO, auditor."""
    return may_see_threads(actor) or actor.has(
        Role.POLICY_ADVISER, Role.MAYOR, Role.DPO, Role.AUDITOR
    )


def _same(actor: Actor, municipality_id: UUID) -> bool:
    return actor.municipality_id == municipality_id
