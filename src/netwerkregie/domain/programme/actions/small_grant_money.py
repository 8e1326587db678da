# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paying a small grant, and settling it: through the books, like everything else.

A grant is paid on its decision, in advance (Awb 4:95): the decision that two people
signed is the evidence on which the books let it be paid. What came of it is looked at
in the end, and less than was granted is a correction in the books, never a change.
"""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.actions import commitments, invoices
from netwerkregie.domain.programme.drafts.budget import DeliveryDraft, InvoiceDraft
from netwerkregie.domain.programme.drafts.small_grants import FixDraft
from netwerkregie.domain.programme.models import Commitment, SmallGrant
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.domain.programme.rules import small_grants as rules
from netwerkregie.domain.programme.rules.budget import Standing
from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.domain.programme.rules.small_grants import GrantState, GrantStep
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.modules import require_writable


@transaction.atomic(using=ALIAS)
def pay(actor: Actor, grant_id: UUID) -> SmallGrant:
    """Write down that a grant was paid; the account it went to is forgotten.

    Raises:
        RuleBroken: it was not granted, or nobody said where the money goes.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_make_rounds(actor))
    require_writable(actor, Module.PROGRAMME)
    if grant.paid_on is not None:
        return grant
    commitment = grant.commitment
    if grant.state != GrantState.GRANTED or commitment is None:
        raise RuleBroken("programme.grant_step_closed")
    contact = queries.contact_of(actor, grant)
    if contact is None or not contact.iban:
        raise RuleBroken("programme.grant_no_account")
    today = clock.today()
    signed = _("Grant decision {number}, signed by two people")
    commitments.deliver(
        actor, commitment.id, DeliveryDraft(today, signed.format(number=grant.number))
    )
    asked = invoices.receive(
        actor,
        commitment.id,
        InvoiceDraft(grant.number, euro(grant.granted or 0), today),
    )
    invoices.pay(actor, asked.id)
    grant.paid_on = today
    grant.save(update_fields=["paid_on"])
    queries.contacts_of(actor, grant).update(iban="", holder="")
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_PAID, grant)
    return grant


@transaction.atomic(using=ALIAS)
def settle(actor: Actor, grant_id: UUID, draft: FixDraft) -> SmallGrant:
    """Fix what a grant was in the end; what is less comes back as a correction.

    Raises:
        RuleBroken: it was not granted, is fixed above what was spent or granted, is
            less without a reason, or is not paid yet.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_make_rounds(actor))
    require_writable(actor, Module.PROGRAMME)
    state = rules.step(GrantState(grant.state), GrantStep.SETTLE)
    commitment = grant.commitment
    assert commitment is not None
    granted, fixed = euro(grant.granted or 0), draft.amount
    if grant.paid_on is None and fixed > NOTHING:
        raise RuleBroken("programme.grant_not_paid")
    spent = euro(grant.spent) if grant.spent is not None else NOTHING
    if grant.report_on is None and fixed > NOTHING:
        raise RuleBroken("programme.grant_no_report")
    why = clean(draft.reason, "reason", rules.WORDS_LENGTH)
    rules.require_fixed(granted, spent, fixed, why)
    _correct(actor, grant, commitment, draft)
    commitments.settle(actor, commitment.id)
    today = clock.today()
    grant.state = state
    grant.fixed, grant.fixed_why, grant.fixed_on = fixed.amount, why, today
    fields = ["state", "fixed", "fixed_why", "fixed_on"]
    if fixed < granted:
        # Less is a decision of its own, to which one can object.
        grant.object_by = rules.object_by(today)
        fields.append("object_by")
    grant.save(update_fields=fields)
    until = rules.contact_until_refused(today)
    queries.contacts_of(actor, grant).update(destroy_on=until)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_SETTLED, grant)
    return grant


def _correct(
    actor: Actor, grant: SmallGrant, commitment: Commitment, draft: FixDraft
) -> None:
    """Take back what was paid too much: an entry of its own, with its reason."""
    standing = budget.commitment_standing(actor, commitment)
    paid = sum(standing.values(), Standing()).spent
    if paid > draft.amount:
        back = invoices.receive(
            actor,
            commitment.id,
            InvoiceDraft(f"{grant.number}-C", draft.amount - paid, clock.today()),
        )
        invoices.pay(actor, back.id)
