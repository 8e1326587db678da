# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the database itself keeps shut, asked as the roles of our processes."""

import psycopg
import pytest

from tests.cast import PEOPLE, session_of
from tests.harness.world import World

PEOPLES_TABLES = (
    "accounts_user",
    "accounts_session",
    "accounts_counter",
    "account_emailaddress",
    "account_emailconfirmation",
    "mfa_authenticator",
    "django_session",
    "django_content_type",
    "auth_permission",
    "auth_group",
)
ENTER = "SELECT membership_id FROM gate.enter_session(%s, %s)"


@pytest.mark.parametrize(
    "role", ["nr_desk", "nr_mailbox", "nr_public", "nr_worker", "nr_retention"]
)
def test_only_the_sign_in_role_reaches_the_tables_of_people(
    world: World, role: str
) -> None:
    with world.connect(role) as connection:
        for table in PEOPLES_TABLES:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"SELECT * FROM {table}")


def test_the_sign_in_role_reaches_no_municipality(world: World) -> None:
    with world.connect("nr_signin") as connection:
        for table in ("accounts_membership", "accounts_rolegrant", "ledger_entry"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"SELECT * FROM {table}")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(ENTER, ["x", "mergelstad.localhost"])


def test_a_session_opens_its_own_municipality_and_no_other(world: World) -> None:
    key = session_of("director_mergelstad").session_key
    with world.connect("nr_desk") as connection:
        for host, expected in (
            ("mergelstad.localhost", [(PEOPLE["director_mergelstad"].membership_id,)]),
            ("gouwedam.localhost", []),
            ("advies.mergelstad.localhost", []),
            ("nergens.localhost", []),
        ):
            with connection.transaction():
                found = connection.execute(ENTER, [key, host]).fetchall()
                assert found == expected, host
                towns = "SELECT DISTINCT municipality_id FROM accounts_membership"
                if expected:
                    seen = connection.execute(towns).fetchall()
                    assert seen == [(PEOPLE["director_mergelstad"].municipality_id,)]


def test_a_refused_session_leaves_no_ticket_behind(world: World) -> None:
    key = session_of("director_mergelstad").session_key
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET state = 'left', \"left\" = now()"
            " WHERE id = %s",
            [PEOPLE["director_mergelstad"].membership_id],
        )
    with world.connect("nr_desk") as connection, connection.transaction():
        assert connection.execute(ENTER, [key, "mergelstad.localhost"]).fetchall() == []
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT * FROM accounts_membership")


def test_a_host_alone_shows_no_members(world: World) -> None:
    with world.connect("nr_desk") as connection, connection.transaction():
        connection.execute("SELECT gate.enter_host('mergelstad.localhost')")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT * FROM accounts_membership")


def test_asking_for_a_membership_at_the_door_gives_the_hosts_ticket_back(
    world: World,
) -> None:
    user = PEOPLE["director_mergelstad"].user_id
    with world.connect("nr_desk") as connection, connection.transaction():
        connection.execute("SELECT gate.enter_host('mergelstad.localhost')")
        found = connection.execute("SELECT * FROM gate.membership_of(%s)", [user])
        assert found.fetchone() == (PEOPLE["director_mergelstad"].membership_id, "nl")
        assert connection.execute("SELECT current_setting('nr.kind')").fetchone() == (
            "host",
        )


def test_nobody_ends_sessions_of_another_municipality(world: World) -> None:
    mine = session_of("administrator_mergelstad").session_key
    theirs = session_of("director_gouwedam")
    whom = PEOPLE["director_gouwedam"].membership_id
    with world.connect("nr_desk") as connection:
        with connection.transaction():
            connection.execute(ENTER, [mine, "mergelstad.localhost"])
            ended = connection.execute("SELECT gate.end_sessions(%s, '')", [whom])
            assert ended.fetchone() == (0,)
        with connection.transaction():
            found = connection.execute(
                ENTER, [theirs.session_key, "gouwedam.localhost"]
            )
            assert found.fetchall() == [(whom,)]
