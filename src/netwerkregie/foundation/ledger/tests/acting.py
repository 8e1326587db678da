# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs of a room that exists in these tests only."""

from netwerkregie.foundation.ledger import LINE, VerbEnum


class Verb(VerbEnum):
    """What the tests do."""

    THING_DONE = "testroom.thing_done", "thing", LINE
    NOT_TOLD = "testroom.not_told", "thing", LINE
