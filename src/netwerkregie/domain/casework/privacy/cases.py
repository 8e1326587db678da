# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of cases hold, why, and until when."""

from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.privacy.reviews import ENDING
from netwerkregie.domain.casework.rules.cases import TERMS
from netwerkregie.foundation.privacy import Retention

CASE = Retention(
    name="case",
    starts="the day it closed, never beyond five years after the first record",
    days=TERMS.closed,
    reason="a closed case is kept for questions and rights only, and never lies; for a "
    "minor half (rows M11 and M23)",
)

ABOUT = "the person concerned, and others who occur in it, without names"
COLLEAGUES = "colleagues, as members of a case"


def declare_cases() -> None:
    """Put cases in the register of processing."""
    declare_model(
        "Case",
        ABOUT,
        CASE,
        {
            "nickname": "a drawn name by which colleagues speak of the case",
            "state": "whether it is open",
            "age_band": "halves every term and asks for a youth professional",
            "weighing_id": "the weighing that decided on it",
            "owner_id": "the case holder, so that nothing lies still",
            "opened_on": "what the clocks are counted from",
            "first_processed_on": "the first record about the person; nothing stays "
            "longer than five years after it",
            "next_on": "the day on which something happens next; never empty",
            "review_on": "the day on which it closes unless somebody looked",
            "destroy_on": "the day on which it goes by itself; never empty",
            "closed_on": "the start of the last term",
            "is_practice": "fictional, written before the module was on",
            "reminded": "how often its members heard that it ends by itself",
        },
        **ENDING,
    )
    declare_model(
        "CaseMember",
        COLLEAGUES,
        CASE,
        {
            "case": "the case",
            "membership_id": "who sits in it",
            "seat": "as what",
            "since": "from when",
            "until": "the last day; renewed by the case holder",
            "added_by": "who gave the seat",
            "ended_on": "when it ended",
        },
    )
    declare_model(
        "CasePart",
        ABOUT,
        CASE,
        {
            "case": "the case it belongs to",
            "kind": "what it is; support and measures stand apart",
            "position": "its place among the parts",
            "made_by": "which member made it",
            "made_on": "the day, never the time",
            "once": "drawn with the form, to know a double click",
        },
    )
    declare_model(
        "CaseStatement",
        ABOUT,
        CASE,
        {
            "part": "the part it belongs to; who holds its key can read it",
            "position": "its place among the statements",
            "kind": "fact, view and so on, kept apart",
            "corrects": "the earlier statement that this one corrects",
            "written_by": "which member wrote it; nobody else changes it",
            "written_on": "the day, never the time",
            "body": "the sealed words",
            "once": "drawn with the form, to know a double click",
        },
    )
