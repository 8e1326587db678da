# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2

"""Honest questions while a thousand requests a second come in at the same site.

The flood is a process of its own over plain sockets on the loopback: part of it asks
for pages, part sends questions without a turn, with one turn again and again, and with
a fresh turn each time. The honest ones do what a browser does with and without a
script, the waiting included. Bounded in rate and time, and aimed at our own port.
"""

from __future__ import annotations

import html
import json
import re
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import altcha

from tests.bench.installation import SMALL, Installation
from tests.bench.load import Client, quantile
from tests.bench.table import Row, row

PER_SECOND = 1_000
SECONDS = 15 if SMALL else 60
HIDDEN = re.compile(r'name="(code|turn)" value="([^"]*)"')
SUM = re.compile(r'data-challenge="([^"]*)"')
AGAIN = 5.2
GIVES_UP = 120.0
WANT = "only_advice"


def measure(here: Installation) -> list[Row]:
    """FLOOD: how long an honest question takes while the flood goes on."""
    port, host = here.live.mailbox_port, "advies.mergelstad.localhost"
    flood = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.flooding", str(port), host, str(SECONDS)],
        stdout=subprocess.PIPE,
        text=True,
    )
    time.sleep(3)
    taken: dict[str, list[float]] = {"with": [], "without": [], "next door": []}
    blocked: list[str] = []
    end = time.monotonic() + SECONDS - 8

    def go(which: str, ask: Callable[[Client], bool], town: str) -> None:
        while time.monotonic() < end:
            start = time.monotonic()
            if ask(here.visitor(town)):
                taken[which].append(time.monotonic() - start)
            else:
                blocked.append(which)

    threads = [
        threading.Thread(target=go, args=given)
        for given in (
            ("with", with_a_script, "mergelstad"),
            ("without", without_a_script, "mergelstad"),
            ("without", without_a_script, "mergelstad"),
            ("next door", without_a_script, "gouwedam"),
        )
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sent = json.loads(flood.communicate()[0])
    rate = sent["answers"] / sent["seconds"]
    said = (
        f"flood: {sent['sent'] / sent['seconds']:,.0f}/s sent, {rate:,.0f}/s answered"
    )
    names = {
        "with": "a complete question with JavaScript (the sum done by one core)",
        "without": "a complete question without JavaScript, waiting included",
        "next door": "the same at another municipality's site, which is not flooded",
    }
    return [
        row(
            "FLOOD",
            f"{names[which]}, while the flood lasts",
            f"p50 {quantile(times, 0.5):.1f} s, longest {max(times, default=0):.1f} s,"
            f" {len(times)} accepted, {blocked.count(which)} not; {said}",
            "< 30 s, 0 blocked",
            met=bool(times) and max(times) < 30 and which not in blocked,
        )
        for which, times in taken.items()
    ]


def with_a_script(client: Client) -> bool:
    """Ask as a browser does that works out the sum of each page."""
    return _ask(client, solves=True)


def without_a_script(client: Client) -> bool:
    """Ask as a browser does without a script: wait, and press again."""
    return _ask(client, solves=False)


def _ask(client: Client, *, solves: bool) -> bool:
    # Letters only: a number might be read as somebody's.
    word = "".join(secrets.choice("bdfgklmnprst") for _ in range(12))
    values = {"body": f"Wat kan ik doen? {word}", "want": WANT}
    page = _patiently(lambda: client.get("/bericht/").text, client)
    sent = {"step": "check"}
    end = time.monotonic() + GIVES_UP
    while time.monotonic() < end:
        found = dict(HIDDEN.findall(page))
        sent |= {name: html.unescape(value) for name, value in found.items()}
        sent["altcha"] = _solved(page) if solves else ""
        whole = values | sent
        answer = _patiently(partial(client.post, "/bericht/", whole), client)
        page = answer.text
        if answer.status == 200 and "verstuurd" in page and "nr-code" in page:
            client.close()
            return True
        if answer.status == 200:
            sent["step"] = "send"
        elif not solves:
            time.sleep(AGAIN)
    client.close()
    return False


def _patiently(ask: Callable[[], Any], client: Client) -> Any:
    """A browser tries a broken connection again."""
    for _ in range(20):
        try:
            return ask()
        except (OSError, EOFError, ValueError):
            client.close()
            time.sleep(0.3)
    raise EOFError


def _solved(page: str) -> str:
    found = SUM.search(page)
    if not found:
        return ""
    challenge = altcha.Challenge.from_dict(json.loads(html.unescape(found.group(1))))
    solution = altcha.solve_challenge(challenge)
    return altcha.Payload(challenge, solution).to_base64() if solution else ""


class Flood:
    """A steady stream of requests by eight hands that do not wait for each other."""

    def __init__(self, port: int, host: str, seconds: float) -> None:
        self.port, self.host, self.seconds = port, host, seconds
        self.sent = self.answers = self.broken = 0
        self.lock = threading.Lock()

    def run(self) -> dict[str, float]:
        """Flood for a while; how much was sent and answered."""
        hands = 32
        start = time.monotonic()
        threads = [
            threading.Thread(target=self._hand, args=(start, number, hands))
            for number in range(hands)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return {
            "sent": self.sent,
            "answers": self.answers,
            "broken": self.broken,
            "seconds": time.monotonic() - start,
        }

    def _hand(self, start: float, number: int, hands: int) -> None:
        client, turn, step = Client(self.port, self.host), "", hands / PER_SECOND
        due = start + number / PER_SECOND
        while time.monotonic() < start + self.seconds:
            pause = due - time.monotonic()
            if pause > 0:
                time.sleep(pause)
            due += step
            turn = self._once(client, number + int(due * 1_000), turn)
        client.close()

    def _once(self, client: Client, which: int, turn: str) -> str:
        values = {
            "body": f"vloed {which}",
            "want": WANT,
            "step": "send",
            "code": "0" * 26,
        }
        try:
            if which % 4 == 0:
                answer = client.get("/")
            elif which % 4 == 1:
                answer = client.post("/bericht/", values)
            elif which % 4 == 2:
                answer = client.post("/bericht/", values | {"turn": turn})
            else:
                page = client.get("/bericht/").text
                with self.lock:
                    self.sent += 1
                    self.answers += 1
                fresh = dict(HIDDEN.findall(page)).get("turn", "")
                answer = client.post("/bericht/", values | {"turn": fresh})
                turn = fresh
        except (OSError, EOFError, ValueError):
            client.close()
            with self.lock:
                self.sent += 1
                self.broken += 1
            return turn
        with self.lock:
            self.sent += 1
            self.answers += answer.status > 0
        return turn


if __name__ == "__main__":
    flood = Flood(int(sys.argv[1]), sys.argv[2], float(sys.argv[3]))
    print(json.dumps(flood.run()))
