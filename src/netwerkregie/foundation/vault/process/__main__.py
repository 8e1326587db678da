# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start the vault: python -m netwerkregie.foundation.vault.process."""

import json
import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from psycopg.conninfo import make_conninfo

from netwerkregie.foundation.vault.process.answering import Vault
from netwerkregie.foundation.vault.process.calls import Limits
from netwerkregie.foundation.vault.process.masterkey import MasterKeyError
from netwerkregie.foundation.vault.process.server import Server
from netwerkregie.foundation.vault.process.store import DatabaseGone, Store

ROLE = "nr_vault"
RETRY_SECONDS = 0.25


def conninfo_from(environment: Mapping[str, str]) -> str:
    """Return where the vault's own database is."""
    passwords = json.loads(Path(environment["NR_PASSWORDS"]).read_text("utf-8"))
    return make_conninfo(
        host=environment["NR_DB_HOST"],
        port=environment["NR_DB_PORT"],
        dbname=environment["NR_DB_VAULT_NAME"],
        user=ROLE,
        password=passwords[ROLE],
    )


def limits_from(environment: Mapping[str, str]) -> Limits:
    """Return the limits, where an installation raised or lowered them."""
    usual = Limits()
    return Limits(
        per_minute=int(environment.get("NR_VAULT_PER_MINUTE", usual.per_minute)),
        per_day=int(environment.get("NR_VAULT_PER_DAY", usual.per_day)),
    )


def main(_rest: Sequence[str] = ()) -> int:
    """Serve until told to stop; wait for the database as long as it takes."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    master_key = Path(os.environ["NR_DATA_DIR"]) / "vault" / "master.key"
    vault = Vault(Store(conninfo_from(os.environ)), master_key, limits_from(os.environ))
    with Server(vault, Path(os.environ["NR_RUN_DIR"]) / "vault"):
        while not stop.is_set():
            try:
                vault.prepare()
            except DatabaseGone:
                stop.wait(RETRY_SECONDS)
                continue
            except MasterKeyError as error:
                sys.stderr.write(f"vault: {error}\n")
                return 1
            sys.stderr.write("vault: ready\n")
            stop.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
