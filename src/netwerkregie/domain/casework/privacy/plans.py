# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of plans hold, why, and until when."""

from collections.abc import Mapping

from netwerkregie.domain.casework.privacy.cases import ABOUT, CASE
from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.foundation.kernel import Purpose

GROUND = "the person's own choice for help, beside the mayor's task in the case table"
RECIPIENTS = (
    "the members of the case who hold the key of the plan",
    "the person concerned, and below sixteen a parent or guardian",
)

ROW: Mapping[str, str] = {
    "plan": "the plan it belongs to, and with which it goes",
    "position": "its place, which tells nothing about how it goes",
    "written_by": "which member wrote it; nobody else changes it",
    "written_on": "the day, never the time",
}


def declare_plans() -> None:
    """Put plans in the register of processing."""
    _declare(
        "Plan",
        {
            "case": "the case it belongs to, and with which it goes",
            "part": "the part whose key opens it; voluntary support only",
            "owner_id": "who keeps it, so that nothing lies still",
            "next_on": "the day on which it is looked at again; never empty",
            "made_on": "the day on which it began",
            "content_hash": "tells whether what was signed still stands; salts inside "
            "the seals keep it from telling more",
        },
    )
    _declare("PlanGoal", {**ROW, "body": "the sealed goal, in the person's own words"})
    _declare(
        "Intervention",
        {
            **ROW,
            "owner_id": "who does it; always a member with an account",
            "start_on": "when it begins",
            "next_on": "when somebody looks at it; never empty",
            "end_on": "when it ends by itself; never empty",
            "waits_until": "the day on which waiting for a partner is over",
            "ended_on": "the day on which it ended, whatever the reason was",
            "body": "what was agreed, sealed with its kind",
        },
    )
    _declare(
        "Offer",
        {
            **ROW,
            "owner_id": "who speaks about it with the person",
            "next_on": "by when it is spoken about; never empty",
            "answered_on": "the day of an answer; the same for yes and for no",
            "body": "what was offered, sealed with its kind",
        },
    )
    _declare(
        "PlanNote",
        {
            **ROW,
            "about_id": "the goal, agreement or offer that it is about",
            "body": "the sealed words with their kind: a status, what was done, an "
            "answer, an end",
        },
    )
    _declare(
        "PlanVersion",
        {
            "plan": "the plan it belongs to, and with which it goes",
            "position": "its place among the versions",
            "content_hash": "what was signed",
            "adopted_on": "the day on which two people adopted it",
            "first_by": "which member signed first",
            "second_by": "which member of another organisation signed",
            "first_for": "for which organisation the first one signed",
            "second_for": "for which organisation the second one signed",
            "body": "the plan as it stood then, sealed",
        },
    )
    _declare(
        "PlanSeen",
        {
            "plan": "the plan it belongs to, and with which it goes",
            "content_hash": "what was shown; another hash is a changed plan",
            "seen_by": "the person, or the word for a relation; never a name",
            "way": "on paper or on the screen",
            "seen_on": "the day, never the time",
            "written_by": "which member was there",
            "body": "whether they agreed and what they typed, sealed",
        },
    )


def _declare(model: str, fields: Mapping[str, str]) -> None:
    declare_model(
        model,
        ABOUT,
        CASE,
        fields,
        purpose=Purpose.SUPPORT,
        ground=GROUND,
        recipients=RECIPIENTS,
    )
