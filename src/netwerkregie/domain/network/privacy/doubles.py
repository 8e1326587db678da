# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pairs of organisations that may be one: what is held, why."""

from netwerkregie.domain.network.privacy.declaring import (
    NOBODY,
    RELATION,
    declare_model,
)


def declare_doubles() -> None:
    """Declare the queue of doubles: organisations only, and no colleague."""
    declare_model(
        "Double",
        RELATION,
        NOBODY,
        {
            "first": "which organisation",
            "second": "may be the same as which",
            "why": "the reason to ask",
            "per_cent": "how much their names are alike",
            "state": "waiting, or said to be two so that it is not asked again",
            "found_on": "since when it waits",
            "decided_on": "when it was said that they are two",
        },
    )
