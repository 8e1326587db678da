# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening, sealing and signing for the words of a concern; used by its actions."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from secrets import token_hex
from typing import Any
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.intake.actions.feedback_owed import due_at_end
from netwerkregie.domain.intake.models import Concern, ConcernFile, ConcernStatement
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules.concerns import (
    SIGNED_FOR,
    DropReason,
    Kind,
    State,
)
from netwerkregie.domain.intake.sealing import padded, statement_place, unpadded
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    NotAllowed,
    NotFound,
    Purpose,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.vault import dossiers, teams
from netwerkregie.foundation.vault.models import Team
from netwerkregie.foundation.vault.opening import OpenDossier

INTAKE_TEAM = queries.INTAKE_TEAM
KIND = "concern"


class NoKey(NotAllowed):
    """The actor takes concerns in, but nobody has given them the team's key yet."""

    def __init__(self) -> None:
        super().__init__("intake.no_intake_key")


@dataclass(frozen=True, slots=True)
class OpenStatement:
    """A statement as it can be read now."""

    id: UUID
    position: int
    kind: Kind
    values: Mapping[str, Any]
    written_by: UUID
    written_on: date
    corrects: UUID | None
    digest: str

    @property
    def text(self) -> str:
        """The words; empty where a statement is a choice from lists."""
        return str(self.values.get("text", ""))


@dataclass(frozen=True, slots=True)
class OpenConcern:
    """A concern with its statements opened, for this request only."""

    concern: Concern
    statements: tuple[OpenStatement, ...]
    files: tuple[ConcernFile, ...] = ()
    held_back: int = 0

    def of(self, *kinds: Kind) -> tuple[OpenStatement, ...]:
        """Return the statements of some kinds, in order."""
        return tuple(one for one in self.statements if one.kind in kinds)

    def content_hash(self) -> str:
        """Return what readers sign: every word the concern rests on, in its order.

        Each statement holds a random salt, so that nobody guesses words by their hash;
        sealing anew under another key changes no word and so leaves it as it is.
        """
        signed = (one for one in self.statements if one.kind in SIGNED_FOR)
        whole = "|".join(f"{one.id}:{one.digest}" for one in signed)
        return hashlib.sha256(f"{self.concern.id}|{whole}".encode()).hexdigest()


def intake_team(actor: Actor) -> Team:
    """Return the team that concerns are sealed to; the first officer makes it.

    Raises:
        Locked: the actor's vault is locked.
        NoKey: the team exists and the actor waits for its key.

    """
    try:
        team = teams.get_team(INTAKE_TEAM)
    except NotFound:
        team = teams.create_team(actor, INTAKE_TEAM)
        for member in accounts.members_with(actor, *policies.INTAKE):
            teams.expect(team, member.pk)
    if policies.member_of(actor) not in teams.holders_of(team):
        raise NoKey
    return team


def unlocked(actor: Actor, concern: Concern, verb: Verb) -> OpenDossier:
    """Open a concern's dossier for one act.

    Raises:
        Locked: the actor's vault is locked.
        NoKey: the actor waits for the team's key.

    """
    try:
        return dossiers.open(
            actor, concern.id, purpose=Purpose.CONCERN, action=str(verb)
        )
    except NotFound:
        # The concern is theirs to know of, so the key is what is missing.
        raise NoKey from None


def read_all(
    actor: Actor, concern: Concern, opened: OpenDossier
) -> tuple[OpenStatement, ...]:
    """Return every statement of an opened concern."""
    return tuple(_read(opened, one) for one in queries.statements_of(actor, concern))


def write_statement(
    actor: Actor,
    concern: Concern,
    opened: OpenDossier,
    kind: Kind,
    values: Mapping[str, Any],
    *,
    corrects: UUID | None = None,
) -> ConcernStatement:
    """Seal one statement after the others; the caller holds the concern's row."""
    others = ConcernStatement.objects.filter(
        municipality_id=actor.municipality_id, concern_id=concern.id
    )
    last = others.aggregate(last=Max("position"))["last"] or 0
    statement_id = new_hidden_id()
    body = json.dumps({**values, "salt": token_hex(16)}, ensure_ascii=False)
    return ConcernStatement.objects.create(
        id=statement_id,
        municipality_id=actor.municipality_id,
        concern_id=concern.id,
        position=last + 1,
        kind=kind,
        corrects_id=corrects,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=opened.seal_bytes(statement_place(statement_id), padded(body)),
    )


def write_all(
    actor: Actor,
    concern: Concern,
    opened: OpenDossier,
    parts: Iterable[tuple[Kind, Mapping[str, Any]]],
) -> None:
    """Seal several statements in order."""
    for kind, values in parts:
        write_statement(actor, concern, opened, kind, values)


def end_concern(concern: Concern, after: State, reason: DropReason) -> None:
    """Put an end to a concern; its days can only become fewer."""
    today, band = clock.today(), AgeBand(concern.age_band)
    concern.state = after
    concern.drop_reason = reason
    concern.ended_on = today
    concern.destroy_on = rules.gone_on(today, band, concern.destroy_on)
    concern.next_on = min(concern.next_on, concern.destroy_on)
    concern.save(
        update_fields=["state", "drop_reason", "ended_on", "destroy_on", "next_on"]
    )
    due_at_end(concern.id, concern.municipality_id)


def _read(opened: OpenDossier, one: ConcernStatement) -> OpenStatement:
    raw = unpadded(opened.unseal_bytes(statement_place(one.id), bytes(one.body)))
    values = json.loads(raw)
    values.pop("salt")
    return OpenStatement(
        id=one.id,
        position=one.position,
        kind=Kind(one.kind),
        values=values,
        written_by=one.written_by,
        written_on=one.written_on,
        corrects=one.corrects_id,
        digest=hashlib.sha256(raw.encode()).hexdigest(),
    )
