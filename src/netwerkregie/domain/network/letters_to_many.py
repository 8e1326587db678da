# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One message as each of many gets it, with a way to reply and one tap to stop."""

from django.conf import settings

from netwerkregie.domain.network import letter_words
from netwerkregie.domain.network.letters import site_of, write
from netwerkregie.domain.network.models import Message, PersonEntry


def message(sent: Message, reader: PersonEntry) -> None:
    """Mail a message to one reader.

    The headers let a mail program offer the stop itself (RFC 2369 and RFC 8058).
    """
    word = letter_words.word_for(sent.id, reader.id)
    prefix = ""
    if reader.language != settings.LANGUAGE_CODE:
        prefix = f"/{reader.language}"
    here = f"{site_of(sent)}{prefix}/bericht/{word}/"
    values = {
        "subject": sent.subject,
        "body": sent.body,
        "reply": here,
        "stop": f"{here}uit/",
    }
    headers = {
        "List-Unsubscribe": f"<{here}uit/>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    write("message", sent, reader.email, reader.language, values, headers=headers)


def test(sent: Message, to: str, language: str) -> None:
    """Mail a message to the colleague who wrote it, to look at."""
    values = {"subject": sent.subject, "body": sent.body}
    write("message_test", sent, to, language, values)
