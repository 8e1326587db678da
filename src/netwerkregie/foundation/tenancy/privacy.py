# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tenancy's tables are for: the municipality itself, and its decisions."""

from collections.abc import Mapping

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Declaration, Module, Retention, declare

INSTALLATION = Retention(
    name="installation",
    starts="the end of the municipality's use",
    days=0,
    reason="without these rows nothing else can be found or walled off",
)
DECISION = Retention(
    name="decision on a module",
    starts="the end of the module's use",
    days=5 * 365,
    reason="accountability (GDPR article 5(2)): who advised and who decided",
)


def declare_all() -> None:
    """Put tenancy's tables in the register of processing."""
    _declare(
        "Municipality",
        "nobody",
        INSTALLATION,
        {
            "id": "names the municipality",
            "slug": "its short name in addresses",
            "name": "its name on screen",
            "answer_days": "how many working days an answer is promised in",
        },
    )
    _declare(
        "Host",
        "nobody",
        INSTALLATION,
        {
            "name": "the host name",
            "municipality": "whose host it is",
            "site": "which of the two sites it leads to",
        },
    )
    _declare(
        "ModuleDecision",
        "the officer and the executive who advised and decided",
        DECISION,
        {
            "id": "names the row, in order of time",
            "municipality": "the controller who decides",
            "module": "which part of the work",
            "step": "advice, decision, suspension or its end",
            "dpia_hash": "what was declared at that moment",
            "statement": "the advice or the reasons, as written",
            "membership_id": "who wrote it",
            "written_on": "the day",
        },
    )
    _declare(
        "RunningModule",
        "nobody",
        INSTALLATION,
        {
            "module": "which part of the work",
            "dpia_hash": "what this installation declares now",
        },
    )


def _declare(
    model: str, persons: str, retention: Retention, fields: Mapping[str, str]
) -> None:
    declare(
        Declaration(
            model=f"tenancy.{model}",
            module=Module.FOUNDATION,
            controller="the municipality's executive",
            purpose=Purpose.ADMINISTRATION,
            ground="GDPR article 6(1)(e) with article 24",
            processor="the hosting party, by agreement",
            recipients=("the municipality's administrator and privacy officer",),
            selection_category="administration of the system",
            retention=retention,
            persons=persons,
            fields=dict(fields),
        )
    )
