# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Messages to many and incidents: what is held, about whom, why."""

from netwerkregie.domain.network.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    RELATION,
    declare_model,
)
from netwerkregie.domain.network.rules import messages as rules
from netwerkregie.foundation.privacy import Retention

MESSAGE = Retention(
    "message to many",
    "sending it",
    365,
    "after a year what was sent is no longer asked about; a count remains",
)
LETTER = Retention(
    "mail log",
    "sending it",
    rules.LETTER_DAYS,
    "long enough to send nobody twice and to look into a failure",
)
REPLY = Retention(
    "reply to a message",
    "the reply",
    rules.REPLY_DAYS,
    "long enough to call the organisation back",
)
INCIDENT = Retention(
    "incident",
    "closing it",
    365,
    "the lessons are taken by then; a count remains",
)
_ONCE = {"once": "lets a second press of the button be the same one"}


def declare_messages() -> None:
    """Declare what is held about messages and incidents."""
    declare_model(
        "Message",
        MESSAGE,
        MEMBERS,
        {
            "subject": "its subject",
            "body": "its words, without content about persons",
            "audience": "who gets it, from a closed list",
            "domain": "of which domain; never faith and philosophy",
            "district": "of which district",
            "incident": "in which incident it was sent",
            "state": "whether it went out",
            **MADE,
            "tested_by": "which colleague asked for a test letter",
            "sent_at": "when it went out",
            "recipients": "to how many",
            "until": "when it is destroyed",
            "version": "lets two writers not overwrite each other",
            **_ONCE,
        },
    )
    declare_model(
        "MessageLetter",
        LETTER,
        "people in the network, by a keyed hash that cannot be read",
        {
            "message": "of which message",
            "address_hash": "keeps somebody from getting it twice",
            "state": "whether the mail server took it; never whether it was opened",
            "until": "when this is forgotten",
        },
    )
    declare_model(
        "MessageReply",
        REPLY,
        "whoever replies, by organisation only",
        {
            "message": "to which message",
            "organisation": "of which organisation somebody replied",
            "text": "the reply, in their own words",
            "made_on": "on which day",
            "until": "when it is destroyed",
        },
    )
    _incidents()


def _incidents() -> None:
    declare_model(
        "IncidentCard",
        RELATION,
        NOBODY,
        {
            "kind": "for which kind of incident",
            "first_hour": "what to do in the first hour",
            "first_day": "what to do on the first day",
            "school_nl": "a text for schools, in Dutch",
            "school_en": "a text for schools, in English",
            "changed_on": "when it was last looked at",
            "version": "lets two writers not overwrite each other",
        },
    )
    declare_model(
        "CardCall",
        RELATION,
        NOBODY,
        {
            "kind": "for which kind of incident",
            "function": "who is called, by function",
            "organisation": "of which organisation",
            "phone": "its general number",
        },
    )
    declare_model(
        "Incident",
        INCIDENT,
        NOBODY,
        {
            "kind": "what kind of incident",
            "title": "what it is called, without anybody in it",
            "district": "where",
            "opened_at": "since when",
            "closed_at": "when it was over",
            "lessons": "what we learned, without anybody in it",
            "last_on": "when the last line was written; two quiet months close it",
            "until": "when it is destroyed",
            **_ONCE,
        },
    )
    declare_model(
        "IncidentLine",
        INCIDENT,
        NOBODY,
        {
            "incident": "of which incident",
            "said_at": "when it was decided",
            "function": "by which function",
            "text": "what was decided, without anybody in it",
            "made_at": "when it was written down",
            **_ONCE,
        },
    )
