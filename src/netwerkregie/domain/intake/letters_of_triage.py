# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters of intake: that something waits, and never what."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from netwerkregie.domain.network.letters import address_for
from netwerkregie.domain.network.models import OrganisationLink
from netwerkregie.domain.network.tokens import Opens
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.models import Host, Site


def feedback_owed(actor: Actor, readers: Iterable[tuple[str, str]]) -> int:
    """Remind colleagues that somebody waits to hear from us."""
    return _to_colleagues(actor, "feedback_owed", "/nog-terug-te-koppelen/", readers)


def danger_passed_on(actor: Actor, readers: Iterable[tuple[str, str]]) -> int:
    """Tell who watches that a danger to life was passed on; not about what."""
    return _to_colleagues(actor, "danger_passed_on", "/toezicht/", readers)


def referral_waits(actor: Actor, link: OrganisationLink) -> None:
    """Tell a receiver that somebody asks for help; the words stand behind the link."""
    values = {
        "organisation": link.organisation.name,
        "address": address_for(Opens.ORGANISATION, link, link.language),
    }
    _write("referral_waits", _host_of(actor), link.address, link.language, values)


def _to_colleagues(
    actor: Actor, name: str, path: str, readers: Iterable[tuple[str, str]]
) -> int:
    host = _host_of(actor)
    address = str(settings.SITE_ADDRESS.format(host=host.name)) + path
    sent = 0
    for to, language in readers:
        _write(name, host, to, language, {"address": address})
        sent += 1
    return sent


def _write(
    name: str, host: Host, to: str, language: str, values: dict[str, Any]
) -> None:
    with translation.override(language):
        values = values | {"municipality": host.municipality.name}
        text = render_to_string(f"intake/{name}.txt", values)
    # The first line of a letter is its subject, so the two are never apart.
    first, _, body = text.strip().partition("\n")
    EmailMessage(first.strip(), body.strip() + "\n", None, [to]).send()


def _host_of(actor: Actor) -> Host:
    return Host.objects.select_related("municipality").get(
        municipality_id=actor.municipality_id, site=Site.DESK
    )
