# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading the ledger is an act too: who watches is seen watching."""

import json
from datetime import date

from netwerkregie.foundation import ledger
from netwerkregie.foundation.jobs import queries as job_queries
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose
from netwerkregie.foundation.ledger import policies as ledger_policies
from netwerkregie.foundation.ledger import queries as ledger_queries
from netwerkregie.foundation.ledger.queries import Page, Wanted
from netwerkregie.foundation.ledger.verdict import Verdict
from netwerkregie.foundation.ledger.verify import verify_municipality
from netwerkregie.overview.oversight import policies
from netwerkregie.overview.oversight.verbs import Verb


def read_ledger(actor: Actor, wanted: Wanted, before: int | None = None) -> Page:
    """Return a page of the ledger; the officer's and auditor's reading is written."""
    page = ledger_queries.entries(actor, wanted, before=before)
    if ledger_policies.may_read_all(actor):
        watcher = actor.for_purpose(Purpose.OVERSIGHT)
        ledger.record(watcher, Verb.LEDGER_READ, None, reason=_asked(wanted))
    return page


def verify_chains(actor: Actor) -> Verdict:
    """Verify both chains now.

    Raises:
        NotAllowed: the actor does not watch.

    """
    policies.require(ledger_policies.may_verify(actor))
    verdict = verify_municipality(actor.municipality_id)
    watcher = actor.for_purpose(Purpose.OVERSIGHT)
    outcome = "whole" if verdict.is_whole else "not whole"
    ledger.record(watcher, Verb.CHAINS_VERIFIED, None, reason=outcome)
    return verdict


def export_processing(actor: Actor, day: date) -> bytes:
    """Return a day of the processing stream as JSON lines (Logboek Dataverwerkingen).

    Raises:
        NotAllowed: the actor does not watch.

    """
    policies.require(ledger_policies.may_read_all(actor))
    lines = ledger_queries.processing_log(actor, day)
    watcher = actor.for_purpose(Purpose.OVERSIGHT)
    ledger.record(watcher, Verb.LEDGER_EXPORTED, None, reason=day.isoformat())
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def try_job_again(actor: Actor, job_id: int) -> None:
    """Give a failed job another try.

    Raises:
        NotFound: there is no such failed job here.

    """
    if not job_queries.try_again(actor, job_id):
        raise NotFound
    administrator = actor.for_purpose(Purpose.ADMINISTRATION)
    ledger.record(administrator, Verb.JOB_TRIED_AGAIN, None, reason=str(job_id))


def _asked(wanted: Wanted) -> str:
    """Say which filter was used, without whom it was about."""
    used = {
        "verb": wanted.verb,
        "purpose": wanted.purpose,
        "result": wanted.result,
        "day": wanted.day.isoformat() if wanted.day else "",
        "actor": "one" if wanted.actor_id else "",
        "trace": "one" if wanted.trace_id else "",
    }
    return " ".join(f"{name}={value}" for name, value in used.items() if value)
