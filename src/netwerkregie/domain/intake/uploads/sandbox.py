# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A short-lived process without network, files or rights, for a stranger's file.

Decoders of pictures and documents are large, old and written in C: what breaks in
them must break where there is nothing to take and nowhere to send it. The process
sees the system's libraries and its own program, read-only, and nothing else.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
DEBIAN_PYTHON = "/usr/bin/python3"
SECONDS = 30
# More than this never comes out of a file of ten megabytes that was drawn afresh.
MOST_ANSWER = 60 * 2**20
# A flood of uploads must not take all memory: the next one waits for a place.
AT_ONCE = 2
WAIT_SECONDS = 20
_places = threading.BoundedSemaphore(AT_ONCE)


@dataclass(frozen=True, slots=True)
class Program:
    """What runs inside: its files, the Python that runs it, may it have a scratch."""

    files: tuple[str, ...]
    python: str
    has_scratch: bool = False


REDRAW = Program(("redraw.py", "typeset.py"), sys.executable)
# mat2 is Debian's, and so is the Python that finds it.
STRIP = Program(("strip.py",), DEBIAN_PYTHON, has_scratch=True)
PROGRAMS = (REDRAW, STRIP)
_SCRATCH_BYTES = 100 * 2**20


class SandboxUnavailable(Exception):
    """The sandbox could not be built; nothing of the file was looked at."""


class SandboxBusy(Exception):
    """Too many files are being drawn at this moment."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out: the header, not to be trusted, and the content."""

    header: dict[str, object]
    content: bytes


def _bound() -> Iterator[str]:
    """Yield what the process may see: libraries, the interpreter, its program."""
    seen: set[str] = set()
    for path in ("/usr", sys.base_prefix, sys.prefix):
        for place in (path, os.path.realpath(path)):
            if place not in seen and Path(place).is_dir():
                seen.add(place)
                yield from ("--ro-bind", place, place)
    for name in ("/lib", "/lib64", "/lib32", "/bin"):
        link = Path(name)
        if link.is_symlink():
            yield from ("--symlink", str(link.readlink()), name)
        elif link.is_dir():
            yield from ("--ro-bind", name, name)
    for name in ("/etc/ld.so.cache", "/etc/magic", "/etc/alternatives"):
        yield from ("--ro-bind-try", name, name)


def _program(program: Program) -> Iterator[str]:
    for name in program.files:
        yield from ("--ro-bind", str(HERE / name), f"/{name}")
    if program.has_scratch:
        yield from ("--size", str(_SCRATCH_BYTES), "--tmpfs", "/tmp")  # noqa: S108


def command(wanted: str, program: Program = REDRAW) -> list[str]:
    """Return the command that works on one file."""
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise SandboxUnavailable("bubblewrap is not installed: apt install bubblewrap")
    return [
        bwrap,
        *("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"),
        *("--clearenv", "--setenv", "LANG", "C.UTF-8"),
        *_bound(),
        *("--dev", "/dev"),
        *_program(program),
        *("--remount-ro", "/", "--chdir", "/"),
        *("--", program.python, "-I", "-B", f"/{program.files[0]}", wanted),
    ]


def run(wanted: str, raw: bytes = b"", *, program: Program = REDRAW) -> Answer | None:
    """Return what the process answers; None when it broke or took too long.

    Raises:
        SandboxUnavailable: no sandbox, so the file was not looked at.
        SandboxBusy: no place came free in time.

    """
    if not _places.acquire(timeout=WAIT_SECONDS):
        raise SandboxBusy
    try:
        return _run(command(wanted, program), raw)
    finally:
        _places.release()


def _run(built: list[str], raw: bytes) -> Answer | None:
    with _in_memory(raw) as given, _in_memory(b"") as faults:
        try:
            process = subprocess.Popen(  # noqa: S603  # a fixed command, no shell
                built,
                stdin=given,
                stdout=subprocess.PIPE,
                stderr=faults,
                close_fds=True,
                env={},
            )
        except OSError as error:
            raise SandboxUnavailable(str(error)) from error
        answer = _read(process)
        fault = os.pread(faults, 500, 0).decode(errors="replace")
    if answer is None and fault.startswith("bwrap:"):
        raise SandboxUnavailable(fault.strip())
    return answer


def _read(process: subprocess.Popen[bytes]) -> Answer | None:
    assert process.stdout is not None
    clock = threading.Timer(SECONDS, process.kill)
    clock.start()
    try:
        whole = process.stdout.read(MOST_ANSWER + 1)
    finally:
        clock.cancel()
        process.kill()
        process.stdout.close()
        process.wait()
    head, _, content = whole.partition(b"\n")
    if len(whole) > MOST_ANSWER:
        return None
    try:
        header = json.loads(head)
    except ValueError:
        return None
    return Answer(header, content) if isinstance(header, dict) else None


@contextlib.contextmanager
def _in_memory(content: bytes) -> Iterator[int]:
    """Yield a file that exists in memory only: nothing unsealed touches the disk."""
    place = os.memfd_create("upload", os.MFD_CLOEXEC)
    try:
        with open(place, "wb", closefd=False) as whole:
            whole.write(content)
        os.lseek(place, 0, os.SEEK_SET)
        yield place
    finally:
        os.close(place)
