# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A test's own world: its databases under the real roles, and a vault of its own."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
from django.db import connections
from django.test import override_settings

from netwerkregie.config import database, places
from netwerkregie.foundation.vault.process.answering import Vault
from tests.harness.cluster import Databases, copies, ensure_running
from tests.harness.plugin import session_places
from tests.harness.scanning import ensure_scanner
from tests.harness.vaulting import vault_in_thread

_numbers = itertools.count(1)
FOR_A_PROCESS = ("PROCESS", "ROOT_URLCONF", "MIDDLEWARE", "TEMPLATES")


@dataclass
class World:
    """What a test may reach for: databases, vault, and the roles of our processes."""

    cluster: database.Cluster
    databases: Databases
    run: Path
    vault: Vault

    def connect(self, role: str, *, vault: bool = False) -> psycopg.Connection[Any]:
        """A plain connection under one of the roles, autocommitting."""
        return psycopg.connect(
            host=str(self.cluster.places.database_sockets),
            port=database.PORT,
            dbname=self.databases.vault if vault else self.databases.main,
            user=role,
            password=places.read_passwords(self.cluster.places)[role],
            autocommit=True,
        )

    def connect_as_superuser(self, *, vault: bool = False) -> psycopg.Connection[Any]:
        """A connection that row-level security does not hold back, for tampering."""
        names = self.databases
        return self.cluster.connect(names.vault if vault else names.main)

    @contextmanager
    def as_process(self, process: str) -> Iterator[None]:
        """Be the desk, the mailbox, the worker, retention or a command for a while.

        Addresses, middleware and the database role are those of that process. Make a
        new test client inside: it loads the middleware when it is first used.
        """
        values = settings_of(process)
        before = as_it_is()
        with override_settings(**{name: values[name] for name in FOR_A_PROCESS}):
            point_django(values["DATABASES"], self.databases.main)
            try:
                yield
            finally:
                point_django(before, self.databases.main)

    def environment(self, process: str) -> dict[str, str]:
        """What a real process of this world finds in its environment."""
        names = {
            "NR_DB_NAME": self.databases.main,
            "NR_DB_VAULT_NAME": self.databases.vault,
            "NR_RUN_DIR": str(self.run),
        }
        return places.environment(self.cluster.places, process) | names


@contextmanager
def a_world(*, with_vault: bool = True) -> Iterator[World]:
    """Make a world, be the desk in it, and leave nothing of it behind."""
    cluster = ensure_running()
    ensure_scanner()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw")
    run = session_places().run / f"{worker}-{os.getpid()}-{next(_numbers)}"
    run.mkdir(mode=0o700)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, run, ignore_errors=True)
        names = stack.enter_context(copies())
        vault: Any = None
        if with_vault:
            vault = stack.enter_context(vault_in_thread(names.vault, run))
        stack.enter_context(override_settings(RUN_DIR=run))
        stack.enter_context(environment_of_vault(run))
        world = World(cluster=cluster, databases=names, run=run, vault=vault)
        before = as_it_is()
        point_django(settings_of("desk")["DATABASES"], names.main)
        stack.callback(point_django, before, None)
        yield world


@cache
def settings_of(process: str) -> dict[str, Any]:
    """What the settings say when they are read by another of our processes."""
    name = os.environ["DJANGO_SETTINGS_MODULE"]
    package = name.rpartition(".")[0]
    before = os.environ["NR_PROCESS"]
    aside = {key: sys.modules.pop(key) for key in list(sys.modules) if package in key}
    os.environ["NR_PROCESS"] = process
    try:
        return dict(vars(import_module(name)))
    finally:
        os.environ["NR_PROCESS"] = before
        sys.modules.update(aside)


def as_it_is() -> dict[str, dict[str, Any]]:
    """The connections' settings now, to return to."""
    return {alias: dict(connections.settings[alias]) for alias in connections.settings}


def point_django(databases: Mapping[str, Mapping[str, Any]], name: str | None) -> None:
    """Let Django's connections reach a test's database under a process's role."""
    connections.close_all()
    for alias, values in connections.settings.items():
        # A process that lacks a connection must not find one: the role cannot log in.
        wanted = databases.get(alias, {"USER": "nobody", "PASSWORD": ""})
        values["USER"], values["PASSWORD"] = wanted["USER"], wanted["PASSWORD"]
        values["OPTIONS"] = wanted.get("OPTIONS", values["OPTIONS"])
        values["NAME"] = name or wanted.get("NAME", values["NAME"])


@contextmanager
def environment_of_vault(run: Path) -> Iterator[None]:
    """The vault's clients find its sockets by the run folder."""
    before = os.environ["NR_RUN_DIR"]
    os.environ["NR_RUN_DIR"] = str(run)
    try:
        yield
    finally:
        os.environ["NR_RUN_DIR"] = before
