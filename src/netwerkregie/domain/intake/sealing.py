# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where sealed texts of intake stand."""

from uuid import UUID

from netwerkregie.foundation.vault.envelope import Place
from netwerkregie.foundation.vault.padding import BUCKET as BUCKET
from netwerkregie.foundation.vault.padding import padded as padded
from netwerkregie.foundation.vault.padding import unpadded as unpadded


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


def statement_place(statement_id: UUID) -> Place:
    """Return where a statement of a concern is bound to."""
    return Place("intake_concernstatement", "body", statement_id)


def concern_file_place(file_id: UUID) -> Place:
    """Return where a file of a concern is bound to."""
    return Place("intake_concernfile", "content", file_id)


def person_place(person_id: UUID, column: str) -> Place:
    """Return where a part of an identity is bound to: name, birth_date or contact."""
    return Place("intake_concernperson", column, person_id)
