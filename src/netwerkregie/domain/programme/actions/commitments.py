# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promising money, changing what was promised, and letting go of the rest."""

from collections.abc import Mapping
from uuid import UUID

from moneyed import Money

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.actions.entering import (
    NewEntry,
    enter,
    require_open,
    require_sources,
)
from netwerkregie.domain.programme.drafts.budget import CommitmentDraft, DeliveryDraft
from netwerkregie.domain.programme.models import (
    Activity,
    BudgetLine,
    Commitment,
    Delivery,
)
from netwerkregie.domain.programme.queries import activities
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.rules.budget import (
    NAME_LENGTH,
    REASON_LENGTH,
    WHAT_LENGTH,
    CommitmentState,
    Kind,
    require_room,
    require_shares,
)
from netwerkregie.domain.programme.rules.money import NOTHING, total
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def commit(actor: Actor, line_id: UUID, draft: CommitmentDraft) -> Commitment:
    """Promise money of a line to a party, from one source or several.

    Raises:
        NotFound: the line or a source is not the actor's.
        RuleBroken: it does not fit and nobody said why, a source may not pay this,
            or the year is closed.

    """
    policies.require(policies.may_spend(actor))
    return promise(actor, line_id, draft)


def promise(actor: Actor, line_id: UUID, draft: CommitmentDraft) -> Commitment:
    """Promise money as part of an act of its own: two people decided it there.

    Raises:
        NotFound: the line or a source is not the actor's.
        RuleBroken: it does not fit and nobody said why, a source may not pay this,
            or the year is closed.

    """
    line = queries.get_line(actor, line_id, lock=True)
    policies.require(policies.may_see_money(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(line.year)
    if again := _pressed_before(actor, draft.once):
        return again
    amount = total([*draft.shares.values()])
    if amount <= NOTHING:
        raise RuleBroken("programme.no_amount", "shares")
    require_shares(amount, {str(one): part for one, part in draft.shares.items()})
    reason = clean(draft.overrun_reason, "overrun_reason", REASON_LENGTH)
    _require_room(actor, line, draft.shares, reason)
    made = Commitment.objects.create(
        municipality_id=actor.municipality_id,
        line=line,
        activity=_activity(actor, draft.activity_id),
        party=named(draft.party, "party", NAME_LENGTH),
        what=named(draft.what, "what", WHAT_LENGTH, About.TEXT),
        on=draft.on,
        overrun_reason=reason,
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
    )
    _enter(actor, made, draft.shares, reason)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.COMMITTED, made)
    return made


def change(
    actor: Actor, commitment_id: UUID, shares: Mapping[UUID, Money], reason: str
) -> Commitment:
    """Promise more or less than before: what differs is added, with the reason.

    Raises:
        RuleBroken: nobody said why, it does not fit, or less than was paid already.

    """
    found = queries.get_commitment(actor, commitment_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(found.line.year)
    _require_unsettled(found)
    why = named(reason, "reason", REASON_LENGTH, About.TEXT)
    standing = queries.commitment_standing(actor, found)
    more = {
        source: shares.get(source, NOTHING)
        - (standing[source].committed if source in standing else NOTHING)
        for source in {*shares, *standing}
    }
    for source, stands in standing.items():
        if shares.get(source, NOTHING) < stands.spent:
            raise RuleBroken("programme.less_than_paid", "shares")
    line = queries.get_line(actor, found.line_id, lock=True)
    raised = {one: part for one, part in more.items() if part > NOTHING}
    # Saying why it is raised is saying why it is done though it may not fit.
    _require_room(actor, line, raised, why)
    _enter(actor, found, more, why)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.COMMITMENT_CHANGED, found)
    return found


def deliver(actor: Actor, commitment_id: UUID, draft: DeliveryDraft) -> Delivery:
    """Write down that what was promised to us came: evidence before payment.

    Raises:
        RuleBroken: the commitment is settled, or nothing was said.

    """
    found = queries.get_commitment(actor, commitment_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    _require_unsettled(found)
    if draft.on > clock.today():
        raise RuleBroken("programme.delivery_to_come", "on")
    before = Delivery.objects.filter(commitment_id=found.id, once=draft.once)
    if again := before.exclude(once=None).first():
        return again
    made = Delivery.objects.create(
        municipality_id=actor.municipality_id,
        commitment=found,
        on=draft.on,
        what=named(draft.what, "what", WHAT_LENGTH, About.TEXT),
        seen_by=actor.membership_id,
        once=draft.once,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.DELIVERED, found)
    return made


def settle(actor: Actor, commitment_id: UUID) -> Commitment:
    """End a commitment; what was promised and not paid is free again.

    Raises:
        RuleBroken: an invoice of it waits, or it was settled before.

    """
    found = queries.get_commitment(actor, commitment_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(found.line.year)
    _require_unsettled(found)
    if queries.has_invoice_waiting(actor, found):
        raise RuleBroken("programme.invoice_waits")
    standing = queries.commitment_standing(actor, found)
    rest = {one: stands.spent - stands.committed for one, stands in standing.items()}
    _enter(actor, found, rest, "")
    found.state = CommitmentState.SETTLED
    found.save(update_fields=["state"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.COMMITMENT_SETTLED, found)
    return found


def _require_room(
    actor: Actor, line: BudgetLine, shares: Mapping[UUID, Money], reason: str
) -> None:
    """Look at the line as a whole and at each source: neither runs dry silently."""
    require_sources(
        actor,
        [one for one, part in shares.items() if part > NOTHING],
        line,
        in_year=line.year.year,
    )
    standing = queries.line_standing(actor, line)
    require_room(standing.whole, total([*shares.values()]), overrun_reason=reason)
    for source, part in shares.items():
        if part > NOTHING and source in standing.by_source:
            require_room(standing.by_source[source], part, overrun_reason=reason)
        elif part > NOTHING and not reason:
            raise RuleBroken(
                "programme.does_not_fit", "overrun_reason", short=part.amount
            )


def _enter(
    actor: Actor, commitment: Commitment, shares: Mapping[UUID, Money], reason: str
) -> None:
    enter(
        actor,
        [
            NewEntry(
                Kind.COMMITTED,
                commitment.line_id,
                source,
                shares[source],
                commitment_id=commitment.id,
                reason=reason,
            )
            for source in sorted(shares)
        ],
    )


def _activity(actor: Actor, activity_id: UUID | None) -> Activity | None:
    return activities.get_activity(actor, activity_id) if activity_id else None


def _pressed_before(actor: Actor, once: UUID | None) -> Commitment | None:
    if once is None:
        return None
    return policies.visible_commitments(actor).filter(once=once).first()


def _require_unsettled(commitment: Commitment) -> None:
    if commitment.state != CommitmentState.OPEN:
        raise RuleBroken("programme.already_settled")
