# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The source tree as the house tests read it."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "netwerkregie"

ROOMS = ("network", "intake", "casework", "programme")


def python_files(*, with_tests: bool = False) -> Iterator[Path]:
    """Yield our Python files, without migrations."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).parts
        if "migrations" in parts or (not with_tests and "tests" in parts):
            continue
        yield path


def tree_of(path: Path) -> ast.Module:
    """Parse a file."""
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """Return a path as it is written in a list of exceptions."""
    return path.relative_to(SOURCE).as_posix()


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called: `save` of `thread.save()`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
