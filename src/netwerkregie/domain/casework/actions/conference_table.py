# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""At the table: what each types, what is decided, and who does what by when.

Everybody writes in their own notes only, so nobody's words are ever lost to somebody
else's. Two pages of one author meet in a version: what does not follow on what is kept
becomes a note beside it, whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, Max

from netwerkregie.domain.casework.actions.conference_reading import open_note
from netwerkregie.domain.casework.actions.opening import open_part
from netwerkregie.domain.casework.drafts.conferences import (
    ActionDraft,
    DecisionDraft,
    NoteDraft,
)
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
from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.sealing import seal_words
from netwerkregie.domain.casework.verbs import Verb
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
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault.holding import members_of
from netwerkregie.foundation.vault.opening import OpenDossier

SUBJECT = "minutes"
"""What the minutes of an item are called among second readings."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of typed words.

    Args:
        note_id: the note that holds them.
        version: the version to type on.
        is_beside: they did not follow on what was kept, and stand beside it.

    """

    note_id: UUID
    version: int
    is_beside: bool = False


def type_note(
    actor: Actor, case_id: UUID, conference_id: UUID, item_id: UUID, draft: NoteDraft
) -> Kept:
    """Keep what somebody has typed so far, sealed; sending it twice keeps it once.

    Raises:
        NotFound: the actor is not of the item's audience or was not invited.
        RuleBroken: it is too long, or the talk is over.
        Locked: the actor's vault is locked.

    """
    _, item = _at_table(actor, case_id, conference_id, item_id)
    text = rules.check_length(rules.clean(draft.text), "text")
    opened = open_part(actor, item.part, Verb.NOTE_TYPED)
    own = list(
        ConferenceNote.objects.filter(
            municipality_id=actor.municipality_id,
            item_id=item.id,
            written_by=policies.member_of(actor),
        )
    )
    known = _kept_already(opened, own, draft.note_id, text)
    if known is not None:
        return known
    kept = _follow_on(actor, opened, own, draft, text)
    if kept is None:
        kept = _begin_note(actor, item, opened, draft, text)
    touch(actor, item)
    record(actor.for_purpose(Purpose.CASE), Verb.NOTE_TYPED, item)
    return kept


def decide(
    actor: Actor,
    case_id: UUID,
    conference_id: UUID,
    item_id: UUID,
    draft: DecisionDraft,
) -> Decision:
    """Record a decision, or one that puts an earlier one right.

    Raises:
        NotFound: the actor is not of the item's audience, or the earlier one is not
            there.
        RuleBroken: it has no words, or the talk is over.
        Locked: the actor's vault is locked.

    """
    _, item = _at_table(actor, case_id, conference_id, item_id, lock=True)
    text = rules.check_words(draft.text, "text")
    own = Decision.objects.filter(
        municipality_id=actor.municipality_id, item_id=item.id
    )
    known = own.filter(id=draft.once).first()
    if known is not None:
        return known
    if draft.replaces and not own.filter(id=draft.replaces).exists():
        raise NotFound
    opened = open_part(actor, item.part, Verb.DECISION_TAKEN)
    made = Decision.objects.create(
        id=draft.once,
        municipality_id=actor.municipality_id,
        item_id=item.id,
        position=_next_place(own),
        recorded_by=policies.member_of(actor),
        recorded_on=clock.today(),
        replaces_id=draft.replaces,
        body=seal_words(opened, "decision", draft.once, {"text": text}),
    )
    touch(actor, item)
    record(actor.for_purpose(Purpose.CASE), Verb.DECISION_TAKEN, item)
    return made


def agree_action(
    actor: Actor, case_id: UUID, conference_id: UUID, item_id: UUID, draft: ActionDraft
) -> CaseAction:
    """Record who does what by which day; the owner hears the item, so can read it.

    Raises:
        NotFound: the actor is not of the item's audience.
        RuleBroken: no words, an owner outside the audience, a day that is not
            possible, or the talk is over.
        Locked: the actor's vault is locked.

    """
    conference, item = _at_table(actor, case_id, conference_id, item_id, lock=True)
    text = rules.check_words(draft.text, "text")
    own = CaseAction.objects.filter(
        municipality_id=actor.municipality_id, item_id=item.id
    )
    known = own.filter(id=draft.once).first()
    if known is not None:
        return known
    if draft.owner_id not in members_of(item.id):
        raise RuleBroken("casework.owner_not_in_audience", "owner")
    due_on = rules.check_due(draft.due_on, clock.today(), conference.case.review_on)
    opened = open_part(actor, item.part, Verb.ACTION_AGREED)
    # The first owner is sealed in: who takes it over later changes no minutes.
    words = {"text": text, "owner": str(draft.owner_id)}
    made = CaseAction.objects.create(
        id=draft.once,
        municipality_id=actor.municipality_id,
        item_id=item.id,
        position=_next_place(own),
        owner_id=draft.owner_id,
        recorded_by=policies.member_of(actor),
        recorded_on=clock.today(),
        due_on=due_on,
        body=seal_words(opened, "caseaction", draft.once, words),
    )
    touch(actor, item)
    record(actor.for_purpose(Purpose.CASE), Verb.ACTION_AGREED, made)
    return made


def touch(actor: Actor, item: AgendaItem) -> None:
    """Let the others see a change, and let every signature under the old text lapse."""
    AgendaItem.objects.filter(municipality_id=actor.municipality_id, id=item.id).update(
        revision=F("revision") + 1, signed_hash="", signed_on=None
    )
    lapsed = MinutesReading.objects.filter(
        municipality_id=actor.municipality_id, item_id=item.id, has_lapsed=False
    ).update(has_lapsed=True)
    if lapsed:
        signing.void(actor, SUBJECT, item.id)


def _at_table(
    actor: Actor,
    case_id: UUID,
    conference_id: UUID,
    item_id: UUID,
    *,
    lock: bool = False,
) -> tuple[Conference, AgendaItem]:
    conference = queries.get_conference(actor, case_id, conference_id)
    item = queries.get_item(actor, conference, item_id, lock=lock)
    policies.require(policies.may_speak(actor, conference))
    require_writable(actor, Module.CASE)
    if conference.stands not in rules.TABLE_OPEN:
        raise RuleBroken("casework.talk_is_over")
    return conference, item


def _kept_already(
    opened: OpenDossier, own: Iterable[ConferenceNote], note_id: UUID, text: str
) -> Kept | None:
    """Return where these very words stand: an answer that got lost, or a second tap."""
    if not text.strip():
        known = {one.id for one in own}
        return None if note_id in known else Kept(note_id, 0)
    for one in own:
        if open_note(opened, one).text == text:
            return Kept(one.id, one.version, is_beside=one.id != note_id)
    return None


def _follow_on(
    actor: Actor,
    opened: OpenDossier,
    own: Iterable[ConferenceNote],
    draft: NoteDraft,
    text: str,
) -> Kept | None:
    """Write over one's own note if it is the very version that was typed on."""
    if draft.note_id not in {one.id for one in own}:
        return None
    changed = ConferenceNote.objects.filter(
        municipality_id=actor.municipality_id,
        id=draft.note_id,
        written_by=policies.member_of(actor),
        version=draft.version,
    ).update(
        version=draft.version + 1,
        body=seal_words(opened, "conferencenote", draft.note_id, {"text": text}),
    )
    return Kept(draft.note_id, draft.version + 1) if changed else None


def _begin_note(
    actor: Actor, item: AgendaItem, opened: OpenDossier, draft: NoteDraft, text: str
) -> Kept:
    """Begin a note; where another page was before, beside what that one kept."""
    # Two who begin at once each get a place of their own.
    AgendaItem.objects.select_for_update().only("id").get(
        municipality_id=actor.municipality_id, id=item.id
    )
    others = ConferenceNote.objects.filter(
        municipality_id=actor.municipality_id, item_id=item.id
    )
    is_beside = draft.version > 0 or others.filter(id=draft.note_id).exists()
    note_id = new_hidden_id() if is_beside else draft.note_id
    ConferenceNote.objects.create(
        id=note_id,
        municipality_id=actor.municipality_id,
        item_id=item.id,
        written_by=policies.member_of(actor),
        position=_next_place(others),
        body=seal_words(opened, "conferencenote", note_id, {"text": text}),
    )
    return Kept(note_id, 1, is_beside=is_beside)


def _next_place(rows: Any) -> int:
    return int(rows.aggregate(last=Max("position"))["last"] or 0) + 1
