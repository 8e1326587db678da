# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping what an asker sends through the desk: a sealed text and its files.

Parts of an act; the line in the ledger is the act's own.
"""

from collections.abc import Iterable
from uuid import UUID

from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.domain.intake.models import AdviceFile, AdviceMessage, Author
from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.sealing import body_place, file_place, padded
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock, new_hidden_id
from netwerkregie.foundation.privacy.marking import look_at
from netwerkregie.foundation.vault.opening import OpenDossier


def require_nobody(text: str) -> str:
    """Return a text that can be kept: sound, and without what leads to somebody.

    Raises:
        RuleBroken: it is empty, too long, or holds a number or address of somebody.

    """
    checked = rules.check_text(text)
    if look_at(checked).must_change:
        code = "intake.leads_to_somebody"
        raise RuleBroken(code, "body")
    return checked


def keep_words(
    actor: Actor,
    opened: OpenDossier,
    text: str,
    *,
    position: int,
    turn: int,
) -> UUID:
    """Seal a message of an asker into its thread; the asker's name is not in it."""
    message_id = new_hidden_id()
    AdviceMessage.objects.create(
        id=message_id,
        municipality_id=actor.municipality_id,
        thread_id=opened.id,
        position=position,
        author=Author.ASKER,
        written_on=clock.today(),
        body=opened.seal_bytes(body_place(message_id), padded(text)),
        digest=opened.digest(f"{turn}|{text}"),
    )
    return message_id


def keep_files(
    actor: Actor,
    opened: OpenDossier,
    message_id: UUID,
    files: Iterable[FileDraft],
) -> None:
    """Seal files that were drawn afresh; they go after fourteen days."""
    for file in files:
        file_id = new_hidden_id()
        AdviceFile.objects.create(
            id=file_id,
            municipality_id=actor.municipality_id,
            thread_id=opened.id,
            message_id=message_id,
            content_type=file.content_type,
            content=b"".join(opened.seal_file(file_place(file_id), [file.content])),
            destroy_on=rules.file_gone_on(clock.today()),
        )
