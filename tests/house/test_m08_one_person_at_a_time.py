# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""No address answers with more than one person concerned (row M8): each is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.domain.casework.actions import case_persons
from netwerkregie.domain.casework.drafts.casefiles import PersonDraft
from netwerkregie.domain.casework.models import Case, CasePerson
from netwerkregie.domain.casework.tests.ends import being, opened_case
from netwerkregie.domain.intake.tests.test_duplicates import (
    COLLEAGUE,
    NEVER_SEEN,
    OFFICER,
    confirmed,
)
from tests.cast import PEOPLE, sign_in
from tests.harness.world import World, a_world
from tests.house.addresses import DESK, addresses, filled
from tests.house.matrix import MATRIX, ROLES
from tests.house.objects import one_of_everything

NAMES = ("Joris Verzonnen", "Saskia Bedacht", "Pieter Pimpelmees")
LOOKERS = (
    *("case_holder", "chair", "intake_officer", "family_counsellor", "weigher"),
    *("director", "dpo", "auditor", "rights_desk", "administrator", "mayor"),
)
BORN = date(1990, 1, 1)


@pytest.fixture(scope="module")
def place(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with django_db_blocker.unblock(), a_world() as world:
        yield world


@pytest.fixture(scope="module")
def objects(place: World) -> dict[str, str]:
    """One of everything, and three people in three dossiers of the same colleagues."""
    found = one_of_everything(place)
    first, second = opened_case(), opened_case()
    kept = [
        _kept(case, name) for case, name in zip((first, second), NAMES, strict=False)
    ]
    concern = confirmed(OFFICER, COLLEAGUE, NEVER_SEEN)
    return found | {
        "case_id": str(first.id),
        "case_person_id": str(kept[0].id),
        "concern_id": str(concern),
        "other case": str(second.id),
        "other person": str(kept[1].id),
    }


def _kept(case: Case, name: str) -> CasePerson:
    with being("case_holder") as holder:
        why = "De brief moet bezorgd worden."
        return case_persons.keep(holder, case, PersonDraft(name, why, BORN))


def _as(name: str) -> Client:
    return sign_in(Client(), name, unlocked=PEOPLE[name].has_keys)


def _named(body: bytes) -> set[str]:
    """Return whom an answer names; a family name is enough."""
    text = body.decode("utf-8", "ignore")
    return {name for name in NAMES if name.split()[-1] in text}


def test_m08_no_address_answers_with_more_than_one_person(
    objects: dict[str, str],
) -> None:
    people = {one: _as(f"{one}_mergelstad") for one in LOOKERS}
    known, asked, wrong = addresses(DESK), 0, {}
    for row in MATRIX.strip().splitlines():
        name, _visitor, cells = row.split()
        path = filled(name, known[name], objects)
        for who in [one for one in LOOKERS if cells[ROLES.index(one)] == "o"][:2]:
            asked += 1
            named = _named(people[who].get(path).getvalue())
            if len(named) > 1 or (named and "<uuid" not in known[name]):
                wrong[f"{who} {path}"] = named
    assert wrong == {}
    assert asked > 200


def test_m08_who_asks_for_one_of_two_gets_that_one_alone(
    objects: dict[str, str],
) -> None:
    holder = sign_in(Client(), "case_holder_mergelstad", unlocked=True)
    seen = []
    for case, person in (
        (objects["case_id"], objects["case_person_id"]),
        (objects["other case"], objects["other person"]),
    ):
        here = f"/dossiers/{case}/wie/{person}/"
        seen.append(_named(holder.post(f"{here}tonen/").content))
        # The index says that it looked, and names nobody.
        checked = holder.post(f"{here}dubbel/", {"reason": "een casus gaat open"})
        assert checked.status_code == 302
        assert _named(holder.get(f"{here}dubbel/").content) == set()
        mixed = f"/dossiers/{objects['case_id']}/wie/{objects['other person']}/tonen/"
    assert seen == [{NAMES[0]}, {NAMES[1]}]
    assert holder.post(mixed).status_code == 404
