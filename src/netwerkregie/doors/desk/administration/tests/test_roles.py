# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles by two people, and what an administrator may and may not do."""

import re
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from django.test import Client
from django.urls import reverse

from netwerkregie.foundation.kernel import APART, CONTENT_ROLES, Role
from tests.cast import PEOPLE, acting_as, id_of, sign_in
from tests.harness.world import World


def _propose(world: World, role: Role, whom: str = "nobody_mergelstad") -> UUID | None:
    client = sign_in(Client(), "administrator_mergelstad")
    page = reverse("desk:propose_role", args=[PEOPLE[whom].membership_id])
    client.post(page, {"role": role.value, "valid_until": ""})
    with world.connect_as_superuser() as connection:
        row = connection.execute(
            "SELECT id FROM accounts_rolegrant WHERE membership_id = %s AND role = %s"
            " AND ended IS NULL",
            [PEOPLE[whom].membership_id, role.value],
        ).fetchone()
    return row[0] if row else None


def _roles(name: str) -> frozenset[Role]:
    with acting_as(name) as actor:
        return actor.roles


def _confirm(name: str, grant: UUID | None) -> int:
    client = sign_in(Client(), name)
    return client.post(reverse("desk:confirm_role", args=[grant])).status_code


def test_a_role_without_content_holds_at_once(world: World) -> None:
    _propose(world, Role.PARTNER)
    assert _roles("nobody_mergelstad") == {Role.PARTNER}


def test_a_role_with_content_waits_for_a_second_reader(world: World) -> None:
    grant = _propose(world, Role.INTAKE_OFFICER)
    assert not _roles("nobody_mergelstad")
    assert _confirm("second_administrator_mergelstad", grant) == 302
    assert _roles("nobody_mergelstad") == {Role.INTAKE_OFFICER}


def test_nobody_confirms_what_they_proposed_nor_a_role_of_their_own(
    world: World,
) -> None:
    grant = _propose(world, Role.INTAKE_OFFICER)
    assert _confirm("administrator_mergelstad", grant) == 403
    assert not _roles("nobody_mergelstad")
    own = _propose(world, Role.WEIGHER, "director_mergelstad")
    assert _confirm("director_mergelstad", own) == 403
    assert _confirm("deputy_mergelstad", own) == 302


@pytest.mark.parametrize(
    "name",
    ["policy_adviser_mergelstad", "dpo_mergelstad", "intake_officer_mergelstad"],
)
def test_who_is_no_second_reader_cannot_confirm(world: World, name: str) -> None:
    grant = _propose(world, Role.INTAKE_OFFICER)
    assert _confirm(name, grant) in {403, 404}
    assert not _roles("nobody_mergelstad")


def test_another_towns_administrator_finds_nobody_here(world: World) -> None:
    grant = _propose(world, Role.INTAKE_OFFICER)
    client = sign_in(Client(), "administrator_gouwedam")
    whom = PEOPLE["nobody_mergelstad"].membership_id
    absent = uuid4()
    for name, method in (
        ("person", "get"),
        ("propose_role", "get"),
        ("end_access", "get"),
        ("end_sessions", "post"),
    ):
        there = getattr(client, method)(reverse(f"desk:{name}", args=[whom]))
        nowhere = getattr(client, method)(reverse(f"desk:{name}", args=[absent]))
        assert there.status_code == nowhere.status_code == 404, name
        assert _plain(there, whom) == _plain(nowhere, absent)
    for name in ("confirm_role", "end_role"):
        answer = client.post(reverse(f"desk:{name}", args=[grant]), {"reason": "x"})
        assert answer.status_code == 404, name


def _plain(answer: Any, key: UUID) -> str:
    """The page without the address that was typed and the forms' own marks."""
    page = answer.content.decode().replace(str(key), "")
    return re.sub(r'name="csrfmiddlewaretoken"[^>]*', "", page)


def test_only_administrators_reach_the_pages_of_people(world: World) -> None:
    for name, person in PEOPLE.items():
        if person.town != "mergelstad":
            continue
        answer = sign_in(Client(), name).get(reverse("desk:people"))
        expected = 200 if Role.ADMINISTRATOR in person.roles else 403
        assert answer.status_code == expected, name


def test_an_administrator_reaches_no_content(world: World) -> None:
    client = sign_in(Client(), "administrator_mergelstad")
    listed = client.get(reverse("desk:advice"))
    assert listed.status_code in {200, 403, 404}
    assert 'href="/advies/0' not in listed.content.decode()
    page = client.get(reverse("desk:today")).content.decode()
    assert reverse("desk:advice") not in page


def test_the_list_of_people_goes_on_after_a_page(world: World) -> None:
    client = sign_in(Client(), "administrator_mergelstad")
    seen: set[str] = set()
    address = reverse("desk:people")
    for _ in range(5):
        page = client.get(address)
        seen |= {
            one.name
            for one in PEOPLE.values()
            if f"/beheer/{one.membership_id}/" in page.content.decode()
        }
        if not page.context["older"]:
            break
        address = reverse("desk:people") + page.context["older"]
    everybody = {one.name for one in PEOPLE.values() if one.town == "mergelstad"}
    assert seen == everybody


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        ("administrator_mergelstad", Role.NETWORK_DIRECTOR),
        ("dpo_mergelstad", Role.INTAKE_OFFICER),
        ("director_mergelstad", Role.DPO),
        ("custodian_mergelstad", Role.ADMINISTRATOR),
        ("auditor_mergelstad", Role.ADMINISTRATOR),
    ],
)
def test_watching_running_and_reading_are_kept_apart(
    world: World, held: str, wanted: Role
) -> None:
    client = sign_in(Client(), "second_administrator_mergelstad")
    page = reverse("desk:propose_role", args=[PEOPLE[held].membership_id])
    answer = client.post(page, {"role": wanted.value, "valid_until": ""})
    assert answer.status_code == 422
    assert wanted not in _roles(held)


def test_the_database_refuses_what_the_rules_refuse(
    world: World, superuser_connection: psycopg.Connection[object]
) -> None:
    def give(whom: str, role: Role, first: str | None, second: str | None) -> None:
        superuser_connection.execute(
            "INSERT INTO accounts_rolegrant (id, municipality_id, membership_id, role,"
            " proposed_by_id, proposed, confirmed_by_id, given)"
            " VALUES (%s, %s, %s, %s, %s, now(), %s, now())",
            [
                uuid4(),
                id_of("mergelstad"),
                PEOPLE[whom].membership_id,
                role.value,
                first and PEOPLE[first].membership_id,
                second and PEOPLE[second].membership_id,
            ],
        )

    one, two = "administrator_mergelstad", "second_administrator_mergelstad"
    nobody = "nobody_mergelstad"
    for constraint, case in (
        ("grant_with_content_takes_two", (nobody, Role.WEIGHER, one, None)),
        ("grant_with_content_takes_two", (nobody, Role.WEIGHER, None, two)),
        ("grant_two_are_two", (nobody, Role.WEIGHER, one, one)),
        ("grant_never_to_oneself", (nobody, Role.PARTNER, nobody, None)),
        ("grant_never_to_oneself", (nobody, Role.WEIGHER, one, nobody)),
        ("grant_once_at_a_time", ("chair_mergelstad", Role.CHAIR, one, two)),
        ("grant_roles_apart", ("dpo_mergelstad", Role.WEIGHER, one, two)),
        ("grant_roles_apart", ("director_mergelstad", Role.DPO, one, None)),
    ):
        with pytest.raises(psycopg.IntegrityError) as refused:
            give(*case)
        assert refused.value.diag.constraint_name == constraint
    give(nobody, Role.WEIGHER, one, two)


def test_the_last_administrator_stays(world: World) -> None:
    client = sign_in(Client(), "administrator_mergelstad")
    second = PEOPLE["second_administrator_mergelstad"].membership_id
    end = {"reason": "left us"}
    assert (
        client.post(reverse("desk:end_access", args=[second]), end).status_code == 302
    )
    me = PEOPLE["administrator_mergelstad"].membership_id
    assert client.post(reverse("desk:end_access", args=[me]), end).status_code == 422
    grant = _propose(world, Role.ADMINISTRATOR, "administrator_mergelstad")
    answer = client.post(reverse("desk:end_role", args=[grant]), end)
    assert answer.status_code == 422
    assert Role.ADMINISTRATOR in _roles("administrator_mergelstad")


def test_every_role_is_content_apart_or_neither() -> None:
    assert not CONTENT_ROLES & APART
