# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each wall is planted with the import it forbids, and seen to break."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT, SOURCE

PLANTS = {
    "You only walk down": [
        ("foundation/kernel/planted.py", "import netwerkregie.domain.intake.models"),
        ("domain/network/planted.py", "import netwerkregie.doors.desk.urls"),
    ],
    "Doors do not know each other": [
        ("doors/mailbox/planted.py", "import netwerkregie.doors.desk.urls"),
    ],
    "The rooms stand in one order": [
        ("domain/network/planted.py", "import netwerkregie.domain.intake.models"),
    ],
    "The foundation is poured in one order": [
        ("foundation/tenancy/planted.py", "import netwerkregie.foundation.ledger"),
    ],
    "Every room is furnished the same way": [
        ("domain/intake/rules.py", "import netwerkregie.domain.intake.models"),
    ],
    "Intake is entered by its actions, queries, drafts and models": [
        ("doors/desk/planted.py", "import netwerkregie.domain.intake.policies"),
    ],
    "Casework is entered by its actions, queries, drafts and models": [
        ("doors/desk/planted.py", "import netwerkregie.domain.casework.policies"),
    ],
    "The programme never learns of a person of concern": [
        ("domain/programme/planted.py", "import netwerkregie.domain.casework.models"),
        ("domain/programme/planted.py", "import netwerkregie.domain.intake.models"),
    ],
    "Programme is entered by its actions, queries, drafts and models": [
        ("doors/desk/planted.py", "import netwerkregie.domain.programme.policies"),
    ],
    "Network is entered by its actions, queries, drafts and models": [
        ("doors/desk/planted.py", "import netwerkregie.domain.network.policies"),
    ],
    "Jobs are started by wiring only": [
        ("doors/desk/planted.py", "import netwerkregie.domain.intake.jobs"),
    ],
    "Rules and drafts are plain Python": [
        ("domain/intake/drafts.py", "import django"),
    ],
    "The anonymous door cannot see accounts, cases, reports or other rooms": [
        ("doors/mailbox/planted.py", "import netwerkregie.overview.oversight"),
    ],
    "The anonymous door names no account and no network entry itself": [
        ("doors/mailbox/planted.py", "import netwerkregie.foundation.accounts.models"),
        ("doors/mailbox/planted.py", "import netwerkregie.domain.network.models"),
    ],
    "Oversight is fed by the registry and the ledger, never by a room": [
        ("overview/oversight/planted.py", "import netwerkregie.domain.intake.models"),
    ],
    "Insight and oversight stand apart": [
        ("overview/insight/planted.py", "import netwerkregie.overview.oversight"),
    ],
    "Insight reads figures and queries, and never acts": [
        ("overview/insight/planted.py", "import netwerkregie.domain.network.actions"),
    ],
    "Reporting stands above insight, apart from oversight, and never acts": [
        ("overview/reporting/planted.py", "import netwerkregie.overview.oversight"),
        ("overview/reporting/planted.py", "import netwerkregie.domain.intake.actions"),
    ],
    "Insight knows no report": [
        ("overview/insight/planted.py", "import netwerkregie.overview.reporting"),
    ],
    "The vault itself is small and knows nobody": [
        ("foundation/vault/process/planted.py", "import django"),
    ],
    "The kernel has no models and no framework": [
        ("foundation/kernel/planted.py", "import django"),
    ],
}

LINT = Path(sys.executable).with_name("lint-imports")


def _lint(source: Path) -> str:
    done = subprocess.run(
        [str(LINT), "--config", str(ROOT / ".importlinter"), "--no-cache"],
        env={"PYTHONPATH": str(source), "PATH": "/usr/bin:/bin", "HOME": str(source)},
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("house") / "src"
    shutil.copytree(
        SOURCE,
        source / "netwerkregie",
        ignore=shutil.ignore_patterns("tests", "__pycache__", "*.html", "*.po"),
    )
    return source


def test_the_walls_hold(copied: Path) -> None:
    said = _lint(copied)
    assert "0 broken" in said, said


def test_every_contract_has_a_plant() -> None:
    names = {
        line.partition("=")[2].strip()
        for line in (ROOT / ".importlinter").read_text("utf-8").splitlines()
        if line.startswith("name =")
    }
    assert names == set(PLANTS)


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [(name, file, line) for name, plants in PLANTS.items() for file, line in plants],
)
def test_a_planted_import_breaks_its_wall(
    copied: Path, contract: str, file: str, line: str
) -> None:
    planted = copied / "netwerkregie" / file
    before = planted.read_text("utf-8") if planted.exists() else None
    planted.write_text((before or "") + f"\n{line}\n", "utf-8")
    try:
        said = _lint(copied)
    finally:
        if before is None:
            planted.unlink()
        else:
            planted.write_text(before, "utf-8")
    assert f"{contract} BROKEN" in said, said
