# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""On what weighing rests here: who decided, on what ground, with what advice."""

from netwerkregie.domain.casework.drafts.weighings import FrameDraft
from netwerkregie.domain.casework.models import WeighingFrame
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules.weighings import LONGEST_REFERENCE
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy.guard import inspect


def record_frame(actor: Actor, draft: FrameDraft) -> WeighingFrame:
    """Record a decision that was taken; an earlier one stays to be read.

    Raises:
        RuleBroken: a day lies ahead, the advice came after the decision, or the
            reference is empty, too long or leads to a person.

    """
    policies.require(policies.may_record_frame(actor))
    today, reference = clock.today(), draft.advice_reference.strip()
    if draft.decided_on > today or draft.advice_on > draft.decided_on:
        code = "casework.advice_before_decision"
        raise RuleBroken(code, "decided_on")
    if not reference or len(reference) > LONGEST_REFERENCE or inspect(reference):
        code = "casework.reference_not_possible"
        raise RuleBroken(code, "advice_reference", longest=LONGEST_REFERENCE)
    before = queries.frame(actor)
    frame = WeighingFrame.objects.create(
        municipality_id=actor.municipality_id,
        decided_by=draft.decided_by,
        decided_on=draft.decided_on,
        ground=draft.ground,
        advice_reference=reference,
        advice_on=draft.advice_on,
        recorded_by=policies.member_of(actor),
        recorded_on=today,
        position=before.position + 1 if before else 1,
    )
    told = actor.for_purpose(Purpose.WEIGHING)
    record(told, Verb.FRAME_RECORDED, frame, ground=str(draft.ground))
    return frame
