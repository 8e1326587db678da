# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Exactly what leaves, and what was written about it, opened for one request."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import read_words, seal_words
from netwerkregie.domain.casework.drafts.disclosures import DisclosureDraft
from netwerkregie.domain.casework.models import (
    Disclosure,
    DisclosureRecipient,
    DisclosureWords,
)
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.rules.disclosures import FieldKind, Piece
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.opening import OpenDossier

KIND = "disclosure"
"""The name of its dossier, of its sealed column and of what a second reader signs."""


@dataclass(frozen=True, slots=True)
class OpenPiece:
    """One thing that leaves, as it can be read now."""

    kind: FieldKind
    text: str


@dataclass(frozen=True, slots=True)
class OpenDisclosure:
    """A disclosure with exactly what leaves, for this request only.

    Args:
        disclosure: the row.
        receiver: the receiver's name as it stood.
        pieces: what leaves.
        words: who wrote what about it; without those of the first for who still has
            to write their own.
        digest: the hash that is signed.
        persons: the rows of who it identifies.

    """

    disclosure: Disclosure
    receiver: str
    pieces: tuple[OpenPiece, ...]
    words: tuple[tuple[UUID, str], ...]
    digest: str
    persons: tuple[UUID, ...]


def open_words(
    actor: Actor, disclosure: Disclosure, verb: Verb
) -> tuple[OpenDisclosure, OpenDossier]:
    """Open what leaves and what was written about it.

    Raises:
        NotFound: the actor does not hold it.
        Locked: the actor's vault is locked.

    """
    purpose = Purpose(disclosure.purpose)
    opened = dossiers.open(
        actor, disclosure.dossier_id, purpose=purpose, action=str(verb)
    )
    values, digest = read_words(opened, KIND, disclosure.id, bytes(disclosure.body))
    return (
        OpenDisclosure(
            disclosure,
            receiver=str(values["receiver"]),
            pieces=tuple(
                OpenPiece(FieldKind(kind), text) for kind, text in values["pieces"]
            ),
            words=_words(actor, disclosure, opened),
            digest=digest,
            persons=tuple(UUID(one) for one in values["persons"]),
        ),
        opened,
    )


def _words(
    actor: Actor, disclosure: Disclosure, opened: OpenDossier
) -> tuple[tuple[UUID, str], ...]:
    """Return what was written about it; who reads along writes before reading on."""
    rows = list(disclosure.words.order_by("written_on", "id"))
    mine = [one for one in rows if one.written_by == actor.membership_id]
    if policies.may_read_along(actor, disclosure) and not mine:
        rows = []
    table = "disclosurewords"
    return tuple(
        (one.written_by, read_words(opened, table, one.id, bytes(one.body))[0]["text"])
        for one in rows
    )


def write_words(
    actor: Actor, disclosure: Disclosure, opened: OpenDossier, text: str
) -> DisclosureWords:
    """Seal what somebody writes about it; each person once."""
    words_id = new_hidden_id()
    return DisclosureWords.objects.create(
        id=words_id,
        municipality_id=actor.municipality_id,
        disclosure=disclosure,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=seal_words(opened, "disclosurewords", words_id, {"text": text}),
    )


def values_of(
    draft: DisclosureDraft,
    receiver: DisclosureRecipient | None,
    pieces: tuple[Piece, ...],
) -> dict[str, object]:
    """Return what is sealed of a disclosure: to whom, on what ground and what."""
    return {
        "to": str(draft.to),
        "receiver": receiver.name if receiver else "",
        "ground": str(draft.ground),
        "purpose": str(draft.purpose),
        "way": str(draft.way),
        "pieces": [[str(one.kind), one.text] for one in pieces],
        "persons": [str(one) for one in persons_in(pieces)],
    }


def persons_in(pieces: Collection[Piece]) -> tuple[UUID, ...]:
    """Return the rows of who these pieces identify, each once."""
    return tuple(sorted({one.person_id for one in pieces if one.person_id}))
