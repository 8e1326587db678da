# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an installation keeps its data and puts its sockets.

Data stays between starts and lies outside the checkout, so that cleaning or watching
the tree never touches it. Sockets lie in a short folder: a socket's path may hold at
most 107 bytes, and a deep checkout would not fit.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
LONGEST_SOCKET_PATH = 107
SHORT_ENOUGH = 40


class Unusable(RuntimeError):
    """Something about this machine stops us; the message says what to do."""


@dataclass(frozen=True)
class Places:
    """The two folders of one installation and what lies in them."""

    data: Path
    run: Path

    @property
    def cluster(self) -> Path:
        """The PostgreSQL data directory."""
        return self.data / "pgdata"

    @property
    def database_sockets(self) -> Path:
        """The folder of the database's socket; the database's user owns it."""
        return self.run / "db"

    @property
    def passwords(self) -> Path:
        """The 0600 file {database role: password}."""
        return self.data / "passwords.json"

    @property
    def secret_key(self) -> Path:
        """The 0600 file with the key that signs cookies."""
        return self.data / "secret-key"


def fingerprint(path: Path) -> str:
    """Eight characters that tell one checkout from another."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:8]


def of_this_checkout() -> Places:
    """The demo's places, unless NR_DATA_DIR and NR_RUN_DIR say otherwise."""
    mark = fingerprint(CHECKOUT)
    data = os.environ.get("NR_DATA_DIR")
    run = os.environ.get("NR_RUN_DIR")
    return Places(
        data=Path(data) if data else default_data_dir(mark),
        run=Path(run) if run else default_run_dir(mark),
    )


def default_data_dir(mark: str) -> Path:
    """A place that the database's user can reach: /root is closed to it."""
    if os.geteuid() == 0:
        return Path("/var/lib/netwerkregie-demo") / mark
    base = os.environ.get("XDG_DATA_HOME")
    share = Path(base) if base else Path.home() / ".local" / "share"
    return share / "netwerkregie" / mark


def default_run_dir(mark: str) -> Path:
    """A short folder that a restart of the machine clears."""
    if os.geteuid() == 0:
        return Path("/run") / f"nr-{mark}"
    session = os.environ.get("XDG_RUNTIME_DIR")
    if session and len(session) < SHORT_ENOUGH and os.access(session, os.W_OK):
        return Path(session) / f"nr-{mark}"
    return Path("/tmp") / f"nr-{os.geteuid()}-{mark}"  # noqa: S108 - checked below


def prepare(places: Places) -> None:
    """Make both folders, closed to everyone but us and the database's user."""
    # As root the database runs as another user, which must be able to walk through.
    mode = 0o711 if os.geteuid() == 0 else 0o700
    for folder in (places.data, places.run):
        folder.mkdir(parents=True, exist_ok=True, mode=mode)
        # Someone else may have made a folder of this name in a shared directory.
        if folder.is_symlink() or folder.stat().st_uid != os.geteuid():
            message = (
                f"{folder} belongs to someone else. Set NR_RUN_DIR or NR_DATA_DIR."
            )
            raise Unusable(message)
        folder.chmod(mode)
    (places.data / "mail").mkdir(mode=0o700, exist_ok=True)
    longest = places.run / "db" / ".s.PGSQL.5432.lock"
    if len(os.fsencode(longest)) > LONGEST_SOCKET_PATH:
        message = f"{places.run} is too long a path for a socket. Set NR_RUN_DIR."
        raise Unusable(message)


def write_secret(path: Path, text: str) -> None:
    """Write a file that only we can read, whole or not at all."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def ensure_secret_key(places: Places) -> None:
    """Give the installation its own signing key once."""
    if not places.secret_key.exists():
        write_secret(places.secret_key, secrets.token_urlsafe(64))


def read_passwords(places: Places) -> dict[str, str]:
    """The passwords of the database roles, or nothing before the first start."""
    if not places.passwords.exists():
        return {}
    stored: dict[str, str] = json.loads(places.passwords.read_text(encoding="utf-8"))
    return stored


def environment(places: Places, process: str) -> dict[str, str]:
    """What a process of this installation finds in its environment."""
    return {
        "NR_PROCESS": process,
        "NR_DATA_DIR": str(places.data),
        "NR_RUN_DIR": str(places.run),
        "NR_DB_HOST": str(places.database_sockets),
        "NR_DB_PORT": "5432",
        "NR_DB_NAME": "netwerkregie",
        "NR_DB_VAULT_NAME": "netwerkregie_vault",
        "NR_PASSWORDS": str(places.passwords),
        "NR_SECRET_KEY_FILE": str(places.secret_key),
    }
