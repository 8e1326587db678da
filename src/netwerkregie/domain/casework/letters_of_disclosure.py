# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters of casework: that something waits, a number and a link, never content."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from netwerkregie.domain.casework.models import Recall
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.models import Host, Site

RECEIPT_PATH = "/ontvangst/"


def recall(actor: Actor, owed: Recall, token: str) -> None:
    """Tell a receiver that what it got was corrected or erased; not what."""
    host = _host_of(actor)
    values = {
        "number": owed.number,
        "day": owed.left_on,
        "reason": owed.reason,
        "address": receipt_address(host, token),
    }
    _write("recall", host, owed.recipient.email, "nl", values)


def emergency(actor: Actor, readers: Iterable[tuple[str, str]]) -> int:
    """Tell members and officer that emergency access was asked; Today says which."""
    host, sent = _host_of(actor), 0
    address = str(settings.SITE_ADDRESS.format(host=host.name)) + "/"
    for to, language in readers:
        _write("emergency", host, to, language, {"address": address})
        sent += 1
    return sent


def receipt_address(host: Host, token: str) -> str:
    """Return the address at which a receiver says that it came."""
    return f"{settings.SITE_ADDRESS.format(host=host.name)}{RECEIPT_PATH}{token}/"


def desk_host(actor: Actor) -> Host:
    """Return the host of the desk of the actor's municipality."""
    return _host_of(actor)


def _write(
    name: str, host: Host, to: str, language: str, values: dict[str, Any]
) -> None:
    with translation.override(language):
        values = values | {"municipality": host.municipality.name}
        text = render_to_string(f"casework/{name}.txt", values)
    # The first line of a letter is its subject, so the two are never apart.
    first, _, body = text.strip().partition("\n")
    EmailMessage(first.strip(), body.strip() + "\n", None, [to]).send()


def _host_of(actor: Actor) -> Host:
    return Host.objects.select_related("municipality").get(
        municipality_id=actor.municipality_id, site=Site.DESK
    )
