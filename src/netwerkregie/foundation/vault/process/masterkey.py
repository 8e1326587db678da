# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one secret the vault starts from: a 0600 file, and what is derived from it."""

import hmac
import os
import secrets
import stat
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import psycopg

from netwerkregie.foundation.vault.derivation import hkdf
from netwerkregie.foundation.vault.envelope import Key, KeyId
from netwerkregie.foundation.vault.sealing import pack

BYTES = 32


class MasterKeyError(RuntimeError):
    """The vault must not start: its key is missing, readable by others, or another."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What is derived from the master key, in memory only."""

    master: bytes = field(repr=False)

    def of_shares(self, tenant: UUID) -> Key:
        """VK_T: encrypts this municipality's shares."""
        secret = hkdf(self.master, pack("netwerkregie VK", tenant))
        return Key(KeyId(tenant, 1), secret)

    def of_index(self, tenant: UUID) -> bytes:
        """IK_T: makes this municipality's blind index."""
        return hkdf(self.master, pack("netwerkregie IK", tenant))

    def of_notes(self) -> bytes:
        """The seed of the key that signs checkpoints."""
        return hkdf(self.master, b"netwerkregie checkpoint signing")

    def fingerprint(self) -> bytes:
        """What the database remembers, to notice a wrong key before it does harm."""
        return hkdf(self.master, b"netwerkregie master key check")


def load(path: Path, connection: psycopg.Connection) -> Keys:
    """Read the master key, or make it for an empty vault.

    Raises:
        MasterKeyError: says what is wrong with the file.

    """
    row = connection.execute(
        "select value from meta where name = 'master key'"
    ).fetchone()
    if not path.exists():
        if row is not None:
            message = f"{path} is missing, and this vault holds shares sealed with it"
            raise MasterKeyError(message)
        _create(path)
    keys = Keys(_read(path))
    if row is None:
        connection.execute(
            "insert into meta (name, value) values ('master key', %s)",
            (keys.fingerprint(),),
        )
    elif not hmac.compare_digest(row[0], keys.fingerprint()):
        raise MasterKeyError(f"{path} is not the key of this vault's database")
    return keys


def _create(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(os.urandom(BYTES))
        file.flush()
        os.fsync(file.fileno())
    fresh.rename(path)


def _read(path: Path) -> bytes:
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise MasterKeyError(f"{path} can be read by others; make it 0600")
    master = path.read_bytes()
    if len(master) != BYTES:
        raise MasterKeyError(f"{path} does not hold {BYTES} bytes")
    return master
