# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening agenda items: only what the reader holds the key of, and each time logged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import open_part
from netwerkregie.domain.casework.models import (
    AgendaItem,
    CaseAction,
    Conference,
    ConferenceNote,
    Decision,
    MinutesReading,
)
from netwerkregie.domain.casework.policies import conferences as policies
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.rules.closing import check_open
from netwerkregie.domain.casework.rules.conferences import ActionState, Tlp
from netwerkregie.domain.casework.sealing import read_words
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class OpenNote:
    """A note as it can be read now."""

    id: UUID
    written_by: UUID
    version: int
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """A decision as it can be read now; a later one may stand in its place."""

    id: UUID
    recorded_by: UUID
    recorded_on: date
    text: str
    replaces: UUID | None
    is_replaced: bool
    digest: str


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action with what came of it."""

    id: UUID
    owner_id: UUID
    due_on: date
    state: ActionState
    text: str
    evidence: str
    digest: str


@dataclass(frozen=True, slots=True)
class OpenReading:
    """Own words with which somebody signed the minutes."""

    membership_id: UUID
    signed_on: date
    text: str
    has_lapsed: bool


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An agenda item with all that was said at it, for this request only."""

    item: AgendaItem
    title: str
    title_digest: str
    notes: tuple[OpenNote, ...] = ()
    decisions: tuple[OpenDecision, ...] = ()
    actions: tuple[OpenAction, ...] = ()
    readings: tuple[OpenReading, ...] = ()

    @property
    def tlp(self) -> Tlp:
        """How far it may go."""
        return Tlp(self.item.tlp)


def read_table(actor: Actor, conference: Conference) -> tuple[OpenItem, ...]:
    """Open every item that the actor can open; for the others there is nothing.

    Raises:
        NotFound: the actor was not invited.
        RuleBroken: the case is closed; that takes a purpose (`closing.read_closed`).
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_speak(actor, conference))
    check_open(State(conference.case.state))
    return read_items(actor, queries.items_of(actor, conference))


def read_items(actor: Actor, items: Iterable[AgendaItem]) -> tuple[OpenItem, ...]:
    """Open items that the actor was given by a query, and write that it read them."""
    opened = tuple(
        open_item(item, open_part(actor, item.part, Verb.ITEM_READ)) for item in items
    )
    if opened:
        first, *rest = (one.item for one in opened)
        purpose = actor.for_purpose(Purpose.CASE)
        record(purpose, Verb.ITEM_READ, first, subjects=rest)
    return opened


def open_item(item: AgendaItem, opened: OpenDossier) -> OpenItem:
    """Read all of one item with its key."""
    title, digest = read_words(opened, "agendaitem", item.id, bytes(item.body))
    own = {"municipality_id": item.municipality_id, "item_id": item.id}
    decisions = list(Decision.objects.filter(**own).order_by("position"))
    replaced = {one.replaces_id for one in decisions}
    return OpenItem(
        item=item,
        title=str(title["title"]),
        title_digest=digest,
        notes=tuple(
            open_note(opened, one)
            for one in ConferenceNote.objects.filter(**own).order_by("position")
        ),
        decisions=tuple(_decision(opened, one, replaced) for one in decisions),
        actions=tuple(
            open_action(opened, one)
            for one in CaseAction.objects.filter(**own).order_by("position")
        ),
        readings=tuple(
            _reading(opened, one)
            for one in MinutesReading.objects.filter(**own).order_by("signed_on", "id")
        ),
    )


def open_action(opened: OpenDossier, one: CaseAction) -> OpenAction:
    """Read one action, and what came of it."""
    values, digest = read_words(opened, "caseaction", one.id, bytes(one.body))
    evidence: Mapping[str, Any] = {}
    if one.evidence is not None:
        evidence, _ = read_words(
            opened, "caseaction", one.id, bytes(one.evidence), "evidence"
        )
    return OpenAction(
        id=one.id,
        owner_id=one.owner_id,
        due_on=one.due_on,
        state=ActionState(one.state),
        text=str(values["text"]),
        evidence=str(evidence.get("text", "")),
        digest=digest,
    )


def open_note(opened: OpenDossier, one: ConferenceNote) -> OpenNote:
    values, digest = read_words(opened, "conferencenote", one.id, bytes(one.body))
    return OpenNote(one.id, one.written_by, one.version, str(values["text"]), digest)


def _decision(
    opened: OpenDossier, one: Decision, replaced: set[UUID | None]
) -> OpenDecision:
    values, digest = read_words(opened, "decision", one.id, bytes(one.body))
    return OpenDecision(
        id=one.id,
        recorded_by=one.recorded_by,
        recorded_on=one.recorded_on,
        text=str(values["text"]),
        replaces=one.replaces_id,
        is_replaced=one.id in replaced,
        digest=digest,
    )


def _reading(opened: OpenDossier, one: MinutesReading) -> OpenReading:
    values, _ = read_words(opened, "minutesreading", one.id, bytes(one.body))
    return OpenReading(
        one.membership_id, one.signed_on, str(values["text"]), one.has_lapsed
    )
