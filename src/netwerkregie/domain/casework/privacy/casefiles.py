# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of the case file hold, why, and until when."""

from netwerkregie.domain.casework.privacy.cases import ABOUT, CASE, COLLEAGUES
from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.rules.casefiles import FILE_DAYS, POLICE_DAYS
from netwerkregie.foundation.privacy import Retention

FILE = Retention(
    name="file of a case",
    starts="the day it came in",
    days=FILE_DAYS,
    reason="a picture is a statement to be read, never a collection (row M6); two "
    "people keep one up to the end of the case, with a reason",
)
POLICE = Retention(
    name="data of the police in a case",
    starts="the day on which it was provided",
    days=POLICE_DAYS,
    reason="it stays no longer than its provider said, and then its key is destroyed; "
    "for a minor half (row M23)",
)
IDENTITY = "the few people that a case is about"


def declare_casefiles() -> None:
    """Put files, identities and police parts in the register of processing."""
    declare_model(
        "CaseFile",
        ABOUT,
        FILE,
        {
            "part": "the part under whose key it is sealed",
            "statement": "the statement that says what it shows",
            "content_type": "picture or PDF, drawn afresh",
            "content": "the sealed file",
            "added_by": "which member added it",
            "added_on": "the start of its days",
            "destroy_on": "the day on which it goes by itself; never empty",
            "keep_reason": "why two people keep it up to the end of the case",
            "keep_asked_by": "who asked to keep it",
            "kept_by": "the second person, who is another",
        },
    )
    declare_model(
        "CasePerson",
        IDENTITY,
        CASE,
        {
            "case": "the case in which the token stands",
            "number": "which token this is: 1 for [P1]",
            "name": "sealed under a key of its own",
            "birth_date": "sealed; only where two people could be mixed up",
            "contact": "sealed; how a letter reaches the person",
            "why": "sealed; the sentence why it must be known",
            "entered_by": "which member entered it",
            "entered_on": "from this day on the person is to be told",
            "erase_asked_on": "when it was asked to go; the clock destroys the key",
        },
    )
    declare_model(
        "PolicePart",
        ABOUT,
        POLICE,
        {
            "part": "the part that holds the data",
            "provider": "who provided it",
            "ground": "on which ground the provider gave it",
            "permitted_use": "the sealed words of what it may be used for",
            "ends_on": "the day after which its key is destroyed",
        },
    )
    declare_model(
        "PoliceConsent",
        ABOUT,
        POLICE,
        {
            "part": "the part that holds the data",
            "given_on": "when the provider agreed to its going further",
            "until": "how long that can be used",
            "recorded_by": "which member wrote it down",
            "body": "the sealed words: to whom and for what",
        },
    )
    declare_model(
        "CaseKnown",
        COLLEAGUES,
        CASE,
        {
            "case": "the case whose holder is told",
            "asked_by": "which colleague works on the same person",
            "asked_on": "the day, never the time",
        },
    )
