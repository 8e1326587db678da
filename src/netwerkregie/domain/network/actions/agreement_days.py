# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The days on which the parties of an agreement meet."""

from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.agreements import DateDraft
from netwerkregie.domain.network.models import Agreement, AgreementDate
from netwerkregie.domain.network.policies.agreements import may_make_agreements
from netwerkregie.domain.network.queries.agreements import get_agreement
from netwerkregie.domain.network.rules.agreements import State
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def set_day(actor: Actor, agreement_id: UUID, draft: DateDraft) -> AgreementDate:
    """Set a day to meet, within the agreement; pressing twice is one day."""
    agreement = _in_force(actor, agreement_id)
    today = clock.today()
    first = max(today, agreement.valid_from)
    if not first <= draft.on_day <= agreement.valid_until:
        raise RuleBroken("network.agreement_date_outside", field="on_day")
    parties = {one.organisation_id for one in agreement.parties.all()}
    if draft.place_id is not None and draft.place_id not in parties:
        raise RuleBroken("network.agreement_place", field="place")
    made, _ = AgreementDate.objects.update_or_create(
        municipality_id=actor.municipality_id,
        agreement=agreement,
        kind=draft.kind,
        on_day=draft.on_day,
        defaults={"at_time": draft.at_time, "place_id": draft.place_id},
    )
    record(actor, Verb.AGREEMENT_DATES_CHANGED, agreement)
    return made


def drop_day(actor: Actor, agreement_id: UUID, day_id: UUID) -> None:
    """Take a day away again."""
    agreement = _in_force(actor, agreement_id)
    gone, _ = AgreementDate.objects.filter(agreement=agreement, id=day_id).delete()
    if not gone:
        raise NotFound
    record(actor, Verb.AGREEMENT_DATES_CHANGED, agreement)


def _in_force(actor: Actor, agreement_id: UUID) -> Agreement:
    agreement = get_agreement(actor, agreement_id, lock=True)
    policies.require(may_make_agreements(actor))
    if agreement.state != State.IN_FORCE:
        raise RuleBroken("network.agreement_step_not_open")
    return agreement
