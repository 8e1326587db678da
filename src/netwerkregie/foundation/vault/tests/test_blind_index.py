# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The blind index answers who holds a dossier, for a reason, a few times a day (M8)."""

from typing import Any
from uuid import UUID

import pytest

from netwerkregie.foundation.vault import asking, wire
from netwerkregie.foundation.vault.asking import Asker
from netwerkregie.foundation.vault.process.calls import Limits
from netwerkregie.foundation.vault.tests.town import Town

PERSON = {"name": "Emine van der Bérg-Özgür", "birth_date": "2009-04-01"}
REASON = "a case is about to be opened"


def _held(town: Town, holder: Asker, purpose: str = "concern") -> UUID:
    return town.dossier(holder, purpose=purpose)


def _entered(town: Town, holder: Asker, **changed: str) -> UUID:
    dossier = _held(town, holder)
    town.ask(_put(holder, dossier, **changed))
    return dossier


def _put(asker: Asker, dossier: UUID, **changed: str) -> asking.Frame:
    values = PERSON | {"dossier": str(dossier)} | changed
    return asking.signed(asker, "index_put", values)


def _checking(asker: Asker, dossier: UUID, **changed: str) -> asking.Frame:
    values = {
        "dossier": str(dossier),
        "purpose": "case",
        "action": "intake.duplicates_checked",
        "reason": REASON,
    }
    return asking.signed(asker, "index_check", values | changed)


def _asking(asker: Asker, dossier: UUID, **changed: str) -> asking.Frame:
    values = PERSON | {
        "dossier": str(dossier),
        "purpose": "rights",
        "action": "rights.find",
        "reason": REASON,
    }
    return asking.signed(asker, "index_query", values | changed)


def _found(town: Town, asker: Asker, dossier: UUID) -> list[str]:
    found: list[str] = town.ask(_checking(asker, dossier))["dossiers"]
    return found


def test_a_person_is_found_however_the_name_is_written(town: Town) -> None:
    holder, asker = town.member(), town.member()
    theirs = _entered(town, holder)
    mine = _entered(town, asker, name="VAN DER BERG OZGUR, E.")
    assert _found(town, asker, mine) == [str(theirs)]
    other = _entered(town, asker, birth_date="2009-04-02")
    assert _found(town, asker, other) == []


def test_the_reason_and_the_purpose_stand_in_the_release_log(town: Town) -> None:
    asker = town.member()
    dossier = _entered(town, asker)
    _found(town, asker, dossier)
    line = town.lines()[-1]
    assert (line.operation, line.purpose) == ("index_check", "case")
    assert (line.reason, line.result) == (REASON, "done")
    assert line.holder == asker.id


def test_a_hit_and_a_miss_leave_the_same_line(town: Town) -> None:
    holder, asker = town.member(), town.member()
    mine = _entered(town, asker)
    _found(town, asker, mine)
    miss = town.lines()[-1]
    _entered(town, holder)
    assert _found(town, asker, mine)
    hit = town.lines()[-1]
    same = ("operation", "result", "reason", "holder", "dossier", "purpose", "action")
    assert [getattr(hit, one) for one in same] == [getattr(miss, one) for one in same]


def test_who_does_not_hold_the_dossier_is_refused_and_it_is_written(
    town: Town,
) -> None:
    dossier = _entered(town, town.member())
    stranger = town.member()
    assert town.refusal(_checking(stranger, dossier)) == "not_a_member"
    assert town.lines()[-1].holder == stranger.id
    assert town.refusal(_put(stranger, dossier)) == "not_a_member"


@pytest.mark.parametrize("reason", ["", "case", "         x"])
def test_a_check_without_a_typed_reason_is_refused_and_it_is_written(
    town: Town, reason: str
) -> None:
    asker = town.member()
    dossier = _entered(town, asker)
    frame = _checking(asker, dossier, reason=reason)
    assert town.refusal(frame) == "no_reason"
    frame = _checking(asker, dossier, action="")
    assert town.refusal(frame) == "no_reason"
    shortest = _checking(asker, dossier, reason="0123456789")
    assert town.ask(shortest)["dossiers"] == []


@pytest.mark.parametrize("purpose", ["concern", "network", "programme", "rights", ""])
def test_no_other_purpose_may_check(town: Town, purpose: str) -> None:
    asker = town.member()
    dossier = _entered(town, asker)
    assert town.refusal(_checking(asker, dossier, purpose=purpose)) == "purpose"


@pytest.mark.parametrize("purpose", ["advice", "network", "family"])
def test_a_dossier_of_another_kind_opens_no_check(town: Town, purpose: str) -> None:
    asker = town.member()
    dossier = _held(town, asker, purpose)
    assert town.refusal(_checking(asker, dossier)) == "purpose"


def test_a_name_is_asked_for_a_rights_request_only(town: Town) -> None:
    holder, desk = town.member(), town.member()
    theirs = _entered(town, holder)
    request = _held(town, desk, "rights")
    assert town.ask(_asking(desk, request))["dossiers"] == [str(theirs)]
    assert town.refusal(_asking(desk, request, purpose="case")) == "purpose"
    assert town.refusal(_asking(holder, theirs)) == "purpose"
    assert town.refusal(_asking(desk, request, reason="")) == "no_reason"
    assert town.refusal(_asking(desk, request, name="--")) == "malformed"


def test_checks_are_few_a_day(town: Town) -> None:
    asker = town.member()
    dossier = _entered(town, asker)
    for _ in range(Limits().index_per_day):
        _found(town, asker, dossier)
    assert town.refusal(_checking(asker, dossier)) == "too_many"


def test_entering_a_second_time_replaces_what_was_entered(town: Town) -> None:
    holder, asker = town.member(), town.member()
    theirs = _entered(town, holder)
    mine = _entered(town, asker)
    town.ask(_put(holder, theirs, name="Emine Jansen"))
    assert _found(town, asker, mine) == []


def test_who_is_taken_out_is_not_found_any_more(town: Town) -> None:
    holder, asker = town.member(), town.member()
    theirs = _entered(town, holder)
    mine = _entered(town, asker)
    town.ask(_put(holder, theirs, name="", birth_date=""))
    assert _found(town, asker, mine) == []
    assert town.refusal(_put(asker, theirs, name="", birth_date="")) == "not_a_member"


def test_destroying_the_dossier_empties_the_index(town: Town) -> None:
    holder, asker = town.member(), town.member()
    theirs = _entered(town, holder)
    mine = _entered(town, asker)
    frame = asking.unsigned(town.tenant, "destroy_share", dossier=str(theirs))
    town.ask(frame, wire.WORKER)
    assert _found(town, asker, mine) == []
    with town.world.connect_as_superuser(vault=True) as connection:
        left = connection.execute(
            "select count(*) from index_entry where dossier = %s", [theirs]
        ).fetchone()
    assert left == (0,)


def test_another_municipality_does_not_see_it(town: Town) -> None:
    _entered(town, town.member())
    elsewhere = Town(town.world)
    asker = elsewhere.member()
    assert _found(elsewhere, asker, _entered(elsewhere, asker)) == []


def test_no_name_is_stored(town: Town) -> None:
    _entered(town, town.member())
    with town.world.connect_as_superuser(vault=True) as connection:
        rows: list[Any] = connection.execute("select token from index_entry").fetchall()
    assert rows
    assert all(len(row[0]) == 32 for row in rows)
