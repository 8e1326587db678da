# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What organisations did together, what was proposed, sent, and decided in a hurry."""

import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache, partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from netwerkregie.domain.network.actions import (
    incidents,
    initiatives,
    messages,
    partners,
    proposals,
    replies,
)
from netwerkregie.domain.network.drafts.incidents import (
    CallDraft,
    CardDraft,
    Function,
    IncidentDraft,
    IncidentKind,
    LineDraft,
)
from netwerkregie.domain.network.drafts.initiatives import (
    DecisionDraft,
    InitiativeDraft,
    Need,
    NeedDraft,
    ProposalDraft,
    ProposalReason,
    ProposalStep,
    ResultDraft,
    Stage,
)
from netwerkregie.domain.network.drafts.messages import Audience, MessageDraft
from netwerkregie.domain.network.models import (
    Message,
    OrganisationLink,
    Partnership,
    PersonEntry,
)
from netwerkregie.domain.network.queries import incidents as cards
from netwerkregie.domain.network.tokens import Opens
from netwerkregie.foundation.kernel import RuleBroken, clock

from .relations import Register, holder_of
from .stage import Event

DATA = Path(__file__).resolve().parents[1] / "data" / "initiatives.toml"
PARTNERS = {"idea": 0, "trying_out": 1, "running": 2, "lasting": 3, "stopped": 1}
"""How many organisations carry an initiative of a stage."""
AGAIN_DAYS = 70
"""How many days ago the partners of an older one last said that it goes on."""


@cache
def told() -> dict[str, Any]:
    """Return what the data file tells."""
    return tomllib.loads(DATA.read_text("utf-8"))


def parts_of(line: str) -> list[str]:
    """Return the parts of a line of the data file."""
    return [part.strip() for part in line.split("|")]


def events_of_initiatives(register: Register) -> Iterator[Event]:
    """Yield what was done together, proposed, sent and decided in Mergelstad."""
    stage = register.stage
    if stage.place.tells != "mergelstad":
        return
    for number, line in enumerate(told()["initiatives"]):
        days = int(parts_of(line)[-1])
        yield Event(
            stage.days_ago(days, hour=10), partial(_begin, register, line, number)
        )
    yield Event(stage.days_ago(AGAIN_DAYS, hour=10), partial(_goes_on, register))
    for line in told()["proposals"]:
        days = int(parts_of(line)[-1])
        yield Event(stage.days_ago(days, hour=20), partial(_propose, register, line))
    declined = told()["declined"]
    days = int(parts_of(declined)[-1])
    yield Event(stage.days_ago(days, hour=20), partial(_decline, register, declined))
    for line in told()["messages"]:
        days = int(parts_of(line)[-1])
        yield Event(stage.days_ago(days, hour=11), partial(_send, register, line))
    yield Event(stage.days_ago(1, hour=13), partial(_reply, register))
    yield from _events_of_incident(register)


def _begin(register: Register, line: str, number: int) -> None:
    name, about, stage, topics, need, result, _days = parts_of(line)
    actor = register.director()
    places = list(register.districts.values())
    made = initiatives.add(
        actor,
        InitiativeDraft(
            name=name,
            about=about,
            stage=Stage(stage),
            topics=tuple(topics.split(",")),
            district_ids=tuple(places[number % len(places) :][:2]),
        ),
    )
    if need:
        kind, _, text = need.partition(":")
        initiatives.add_need(actor, made.id, NeedDraft(Need(kind), text.strip()))
    if result:
        initiatives.add_result(actor, made.id, ResultDraft(clock.today(), result))
    wanted = PARTNERS[stage]
    readers = list(
        OrganisationLink.objects.filter(
            municipality_id=actor.municipality_id,
            confirmed_on__isnull=False,
            closed_on__isnull=True,
            organisation__merged_into__isnull=True,
        ).order_by("organisation__name_key", "id")
    )
    by_organisation = {link.organisation_id: link for link in readers}
    around = islice(cycle(by_organisation.values()), number * 3, number * 3 + wanted)
    for link in {one.organisation_id: one for one in around}.values():
        asked = initiatives.ask_partner(actor, made.id, link.organisation_id)
        holder = holder_of(register.stage, Opens.ORGANISATION, link.id)
        partners.confirm(holder, asked.id, shown=number % 7 != 0)


def _goes_on(register: Register) -> None:
    """Once a year one of the partners says that it goes on."""
    actor = register.director()
    said: set[UUID] = set()
    for own in Partnership.objects.filter(
        municipality_id=actor.municipality_id, confirmed_on__isnull=False
    ).order_by("id"):
        link = OrganisationLink.objects.filter(
            organisation_id=own.organisation_id,
            confirmed_on__isnull=False,
            closed_on__isnull=True,
        ).first()
        if link is None or own.initiative_id in said:
            continue
        holder = holder_of(register.stage, Opens.ORGANISATION, link.id)
        partners.still_going(holder, own.id)
        said.add(own.initiative_id)


def _propose(register: Register, line: str) -> UUID:
    name, about, place, _days = parts_of(line)
    key = uuid5(NAMESPACE_URL, f"{register.stage.municipality_id}{name}")
    proposals.propose(register.stage.command(), ProposalDraft(key, name, about, place))
    return key


def _decline(register: Register, line: str) -> None:
    key = _propose(register, line)
    answer = DecisionDraft(
        ProposalStep.DECLINE,
        ProposalReason.EXISTS,
        "In de bibliotheek is elke maand al een ruilbeurs. U bent daar welkom.",
    )
    proposals.decide(register.director(), key, answer)


def _send(register: Register, line: str) -> None:
    subject, body, audience, domain, _days = parts_of(line)
    draft = MessageDraft(subject, body, Audience(audience), domain=domain)
    actor = register.director()
    made = messages.write(actor, draft)
    try:
        messages.send(actor, made.id)
    except RuleBroken:
        # In a small life nobody of this audience is there yet.
        messages.drop(actor, made.id)


def _reply(register: Register) -> None:
    here = {"municipality_id": register.stage.municipality_id}
    message = Message.objects.filter(**here, state="sent").order_by("sent_at").last()
    entry = (
        PersonEntry.objects.filter(**here, organisation__isnull=False)
        .order_by("id")
        .first()
    )
    if message is not None and entry is not None:
        holder = holder_of(register.stage, Opens.ENTRY, entry.id)
        replies.reply(holder, message.id, told()["reply"])


def _events_of_incident(register: Register) -> Iterator[Event]:
    stage = register.stage
    days = told()["incident_days"]
    begun = stage.days_ago(days, hour=20)
    yield Event(stage.days_ago(days + 30, hour=14), partial(_prepare, register))
    opened: list[UUID] = []
    yield Event(begun, partial(_open, register, opened))
    for line in told()["incident_lines"]:
        minutes, function, text = parts_of(line)
        moment = begun + timedelta(minutes=int(minutes))
        yield Event(moment, partial(_log, register, opened, function, text, moment))
    yield Event(stage.days_ago(days - 3, hour=16), partial(_close, register, opened))


def _prepare(register: Register) -> None:
    actor = register.director()
    for kind in IncidentKind:
        card = cards.card(actor, kind)
        texts = {name: getattr(card, name) for name in incidents.CARD}
        incidents.change_card(actor, CardDraft(kind, **texts))
        for line in told()["calls"]:
            function, phone = parts_of(line)
            incidents.add_call(actor, kind, CallDraft(Function(function), phone))


def _open(register: Register, opened: list[UUID]) -> None:
    draft = IncidentDraft(
        IncidentKind.UNREST,
        told()["incident_title"],
        register.districts.get(told()["incident_district"]),
    )
    opened.append(incidents.open_incident(register.director(), draft).id)


def _log(
    register: Register, opened: list[UUID], function: str, text: str, moment: datetime
) -> None:
    line = LineDraft(moment, Function(function), text)
    incidents.log(register.director(), opened[0], line)


def _close(register: Register, opened: list[UUID]) -> None:
    incidents.close(register.director(), opened[0], told()["incident_lessons"])
