# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one choke point: which door may ask what, and that every answer has its line.

A call runs in one transaction that writes its own line. Only when that is committed
does the answer exist. A refusal undoes the call, and a second transaction writes the
line that says so.
"""

import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import psycopg

from netwerkregie.foundation.vault.process import (
    emergency,
    index,
    log,
    members,
    reading,
    schema,
    shares,
)
from netwerkregie.foundation.vault.process.calls import Call, Limits, Refusal, Sitting
from netwerkregie.foundation.vault.process.masterkey import Keys, load
from netwerkregie.foundation.vault.process.signers import MICROSECONDS
from netwerkregie.foundation.vault.process.store import DatabaseGone, Store
from netwerkregie.foundation.vault.wire import DESK, MAILBOX, WORKER

Operation = Callable[[Sitting], dict[str, Any]]

EVERYONE: dict[str, Operation] = {"health": reading.health}

DOORS: Mapping[str, Mapping[str, Operation]] = {
    DESK: EVERYONE
    | {
        "ask_emergency": emergency.ask_emergency,
        "change_dossier": members.change_dossier,
        "change_team": members.change_team,
        "checkpoints": reading.checkpoints,
        "confirm_emergency": emergency.confirm_emergency,
        "create_share": shares.create_share,
        "create_team": members.create_team,
        "end_emergency": emergency.end_emergency,
        "index_check": index.index_check,
        "index_put": index.index_put,
        "index_query": index.index_query,
        "register_member_key": members.register_member_key,
        "register_recovery_key": members.register_recovery_key,
        "release": shares.release,
        "releases": reading.releases,
        "replace_member_key": members.replace_member_key,
        "retire": shares.retire,
        "rotate": shares.rotate,
        "withdraw_member": members.withdraw_member,
    },
    MAILBOX: EVERYONE
    | {"create_share": shares.create_share, "release": shares.release},
    WORKER: EVERYONE
    | {
        "checkpoint": reading.checkpoint,
        "checkpoints": reading.checkpoints,
        "destroy_share": shares.destroy_share,
        "drop_holder": members.drop_holder,
        "forget_lines": reading.forget_lines,
        "releases": reading.releases,
        "share_exists": shares.share_exists,
        "withdraw_member": members.withdraw_member,
    },
}

# Reading the log leaves no line in it, or reading would never end; the house's own
# ledger records who read it.
UNLOGGED = frozenset(
    {"health", "releases", "checkpoints", "checkpoint", "share_exists"}
)
NONCES_KEPT = 10 * 60 * MICROSECONDS
METERS_SWEPT_EVERY = 600


class Vault:
    """Answers calls; knows its database, its master key and its limits."""

    def __init__(
        self, store: Store, master_key: Path, limits: Limits | None = None
    ) -> None:
        self._store = store
        self._master_key = master_key
        self._limits = limits or Limits()
        self._keys: Keys | None = None
        self._starting = threading.Lock()
        self._swept = time.monotonic()

    def prepare(self) -> Keys:
        """Bring the tables up to date and load the master key, once.

        Raises:
            DatabaseGone: try again when it is back.
            MasterKeyError: the vault must not run.

        """
        with self._starting:
            if self._keys is None:
                with self._store.transaction() as connection:
                    schema.migrate(connection)
                    self._keys = load(self._master_key, connection)
            return self._keys

    def answer(self, door: str, frame: dict[str, Any]) -> dict[str, Any]:
        """Return the answer to a frame; what it says has been committed."""
        try:
            call = Call.parse(door, frame)
            keys = self._keys or self.prepare()
            return self._deal_with(call, keys)
        except Refusal as refusal:
            return {"ok": False, "error": refusal.reason}
        except DatabaseGone:
            return {"ok": False, "error": "unavailable"}
        except psycopg.Error as error:
            # Only the kind: a message of the database could repeat a value.
            sys.stderr.write(f"vault: {call.operation}: {type(error).__name__}\n")
            return {"ok": False, "error": "failed"}

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def _deal_with(self, call: Call, keys: Keys) -> dict[str, Any]:
        now = time.time_ns() // 1_000
        operation = DOORS[call.door].get(call.operation, _not_at_this_door)
        try:
            with self._store.transaction() as connection:
                result = operation(Sitting(connection, call, keys, self._limits, now))
        except Refusal as refusal:
            self._log_refusal(call, keys, now, refusal)
            raise
        self._sweep(now)
        return {"ok": True, **result}

    def _log_refusal(self, call: Call, keys: Keys, now: int, refusal: Refusal) -> None:
        if call.operation in UNLOGGED or call.maybe_uuid("tenant") is None:
            return
        with self._store.transaction() as connection:
            sitting = Sitting(connection, call, keys, self._limits, now)
            log.append(
                sitting,
                log.lock_head(connection, sitting.tenant),
                holder_kind=call.safe_word("signer_kind"),
                holder=call.maybe_uuid("signer"),
                result="refused",
                reason=refusal.reason,
            )

    def _sweep(self, now: int) -> None:
        """Forget old nonces and meters now and then; their checks are long past."""
        if time.monotonic() - self._swept < METERS_SWEPT_EVERY:
            return
        self._swept = time.monotonic()
        with self._store.transaction() as connection:
            connection.execute("delete from nonce where at < %s", (now - NONCES_KEPT,))
            connection.execute(
                "delete from meter where span < %s / split_part(kind, ':', 2)::bigint",
                (now,),
            )


def _not_at_this_door(sitting: Sitting) -> dict[str, Any]:
    del sitting
    raise Refusal("not_at_this_door")
