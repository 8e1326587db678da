# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening an incident, its log, closing it with lessons, and preparing the cards."""

import re
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.incidents import (
    CallDraft,
    CardDraft,
    IncidentDraft,
    LineDraft,
)
from netwerkregie.domain.network.models import (
    CardCall,
    Incident,
    IncidentCard,
    IncidentLine,
)
from netwerkregie.domain.network.queries import incidents as queries
from netwerkregie.domain.network.queries import organisations
from netwerkregie.domain.network.rules import incidents as rules
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock, new_id
from netwerkregie.foundation.ledger import record

CARD = ("first_hour", "first_day", "school_nl", "school_en")
_NUMBER = re.compile(r"[0-9 ()+/*#-]{3,20}")


def open_incident(actor: Actor, draft: IncidentDraft) -> Incident:
    """Open an incident: one tap, everything else can wait."""
    policies.require(policies.may_work_here(actor))
    here = Incident.objects.filter(municipality_id=actor.municipality_id)
    before = here.filter(once=draft.once).first() if draft.once else None
    if before is not None:
        return before
    require_clean(draft.title, "title")
    known = {one.id for one in organisations.districts(actor)}
    incident = Incident.objects.create(
        municipality_id=actor.municipality_id,
        kind=draft.kind,
        title=draft.title.strip(),
        district_id=draft.district_id if draft.district_id in known else None,
        opened_at=clock.now(),
        last_on=clock.today(),
        once=draft.once,
    )
    record(actor, Verb.INCIDENT_OPENED, incident, reason=draft.kind.value)
    return incident


def log(actor: Actor, incident_id: UUID, draft: LineDraft) -> IncidentLine:
    """Write down a decision; nobody changes it, a correction is a new line."""
    incident = queries.get_incident(actor, incident_id, lock=True)
    policies.require(policies.may_work_here(actor))
    before = incident.lines.filter(once=draft.once).first() if draft.once else None
    if before is not None:
        return before
    _require_open(incident)
    if not draft.text.strip():
        raise RuleBroken("network.line_empty", field="text")
    if draft.said_at > clock.now():
        raise RuleBroken("network.time_not_yet", field="said_at")
    require_clean(draft.text, "text")
    line = IncidentLine.objects.create(
        municipality_id=actor.municipality_id,
        incident=incident,
        said_at=draft.said_at,
        function=draft.function,
        text=draft.text.strip(),
        made_at=clock.now(),
        once=draft.once,
    )
    incident.last_on = clock.today()
    incident.save(update_fields=["last_on"])
    record(actor, Verb.INCIDENT_LOGGED, incident)
    return line


def close(actor: Actor, incident_id: UUID, lessons: str) -> Incident:
    """Close an incident with what was learned; a year later everything of it goes."""
    incident = queries.get_incident(actor, incident_id, lock=True)
    policies.require(policies.may_work_here(actor))
    _require_open(incident)
    require_clean(lessons, "lessons")
    incident.closed_at = clock.now()
    incident.lessons = lessons.strip()
    incident.until = rules.destroyed_on(clock.today())
    incident.save(update_fields=["closed_at", "lessons", "until"])
    record(actor, Verb.INCIDENT_CLOSED, incident)
    return incident


def change_card(actor: Actor, draft: CardDraft) -> IncidentCard:
    """Prepare a card on a quiet day."""
    policies.require(policies.may_work_here(actor))
    card = queries.card(actor, draft.kind, lock=True)
    if draft.version != card.version:
        raise RuleBroken("network.changed_meanwhile")
    for field in CARD:
        text = getattr(draft, field).strip()
        if not text:
            raise RuleBroken("network.card_empty", field=field)
        require_clean(text, field)
        setattr(card, field, text)
    is_first = card.version == 0
    card.version += 1
    card.changed_on = clock.today()
    if is_first:
        card.id = new_id()
        card.save(force_insert=True)
    else:
        card.save(update_fields=[*CARD, "version", "changed_on"])
    record(actor, Verb.CARD_CHANGED, card, reason=draft.kind.value)
    return card


def add_call(actor: Actor, kind: rules.IncidentKind, draft: CallDraft) -> CardCall:
    """Put a function with a general number on a card; a name fits nowhere."""
    policies.require(policies.may_work_here(actor))
    organisation = None
    if draft.organisation_id is not None:
        organisation = organisations.get_organisation(actor, draft.organisation_id)
    phone = draft.phone.strip() or (organisation.phone if organisation else "")
    if not phone:
        raise RuleBroken("network.phone_empty", field="phone")
    if not _NUMBER.fullmatch(phone):
        raise RuleBroken("network.phone_broken", field="phone")
    call, is_new = CardCall.objects.get_or_create(
        municipality_id=actor.municipality_id,
        kind=kind,
        function=draft.function,
        phone=phone,
        defaults={"organisation": organisation},
    )
    if is_new:
        record(actor, Verb.CARD_CHANGED, call, reason=kind.value)
    return call


def drop_call(actor: Actor, call_id: UUID) -> str:
    """Take a function off a card; returns of which kind the card is."""
    call = queries.get_call(actor, call_id)
    policies.require(policies.may_work_here(actor))
    CardCall.objects.filter(id=call.id).delete()
    record(actor, Verb.CARD_CHANGED, call_id, reason=call.kind)
    return call.kind


def _require_open(incident: Incident) -> None:
    if incident.closed_at is not None:
        raise RuleBroken("network.incident_over")
