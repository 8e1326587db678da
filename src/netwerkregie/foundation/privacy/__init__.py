# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The empty form that every model fills in, and its registry; knows no room."""

from netwerkregie.foundation.privacy.declaration import (
    Declaration,
    Due,
    Module,
    Retention,
)
from netwerkregie.foundation.privacy.registry import (
    UndeclaredError,
    declarations,
    declare,
    module_hash,
    require_complete,
)

__all__ = [
    "Declaration",
    "Due",
    "Module",
    "Retention",
    "UndeclaredError",
    "declarations",
    "declare",
    "module_hash",
    "require_complete",
]
