# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the programme's declarations have in common."""

from collections.abc import Callable, Mapping
from typing import Any

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Declaration, Module, Retention, declare

NOBODY = "nobody: amounts, and organisations by their public facts"
MEMBERS = "colleagues, as makers; parties by the name under which they trade"
BOOKS = Retention(
    "programme and budget",
    "the end of the year",
    7 * 366,
    "the term of the accounts of a municipality; names of participants are not kept",
)
MADE = {
    "made_by": "which colleague wrote it down, to ask back",
    "made_at": "when it was written down",
}
READERS = ("network director", "deputy", "those who answer for it")
ONCE = {"once": "lets a second press of the button be the same act"}


def declare_model(
    name: str,
    persons: str,
    fields: Mapping[str, str],
    retention: Retention = BOOKS,
    recipients: tuple[str, ...] = READERS,
    **callables: Callable[..., Any],
) -> None:
    """Put one model of the programme in the register, with every column's reason."""
    declare(
        Declaration(
            model=f"programme.{name}",
            module=Module.PROGRAMME,
            controller="the executive of the municipality",
            purpose=Purpose.PROGRAMME,
            ground="GDPR article 6(1)(e) with Gemeentewet articles 160 and 186",
            processor="the hosting party of the installation",
            recipients=recipients,
            selection_category="to be confirmed by the archivist",
            retention=retention,
            persons=persons,
            fields={
                "id": "names the record",
                "municipality": "whose it is",
                **fields,
            },
            **callables,
        )
    )
