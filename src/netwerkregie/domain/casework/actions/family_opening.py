# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening and sealing anew what belongs to a family; used by its actions."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.models import (
    FamilyConsent,
    FamilyHandoverItem,
    FamilyNote,
    FamilyPerson,
    FamilyTalk,
)
from netwerkregie.domain.casework.sealing import place, read_words, seal_words
from netwerkregie.foundation.kernel import Actor, NotAllowed, NotFound, Purpose
from netwerkregie.foundation.ledger import VerbEnum
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.envelope import Place
from netwerkregie.foundation.vault.opening import OpenDossier

KIND = "family"
"""As the vault knows these dossiers; the purpose is one of its own (row M20)."""

Stored = bytes | memoryview
"""A sealed column, as it is written or as it comes back."""

CONSENT, NOTE, PERSON = "familyconsent", "familynote", "familyperson"
ITEM, WORD = "familyhandoveritem", "familyextensionword"


class NoFamilyKey(NotAllowed):
    """The conversations are the actor's, but nobody has given them the key yet."""

    def __init__(self) -> None:
        super().__init__("casework.family_no_key")


def unlocked(actor: Actor, dossier_id: UUID, verb: VerbEnum) -> OpenDossier:
    """Open a dossier of a family for one act; the vault writes its line first.

    Raises:
        Locked: the actor's vault is locked.
        NoFamilyKey: it is theirs to know of, and nobody gave them the key.

    """
    try:
        return dossiers.open(
            actor, dossier_id, purpose=Purpose.FAMILY, action=str(verb)
        )
    except NotFound:
        raise NoFamilyKey from None


def sealed(
    opened: OpenDossier, table: str, row: UUID, values: Mapping[str, Any]
) -> bytes:
    """Return words sealed to their row."""
    return seal_words(opened, table, row, values)


def opened_words(
    opened: OpenDossier, table: str, row: UUID, body: Stored
) -> dict[str, Any]:
    """Return the words of a row."""
    return read_words(opened, table, row, bytes(body))[0]


def words_of(talk: FamilyTalk) -> dossiers.Reencrypt:
    """Return how the words of a family are sealed anew under the next key."""

    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        for one in FamilyConsent.objects.filter(talk_id=talk.id):
            one.body = _anew(old, new, place(CONSENT, one.id, "body"), one.body)
            one.save(update_fields=["body"])
        for note in FamilyNote.objects.filter(conversation__talk_id=talk.id):
            note.body = _anew(old, new, place(NOTE, note.id, "body"), note.body)
            note.save(update_fields=["body"])
        for item in FamilyHandoverItem.objects.filter(handover__talk_id=talk.id):
            item.body = _anew(old, new, place(ITEM, item.id, "body"), item.body)
            if item.agreement:
                said = item.agreement
                item.agreement = _anew(
                    old, new, place(ITEM, item.id, "agreement"), said
                )
            item.save(update_fields=["body", "agreement"])

    return reseal


def person_of(person: FamilyPerson) -> dossiers.Reencrypt:
    """Return how the identity of one person is sealed anew under the next key."""

    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        person.body = _anew(old, new, place(PERSON, person.id, "body"), person.body)
        person.save(update_fields=["body"])

    return reseal


def _anew(old: OpenDossier, new: OpenDossier, here: Place, body: Stored) -> bytes:
    return new.seal_bytes(here, old.unseal_bytes(here, bytes(body)))
