# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of advice and scratch notes hold, why, and until when."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.intake.actions import destroying, notes
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.domain.intake.rules.advice import TERMS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due, Retention

THREAD = Retention(
    name="advice thread",
    starts="the day the thread was closed",
    days=TERMS.destroyed_after,
    reason="an answered question has no further use; the asker can still read it",
)
FILE = Retention(
    name="uploaded file",
    starts="the day it came in",
    days=TERMS.original_upload,
    reason="a picture is a statement to be read, never a collection (row M6)",
)
NOTE = Retention(
    name="scratch note",
    starts="the day it was written",
    days=TERMS.scratch_note,
    reason="five working days to bring it where it belongs; a notebook has no term",
)
COUNT = Retention(
    name="count of advice",
    starts="the end of the year",
    days=7 * 366,
    reason="the account to the council; it is about nobody",
)

ASKER = "the asker, who is anonymous; those the text points at, whom it must not name"


def declare_advice() -> None:
    """Put the advice threads and scratch notes in the register of processing."""
    declare_model(
        "AdviceThread",
        ASKER,
        THREAD,
        {
            "lookup_hash": "finds the thread by the asker's code, kept nowhere",
            "nickname": "a drawn name by which colleagues speak of the thread",
            "language": "the language to answer in",
            "channel": "by which way it came in; never through whom",
            "want": "what the asker asks of us, from a list",
            "domain": "where the asker speaks from, from a list; may be empty",
            "state": "whether somebody waits for us",
            "outcome": "how it ended, for the count that remains",
            "reason": "why it ended so, from a list",
            "received_on": "the day, never the time",
            "promised_on": "the day by which we answer",
            "last_message_on": "what the clocks are counted from",
            "first_answer_on": "how long the asker waited",
            "answered_in_time": "whether the first promise was kept",
            "closed_on": "the start of the term of destruction",
            "destroy_on": "the day on which it goes",
            "message_count": "the size of the thread in a list",
            "has_answer": "whether the asker finds news",
            "owner_id": "the member who answers, so that nothing lies without an owner",
            "is_practice": "fictional, written before the module was on",
        },
        due=_threads_due,
        export=_export,
        erase=_erase,
    )
    declare_model(
        "AdviceMessage",
        ASKER,
        THREAD,
        {
            "thread": "the thread it belongs to",
            "position": "its place in the thread",
            "author": "the asker or the desk",
            "membership_id": "which member wrote an answer",
            "written_on": "the day, never the time",
            "body": "the sealed text",
            "digest": "a keyed digest, to know a double click",
        },
    )
    declare_model(
        "AdviceFile",
        ASKER,
        FILE,
        {
            "thread": "the thread it belongs to",
            "message": "the message it came with",
            "content_type": "how to show it",
            "content": "the sealed, re-rendered picture",
            "destroy_on": "the day on which it goes",
        },
    )
    declare_model(
        "ScratchNote",
        "its writer, and whoever the writer thought of",
        NOTE,
        {
            "membership_id": "whose note it is; nobody else opens it",
            "body": "the sealed text",
            "written_on": "the day",
            "destroy_on": "the day on which it goes",
        },
        erase=notes.destroy_notes,
    )
    declare_model(
        "AdviceCount",
        "nobody",
        COUNT,
        {
            "month": "the month in which the questions came",
            "domain": "where the askers spoke from",
            "channel": "by which way they asked",
            "outcome": "how they ended",
            "answered_in_time": "whether the promise was kept",
            "threads": "how many",
        },
    )


def _threads_due(actor: Actor, today: date) -> Sequence[Due]:
    return [
        Due(thread.id, say_nickname(thread.nickname), thread.destroy_on)
        for thread in queries.due(actor, today)
    ]


def _erase(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    return destroying.destroy_threads(actor, ids, reason)


def _export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Return what is known without a key; the text is the asker's, by their code."""
    threads = [queries.get_thread(actor, thread_id) for thread_id in ids]
    return [
        {
            "received_on": thread.received_on.isoformat(),
            "state": thread.state,
            "destroy_on": thread.destroy_on.isoformat(),
        }
        for thread in threads
    ]
