# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the demo's life is made of: fictional, frozen, and dated back from today.

Days count back from the day the demo starts, so the demo is as alive in ten years as
it is now. Nothing here reads a clock: whoever asks for a date passes the moment.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SATURDAY = 5

MUNICIPALITIES = ("mergelstad", "gouwedam")
DOMAINS = (
    "education",
    "care",
    "youth",
    "faith_and_philosophy",
    "sport",
    "residents",
    "interest",
    "safety",
    "municipality",
    "business",
)
# Only the organisation or the person itself registers here.
SELF_REGISTERING_DOMAINS = ("faith_and_philosophy", "interest")

WANTS = ("only_advice", "help_me", "look_at_this")
THREAD_STATES = (
    "waiting",
    "answered",
    "replied",
    "closed_answered",
    "closed_dispelled",
)
SOURCES = ("kvk", "duo", "lrk", "anbi", "website", "none")
# Practical facts by choice list: group, then the choices of that group.
FACTS = {
    "best_time": ("morning", "afternoon", "evening", "after_school", "weekend"),
    "entrance": ("main", "side", "intercom", "reception"),
    "on_entering": ("shoes_off", "badge", "quiet"),
    "reach_by": ("phone", "letter", "mail", "app"),
}
PROFESSIONAL_STATES = (
    "registered",
    "confirmed",
    "invited",
    "declined",
    "expired",
    "withdrawn",
)
TOPICS = (
    "school",
    "online",
    "upbringing",
    "neighbourhood",
    "dialogue",
    "youth",
    "safety",
    "training",
)
CONTACT_KINDS = ("visit", "call", "mail", "meeting", "event", "lesson")
CONTACT_SUBJECTS = (
    "introduction",
    "school_safety",
    "training",
    "youth_work",
    "neighbourhood_tension",
    "activity",
    "agreement",
    "follow_up",
    "subsidy",
    "other_cooperation",
)
AGREEMENT_LENGTH = 160
# Eighteen months of contact moments.
LIFE_DAYS = 548

Writer = Literal["asker", "adviser"]


@dataclass(frozen=True, slots=True)
class District:
    """A fictional district; `register_name` is its name in the border file."""

    code: str
    municipality: str
    name: str
    register_name: str
    quarter: str
    is_water: bool


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread, written `days` before today at `at`."""

    by: Writer
    days: int
    at: time
    text: str

    def written(self, now: datetime) -> datetime:
        """The moment of writing, seen from now."""
        day = now.astimezone(AMSTERDAM).date() - timedelta(days=self.days)
        return datetime.combine(day, self.at, AMSTERDAM)


@dataclass(frozen=True, slots=True)
class AdviceThread:
    """A question and what followed; `adviser` is a slug of the cast."""

    slug: str
    municipality: str
    language: str
    domain: str
    want: str
    state: str
    theme: str
    adviser: str
    closed_days: int | None
    messages: tuple[Message, ...]

    @property
    def is_open(self) -> bool:
        """Whether nobody closed the thread yet."""
        return not self.state.startswith("closed_")

    def moments(self, now: datetime) -> tuple[datetime, ...]:
        """A moment per message, in order and never after now.

        Advisers write on working days: an answer that falls in a weekend moves to
        Monday, unless the asker wrote again before that.
        """
        written = [message.written(now) for message in self.messages]
        for index, message in enumerate(self.messages):
            if message.by == "adviser":
                limit = written[index + 1] if index + 1 < len(written) else now
                moved = _next_working_moment(written[index])
                written[index] = moved if moved < limit else written[index]
        latest = now - timedelta(minutes=5)
        for index in reversed(range(len(written))):
            written[index] = min(written[index], latest)
            latest = written[index] - timedelta(minutes=1)
        return tuple(written)

    def closed_at(self, now: datetime) -> datetime | None:
        """The moment of closing, after the last message and never after now."""
        if self.closed_days is None:
            return None
        day = now.astimezone(AMSTERDAM).date() - timedelta(days=self.closed_days)
        closing = datetime.combine(day, time(17, 5), AMSTERDAM)
        after_last = self.moments(now)[-1] + timedelta(minutes=1)
        return min(max(closing, after_last), now)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A fictional organisation with its own general contact data, never a person's."""

    slug: str
    municipality: str
    name: str
    domain: str
    district: str
    serves: tuple[str, ...]
    source: str
    register_number: str
    email: str
    phone: str
    website: str
    facts: tuple[tuple[str, str], ...]
    rhythm_days: int


@dataclass(frozen=True, slots=True)
class Professional:
    """A person in a professional role, and how far the invitation has come.

    `since_days`: when the person registered or confirmed; `ended_days`: when the
    person declined or withdrew, or the invitation expired. Of those who ended
    nothing but a keyed hash may be seeded.
    """

    slug: str
    municipality: str
    name: str
    organisation: str
    role: str
    email: str
    state: str
    invited_days: int | None
    since_days: int | None
    last_confirmed_days: int | None
    ended_days: int | None
    topics: tuple[str, ...]
    is_representative: bool

    @property
    def is_in_the_network(self) -> bool:
        """Whether the person registered or confirmed and is still there."""
        return self.state in {"registered", "confirmed"}


@dataclass(frozen=True, slots=True)
class KeyPerson:
    """A key person or volunteer who registered; language is part of the offer only."""

    slug: str
    municipality: str
    name: str
    role: str
    email: str
    registered_days: int
    topics: tuple[str, ...]
    availability: str
    offered_languages: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class CastMembership:
    """The roles one person has in one municipality, and for which controller."""

    municipality: str
    controller: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CastMember:
    """Someone on the sign-in page."""

    slug: str
    name: str
    email: str
    description_nl: str
    description_en: str
    memberships: tuple[CastMembership, ...]

    def roles_in(self, municipality: str) -> tuple[str, ...]:
        """The person's roles in that municipality, none if not a member."""
        return tuple(
            role
            for membership in self.memberships
            if membership.municipality == municipality
            for role in membership.roles
        )


@dataclass(frozen=True, slots=True)
class ContactMoment:
    """One contact with an organisation: kind, subject, agreement, next date."""

    municipality: str
    organisation: str
    moment: datetime
    kind: str
    subject: str
    agreement: str
    next_day: date | None
    by: str


def _next_working_moment(moment: datetime) -> datetime:
    days = {SATURDAY: 2, SATURDAY + 1: 1}.get(moment.weekday(), 0)
    return moment + timedelta(days=days)


def in_order(moments: tuple[datetime, ...]) -> bool:
    """Whether every moment comes after the one before it."""
    return all(earlier < later for earlier, later in pairwise(moments))
