# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every address of both sites, read from the urlconfs themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import URLResolver, get_resolver

DESK = "netwerkregie.config.urls"
MAILBOX = "netwerkregie.config.mailbox_urls"


def addresses(urlconf: str) -> dict[str, str]:
    """Return each name with its address, such as "advies/<uuid:thread_id>/"."""
    return dict(_walk(get_resolver(urlconf)))


def _walk(
    resolver: Any, before: str = "", space: str = ""
) -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(one, before + str(one.pattern), inner)
        else:
            yield f"{space}{one.name}", before + str(one.pattern)


def filled(name: str, address: str, objects: Mapping[str, str]) -> str:
    """Return the address with real objects in it."""
    here = dict(objects)
    if name == "desk:oversight_run":
        here["run_id"] = here["oversight_run_id"]
    if name == "desk:plan_goal_look":
        # A goal of a person's plan, beside the goals of the programme.
        here["goal_id"] = here["plan_goal_id"]
    return "/" + re.sub(r"<[a-z]+:([a-z_]+)>", lambda found: here[found[1]], address)
