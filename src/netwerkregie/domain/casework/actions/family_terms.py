# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping notes a term longer: reasons under keys of their own, signed by two people.

The second reader opens the reasons and not the conversations: to judge whether longer
is needed, nobody has to read what a family said.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions.family_opening import (
    KIND,
    WORD,
    sealed,
    unlocked,
)
from netwerkregie.domain.casework.models import (
    FamilyExtension,
    FamilyExtensionWord,
    FamilyTalk,
)
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules import families as rules
from netwerkregie.domain.casework.sealing import read_words
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import policies as signing_policies
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.opening import OpenDossier

SUBJECT = "family_extension"
"""As second readers know it (foundation.signing)."""


@dataclass(frozen=True, slots=True)
class OpenExtension:
    """Why notes would stay longer, as one reader sees it now.

    Args:
        extension: which one, and until when.
        why: the reasons of who asked.
        said: the second reader's own words; empty until they are there.
        content_hash: what is signed.

    """

    extension: FamilyExtension
    why: str
    said: str
    content_hash: str


def ask_longer(
    actor: Actor, talk_id: UUID, why: str, reader_id: UUID
) -> FamilyExtension:
    """Ask a colleague to stand behind keeping the notes one term longer.

    Raises:
        RuleBroken: it is too early or too late, no reasons were written, a name stands
            in them, or this was asked already.
        Locked: the actor's vault is locked.
        NotFound: the colleague has no keys.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    require_writable(actor, Module.FAMILY)
    if not queries.can_ask_longer(actor, talk):
        code = "casework.family_longer_not_now"
        raise RuleBroken(code)
    text = rules.check_filled(why, "why")
    require_tokens(text, "why")
    extension_id = new_hidden_id()
    opened = dossiers.create(
        actor,
        KIND,
        purpose=Purpose.FAMILY,
        members={policies.member_of(actor), reader_id},
        dossier_id=extension_id,
    )
    extension = FamilyExtension.objects.create(
        id=extension_id,
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        until=rules.longer_until(talk.destroy_on, talk.band),
        asked_by=policies.member_of(actor),
        asked_on=clock.today(),
    )
    words = _write(actor, extension, opened, text)
    _, digest = read_words(opened, WORD, words.id, bytes(words.body))
    signing.ask(
        actor,
        Asking(
            SUBJECT,
            extension.id,
            _hash(extension, digest),
            Purpose.FAMILY,
            pool=policies.READERS,
            words_id=words.id,
            reader_id=reader_id,
        ),
    )
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_LONGER_ASKED, extension)
    return extension


def read_longer(actor: Actor, extension_id: UUID) -> OpenExtension:
    """Open the reasons, and write that they were read; the conversations stay shut.

    Raises:
        NotFound: nobody put it before the actor.
        Locked: the actor's vault is locked.

    """
    extension = queries.get_extension(actor, extension_id)
    opened = unlocked(actor, extension.id, Verb.FAMILY_LONGER_READ)
    whole = _read(actor, extension, opened)
    request = signatures.open_request(actor, SUBJECT, extension.id)
    if request is not None and signing_policies.may_read(actor, request):
        signing.opened(actor, request.id)
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_LONGER_READ, extension)
    return whole


def sign_longer(actor: Actor, extension_id: UUID, words: str) -> FamilyExtension:
    """Stand behind a longer keeping, in own words; with two people it holds at once.

    Raises:
        NotFound: nobody put it before the actor.
        RuleBroken: it is over, was not opened, or no words were written.
        Locked: the actor's vault is locked.

    """
    extension = queries.get_extension(actor, extension_id, lock=True)
    policies.require(policies.may_read_beside(actor, extension))
    require_writable(actor, Module.FAMILY)
    text = rules.check_filled(words, "words")
    require_tokens(text, "words")
    opened = unlocked(actor, extension.id, Verb.FAMILY_LONGER_SIGNED)
    whole = _read(actor, extension, opened)
    request = signatures.open_request(actor, SUBJECT, extension.id)
    if request is None:
        code = "signing.over"
        raise RuleBroken(code)
    own = _write(actor, extension, opened, text)
    content = whole.content_hash
    signing.sign(actor, request.id, content_hash=content, words_id=own.id)
    if signatures.is_signed(actor, SUBJECT, extension.id, content):
        _lengthen(extension)
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_LONGER_SIGNED, extension)
    return extension


def readers_for(actor: Actor) -> Mapping[UUID, str]:
    """Return the colleagues who can be asked today, with their names."""
    here = signatures.readers_here(actor, policies.READERS)
    return {one.membership_id: one.name for one in here}


def _lengthen(extension: FamilyExtension) -> None:
    """Set the later end: only the row of days, which no reader of reasons sees."""
    extension.signed_on = clock.today()
    extension.save(update_fields=["signed_on"])
    talk = FamilyTalk.objects.select_for_update().get(
        municipality_id=extension.municipality_id, id=extension.talk_id
    )
    if talk.choice_by is None:
        talk.destroy_on = max(talk.destroy_on, extension.until)
        talk.save(update_fields=["destroy_on"])


def _read(
    actor: Actor, extension: FamilyExtension, opened: OpenDossier
) -> OpenExtension:
    why, said, digest = "", "", ""
    for one in FamilyExtensionWord.objects.filter(
        municipality_id=actor.municipality_id, extension_id=extension.id
    ):
        values, sealed_digest = read_words(opened, WORD, one.id, bytes(one.body))
        if one.written_by == extension.asked_by:
            why, digest = str(values["text"]), sealed_digest
        else:
            said = str(values["text"])
    return OpenExtension(extension, why, said, _hash(extension, digest))


def _write(
    actor: Actor, extension: FamilyExtension, opened: OpenDossier, text: str
) -> FamilyExtensionWord:
    word_id = new_hidden_id()
    values: dict[str, Any] = {"text": text}
    return FamilyExtensionWord.objects.create(
        id=word_id,
        municipality_id=actor.municipality_id,
        extension_id=extension.id,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=sealed(opened, WORD, word_id, values),
    )


def _hash(extension: FamilyExtension, digest: str) -> str:
    """Return what both sign: which notes, until which day, for which reasons."""
    what = (extension.id, extension.talk_id, extension.until.isoformat(), digest)
    return hashlib.sha256("|".join(str(one) for one in what).encode()).hexdigest()
