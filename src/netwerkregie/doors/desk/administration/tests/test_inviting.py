# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""From an invitation over real SMTP to an open vault."""

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client, override_settings
from django.urls import reverse

from netwerkregie.foundation.accounts.models import User
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import Role
from tests.cast import PASSWORD, PEOPLE, sign_in
from tests.harness.live import free_port
from tests.harness.world import World

HOST = "mergelstad.localhost"
ADDRESS = "lena.leer@school.example"
NEW_PASSWORD = "een lange nieuwe zin"
PHRASE = "drie fietsen en een kano"


class Postman:
    """Takes what is delivered by SMTP."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd names it
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 OK"


@pytest.fixture
def postman() -> Iterator[Postman]:
    taker = Postman()
    port = free_port()
    controller = Controller(taker, hostname="127.0.0.1", port=port)
    controller.start()
    backend = "django.core.mail.backends.smtp.EmailBackend"
    with override_settings(
        EMAIL_BACKEND=backend, EMAIL_HOST="127.0.0.1", EMAIL_PORT=port
    ):
        yield taker
    controller.stop()


def _invite(email: str = ADDRESS, **more: str) -> Client:
    administrator = sign_in(Client(), "administrator_mergelstad")
    values = {
        "name": "Lena Leer",
        "email": email,
        "organisation": "Scholengroep",
        "language": "nl",
    } | more
    assert administrator.post(reverse("desk:invite"), values).status_code == 302
    return administrator


def _delivered(world: World, postman: Postman) -> str:
    with world.as_process("worker"):
        work_off()
    letter = postman.letters[-1]
    found = re.search(r"http://\S+?(/\S+)", letter.get_content())
    assert found
    return found.group(1)


def test_an_invited_teacher_comes_in_step_by_step(
    world: World, postman: Postman
) -> None:
    _invite()
    link = _delivered(world, postman)
    letter = postman.letters[0]
    assert letter["To"] == ADDRESS
    assert "Mergelstad" in letter["Subject"]
    assert "Beste Lena Leer" in letter.get_content()

    client = Client(HTTP_HOST=HOST)
    assert "Welkom, Lena Leer" in client.get(link).content.decode()
    typed = {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
    answer = client.post(link, typed)
    assert answer["Location"] == reverse("desk:second_factor")
    # Half signed in: everything leads to the second factor.
    assert client.get(reverse("desk:today"))["Location"] == answer["Location"]

    _set_up_a_code_app(client)
    assert client.get(reverse("desk:today")).status_code == 200
    assert client.get(reverse("desk:me")).status_code == 200
    chosen = {"phrase": PHRASE, "again": PHRASE}
    answer = client.post(reverse("desk:choose_phrase"), chosen)
    assert answer["Location"] == reverse("desk:today")


def _set_up_a_code_app(client: Client) -> None:
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    secret = client.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    answer = client.post(reverse("mfa_activate_totp"), {"code": code})
    assert answer.status_code == 302, answer.content.decode()


def test_the_link_works_once(world: World, postman: Postman) -> None:
    _invite()
    link = _delivered(world, postman)
    typed = {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
    assert Client(HTTP_HOST=HOST).post(link, typed).status_code == 302
    assert Client(HTTP_HOST=HOST).get(link).status_code == 404


def test_a_wrong_an_old_and_another_towns_link_get_the_same_answer(
    world: World, postman: Postman
) -> None:
    _invite()
    link = _delivered(world, postman)
    wrong = Client(HTTP_HOST=HOST).get(f"{link[:-5]}AAAA/")
    elsewhere = Client(HTTP_HOST="gouwedam.localhost").get(link)
    with world.connect_as_superuser() as connection:
        connection.execute(
            "UPDATE accounts_membershipinvitation SET ends = now() - %s",
            [timedelta(seconds=1)],
        )
    old = Client(HTTP_HOST=HOST).get(link)
    assert wrong.status_code == elsewhere.status_code == old.status_code == 404
    texts = [
        re.sub(r"/uitnodiging/[^/]+/", "", one.content.decode())
        for one in (wrong, elsewhere, old)
    ]
    assert texts[0] == texts[2] == texts[1].replace("Gouwedam", "Mergelstad")


def test_only_a_hash_of_the_word_is_kept(world: World, postman: Postman) -> None:
    _invite()
    word = _delivered(world, postman).rstrip("/").rpartition("/")[2]
    with world.connect_as_superuser() as connection:
        for table in _tables(connection):
            rows = connection.execute(f"SELECT t::text FROM {table} t").fetchall()
            assert not [row for row in rows if word in row[0]], table


def test_a_weak_password_and_two_that_differ_are_refused(
    world: World, postman: Postman
) -> None:
    _invite()
    link = _delivered(world, postman)
    client = Client(HTTP_HOST=HOST)
    for first, second in (("kort", "kort"), (NEW_PASSWORD, "een andere lange zin")):
        answer = client.post(link, {"password": first, "again": second})
        assert answer.status_code == 422
    assert not User.objects.filter(email=ADDRESS).exists()


def test_somebody_with_an_account_elsewhere_uses_that_password(
    world: World, postman: Postman
) -> None:
    guest = PEOPLE["director_gouwedam"].address
    _invite(guest)
    link = _delivered(world, postman)
    client = Client(HTTP_HOST=HOST)
    assert client.post(link, {"password": "not mine at all"}).status_code == 422
    answer = client.post(link, {"password": PASSWORD})
    # Not signed in by it: the ordinary door asks for the second factor.
    assert answer["Location"] == reverse("account_login")
    assert client.get(reverse("desk:today")).status_code == 302
    values = {"login": guest, "password": PASSWORD}
    answer = client.post(reverse("account_login"), values)
    assert answer["Location"] == reverse("mfa_authenticate")


def test_the_administrator_learns_nothing_about_accounts_elsewhere(
    world: World, postman: Postman
) -> None:
    pages = []
    for email in (ADDRESS, PEOPLE["director_gouwedam"].address):
        administrator = _invite(email)
        found = _membership(world, email)
        page = administrator.get(reverse("desk:person", args=[found])).content.decode()
        pages.append(page.replace(email, "").replace(str(found), ""))
    pages = [re.sub(r'name="csrfmiddlewaretoken"[^>]*', "", page) for page in pages]
    assert pages[0] == pages[1]


def test_the_same_address_is_not_invited_twice(world: World, postman: Postman) -> None:
    administrator = _invite()
    values = {"name": "X", "email": ADDRESS, "organisation": "Y", "language": "nl"}
    answer = administrator.post(reverse("desk:invite"), values)
    assert answer.status_code == 422
    assert "al uitgenodigd" in answer.content.decode()


def test_an_invited_person_has_no_role_and_is_no_colleague_yet(
    world: World, postman: Postman
) -> None:
    _invite()
    found = _membership(world, ADDRESS)
    administrator = sign_in(Client(), "administrator_mergelstad")
    values = {"role": Role.PARTNER.value, "valid_until": ""}
    administrator.post(reverse("desk:propose_role", args=[found]), values)
    with world.connect_as_superuser() as connection:
        state = connection.execute(
            "SELECT state, user_id FROM accounts_membership WHERE id = %s", [found]
        ).fetchone()
    assert state == ("invited", None)


def test_who_lost_password_or_phone_comes_in_anew_and_the_vault_stays_shut(
    world: World, postman: Postman
) -> None:
    whom = PEOPLE["deputy_mergelstad"]
    before = sign_in(Client(), "deputy_mergelstad", unlocked=True)
    administrator = sign_in(Client(), "administrator_mergelstad")
    page = reverse("desk:renew_access", args=[whom.membership_id])
    assert administrator.post(page).status_code == 302
    link = _delivered(world, postman)
    client = Client(HTTP_HOST=HOST)
    typed = {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
    assert client.post(link, typed)["Location"] == reverse("desk:second_factor")
    assert before.get(reverse("desk:today")).status_code == 302
    assert client.get(reverse("desk:today")).status_code == 302
    _set_up_a_code_app(client)
    assert client.get(reverse("desk:arrive"))["Location"] == reverse("desk:unlock")
    assert Client(HTTP_HOST=HOST).get(link).status_code == 404
    values = {"login": whom.address, "password": PASSWORD}
    answer = Client(HTTP_HOST=HOST).post(reverse("account_login"), values)
    assert answer.status_code == 200


def test_a_second_letter_makes_the_first_one_useless(
    world: World, postman: Postman
) -> None:
    administrator = _invite()
    first = _delivered(world, postman)
    page = reverse("desk:renew_access", args=[_membership(world, ADDRESS)])
    assert administrator.post(page).status_code == 302
    second = _delivered(world, postman)
    assert Client(HTTP_HOST=HOST).get(first).status_code == 404
    assert Client(HTTP_HOST=HOST).get(second).status_code == 200


def _tables(connection: Any) -> list[str]:
    rows = connection.execute(
        "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename)"
        " FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    ).fetchall()
    assert len(rows) > 20
    return [row[0] for row in rows]


def _membership(world: World, email: str) -> Any:
    with world.connect_as_superuser() as connection:
        row = connection.execute(
            "SELECT id FROM accounts_membership WHERE email = %s"
            " ORDER BY created DESC LIMIT 1",
            [email],
        ).fetchone()
    assert row
    return row[0]
