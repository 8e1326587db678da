# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house cannot add itself: membership changes by a member's word only."""

from uuid import uuid4

from netwerkregie.foundation.vault import asking, wire
from netwerkregie.foundation.vault.asking import Asker, Holder
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.tests.town import Town


def _me(asker: Asker) -> list[Holder]:
    return [Holder(asking.MEMBER, asker.id)]


def test_a_member_of_a_team_lets_another_in(town: Town) -> None:
    director, deputy = town.member(), town.member()
    team = town.team(director)
    dossier = town.dossier(director, Holder(asking.TEAM, team))
    assert town.refusal(town.releasing(deputy, dossier)) == "not_a_member"
    town.ask(asking.change(director, "change_team", team, add=_me(deputy)))
    assert town.release(deputy, dossier)["share"]


def test_nobody_lets_themselves_in(town: Town) -> None:
    director, stranger = town.member(), town.member()
    team = town.team(director)
    dossier = town.dossier(director)
    joining = asking.change(stranger, "change_team", team, add=_me(stranger))
    assert town.refusal(joining) == "not_a_member"
    joining = asking.change(stranger, "change_dossier", dossier, add=_me(stranger))
    assert town.refusal(joining) == "not_a_member"
    assert town.refusal(town.releasing(stranger, dossier)) == "not_a_member"


def test_a_team_cannot_be_made_over(town: Town) -> None:
    director, stranger = town.member(), town.member()
    team = town.team(director)
    frame = asking.signed(stranger, "create_team", {"team": str(team)})
    assert town.refusal(frame) == "exists"


def test_an_unsigned_change_is_refused(town: Town) -> None:
    director = town.member()
    team = town.team(director)
    frame = asking.change(director, "change_team", team, add=_me(town.member()))
    assert town.refusal(frame | {"sig": ""}) == "signature"


def test_only_known_members_and_teams_can_be_added(town: Town) -> None:
    director = town.member()
    team = town.team(director)
    unknown = [Holder(asking.MEMBER, uuid4())]
    frame = asking.change(director, "change_team", team, add=unknown)
    assert town.refusal(frame) == "unknown_member"
    holders = [Holder(asking.TEAM, uuid4())]
    frame = asking.create_share(director, uuid4(), holders, ["advice"])
    assert town.refusal(frame) == "unknown_team"


def test_who_is_taken_out_gets_nothing_from_then_on(town: Town) -> None:
    director, deputy = town.member(), town.member()
    team = town.team(director, deputy)
    dossier = town.dossier(director, Holder(asking.TEAM, team))
    town.release(deputy, dossier)
    town.ask(asking.change(director, "change_team", team, remove=_me(deputy)))
    assert town.refusal(town.releasing(deputy, dossier)) == "not_a_member"


def test_who_is_taken_out_of_one_dossier_keeps_the_others(town: Town) -> None:
    one, two = town.member(), town.member()
    shared = [*_me(one), *_me(two)]
    first, second = town.dossier(one, *shared), town.dossier(one, *shared)
    town.ask(asking.change(one, "change_dossier", first, remove=_me(two)))
    assert town.refusal(town.releasing(two, first)) == "not_a_member"
    assert town.release(two, second)["share"]


def test_shutting_somebody_out_needs_no_key_and_works_at_once(town: Town) -> None:
    director, deputy = town.member(), town.member()
    team = town.team(director, deputy)
    dossier = town.dossier(director, Holder(asking.TEAM, team))
    frame = asking.unsigned(town.tenant, "withdraw_member", member=str(deputy.id))
    town.ask(frame)
    assert town.refusal(town.releasing(deputy, dossier)) == "unknown_signer"


def test_the_clock_takes_one_dossier_away_and_nothing_else(town: Town) -> None:
    one, two = town.member(), town.member()
    shared = [*_me(one), *_me(two)]
    first, second = town.dossier(one, *shared), town.dossier(one, *shared)
    values = {"dossier": str(first), "member": str(two.id)}
    frame = asking.unsigned(town.tenant, "drop_holder", **values)
    assert town.refusal(frame) == "not_at_this_door"
    assert town.ask(frame, wire.WORKER)["dropped"] is True
    lines = len(town.lines())
    assert town.ask(frame, wire.WORKER)["dropped"] is False
    assert len(town.lines()) == lines
    assert town.refusal(town.releasing(two, first)) == "not_a_member"
    assert town.release(two, second)["share"]
    assert town.release(one, first)["share"]


def test_dropping_a_holder_adds_nobody_and_touches_no_team(town: Town) -> None:
    director = town.member()
    team = town.team(director)
    dossier = town.dossier(director, Holder(asking.TEAM, team))
    for whom in (team, director.id, town.custodians.id):
        values = {"dossier": str(dossier), "member": str(whom)}
        frame = asking.unsigned(town.tenant, "drop_holder", **values)
        assert town.ask(frame, wire.WORKER)["dropped"] is False
    assert town.release(director, dossier)["share"]


def test_a_swapped_key_starts_with_nothing(town: Town) -> None:
    director = town.member()
    team = town.team(director)
    dossier = town.dossier(director, Holder(asking.TEAM, team))
    direct = town.dossier(director)
    # What a house that turned bad could do: register a key of its own in her name.
    forged = Asker(town.tenant, asking.MEMBER, director.id, KeyPairs.generate())
    values = {"verify_key": town.key_of(forged)}
    town.ask(asking.signed(forged, "register_member_key", values))
    assert town.refusal(town.releasing(forged, dossier)) == "not_a_member"
    assert town.refusal(town.releasing(forged, direct)) == "not_a_member"
    assert town.refusal(town.releasing(director, dossier)) == "signature"


def test_a_key_is_registered_only_by_whoever_holds_it(town: Town) -> None:
    member, other = town.stranger(), town.stranger()
    values = {"verify_key": town.key_of(other)}
    frame = asking.signed(member, "register_member_key", values)
    assert town.refusal(frame) == "signature"


def test_custodians_give_somebody_a_new_key_and_their_places_stay(town: Town) -> None:
    director = town.member()
    dossier = town.dossier(director)
    fresh = Asker(town.tenant, asking.MEMBER, director.id, KeyPairs.generate())
    values = {"member": str(director.id), "verify_key": town.key_of(fresh)}
    for nobody in (director, town.member()):
        frame = asking.signed(nobody, "replace_member_key", values)
        assert town.refusal(frame) == "wrong_signer"
    town.ask(asking.signed(town.custodians, "replace_member_key", values))
    assert town.release(fresh, dossier)["share"]
    assert town.refusal(town.releasing(director, dossier)) == "signature"


def test_the_recovery_key_is_replaced_only_by_itself(town: Town) -> None:
    forged = town.stranger(asking.RECOVERY)
    values = {"holder": str(forged.id), "verify_key": town.key_of(forged)}
    frame = asking.signed(forged, "register_recovery_key", values)
    assert town.refusal(frame) == "unknown_signer"
    town.ask(asking.signed(town.custodians, "register_recovery_key", values))
    frame = asking.signed(town.custodians, "register_recovery_key", values)
    assert town.refusal(frame) == "unknown_signer"


def test_custodians_do_not_open_dossiers_without_joining_them_visibly(
    town: Town,
) -> None:
    dossier = town.dossier(town.member())
    assert town.refusal(town.releasing(town.custodians, dossier)) == "wrong_signer"


def test_a_reporter_cannot_let_anybody_in(town: Town) -> None:
    team = town.team(town.member())
    reporter = town.stranger(asking.REPORTER)
    assert isinstance(reporter.keys, KeyPairs)
    dossier = uuid4()
    holders = [
        Holder(asking.TEAM, team),
        Holder(asking.REPORTER, reporter.id, reporter.keys.verify_key()),
    ]
    frame = asking.create_share(reporter, dossier, holders, ["advice"])
    town.ask(frame, wire.MAILBOX)
    other = town.member()
    joining = asking.change(reporter, "change_dossier", dossier, add=_me(other))
    assert town.refusal(joining) == "wrong_signer"
    assert town.refusal(joining, wire.MAILBOX) == "not_at_this_door"
