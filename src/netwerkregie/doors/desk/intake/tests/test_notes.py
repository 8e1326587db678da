# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The scratch note: its writer's alone, and then gone."""

from datetime import timedelta

from django.test import Client

from netwerkregie.domain.intake import jobs
from netwerkregie.domain.intake.models import ScratchNote
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, clock
from netwerkregie.foundation.tenancy.enter import as_command
from tests import cast
from tests.harness.world import World

NOTE = "Vragen aan de wijkagent: wie belt de school terug? Pimpelmees."


def _kept(name: str = "director_mergelstad") -> Client:
    client = cast.sign_in(Client(), name, unlocked=True)
    assert client.post("/advies/kladje/", {"body": NOTE}).status_code == 302
    return client


def test_its_writer_reads_it_and_a_colleague_does_not(world: World) -> None:
    director = _kept()
    assert "Pimpelmees" in director.get("/advies/kladje/").content.decode()
    deputy = cast.sign_in(Client(), "deputy_mergelstad", unlocked=True)
    assert "Pimpelmees" not in deputy.get("/advies/kladje/").content.decode()
    with cast.acting_as("director_mergelstad"):
        note = ScratchNote.objects.get()
    away = deputy.post(f"/advies/kladje/{note.id}/weg/")
    assert away.status_code == 404


def test_it_stands_nowhere_in_plain_words(world: World) -> None:
    _kept()
    with world.connect_as_superuser() as connection:
        row = connection.execute("SELECT body FROM intake_scratchnote").fetchone()
    assert row
    assert b"Pimpelmees" not in bytes(row[0])


def test_thrown_away_is_gone_for_its_writer_at_once(world: World) -> None:
    director = _kept()
    with cast.acting_as("director_mergelstad"):
        note = ScratchNote.objects.get()
    director.post(f"/advies/kladje/{note.id}/weg/")
    assert "Pimpelmees" not in director.get("/advies/kladje/").content.decode()


def test_after_five_working_days_key_and_row_are_gone(world: World) -> None:
    _kept()
    house = cast.id_of("mergelstad")
    with (
        world.as_process("command"),
        clock.travel_to(clock.now() + timedelta(days=8)),
        as_command(house),
    ):
        actor = Actor(ActorKind.JOB, house, purpose=Purpose.RETENTION)
        jobs.destroy_notes(actor)
    with world.connect_as_superuser() as connection:
        kept = connection.execute(
            "SELECT (SELECT count(*) FROM intake_scratchnote), "
            "(SELECT count(*) FROM vault_dossier WHERE kind = 'note')"
        ).fetchone()
    assert kept == (0, 0)


def test_one_more_than_five_is_refused_and_given_back(world: World) -> None:
    director = _kept()
    for number in range(4):
        director.post("/advies/kladje/", {"body": f"Nummer {number}"})
    refused = director.post("/advies/kladje/", {"body": "de zesde"})
    assert refused.status_code == 422
    assert "de zesde" in refused.content.decode()


def test_who_only_watches_has_no_scratch_notes(world: World) -> None:
    auditor = cast.sign_in(Client(), "auditor_mergelstad")
    assert auditor.get("/advies/kladje/").status_code == 403
