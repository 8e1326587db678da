# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write what `make faults` tried into a dated file, for who runs the installation."""

from __future__ import annotations

import os
import platform
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

_started = time.monotonic()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int
) -> None:
    """Add a table of this run; asked for by `make faults` alone."""
    folder = os.environ.get("NR_FAULT_RESULTS")
    if not folder:
        return
    day = datetime.now(UTC).date().isoformat()
    lines = [
        f"# Faults tried on {day}",
        "",
        (
            f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
            f"Python {platform.python_version()}; rounds of `kill -9` of the desk: "
            f"{os.environ.get('NR_FAULT_ROUNDS', '5')}; "
            f"{time.monotonic() - _started:.0f} seconds; "
            f"{'all held' if exitstatus == 0 else 'NOT all held'}."
        ),
        "",
        "| What was tried | Outcome | Seconds |",
        "|---|---|---|",
    ]
    for outcome in ("passed", "failed", "error"):
        for report in terminalreporter.stats.get(outcome, []):
            name = report.nodeid.rpartition("::")[2].removeprefix("test_")
            said = {"passed": "held"}.get(outcome, "did not hold")
            lines.append(
                f"| {name.replace('_', ' ')} | {said} | {report.duration:.1f} |"
            )
    target = Path(folder) / f"faults-{day}.md"
    target.write_text("\n".join([*lines, ""]), encoding="utf-8")
    terminalreporter.write_line(f"written: {target}")
