# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register of all declarations, and the hash that a DPIA is bound to."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, fields

from netwerkregie.foundation.privacy.declaration import Declaration, Module


class UndeclaredError(RuntimeError):
    """The program does not start: a model says too little about itself."""


_declarations: dict[str, Declaration] = {}

_CALLABLES = frozenset({"due", "find", "export", "erase", "freeze", "rectify"})


def declare(declaration: Declaration) -> None:
    """Put a model in the register of processing.

    Raises:
        UndeclaredError: a text is empty, or the model was declared before.

    """
    for item in fields(declaration):
        if item.name in _CALLABLES or item.name == "fields":
            continue
        if not getattr(declaration, item.name):
            msg = f"{declaration.model}: {item.name} is missing"
            raise UndeclaredError(msg)
    if declaration.model in _declarations:
        msg = f"{declaration.model} is declared twice"
        raise UndeclaredError(msg)
    _declarations[declaration.model] = declaration


def declarations(module: Module | None = None) -> tuple[Declaration, ...]:
    """Return the declarations in a stable order, of one module or of all."""
    return tuple(
        declaration
        for _, declaration in sorted(_declarations.items())
        if module is None or declaration.module == module
    )


def require_complete(columns_of: dict[str, Iterable[str]]) -> None:
    """Refuse to start when a model or a column of it has no declaration.

    Args:
        columns_of: for each model label the names of its columns.

    Raises:
        UndeclaredError: names everything that is missing, or declared in vain.

    """
    missing: list[str] = []
    for label, columns in sorted(columns_of.items()):
        declaration = _declarations.get(label)
        if declaration is None:
            missing.append(label)
            continue
        known = set(declaration.fields)
        actual = set(columns)
        missing += [f"{label}.{name}" for name in sorted(actual - known)]
        missing += [f"{label}.{name} (gone)" for name in sorted(known - actual)]
    missing += [
        f"{name} (gone)" for name in sorted(set(_declarations) - set(columns_of))
    ]
    if missing:
        msg = "not declared in a privacy.py: " + ", ".join(missing)
        raise UndeclaredError(msg)


def module_hash(module: Module) -> str:
    """Return the SHA-256 of a module's running declarations, in hex.

    The DPIA of a module names this value. When a column, a term or a recipient
    changes, the hash changes, and the module turns read-only until the privacy
    officer has looked again (row M18 of the safeguards).
    """
    lines = []
    for declaration in declarations(module):
        values = {
            key: value
            for key, value in asdict(declaration).items()
            if key not in _CALLABLES
        }
        values["fields"] = dict(sorted(declaration.fields.items()))
        lines.append(values)
    text = json.dumps(lines, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
