# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Messages to many and incidents, as rows and words."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.drafts.incidents import Function, IncidentKind
from netwerkregie.domain.network.drafts.messages import (
    Audience,
    Domain,
    LetterState,
    MessageState,
)
from netwerkregie.domain.network.models import (
    CardCall,
    Incident,
    IncidentLine,
    Message,
    MessageReply,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.doors.desk.components import dates
from netwerkregie.doors.desk.components.values import Entry, QueueRow


def message_rows(found: Iterable[Message]) -> list[QueueRow]:
    """Return messages as rows."""
    return [
        QueueRow(
            title=one.subject,
            url=reverse("desk:message", args=[one.id]),
            meta=[words for words in (audience_of(one), reached_words(one)) if words],
            status=label(MessageState(one.state)),
        )
        for one in found
    ]


def audience_of(one: Message) -> str:
    """Return who gets a message, in words."""
    words = label(Audience(one.audience))
    if one.domain:
        return f"{words}: {label(Domain(one.domain))}"
    return words


def reached_words(one: Message) -> str:
    """Return when a message went and to how many; nothing before it went."""
    if one.sent_at is None:
        return ""
    count = one.recipients or 0
    people = ngettext("%(n)s person", "%(n)s people", count) % {"n": count}
    return f"{dates.moment_words(one.sent_at)}, {people}"


def letter_words_of(states: Mapping[str, int]) -> list[str]:
    """Return how many letters are where; whether they were opened is unknown."""
    return [
        f"{states[state.value]} {label(state)}"
        for state in LetterState
        if states.get(state.value)
    ]


def replies_of(found: Iterable[MessageReply]) -> list[dict[str, Any]]:
    """Return what came back: of which organisation, never from whom."""
    return [
        {
            "organisation": reply.organisation.name
            if reply.organisation
            else _("somebody without an organisation"),
            "text": reply.text,
            "made_on": reply.made_on,
            "until": reply.until,
        }
        for reply in found
    ]


def incident_title(one: Incident) -> str:
    """Return how an incident is called."""
    kind = label(IncidentKind(one.kind))
    return f"{kind}: {one.title}" if one.title else kind


def incident_rows(found: Iterable[Incident]) -> list[QueueRow]:
    """Return incidents as rows."""
    return [
        QueueRow(
            title=incident_title(one),
            url=reverse("desk:incident", args=[one.id]),
            meta=[
                *([one.district.name] if one.district else []),
                dates.moment_words(one.opened_at),
            ],
            status=_("Closed") if one.closed_at else _("Goes on"),
        )
        for one in found
    ]


def card_rows(changed: Mapping[str, Any]) -> list[QueueRow]:
    """Return the cards, with the day on which each was last looked at."""
    return [
        QueueRow(
            title=label(kind),
            url=reverse("desk:incident_card", args=[kind.value]),
            meta=[
                _("looked at on %(day)s") % {"day": dates.day_words(changed[kind])}
                if kind.value in changed
                else _("as it came; write your own")
            ],
        )
        for kind in IncidentKind
    ]


def log_entries(found: Iterable[IncidentLine]) -> list[Entry]:
    """Return the decisions, with their time and the function that took them."""
    return [
        Entry(
            title=label(Function(line.function)),
            when=line.said_at,
            who="",
            body=line.text,
        )
        for line in found
    ]


def calls_of(found: Iterable[CardCall]) -> list[dict[str, Any]]:
    """Return whom to call, each with a number that a phone can dial."""
    return [
        {
            "id": call.id,
            "function": label(Function(call.function)),
            "organisation": call.organisation.name if call.organisation else "",
            "phone": call.phone,
            "dial": "".join(sign for sign in call.phone if sign in "+0123456789"),
        }
        for call in found
    ]


def steps_of(text: str) -> list[str]:
    """Return the steps of a checklist, one for each line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
