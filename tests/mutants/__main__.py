# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`make mutants`: break each guard of the list of safeguards, and see who notices.

`make mutants ONLY=M9,M10` tries these rows; without it all of them, and the result is
written to docs/results.
"""

from __future__ import annotations

import os
import sys
import time
import traceback

# The first import makes the places of this run and says so in the environment.
from tests.harness import plugin  # noqa: F401 - imported for what it does

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerkregie.config.settings.test")

from tests.mutants import making, reporting, trying
from tests.mutants.guards import GUARDS
from tests.mutants.kinds import Database, Function, Mutant, from_root


def main() -> int:
    """Try what was asked for; what survives makes it fail."""
    asked = [one for one in os.environ.get("ONLY", "").upper().split(",") if one]
    if unknown := set(asked) - set(GUARDS):
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(GUARDS)}")
        return 2
    # A fork of its own: the places are cleared away by who made them, at the end.
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    code = 3
    try:
        code = _try(asked or list(GUARDS), complete=not asked)
    except Exception:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _try(rows: list[str], *, complete: bool) -> int:
    start = time.monotonic()
    mutants = [one for row in rows for one in _made(row)]
    tests = {
        row: sorted({from_root(t) for g in GUARDS[row] for t in g.tests})
        for row in rows
    }
    trying.load(one for listed in tests.values() for one in listed)
    failing = {one.mutant.row: one for one in trying.run_plainly(tests)}
    for row, one in failing.items():
        print(f"{one.said[-3000:]}\n{row}: its tests fail on what was not changed.")
    mutants = [one for one in mutants if one.row not in failing]
    print(f"{len(mutants)} mutants of {len(rows) - len(failing)} rows")
    print(f"({time.monotonic() - start:.0f} s)", flush=True)
    tried = trying.try_all(
        [one for one in mutants if not one.equal], reporting.tell_one
    )
    equal = [one for one in mutants if one.equal]
    reporting.tell(tried, equal)
    if complete:
        seconds = time.monotonic() - start
        print(f"Written: {reporting.write(rows, tried, equal, seconds)}")
    wrong = [one for one in tried if one.verdict in {Mutant.SURVIVED, Mutant.BROKEN}]
    return 1 if wrong or failing else 0


def _made(row: str) -> list[Mutant]:
    made: list[Mutant] = []
    for guard in GUARDS[row]:
        if isinstance(guard, Function):
            made += making.mutants_of(row, guard)
        elif isinstance(guard, Database):
            made.append(Mutant(row, guard, guard.what, f"+{guard.statement}"))
        else:
            said = f"-{guard.old}\n+{guard.new}".replace("\n", "\n+", 0)
            made.append(Mutant(row, guard, f"{guard.file}: {guard.what}", said))
    return made


if __name__ == "__main__":
    sys.exit(main())
