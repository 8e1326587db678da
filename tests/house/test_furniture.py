# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house as a reader meets it: same files, short files, only actions write."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from tests.house.source import (
    ROOMS,
    ROOT,
    SOURCE,
    called_name,
    name_of,
    python_files,
    tree_of,
)

FORBIDDEN_NAMES = {
    "utils", "helpers", "common", "managers", "services", "mixins", "signals", "misc",
}  # fmt: skip

FURNITURE = ("rules", "drafts", "models", "policies", "queries", "verbs", "actions")
MORE_FURNITURE = ("figures", "privacy", "jobs", "phrases", "apps")

HEADERS = {
    ".py": "# SPDX-License-Identifier: EUPL-1.2",
    ".html": "SPDX-License-Identifier: EUPL-1.2",
    ".jinja": "SPDX-License-Identifier: EUPL-1.2",
    ".css": "SPDX-License-Identifier: EUPL-1.2",
    ".js": "SPDX-License-Identifier: EUPL-1.2",
    ".mjs": "SPDX-License-Identifier: EUPL-1.2",
    ".sh": "SPDX-License-Identifier: EUPL-1.2",
}

LONGEST_FILE = 400


def _tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name]


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_the_same_furniture_and_a_readme(room: str) -> None:
    folder = SOURCE / "domain" / room
    present = {path.stem for path in folder.iterdir()}
    assert set(FURNITURE + MORE_FURNITURE) <= present
    assert (folder / "README.md").is_file()
    assert (folder / "migrations").is_dir()


@pytest.mark.parametrize(
    "folder",
    [
        *sorted((SOURCE / "foundation").glob("[a-z]*/")),
        *sorted((SOURCE / "overview").glob("[a-z]*/")),
        *sorted((SOURCE / "doors").glob("[a-z]*/")),
    ],
    ids=lambda folder: folder.name,
)
def test_every_room_of_every_storey_has_a_readme(folder: Path) -> None:
    assert folder.name == "tests" or (folder / "README.md").is_file()


def test_no_file_is_named_after_nothing() -> None:
    assert [
        name_of(path) for path in python_files() if path.stem in FORBIDDEN_NAMES
    ] == []


def test_every_file_carries_its_licence() -> None:
    without = [
        name
        for name in _tracked()
        if (ROOT / name).suffix in HEADERS
        and (ROOT / name).is_file()
        and HEADERS[(ROOT / name).suffix] not in (ROOT / name).read_text("utf-8")[:600]
    ]
    assert without == []


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {
        name_of(path): lines
        for path in python_files()
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
        and "config/demo/data" not in path.as_posix()
        and "guard/data" not in path.as_posix()
    }
    assert long == {}


def test_nothing_is_marked_as_unfinished_or_silenced() -> None:
    words = re.compile(r"\b(TODO|FIXME|XXX)\b|NotImplementedError\(\)|pragma: no cover")
    found = [
        f"{name_of(path)}: {match.group()}"
        for path in python_files(with_tests=True)
        for match in words.finditer(path.read_text("utf-8"))
    ]
    assert found == []


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    words = re.compile(r"mark\.(skip|xfail)|pytest\.(skip|xfail|importorskip)\(")
    places = [*python_files(with_tests=True), *sorted((ROOT / "tests").rglob("*.py"))]
    found = [
        str(path.relative_to(ROOT))
        for path in places
        if words.search(path.read_text("utf-8")) and path.name != "test_furniture.py"
    ]
    assert found == []


WRITES = {"save", "delete", "create", "bulk_create", "bulk_update", "update_or_create"}
WRITERS = ("actions", "config/demo", "migrations", "factories", "foundation/")


def test_only_actions_write() -> None:
    found = [
        f"{name_of(path)}:{call.lineno} {called_name(call)}"
        for path in python_files()
        if not any(part in name_of(path) for part in WRITERS)
        for call in ast.walk(tree_of(path))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and called_name(call) in WRITES
        and _is_on_a_model(call)
    ]
    assert found == []


def _is_on_a_model(call: ast.Call) -> bool:
    """Tell `Thread.objects.create` and `thread.save` from `image.save(out)`."""
    assert isinstance(call.func, ast.Attribute)
    if called_name(call) == "save":
        return not call.args
    return "objects" in ast.unparse(call.func) or not call.args


def test_no_model_saves_sends_or_signals_by_itself() -> None:
    found = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files()
        if path.stem == "models" or "models" in path.parts
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"}
    ]
    assert found == []


def test_no_import_hides_in_a_function_without_a_reason() -> None:
    found = []
    for path in python_files():
        lines = path.read_text("utf-8").splitlines()
        if any(re.match(r"# ruff: noqa: PLC0415\b", line) for line in lines):
            # The whole file has the reason, in the line above.
            continue
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.FunctionDef):
                continue
            for inner in ast.walk(node):
                if isinstance(inner, ast.Import | ast.ImportFrom):
                    line = lines[inner.lineno - 1]
                    if "# noqa: PLC0415 -" not in line:
                        found.append(f"{name_of(path)}:{inner.lineno}")
    assert found == []


def _codes_raised() -> set[str]:
    """Return every literal code given to a domain error."""
    errors = {"RuleBroken", "NotAllowed", "NotFound", "Locked", "VaultUnavailable",
              "ModuleClosed", "TooMany", "DomainError", "NoKey"}  # fmt: skip
    codes = set()
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and called_name(node) in errors and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    codes.add(first.value)
            if (
                isinstance(node, ast.Assign)
                and isinstance(node.targets[0], ast.Name)
                and node.targets[0].id == "code"
                and isinstance(node.value, ast.Constant)
                and isinstance(node.value.value, str)
            ):
                codes.add(node.value.value)
    return {code for code in codes if re.fullmatch(r"[a-z]+\.[a-z_]+", code)}


def test_every_error_code_has_a_sentence() -> None:
    from netwerkregie.foundation.kernel import phrases

    assert _codes_raised() - phrases.known_codes() == set()
