# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often somebody may try: counted in the database, the same for every process."""

from allauth.core.internal import ratelimit

from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import TooMany

RATES = {
    "unlock": "5/10m/key",
    "invitation": "20/10m/ip",
    "feed": "120/10m/ip",
    "joining": "10/h/ip",
    "proposal": "20/10m/ip",
    "booking": "20/10m/ip",
    "small_grant": "20/10m/ip",
}


def count(
    request: DeskRequest, action: str, whose: str = "", *, reads: bool = False
) -> None:
    """Count one more try; reading counts only where `reads` says so.

    Raises:
        TooMany: there were too many in the last minutes.

    """
    counted = ratelimit.consume(
        request,
        app="netwerkregie",
        action=action,
        config=RATES,
        key=whose,
        limit_get=reads,
    )
    if not counted:
        raise TooMany("accounts.too_many_tries")


def clear(request: DeskRequest, action: str, whose: str = "") -> None:
    """Forget the tries: this one was right."""
    ratelimit.clear(request, app="netwerkregie", action=action, config=RATES, key=whose)
