# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The few functions that open a transaction and enter a municipality."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connections, transaction

from netwerkregie.foundation.kernel import NotFound

ALIAS = "default"


@dataclass(frozen=True, slots=True)
class Entered:
    """The municipality that this transaction is in, and how it was entered."""

    municipality_id: UUID
    slug: str
    name: str
    site: str
    row: tuple[Any, ...] = ()


@contextmanager
def entered(statement: str, values: list[Any]) -> Iterator[tuple[Any, ...]]:
    """Open ONE transaction, run an enter function, and yield the row it returns.

    Raises:
        NotFound: the function did not let us in.

    """
    with transaction.atomic(using=ALIAS, durable=True):
        with connections[ALIAS].cursor() as cursor:
            cursor.execute(statement, values)
            row = cursor.fetchone()
        if row is None or row[0] is None:
            raise NotFound
        yield row


@contextmanager
def as_host(host: str) -> Iterator[Entered]:
    """Enter as a visitor of a host name: published facts only.

    Args:
        host: the host without port, in lower case.

    """
    with entered(
        "SELECT municipality_id, slug, name, site FROM gate.enter_host(%s)", [host]
    ) as row:
        yield Entered(*row[:4])


@contextmanager
def as_command(municipality_id: UUID) -> Iterator[Entered]:
    """Enter from the command line of the installation (role nr_migrate only)."""
    with entered(
        "SELECT municipality_id, slug, name, '' FROM gate.enter_command(%s)",
        [municipality_id],
    ) as row:
        yield Entered(*row[:4])


@contextmanager
def as_job(job_id: int) -> Iterator[Entered]:
    """Enter as a job that a worker is doing now; its own row names the municipality.

    Args:
        job_id: the job's number in the queue.

    """
    with entered(
        "SELECT municipality_id, slug, name, '' FROM gate.enter_job(%s)", [job_id]
    ) as row:
        yield Entered(*row[:4])
