# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations, contacts and lists as the components want them: values only."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.actions.imports import Asked
from netwerkregie.domain.network.drafts import (
    AnswerKind,
    BestTime,
    ContactKind,
    Domain,
    Entrance,
    EntryKind,
    Likeness,
    Outcome,
    ReachBy,
    RegisterKind,
    Subject,
    Topic,
)
from netwerkregie.domain.network.importer.columns import Refusal, Refused
from netwerkregie.domain.network.importer.people import NotAsked
from netwerkregie.domain.network.importer.relations import Note, RowReport
from netwerkregie.domain.network.models import (
    ContactAnswer,
    ContactMoment,
    Invitation,
    Organisation,
    PersonEntry,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries.organisations import Listed
from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Entry, Pair, QueueRow
from netwerkregie.doors.desk.network.showing.people import offers_of
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, clock


def rows_of(organisations: Iterable[Listed]) -> list[QueueRow]:
    """Return organisations as rows of a list."""
    today, quiet = clock.today(), _("Gone quiet")
    return [
        QueueRow(
            title=one.name,
            url=addresses.to("desk:organisation", one.id),
            meta=[domain_words(one), *one.districts, _last_words(one)],
            status=quiet if one.has_gone_quiet(today) and not agreed else "",
            due=agreed,
        )
        for one in organisations
        for agreed in [one.agreed_on(today)]
    ]


def brief_rows_of(organisations: Iterable[Organisation]) -> list[QueueRow]:
    """Return organisations as rows of Today: a name, the last time, the next date."""
    return [
        QueueRow(
            title=one.name,
            url=addresses.to("desk:organisation", one.id),
            meta=[_last_words(one), *_lapsed_words(one)],
            due=one.agreed_on(clock.today()),
        )
        for one in organisations
    ]


def objection_rows(answers: Iterable[ContactAnswer]) -> list[QueueRow]:
    """Return objections as rows of Today."""
    return [
        QueueRow(
            title=one.contact.organisation.name,
            url=addresses.to("desk:objection", one.id),
            meta=[contact_title(one.contact), day_words(one.contact.held_on)],
        )
        for one in answers
    ]


def _last_words(one: Organisation | Listed) -> str:
    if one.last_contact_on is None:
        return _("not spoken yet")
    return _("last spoken {day}").format(day=day_words(one.last_contact_on))


def _lapsed_words(one: Organisation) -> list[str]:
    if one.next_on is None or one.agreed_on(clock.today()) is not None:
        return []
    return [_("agreed for {day}").format(day=day_words(one.next_on))]


def domain_words(one: Organisation | Listed) -> str:
    """Return the domain in words."""
    return label(Domain(one.domain)) if one.domain else _("Domain not known yet")


def facts_of(one: Organisation) -> list[Pair]:
    """Return the public facts that are known, as terms."""
    address = f"{one.street} {one.house_number}".strip()
    address = ", ".join(part for part in (address, one.postcode, one.city) if part)
    said_itself = one.domain_confirmed_on is not None
    domain = domain_words(one)
    if said_itself:
        domain = _("{domain} (says so itself)").format(domain=domain)
    elif one.domain:
        domain = _("{domain} (noted by us)").format(domain=domain)
    facts: list[tuple[str, str]] = [
        (_("Domain"), domain),
        (_("Public register"), register_words(one)),
        (
            _("No longer in that register since"),
            day_words(one.register_gone_on) if one.register_gone_on else "",
        ),
        (_("Address"), address),
        (_("Phone"), one.phone),
        (_("E-mail"), one.email),
        (_("Website"), one.website),
    ]
    return [Pair(term, detail) for term, detail in facts if detail]


def practical_of(one: Organisation) -> list[Pair]:
    """Return how to call on an organisation, as far as it is known."""
    facts = [
        (_("Best time to call"), word_of(BestTime, one.best_time)),
        (_("Wants to be reached"), word_of(ReachBy, one.reach_by)),
        (_("Entrance"), word_of(Entrance, one.entrance)),
        (_("At the door"), _("Shoes off at the door") if one.shoes_off else ""),
    ]
    return [Pair(term, detail) for term, detail in facts if detail]


def register_words(one: Organisation) -> str:
    """Return in which public register it stands, and its number there."""
    if not one.register_kind:
        return ""
    return f"{label(RegisterKind(one.register_kind))} {one.register_number}"


def word_of(kind: Any, value: str) -> str:
    """Return the words of a value of a closed list, or nothing."""
    return label(kind(value)) if value else ""


def makers_of(actor: Actor, contacts: Iterable[ContactMoment]) -> dict[UUID, str]:
    """Return the names of the colleagues who logged contacts."""
    makers = {one.made_by for one in contacts if one.made_by}
    return accounts.names_of(actor, makers) if makers else {}


def timeline_of(
    contacts: Iterable[ContactMoment], names: Mapping[UUID, str]
) -> list[Entry]:
    """Return contacts with the organisation's answers, newest first."""
    entries: list[Entry] = []
    for one in contacts:
        entries.append(
            Entry(
                title=contact_title(one),
                when=one.held_on,
                who=names.get(one.made_by, "") if one.made_by else "",
                body=_body(one),
                is_own=True,
            )
        )
        entries += answers_of(one)
    return entries


_TOGETHER = frozenset({Subject.ACTIVITY.value, Subject.LESSON.value})


def together_of(contacts: Iterable[ContactMoment]) -> list[dict[str, object]]:
    """Return what we did together: gatherings, activities and lessons."""
    return [
        {"title": contact_title(one), "held_on": one.held_on}
        for one in contacts
        if one.kind == ContactKind.EVENT or one.subject in _TOGETHER
    ]


def contact_title(one: ContactMoment) -> str:
    """Return what a contact was, in words."""
    kind = label(ContactKind(one.kind))
    return f"{kind}: {label(Subject(one.subject))}" if one.subject else kind


def _body(one: ContactMoment) -> str:
    if one.text_gone_on and not one.agreement:
        return _("The words were destroyed on {day}.").format(
            day=day_words(one.text_gone_on)
        )
    return one.agreement


def answers_of(one: ContactMoment) -> list[Entry]:
    """Return what the organisation put beside a contact."""
    return [
        Entry(
            title=label(AnswerKind(answer.kind)),
            when=answer.made_at,
            who=label(Outcome(answer.outcome)) if answer.outcome else "",
            body=answer.text,
        )
        for answer in one.answers.all()
    ]


def people_rows(people: Iterable[PersonEntry]) -> list[dict[str, object]]:
    """Return who is in the network, in their own words; no id leaves this page."""
    return [
        {
            "name": one.name,
            "role": one.role,
            "kind": label(EntryKind(one.kind)),
            "email": one.email,
            "phone": one.phone,
            "reach_by": label(ReachBy(one.reach_by)),
            "topics": [label(Topic(topic)) for topic in one.topics],
            "offer": one.offer,
            **offers_of(one),
        }
        for one in people
    ]


def invitation_rows(found: Iterable[Invitation]) -> list[dict[str, object]]:
    """Return invitations for their own page only."""
    today = clock.today()
    return [
        {
            "id": one.id,
            "name": one.name,
            "role": one.role,
            "organisation": one.organisation.name if one.organisation else "",
            "state": one.get_state_display(),
            "expires_on": one.expires_on,
            "days": (one.expires_on - today).days if one.expires_on else None,
        }
        for one in found
    ]


def reason_words(likeness: Likeness) -> str:
    """Return why two organisations may be one: 'same street, names 91 % alike'."""
    return label(likeness.why).format(per_cent=likeness.per_cent)


def refusal_words(refused: Refused) -> str:
    """Return why a column stays outside."""
    words = {
        Refusal.SPECIAL: _(
            "belief, origin, politics, health or sexual life may never be kept"
        ),
        Refusal.RATING: _("nobody is measured, ranked or given a mark here"),
        Refusal.KINSHIP: _("who belongs to whom may never be kept"),
        Refusal.REMARKS: _(
            "remarks can only be kept where the organisation reads them itself"
        ),
        Refusal.PERSONAL_PHONE: _(
            "a number belongs to a person, who fills it in themself"
        ),
        Refusal.PHOTO: _("a picture of somebody is not kept"),
        Refusal.BIRTHDAY: _("a birthday or another day of a life is not kept"),
        Refusal.PROFILE: _("a profile, a chat name or a private site is not kept"),
        Refusal.HOME_ADDRESS: _("where somebody lives is not kept"),
        Refusal.UNKNOWN: _("it is not on the list of what may come in"),
    }
    return words[refused.why]


def not_asked_words(why: NotAsked) -> str:
    """Return why somebody in a list is not invited."""
    words = {
        NotAsked.REGISTERS_ITSELF: _(
            "people of faith and interest organisations register themselves"
        ),
        NotAsked.NO_DOMAIN: _("the domain of the organisation is not known"),
        NotAsked.NO_ADDRESS: _("there is no work address of their own"),
        NotAsked.BROKEN_ADDRESS: _("the e-mail address is broken"),
        NotAsked.SAME_ADDRESS: _("the address is already asked in another row"),
        NotAsked.NOT_A_NAME: _("the name holds more than a name"),
    }
    return words[why]


def note_words(note: Note) -> str:
    """Return what is said about a row."""
    words = {
        Note.NO_NAME: _("no name of an organisation: skipped"),
        Note.NAME_NOT_TAKEN: _("the name is about a person or too long: skipped"),
        Note.DOMAIN_UNKNOWN: _("the domain is not known"),
        Note.DISTRICT_UNKNOWN: _("the district is not known"),
        Note.DATE_UNREADABLE: _("the date cannot be read"),
        Note.DATE_IN_FUTURE: _("the date lies in the future"),
        Note.FORMULA: _("a formula is not taken over"),
        Note.TWO_NAMES: _("two names in one cell"),
    }
    return words[note]


def report_of(row: RowReport) -> dict[str, object]:
    """Return a row of the preview in words."""
    what = [
        _("with row {number}").format(number=row.first_seen)
        if row.first_seen
        else (_("organisation") if row.name else _("skipped"))
    ]
    if row.invited:
        what.append(
            ngettext("{n} person asked", "{n} people asked", row.invited).format(
                n=row.invited
            )
        )
    notes = [note_words(note) for note in row.notes]
    notes += [
        _("not asked: {why}").format(why=not_asked_words(why))
        for why in dict.fromkeys(row.left_out)
    ]
    return {
        "number": row.number,
        "name": row.name,
        "what": ", ".join(what),
        "notes": notes,
    }


def question_of(asked: Asked) -> dict[str, object]:
    """Return a question about near-duplicates in words."""
    return {
        "number": asked.number,
        "why": reason_words(asked.question.likeness),
        "suggested": asked.suggested,
        "names": [
            {
                "name": name,
                "domain": label(Domain(domain)) if domain else "",
                "is_here": is_here,
            }
            for name, domain, is_here in asked.names
        ],
    }
