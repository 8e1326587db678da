# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one table that comes out: each figure with its goal and the peer's record."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from netwerkregie.config.places import CHECKOUT

FOLDER = CHECKOUT / "docs" / "results"
KEPT = CHECKOUT / "build" / "bench"
CROWDED = 6.0
"""Our own client, servers and database make a load of about four."""
MET, BELOW, SHOWN, UNPROVEN = "goal met", "below goal", "for comparison", "not proven"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what was measured, and how it stands to what was promised."""

    code: str
    what: str
    figure: str
    goal: str = ""
    verdict: str = SHOWN
    peer: str = ""
    at: str = ""
    load: str = ""


def row(
    code: str,
    what: str,
    figure: str,
    goal: str = "",
    *,
    met: bool | None = None,
    peer: str = "",
) -> Row:
    """Make a line of what was measured just now."""
    verdict = SHOWN if met is None else MET if met else BELOW
    return Row(code, what, figure, goal, verdict, peer, _now(), _others())


def unproven(code: str, what: str, why: str, goal: str = "") -> Row:
    """Make a line of what was not measured, and why."""
    return Row(code, what, why, goal, UNPROVEN, "", _now(), _others())


def show(rows: Sequence[Row]) -> None:
    """Print the table as one reads it in a terminal."""
    for one in rows:
        print(f"{one.code:<4} {one.what}\n     {one.figure}  [{one.verdict}]", end="")
        print(f"  goal: {one.goal}" if one.goal else "")


def keep(section: str, rows: Sequence[Row]) -> None:
    """Put a section's lines in place of its earlier ones of the same day."""
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{_day()}-{section}.json").write_text(
        json.dumps([asdict(one) for one in rows], indent=1, ensure_ascii=False), "utf-8"
    )


def write(sections: Sequence[str], remarks: Sequence[str]) -> Path:
    """Write the day's file from all sections measured that day."""
    rows = [one for section in sections for one in _kept(section)]
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"bench-{_day()}.md"
    lines = [
        "<!-- SPDX-FileCopyrightText: 2026 Netwerkregie contributors -->",
        "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
        f"# Speed measured on {_day()}",
        "",
        f"Made by `make bench`. Machine: {machine()}.",
        *remarks,
        "",
        _crowd([float(one.load) for one in rows if one.load]),
        "",
        "| # | What | Figure | Goal | | Peer, recorded earlier | At, load |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {one.code} | {one.what} | {one.figure} | {one.goal} | {one.verdict} "
        f"| {one.peer} | {one.at}, {one.load} |"
        for one in rows
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _crowd(loads: Sequence[float]) -> str:
    """Say plainly when others worked on the machine at the same time."""
    if not loads:
        return ""
    said = f"Load average while measuring: {min(loads):.1f} to {max(loads):.1f}."
    if sorted(loads)[len(loads) // 2] <= CROWDED:
        return said
    return (
        f"**{said} Others worked on the machine all the while: rates, times and "
        "verdicts below are those of a crowded machine, perhaps several times slower "
        "than on a quiet one: measure again before anything is claimed.**"
    )


def machine() -> str:
    """Say on what this was measured."""
    memory = int(_first_line("/proc/meminfo").split()[1]) / 1024**2
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, "
        f"{platform.system()} {platform.release().split('-')[0]}, "
        f"Python {platform.python_version()}"
    )


def _kept(section: str) -> list[Row]:
    path = KEPT / f"{_day()}-{section}.json"
    if not path.exists():
        return [unproven(section, "this section", "not run today")]
    return [Row(**values) for values in json.loads(path.read_text("utf-8"))]


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _others() -> str:
    """How busy the machine was in the last minute, ourselves included."""
    return f"{os.getloadavg()[0]:.1f}"


def _first_line(path: str) -> str:
    return Path(path).read_text("utf-8").split("\n", 1)[0]


def _day() -> str:
    return time.strftime("%Y-%m-%d")


def _now() -> str:
    return time.strftime("%H:%M")
