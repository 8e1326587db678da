# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small client that asks over the loopback and notes how long each answer took.

Plain sockets and threads: it shares two cores with what it measures, so it does as
little as it can. Bounded in count and in time, and never aimed elsewhere.
"""

from __future__ import annotations

import math
import secrets
import socket
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

PATIENCE = 300.0
LONGEST = 200_000
"""No run asks more often than this, whatever its time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and after how many seconds."""

    status: int
    body: bytes
    seconds: float
    headers: dict[str, str]

    @property
    def text(self) -> str:
        """The page."""
        return self.body.decode()


class Client:
    """One visitor with a connection that stays open, and the cookies of a browser."""

    def __init__(
        self, port: int, host: str, cookies: dict[str, str] | None = None
    ) -> None:
        self.port, self.host = port, host
        self.csrf = secrets.token_hex(16)
        known = {**(cookies or {}), "csrftoken": self.csrf}
        self.cookies = "; ".join(f"{name}={value}" for name, value in known.items())
        self.socket: socket.socket | None = None
        self.rest = b""

    def get(self, path: str) -> Answer:
        """Ask for a page."""
        return self._ask("GET", path, b"", "")

    def post(self, path: str, values: dict[str, str]) -> Answer:
        """Send a form, as a page of this site would."""
        body = urlencode({**values, "csrfmiddlewaretoken": self.csrf}).encode()
        return self._ask("POST", path, body, "application/x-www-form-urlencoded")

    def upload(
        self, path: str, values: dict[str, str], name: str, data: bytes
    ) -> Answer:
        """Send a form with a file."""
        edge = secrets.token_hex(16)
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n'
            f"{value}\r\n"
            for key, value in {**values, "csrfmiddlewaretoken": self.csrf}.items()
        ]
        parts.append(
            f'--{edge}\r\nContent-Disposition: form-data; name="file"; '
            f'filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        )
        body = "".join(parts).encode() + data + f"\r\n--{edge}--\r\n".encode()
        return self._ask("POST", path, body, f"multipart/form-data; boundary={edge}")

    def close(self) -> None:
        """Hang up."""
        if self.socket is not None:
            self.socket.close()
        self.socket, self.rest = None, b""

    def _ask(self, method: str, path: str, body: bytes, kind: str) -> Answer:
        head = f"{method} {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n"
        head += f"Cookie: {self.cookies}\r\nAccept-Encoding: identity\r\n"
        if method == "POST":
            head += f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        message = head.encode() + b"\r\n" + body
        start = time.perf_counter()
        try:
            status, headers, content = self._once(message)
        except (ConnectionError, EOFError):
            # The server closed a connection that was idle: ask once more, timed anew.
            self.close()
            start = time.perf_counter()
            status, headers, content = self._once(message)
        taken = time.perf_counter() - start
        if headers.get("connection", "").lower() == "close":
            self.close()
        return Answer(status, content, taken, headers)

    def _once(self, message: bytes) -> tuple[int, dict[str, str], bytes]:
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), PATIENCE)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.rest = b""
        self.socket.sendall(message)
        head = self._until(b"\r\n\r\n").decode("latin-1").split("\r\n")
        status = int(head[0].split(" ", 2)[1])
        headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in head[1:])
        }
        if headers.get("transfer-encoding") == "chunked":
            return status, headers, self._chunks()
        return status, headers, self._exactly(int(headers.get("content-length", "0")))

    def _chunks(self) -> bytes:
        parts = []
        while size := int(self._until(b"\r\n"), 16):
            parts.append(self._exactly(size))
            self._until(b"\r\n")
        self._until(b"\r\n")
        return b"".join(parts)

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.rest:
            self._more()
        found, self.rest = self.rest.split(mark, 1)
        return found

    def _exactly(self, size: int) -> bytes:
        while len(self.rest) < size:
            self._more()
        found, self.rest = self.rest[:size], self.rest[size:]
        return found

    def _more(self) -> None:
        assert self.socket is not None
        got = self.socket.recv(262_144)
        if not got:
            raise EOFError
        self.rest += got


Step = Callable[[Client, int], bool]
"""One piece of work by one visitor; its number tells it apart. True: it went well."""


@dataclass(slots=True)
class Load:
    """What a run came to."""

    seconds: float = 0.0
    taken: list[float] = field(default_factory=list)
    errors: int = 0
    processor: float = 0.0

    @property
    def per_second(self) -> float:
        """Pieces of work that went well, per second."""
        return len(self.taken) / self.seconds if self.seconds else 0.0

    @property
    def p50(self) -> float:
        """The median in milliseconds."""
        return quantile(self.taken, 0.5) * 1000

    @property
    def p95(self) -> float:
        """What nineteen in twenty stayed under, in milliseconds."""
        return quantile(self.taken, 0.95) * 1000

    def __str__(self) -> str:
        many = len(self.taken) + self.errors
        each = f", {self.processor / many * 1000:.1f} ms CPU each" if many else ""
        return (
            f"{self.per_second:,.0f}/s, p50 {self.p50:.1f} ms, p95 {self.p95:.1f} ms, "
            f"{self.errors} errors of {many}{each}"
        )


def meter() -> float:
    """Return the processor seconds that what is measured has used so far."""
    return sum(read() for read in METERS)


METERS: list[Callable[[], float]] = []
"""Set by the installation: its own processes and its database's."""


def press(  # noqa: C901 - one loop, with what may go wrong in it
    clients: Sequence[Client], step: Step, *, seconds: float, most: int = LONGEST
) -> Load:
    """Let each client work at once until the time or the count is over."""
    load = Load()
    lock = threading.Lock()
    count = iter(range(most))
    end = time.perf_counter() + seconds

    def work(client: Client) -> None:
        taken, errors = [], 0
        while time.perf_counter() < end:
            with lock:
                number = next(count, None)
            if number is None:
                break
            start = time.perf_counter()
            try:
                went_well = step(client, number)
            except (OSError, EOFError, ValueError):
                client.close()
                went_well = False
            if went_well:
                taken.append(time.perf_counter() - start)
            else:
                errors += 1
        with lock:
            load.taken += taken
            load.errors += errors

    start, used = time.perf_counter(), meter()
    threads = [threading.Thread(target=work, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    load.seconds, load.processor = time.perf_counter() - start, meter() - used
    for client in clients:
        client.close()
    return load


def quantile(values: Sequence[float], part: float) -> float:
    """Return a quantile of a list, 0 of nothing."""
    if not values:
        return 0.0
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(part * len(ordered)) - 1)]


def rank_test(first: Sequence[float], second: Sequence[float]) -> tuple[float, float]:
    """Return whether two sets of times differ: Mann and Whitney's z, and two-sided p.

    By ranks, because times have long tails; normal approximation, which fits from
    some twenty values on.
    """
    pooled = sorted([(value, 0) for value in first] + [(value, 1) for value in second])
    ranks, place = 0.0, 0
    while place < len(pooled):
        end = place
        while end < len(pooled) and pooled[end][0] == pooled[place][0]:
            end += 1
        shared = (place + 1 + end) / 2
        ranks += shared * sum(1 for _, which in pooled[place:end] if which == 0)
        place = end
    one, two = len(first), len(second)
    u = ranks - one * (one + 1) / 2
    z = (u - one * two / 2) / math.sqrt(one * two * (one + two + 1) / 12)
    return z, math.erfc(abs(z) / math.sqrt(2))
