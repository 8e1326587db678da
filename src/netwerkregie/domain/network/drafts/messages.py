# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of what is done with messages to many."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.network.rules.lists import Domain
from netwerkregie.domain.network.rules.messages import (
    AUDIENCE_DOMAINS,
    BODY_LENGTH,
    REPLY_LENGTH,
    SUBJECT_LENGTH,
    Audience,
    LetterState,
    MessageState,
)

__all__ = [
    "AUDIENCE_DOMAINS",
    "BODY_LENGTH",
    "REPLY_LENGTH",
    "SUBJECT_LENGTH",
    "Audience",
    "Domain",
    "LetterState",
    "MessageDraft",
    "MessageState",
]


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """A message to many, without content about persons.

    Args:
        version: which version the writer saw; None for a new one.
        once: drawn with the form; a second press of the button is the same one.

    """

    subject: str
    body: str
    audience: Audience
    domain: str = ""
    district_id: UUID | None = None
    incident_id: UUID | None = None
    version: int | None = None
    once: UUID | None = None
