# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The scratch note: written, read and thrown away by one person, and then gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.drafts import NoteDraft
from netwerkregie.domain.intake.models import ScratchNote
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.sealing import note_place, padded, unpadded
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock, new_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers

KIND = "note"


@dataclass(frozen=True, slots=True)
class OpenNote:
    """A scratch note as its writer reads it."""

    id: UUID
    text: str
    written_on: date
    destroy_on: date


def write_note(actor: Actor, draft: NoteDraft) -> ScratchNote:
    """Keep a note for its writer alone, for five working days.

    Raises:
        RuleBroken: it is empty, longer than a screen, or one too many.
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_keep_notes(actor))
    text = rules.check_note(draft.body, policies.visible_notes(actor).count())
    note_id, today = new_id(), clock.today()
    assert actor.membership_id is not None
    opened = dossiers.create(
        actor,
        KIND,
        purpose=Purpose.ADVICE,
        members=[actor.membership_id],
        dossier_id=note_id,
    )
    note = ScratchNote.objects.create(
        id=note_id,
        municipality_id=actor.municipality_id,
        membership_id=actor.membership_id,
        body=opened.seal_bytes(note_place(note_id), padded(text)),
        written_on=today,
        destroy_on=rules.note_gone_on(today),
    )
    record(actor.for_purpose(Purpose.ADVICE), Verb.NOTE_WRITTEN, note)
    return note


def read_notes(actor: Actor) -> tuple[OpenNote, ...]:
    """Open the actor's own notes.

    Raises:
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_keep_notes(actor))
    kept = queries.notes(actor)
    opened = tuple(_read(actor, note) for note in kept)
    if kept:
        told = actor.for_purpose(Purpose.ADVICE)
        record(told, Verb.NOTE_READ, None, subjects=kept)
    return opened


def throw_away(actor: Actor, note_id: UUID) -> None:
    """End a note at once; its key goes first.

    Raises:
        NotFound: it is gone, or somebody else's.

    """
    note = queries.get_note(actor, note_id)
    policies.require(policies.may_keep_notes(actor))
    note.destroy_on = clock.today()
    note.body = b""
    note.save(update_fields=["destroy_on", "body"])
    record(actor.for_purpose(Purpose.ADVICE), Verb.NOTE_THROWN_AWAY, note)


def destroy_notes(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy notes whose days are over: the key, then the row.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    count = 0
    for note_id in (
        policies.visible_notes(actor)
        .filter(id__in=list(ids))
        .values_list("id", flat=True)
    ):
        dossiers.destroy(actor.municipality_id, note_id)
        if not dossiers.is_unreadable(actor.municipality_id, note_id):
            raise RuleBroken("intake.still_readable")
        ScratchNote.objects.filter(id=note_id).delete()
        dossiers.forget(note_id)
        record(actor, Verb.NOTE_DESTROYED, note_id, reason=reason)
        count += 1
    return count


def _read(actor: Actor, note: ScratchNote) -> OpenNote:
    opened = dossiers.open(
        actor, note.id, purpose=Purpose.ADVICE, action=str(Verb.NOTE_READ)
    )
    raw = opened.unseal_bytes(note_place(note.id), bytes(note.body))
    return OpenNote(note.id, unpadded(raw), note.written_on, note.destroy_on)
