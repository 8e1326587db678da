# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the network's declarations have in common: terms, persons, recipients."""

from collections.abc import Callable, Mapping
from typing import Any

from netwerkregie.domain.network.rules import terms
from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Declaration, Module, Retention, declare

NOBODY = "nobody: organisations, by their public facts"
MEMBERS = "colleagues, as makers"
ASKED = "people in a role who are asked whether they want to be in the network"
PEOPLE = "people in a role who registered or confirmed themselves"
DIRECTORS = ("network director", "deputy")

RELATION = Retention(
    "relation",
    "the end of the relation",
    None,
    "a public fact about an organisation stays as long as we work together",
)
WORDS = Retention(
    "contact words",
    "the contact",
    730,
    "after 24 months an old agreement binds nobody; date and kind stay as a count",
)
ENTRY = Retention(
    "network entry",
    "the last confirmation",
    365 + terms.ENTRY_GRACE_DAYS,
    "who does not confirm for a year no longer wants to be here",
)
ASKING = Retention(
    "invitation", "the letter", 30, "a question that stays unanswered is a no"
)
PEACE = Retention("peace", "the no", 365, "whoever said no is not asked for a year")
CODE = Retention("code", "showing it", 1, "a code is for the person who stands there")
LINK = Retention("link", "closing it", 30, "until the words that rest on it are gone")
UNDO = Retention("undo data", "the act", 30, "a mistake is seen within a month")
RUN = Retention("import", "the act", 365, "numbers of what came in, for the account")

COMMON = {"id": "names the record", "municipality": "whose it is"}
TOKEN = {
    "token_hash": "finds the record by its link; the link itself is not kept",
    "round": "makes earlier links useless",
}
MADE = {
    "made_by": "which colleague, to ask back and for dependence on one person",
    "made_at": "when it was written down",
}


def declare_model(
    name: str,
    retention: Retention,
    persons: str,
    fields: Mapping[str, str],
    ground: str = "GDPR article 6(1)(e): a task in the public interest "
    "(Municipalities Act, articles 147 and 160)",
    **callables: Callable[..., Any],
) -> None:
    """Put one model of the network in the register, with every column's reason."""
    declare(
        Declaration(
            model=f"network.{name}",
            module=Module.NETWORK,
            controller="the executive of the municipality",
            purpose=Purpose.NETWORK,
            ground=ground,
            processor="the hosting party of the installation",
            recipients=DIRECTORS,
            selection_category="to be confirmed by the archivist",
            retention=retention,
            persons=persons,
            fields={**COMMON, **fields},
            **callables,
        )
    )
