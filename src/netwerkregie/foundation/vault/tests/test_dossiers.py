# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers open for who holds them, one line per opening, and for nobody else."""

from contextlib import suppress
from uuid import UUID, uuid4

import psycopg
import pytest

from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    new_hidden_id,
)
from netwerkregie.foundation.vault import (
    client,
    codes,
    dossiers,
    keys,
    opening,
    teams,
    wire,
)
from netwerkregie.foundation.vault.client import VaultRefused
from netwerkregie.foundation.vault.models import Dossier, DossierWrap, Team
from netwerkregie.foundation.vault.opening import OpenDossier, Wrap
from netwerkregie.foundation.vault.releaselog import Line
from netwerkregie.foundation.vault.sealing import SealingError
from netwerkregie.foundation.vault.tests.house import House, member_id, place

TEXT = "Mijn leerling zegt dingen waar ik van schrik. 👋 العربية"


def _open(actor: Actor, dossier_id: UUID) -> OpenDossier:
    return dossiers.open(
        actor, dossier_id, purpose=Purpose.ADVICE, action="intake.thread_read"
    )


def _made(house: House, actor: Actor, **holders: object) -> tuple[OpenDossier, bytes]:
    with house.entered():
        opened = dossiers.create(actor, "advice", **holders)  # type: ignore[arg-type]
        return opened, opened.seal(place(), TEXT)


def _lines(house: House) -> list[Line]:
    lines = [leaf.line() for leaf in client.release_log(house.tenant)]
    return [line for line in lines if line is not None]


def test_a_team_member_reads_what_another_sealed(house: House) -> None:
    director, deputy = house.member(), house.member()
    opened, blob = _made(house, director, teams=[house.team(director, deputy)])
    with house.entered():
        for reader in (director, deputy):
            assert _open(reader, opened.id).unseal(place(), blob) == TEXT


def test_one_opening_is_one_line_with_purpose_act_and_trace(house: House) -> None:
    director = house.member()
    opened, _ = _made(house, director, teams=[house.team(director)])
    before = len(_lines(house))
    with house.entered():
        _open(director, opened.id)
    (line,) = _lines(house)[before:]
    assert (line.operation, line.result) == ("release", "released")
    assert (line.purpose, line.action) == ("advice", "intake.thread_read")
    assert (line.holder, line.trace) == (director.membership_id, director.trace_id)


def test_absent_and_not_yours_are_the_same(house: House) -> None:
    director, stranger = house.member(), house.member()
    opened, _ = _made(house, director, teams=[house.team(director)])
    with house.entered():
        for asked in (opened.id, uuid4()):
            with pytest.raises(NotFound) as caught:
                _open(stranger, asked)
            assert caught.value.code == "kernel.not_found"


def test_the_municipality_next_door_sees_none_of_it(house: House) -> None:
    director = house.member()
    opened, _ = _made(house, director, members=[member_id(director)])
    next_door = House(house.world)
    neighbour = next_door.member()
    with next_door.entered():
        assert not Dossier.objects.exists()
        assert not DossierWrap.objects.filter(dossier_id=opened.id).exists()
        with pytest.raises(NotFound):
            _open(neighbour, opened.id)


def test_another_purpose_is_refused(house: House) -> None:
    director = house.member()
    opened, _ = _made(house, director, members=[member_id(director)])
    with house.entered():
        with pytest.raises(VaultRefused) as caught:
            dossiers.open(
                director, opened.id, purpose=Purpose.PROGRAMME, action="programme.look"
            )
        assert caught.value.reason == "purpose"
        dossiers.open(
            director, opened.id, purpose=Purpose.RIGHTS, action="oversight.answer"
        )


def test_nothing_is_sealed_before_the_recovery_key_exists(house: House) -> None:
    early = House(house.world, with_ceremony=False)
    member = early.member()
    with early.entered():
        for make in (
            lambda: dossiers.create(member, "advice", members=[member_id(member)]),
            lambda: teams.create_team(member, "advice"),
        ):
            with pytest.raises(RuleBroken) as caught:
                make()
            assert caught.value.code == "vault.no_recovery_key"


def test_a_wrap_copied_to_oneself_opens_nothing(house: House) -> None:
    director, stranger = house.member(), house.member()
    opened, _ = _made(house, director, members=[member_id(director)])
    with house.entered():
        wrap = DossierWrap.objects.get(dossier_id=opened.id, holder_kind="member")
        wrap.pk, wrap.holder_id = uuid4(), member_id(stranger)
        wrap.save(force_insert=True)
    with house.entered(), pytest.raises(SealingError):
        _open(stranger, opened.id)


def test_a_member_lets_a_colleague_in_and_out_again(house: House) -> None:
    holder, colleague = house.member(), house.member()
    opened, blob = _made(house, holder, members=[member_id(holder)])
    sealed = {"body": blob}

    def reencrypt(old: OpenDossier, new: OpenDossier) -> None:
        sealed["body"] = new.seal(place(), old.unseal(place(), sealed["body"]))

    with house.entered():
        dossiers.add_member(holder, opened.id, member_id(colleague))
    with house.entered():
        kept = _open(colleague, opened.id)
        assert kept.unseal(place(), blob) == TEXT
        assert ("member", member_id(colleague)) in dossiers.holders_of(opened.id)
    with house.entered():
        dossiers.remove_member(
            holder, opened.id, member_id(colleague), reencrypt=reencrypt
        )
    with house.entered():
        with pytest.raises(NotFound):
            _open(colleague, opened.id)
        assert _open(holder, opened.id).unseal(place(), sealed["body"]) == TEXT
        assert Dossier.objects.get(id=opened.id).version == 2
    with pytest.raises(SealingError):
        kept.unseal(place(), sealed["body"])


def test_a_rotation_that_failed_halfway_loses_nothing(house: House) -> None:
    holder = house.member()
    opened, blob = _made(house, holder, members=[member_id(holder)])

    def fails(_old: OpenDossier, _new: OpenDossier) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"), house.entered():
        dossiers.rotate(holder, opened.id, reencrypt=fails)
    with house.entered():
        assert _open(holder, opened.id).unseal(place(), blob) == TEXT
    with house.entered():
        dossiers.rotate(holder, opened.id, reencrypt=lambda _old, _new: None)
    with house.entered():
        assert _open(holder, opened.id).version == 2


def test_rotation_keeps_teams_and_reporters(house: House) -> None:
    director = house.member()
    team = house.team(director)
    reporter = codes.derive(codes.new_code("nl"))
    opened, _ = _made(
        house, director, teams=[team], reporter=opening.reporter_holder(reporter)
    )
    with house.entered():
        dossiers.rotate(director, opened.id, reencrypt=lambda _old, _new: None)
    with house.entered():
        wrap = _wrap_of(opened.id, "reporter")
        theirs = _open_as(house, reporter, opened.id, wrap)
        assert theirs.key == _open(director, opened.id).key


def test_a_reporter_writes_and_the_team_answers(house: House) -> None:
    director = house.member()
    team = house.team(director)
    reporter = codes.derive(codes.new_code("en"))
    with house.entered():
        holders = dossiers.sealing_keys(team).holders()
        made = opening.create_as_reporter(
            house.tenant, new_hidden_id(), reporter, holders, purpose=Purpose.ADVICE
        )
        dossiers.store(made, "advice", Purpose.ADVICE)
        question = made.opened.seal(place(), TEXT)
    with house.entered():
        desk = _open(director, made.opened.id)
        assert desk.unseal(place(), question) == TEXT
        answer = desk.seal(place(), "Dank u. Wat zegt de leerling precies?")
        wrap = _wrap_of(made.opened.id, "reporter")
    back = _open_as(house, reporter, made.opened.id, wrap)
    assert back.unseal(place(), answer).startswith("Dank u.")
    other = codes.derive(codes.new_code("nl"))
    with pytest.raises(SealingError):
        _open_as(house, other, made.opened.id, wrap)


def test_a_code_without_a_thread_costs_the_same_work_and_a_line(house: House) -> None:
    reporter = codes.derive(codes.new_code("nl"))
    before = len(_lines(house))
    opening.open_nothing_as_reporter(
        house.tenant, reporter, purpose=Purpose.ADVICE, action="intake.thread_read"
    )
    (line,) = _lines(house)[before:]
    assert (line.result, line.reason) == ("refused", "unknown_signer")


def test_who_leaves_a_team_reads_nothing_more_and_the_rest_goes_on(
    house: House,
) -> None:
    director, deputy, other = house.member(), house.member(), house.member()
    team = house.team(director, deputy, other)
    opened, blob = _made(house, director, teams=[team])
    with house.entered():
        teams.remove_from_team(director, team, member_id(deputy))
    with house.entered():
        with pytest.raises(NotFound):
            _open(deputy, opened.id)
        assert _open(other, opened.id).unseal(place(), blob) == TEXT
        assert dossiers.rotation_due() == [opened.id]
        assert teams.holders_of(team) == sorted(
            [member_id(director), member_id(other)], key=teams.holders_of(team).index
        )


def test_shutting_out_works_without_keys_and_the_next_unlock_rotates(
    house: House,
) -> None:
    director, deputy = house.member(), house.member()
    team = house.team(director, deputy)
    opened, blob = _made(house, director, teams=[team])
    with house.entered():
        keys.withdraw(house.tenant, member_id(deputy))
    with house.entered():
        with pytest.raises(NotFound):
            _open(deputy, opened.id)
        assert teams.rotate_what_is_due(director) == ["advice"]
        assert teams.rotate_what_is_due(director) == []
    with house.entered():
        assert Team.objects.get(id=team.id).generation == 2
        assert _open(director, opened.id).unseal(place(), blob) == TEXT
        fresh = dossiers.create(director, "advice", teams=[teams.get_team("advice")])
        assert _open(director, fresh.id).key == fresh.key


def test_a_new_colleague_waits_until_somebody_gives_access(house: House) -> None:
    director, newcomer, outsider = house.member(), house.member(), house.member()
    team = house.team(director)
    opened, blob = _made(house, director, teams=[team])
    with house.entered():
        teams.expect(team, member_id(newcomer))
        teams.expect(team, member_id(newcomer))
        teams.expect(team, uuid4())  # invited, but has made no keys yet
        assert teams.waiting_for_key(team) == [member_id(newcomer)]
        with pytest.raises(NotFound):
            _open(newcomer, opened.id)
        with pytest.raises(NotFound):
            teams.give_access(newcomer, team, member_id(newcomer))
        with pytest.raises(NotFound):
            teams.give_access(director, team, member_id(outsider))
        teams.give_access(director, team, member_id(newcomer))
    with house.entered():
        assert teams.waiting_for_key(team) == []
        assert teams.teams_of(member_id(newcomer)) == ["advice"]
        assert _open(newcomer, opened.id).unseal(place(), blob) == TEXT


def test_destroying_leaves_nothing_readable_and_can_be_repeated(house: House) -> None:
    director = house.member()
    opened, blob = _made(house, director, teams=[house.team(director)])
    with house.entered():
        assert not dossiers.is_unreadable(house.tenant, opened.id)
        dossiers.destroy(house.tenant, opened.id)
        dossiers.destroy(house.tenant, opened.id)
        assert dossiers.is_unreadable(house.tenant, opened.id)
        with pytest.raises(NotFound):
            _open(director, opened.id)
        dossiers.forget(opened.id)
        assert not Dossier.objects.filter(id=opened.id).exists()
    assert blob


def test_destroying_is_resumed_after_a_rollback(house: House) -> None:
    director = house.member()
    opened, _ = _made(house, director, teams=[house.team(director)])
    _destroy_and_lose_power(house, opened.id)
    with house.entered():
        # The wraps came back with the rollback; without the vault's half they are dust.
        assert DossierWrap.objects.filter(dossier_id=opened.id).exists()
        with pytest.raises(NotFound):
            _open(director, opened.id)
        dossiers.destroy(house.tenant, opened.id)
        assert dossiers.is_unreadable(house.tenant, opened.id)


def test_retention_destroys_and_can_make_nothing(house: House) -> None:
    director = house.member()
    opened, _ = _made(house, director, teams=[house.team(director)])
    with house.world.as_process("retention"), house.entered():
        dossiers.destroy(house.tenant, opened.id)
        assert dossiers.is_unreadable(house.tenant, opened.id)
        dossiers.forget(opened.id)
    for role in ("nr_worker", "nr_retention"):
        with house.world.connect(role) as plain:
            for table in ("dossier", "dossierwrap", "memberkey", "recoverykey"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    plain.execute(f"insert into vault_{table} default values")


def test_the_worker_shuts_out_who_left(house: House) -> None:
    director, deputy = house.member(), house.member()
    team = house.team(director, deputy)
    with house.world.as_process("worker"), house.entered():
        keys.withdraw(house.tenant, member_id(deputy), door=wire.WORKER)
    with house.entered():
        assert teams.holders_of(team) == [member_id(director)]
        assert not keys.has_keys(member_id(deputy))


def test_the_mailbox_and_the_public_site_reach_no_table_of_this_room(
    house: House,
) -> None:
    for role in ("nr_mailbox", "nr_public", "nr_signin"):
        with house.world.connect(role) as plain:
            for table in ("dossier", "dossierwrap", "memberkey", "team", "teamseat"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    plain.execute(f"select 1 from vault_{table}")


def test_files_are_sealed_with_the_dossier(house: House) -> None:
    director = house.member()
    opened, _ = _made(house, director, members=[member_id(director)])
    data = bytes(200_000)
    blob = b"".join(opened.seal_file(place(), [data]))
    with house.entered():
        again = _open(director, opened.id)
        assert b"".join(again.unseal_file(place(), [blob])) == data


def test_nothing_written_is_found_in_the_databases(house: House) -> None:
    director = house.member()
    opened, blob = _made(house, director, members=[member_id(director)])
    assert TEXT.encode() not in blob
    for vault in (False, True):
        with house.world.connect_as_superuser(vault=vault) as superuser:
            tables = superuser.execute(
                "select relname from pg_class where relkind = 'r' and relnamespace ="
                " 'public'::regnamespace"
            ).fetchall()
            for (table,) in tables:
                for (row,) in superuser.execute(
                    f'select t::text from public."{table}" t'
                ):
                    assert opened.key.secret.hex() not in row


def _wrap_of(dossier_id: UUID, kind: str) -> Wrap:
    row = DossierWrap.objects.get(dossier_id=dossier_id, holder_kind=kind)
    return Wrap(row.holder_kind, row.holder_id, row.version, bytes(row.wrapped))


def _destroy_and_lose_power(house: House, dossier_id: UUID) -> None:
    with suppress(OSError), house.entered():
        dossiers.destroy(house.tenant, dossier_id)
        raise OSError("power cut")


def _open_as(
    house: House, reporter: codes.ReporterKeys, dossier_id: UUID, wrap: Wrap
) -> OpenDossier:
    return opening.open_as_reporter(
        house.tenant,
        dossier_id,
        reporter,
        wrap,
        purpose=Purpose.ADVICE,
        action="intake.thread_read",
    )
