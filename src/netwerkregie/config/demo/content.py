# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door to the demo's life; every reference in it is checked.

Seeding code asks here for threads, organisations, people, contacts and the cast, and
calls `check` first, so that a slip in a data file stops the seeding with its name.
"""

from collections.abc import Iterator
from datetime import date

from netwerkregie.foundation.kernel import Role

from .content_files import (
    advice_threads,
    cast,
    districts,
    key_persons,
    organisations,
)
from .content_population import people_file, professionals, represented_since
from .content_rhythm import agreement_texts, agreement_times, contacts
from .content_shapes import (
    AGREEMENT_LENGTH,
    AMSTERDAM,
    CONTACT_KINDS,
    CONTACT_SUBJECTS,
    DOMAINS,
    FACTS,
    LIFE_DAYS,
    MUNICIPALITIES,
    PROFESSIONAL_STATES,
    SELF_REGISTERING_DOMAINS,
    SOURCES,
    THREAD_STATES,
    TOPICS,
    WANTS,
    AdviceThread,
    CastMember,
    CastMembership,
    ContactMoment,
    District,
    KeyPerson,
    Message,
    Organisation,
    Professional,
)

__all__ = [
    "AGREEMENT_LENGTH",
    "AMSTERDAM",
    "CONTACT_KINDS",
    "CONTACT_SUBJECTS",
    "DOMAINS",
    "FACTS",
    "LIFE_DAYS",
    "MUNICIPALITIES",
    "PROFESSIONAL_STATES",
    "SELF_REGISTERING_DOMAINS",
    "SOURCES",
    "THREAD_STATES",
    "TOPICS",
    "WANTS",
    "AdviceThread",
    "CastMember",
    "CastMembership",
    "ContactMoment",
    "ContentError",
    "District",
    "KeyPerson",
    "Message",
    "Organisation",
    "Professional",
    "advice_threads",
    "agreement_texts",
    "agreement_times",
    "cast",
    "check",
    "contacts",
    "districts",
    "key_persons",
    "organisations",
    "professionals",
    "represented_since",
    "role_title_nl",
]

LAST_WRITER = {
    "waiting": "asker",
    "replied": "asker",
    "answered": "adviser",
}
MESSAGES_PER_THREAD = 6
# An open thread closes by itself after thirty days.
OPEN_DAYS = 30


class ContentError(Exception):
    """The data files contradict themselves; the message lists every slip."""


def role_title_nl(role: str) -> str:
    """The Dutch words for a role title of the closed list."""
    titles: dict[str, str] = people_file()["role_titles"]
    return titles[role]


def check(today: date) -> None:
    """Raise `ContentError` with every reference, count or date that is wrong."""
    slips = [
        *_thread_slips(),
        *_organisation_slips(),
        *_people_slips(),
        *_cast_slips(),
        *_contact_slips(today),
    ]
    if slips:
        raise ContentError("\n".join(slips))


def _doubles(what: str, keys: list[tuple[str, ...]]) -> Iterator[str]:
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield f"{what} occurs twice: {' '.join(key)}"


def _thread_slips() -> Iterator[str]:
    threads = advice_threads()
    yield from _doubles("thread", [(thread.slug,) for thread in threads])
    members = {person.slug: person for person in cast()}
    for thread in threads:
        where = f"thread {thread.slug}"
        if thread.domain not in DOMAINS:
            yield f"{where}: unknown domain {thread.domain}"
        if thread.want not in WANTS or thread.language not in {"nl", "en"}:
            yield f"{where}: unknown want or language"
        if not members[thread.adviser].roles_in(thread.municipality):
            yield f"{where}: adviser {thread.adviser} does not work there"
        yield from _state_slips(thread, where)


def _state_slips(thread: AdviceThread, where: str) -> Iterator[str]:
    days = [message.days for message in thread.messages]
    if thread.state not in THREAD_STATES:
        yield f"{where}: unknown state {thread.state}"
    if not 1 <= len(days) <= MESSAGES_PER_THREAD or thread.messages[0].by != "asker":
        yield f"{where}: one to six messages, the asker first"
    if days != sorted(days, reverse=True):
        yield f"{where}: messages out of order"
    if thread.is_open == (thread.closed_days is not None):
        yield f"{where}: exactly a closed thread has a day of closing"
    if thread.closed_days is not None and thread.closed_days > days[-1]:
        yield f"{where}: closed before the last message"
    if thread.is_open and days[-1] >= OPEN_DAYS:
        yield f"{where}: open, but its clock ran out"
    expected = LAST_WRITER.get(thread.state)
    if expected and thread.messages[-1].by != expected:
        yield f"{where}: {thread.state} needs {expected} to write last"


def _organisation_slips() -> Iterator[str]:
    known = {(d.municipality, d.code) for d in districts() if not d.is_water}
    found = organisations()
    yield from _doubles("organisation", [(o.municipality, o.slug) for o in found])
    yield from _doubles("phone", [(o.phone,) for o in found])
    yield from _doubles(
        "register number",
        [(o.source, o.register_number) for o in found if o.register_number],
    )
    for organisation in found:
        where = f"organisation {organisation.slug}"
        for district in (organisation.district, *organisation.serves):
            if (organisation.municipality, district) not in known:
                yield f"{where}: no district {district}"
        if organisation.source not in SOURCES or organisation.domain not in DOMAINS:
            yield f"{where}: unknown source or domain"
        for group, choice in organisation.facts:
            if choice not in FACTS[group]:
                yield f"{where}: no choice {choice} in {group}"


def _people_slips() -> Iterator[str]:
    domains = {(o.municipality, o.slug): o.domain for o in organisations()}
    found = professionals()
    yield from _doubles("professional", [(person.slug,) for person in found])
    yield from _doubles("key person", [(person.slug,) for person in key_persons()])
    for person in found:
        where = f"professional {person.slug}"
        domain = domains.get((person.municipality, person.organisation))
        if domain is None:
            yield f"{where}: no organisation {person.organisation}"
        if domain in SELF_REGISTERING_DOMAINS and person.state != "registered":
            yield f"{where}: in {domain} people only register themselves"
        if person.state not in PROFESSIONAL_STATES:
            yield f"{where}: unknown state {person.state}"
        if person.role not in people_file()["role_titles"]:
            yield f"{where}: unknown role title {person.role}"


def _cast_slips() -> Iterator[str]:
    yield from _doubles("cast member", [(person.slug,) for person in cast()])
    yield from _doubles("cast e-mail", [(person.email,) for person in cast()])
    for municipality in MUNICIPALITIES:
        held = {role for person in cast() for role in person.roles_in(municipality)}
        for role in Role:
            if role not in held:
                yield f"cast: nobody is {role} in {municipality}"
        for unknown in sorted(held - set(Role)):
            yield f"cast: {unknown} is no role"


def _contact_slips(today: date) -> Iterator[str]:
    known = {(o.municipality, o.slug) for o in organisations()}
    for subject, texts in agreement_texts().items():
        for text in texts:
            longest = text.replace("{when}", max(agreement_times(), key=len))
            if len(longest) > AGREEMENT_LENGTH:
                yield f"agreement under {subject} is too long: {text}"
    for contact in contacts(today):
        where = f"contact {contact.organisation} {contact.moment:%Y-%m-%d}"
        if (contact.municipality, contact.organisation) not in known:
            yield f"{where}: no such organisation"
        if not 0 < (today - contact.moment.date()).days <= LIFE_DAYS:
            yield f"{where}: outside the eighteen months"
        if contact.kind not in CONTACT_KINDS or contact.subject not in CONTACT_SUBJECTS:
            yield f"{where}: unknown kind or subject"
