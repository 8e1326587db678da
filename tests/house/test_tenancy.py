# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wall between municipalities, tried against the real database as the app roles.

Each test is a pitfall of row-level security that lets data through in silence.
"""

import uuid

import psycopg
import pytest

from tests.harness.plugin import session_folder
from tests.harness.world import World

APP_ROLES = (
    "nr_desk",
    "nr_public",
    "nr_mailbox",
    "nr_worker",
    "nr_retention",
    "nr_signin",
    "nr_backup",
    "nr_migrate",
    "nr_owner",
)

# Rows of these belong to the installation, by name and with a reason.
INSTALLATION = {
    "tenancy_host": "host names lead to a municipality before anyone is known",
    "accounts_session": "read before the municipality is known; role nr_signin only",
}

# A function that runs as its owner is a door in the wall: each is listed here with
# what it lets through, and an unlisted one fails.
# exchange: lays one's own question, answer or taking back with the municipality that
# the row itself names (ADR 31).
DEFINER_SCHEMAS = {
    *("gate", "ledger", "mailbox", "jobs", "public_links", "network", "exchange"),
}


def rows(world: World, statement: str) -> list[tuple[object, ...]]:
    with world.connect_as_superuser() as connection:
        return connection.execute(statement).fetchall()


def test_no_app_role_is_above_the_wall(world: World) -> None:
    found = rows(
        world,
        "SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb "
        "FROM pg_roles WHERE rolname LIKE 'nr\\_%'",
    )
    assert set(APP_ROLES) <= {role for role, _ in found}
    assert [r for r, above in found if above and r in APP_ROLES] == []


def test_every_table_with_a_municipality_has_a_forced_wall(world: World) -> None:
    found = rows(
        world,
        "SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id' "
        "AND NOT a.attisdropped JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public'",
    )
    assert len(found) > 10
    open_tables = {name for name, enabled, forced in found if not (enabled and forced)}
    assert open_tables - set(INSTALLATION) == set()


def test_every_walled_table_has_a_policy_for_reading_and_one_for_adding(
    world: World,
) -> None:
    found = rows(
        world,
        "SELECT c.relname FROM pg_class c WHERE c.relrowsecurity AND NOT EXISTS "
        "(SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*'))",
    )
    assert found == []


def test_no_policy_lets_everything_through_but_the_backup(world: World) -> None:
    found = rows(
        world,
        "SELECT polrelid::regclass::text, polname FROM pg_policy "
        "WHERE pg_get_expr(polqual, polrelid) = 'true' AND polname <> 'backup'",
    )
    assert found == []


def test_without_a_ticket_a_query_fails_and_never_gives_zero_rows(
    world: World,
) -> None:
    with (
        world.connect("nr_desk") as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="no municipality"),
    ):
        connection.execute("SELECT count(*) FROM accounts_membership")


def test_a_municipality_that_was_only_set_is_not_believed(world: World) -> None:
    (house,) = rows(world, "SELECT id FROM tenancy_municipality LIMIT 1")[0]
    with world.connect("nr_desk") as connection, connection.transaction():
        connection.execute(
            "SELECT set_config('nr.municipality', %s, true), "
            "set_config('nr.kind', 'session', true), "
            "set_config('nr.ticket', 'guess', true)",
            [str(house)],
        )
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="ticket"):
            connection.execute("SELECT count(*) FROM accounts_membership")


def test_a_ticket_of_one_transaction_does_not_open_the_next(world: World) -> None:
    with world.connect("nr_desk") as connection:
        with connection.transaction():
            connection.execute("SELECT gate.enter_host('mergelstad.localhost')")
            ticket = connection.execute(
                "SELECT current_setting('nr.municipality'), "
                "current_setting('nr.kind'), current_setting('nr.ticket')"
            ).fetchone()
        assert ticket
        with connection.transaction():
            connection.execute(
                "SELECT set_config('nr.municipality', %s, true), "
                "set_config('nr.kind', %s, true), set_config('nr.ticket', %s, true)",
                list(ticket),
            )
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute("SELECT gate.municipality_by_host()")


def test_two_municipalities_on_one_connection_do_not_mix(world: World) -> None:
    seen = []
    with world.connect("nr_desk") as connection:
        for host in ("mergelstad.localhost", "gouwedam.localhost"):
            with connection.transaction():
                connection.execute("SELECT gate.enter_host(%s)", [host])
                seen.append(
                    connection.execute("SELECT gate.municipality_by_host()").fetchone()
                )
        with (
            connection.transaction(),
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            connection.execute("SELECT gate.municipality_by_host()")
    assert seen[0] != seen[1]


def test_a_host_name_alone_opens_no_content(world: World) -> None:
    with world.connect("nr_desk") as connection, connection.transaction():
        connection.execute("SELECT gate.enter_host('mergelstad.localhost')")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="kind host"):
            connection.execute("SELECT count(*) FROM accounts_membership")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT key FROM gate.secret",
        "SELECT gate.keyed('x')",
        "SELECT gate.ticket_of('session', 'x')",
        f"SELECT gate.issue('{uuid.UUID(int=1)}', 'session')",
        f"SELECT gate.enter_command('{uuid.UUID(int=1)}')",
    ],
)
@pytest.mark.parametrize("role", ["nr_desk", "nr_mailbox", "nr_public", "nr_worker"])
def test_no_app_role_makes_its_own_ticket(
    world: World, role: str, statement: str
) -> None:
    with (
        world.connect(role) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement)


def test_the_mailbox_has_no_right_on_any_table(world: World) -> None:
    found = rows(
        world,
        "SELECT table_name, privilege_type FROM information_schema.role_table_grants "
        "WHERE grantee = 'nr_mailbox'",
    )
    assert found == []


def test_the_desk_cannot_ask_anything_about_people_who_sign_in(world: World) -> None:
    found = rows(
        world,
        "SELECT table_name FROM information_schema.role_table_grants "
        "WHERE grantee = 'nr_desk' AND (table_name LIKE 'account\\_%' "
        "OR table_name LIKE 'mfa\\_%' OR table_name IN ('accounts_user', "
        "'accounts_session', 'django_session', 'auth_user'))",
    )
    assert found == []


def test_every_reference_between_tenant_tables_holds_the_municipality(
    world: World,
) -> None:
    found = rows(
        world,
        "SELECT c.conrelid::regclass::text, c.conname FROM pg_constraint c "
        "JOIN pg_class t ON t.oid = c.confrelid AND t.relrowsecurity "
        "JOIN pg_class f ON f.oid = c.conrelid AND f.relrowsecurity "
        "WHERE c.contype = 'f' AND cardinality(c.conkey) < 2",
    )
    assert found == []


def test_every_unique_key_of_a_tenant_table_starts_with_the_municipality(
    world: World,
) -> None:
    found = rows(
        world,
        "SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text "
        "FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid AND t.relrowsecurity "
        "LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid "
        "AND a.attnum = i.indkey[0] "
        "WHERE i.indisunique AND NOT i.indisprimary "
        "AND a.attname IS DISTINCT FROM 'municipality_id'",
    )
    assert found == []


def test_there_is_no_view_that_runs_as_its_owner(world: World) -> None:
    found = rows(
        world,
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n "
        "ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') "
        "AND n.nspname NOT IN ('pg_catalog', 'information_schema') "
        "AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)",
    )
    assert found == []


def test_every_function_that_runs_as_its_owner_stands_in_a_schema_of_doors(
    world: World,
) -> None:
    found = rows(
        world,
        "SELECT n.nspname, p.proname FROM pg_proc p JOIN pg_namespace n "
        "ON n.oid = p.pronamespace WHERE p.prosecdef",
    )
    outside = [
        (schema, name) for schema, name in found if schema not in DEFINER_SCHEMAS
    ]
    assert outside == []


def test_every_such_function_fixes_its_search_path_and_is_closed_to_the_public(
    world: World,
) -> None:
    found = rows(
        world,
        "SELECT n.nspname || '.' || p.proname FROM pg_proc p JOIN pg_namespace n "
        "ON n.oid = p.pronamespace WHERE p.prosecdef AND ("
        "NOT coalesce(array_to_string(p.proconfig, ' ') LIKE '%search_path%', false) "
        "OR has_function_privilege('public', p.oid, 'execute')"
        " AND p.proname NOT IN ('municipality', 'municipality_by_host', "
        # Answers yes or no about one's own ticket, inside policies.
        "'by_own_hand', 'by_session'))",
    )
    assert found == []


def test_a_value_never_ends_in_the_log_of_the_server(world: World) -> None:
    marker = "pimpelmees-in-the-log"
    with world.connect("nr_desk") as connection:
        for statement in (
            "SELECT %s::text::int",
            "SELECT 1 FROM tenancy_municipality WHERE slug = %s AND 1/0 = 1",
        ):
            with pytest.raises(psycopg.Error):
                connection.execute(statement, [marker])
        with pytest.raises(psycopg.Error):
            connection.execute(f"SELECT '{marker}'::int")
    said = (session_folder() / "postgres.log").read_bytes()
    assert b"ready to accept connections" in said
    assert marker.encode() not in said
