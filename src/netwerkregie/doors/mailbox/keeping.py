# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lanes of this process, the turns it saw used, and the names of its sites.

All of it is memory: it is gone when the process stops, and holds nothing of anybody.
"""

import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from netwerkregie.domain.intake.drafts.lanes import Kind, Lane, Lanes, Turn

_MOST_USED, _MOST_SITES = 50_000, 2_000


class Keeper:
    """Decides who goes on; safe between the threads of one process."""

    def __init__(
        self, factor: float = 1.0, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._now = now
        self._lanes = Lanes(factor)
        self._used: OrderedDict[bytes, None] = OrderedDict()
        self._names: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()

    def admit(self, site: str, kind: Kind, turn: Turn | None) -> Lane | None:
        """Return the lane by which somebody goes on, or None."""
        with self._lock:
            if turn is not None and turn.mark in self._used:
                turn = None
            return self._lanes.admit(self._known(site), kind, turn, self._now())

    def level(self, site: str, kind: Kind) -> int:
        """Return how hard the sum on a new page is."""
        with self._lock:
            return self._lanes.level(self._known(site), kind, self._now())

    def was_used(self, mark: bytes) -> None:
        """Remember a turn, so that the database need not be asked about it again."""
        with self._lock:
            self._used[mark] = None
            if len(self._used) > _MOST_USED:
                self._used.popitem(last=False)

    def learn(self, site: str, name: str) -> None:
        """Remember that a host name is a site of ours, and what it is called."""
        if self._names.get(site) == name:
            return
        with self._lock:
            self._names[site] = name
            if len(self._names) > _MOST_SITES:
                self._names.popitem(last=False)

    def name_of(self, site: str) -> str:
        """Return the name over the pages of a site; '' before anybody visited it."""
        return self._names.get(site, "")

    def _known(self, site: str) -> str:
        # Invented host names share one place, so that they cost no memory.
        return site if site in self._names else ""


def factor() -> float:
    """Return how many times the ordinary budgets this machine is trusted with."""
    return float(os.environ.get("NR_LANES", "1"))


HERE = Keeper(factor())
