# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of disclosures and emergency access hold, why, and until when."""

from netwerkregie.domain.casework.privacy.cases import ABOUT, CASE
from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.rules.disclosures import RECALL_KEPT
from netwerkregie.foundation.privacy import Retention

RECALL = Retention(
    name="notice to an earlier receiver",
    starts="the day it was answered, or went up unanswered",
    days=RECALL_KEPT,
    reason="the receiver must be able to answer after the case is gone (row M14)",
)
RECEIVER = Retention(
    name="receiver of disclosures",
    starts="the day it was taken off the list",
    days=RECALL_KEPT,
    reason="a notice about what it received still has to find it",
)
NOBODY = "nobody: an organisation or a function"


def declare_disclosures() -> None:
    """Put disclosures and emergency access in the register of processing."""
    declare_model(
        "DisclosureRecipient",
        NOBODY,
        RECEIVER,
        {
            "kind": "what it is, from a closed list",
            "name": "the organisation and function; a person is stopped",
            "email": "its general address, for a link without content",
            "added_by": "who put it on the list",
            "added_on": "when",
            "ended_on": "when it was taken off",
            "age_key": "the public half of its key, for a sealed file",
            "key_entered_by": "the first of two people who compared the key",
            "key_entered_on": "when",
            "key_checked_by": "the second of two people who compared the key",
            "key_checked_on": "when",
        },
    )
    declare_model(
        "Disclosure",
        ABOUT,
        CASE,
        {
            "case": "the case it left from",
            "subject_kind": "from what it left",
            "subject_id": "from which one",
            "dossier_id": "under which key the words are sealed",
            "number": "a drawn number by which a receiver speaks of it",
            "state": "whether it left",
            "to_kind": "what kind of receiver",
            "recipient": "which one of the list",
            "ground": "on what ground, from a closed list",
            "purpose": "for what, that of all it draws from",
            "way": "how it left",
            "needs_second": "whether a second person reads it first",
            "has_identity": "whether it says who somebody is",
            "second_id": "who read along",
            "emergency_id": "the emergency access under which it left",
            "made_by": "which member prepared it",
            "made_on": "when it was prepared",
            "left_by": "which member let it leave",
            "left_on": "when it left",
            "body": "exactly what left, sealed",
            "once": "drawn with the form, to know a double click",
        },
    )
    declare_model(
        "DisclosureSource",
        ABOUT,
        CASE,
        {
            "disclosure": "the disclosure",
            "source_id": "the row it was taken from, so that a correction is passed on",
        },
    )
    declare_model(
        "DisclosureWords",
        ABOUT,
        CASE,
        {
            "disclosure": "the disclosure",
            "written_by": "which member wrote it",
            "written_on": "the day, never the time",
            "body": "why it is necessary, in own words; sealed",
        },
    )
    declare_model(
        "Recall",
        NOBODY,
        RECALL,
        {
            "disclosure_id": "the disclosure, which may be gone with its case",
            "number": "the drawn number of what left",
            "left_on": "when it left",
            "recipient": "the receiver",
            "reason": "corrected, erased or a mistake",
            "owed_by": "who sees to a notice on paper",
            "tell_by": "within a day (row M14)",
            "told_on": "when the receiver was told",
            "told_by_mail": "whether by mail, without content",
            "escalated_on": "when the chair and the officer heard of silence",
            "ended_on": "when it was answered or ended",
        },
    )
    declare_model(
        "Receipt",
        NOBODY,
        RECALL,
        {
            "disclosure": "what it is a receipt of",
            "recall": "the notice it is a receipt of",
            "token_hash": "the hash of the word in the link",
            "asked_on": "when it was asked",
            "due_on": "the day by which it is given",
            "ends_on": "the last day of the link",
            "answer": "that it came, or that something is not right",
            "answered_on": "when",
        },
    )
    declare_model(
        "EmergencyAccess",
        "colleagues who read without a seat, and the person concerned by the case",
        CASE,
        {
            "case": "the case",
            "part_id": "the one part that was opened",
            "reason": "why, from a closed list",
            "is_alone": "whether for a threat to life nobody confirmed",
            "asked_by": "who asked",
            "asked_by_user": "which person that is, so that nobody confirms themselves",
            "asked_at": "what fifteen minutes and four hours are counted from",
            "confirmed_by": "who confirmed",
            "confirmed_by_user": "which person that is",
            "confirmed_at": "when",
            "ends_at": "when it closes by itself",
            "ended_at": "when it was closed earlier",
            "review_by": "the last day of the look back",
            "outcome": "what the look back found, from a closed list",
            "reviewed_by": "who looked back",
            "reviewed_on": "when",
            "body": "what was going on, in the asker's words; sealed",
        },
        recipients=("the chairs, for the look back",),
    )
