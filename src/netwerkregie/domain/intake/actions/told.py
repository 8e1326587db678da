# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the anonymous site is told: plain values, nothing of a database row."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.drafts import Channel, Domain
from netwerkregie.domain.intake.queries.hours import Desk


@dataclass(frozen=True, slots=True)
class Facts:
    """What the anonymous pages say about the municipality."""

    name: str
    answer_days: int
    is_practice: bool
    is_open: bool
    desk: Desk


@dataclass(frozen=True, slots=True)
class Greeting:
    """What a short address shows above the ordinary page, and by which way it is.

    Args:
        name: the public name of the organisation; it is shown and kept nowhere.
        domain: what the page begins with; the asker may choose another or none.
        channel: the way that the question keeps.

    """

    name: str
    domain: Domain | None
    channel: Channel


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the asker takes along."""

    code: str
    promised_on: date
    last_day: date
    facts: Facts


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """A message as its own asker reads it."""

    author: str
    written_on: date
    text: str
    files: int


@dataclass(frozen=True, slots=True)
class OwnThread:
    """A thread as its asker reads it."""

    messages: tuple[ReadMessage, ...]
    is_closed: bool
    last_day: date
    promised_on: date | None = None


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """A row of mailbox.shown_answers(): what a municipality shows residents."""

    id: UUID
    kind: str
    theme: str
    title: str
    body: str
    title_en: str
    body_en: str
    phone: str
    hours: str
    hours_en: str
    website: str
    read_on: date
    read_again_on: date
