# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where sealed texts of intake stand, and how a text is padded before it is sealed.

A ciphertext is as long as its text, and a length alone can tell "yes" from a story.
"""

from uuid import UUID

from netwerkregie.foundation.vault.envelope import Place

BUCKET = 512
"""Bytes; sealed texts only come in multiples of this."""


def body_place(message_id: UUID) -> Place:
    """Return where the body of a message is bound to."""
    return Place("intake_advicemessage", "body", message_id)


def file_place(file_id: UUID) -> Place:
    """Return where the content of a file is bound to."""
    return Place("intake_advicefile", "content", file_id)


def note_place(note_id: UUID) -> Place:
    """Return where a scratch note is bound to."""
    return Place("intake_scratchnote", "body", note_id)


def passed_on_place(key: UUID) -> Place:
    """Return where the words of what was passed on are bound to."""
    return Place("intake_passedon", "body", key)


def padded(text: str) -> bytes:
    """Return the text with its length before it, filled up to whole buckets."""
    raw = text.encode("utf-8")
    framed = len(raw).to_bytes(4, "big") + raw
    return framed + b"\0" * (-len(framed) % BUCKET)


def unpadded(framed: bytes) -> str:
    """Return the text of what padded() made."""
    size = int.from_bytes(framed[:4], "big")
    return framed[4 : 4 + size].decode("utf-8")


def statement_place(statement_id: UUID) -> Place:
    """Return where a statement of a concern is bound to."""
    return Place("intake_concernstatement", "body", statement_id)


def concern_file_place(file_id: UUID) -> Place:
    """Return where a file of a concern is bound to."""
    return Place("intake_concernfile", "content", file_id)


def person_place(person_id: UUID, column: str) -> Place:
    """Return where a part of an identity is bound to: name, birth_date or contact."""
    return Place("intake_concernperson", column, person_id)
