# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What oversight's own tables are for."""

from collections.abc import Mapping

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Declaration, Module, Retention, declare

ANNOUNCED = Retention(
    name="announcement of destruction",
    starts="the destruction of the record",
    days=0,
    reason="an announcement of what is gone would be a trace of it",
)
RUN = Retention(
    name="run of destruction",
    starts="the run",
    days=None,
    reason="a number per day, kept with the certificate it led to",
)
CERTIFICATE = Retention(
    name="declaration of destruction",
    starts="the destruction",
    days=None,
    reason="the Archives Act keeps declarations of destruction permanently",
)
_COLUMNS = {
    "id": "names the row, in order of time",
    "municipality": "the controller whose record this is",
}


def declare_all() -> None:
    """Put the room's tables in the register of processing."""
    _declare(
        "RetentionRun",
        "nobody",
        RUN,
        {
            "model": "which kind of record",
            "retention_class": "which term ended",
            "started_on": "the day",
            "ripe": "how many go",
            "population": "of how many",
            "state": "whether it may go on",
        },
    )
    _declare(
        "Announcement",
        "whom the record is about, through its number alone",
        ANNOUNCED,
        {
            "model": "which kind of record",
            "record_id": "which record",
            "label": "the name by which colleagues know the record; no content",
            "term_ends_on": "when its term ends",
            "announced_on": "since when a hold could be asked for",
            "run": "the run in which it goes",
        },
    )
    _declare(
        "RunOpinion",
        "employees",
        RUN,
        {
            "run": "the run that stopped",
            "membership_id": "who looked",
            "agrees": "yes or no",
            "given_on": "the day",
        },
    )
    _declare(
        "ErasureCertificate",
        "nobody",
        CERTIFICATE,
        {
            "model": "which kind of record",
            "retention_class": "which term ended",
            "selection_category": "the category of the selection list",
            "reason": "why the term is what it is",
            "records": "how many were destroyed",
            "first_term_ended_on": "the earliest end of a term among them",
            "last_term_ended_on": "the latest end of a term among them",
            "announced_on": "since when all of them were announced",
            "erased_on": "the day of destruction",
            "backups_gone_on": "when no backup holds them any more",
            "ledger_seq": "the line in the ledger",
            "trace_id": "joins the lines in both logs",
        },
    )


def _declare(
    model: str, persons: str, retention: Retention, fields: Mapping[str, str]
) -> None:
    declare(
        Declaration(
            model=f"oversight.{model}",
            module=Module.FOUNDATION,
            controller="the municipality's executive",
            purpose=Purpose.OVERSIGHT,
            ground="GDPR articles 5(1)(e), 5(2) and 30; Archives Act",
            processor="the hosting party, by agreement",
            recipients=("privacy officer", "auditor"),
            selection_category="declarations of destruction, kept permanently",
            retention=retention,
            persons=persons,
            fields={**_COLUMNS, **fields},
        )
    )
