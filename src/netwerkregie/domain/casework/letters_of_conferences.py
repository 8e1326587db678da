# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters of conferences: that something is on, never about what or whom.

An agenda outside the house shows "Busy" and an address that only opens for who sits in
the case (trust.md, section 7.12): no drawn name, no place, no other guest.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage, send_mail
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from netwerkregie.domain.casework.models import Conference
from netwerkregie.foundation.accounts.invitation_mail import site_address
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.tenancy.models import Host, Site

ZONE = ZoneInfo("Europe/Amsterdam")
LASTS = timedelta(hours=1)


def invite(actor: Actor, conference: Conference, address: str, language: str) -> None:
    """Mail one guest that the time is taken, with the same for an agenda."""
    site = _site(actor)
    with translation.override(language):
        paragraphs = [
            _("Dear colleague,"),
            _("You are asked for a meeting. What it is about stands behind the link."),
            f"{site}/vandaag/",
        ]
        letter = EmailMessage(
            _("Busy"), "\n\n".join(paragraphs) + "\n", None, [address]
        )
        letter.attach("agenda.ics", busy(conference, site), "text/calendar")
    letter.send()


def remind_of_action(actor: Actor, address: str, language: str) -> None:
    """Mail a colleague that a day has passed; Today says of what."""
    with translation.override(language):
        paragraphs = [
            _("Dear colleague,"),
            _("The day of something that you said you would do has passed."),
            _("It stands on Today."),
            f"{_site(actor)}/vandaag/",
        ]
        subject = _("A day has passed")
        send_mail(subject, "\n\n".join(paragraphs) + "\n", None, [address])


def busy(conference: Conference, site: str) -> bytes:
    """Return the hour as an agenda shows it: taken, and nothing more."""
    starts = datetime.combine(conference.held_on, conference.starts_at, ZONE)
    made = Calendar()
    made.add("prodid", "-//Netwerkregie//Agenda//NL")
    made.add("version", "2.0")
    event = Event()
    # Its own identifier would name the conference in every agenda it comes to.
    event.add("uid", f"busy-{starts:%Y%m%dT%H%M}@{site.partition('//')[2]}")
    event.add("dtstamp", clock.now().astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", starts.astimezone(UTC))
    event.add("dtend", (starts + LASTS).astimezone(UTC))
    event.add("summary", _("Busy"))
    event.add("url", f"{site}/vandaag/")
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE")
    made.add_component(event)
    return bytes(made.to_ical())


def _site(actor: Actor) -> str:
    host = Host.objects.get(municipality_id=actor.municipality_id, site=Site.DESK)
    return str(site_address(host.name))
