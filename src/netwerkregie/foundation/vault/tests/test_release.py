# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""No log, no key: who gets the vault's half, and what is written down before."""

import json
import time
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from netwerkregie.foundation.kernel import NotFound, TooMany
from netwerkregie.foundation.vault import asking, client, wire
from netwerkregie.foundation.vault.asking import Holder
from netwerkregie.foundation.vault.client import VaultRefused
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.process.answering import Vault
from netwerkregie.foundation.vault.process.calls import Limits
from netwerkregie.foundation.vault.releaselog import check
from netwerkregie.foundation.vault.tests.town import Town


def test_a_member_gets_the_same_half_each_time_and_a_line_each_time(
    town: Town,
) -> None:
    member = town.member()
    dossier = town.dossier(member)
    before = len(town.lines())
    first, second = town.release(member, dossier), town.release(member, dossier)
    assert first["share"] == second["share"]
    lines = town.lines()[before:]
    assert [line.result for line in lines] == ["released", "released"]
    assert lines[0].holder == member.id
    assert lines[0].dossier == dossier
    assert lines[0].trace == member.trace
    assert (lines[0].purpose, lines[0].action) == ("advice", "intake.thread_read")


def test_two_dossiers_never_share_a_half(town: Town) -> None:
    member = town.member()
    shares = {town.release(member, town.dossier(member))["share"] for _ in range(5)}
    assert len(shares) == 5


def test_a_team_member_gets_it_and_a_stranger_does_not(town: Town) -> None:
    director, deputy, other = town.member(), town.member(), town.member()
    team = town.team(director, deputy)
    dossier = town.dossier(director, Holder(asking.TEAM, team))
    assert town.release(deputy, dossier)["share"]
    assert town.refusal(town.releasing(other, dossier)) == "not_a_member"
    with pytest.raises(NotFound):
        town.release(other, dossier)


def test_the_creator_holds_nothing_unless_named(town: Town) -> None:
    creator, holder = town.member(), town.member()
    dossier = town.dossier(creator, Holder(asking.MEMBER, holder.id))
    assert town.refusal(town.releasing(creator, dossier)) == "not_a_member"


def test_absent_and_not_yours_are_the_same_answer(town: Town) -> None:
    member, other = town.member(), town.member()
    dossier = town.dossier(other)
    for asked in (dossier, uuid4()):
        with pytest.raises(NotFound) as caught:
            town.release(member, asked)
        assert caught.value.code == "kernel.not_found"
        assert town.lines()[-1].reason == "not_a_member"


def test_another_purpose_is_refused_and_logged(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    frame = town.releasing(member, dossier, purpose="programme")
    assert town.refusal(frame) == "purpose"
    with pytest.raises(VaultRefused) as caught:
        town.release(member, dossier, purpose="")
    assert caught.value.reason == "purpose"


def test_a_request_without_an_act_is_refused(town: Town) -> None:
    member = town.member()
    frame = town.releasing(member, town.dossier(member), action="")
    assert town.refusal(frame) == "malformed"


def test_a_request_works_once(town: Town) -> None:
    member = town.member()
    frame = town.releasing(member, town.dossier(member))
    town.ask(frame)
    assert town.refusal(frame) == "replay"


def test_a_replay_is_noticed_by_a_vault_that_was_restarted(town: Town) -> None:
    member = town.member()
    frame = town.releasing(member, town.dossier(member))
    town.ask(frame)
    fresh = Vault(town.world.vault._store, town.world.vault._master_key)
    answer = fresh.answer(wire.DESK, frame)
    assert answer == {"ok": False, "error": "replay"}


def test_a_request_from_another_hour_is_refused(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = town.member()
    dossier = town.dossier(member)
    real = time.time_ns()
    for seconds in (-61, 62, 3600):
        moment = real + seconds * 10**9
        with monkeypatch.context() as patched:
            patched.setattr(time, "time_ns", lambda moment=moment: moment)
            frame = town.releasing(member, dossier)
        assert town.refusal(frame) == "clock"


def test_a_changed_request_is_refused(town: Town) -> None:
    member, other = town.member(), town.member()
    dossier = town.dossier(other)
    frame = town.releasing(member, town.dossier(member))
    body = json.loads(frame["body"]) | {"dossier": str(dossier)}
    assert town.refusal(frame | {"body": json.dumps(body)}) == "signature"


def test_a_signature_for_one_operation_is_none_for_another(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    frame = asking.signed(member, "retire", {"dossier": str(dossier), "version": 1})
    assert town.refusal(frame | {"op": "rotate"}) == "signature"


def test_another_s_name_under_one_s_own_key_is_refused(town: Town) -> None:
    member, other = town.member(), town.member()
    dossier = town.dossier(other)
    forged = asking.Asker(town.tenant, asking.MEMBER, other.id, member.keys)
    assert town.refusal(town.releasing(forged, dossier)) == "signature"


def test_an_unknown_member_is_refused_and_logged(town: Town) -> None:
    dossier = town.dossier(town.member())
    stranger = town.stranger()
    assert town.refusal(town.releasing(stranger, dossier)) == "unknown_signer"
    assert town.lines()[-1].holder == stranger.id


def test_another_municipality_s_member_gets_nothing(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    elsewhere = Town(town.world)
    theirs = elsewhere.member()
    assert elsewhere.refusal(elsewhere.releasing(theirs, dossier)) == "not_a_member"
    crossing = asking.Asker(town.tenant, asking.MEMBER, theirs.id, theirs.keys)
    assert town.refusal(town.releasing(crossing, dossier)) == "unknown_signer"


def test_a_membership_that_ended_is_refused(town: Town) -> None:
    member, other = town.member(), town.member()
    past = datetime(2026, 1, 1, tzinfo=UTC)
    dossier = town.dossier(
        member,
        Holder(asking.MEMBER, member.id),
        Holder(asking.MEMBER, other.id, valid_until=past),
    )
    assert town.refusal(town.releasing(other, dossier)) == "not_a_member"
    team = town.team(member)
    ended = [Holder(asking.MEMBER, other.id, valid_until=past)]
    town.ask(asking.change(member, "change_team", team, add=ended))
    shared = town.dossier(member, Holder(asking.TEAM, team))
    assert town.refusal(town.releasing(other, shared)) == "not_a_member"


def test_nobody_takes_more_than_a_day_s_work(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    slow = Vault(
        town.world.vault._store,
        town.world.vault._master_key,
        Limits(per_minute=3, per_day=10_000),
    )
    answers = [
        slow.answer(wire.DESK, town.releasing(member, dossier)) for _ in range(4)
    ]
    assert [answer["ok"] for answer in answers] == [True, True, False, False]
    assert answers[-1]["error"] == "too_many"
    assert town.lines()[-1].reason == "too_many"


def test_too_many_is_said_as_such(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)

    def press() -> None:
        # Twice the limit: a new minute may begin in between.
        for _ in range(2 * Limits().per_minute + 1):
            town.release(member, dossier)

    with pytest.raises(TooMany):
        press()


def test_nothing_is_made_before_the_recovery_key(town: Town) -> None:
    early = Town(town.world, with_recovery_key=False)
    member = early.member()
    frame = asking.create_share(
        member, uuid4(), [Holder(asking.MEMBER, member.id)], ["advice"]
    )
    assert early.refusal(frame) == "no_recovery_key"


def test_a_dossier_cannot_be_made_twice_or_again_after_its_end(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    again = [Holder(asking.MEMBER, member.id)]
    frame = asking.create_share(member, dossier, again, ["advice"])
    assert town.refusal(frame) == "exists"
    town.ask(
        asking.unsigned(town.tenant, "destroy_share", dossier=str(dossier)),
        wire.WORKER,
    )
    frame = asking.create_share(member, dossier, again, ["advice"])
    assert town.refusal(frame) == "exists"


def test_destroying_is_final_idempotent_and_logged_once(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    frame = asking.unsigned(town.tenant, "destroy_share", dossier=str(dossier))
    assert town.ask(frame, wire.WORKER)["destroyed"] is True
    assert town.ask(frame, wire.WORKER)["destroyed"] is False
    assert [line.operation for line in town.lines()].count("destroy_share") == 1
    assert town.refusal(town.releasing(member, dossier)) == "not_a_member"
    exists = asking.unsigned(town.tenant, "share_exists", dossier=str(dossier))
    assert town.ask(exists, wire.WORKER)["exists"] is False


def test_a_rotation_gives_another_half_and_asking_again_the_same(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    old = town.release(member, dossier)["share"]
    values = {"dossier": str(dossier), "version": 1}
    first = town.ask(asking.signed(member, "rotate", values))
    again = town.ask(asking.signed(member, "rotate", values))
    assert first["share"] == again["share"] != old
    assert town.release(member, dossier, version=2)["share"] == first["share"]
    assert town.release(member, dossier, version=1)["share"] == old
    done = {"dossier": str(dossier), "version": 2}
    town.ask(asking.signed(member, "retire", done))
    assert town.refusal(town.releasing(member, dossier)) == "unknown_version"
    assert town.release(member, dossier, version=2)["share"] == first["share"]


def test_retiring_the_last_version_is_refused(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    values = {"dossier": str(dossier), "version": 2}
    assert town.refusal(asking.signed(member, "retire", values)) == "unknown_version"
    assert town.release(member, dossier)


def test_every_share_stands_in_the_log_and_the_log_holds(town: Town) -> None:
    member, other = town.member(), town.member()
    dossier = town.dossier(member)
    town.release(member, dossier)
    town.refusal(town.releasing(other, dossier))
    first = client.make_checkpoint(town.tenant, ledger_size=0, ledger_root=bytes(32))
    town.release(member, dossier)
    client.make_checkpoint(town.tenant, ledger_size=4, ledger_root=b"4" * 32)
    name, key = client.verify_key()
    signed = client.checkpoints(town.tenant)
    assert signed[0] == first
    assert len(signed) == 2
    leaves = client.release_log(town.tenant)
    assert check(leaves, signed, name, key) is None
    assert [leaf.seq for leaf in leaves] == list(range(len(leaves)))


def test_a_reporter_makes_reads_and_signs_with_the_code_s_key(town: Town) -> None:
    director = town.member()
    team = town.team(director)
    reporter = town.stranger(asking.REPORTER)
    assert isinstance(reporter.keys, KeyPairs)
    dossier = uuid4()
    holders = [
        Holder(asking.TEAM, team),
        Holder(asking.REPORTER, reporter.id, reporter.keys.verify_key()),
    ]
    frame = asking.create_share(reporter, dossier, holders, ["advice"])
    share = town.ask(frame, wire.MAILBOX)["share"]
    assert town.release(reporter, dossier, door=wire.MAILBOX)["share"] == share
    assert town.release(director, dossier)["share"] == share
    other = town.stranger(asking.REPORTER)
    frame = town.releasing(other, dossier)
    assert town.refusal(frame, wire.MAILBOX) == "unknown_signer"
