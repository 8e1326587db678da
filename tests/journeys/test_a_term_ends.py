# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A thread's clock runs out: announced, destroyed, certified, and unreadable for all.

Nobody presses a button: the worker rings the days, the retention process destroys.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from netwerkregie.foundation import jobs
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import clock
from tests.asking import ask_anonymously, look_with_code
from tests.cast import MERGELSTAD, sign_in
from tests.harness.world import World

SECRET = "Een leerling zegt dingen over complotten, en het woord pimpelmees."
ANSWER = "Ga rustig in gesprek en vraag door. Wij denken graag met u mee."


def desk(name: str, *, unlocked: bool = False) -> Client:
    client = Client(headers={"host": "mergelstad.localhost"})
    return sign_in(client, name, unlocked=unlocked)


def let_a_day_pass(world: World) -> None:
    """What the worker and the retention process do in a day, under their roles."""
    for _ in range(2):
        with world.as_process("worker"):
            work_off(ring=True)
        with world.as_process("retention"):
            work_off(jobs.RETENTION)


@pytest.fixture
def closed(world: World) -> tuple[UUID, str]:
    """A question that was answered and closed today."""
    thread, code = ask_anonymously(world, SECRET)
    director = desk("director_mergelstad", unlocked=True)
    assert director.post(f"/advies/{thread}/", {"body": ANSWER}).status_code == 302
    ended = director.post(
        f"/advies/{thread}/sluiten/advice_given/",
        {"reason": "how_to_talk", "feedback": "Wij sluiten uw vraag. Sterkte ermee."},
    )
    assert ended.status_code == 302, ended.content.decode()[-3000:]
    return thread, code


def test_a_thread_whose_clock_ran_out_leaves_a_certificate_and_nothing_else(
    world: World, closed: tuple[UUID, str]
) -> None:
    thread, code = closed
    assert ANSWER in look_with_code(world, code)

    with clock.travel_to(clock.now() + timedelta(days=16)):
        let_a_day_pass(world)
        assert ANSWER in look_with_code(world, code)
    with clock.travel_to(clock.now() + timedelta(days=30)):
        let_a_day_pass(world)
        assert ANSWER not in look_with_code(world, code)

    with world.connect_as_superuser() as superuser:
        for table in (
            "intake_advicethread",
            "intake_advicemessage",
            "vault_dossierwrap",
            "oversight_announcement",
        ):
            column = "dossier_id" if table == "vault_dossierwrap" else "municipality_id"
            wanted = thread if column == "dossier_id" else MERGELSTAD
            row = superuser.execute(
                f"SELECT count(*) FROM {table} WHERE {column} = %s",
                [wanted],
            ).fetchone()
            assert row == (0,), table
    officer = desk("dpo_mergelstad")
    page = officer.get("/toezicht/termijnen/").content.decode()
    assert "/toezicht/vernietigd/" in page
    address = page.partition('href="/toezicht/vernietigd/')[2].partition('"')[0]
    certificate = officer.get(f"/toezicht/vernietigd/{address}").content.decode()
    assert "Vernietigd en onleesbaar bevonden op" in certificate
    assert "pimpelmees" not in certificate
    assert "Beide logboeken zijn heel" in (
        officer.post("/toezicht/controle/").content.decode()
    )
