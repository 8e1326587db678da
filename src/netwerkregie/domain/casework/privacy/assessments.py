# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of assessment forms hold, why, and until when."""

from netwerkregie.domain.casework.privacy.cases import ABOUT, CASE
from netwerkregie.domain.casework.privacy.declaring import declare_model


def declare_assessments() -> None:
    """Put assessment forms in the register of processing."""
    declare_model(
        "Assessment",
        ABOUT,
        CASE,
        {
            "case": "the case it belongs to",
            "part": "whose keys: who was chosen before a word was written",
            "form": "which form, by name and version; never an answer",
            "stage": "whether two people signed it",
            "first_id": "the assessor who started it",
            "second_id": "the other assessor, of another organisation",
            "started_on": "the day, never the time",
            "next_on": "the day on which it lapses or ends; never empty",
            "valid_until": "the day after which it is not used any more",
            "signed_on": "when the second of two signed",
            "follows": "the earlier form, to read what changed",
            "once": "drawn with the page, to know a double click",
        },
    )
    declare_model(
        "Instrument",
        ABOUT,
        CASE,
        {
            "case": "the case it belongs to",
            "part": "whose keys: who was chosen before a word was written",
            "used_on": "the day on which it was used",
            "written_by": "the assessor who holds the certificate",
            "written_on": "the day, never the time",
            "valid_until": "the day after which it is not used any more",
            "once": "drawn with the page, to know a double click",
        },
    )
    declare_model(
        "AssessmentPaper",
        ABOUT,
        CASE,
        {
            "part": "the part it is sealed under",
            "kind": "answers, own words, seen otherwise, or an instrument",
            "position": "its place among the documents; nothing of what they say",
            "written_by": "which member wrote it; nobody else changes it",
            "written_on": "the day, never the time",
            "body": "one sealed document: no answer has a column of its own",
        },
    )
