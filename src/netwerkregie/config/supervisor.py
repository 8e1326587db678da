# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Starts programs in order, keeps them running, and leaves none behind.

One thread: a program's end, its output and a signal are all seen in one loop.
Every child is told by the kernel when we are gone, so even a killed supervisor
leaves nothing running.
"""

from __future__ import annotations

import ctypes
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import IO, TextIO

from netwerkregie.config.places import Unusable

PR_SET_PDEATHSIG = 1
PATIENCE = 15.0
"""Seconds that a program gets to end by itself before it is killed."""
CALM = 60.0
"""Seconds of running after which an earlier crash is forgotten."""
LONGEST_PAUSE = 30.0
_libc = ctypes.CDLL(None, use_errno=True)


class Stopped(Exception):
    """Somebody asked us to stop while we were starting."""


@dataclass(frozen=True)
class Program:
    """What to run, how to see that it is ready, and how to end it."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    is_ready: Callable[[], bool] = lambda: True
    says_ready: str = ""
    keeps_to_itself: str = ""
    stop_signal: signal.Signals = signal.SIGTERM
    run_as: Mapping[str, object] = field(default_factory=dict)
    patience: float = 60.0


class Running:
    """One program that was started, and how often it crashed."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.process: subprocess.Popen[bytes] | None = None
        self.heard: set[str] = set()
        self.started = 0.0
        self.crashes = 0
        self.next_try = 0.0

    def start(self) -> IO[bytes]:
        """Start it in a session of its own: Ctrl-C reaches the supervisor only."""
        program = self.program
        self.process = subprocess.Popen(
            list(program.command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=dict(program.environment),
            start_new_session=True,
            preexec_fn=lambda: _follow_into_death(program.stop_signal),  # noqa: PLW1509 - one thread
            **program.run_as,  # type: ignore[call-overload]
        )
        self.started = time.monotonic()
        assert self.process is not None
        assert self.process.stdout is not None
        return self.process.stdout

    @property
    def is_ready(self) -> bool:
        """Whether the next program may count on it."""
        said = not self.program.says_ready or self.program.says_ready in self.heard
        return said and self.program.is_ready()

    @property
    def code(self) -> int | None:
        """The exit code, or None as long as it runs."""
        return self.process.poll() if self.process else None

    @property
    def is_alive(self) -> bool:
        """Whether the process exists."""
        return self.process is not None and self.process.poll() is None

    def signal(self, number: signal.Signals) -> None:
        """Ask the program itself to end."""
        if self.is_alive and self.process:
            self.process.send_signal(number)

    def kill(self) -> None:
        """End the program and whatever it started."""
        if self.process:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                return
            self.process.wait()

    def note_crash(self, now: float) -> float:
        """Count a crash; the pause doubles, and a calm stretch starts it anew."""
        if now - self.started > CALM:
            self.crashes = 0
        pause = min(0.5 * 2.0**self.crashes, LONGEST_PAUSE)
        self.crashes += 1
        self.next_try = now + pause
        return pause


class Supervisor:
    """A handful of programs: started in order, stopped in reverse."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = out or sys.stdout
        self.running: list[Running] = []
        self.stop_asked = 0
        self._selector = selectors.DefaultSelector()

    def start(self, *programs: Program) -> None:
        """Start programs side by side; return when all are ready for the next."""
        started = [Running(program) for program in programs]
        for running in started:
            self.running.append(running)
            self._listen(running)
        deadline = time.monotonic() + max(program.patience for program in programs)
        while waiting := [running for running in started if not running.is_ready]:
            self._pump(0.05)
            name = waiting[0].program.name
            for running in waiting:
                if running.code is not None:
                    self._drain()
                    ended = f"{running.program.name} ended at once"
                    raise Unusable(f"{ended} (code {running.code}).")
            if time.monotonic() > deadline:
                raise Unusable(f"{name} was not ready in time.")

    def run_once(self, program: Program) -> None:
        """Run a program to its end, as a step of starting up."""
        running = Running(program)
        self.running.append(running)
        self._listen(running)
        while running.code is None:
            self._pump(0.05)
        self._drain()
        self.running.remove(running)
        if running.code:
            raise Unusable(f"{program.name} failed (code {running.code}).")

    def watch(self) -> None:
        """Keep everything running until somebody asks to stop."""
        try:
            while True:
                self._pump(0.2)
                for running in self.running:
                    self._revive(running)
        except Stopped:
            return

    def stop(self) -> None:
        """End everything, last started first."""
        for running in reversed(self.running):
            running.signal(running.program.stop_signal)
            deadline = time.monotonic() + PATIENCE
            while running.is_alive and time.monotonic() < deadline:
                self._read(0.05)
                if self.stop_asked > 1:
                    break
            running.kill()
        self._drain()
        self.running.clear()

    @contextmanager
    def heed_signals(self) -> Iterator[None]:
        """Ctrl-C, a closed terminal and `kill` ask to stop; twice means at once."""
        numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        before = {number: signal.signal(number, self._ask) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def say(self, line: str) -> None:
        """A line of our own."""
        print(line, file=self.out, flush=True)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self.stop_asked += 1

    def _revive(self, running: Running) -> None:
        now = time.monotonic()
        if running.process is not None and running.code is not None:
            pause = running.note_crash(now)
            self.say(
                f"{running.program.name} ended (code {running.code}); "
                f"it starts again in {pause:g} s."
            )
            running.kill()
            running.process = None
        if running.process is None and now >= running.next_try:
            self._listen(running)

    def _listen(self, running: Running) -> None:
        stream = running.start()
        os.set_blocking(stream.fileno(), False)
        self._selector.register(stream, selectors.EVENT_READ, [running, b""])

    def _pump(self, seconds: float) -> None:
        self._read(seconds)
        if self.stop_asked:
            raise Stopped

    def _read(self, seconds: float) -> None:
        if not self._selector.get_map():
            time.sleep(seconds)
            return
        for key, _events in self._selector.select(seconds):
            stream: IO[bytes] = key.fileobj  # type: ignore[assignment]
            running, rest = key.data
            try:
                chunk = os.read(stream.fileno(), 65536)
            except BlockingIOError:
                continue
            if not chunk:
                self._selector.unregister(stream)
                stream.close()
            *lines, key.data[1] = (rest + chunk).split(b"\n")
            if not chunk and rest:
                lines.append(rest)
            for line in lines:
                self._pass_on(running, line.decode(errors="replace"))

    def _pass_on(self, running: Running, line: str) -> None:
        program = running.program
        if program.says_ready == line:
            running.heard.add(line)
        elif not program.keeps_to_itself or not line.startswith(
            program.keeps_to_itself
        ):
            self.say(f"{program.name:<8} | {line}")

    def _drain(self) -> None:
        """Show the last words of programs that ended."""
        deadline = time.monotonic() + 1
        while self._selector.get_map() and time.monotonic() < deadline:
            if not self._selector.select(0.05):
                return
            self._read(0)


def _follow_into_death(number: signal.Signals) -> None:
    """Have the kernel end us when the supervisor is gone, however that happened."""
    _libc.prctl(PR_SET_PDEATHSIG, int(number))
