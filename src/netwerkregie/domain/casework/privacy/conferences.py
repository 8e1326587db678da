# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of conferences hold, why, and until when."""

from netwerkregie.domain.casework.privacy.cases import ABOUT, CASE, COLLEAGUES
from netwerkregie.domain.casework.privacy.declaring import declare_model

AT_TABLE = ("the members of the case who hear the item",)


def declare_conferences() -> None:
    """Put conferences in the register of processing."""
    declare_model(
        "Conference",
        COLLEAGUES,
        CASE,
        {
            "case": "the case it is about",
            "held_on": "the day",
            "starts_at": "the hour, for who is asked",
            "place": "where one meets; a closed list, no address of anybody",
            "state": "whether it is planned, running, minuted or over",
            "quorum": "how many organisations must be at the table",
            "convened_by": "which member called it together",
        },
    )
    declare_model(
        "ConferenceSeat",
        COLLEAGUES,
        CASE,
        {
            "conference": "the conference",
            "membership_id": "which member of the case is asked",
            "coming": "whether they come, and whether they were there: only who was "
            "there signs",
        },
    )
    declare_model(
        "AgendaItem",
        ABOUT,
        CASE,
        {
            "conference": "the conference",
            "part": "the sealed part whose key its audience holds",
            "tlp": "how far it may go (Traffic Light Protocol 2.0)",
            "position": "its place; readers see numbers of their own, without gaps",
            "revision": "tells open pages that something changed; no word of it",
            "body": "the sealed title",
            "signed_hash": "of the text that two people of two organisations signed",
            "signed_on": "the day, never the time",
        },
        recipients=AT_TABLE,
    )
    declare_model(
        "ConferenceNote",
        ABOUT,
        CASE,
        {
            "item": "the agenda item",
            "written_by": "whose words they are; nobody else writes in them",
            "position": "its place among the notes",
            "version": "keeps two pages of one author from losing words",
            "body": "the sealed words",
        },
        recipients=AT_TABLE,
    )
    declare_model(
        "Decision",
        ABOUT,
        CASE,
        {
            "item": "the agenda item",
            "position": "its place among the decisions",
            "recorded_by": "which member recorded it",
            "recorded_on": "the day, never the time",
            "replaces": "the earlier decision that this one puts right",
            "body": "the sealed words",
        },
        recipients=AT_TABLE,
    )
    declare_model(
        "CaseAction",
        ABOUT,
        CASE,
        {
            "item": "the agenda item",
            "position": "its place among the actions",
            "owner_id": "which member does it; never nobody",
            "recorded_by": "which member recorded it",
            "recorded_on": "the day, never the time",
            "due_on": "by which day, at the latest when the case is looked at again",
            "state": "whether it was done; nothing about the person",
            "settled_on": "when that was written down",
            "reminded_on": "so that one reminder goes out",
            "body": "the sealed words and the first owner",
            "evidence": "sealed: what shows that it was done, or why not",
        },
        recipients=AT_TABLE,
    )
    declare_model(
        "MinutesReading",
        "colleagues, as signers of minutes",
        CASE,
        {
            "item": "the agenda item",
            "membership_id": "who signs",
            "user_id": "the account, so that nobody signs twice",
            "content_hash": "of exactly what was signed",
            "signed_on": "the day, never the time",
            "has_lapsed": "whether the text changed afterwards",
            "body": "the sealed own words of who signs",
        },
        recipients=AT_TABLE,
    )
