# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Activities as iCalendar (RFC 5545): for a mail, a device and the public agenda."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from icalendar import Event, vCalAddress, vText

from netwerkregie.domain.network.ics import address_of, calendar
from netwerkregie.domain.programme.models import Activity
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    ActivityState,
    begins,
    ends,
)


def activity_event(activity: Activity, site: str) -> Event:
    """Return an activity; its name stays the same however often it is moved."""
    is_off = activity.state == ActivityState.CANCELLED
    event = _event(
        {
            "id": activity.id,
            "kind": activity.kind,
            "title": activity.title,
            "on": activity.on,
            "at": activity.at,
            "minutes": activity.minutes,
            "sequence": activity.sequence,
            "changed_at": activity.changed_at,
            "where": place_of(activity),
        },
        site,
    )
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    return event


def invitation(activity: Activity, site: str, sender: str, reader: str) -> bytes:
    """Return an activity as one organisation's invitation, or as its cancellation."""
    is_off = activity.state == ActivityState.CANCELLED
    made = calendar(method="CANCEL" if is_off else "REQUEST")
    event = activity_event(activity, site)
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


def public_calendar(name: str, site: str, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return the public agenda, as the database let it out."""
    made = calendar(name=name)
    for row in rows:
        event = _event(
            {
                **row,
                "on": date.fromisoformat(row["on"]),
                "at": time.fromisoformat(row["at"]),
                "changed_at": datetime.fromisoformat(row["changed_at"]),
            },
            site,
        )
        event.add("status", "CONFIRMED")
        made.add_component(event)
    return bytes(made.to_ical())


def place_of(activity: Activity) -> str:
    """Return where an activity is: in words, or the organisation with its address."""
    if activity.place:
        return activity.place
    if (there := activity.counterpart) is None:
        return ""
    return ", ".join(part for part in (there.name, address_of(there)) if part)


def _event(facts: Mapping[str, Any], site: str) -> Event:
    event = Event()
    host = site.partition("://")[2].partition(":")[0].partition("/")[0]
    event.add("uid", f"activity-{facts['id']}@{host}")
    event.add("sequence", facts["sequence"])
    stamp = facts["changed_at"].astimezone(UTC).replace(microsecond=0)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("dtstart", begins(facts["on"], facts["at"]))
    event.add("dtend", ends(facts["on"], facts["at"], facts["minutes"]))
    event.add("summary", f"{label(ActivityKind(facts['kind']))}: {facts['title']}")
    if facts["where"]:
        event.add("location", facts["where"])
    return event
