# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Identifiers: which kind tells the time, and which must not."""

from uuid import UUID, uuid4

import uuid_utils.compat


def new_id() -> UUID:
    """Return a UUIDv7, which sorts by time and keeps indexes narrow (RFC 9562)."""
    return uuid_utils.compat.uuid7()


def new_hidden_id() -> UUID:
    """Return a UUIDv4 for what is born in the mailbox.

    A version 7 identifier tells the millisecond in which somebody pressed send;
    a reporter's time is never kept more precisely than the day.
    """
    return uuid4()
