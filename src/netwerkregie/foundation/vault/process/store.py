# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault's connections to its own database: few, checked, replaced when broken."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg
from psycopg.conninfo import make_conninfo

SPARE = 4
UNCHECKED_SECONDS = 0.5

# A commit that returned must survive a power cut: the leaf is the promise.
_OPTIONS = (
    "-c synchronous_commit=on -c lock_timeout=3s -c statement_timeout=5s"
    " -c idle_in_transaction_session_timeout=10s"
)


class DatabaseGone(Exception):
    """The database does not answer; the vault answers nothing either."""


class Store:
    """Hands out transactions; the database may come and go."""

    def __init__(self, conninfo: str) -> None:
        self._conninfo = make_conninfo(
            conninfo,
            options=_OPTIONS,
            connect_timeout=2,
            application_name="netwerkregie-vault",
        )
        self._spare: list[tuple[float, psycopg.Connection]] = []
        self._lock = threading.Lock()

    @contextmanager
    def transaction(self) -> Iterator[psycopg.Connection]:
        """Open a transaction; leaving the block has committed, or raised.

        Raises:
            DatabaseGone: nothing was committed, or nobody knows: answer nothing.

        """
        connection = self._take()
        try:
            with connection.transaction():
                yield connection
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            connection.close()
            raise DatabaseGone from error
        except BaseException:
            self._give_back(connection)
            raise
        self._give_back(connection)

    def close(self) -> None:
        """Close what is open."""
        with self._lock:
            spare, self._spare = self._spare, []
        for _, connection in spare:
            connection.close()

    def _take(self) -> psycopg.Connection:
        while True:
            with self._lock:
                if not self._spare:
                    break
                since, connection = self._spare.pop()
            if time.monotonic() - since < UNCHECKED_SECONDS or _alive(connection):
                return connection
        try:
            return psycopg.connect(self._conninfo, autocommit=True)
        except psycopg.Error as error:
            raise DatabaseGone from error

    def _give_back(self, connection: psycopg.Connection) -> None:
        if connection.closed or connection.broken:
            return
        with self._lock:
            if len(self._spare) < SPARE:
                self._spare.append((time.monotonic(), connection))
                return
        connection.close()


def _alive(connection: psycopg.Connection) -> bool:
    with suppress(psycopg.Error):
        connection.execute("")
        return True
    connection.close()
    return False
