# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which way a question comes in: a closed list, and what each way brings along."""

from enum import StrEnum


class Channel(StrEnum):
    """The way by which a question came; it says nothing about who asked."""

    ANONYMOUS = "anonymous"
    SIGNED_IN = "signed_in"
    TELEPHONE = "telephone"
    SHORT_ADDRESS = "short_address"


BY_CODE = (Channel.ANONYMOUS, Channel.SHORT_ADDRESS)
"""Ways in which the asker comes back with a code and through no sign-in."""
