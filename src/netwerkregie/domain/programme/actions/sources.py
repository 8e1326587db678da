# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Own money and grants: what they allow, what comes in, and what their givers get."""

from uuid import UUID

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.drafts.budget import (
    InstalmentDraft,
    ReportDraft,
    SourceDraft,
)
from netwerkregie.domain.programme.models import (
    Earmark,
    Instalment,
    ReportDue,
    Source,
)
from netwerkregie.domain.programme.queries import sources as queries
from netwerkregie.domain.programme.rules.budget import NAME_LENGTH, WHAT_LENGTH
from netwerkregie.domain.programme.rules.grants import (
    CONDITIONS_LENGTH,
    REFERENCE_LENGTH,
    Terms,
    require_term,
)
from netwerkregie.domain.programme.rules.money import NOTHING
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def add_source(actor: Actor, draft: SourceDraft) -> Source:
    """Write down where money comes from, and what it may pay.

    Raises:
        RuleBroken: no amount, or a term that ends before it begins.

    """
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    before = policies.visible_sources(actor).filter(once=draft.once)
    if again := before.exclude(once=None).first():
        return again
    if draft.amount <= NOTHING:
        raise RuleBroken("programme.no_amount", "amount")
    require_term(Terms(draft.starts_on, draft.ends_on))
    made = Source.objects.create(
        municipality_id=actor.municipality_id,
        kind=draft.kind,
        name=named(draft.name, "name", NAME_LENGTH),
        reference=clean(
            draft.reference, "reference", REFERENCE_LENGTH, About.ORGANISATION
        ),
        decided_on=draft.decided_on,
        amount=draft.amount.amount,
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        conditions=clean(draft.conditions, "conditions", CONDITIONS_LENGTH),
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
    )
    Earmark.objects.bulk_create(
        Earmark(municipality_id=actor.municipality_id, source=made, heading=heading)
        for heading in sorted(draft.earmarks)
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.SOURCE_ADDED, made)
    return made


def expect_instalment(
    actor: Actor, source_id: UUID, draft: InstalmentDraft
) -> Instalment:
    """Write down a part of a grant that is to come."""
    source = queries.get_source(actor, source_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    if draft.amount <= NOTHING:
        raise RuleBroken("programme.no_amount", "amount")
    made, _is_new = Instalment.objects.get_or_create(
        municipality_id=actor.municipality_id,
        source=source,
        due_on=draft.due_on,
        amount=draft.amount.amount,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INSTALMENT_EXPECTED, source)
    return made


def receive_instalment(actor: Actor, source_id: UUID, instalment_id: UUID) -> None:
    """Write down that a part of a grant came in today."""
    source = queries.get_source(actor, source_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    found = Instalment.objects.filter(source_id=source.id, id=instalment_id)
    if not found.exists():
        raise NotFound
    found.filter(received_on__isnull=True).update(received_on=clock.today())
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INSTALMENT_RECEIVED, source)


def owe_report(actor: Actor, source_id: UUID, draft: ReportDraft) -> ReportDue:
    """Write down an account that the giver is owed by a day."""
    source = queries.get_source(actor, source_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    made, _is_new = ReportDue.objects.get_or_create(
        municipality_id=actor.municipality_id,
        source=source,
        due_on=draft.due_on,
        what=named(draft.what, "what", WHAT_LENGTH, About.TEXT),
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.REPORT_OWED, source)
    return made


def send_report(actor: Actor, source_id: UUID, report_id: UUID) -> None:
    """Write down that an account went to the giver today."""
    source = queries.get_source(actor, source_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    found = ReportDue.objects.filter(source_id=source.id, id=report_id)
    if not found.exists():
        raise NotFound
    found.filter(sent_on__isnull=True).update(sent_on=clock.today())
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.REPORT_SENT, source)
