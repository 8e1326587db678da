# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person does with their own entry; nobody else can (rows M2 and M3)."""

from dataclasses import replace
from uuid import UUID

from netwerkregie.domain.network.actions.invitations import block
from netwerkregie.domain.network.actions.organisations import require_address
from netwerkregie.domain.network.drafts import EntryDraft
from netwerkregie.domain.network.models import (
    Arrival,
    Invitation,
    JoinRequest,
    PersonEntry,
)
from netwerkregie.domain.network.queries.joining import get_own_joining
from netwerkregie.domain.network.queries.links import (
    get_own_code,
    get_own_entry,
    get_own_invitation,
)
from netwerkregie.domain.network.rules import Availability, Language, Topic, terms
from netwerkregie.domain.network.rules.people import CHARTER, needs_statement_of_age
from netwerkregie.domain.network.tokens import Holder, Opens, stored_hash, token_for
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock, new_id
from netwerkregie.foundation.ledger import record

OWN = (
    *("kind", "name", "role", "email", "phone", "reach_by", "offer", "language"),
    "is_sixteen",
)
LISTS = (("topics", Topic), ("languages", Language), ("availability", Availability))
CONFIRMED = ("confirmed_on", "confirm_by", "charter")


def accept(holder: Holder, draft: EntryDraft) -> str:
    """Say yes to an invitation; returns the word that opens one's own entry."""
    invitation = get_own_invitation(holder, lock=True)
    entry = _add(holder.actor, draft, invitation.organisation_id)
    Invitation.objects.filter(id=invitation.id).delete()
    record(holder.actor, Verb.ENTRY_CONFIRMED, entry)
    return token_for(Opens.ENTRY, entry.id, entry.round)


def register(holder: Holder, draft: EntryDraft) -> str:
    """Register on the spot; returns the word that opens one's own entry."""
    code = get_own_code(holder)
    entry = _add(holder.actor, draft, code.organisation_id)
    record(holder.actor, Verb.ENTRY_CONFIRMED, entry)
    return token_for(Opens.ENTRY, entry.id, entry.round)


def join(holder: Holder, draft: EntryDraft) -> str:
    """Join by oneself, behind one's own mail; returns the word for one's own entry.

    Raises:
        RuleBroken: at work one is invited or registers with a code.

    """
    asked = get_own_joining(holder, lock=True)
    if not needs_statement_of_age(draft.kind):
        raise RuleBroken("network.kind_not_open", field="kind")
    # The address is the one that was written to, whatever else was sent along.
    entry = _add(holder.actor, replace(draft, email=asked.address), None)
    Arrival.objects.create(
        municipality_id=holder.actor.municipality_id, who=entry, since=clock.today()
    )
    JoinRequest.objects.filter(
        municipality_id=holder.actor.municipality_id,
        address_hash=bytes(asked.address_hash),
    ).delete()
    record(holder.actor, Verb.ENTRY_JOINED, entry)
    return token_for(Opens.ENTRY, entry.id, entry.round)


def change(holder: Holder, draft: EntryDraft) -> PersonEntry:
    """Change one's own entry; saying something counts as confirming it."""
    entry = get_own_entry(holder, lock=True)
    _require_sound(draft)
    _fill(entry, draft)
    _confirm(entry)
    lists = [name for name, _ in LISTS]
    entry.save(update_fields=[*OWN, *lists, *CONFIRMED])
    record(holder.actor, Verb.ENTRY_CHANGED, entry)
    return entry


def renew(holder: Holder) -> PersonEntry:
    """Say that one still wants to be here, for another year."""
    entry = get_own_entry(holder, lock=True)
    _confirm(entry)
    entry.save(update_fields=CONFIRMED)
    record(holder.actor, Verb.ENTRY_RENEWED, entry)
    return entry


def withdraw(holder: Holder) -> None:
    """Leave the network: the entry is gone in this same transaction (row M3)."""
    entry = get_own_entry(holder, lock=True)
    PersonEntry.objects.filter(id=entry.id).delete()
    record(holder.actor, Verb.ENTRY_WITHDRAWN, entry.id)


def decline(holder: Holder) -> None:
    """Say 'no thanks': everything goes but a keyed hash that keeps us away a year."""
    invitation = get_own_invitation(holder, lock=True)
    block(holder.actor.municipality_id, [bytes(invitation.address_hash)])
    Invitation.objects.filter(id=invitation.id).delete()
    record(holder.actor, Verb.INVITATION_DECLINED, invitation.id)


def _add(actor: Actor, draft: EntryDraft, organisation_id: UUID | None) -> PersonEntry:
    _require_sound(draft)
    entry_id = new_id()
    entry = PersonEntry(
        id=entry_id,
        municipality_id=actor.municipality_id,
        organisation_id=organisation_id,
        token_hash=stored_hash(Opens.ENTRY, entry_id, 1),
    )
    _fill(entry, draft)
    _confirm(entry)
    entry.save(force_insert=True)
    return entry


def _fill(entry: PersonEntry, draft: EntryDraft) -> None:
    for field in OWN:
        setattr(entry, field, getattr(draft, field))
    for field, words in LISTS:
        setattr(entry, field, [words(one).value for one in getattr(draft, field)])


def _confirm(entry: PersonEntry) -> None:
    entry.confirmed_on = clock.today()
    entry.confirm_by = terms.confirm_by(entry.confirmed_on)
    # The page says so above every button that leads here: yes is yes to the charter.
    entry.charter = CHARTER


def _require_sound(draft: EntryDraft) -> None:
    if not draft.name.strip():
        raise RuleBroken("network.name_empty", field="name")
    if needs_statement_of_age(draft.kind) and not draft.is_sixteen:
        raise RuleBroken("network.age_missing", field="is_sixteen")
    require_address(draft.email, "email")
    require_clean(draft.name, "name", person=True)
    require_clean(draft.role, "role")
    require_clean(draft.offer, "offer")


def want_messages(holder: Holder, *, wanted: bool) -> PersonEntry:
    """Stop messages to many, or have them again; only the own hand changes this."""
    entry = get_own_entry(holder, lock=True)
    if entry.wants_messages != wanted:
        entry.wants_messages = wanted
        entry.save(update_fields=["wants_messages"])
        verb = Verb.MESSAGES_WANTED if wanted else Verb.MESSAGES_STOPPED
        record(holder.actor, verb, entry)
    return entry
