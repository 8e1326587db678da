# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the declarations of casework have in common."""

from collections.abc import Mapping
from typing import Any

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Declaration, Module, Retention, declare

COMMON: Mapping[str, str] = {
    "id": "names the row; drawn at random, so that it tells no time",
    "municipality": "the controller whose record this is",
}


def declare_model(
    model: str,
    persons: str,
    retention: Retention,
    fields: Mapping[str, str],
    *,
    module: Module = Module.CASE,
    purpose: Purpose = Purpose.CASE,
    ground: str = "GDPR article 6(1)(e) with the mayor's task in the case table",
    recipients: tuple[str, ...] = ("the members of the case",),
    selection_category: str = "person-centred approach, destroyed after the term",
    **calls: Any,
) -> None:
    """Put one table of casework in the register, with every column's reason."""
    declare(
        Declaration(
            model=f"casework.{model}",
            module=module,
            controller="the municipality's mayor",
            purpose=purpose,
            ground=ground,
            processor="the hosting party, by agreement",
            recipients=recipients,
            selection_category=selection_category,
            retention=retention,
            persons=persons,
            fields={**COMMON, **fields},
            **calls,
        )
    )
