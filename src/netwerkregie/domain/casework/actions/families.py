# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Conversations with a family: begin, read, write a sheet, plan, end.

Opening sealed content is an action, not a query: the vault writes its line before it
gives its half of the key, and the ledger writes who read and for what.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from secrets import randbits
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.family_opening import (
    CONSENT,
    KIND,
    NOTE,
    opened_words,
    sealed,
    unlocked,
)
from netwerkregie.domain.casework.drafts.families import SheetDraft, TalkDraft
from netwerkregie.domain.casework.models import (
    FamilyConsent,
    FamilyConversation,
    FamilyNote,
    FamilyTalk,
)
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules import families as rules
from netwerkregie.domain.casework.rules.families import (
    BY_HAND,
    WRITTEN,
    EndReason,
    Part,
    State,
    Step,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.drafts.naming import nickname
from netwerkregie.domain.intake.wording import require_reason, require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import ModuleState, require_writable
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class OpenNote:
    """One part of a sheet as it can be read now."""

    id: UUID
    part: Part
    text: str
    written_by: UUID
    written_on: date
    corrects: UUID | None


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """A conversation with its notes opened."""

    sheet: FamilyConversation
    notes: tuple[OpenNote, ...]


@dataclass(frozen=True, slots=True)
class OpenConsent:
    """What somebody agreed to, as it can be read now."""

    consent: FamilyConsent
    by: str
    words: str


@dataclass(frozen=True, slots=True)
class OpenTalk:
    """Conversations with one family, opened for this request only; no names."""

    talk: FamilyTalk
    sheets: tuple[OpenSheet, ...]
    consents: tuple[OpenConsent, ...]


def open_talk(actor: Actor, draft: TalkDraft) -> FamilyTalk:
    """Begin conversations with a family; the same form sent twice is one beginning.

    Until somebody agrees nothing is kept of what is said, and it goes by itself.

    Raises:
        RuleBroken: the day is not possible.
        Locked: the actor's vault is locked.
        ModuleClosed: family conversations are not on in this municipality.

    """
    policies.require(policies.may_talk(actor))
    stands = require_writable(actor, Module.FAMILY)
    known = policies.visible_talks(actor).filter(once=draft.once).first()
    if known is not None:
        return known
    today, band, talk_id = clock.today(), draft.age_band, new_hidden_id()
    end = rules.gone_without_consent(today, band)
    next_on = rules.next_step_on(today, end, band)
    if draft.next_on is not None:
        next_on = rules.check_next(draft.next_on, today, end, band)
    owner = policies.member_of(actor)
    dossiers.create(
        actor, KIND, purpose=Purpose.FAMILY, members=[owner], dossier_id=talk_id
    )
    talk = FamilyTalk.objects.create(
        id=talk_id,
        municipality_id=actor.municipality_id,
        nickname=nickname(randbits(64)),
        state=State.WAITING,
        age_band=band,
        owner_id=owner,
        opened_on=today,
        last_on=today,
        next_on=next_on,
        destroy_on=end,
        once=draft.once,
        is_practice=stands is ModuleState.PRACTICE,
    )
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_OPENED, talk)
    return talk


def read_talk(actor: Actor, talk_id: UUID) -> OpenTalk:
    """Open the words of conversations, and write that they were read; no names.

    Raises:
        NotFound: absent, or not the actor's to know of.
        Locked: the actor's vault is locked.
        NoFamilyKey: nobody gave the actor the key yet.

    """
    talk = queries.get_talk(actor, talk_id)
    policies.require(policies.may_read(actor, talk))
    opened = unlocked(actor, talk.id, Verb.FAMILY_READ)
    whole = OpenTalk(talk, _sheets(actor, talk, opened), _consents(talk, opened))
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_READ, talk)
    return whole


def write_sheet(actor: Actor, talk_id: UUID, draft: SheetDraft) -> FamilyConversation:
    """Keep the notes of one conversation; the clock starts anew from its day.

    Raises:
        RuleBroken: nobody agreed to notes, or somebody withdrew; nothing was written;
            a name stands in the words, or a day is not possible.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_read(actor, talk))
    require_writable(actor, Module.FAMILY)
    known = FamilyConversation.objects.filter(
        municipality_id=actor.municipality_id, talk_id=talk.id, once=draft.once
    ).first()
    if known is not None:
        return known
    talk.state = rules.step(State(talk.state), Step.NOTE)
    agreed_on, today = queries.agreed_to_notes_on(talk), clock.today()
    if agreed_on is None:
        code = "casework.family_no_consent"
        raise RuleBroken(code)
    held_on = rules.check_held(draft.held_on, agreed_on, today)
    parts = _checked(talk, draft.parts, draft.sensitive_why)
    talk.last_on = max(talk.last_on, held_on)
    talk.destroy_on = max(talk.destroy_on, rules.destroyed_on(held_on, talk.band))
    talk.next_on = rules.check_next(draft.next_on, today, talk.destroy_on, talk.band)
    opened = unlocked(actor, talk.id, Verb.FAMILY_WRITTEN)
    sheet = FamilyConversation.objects.create(
        id=new_hidden_id(),
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        position=len(queries.sheets_of(actor, talk)) + 1,
        held_on=held_on,
        held_by=policies.member_of(actor),
        once=draft.once,
    )
    for part, text in parts:
        _write(actor, sheet, opened, part, text)
    talk.save(update_fields=["state", "last_on", "destroy_on", "next_on"])
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_WRITTEN, talk)
    return sheet


def correct(
    actor: Actor, talk_id: UUID, note_id: UUID, text: str, *, sensitive_why: str = ""
) -> FamilyNote:
    """Add a note that corrects one of one's own; the earlier one stays readable.

    Raises:
        NotFound: the note is not of these conversations.
        RuleBroken: somebody else wrote it, or the words are not possible.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_read(actor, talk))
    require_writable(actor, Module.FAMILY)
    rules.step(State(talk.state), Step.NOTE)
    found = FamilyNote.objects.filter(
        municipality_id=actor.municipality_id,
        conversation__talk_id=talk.id,
        id=note_id,
    )
    before = found.select_related("conversation").first()
    if before is None:
        raise NotFound
    if before.written_by != actor.membership_id:
        code = "casework.correct_own_words"
        raise RuleBroken(code, "text")
    rules.check_filled(text, "text")
    parts = _checked(talk, {Part(before.part): text}, sensitive_why, field="text")
    opened = unlocked(actor, talk.id, Verb.FAMILY_WRITTEN)
    for part, words in parts[1:]:
        _write(actor, before.conversation, opened, part, words)
    part, words = parts[0]
    note = _write(actor, before.conversation, opened, part, words, corrects=before.id)
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_WRITTEN, talk)
    return note


def plan(actor: Actor, talk_id: UUID, next_on: date) -> FamilyTalk:
    """Set the next day; conversations are never without one (M11).

    Raises:
        RuleBroken: they are over, or the day is not possible.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_write(actor, talk))
    require_writable(actor, Module.FAMILY)
    end = talk.choice_by or talk.destroy_on
    talk.next_on = rules.check_next(next_on, clock.today(), end, talk.band)
    talk.save(update_fields=["next_on"])
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_PLANNED, talk)
    return talk


def end(actor: Actor, talk_id: UUID, reason: EndReason) -> FamilyTalk:
    """End the conversations; what was written goes on its day, a number remains.

    Raises:
        RuleBroken: they are over already, or the reason is none of a person's.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    if reason not in BY_HAND:
        code = "casework.family_end_reason"
        raise RuleBroken(code, "reason")
    if talk.state == State.STOPPED:
        # The family's choice comes first; afterwards it ends by itself or can.
        code = "casework.family_choose_first"
        raise RuleBroken(code)
    over(talk, reason)
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_ENDED, talk, reason=str(reason))
    return talk


def over(talk: FamilyTalk, reason: EndReason) -> None:
    """Write down that conversations are over; the caller holds their row."""
    talk.state = rules.step(State(talk.state), Step.END)
    talk.ended_on, talk.end_reason, talk.choice_by = clock.today(), reason, None
    talk.next_on = min(talk.next_on, talk.destroy_on)
    talk.save(
        update_fields=[
            "state",
            "ended_on",
            "end_reason",
            "choice_by",
            "next_on",
            "destroy_on",
        ]
    )


def _checked(
    talk: FamilyTalk, parts: Mapping[Part, str], why: str, *, field: str = ""
) -> list[tuple[Part, str]]:
    """Return the parts that were filled in, each looked at."""
    adults, minors = queries.numbers_of(talk)
    known, found = adults | minors, []
    for part in WRITTEN:
        name = field or str(part)
        text = rules.check_words(parts.get(part, ""), name)
        require_tokens(text, name)
        rules.check_known(text, known, name)
        if text:
            found.append((part, text))
    if not found:
        code = "casework.family_sheet_empty"
        raise RuleBroken(code, field or str(Part.WORRY))
    reason = rules.check_words(why, "sensitive_why")
    require_tokens(reason, "sensitive_why")
    require_reason(tuple(text for _, text in found), reason)
    if reason:
        found.append((Part.SENSITIVE, reason))
    return found


def _write(
    actor: Actor,
    sheet: FamilyConversation,
    opened: OpenDossier,
    part: Part,
    text: str,
    *,
    corrects: UUID | None = None,
) -> FamilyNote:
    others = FamilyNote.objects.filter(
        municipality_id=actor.municipality_id, conversation_id=sheet.id
    )
    note_id = new_hidden_id()
    return FamilyNote.objects.create(
        id=note_id,
        municipality_id=actor.municipality_id,
        conversation_id=sheet.id,
        position=(others.aggregate(last=Max("position"))["last"] or 0) + 1,
        part=part,
        corrects_id=corrects,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=sealed(opened, NOTE, note_id, {"text": text}),
    )


def _sheets(
    actor: Actor, talk: FamilyTalk, opened: OpenDossier
) -> tuple[OpenSheet, ...]:
    notes: dict[UUID, list[OpenNote]] = {}
    found = FamilyNote.objects.filter(
        municipality_id=talk.municipality_id, conversation__talk_id=talk.id
    )
    for one in found.order_by("position"):
        words = opened_words(opened, NOTE, one.id, one.body)
        notes.setdefault(one.conversation_id, []).append(
            OpenNote(
                id=one.id,
                part=Part(one.part),
                text=str(words["text"]),
                written_by=one.written_by,
                written_on=one.written_on,
                corrects=one.corrects_id,
            )
        )
    return tuple(
        OpenSheet(sheet, tuple(notes.get(sheet.id, ())))
        for sheet in queries.sheets_of(actor, talk)
    )


def _consents(talk: FamilyTalk, opened: OpenDossier) -> tuple[OpenConsent, ...]:
    found = FamilyConsent.objects.filter(
        municipality_id=talk.municipality_id, talk_id=talk.id
    )
    read = []
    for one in found.order_by("position"):
        words = opened_words(opened, CONSENT, one.id, one.body)
        read.append(OpenConsent(one, f"[P{words['by']}]", str(words["text"])))
    return tuple(read)
