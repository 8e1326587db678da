# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The blind index answers yes or no, for a reason, a few times a day."""

from typing import Any

import pytest

from netwerkregie.foundation.vault import asking, wire
from netwerkregie.foundation.vault.asking import Asker
from netwerkregie.foundation.vault.process.calls import Limits
from netwerkregie.foundation.vault.process.index import normal_name
from netwerkregie.foundation.vault.tests.town import Town

PERSON = {"family_name": "van der Bérg-Ozgür", "birth_date": "2009-04-01"}


def _query(town: Town, asker: Asker, **changed: str) -> dict[str, Any]:
    return town.ask(_asking(asker, **changed))


def _asking(asker: Asker, **changed: str) -> asking.Frame:
    values = PERSON | {"purpose": "case", "action": "casework.check"} | changed
    return asking.signed(asker, "index_query", values)


def _put(asker: Asker, dossier: Any) -> asking.Frame:
    return asking.signed(asker, "index_put", PERSON | {"dossier": str(dossier)})


def test_a_known_person_is_found_however_the_name_is_written(town: Town) -> None:
    holder, asker = town.member(), town.member()
    dossier = town.dossier(holder)
    assert _query(town, asker)["known"] is False
    town.ask(_put(holder, dossier))
    answer = _query(town, asker, family_name="VAN DER BERG OZGUR")
    assert answer["known"] is True
    assert answer["dossiers"] == [str(dossier)]
    assert _query(town, asker, birth_date="2009-04-02")["known"] is False
    assert town.lines()[-1].action == "casework.check"


def test_only_a_member_of_the_dossier_enters_it(town: Town) -> None:
    dossier = town.dossier(town.member())
    assert town.refusal(_put(town.member(), dossier)) == "not_a_member"


@pytest.mark.parametrize("purpose", ["network", "programme", ""])
def test_no_other_purpose_may_ask(town: Town, purpose: str) -> None:
    assert town.refusal(_asking(town.member(), purpose=purpose)) == "purpose"


def test_a_query_without_a_reason_or_a_name_is_refused(town: Town) -> None:
    member = town.member()
    assert town.refusal(_asking(member, action="")) == "malformed"
    assert town.refusal(_asking(member, family_name="--")) == "malformed"


def test_queries_are_few_a_day(town: Town) -> None:
    member = town.member()
    for _ in range(Limits().index_per_day):
        _query(town, member)
    assert town.refusal(_asking(member)) == "too_many"


def test_destroying_the_dossier_empties_the_index(town: Town) -> None:
    holder = town.member()
    dossier = town.dossier(holder)
    town.ask(_put(holder, dossier))
    town.ask(
        asking.unsigned(town.tenant, "destroy_share", dossier=str(dossier)),
        wire.WORKER,
    )
    assert _query(town, holder)["known"] is False


def test_another_municipality_does_not_see_it(town: Town) -> None:
    holder = town.member()
    town.ask(_put(holder, town.dossier(holder)))
    elsewhere = Town(town.world)
    assert _query(elsewhere, elsewhere.member())["known"] is False


def test_no_name_is_stored(town: Town) -> None:
    holder = town.member()
    town.ask(_put(holder, town.dossier(holder)))
    with town.world.connect_as_superuser(vault=True) as connection:
        rows = connection.execute("select token from index_entry").fetchall()
    assert all(len(row[0]) == 32 for row in rows)
    assert normal_name("van der Bérg") == "vanderberg"
