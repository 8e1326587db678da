# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own judgement against written criteria, before reading anybody else's."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.opening import seal_words
from netwerkregie.domain.casework.actions.weighing_opening import (
    check_guarded,
    unlocked,
)
from netwerkregie.domain.casework.drafts.weighings import Criterion, JudgementDraft
from netwerkregie.domain.casework.models import Judgement, WeighingSeat
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import Answer, Step
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def judge(actor: Actor, weighing_id: UUID, draft: JudgementDraft) -> Judgement:
    """Write one's own judgement; again, until the table opens, is another row.

    Raises:
        NotAllowed: no seat, no declaration, or the table was open before.
        RuleBroken: the first round has not begun or is over; a criterion is left out;
            a name stands in the words.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    rules.step(weighing.stands, Step.JUDGE)
    seat = policies.seat_at(actor, weighing)
    policies.require(policies.may_judge(weighing, seat))
    assert seat is not None
    require_writable(actor, Module.WEIGHING)
    values = _checked(draft)
    opened = unlocked(actor, weighing, Verb.JUDGED)
    own = Judgement.objects.filter(seat_id=seat.id)
    judgement_id = new_hidden_id()
    judgement = Judgement.objects.create(
        id=judgement_id,
        municipality_id=actor.municipality_id,
        weighing_id=weighing.id,
        seat_id=seat.id,
        position=(own.aggregate(last=Max("position"))["last"] or 0) + 1,
        written_by=seat.membership_id,
        written_on=clock.today(),
        body=seal_words(opened, "judgement", judgement_id, values),
    )
    _note(seat, is_met=draft.seems_met is Answer.MET)
    record(actor.for_purpose(Purpose.WEIGHING), Verb.JUDGED, seat)
    return judgement


def _note(seat: WeighingSeat, *, is_met: bool) -> None:
    """Note that this person judged, and whether they let a name be released."""
    today = clock.today()
    seat.judged_on = today
    seat.criteria_met_on = today if is_met else None
    seat.save(update_fields=["judged_on", "criteria_met_on"])


def _checked(draft: JudgementDraft) -> Mapping[str, Any]:
    rules.check_complete(draft.words)
    rules.check_complete(draft.answers)
    words = {
        str(one): rules.check_words(draft.words[one], str(one)) for one in Criterion
    }
    check_guarded(words, draft.sensitive_why)
    return {
        "words": words,
        "answers": {str(one): str(draft.answers[one]) for one in Criterion},
        "seems_met": str(draft.seems_met),
        "sensitive_why": draft.sensitive_why.strip(),
    }
