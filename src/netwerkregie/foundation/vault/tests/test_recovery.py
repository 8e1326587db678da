# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two custodians together bring back what a member lost; one alone nothing."""

import io
import itertools

import pytest

from netwerkregie.foundation.kernel import NotFound, Purpose, RuleBroken
from netwerkregie.foundation.vault import client, dossiers, keys, recovery
from netwerkregie.foundation.vault.tests.house import PHRASE, House, member_id, place

NEW = "een nieuwe wachtzin voor mij"


def test_the_ceremony_gives_three_shares_once_and_keeps_none(house: House) -> None:
    assert [len(share.split()) for share in house.shares] == [33, 33, 33]
    assert len(set(house.shares)) == 3
    with house.entered(), pytest.raises(RuleBroken) as caught:
        recovery.hold_ceremony(house.tenant)
    assert caught.value.code == "vault.recovery_key_exists"


def test_any_two_shares_make_the_key_and_one_does_not(house: House) -> None:
    with house.entered():
        made = {
            recovery.combine(house.tenant, pair).verify_key()
            for pair in itertools.combinations(house.shares, 2)
        }
        assert len(made) == 1
    first, second, _ = house.shares
    other = House(house.world)
    wrong = [
        [first],
        [first, first],
        [first, other.shares[1]],
        other.shares[:2],
        [first, second.replace(second.split()[7], "academic", 1) + " acid"],
        [],
    ]
    with house.entered():
        for shares in wrong:
            with pytest.raises(RuleBroken) as caught:
                recovery.combine(house.tenant, shares)
            assert caught.value.code == "vault.wrong_shares"


def test_a_lost_phrase_costs_nothing_but_the_custodians_time(house: House) -> None:
    director, deputy = house.member(), house.member()
    team = house.team(director, deputy)
    with house.entered():
        shared = dossiers.create(director, "advice", teams=[team])
        own = dossiers.create(deputy, "family", members=[member_id(deputy)])
        blobs = [shared.seal(place(), "gedeeld"), own.seal(place(), "alleen van mij")]
    with house.entered():
        given = recovery.recover(
            house.tenant,
            [house.shares[2].upper(), "  " + house.shares[0]],
            member_id(deputy),
            NEW,
        )
    assert given.teams == 1
    assert given.dossiers == (own.id,)
    with house.entered():
        with pytest.raises(RuleBroken):
            keys.unlock(member_id(deputy), PHRASE)
        again = house.actor(keys.unlock(member_id(deputy), NEW))
        texts = [
            dossiers.open(again, made.id, purpose=Purpose.ADVICE, action="x").unseal(
                place(), blob
            )
            for made, blob in zip((shared, own), blobs, strict=True)
        ]
        assert texts == ["gedeeld", "alleen van mij"]
        # The lost keys, had somebody found them, open nothing any more.
        with pytest.raises(Exception, match=r"not sealed|refused"):
            dossiers.open(deputy, own.id, purpose=Purpose.ADVICE, action="x")


def test_a_recovery_stands_in_the_release_log(house: House) -> None:
    member = house.member()
    with house.entered():
        recovery.recover(house.tenant, house.shares[:2], member_id(member), NEW)
    line = client.release_log(house.tenant)[-1].line()
    assert line is not None
    assert (line.operation, line.holder_kind) == ("replace_member_key", "recovery")


def test_a_recovery_survives_a_team_s_new_key(house: House) -> None:
    from netwerkregie.foundation.vault import teams

    director, deputy = house.member(), house.member()
    team = house.team(director, deputy)
    with house.entered():
        made = dossiers.create(director, "advice", teams=[team])
        teams.rotate_team(director, team)
    with house.entered():
        given = recovery.recover(house.tenant, house.shares[1:], member_id(deputy), NEW)
        opened = dossiers.open(
            house.actor(given.keys), made.id, purpose=Purpose.ADVICE, action="x"
        )
        assert opened.key == made.key


def test_the_vault_does_not_take_a_second_first_key(house: House) -> None:
    with house.world.connect_as_superuser() as superuser:
        superuser.execute(
            "delete from vault_recoverykey where municipality_id = %s", [house.tenant]
        )
    with house.entered(), pytest.raises(NotFound):
        recovery.hold_ceremony(house.tenant)


def test_recovery_from_the_command_line(
    house: House,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    member = house.member()
    with house.entered():
        dossiers.create(member, "family", members=[member_id(member)])
        from netwerkregie.foundation.tenancy.models import Municipality

        slug = Municipality.objects.get(id=house.tenant).slug
    typed = "\n".join([*house.shares[:2], NEW]) + "\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    with house.world.as_process("command"):
        assert recovery.main([slug, str(member.membership_id)]) == 0
    assert "Opened again: 1 dossiers" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nb\n" + NEW + "\n"))
    with house.world.as_process("command"):
        assert recovery.main([slug, str(member.membership_id)]) == 1
