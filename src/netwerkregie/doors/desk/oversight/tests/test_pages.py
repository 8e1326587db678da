# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The privacy officer's desk as its people meet it, and what others never see."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.test import Client

from netwerkregie.foundation import jobs
from netwerkregie.foundation.jobs.tests import acting
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose
from netwerkregie.foundation.ledger import checkpoints, record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy import enter
from netwerkregie.overview.oversight.actions import modules
from netwerkregie.overview.oversight.verbs import Verb
from tests.cast import MERGELSTAD, acting_as, sign_in
from tests.harness.world import World

ADVICE = "I advise to go ahead; the terms are short and no name is kept."
WATCHED = ("", "termijnen/", "register/", "waarborgen/", "onderdelen/")
OTHERS = (
    "director",
    "intake_officer",
    "administrator",
    "volunteer",
    "partner",
    "custodian",
)


def desk(name: str) -> Client:
    town = name.rpartition("_")[2]
    return sign_in(Client(headers={"host": f"{town}.localhost"}), name)


def body(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(f"/toezicht/{path}")
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer.content.decode()


@pytest.fixture
def dpo(world: World) -> Client:
    assert world.run.exists()
    return desk("dpo_mergelstad")


def test_the_officer_sees_who_did_what_and_that_the_reading_is_written(
    dpo: Client,
) -> None:
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4(), reason="because of the promise")

    page = body(dpo, "")
    assert "Dirk Regisseur" in page
    assert "because of the promise" in page
    assert "Fenna Gegevens" in body(dpo, "")


def test_the_filter_narrows_and_nonsense_filters_nothing(dpo: Client) -> None:
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4(), reason="the needle")

    assert "the needle" in body(dpo, f"?verb={acting.Verb.ASKED}&day=")
    assert "the needle" not in body(dpo, f"?verb={Verb.CHAINS_VERIFIED}&day=")
    assert "the needle" not in body(dpo, "?day=2001-01-01")
    assert "the needle" in body(dpo, "?day=31-31-31&verb=%00&purpose=x&voor=-1")


def test_older_lines_are_a_page_further(dpo: Client) -> None:
    with acting_as("director_mergelstad") as director:
        for number in range(60):
            record(director, acting.Verb.ASKED, None, reason=f"line {number:02}.")

    first = body(dpo, "")
    assert "line 59." in first
    assert "line 05." not in first
    before = first.partition("voor=")[2].partition('"')[0].partition("&")[0]
    assert "line 05." in body(dpo, f"?voor={before}")


def test_one_button_verifies_both_logs(dpo: Client) -> None:
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4())

    page = dpo.post("/toezicht/controle/").content.decode()
    assert "Beide logboeken zijn heel" in page

    english = dpo.post("/en/toezicht/controle/").content.decode()
    assert "Both logs are whole" in english


def test_a_changed_line_shows_on_the_page_with_its_number(
    dpo: Client, world: World
) -> None:
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4())
    with world.connect_as_superuser() as superuser:
        superuser.execute("SET session_replication_role = 'replica'")
        superuser.execute(
            "UPDATE ledger_entry SET reason = 'other' WHERE municipality_id = %s"
            " AND seq = (SELECT max(seq) FROM ledger_entry WHERE municipality_id = %s)",
            [MERGELSTAD, MERGELSTAD],
        )

    page = dpo.post("/en/toezicht/controle/").content.decode()

    assert "A log is not whole" in page
    assert "the line is not what was written" in page


def test_the_processing_log_of_a_day_is_json_without_users(dpo: Client) -> None:
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4())
        who = str(director.membership_id)

    answer = dpo.get("/toezicht/verwerkingen/")
    lines = [json.loads(line) for line in answer.content.decode().splitlines()]

    assert lines[-1]["name"] == "jobroom.asked"
    assert who not in answer.content.decode()
    assert "attachment" in answer["Content-Disposition"]


@pytest.mark.parametrize("path", WATCHED)
def test_the_pages_are_there_in_both_languages_for_officer_and_auditor(
    dpo: Client, path: str
) -> None:
    auditor = desk("auditor_mergelstad")
    for client in (dpo, auditor):
        assert "<h1>" in body(client, path)
        assert client.get(f"/en/toezicht/{path}").status_code == 200


def test_nobody_else_reads_the_log_or_the_register(world: World) -> None:
    assert world.run.exists()
    for who in OTHERS:
        client = desk(f"{who}_mergelstad")
        for path in ("", "register/", "waarborgen/", "verwerkingen/"):
            assert client.get(f"/toezicht/{path}").status_code == 403, (who, path)
        assert client.post("/toezicht/controle/").status_code == 403


def test_everybody_reads_what_they_did_themselves_and_no_other(world: World) -> None:
    assert world.run.exists()
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4(), reason="by the director")
    with acting_as("deputy_mergelstad") as deputy:
        record(deputy, acting.Verb.ASKED, uuid4(), reason="by the deputy")

    page = body(desk("deputy_mergelstad"), "eigen/")

    assert "by the deputy" in page
    assert "by the director" not in page


def test_the_other_municipality_sees_none_of_it(dpo: Client) -> None:
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4(), reason="of Mergelstad")
    assert "of Mergelstad" in body(dpo, "")

    assert "of Mergelstad" not in body(desk("dpo_gouwedam"), "")
    body(desk("dpo_gouwedam"), f"vernietigd/{uuid4()}/", status=404)
    body(desk("dpo_gouwedam"), f"termijnen/{uuid4()}/", status=404)


def test_the_officer_advises_the_mayor_decides_and_the_part_is_on(
    dpo: Client,
) -> None:
    mayor = desk("mayor_mergelstad")
    refused = mayor.post(
        "/toezicht/onderdelen/advice/", {"step": "decided", "statement": ADVICE}
    )
    assert refused.status_code == 422
    assert ADVICE in refused.content.decode()

    advised = dpo.post(
        "/toezicht/onderdelen/advice/", {"step": "advised", "statement": ADVICE}
    )
    decided = mayor.post(
        "/toezicht/onderdelen/advice/", {"step": "decided", "statement": ADVICE}
    )

    assert (advised.status_code, decided.status_code) == (302, 302)
    page = dpo.get("/en/toezicht/onderdelen/").content.decode()
    assert "Advised on, decided on, and unchanged since." in page
    assert ADVICE in body(dpo, "onderdelen/advice/")
    body(dpo, "onderdelen/foundation/", status=404)


def test_who_may_not_take_a_step_is_not_offered_it(world: World) -> None:
    assert world.run.exists()
    director = desk("director_mergelstad")
    assert "<textarea" not in body(director, "onderdelen/advice/")
    answer = director.post(
        "/toezicht/onderdelen/advice/", {"step": "decided", "statement": ADVICE}
    )
    assert answer.status_code != 302
    with acting_as("dpo_mergelstad") as officer:
        modules.suspend(officer, Module.ADVICE, ADVICE, date(2026, 3, 2))
    assert "<textarea" in body(desk("mayor_mergelstad"), "onderdelen/advice/")


def test_the_administrator_sees_failed_jobs_and_gives_them_another_try(
    world: World,
) -> None:
    administrator = desk("administrator_mergelstad")
    with acting_as("director_mergelstad") as director:
        jobs.defer(acting.never, director.municipality_id, subject_id=uuid4())
    for _ in range(2):
        with world.as_process("worker"):
            work_off()
        with world.connect_as_superuser() as superuser:
            superuser.execute("UPDATE procrastinate_jobs SET scheduled_at = now()")
    with world.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT id FROM procrastinate_jobs WHERE task_name = 'jobroom.never'"
        ).fetchone()
        assert row is not None
    assert f"/toezicht/taken/{row[0]}/" in body(administrator, "taken/")

    assert administrator.get(f"/toezicht/taken/{row[0]}/").status_code == 200
    administrator.post(f"/toezicht/taken/{row[0]}/")

    assert f"/toezicht/taken/{row[0]}/" not in body(administrator, "taken/")
    assert administrator.post("/toezicht/taken/999999/").status_code == 404
    assert desk("dpo_mergelstad").post(f"/toezicht/taken/{row[0]}/").status_code == 403
    assert desk("administrator_gouwedam").post(
        f"/toezicht/taken/{row[0]}/"
    ).status_code in {403, 404}


def test_the_checkpoint_on_the_page_is_the_vaults(dpo: Client, world: World) -> None:
    with acting_as("director_mergelstad") as director:
        record(director, acting.Verb.ASKED, uuid4())
    with world.as_process("command"), enter.as_command(MERGELSTAD):
        checkpoints.seal(
            Actor(ActorKind.COMMAND, MERGELSTAD, purpose=Purpose.OVERSIGHT)
        )

    page = dpo.post("/en/toezicht/controle/").content.decode()

    assert "1, the newest over" in page


def test_a_strange_number_in_an_address_is_not_found(dpo: Client) -> None:
    body(dpo, f"vernietigd/{UUID(int=0)}/", status=404)


def test_a_large_run_asks_two_people_on_their_own_pages(
    dpo: Client, world: World
) -> None:
    run = uuid4()
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "INSERT INTO oversight_retentionrun (id, municipality_id, model,"
            " retention_class, started_on, ripe, population, state) VALUES"
            " (%s, %s, 'intake.AdviceThread', 'x', now(), 30, 60, 'asking')",
            [run, MERGELSTAD],
        )
    director = desk("director_mergelstad")
    address = f"/toezicht/termijnen/{run}/"
    assert address in director.get("/vandaag/").content.decode()
    assert "30" in director.get(address).content.decode()

    assert director.post(address, {"opinion": "yes"}).status_code == 302
    assert director.post(address, {"opinion": "yes"}).status_code == 422
    assert desk("administrator_mergelstad").get(address).status_code == 404
    assert dpo.post(address, {"opinion": "yes"}).status_code == 302

    assert address not in director.get("/vandaag/").content.decode()
