# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ISC004, RUF001 - sentences of a document, with its own dashes
"""What came out: per row how many were noticed, and what was not, with its lines."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.bench.table import FOLDER, machine
from tests.mutants.guards import NOT_BUILT
from tests.mutants.kinds import Mutant
from tests.mutants.trying import Tried

NOTICED = (Mutant.KILLED, Mutant.TOO_LONG)


def tell_one(tried: Tried) -> None:
    """Say at once what became of one."""
    if tried.verdict in NOTICED:
        print(".", end="", flush=True)
        return
    print(f"\n{tried.verdict}: {tried.mutant.row} {tried.mutant.what}")
    print(tried.mutant.diff, flush=True)
    if tried.verdict == Mutant.BROKEN:
        print(tried.said[-1500:], flush=True)


def tell(tried: Sequence[Tried], equal: Sequence[Mutant]) -> None:
    """Say how many of each row were noticed."""
    print()
    for row, many, noticed, same in _counts(tried, equal):
        print(f"{row:<4} {noticed} of {many} noticed; {same} are the same program")


def write(
    rows: Sequence[str], tried: Sequence[Tried], equal: Sequence[Mutant], took: float
) -> Path:
    """Write the day's file."""
    day = time.strftime("%Y-%m-%d")
    path = FOLDER / f"mutants-{day}.md"
    noticed = sum(one.verdict in NOTICED for one in tried)
    lines = [
        "<!-- SPDX-FileCopyrightText: 2026 Netwerkregie contributors -->",
        "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
        f"# Broken guards, tried on {day}",
        "",
        "Made by `make mutants`: each guard of the list of safeguards is broken on "
        "purpose, and the tests named beside it must notice. What is broken, and by "
        "which tests it is noticed, stands in `tests/mutants/guards.py`.",
        "",
        f"{noticed} of {len(tried)} broken guards were noticed; {len(equal)} more "
        f"mutants are the same program. {took / 60:.0f} minutes on {machine()}; load "
        f"average at the end {os.getloadavg()[0]:.1f}.",
        "",
        "| Row | Broken | Noticed | Same program | Where |",
        "|---|---|---|---|---|",
    ]
    where = _where(tried)
    lines += [
        f"| {row} | {many} | {seen} | {same} | {where[row]} |"
        for row, many, seen, same in _counts(tried, equal)
    ]
    lines += [f"| {row} | – | – | – | {why} |" for row, why in NOT_BUILT.items()]
    missing = [row for row in rows if row not in where]
    lines += [f"| {row} | 0 | 0 | – | nothing was tried |" for row in missing]
    lines += ["", "## Not noticed", ""]
    lines += _each((one.mutant, one.verdict) for one in tried if not _seen(one))
    lines += ["", "## The same program", ""]
    lines += _each((one, one.equal) for one in equal)
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _each(listed: Iterable[tuple[Mutant, str]]) -> list[str]:
    said: list[str] = []
    for one, why in listed:
        said += [f"{one.row}, `{one.what}`: {why}", "", "```diff", one.diff, "```", ""]
    return said or ["None.", ""]


def _seen(one: Tried) -> bool:
    return one.verdict in NOTICED


def _counts(
    tried: Sequence[Tried], equal: Sequence[Mutant]
) -> list[tuple[str, int, int, int]]:
    rows = dict.fromkeys(one.mutant.row for one in tried)
    return [
        (
            row,
            sum(one.mutant.row == row for one in tried),
            sum(one.mutant.row == row and _seen(one) for one in tried),
            sum(one.row == row for one in equal),
        )
        for row in rows
    ]


def _where(tried: Sequence[Tried]) -> dict[str, str]:
    found: dict[str, dict[str, None]] = {}
    for one in tried:
        said = one.mutant.what.partition(" ")
        place = f"`{said[0].partition(':')[0]}` {said[2]}".strip()
        found.setdefault(one.mutant.row, {})[place] = None
    return {row: "; ".join(places) for row, places in found.items()}
