# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a host name leads to."""

from time import monotonic

from netwerkregie.foundation.tenancy.models import Host, Municipality, Site

REMEMBERED = 60.0
"""Seconds; a new host name works within a minute without asking at every request."""

_known: dict[str, tuple[float, Municipality]] = {}


def municipality_of(host: str) -> Municipality | None:
    """Return the municipality whose desk lives at this host, or None."""
    seen = _known.get(host)
    if seen and monotonic() - seen[0] < REMEMBERED:
        return seen[1]
    found = (
        Host.objects.select_related("municipality")
        .filter(name=host, site=Site.DESK)
        .first()
    )
    if found is None:
        _known.pop(host, None)
        return None
    # Only hosts that exist are remembered, so asking for many costs no memory.
    _known[host] = (monotonic(), found.municipality)
    return found.municipality


def forget() -> None:
    """Forget all: a test has another database under the same names."""
    _known.clear()
