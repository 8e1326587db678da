# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a weighing's outcome means for the concern it came of; called by casework."""

from uuid import UUID

from netwerkregie.domain.intake.actions.feedback_owed import due_at_end
from netwerkregie.domain.intake.models import Concern
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules.concerns import State, Step
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.ledger import record


def note_weighed(actor: Actor, concern_id: UUID, *, ends: bool) -> None:
    """Let feedback be due, and without further action let the concern's days run out.

    Nothing of the concern is read; its days can only become fewer.
    """
    concern = Concern.objects.filter(
        municipality_id=actor.municipality_id,
        id=concern_id,
        state=State.HANDED_OVER,
    ).first()
    if concern is None:
        return
    if ends:
        band = AgeBand(concern.age_band)
        concern.destroy_on = rules.gone_on(clock.today(), band, concern.destroy_on)
        concern.next_on = min(concern.next_on, concern.destroy_on)
        concern.save(update_fields=["destroy_on", "next_on"])
    due_at_end(concern.id, concern.municipality_id)


def come_back(actor: Actor, concern_id: UUID) -> Concern | None:
    """Give a concern back to its owner, whose weighing can go on no more; by the clock.

    It is weighed anew by whoever its owner asks; its end stays where it was.
    """
    policies.require(policies.may_destroy(actor))
    concern = Concern.objects.filter(
        municipality_id=actor.municipality_id,
        id=concern_id,
        state=State.HANDED_OVER,
    ).first()
    if concern is None:
        return None
    concern.state = rules.step(State(concern.state), Step.COME_BACK)
    concern.ended_on = None
    concern.next_on = min(clock.today(), concern.destroy_on)
    concern.save(update_fields=["state", "ended_on", "next_on"])
    record(actor, Verb.CONCERN_CAME_BACK, concern)
    return concern
