# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter with a calendar invitation: to who of us goes, and to an organisation.

It never goes to a person of the network: the only addresses are those of colleagues
and the general address of an organisation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from netwerkregie.domain.network import ics
from netwerkregie.domain.network.letters import site_of
from netwerkregie.domain.network.models import Visit
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.rules import ContactKind
from netwerkregie.domain.network.rules.visits import VisitState
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.models import Municipality


@dataclass(frozen=True, slots=True)
class Reader:
    """Who gets the letter."""

    address: str
    language: str
    is_ours: bool


def readers_of(actor: Actor, visit: Visit) -> list[Reader]:
    """Return whom a visit is mailed to, as was chosen when it was planned."""
    found = []
    if visit.mails_us:
        going = [one for one in (visit.goes, visit.along) if one]
        found += [
            Reader(address, language, is_ours=True)
            for address, language in accounts.addresses_of(actor, going)
        ]
    if visit.mails_them and visit.counterpart.email:
        found.append(Reader(visit.counterpart.email, "nl", is_ours=False))
    return found


def send(visit: Visit, readers: Sequence[Reader]) -> int:
    """Mail the visit as it is now to each reader; returns how many letters went."""
    site = site_of(visit)
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    place = Municipality.objects.get(id=visit.municipality_id).name
    is_off = visit.state == VisitState.CANCELLED
    for reader in readers:
        with translation.override(reader.language):
            values = {
                "visit": visit,
                "organisation": visit.counterpart.name,
                "kind": label(ContactKind(visit.kind)),
                "where": ics.place_of(visit),
                "municipality": place,
                "is_off": is_off,
                "is_moved": visit.sequence > 0 and not is_off,
                "is_ours": reader.is_ours,
                "address": f"{site}/relaties/{visit.counterpart.id}/",
            }
            text = render_to_string("network/visit.txt", values)
            file = ics.invitation(visit, site, sender, reader.address)
        # The first line of a letter is its subject, so the two are never apart.
        first, _, body = text.strip().partition("\n")
        letter = EmailMultiAlternatives(
            first.strip(), body.strip() + "\n", None, [reader.address]
        )
        method = "CANCEL" if is_off else "REQUEST"
        letter.attach_alternative(
            file.decode(), f"text/calendar; method={method}; charset=utf-8"
        )
        letter.send()
    return len(readers)
