# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats: what is held about ways of working, how long, and who reads it."""

from netwerkregie.domain.programme.actions import materials_clock
from netwerkregie.domain.programme.privacy.declaring import (
    MADE,
    ONCE,
    declare_model,
)
from netwerkregie.domain.programme.rules.materials import KEPT_DAYS
from netwerkregie.foundation.privacy import Retention

MAKERS = "nobody the format is about; colleagues, as writers and readers"
NOBODY = "nobody: words about a way of working, never about a person"
FORMAT = Retention(
    "lesson format",
    "the day on which somebody last wrote, took over, planned or confirmed it",
    KEPT_DAYS,
    "a format that nobody used for two years is no longer how we work",
)
SHARED = Retention(
    "shared lesson format",
    "the day on which its own municipality last had it in hand",
    KEPT_DAYS,
    "it is shared no longer than its own municipality keeps it",
)
OTHERS = ("who works with the network in the municipalities of this installation",)
TEXTS = {
    "kind": "what kind of activity it is, from a closed list",
    "title": "what it is called; guarded",
    "purpose": "what it is for; guarded",
    "audience": "for whom, by function, from a closed list",
    "ages": "for which ages, from a closed list",
    "levels": "for which classes, from a closed list",
    "minutes": "how long it takes",
    "language": "in which language the material is, from a closed list",
    "preparation": "what the teacher or host prepares; guarded",
    "step_minutes": "how long each step takes",
    "step_words": "what happens in each step; guarded",
    "needs": "what has to lie ready; guarded",
    "links": "pages of public sites with more; guarded",
    "expect": "what who comes may expect; guarded",
    "works": "what works; guarded",
    "works_not": "what does not work; guarded",
    "licence": "under which licence others may use it, from a closed list",
    "credit": "the organisation that is named as its maker; never a person",
    "based_on": "what it was made from, with maker and licence",
    "words": "the words of this text, to find it by",
    "number": "which version",
    "content_hash": "what two people signed, or came from elsewhere",
}
FILE = {
    "title": "what the file is called; guarded",
    "content_type": "a PDF or a picture, as the sandbox drew it",
    "content": "the file; two people saw that nobody is recognisable in it",
    "size": "how large it is",
    "digest": "by which the same file is known",
}


def declare_materials() -> None:
    """Declare formats, their versions and use, and what others read of them."""
    declare_model(
        "LessonFormat",
        MAKERS,
        {
            "came": "our own, taken over, or from a file",
            "line": "by which number others know it; drawn at random",
            "maker_line": "by which number its maker knows it",
            "maker_name": "from which municipality or organisation it came",
            "maker_number": "which version of its maker we have",
            "recall_seen_on": "when a colleague read that it was called back",
            "gone_on": "the day on which it goes",
            **MADE,
            **ONCE,
        },
        retention=FORMAT,
        erase=materials_clock.destroy_formats,
    )
    declare_model(
        "FormatVersion",
        MAKERS,
        {
            **TEXTS,
            "format": "of which format",
            "permission": "where a permission in writing is kept; never shared",
            "state": "being written, signed, shared, called back, or as it came",
            "sent_back": "why a second reader did not sign, from a closed list",
            "is_newest": "whether lists show it",
            "written_by": "who put a name under it, because another one signs",
            "signed_by": "the second reader",
            "shared_on": "when it was shared",
            "changed_on": "when it last changed",
            "revision": "lets two writers not overwrite each other",
        },
        retention=FORMAT,
    )
    declare_model(
        "FormatFile",
        NOBODY,
        {"version": "of which version", **FILE},
        retention=FORMAT,
    )
    declare_model(
        "FormatReading",
        MAKERS,
        {
            "version": "which version",
            "membership_id": "which colleague put a name under it",
            "content_hash": "the very words and files that were read",
            "checks": "the points that were looked at, from a closed list",
            "read_on": "when",
        },
        retention=FORMAT,
    )
    declare_model(
        "FormatNote",
        MAKERS,
        {
            "format": "with which format",
            "number": "with which version",
            "side": "works, does not work, or a tip",
            "words": "the experience, in own words; guarded",
            "written_on": "when",
            "written_by": "which colleague wrote it, to ask back",
            **ONCE,
        },
        retention=FORMAT,
    )
    declare_model(
        "FormatUse",
        NOBODY,
        {
            "activity": "which lesson",
            "version": "from which version it was planned",
            "code": "what the teacher's page is found by",
        },
        retention=FORMAT,
    )
    declare_model(
        "SharedFormat",
        NOBODY,
        {
            **TEXTS,
            "line": "by which number others know it; drawn at random",
            "shared_on": "when it was shared",
            "gone_on": "the day on which it goes",
        },
        retention=SHARED,
        recipients=OTHERS,
        erase=materials_clock.destroy_shared,
    )
    declare_model(
        "SharedFile",
        NOBODY,
        {"shared": "of which shared format", **FILE},
        retention=SHARED,
        recipients=OTHERS,
    )
    declare_model(
        "SharedRecall",
        NOBODY,
        {
            "line": "which format",
            "title": "what it was called",
            "reason": "why it was called back, from a closed list",
            "words": "the reason in own words; guarded",
            "recalled_on": "when",
            "gone_on": "the day on which it goes",
        },
        retention=SHARED,
        recipients=OTHERS,
        erase=materials_clock.destroy_recalls,
    )
