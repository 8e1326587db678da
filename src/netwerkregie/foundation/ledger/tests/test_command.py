# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`netwerkregie verify`, here and on another computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerkregie.foundation.ledger.tests.conftest import House
from netwerkregie.foundation.ledger.verify import main


def test_the_command_verifies_exports_and_verifies_the_export(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house.act(3)
    with house.world.as_process("command"):
        assert main(["--municipality", "ledgerdam", "--export", str(tmp_path)]) == 0
    assert "ledger: 6 lines, all in order" in capsys.readouterr().out

    files = tmp_path / "ledgerdam"
    assert main(["--files", str(files)]) == 0
    assert "WHOLE" in capsys.readouterr().out

    ledger = files / "ledger.jsonl"
    ledger.write_text(ledger.read_text().replace("thing_done", "thing_left", 1))
    assert main(["--files", str(files)]) == 1
    said = capsys.readouterr().out
    assert "FIRST BAD LINE 0: the line is not what was written" in said
    assert "NOT WHOLE" in said


def test_a_municipality_that_does_not_exist_is_no_proof(house: House) -> None:
    with house.world.as_process("command"):
        assert main(["--municipality", "nergens"]) == 1
