# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A newcomer's first minutes: the words of make, and sentences that say what to do."""

import os
import re
import subprocess
import sys
from pathlib import Path

from netwerkregie.config.places import CHECKOUT


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=CHECKOUT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_make_alone_lists_every_word_with_what_it_does() -> None:
    listed = set(re.findall(r"^  ([a-z-]+) +\S", run("make").stdout, re.MULTILINE))
    assert listed == {
        *("help", "setup", "demo", "demo-reset", "test", "fmt", "lint", "types"),
        *("walls", "messages", "bench", "faults", "walk", "mutants", "shots", "lock"),
    }


def test_the_build_server_runs_what_a_person_runs() -> None:
    script = (CHECKOUT / ".ci" / "run").read_text()
    assert os.access(CHECKOUT / ".ci" / "run", os.X_OK)
    assert re.findall(r"make \w+", script) == ["make test"]


def test_a_package_that_is_missing_is_named_with_the_command_in_the_first_line(
    tmp_path: Path,
) -> None:
    # A folder without programs: nothing is installed and nothing can be.
    told = run(sys.executable, "setup/system.py", PATH=str(tmp_path))
    assert told.returncode == 1
    assert told.stderr.splitlines()[0] == (
        "The tests need bubblewrap and chromium and clamav-daemon and libmagic1 and "
        "mat2. Run: sudo apt-get install --yes --no-install-recommends bubblewrap "
        "chromium clamav-daemon libmagic1 mat2"
    )


def test_every_package_is_locked_with_its_hash_and_without_an_address() -> None:
    for name in ("production", "development"):
        lock = (CHECKOUT / "requirements" / f"{name}.txt").read_text()
        entries = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]
        assert entries
        assert all("--hash=sha256:" in entry for entry in entries)
        assert "http" not in lock
    assert "resolved" not in (CHECKOUT / "package-lock.json").read_text()


def test_the_demo_asks_for_nothing_that_only_the_tests_need() -> None:
    recipe = re.search(r"^demo:.*$", (CHECKOUT / "Makefile").read_text(), re.MULTILINE)
    assert recipe is not None
    assert recipe.group().split("##")[0].split() == ["demo:", "setup"]


def test_an_unknown_word_is_answered_with_the_known_ones() -> None:
    told = run(sys.executable, "-m", "netwerkregie.config.cli", "fly")
    assert told.returncode == 2
    assert "demo" in told.stderr
    assert "Traceback" not in told.stderr
