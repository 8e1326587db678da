# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Append-only lines of who did what: read from above, never reading up."""

from netwerkregie.foundation.ledger.recording import Result, record, refuse
from netwerkregie.foundation.ledger.verbs import LINE, VerbEnum, register_verbs

__all__ = ["LINE", "Result", "VerbEnum", "record", "refuse", "register_verbs"]
