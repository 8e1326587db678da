# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The database's roles and its two databases, made as they should be on every start.

No role but the superuser that the launcher keeps for itself is a superuser or
bypasses row-level security: not the owner of the tables either, so a migration that
touches a municipality's rows has to enter that municipality.
"""

from __future__ import annotations

import json
import secrets

import psycopg
from psycopg import sql

from netwerkregie.config.database import LOGINS, OWNER, Cluster, Login
from netwerkregie.config.places import Places, read_passwords, write_secret

MAIN = "netwerkregie"
VAULT = "netwerkregie_vault"
_HARMLESS = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"


def ensure(cluster: Cluster) -> None:
    """Make the roles and databases that are missing; put right what drifted."""
    passwords = ensure_passwords(cluster.places)
    with cluster.connect() as superuser:
        ensure_roles(superuser, passwords)
        ensure_database(superuser, MAIN, owner=OWNER)
        ensure_database(superuser, VAULT, owner="nr_vault")
        close_doors(superuser, MAIN, VAULT, "postgres", "template1")


def ensure_passwords(places: Places) -> dict[str, str]:
    """A random password for every login; those already given stay."""
    stored = read_passwords(places)
    wanted = {
        login.name: stored.get(login.name) or secrets.token_urlsafe(32)
        for login in LOGINS
    }
    if wanted != stored:
        write_secret(places.passwords, json.dumps(wanted, indent=2))
    return wanted


def ensure_roles(superuser: psycopg.Connection, passwords: dict[str, str]) -> None:
    """Create the roles; none of ours may do more than it was made for."""
    known = {row[0] for row in superuser.execute("SELECT rolname FROM pg_roles")}
    if OWNER not in known:
        _run(superuser, "CREATE ROLE {role}", role=OWNER)
    _run(superuser, "ALTER ROLE {role} NOLOGIN NOINHERIT " + _HARMLESS, role=OWNER)
    for login in LOGINS:
        if login.name not in known:
            _run(superuser, "CREATE ROLE {role}", role=login.name)
        _ensure_login(superuser, login, passwords[login.name])
    _run(
        superuser,
        "GRANT {owner} TO {role} WITH INHERIT FALSE, SET TRUE",
        owner=OWNER,
        role="nr_migrate",
    )


def _ensure_login(superuser: psycopg.Connection, login: Login, password: str) -> None:
    superuser.execute(
        sql.SQL(
            "ALTER ROLE {role} LOGIN NOINHERIT " + _HARMLESS + " PASSWORD {password}"
        ).format(role=sql.Identifier(login.name), password=sql.Literal(password))
    )
    for name, value in login.settings.items():
        superuser.execute(
            sql.SQL("ALTER ROLE {role} SET {name} TO {value}").format(
                role=sql.Identifier(login.name),
                name=sql.Identifier(name),
                value=sql.Literal(value),
            )
        )


def ensure_database(superuser: psycopg.Connection, name: str, *, owner: str) -> None:
    """Create a database with its owner when it is not there."""
    found = superuser.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
    if found.fetchone() is None:
        _run(superuser, "CREATE DATABASE {name} OWNER {owner}", name=name, owner=owner)


def close_doors(
    superuser: psycopg.Connection, main: str, vault: str, *others: str
) -> None:
    """Nobody connects by default; the vault's database knows the vault only."""
    statements = [
        sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name))
        for name in (main, vault, *others)
    ] + [
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
            sql.Identifier(vault if login.vault else main), sql.Identifier(login.name)
        )
        for login in LOGINS
    ]
    superuser.execute(sql.SQL("; ").join(statements))


def _run(connection: psycopg.Connection, statement: str, **names: str) -> None:
    identifiers = {key: sql.Identifier(name) for key, name in names.items()}
    connection.execute(sql.SQL(statement).format(**identifiers))
