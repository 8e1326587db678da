# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library and colleagues elsewhere: what is held, about whom, why."""

from netwerkregie.domain.intake.actions import library_clock
from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.foundation.privacy import Retention

MAKERS = "nobody the text is about; colleagues, as writers and readers"
NOBODY = "nobody: words about a matter, never about a person"
TEXT_OF_LIBRARY = Retention(
    "library text",
    "the day somebody last read it",
    731,
    "a text that nobody read for two years is no answer; an unsigned draft goes "
    "after six months",
)
SHARED_TEXT = Retention(
    "shared text",
    "the day its own municipality last read it",
    458,
    "it is shared no longer than its own municipality offers it",
)
COLLEAGUE = Retention(
    "question to a colleague",
    "the day it was asked",
    366,
    "what is worth keeping becomes a text of the library within a year",
)
_ENGLISH = {
    "title_en": "the title in English",
    "body_en": "the text in English",
}


def declare_library() -> None:
    """Declare the library, what is shared of it, and questions to colleagues."""
    declare_model(
        "LibraryItem",
        MAKERS,
        TEXT_OF_LIBRARY,
        {
            "kind": "answer, worry taken away, referral address or lesson",
            "theme": "what it is about, from a closed list",
            "title": "the question, or the name of a service",
            "body": "the text; guarded, and read by a second person",
            **_ENGLISH,
            "phone": "the number of a service, never of a person",
            "hours": "when the service can be reached",
            "hours_en": "the same in English",
            "website": "the site of a service, as text",
            "words": "the words of this text, to find it by",
            "state": "draft, waiting for a second reader, or read by two",
            "sent_back": "why a second reader did not sign, from a closed list",
            "is_public": "whether the anonymous site shows it",
            "shipped": "which text of the product it is",
            "shared_id": "the copy that other municipalities read",
            "taken_from": "which shared text it was taken from",
            "written_by": "who wrote it, because another one signs",
            "changed_on": "when it last changed",
            "signed_by": "the second reader",
            "read_on": "when it was last read or checked",
            "read_again_on": "when it is time to read it again",
            "offered_until": "the last day on which it is offered unread",
            "gone_on": "the day on which it goes",
            "version": "lets two writers not overwrite each other",
            "once": "lets a second press of the button be the same text",
        },
        erase=library_clock.destroy_items,
    )
    declare_model(
        "LibraryReading",
        MAKERS,
        TEXT_OF_LIBRARY,
        {
            "item": "which text",
            "membership_id": "which colleague put a name under it",
            "content_hash": "the very words that were read",
            "checks": "the points that were looked at, from a closed list",
            "read_on": "when",
        },
    )
    declare_model(
        "SharedAnswer",
        NOBODY,
        SHARED_TEXT,
        {
            "kind": "answer, worry taken away or lesson",
            "theme": "what it is about, from a closed list",
            "title": "the question",
            "body": "the text that two people of its municipality signed",
            **_ENGLISH,
            "words": "the words of this text, to find it by",
            "shared_on": "when it was shared",
            "gone_on": "the day on which it goes",
        },
        recipients=("the advice teams of the municipalities of this installation",),
        erase=library_clock.destroy_shared,
    )
    declare_model(
        "ColleagueQuestion",
        MAKERS,
        COLLEAGUE,
        {
            "side": "asked by us or of us",
            "exchange": "joins the two copies; drawn at random",
            "other_id": "the other municipality; none for the support centre",
            "theme": "what it is about, from a closed list",
            "subject": "the question in a line; guarded",
            "body": "the question; guarded",
            "asked_by": "which of our colleagues asked",
            "asked_on": "when it was asked",
            "answer_by": "until when an answer is hoped for",
            "state": "open, answered or declined",
            "answer": "the answer; guarded",
            "answered_by": "which of our colleagues answered",
            "answered_on": "when it was answered",
            "seen_on": "when the answer was read, so that it leaves Today",
            "gone_on": "the day on which it goes",
            "once": "lets a second press of the button be the same question",
        },
        recipients=("the director and deputy of the municipality that is asked",),
        erase=library_clock.destroy_questions,
    )
