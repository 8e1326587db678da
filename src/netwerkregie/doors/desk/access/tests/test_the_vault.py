# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choosing a phrase, unlocking, locking, and what too many tries do."""

import base64
from datetime import timedelta

from django.test import Client
from django.urls import reverse

from netwerkregie.foundation.accounts.models import Session
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.vault import keys, teams
from tests.cast import (
    ADVICE_TEAM,
    PEOPLE,
    PHRASE,
    acting_as,
    keys_of,
    sign_in,
)
from tests.harness.world import World

PAGE = "desk:me"


def _is_open(client: Client) -> bool:
    return reverse("desk:lock") in client.get(reverse(PAGE)).content.decode()


def test_the_right_phrase_opens_the_vault_and_returns_to_where_one_was(
    world: World,
) -> None:
    client = sign_in(Client(), "director_mergelstad")
    assert not _is_open(client)
    answer = client.post(
        reverse("desk:unlock"), {"phrase": PHRASE, "next": reverse(PAGE)}
    )
    assert answer["Location"] == reverse(PAGE)
    assert _is_open(client)


def test_another_site_is_no_place_to_return_to(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    for away in ("https://evil.example/", "//evil.example", "/\\evil.example"):
        answer = client.post(reverse("desk:unlock"), {"phrase": PHRASE, "next": away})
        assert answer["Location"] == reverse("desk:today"), away


def test_neither_the_table_nor_the_cookie_alone_opens_anything(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad", unlocked=True)
    assert _is_open(client)
    cookie = client.cookies["unlock"].value
    pairs = keys_of("director_mergelstad").pairs.to_bytes()
    row = Session.objects.exclude(data="").latest("created")
    for secret in (pairs, base64.urlsafe_b64decode(cookie)):
        assert base64.b64encode(secret).decode() not in row.data
    client.cookies["unlock"] = base64.urlsafe_b64encode(bytes(32)).decode()
    assert not _is_open(client)


def test_after_a_quarter_of_an_hour_the_vault_is_closed(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad", unlocked=True)
    with clock.travel_to(clock.now() + timedelta(minutes=14)):
        assert _is_open(client)
    with clock.travel_to(clock.now() + timedelta(minutes=30)):
        assert not _is_open(client)


def test_after_eight_hours_the_vault_is_closed_whatever_one_does(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad", unlocked=True)
    start = clock.now()
    for minutes in range(10, 480, 10):
        with clock.travel_to(start + timedelta(minutes=minutes)):
            client.get(reverse("desk:arrive"))
    with clock.travel_to(start + timedelta(minutes=479)):
        assert _is_open(client)
    with clock.travel_to(start + timedelta(minutes=481)):
        assert not _is_open(client)


def test_the_lock_button_closes_it_in_this_browser(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad", unlocked=True)
    client.post(reverse("desk:lock"))
    assert not _is_open(client)
    assert client.cookies["unlock"].value == ""


def test_a_wrong_phrase_is_refused_and_written_down(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    answer = client.post(reverse("desk:unlock"), {"phrase": "not this phrase at all"})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert _refusals(world) == [("ledger.request_refused", "refused")]


def test_the_sixth_wrong_phrase_has_to_wait(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    for _ in range(5):
        client.post(reverse("desk:unlock"), {"phrase": "not this phrase at all"})
    answer = client.post(reverse("desk:unlock"), {"phrase": PHRASE})
    assert answer.status_code == 429
    assert answer["Retry-After"] == "60"
    # Counted per person: another one is not kept out.
    other = sign_in(Client(), "deputy_mergelstad")
    assert other.post(reverse("desk:unlock"), {"phrase": PHRASE}).status_code == 302


def test_who_has_no_keys_yet_chooses_a_phrase_first(world: World) -> None:
    client = sign_in(Client(), "keyless_mergelstad")
    assert client.get(reverse("desk:arrive"))["Location"] == reverse(
        "desk:choose_phrase"
    )
    short = {"phrase": "kort", "again": "kort"}
    assert client.post(reverse("desk:choose_phrase"), short).status_code == 422
    phrase = "een zin die lang genoeg is"
    typed = {"phrase": phrase, "again": phrase}
    answer = client.post(reverse("desk:choose_phrase"), typed)
    assert answer["Location"] == reverse("desk:today")
    assert _is_open(client)
    with acting_as("director_mergelstad"):
        waiting = teams.waiting_for_key(teams.get_team(ADVICE_TEAM))
    assert PEOPLE["keyless_mergelstad"].membership_id in waiting


def test_an_unlocked_colleague_gives_access_with_one_tap(world: World) -> None:
    whom = PEOPLE["newcomer_mergelstad"].membership_id
    values = {"team": ADVICE_TEAM, "membership": str(whom)}
    locked = sign_in(Client(), "director_mergelstad")
    answer = locked.post(reverse("desk:give_access"), values)
    assert answer["Location"].startswith(reverse("desk:unlock"))
    client = sign_in(Client(), "director_mergelstad", unlocked=True)
    assert client.post(reverse("desk:give_access"), values).status_code == 302
    with acting_as("newcomer_mergelstad"):
        assert whom in teams.holders_of(teams.get_team(ADVICE_TEAM))


def test_who_has_no_key_cannot_give_one(world: World) -> None:
    whom = PEOPLE["newcomer_mergelstad"].membership_id
    values = {"team": ADVICE_TEAM, "membership": str(whom)}
    for name in ("newcomer_mergelstad", "rights_desk_mergelstad", "director_gouwedam"):
        client = sign_in(Client(), name, unlocked=True)
        assert client.post(reverse("desk:give_access"), values).status_code == 404, name


def test_a_lost_phrase_means_new_keys_that_open_nothing_yet(world: World) -> None:
    client = sign_in(Client(), "deputy_mergelstad")
    phrase = "een heel andere zin dan eerst"
    typed = {"phrase": phrase, "again": phrase}
    answer = client.post(reverse("desk:start_over"), typed)
    assert answer["Location"] == reverse("desk:today")
    whom = PEOPLE["deputy_mergelstad"].membership_id
    with acting_as("director_mergelstad"):
        team = teams.get_team(ADVICE_TEAM)
        assert whom not in teams.holders_of(team)
        assert whom in teams.waiting_for_key(team)
        assert keys.unlock(whom, phrase).membership_id == whom


def test_another_phrase_needs_an_open_vault_and_then_is_the_only_one(
    world: World,
) -> None:
    phrase = "een heel andere zin dan eerst"
    typed = {"phrase": phrase, "again": phrase}
    locked = sign_in(Client(), "deputy_mergelstad")
    answer = locked.post(reverse("desk:change_phrase"), typed)
    assert answer["Location"].startswith(reverse("desk:unlock"))
    client = sign_in(Client(), "deputy_mergelstad", unlocked=True)
    assert client.post(reverse("desk:change_phrase"), typed).status_code == 302
    fresh = sign_in(Client(), "deputy_mergelstad")
    for given, status in ((PHRASE, 422), (phrase, 302)):
        answer = fresh.post(reverse("desk:unlock"), {"phrase": given})
        assert answer.status_code == status


def _refusals(world: World) -> list[tuple[str, str]]:
    with world.connect_as_superuser() as connection:
        return connection.execute(
            "SELECT DISTINCT verb, result FROM ledger_entry WHERE result = 'refused'"
        ).fetchall()
