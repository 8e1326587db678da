# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real vault in a thread, on real sockets, over a test's own vault database."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netwerkregie.foundation.vault.process.__main__ import conninfo_from, limits_from
from netwerkregie.foundation.vault.process.answering import Vault
from netwerkregie.foundation.vault.process.server import Server
from netwerkregie.foundation.vault.process.store import Store


@contextmanager
def vault_in_thread(database: str, run: Path) -> Iterator[Vault]:
    """Serve a vault database from a run folder for as long as the block lasts."""
    environment = os.environ | {"NR_DB_VAULT_NAME": database}
    master_key = Path(environment["NR_DATA_DIR"]) / "vault" / "master.key"
    store = Store(conninfo_from(environment))
    vault = Vault(store, master_key, limits_from(environment))
    vault.prepare()
    with Server(vault, run / "vault", ends_within=0.01):
        yield vault
