# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The five processes of one installation on one computer: the demo as people start it.

Database, vault, desk, mailbox and worker; the data stays between starts.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import http.client
import os
import re
import shutil
import signal
import socket
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from importlib import import_module
from pathlib import Path

from netwerkregie.config import database, places, roles, scanner
from netwerkregie.config.places import CHECKOUT, Places, Unusable
from netwerkregie.config.supervisor import Program, Stopped, Supervisor

SETTINGS = "netwerkregie.config.settings.demo"
STEPS = 5
LAST_PORT = 65535
OUR_IMPORT = re.compile(r"^\s*(?:from|import) (netwerkregie[\w.]+)", re.MULTILINE)


def demo() -> int:
    """Start the demo and stay until it is stopped; the exit code."""
    here = places.of_this_checkout()
    port = wanted_port()
    places.prepare(here)
    with alone(here, port), contextlib.closing(_Demo(here, port)) as demo_here:
        return demo_here.run()


def reset() -> None:
    """Throw the demo's data away."""
    here = places.of_this_checkout()
    if not (here.cluster.exists() or here.passwords.exists()):
        print("There is no demo data; nothing to throw away.")
        return
    with alone(here, wanted_port()):
        database.stop_orphan(here.cluster)
        wipe(here)
    print(f"The demo's data in {here.data} is gone.")


def wipe(here: Places) -> None:
    """Remove what the demo made, and only what it made."""
    if not (here.passwords.exists() or here.cluster.exists()):
        return
    for path in here.data.iterdir():
        if path.name == "lock":
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.rmtree(here.run, ignore_errors=True)
    places.prepare(here)


def wanted_port() -> int:
    """The desk's port; the mailbox takes the next one."""
    given = os.environ.get("NR_PORT", "8000")
    if not given.isdecimal() or not 0 < int(given) < LAST_PORT:
        raise Unusable(f"NR_PORT={given} is not a port number.")
    return int(given)


@contextlib.contextmanager
def alone(here: Places, port: int) -> Iterator[None]:
    """Hold the data folder, so that two starts of one checkout never share it."""
    with (here.data / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise Unusable(
                f"The demo of this checkout is already running ({lock.read().strip()})."
                " Stop it there with Ctrl-C first."
            ) from None
        lock.truncate(0)
        lock.write(f"process {os.getpid()}, http://localhost:{port}/")
        lock.flush()
        yield


class _Demo:
    """One run of the demo."""

    def __init__(self, here: Places, port: int) -> None:
        self.here = here
        self.port = port
        self.supervisor = Supervisor()
        self.cluster = database.Cluster(here)
        self.step = 0

    def run(self) -> int:
        supervisor = self.supervisor
        with supervisor.heed_signals():
            try:
                self._start()
                self._welcome()
                supervisor.watch()
            except Stopped:
                pass
            finally:
                supervisor.say("Stopping …")
                supervisor.stop()
                supervisor.say("Stopped; your data is kept for the next start.")
        return 0

    def close(self) -> None:
        """Leave nothing running, whatever went wrong."""
        self.supervisor.stop()

    def _start(self) -> None:
        if self._mark("seeding").exists():
            self.supervisor.say("The last start was cut off halfway; beginning afresh.")
            database.stop_orphan(self.here.cluster)
            wipe(self.here)
        for port in (self.port, self.port + 1):
            require_free(port)
        self._say("Database")
        places.ensure_secret_key(self.here)
        self.cluster.prepare()
        self.supervisor.start(database_program(self.cluster))
        roles.ensure(self.cluster)
        self._say("Tables")
        self._migrate()
        self._say("Vault")
        self.supervisor.start(vault_program(self.here, SETTINGS))
        self._say("The people of Mergelstad and Gouwedam")
        self._seed()
        if scanner.is_installed():
            self.supervisor.start(scanner.scanner_program(self.here.run))
        self._say("Desk, mailbox and worker")
        ports = self._ports()
        self.supervisor.start(
            web_program(self.here, SETTINGS, "desk", self.port, ports),
            web_program(self.here, SETTINGS, "mailbox", self.port + 1, ports),
            command(self.here, SETTINGS, "worker", "worker", ports),
        )

    def _ports(self) -> dict[str, str]:
        return {
            "NR_PORT": str(self.port),
            "NR_MAILBOX_PORT": str(self.port + 1),
            "NR_CLAMD_SOCKET": str(scanner.socket_of(self.here.run)),
        }

    def _migrate(self) -> None:
        """Bring the tables up to date; skipped when no migration changed."""
        done = self._mark("migrated")
        wanted = fingerprint_of_migrations()
        if done.exists() and done.read_text(encoding="utf-8") == wanted:
            return
        self.supervisor.run_once(command(self.here, SETTINGS, "command", "migrate"))
        done.write_text(wanted, encoding="utf-8")

    def _seed(self) -> None:
        if self._mark("seeded").exists():
            return
        ports = {"NR_PORT": str(self.port), "NR_MAILBOX_PORT": str(self.port + 1)}
        self._mark("seeding").touch()
        self.supervisor.run_once(
            command(self.here, SETTINGS, "command", "seed-demo", ports)
        )
        self._mark("seeding").rename(self._mark("seeded"))

    def _mark(self, name: str) -> Path:
        return self.here.data / f".{name}"

    def _say(self, what: str) -> None:
        self.step += 1
        self.supervisor.say(f"[{self.step}/{STEPS}] {what} …")

    def _welcome(self) -> None:
        lines = ["", f"Netwerkregie runs on http://localhost:{self.port}/", ""]
        lines += [f"  {line}" for line in logins()]
        lines += ["", "Ctrl-C stops it; the data stays until `make demo-reset`."]
        if missing := missing_for_attachments():
            names = " ".join(missing)
            lines.append(f"Attachments are taken after: apt-get install {names}")
        self.supervisor.say("\n".join(lines))


def missing_for_attachments() -> list[str]:
    """The Debian packages without which no file is taken in; all else works."""
    found = {
        "bubblewrap": shutil.which("bwrap"),
        "libmagic1": find_library("magic"),
        "clamav-daemon": scanner.program(),
        "mat2": shutil.which("mat2"),
    }
    return [name for name, where in found.items() if not where]


def logins() -> list[str]:
    """A line per person whom a newcomer meets first, told by the demo itself."""
    introduced = import_module("netwerkregie.config.demo.cast").introduced
    return [str(line) for line in introduced()]


def require_free(port: int) -> None:
    """Say it clearly when another program has the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Unusable(
                f"Port {port} is taken by another program. Choose another pair: "
                f"make demo NR_PORT={port + 1000}"
            ) from None


def fingerprint_of_migrations() -> str:
    """Changes when a migration, what it imports, a library or a declaration does."""
    migrations = {
        path
        for kind in ("*.py", "*.sql")
        for path in CHECKOUT.glob(f"src/**/migrations/**/{kind}")
    }
    imported = {
        path
        for migration in migrations
        for name in OUR_IMPORT.findall(migration.read_text(encoding="utf-8"))
        for path in files_of_module(name)
    }
    libraries = CHECKOUT / "requirements" / "production.txt"
    # Migrating also notes the hash of what the rooms declare about personal data.
    declared = {
        *CHECKOUT.glob("src/**/privacy.py"),
        *CHECKOUT.glob("src/netwerkregie/foundation/privacy/*.py"),
    }
    # What is declared is noted by the same word, so that a change is seen (M18).
    declared = {
        path
        for name in ("privacy.py", "rules.py", "rules/*.py", "declaration.py")
        for path in CHECKOUT.glob(f"src/**/{name}")
    }
    digest = hashlib.sha256()
    for path in sorted(migrations | imported | declared | {libraries}):
        digest.update(str(path.relative_to(CHECKOUT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def files_of_module(name: str) -> set[Path]:
    """The files that a dotted name of ours can come from."""
    path = CHECKOUT / "src" / name.replace(".", "/")
    candidates = (
        path.with_suffix(".py"),
        path.parent.with_suffix(".py"),
        path / "__init__.py",
    )
    return {candidate for candidate in candidates if candidate.is_file()}


def surroundings(here: Places, settings: str, process: str) -> dict[str, str]:
    """The whole environment of a process: ours, and nothing that could steer it."""
    kept = ("PATH", "HOME", "USER", "TMPDIR", "COLUMNS")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "LANG": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
        # Threads that each keep a heap of their own cost memory and win nothing here.
        "MALLOC_ARENA_MAX": "2",
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
        "DJANGO_SETTINGS_MODULE": settings,
        **places.environment(here, process),
    }


def database_program(cluster: database.Cluster) -> Program:
    """The embedded PostgreSQL; its own shutdown is an interrupt."""
    return Program(
        name="database",
        command=cluster.command(),
        environment=database.plain_environment(),
        is_ready=cluster.is_ready,
        stop_signal=signal.SIGINT,
        # Starting, stopping, checkpoints; warnings and errors are shown.
        keeps_to_itself="LOG:",
        run_as=cluster.run_as(),
    )


def vault_program(here: Places, settings: str) -> Program:
    """The vault: no Django in it; it says itself when it is ready."""
    return Program(
        name="vault",
        command=[sys.executable, "-m", "netwerkregie.foundation.vault.process"],
        environment=surroundings(here, settings, "vault"),
        says_ready="vault: ready",
    )


def web_program(
    here: Places, settings: str, name: str, port: int, extra: dict[str, str]
) -> Program:
    """The desk or the mailbox, behind gunicorn."""
    return Program(
        name=name,
        command=[
            sys.executable,
            "-m",
            "gunicorn",
            "--config=python:netwerkregie.config.server",
        ],
        environment=surroundings(here, settings, name)
        | {"NR_LISTEN": str(port)}
        | extra,
        is_ready=lambda: serves(port),
    )


def command(
    here: Places,
    settings: str,
    process: str,
    word: str,
    extra: dict[str, str] | None = None,
) -> Program:
    """One of our own commands as a process of its own."""
    return Program(
        name=word,
        command=[sys.executable, "-m", "netwerkregie.config.cli", word],
        environment=surroundings(here, settings, process) | (extra or {}),
    )


def serves(port: int) -> bool:
    """Whether a web server answers, with whatever page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/", headers={"Host": f"localhost:{port}"})
        connection.getresponse().read()
    except OSError:
        return False
    finally:
        connection.close()
    return True
