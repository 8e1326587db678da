# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Help that is offered: explained first, then answered; the answer stays in the seal.

Nothing outside the seal differs between yes, no and stopped: one verb, one day, the
same columns (row M22). The person may come back to an answer, always.
"""

from uuid import UUID

from netwerkregie.domain.casework.actions.interventions import require_helper
from netwerkregie.domain.casework.actions.opening import seal_words
from netwerkregie.domain.casework.actions.plan_opening import (
    OpenPlan,
    checked,
    next_place,
    to_write,
    write_note,
)
from netwerkregie.domain.casework.drafts.plans import OfferDraft
from netwerkregie.domain.casework.models.plans import Offer
from netwerkregie.domain.casework.policies import plans as policies
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.domain.casework.rules import plans as rules
from netwerkregie.domain.casework.rules.plans import ANSWERS, NoteKind, OfferStep
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.ledger import record


def make(actor: Actor, case_id: UUID, draft: OfferDraft) -> Offer:
    """Offer help; the person is told first what it is, and may say no.

    Raises:
        RuleBroken: the owner does not read the plan, or a name stands in the words.

    """
    whole = to_write(actor, case_id, Verb.OFFER_MADE)
    words = checked(draft.text, draft.sensitive_why)
    require_helper(actor, whole, draft.owner_id)
    offer_id = new_hidden_id()
    today, band = clock.today(), whole.case.band
    values = {**words, "kind": str(draft.kind)}
    offer = Offer.objects.create(
        id=offer_id,
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        position=next_place(actor, Offer, whole.plan),
        owner_id=draft.owner_id,
        next_on=rules.answer_by(today, band, whole.case.review_on),
        written_by=policies.member_of(actor),
        written_on=today,
        body=seal_words(whole.opened, "offer", offer_id, values),
    )
    record(actor.for_purpose(Purpose.SUPPORT), Verb.OFFER_MADE, offer)
    return offer


def tell(actor: Actor, case_id: UUID, offer_id: UUID) -> Offer:
    """Write that the person knows what it is, that it is voluntary, what is kept.

    Raises:
        RuleBroken: it was written down already.

    """
    whole = to_write(actor, case_id, Verb.OFFER_TOLD)
    offer = _step(actor, whole, offer_id, OfferStep.INFORMED, "")
    record(actor.for_purpose(Purpose.SUPPORT), Verb.OFFER_TOLD, offer)
    return offer


def answer(
    actor: Actor, case_id: UUID, offer_id: UUID, given: OfferStep, text: str = ""
) -> Offer:
    """Write down what the person answered, sealed; the row shows only that it is.

    Raises:
        RuleBroken: the person was not told yet, it was answered so already, or a
            name stands in the words.

    """
    if given not in ANSWERS:
        raise ValueError(given)
    whole = to_write(actor, case_id, Verb.OFFER_ANSWERED)
    offer = _step(actor, whole, offer_id, given, text)
    if offer.answered_on is None:
        offer.answered_on = clock.today()
        offer.save(update_fields=["answered_on"])
    record(actor.for_purpose(Purpose.SUPPORT), Verb.OFFER_ANSWERED, offer)
    return offer


def _step(
    actor: Actor, whole: OpenPlan, offer_id: UUID, to: OfferStep, text: str
) -> Offer:
    offer = queries.get_offer(actor, whole.plan, offer_id, lock=True)
    (now,) = [one.step for one in whole.offers if one.id == offer.id]
    rules.step(now, to)
    words = checked(text) if text.strip() else {"text": ""}
    values = {**words, "kind": str(NoteKind.STEP), "step": str(to)}
    write_note(actor, whole, offer.id, values)
    return offer
