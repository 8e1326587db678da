# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""After the erasure of a case its person is one never seen (row M12), on every page."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

from django.test import Client

from netwerkregie.domain.casework.actions import case_persons, ending
from netwerkregie.domain.casework.drafts.casefiles import PersonDraft
from netwerkregie.domain.casework.tests.ends import being, opened_case
from netwerkregie.domain.intake.actions import concern_ending, concerns
from netwerkregie.domain.intake.drafts.concerns import DropReason
from netwerkregie.domain.intake.models import Concern
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.tests.test_duplicates import (
    COLLEAGUE,
    NEVER_SEEN,
    OFFICER,
    PLANTED,
    REASON,
    confirmed,
)
from netwerkregie.domain.network.tests.being import the_clock
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

HOLDER = "case_holder_mergelstad"
QUEUES = (
    *((OFFICER, path) for path in ("/meldingen/", "/vandaag/")),
    *((COLLEAGUE, path) for path in ("/meldingen/", "/vandaag/")),
    *((HOLDER, path) for path in ("/dossiers/", "/vandaag/")),
    *((who, "/vandaag/") for who in ("chair_mergelstad", "dpo_mergelstad")),
)
DRAWN = re.compile(
    r'[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]*"|(?<=csrfmiddlewaretoken" value=")[^"]*'
)


def _same(page: str, concern: UUID) -> str:
    """Return a page without what is drawn for each concern and form."""
    with acting_as(OFFICER):
        name = say_nickname(Concern.objects.get(id=concern).nickname)
    main = re.search(r"<main.*</main>", page, re.DOTALL)
    assert main
    return DRAWN.sub("", main[0]).replace(name, "[naam]")


def _entries(world: World) -> int:
    with world.connect_as_superuser(vault=True) as vault:
        row = vault.execute("SELECT count(*) FROM index_entry").fetchone()
    assert row
    return int(row[0])


def _a_case_about(person: PersonDraft) -> UUID:
    case = opened_case()
    with being("case_holder") as holder:
        case_persons.keep(holder, case, person)
    return case.id


def _looked(world: World, concern: UUID) -> list[object]:
    """Return what a check and every queue show, and whom the index made hear."""
    path = f"/meldingen/{concern}/controle/"
    officer = sign_in(Client(), OFFICER, unlocked=True)
    sent = officer.post(path, {"reason": REASON})
    assert sent.status_code == 302, sent.content.decode()[-800:]
    pages: list[object] = [_same(officer.get(path).content.decode(), concern)]
    pages.append(_same(officer.get(f"/meldingen/{concern}/").content.decode(), concern))
    for who, queue in QUEUES:
        client = sign_in(Client(), who, unlocked=PEOPLE[who].has_keys)
        pages.append(_same(client.get(queue).content.decode(), concern))
    return [*pages, _told(world)]


def _told(world: World) -> int:
    with world.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT (SELECT count(*) FROM casework_caseknown)"
            " + (SELECT count(*) FROM intake_knownelsewhere)"
        ).fetchone()
    assert row
    return int(row[0])


def _gone(world: World, concern: UUID) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concerns.drop(officer, concern, DropReason.DISPELLED, "Het viel mee.")
    with the_clock(world, "retention") as job:
        assert concern_ending.destroy_concerns(job, [concern], "concern") == 1


def test_m12_after_the_erasure_of_a_case_its_person_is_one_never_seen(
    world: World,
) -> None:
    person = PersonDraft(PLANTED.name, PLANTED.why, date(1998, 7, 14))
    case_id = _a_case_about(person)
    # While the case lives the holder hears of it: the look can find something.
    known = confirmed(OFFICER, COLLEAGUE, PLANTED)
    _looked(world, known)
    assert _told(world) == 1
    _gone(world, known)
    with the_clock(world, "retention") as job:
        assert ending.destroy_cases(job, [case_id], "case") == 1
    assert (_entries(world), _told(world)) == (0, 0)

    again = confirmed(OFFICER, COLLEAGUE, PLANTED)
    seen = _looked(world, again)
    _gone(world, again)
    never = confirmed(OFFICER, COLLEAGUE, NEVER_SEEN)
    assert _looked(world, never) == seen
