# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The emergency team holds everything and opens nothing, but for what was asked."""

from uuid import UUID, uuid4

from netwerkregie.foundation.vault import asking
from netwerkregie.foundation.vault.asking import Asker, Holder
from netwerkregie.foundation.vault.tests.town import Town

READ = "casework.emergency_read"


def _team(town: Town, first: Asker, *others: Asker) -> UUID:
    team = uuid4()
    values = {"team": str(team), "is_emergency": True}
    town.ask(asking.signed(first, "create_team", values))
    add = [Holder(asking.MEMBER, one.id) for one in others]
    town.ask(asking.change(first, "change_team", team, add=add))
    return team


def _ask(who: Asker, dossier: UUID, *, alone: bool) -> asking.Frame:
    values = {"dossier": str(dossier), "alone": int(alone)}
    return asking.signed(who, "ask_emergency", values)


def _confirm(who: Asker, dossier: UUID, asker: Asker) -> asking.Frame:
    values = {"dossier": str(dossier), "asker": str(asker.id)}
    return asking.signed(who, "confirm_emergency", values)


def test_holding_as_emergency_team_opens_changes_and_rotates_nothing(
    town: Town,
) -> None:
    writer, chair, holder = town.member(), town.member(), town.member()
    team = _team(town, chair, holder)
    mine = Holder(asking.MEMBER, writer.id)
    dossier = town.dossier(writer, mine, Holder(asking.TEAM, team))
    for action in ("intake.thread_read", READ):
        frame = town.releasing(chair, dossier, action=action)
        assert town.refusal(frame) == "not_a_member"
    me = [Holder(asking.MEMBER, chair.id)]
    joining = asking.change(chair, "change_dossier", dossier, add=me)
    assert town.refusal(joining) == "not_a_member"
    values = {"dossier": str(dossier), "version": 1}
    assert town.refusal(asking.signed(chair, "rotate", values)) == "not_a_member"
    assert town.release(writer, dossier)["share"]


def test_two_members_of_the_team_open_one_dossier_and_no_other(town: Town) -> None:
    writer, chair, holder, stranger = (town.member() for _ in range(4))
    team = _team(town, chair, holder)
    mine = Holder(asking.MEMBER, writer.id)
    dossier = town.dossier(writer, mine, Holder(asking.TEAM, team))
    other = town.dossier(writer, mine, Holder(asking.TEAM, team))
    assert town.refusal(_ask(stranger, dossier, alone=True)) == "not_a_member"
    town.ask(_ask(holder, dossier, alone=False))
    frame = town.releasing(holder, dossier, action=READ)
    assert town.refusal(frame) == "not_a_member"
    assert town.refusal(_confirm(holder, dossier, holder)) == "yourself"
    assert town.refusal(_confirm(stranger, dossier, holder)) == "not_a_member"
    town.ask(_confirm(chair, dossier, holder))
    assert town.release(holder, dossier, action=READ)["share"]
    assert town.lines()[-1].action == READ
    # Not under another word, not the confirmer, not another dossier, no changes.
    assert town.refusal(town.releasing(holder, dossier)) == "not_a_member"
    for who, which in ((chair, dossier), (holder, other)):
        frame = town.releasing(who, which, action=READ)
        assert town.refusal(frame) == "not_a_member"
    me = [Holder(asking.MEMBER, holder.id)]
    joining = asking.change(holder, "change_dossier", dossier, add=me)
    assert town.refusal(joining) == "not_a_member"
    town.ask(asking.signed(holder, "end_emergency", {"dossier": str(dossier)}))
    frame = town.releasing(holder, dossier, action=READ)
    assert town.refusal(frame) == "not_a_member"


def test_alone_it_opens_at_once_and_a_second_confirmation_is_too_late(
    town: Town,
) -> None:
    writer, chair, holder = town.member(), town.member(), town.member()
    team = _team(town, chair, holder)
    dossier = town.dossier(
        writer, Holder(asking.MEMBER, writer.id), Holder(asking.TEAM, team)
    )
    town.ask(_ask(holder, dossier, alone=True))
    assert town.release(holder, dossier, action=READ)["share"]
    assert town.refusal(_confirm(chair, dossier, holder)) == "too_late"
