# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Visits and dates as iCalendar (RFC 5545), for a mail and for a device's agenda.

An organisation stands in it with its name, the kind of contact and its address; its
domain never does. That holds for all alike: an address left out for some would tell
which ones those are (trust rules on belief through organisations and on feeds).
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event, Timezone, vCalAddress, vText

from netwerkregie.domain.network.models import ContactMoment, Organisation, Visit
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.rules import ContactKind
from netwerkregie.domain.network.rules.visits import (
    VisitPlace,
    VisitState,
    begins,
    ends,
)

PRODUCT = "-//Netwerkregie//Agenda//NL"
REMIND = timedelta(minutes=-30)
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
"""
"""Dutch time since the whole of Europe changes its clocks on one day (directive
2000/84/EC); devices that do not know the zone by name work it out from this."""


def calendar(name: str = "", method: str = "") -> Calendar:
    """Return a calendar without anything in it yet."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    if method:
        made.add("method", method)
    if name:
        made.add("x-wr-calname", name)
        made.add("x-wr-timezone", "Europe/Amsterdam")
        made.add(
            "refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"}
        )
        made.add("x-published-ttl", "PT1H")
    made.add_component(Timezone.from_ical(ZONE))
    return made


def visit_event(visit: Visit, site: str) -> Event:
    """Return a visit; its name stays the same however often it is moved."""
    assert visit.at is not None
    assert visit.minutes is not None
    organisation = visit.counterpart
    event = Event()
    event.add("uid", f"visit-{visit.id}@{_host_in(site)}")
    event.add("sequence", visit.sequence)
    event.add("dtstamp", _whole(visit.changed_at))
    event.add("last-modified", _whole(visit.changed_at))
    event.add("dtstart", begins(visit.on, visit.at))
    event.add("dtend", ends(visit.on, visit.at, visit.minutes))
    kind = label(ContactKind(visit.kind))
    event.add("summary", f"{kind}: {organisation.name}")
    if where := place_of(visit):
        event.add("location", where)
    event.add("url", f"{site}/relaties/{organisation.id}/")
    event.add("class", "PRIVATE")
    is_off = visit.state == VisitState.CANCELLED
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    return event


def with_reminder(event: Event) -> Event:
    """Let a device ring half an hour before."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event["summary"])
    alarm.add("trigger", REMIND)
    event.add_component(alarm)
    return event


def invitation(visit: Visit, site: str, sender: str, reader: str) -> bytes:
    """Return a visit as one reader's invitation, or as its cancellation.

    Each reader gets a letter of their own and stands alone in it: an organisation
    does not learn our addresses, nor we who else was asked.
    """
    is_off = visit.state == VisitState.CANCELLED
    made = calendar(method="CANCEL" if is_off else "REQUEST")
    event = visit_event(visit, site)
    organizer = vCalAddress(f"mailto:{sender}")
    organizer.params["cn"] = vText("Netwerkregie")
    event.add("organizer", organizer)
    attendee = vCalAddress(f"mailto:{reader}")
    attendee.params["role"] = vText("REQ-PARTICIPANT")
    attendee.params["partstat"] = vText("NEEDS-ACTION")
    attendee.params["rsvp"] = vText("FALSE")
    event.add("attendee", attendee)
    made.add_component(event)
    return bytes(made.to_ical())


def next_date_event(contact: ContactMoment, site: str) -> Event:
    """Return the day on which one agreed to speak again."""
    assert contact.next_on is not None
    organisation = contact.organisation
    event = Event()
    event.add("uid", f"next-{organisation.id}@{_host_in(site)}")
    event.add("dtstamp", _whole(contact.made_at))
    event.add("dtstart", contact.next_on)
    event.add("dtend", contact.next_on + timedelta(days=1))
    event.add("summary", _("Speak again: {name}").format(name=organisation.name))
    if where := address_of(organisation):
        event.add("location", where)
    event.add("url", f"{site}/relaties/{organisation.id}/")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def busy_event(day: date, site: str) -> Event:
    """Return a day on which something is due that says nothing about itself.

    One for the whole day, so that not even a number leaves the house.
    """
    event = Event()
    event.add("uid", f"busy-{day.isoformat()}@{_host_in(site)}")
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", _("Busy"))
    event.add("url", f"{site}/vandaag/")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def own_agenda(
    name: str,
    site: str,
    visits: Iterable[Visit],
    next_dates: Iterable[ContactMoment],
    busy_days: Iterable[date],
    *,
    others: Iterable[Event] = (),
) -> bytes:
    """Return one person's agenda; the same agenda is the same bytes.

    Args:
        name: what the device calls it.
        site: the beginning of our addresses.
        visits: what is planned with organisations.
        next_dates: days on which one agreed to speak again.
        busy_days: days on which something is due that says nothing about itself.
        others: what rooms above this one add.

    """
    made = calendar(name=name)
    for visit in visits:
        event = visit_event(visit, site)
        made.add_component(
            with_reminder(event) if visit.state == VisitState.PLANNED else event
        )
    for contact in next_dates:
        made.add_component(next_date_event(contact, site))
    for day in busy_days:
        made.add_component(busy_event(day, site))
    for event in others:
        made.add_component(event)
    return bytes(made.to_ical())


def place_of(visit: Visit) -> str:
    """Return where a visit is; an address only when one goes there."""
    if visit.place == VisitPlace.THEIRS:
        return address_of(visit.counterpart)
    return label(VisitPlace(visit.place)) if visit.place else ""


def address_of(organisation: Organisation) -> str:
    """Return an address on one line, or nothing."""
    street = f"{organisation.street} {organisation.house_number}".strip()
    town = f"{organisation.postcode} {organisation.city}".strip()
    return ", ".join(part for part in (street, town) if part)


def _whole(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _host_in(site: str) -> str:
    """Return the host of a site's address: it makes a name unique in the world."""
    return site.partition("://")[2].partition(":")[0].partition("/")[0]
