# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letters about joining and about trainings; each goes to one person."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import translation
from icalendar import Alarm, Calendar, Event

from netwerkregie.domain.network.letters import (
    Attached,
    address_for,
    of_entry,
    path_for,
    site_of,
    write,
)
from netwerkregie.domain.network.models import (
    JoinRequest,
    OfferedTraining,
    PersonEntry,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.rules import Training
from netwerkregie.domain.network.rules.people import (
    CHARTER_GRACE_DAYS,
    joining_ends,
)
from netwerkregie.domain.network.tokens import Opens, token_for
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, clock

_CALENDAR = "text/calendar"
_DAY_BEFORE = timedelta(days=-1)


def joining(asked: JoinRequest) -> None:
    """Send the page to join on to the address that was given."""
    values = {
        "address": address_for(Opens.JOINING, asked, asked.language),
        "ends": joining_ends(asked.asked_on),
    }
    write("joining", asked, asked.address, asked.language, values)


def here_already(entry: PersonEntry) -> None:
    """Send somebody who is here already their own link once more."""
    write("own_entry", entry, entry.email, entry.language, of_entry(entry))


def welcome(actor: Actor, entry: PersonEntry, signed_by: UUID) -> None:
    """Welcome somebody, in their language, with the name of who signed."""
    names = accounts.names_of(actor, [signed_by])
    values = of_entry(entry) | {"signed_by": names.get(signed_by, "")}
    write("welcome", entry, entry.email, entry.language, values)


def charter_changed(entry: PersonEntry, asked_on: date) -> None:
    """Ask somebody whether the new charter is theirs too."""
    values = of_entry(entry) | {"ends": asked_on + timedelta(days=CHARTER_GRACE_DAYS)}
    write("charter_changed", entry, entry.email, entry.language, values)


def training(entry: PersonEntry, offered: OfferedTraining) -> None:
    """Ask a focal point to a training, with a file for the own calendar."""
    values = of_entry(entry) | _of_training(entry, offered)
    file = _file(entry, offered)
    write("training", entry, entry.email, entry.language, values, attached=[file])


def training_called_off(entry: PersonEntry, offered: OfferedTraining) -> None:
    """Tell somebody who said yes that it is called off."""
    values = of_entry(entry) | _of_training(entry, offered)
    file = _file(entry, offered)
    write(
        "training_called_off",
        entry,
        entry.email,
        entry.language,
        values,
        attached=[file],
    )


def _file(entry: PersonEntry, offered: OfferedTraining) -> Attached:
    with translation.override(entry.language):
        return "training.ics", calendar_of(offered), _CALENDAR


def calendar_of(offered: OfferedTraining) -> bytes:
    """Return a training as a calendar file: what, when, where, and nobody's name."""
    is_off = offered.called_off_on is not None
    calendar = Calendar()
    calendar.add("prodid", "-//netwerkregie//network//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_off else "PUBLISH")
    event = Event()
    event.add("uid", f"{offered.id}@netwerkregie")
    event.add("dtstamp", clock.now())
    event.add("dtstart", _moment(offered.held_on, offered, "begins_at"))
    event.add("dtend", _moment(offered.held_on, offered, "ends_at"))
    event.add("summary", label(Training(offered.kind)))
    event.add("location", offered.place)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("sequence", 1 if is_off else 0)
    if not is_off:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", label(Training(offered.kind)))
        alarm.add("trigger", _DAY_BEFORE)
        event.add_component(alarm)
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made


def _moment(day: date, offered: OfferedTraining, which: str) -> datetime:
    return datetime.combine(day, getattr(offered, which), clock.AMSTERDAM)


def _of_training(entry: PersonEntry, offered: OfferedTraining) -> dict[str, object]:
    token = token_for(Opens.ENTRY, entry.id, entry.round)
    own = path_for(Opens.ENTRY, token, entry.language)
    return {
        # Worked out in the language of the letter, so not before it is written.
        "training": lambda: label(Training(offered.kind)),
        "day": offered.held_on,
        "begins": offered.begins_at,
        "ends_at": offered.ends_at,
        "place": offered.place,
        "about": offered.about,
        "answer": f"{site_of(entry)}{own}training/{offered.id}/",
    }
