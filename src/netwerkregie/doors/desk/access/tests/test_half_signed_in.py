# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session without a second factor, one that ended, and what each may reach."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from netwerkregie.foundation.accounts.models import Session
from netwerkregie.foundation.accounts.session_store import hash_of
from tests.cast import PEOPLE, acting_as, session_of, sign_in
from tests.harness.world import World


def _half(name: str = "director_mergelstad") -> Client:
    """Signed in with a password; nobody asked for a code."""
    store = session_of(name)
    store["account_authentication_methods"] = []
    store.save()
    client = Client(HTTP_HOST=PEOPLE[name].host)
    client.cookies["sessionid"] = str(store.session_key)
    return client


def _is_in(client: Client) -> bool:
    return client.get(reverse("desk:today")).status_code == 200


def test_without_a_second_factor_every_page_leads_to_setting_one_up(
    world: World,
) -> None:
    client = _half()
    for name in ("desk:today", "desk:me", "desk:people", "desk:unlock", "desk:advice"):
        answer = client.get(reverse(name))
        assert answer.status_code == 302, name
        assert answer["Location"] == reverse("desk:second_factor"), name
    assert client.get(reverse("desk:second_factor")).status_code == 200


def test_the_database_itself_refuses_a_session_without_a_second_factor(
    world: World,
) -> None:
    client = _half()
    key = client.cookies["sessionid"].value
    assert not Session.objects.get(key_hash=hash_of(key)).second_factor
    with world.connect("nr_desk") as connection:
        found = connection.execute(
            "SELECT * FROM gate.enter_session(%s, %s)", [key, "mergelstad.localhost"]
        )
        assert found.fetchall() == []


def test_an_expired_session_is_none(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    assert _is_in(client)
    Session.objects.update(ends=timezone.now() - timedelta(seconds=1))
    assert not _is_in(client)


def test_a_session_left_alone_for_an_hour_is_none(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    Session.objects.update(last_seen=timezone.now() - timedelta(minutes=61))
    assert not _is_in(client)


def test_a_session_that_an_administrator_ends_is_gone_at_the_next_request(
    world: World,
) -> None:
    client = sign_in(Client(), "director_mergelstad")
    assert _is_in(client)
    administrator = sign_in(Client(), "administrator_mergelstad")
    whom = PEOPLE["director_mergelstad"].membership_id
    answer = administrator.post(reverse("desk:end_sessions", args=[whom]))
    assert answer["Location"] == reverse("desk:person", args=[whom])
    assert not _is_in(client)
    assert _is_in(administrator)


def test_access_that_ends_takes_the_running_session_with_it(world: World) -> None:
    client = sign_in(Client(), "deputy_mergelstad")
    assert _is_in(client)
    administrator = sign_in(Client(), "administrator_mergelstad")
    whom = PEOPLE["deputy_mergelstad"].membership_id
    administrator.post(
        reverse("desk:end_access", args=[whom]), {"reason": "another job"}
    )
    assert not _is_in(client)
    assert not _is_in(sign_in(Client(), "deputy_mergelstad"))


def test_a_role_that_ends_is_gone_at_the_next_request(world: World) -> None:
    with acting_as("director_mergelstad") as before:
        assert before.roles
    with world.connect_as_superuser() as connection:
        connection.execute("UPDATE accounts_rolegrant SET ended = now()")
    with acting_as("director_mergelstad") as after:
        assert not after.roles


def test_the_cookie_alone_is_what_counts_not_what_the_table_holds(world: World) -> None:
    store = session_of("director_mergelstad")
    client = Client(HTTP_HOST="mergelstad.localhost")
    client.cookies["sessionid"] = hash_of(str(store.session_key))[:32]
    assert not _is_in(client)


def test_signing_out_everywhere_includes_this_browser(world: World) -> None:
    here = sign_in(Client(), "director_mergelstad", unlocked=True)
    elsewhere = sign_in(Client(), "director_mergelstad")
    answer = here.post(reverse("desk:end_my_session"), {"handle": ""})
    assert answer["Location"] == reverse("account_login")
    assert not _is_in(here)
    assert not _is_in(elsewhere)


def test_one_browser_can_be_signed_out_from_another(world: World) -> None:
    lost = sign_in(Client(), "director_mergelstad")
    here = sign_in(Client(), "director_mergelstad")
    shown = here.get(reverse("desk:me")).context["sessions"]
    [handle] = [one.handle for one in shown if not one.is_this_one]
    stranger = sign_in(Client(), "deputy_mergelstad")
    stranger.post(reverse("desk:end_my_session"), {"handle": handle})
    assert _is_in(lost)
    here.post(reverse("desk:end_my_session"), {"handle": handle})
    assert not _is_in(lost)
    assert _is_in(here)


def test_the_library_has_no_sign_up_and_no_reset_by_mail(world: World) -> None:
    client = Client(HTTP_HOST="mergelstad.localhost")
    for path in ("signup/", "aanmelden/", "password/reset/", "email/", "login/"):
        assert client.get(f"/toegang/{path}").status_code in {302, 404}, path
        assert client.post(f"/toegang/{path}", {}).status_code in {302, 404}, path


def test_language_is_ones_own_choice_and_the_page_follows(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    answer = client.post(reverse("desk:my_language"), {"language": "en"})
    assert answer["Location"] == "/en/toegang/ik/"
    assert "My account" in client.get(answer["Location"]).content.decode()
