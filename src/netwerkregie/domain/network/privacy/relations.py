# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations, contacts, people and lists: what is held, about whom, why."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import retention
from netwerkregie.domain.network.models import (
    ContactMoment,
    Invitation,
    PersonEntry,
)
from netwerkregie.domain.network.privacy.declaring import (
    ASKED,
    ASKING,
    CODE,
    ENTRY,
    LINK,
    MADE,
    MEMBERS,
    NOBODY,
    PEACE,
    PEOPLE,
    RELATION,
    RUN,
    TOKEN,
    UNDO,
    WORDS,
    declare_model,
)
from netwerkregie.domain.network.tokens import address_hash
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due

EXPORTED = (
    *("kind", "name", "role", "email", "phone", "reach_by", "topics", "offer"),
    *("languages", "availability", "charter", "is_sixteen", "is_focal_point"),
    *("basics_on", "refresher_on", "conversation_on", "online_on", "sharing_on"),
    *("coming_to", "confirmed_on", "confirm_by"),
)


def declare_relations() -> None:
    """Declare what the first two steps of the network hold."""
    _organisations()
    _contacts()
    _people()
    _imports()


def _organisations() -> None:
    declare_model(
        "Organisation",
        RELATION,
        NOBODY,
        {
            "name": "its name",
            "name_key": "its name as it is sorted and compared",
            "domain": "where it stands in society; it says so itself",
            "domain_confirmed_on": "since when it says so itself",
            "register_kind": "in which public register it can be looked up",
            "register_number": "its number there",
            "register_gone_on": "since when it is no longer in that register",
            "street": "visiting address",
            "house_number": "visiting address",
            "postcode": "visiting address",
            "city": "visiting address",
            "email": "general address of the organisation",
            "phone": "general number of the organisation",
            "website": "public site of the organisation",
            "about": "its own words about itself",
            "best_time": "when it likes to be called",
            "entrance": "which door a visitor takes",
            "shoes_off": "what a visitor is asked to do at the door",
            "reach_by": "how it wants to be reached",
            "rhythm_days": "how often we want to speak",
            "known_since": "since when it is here",
            "last_contact_on": "when we last spoke",
            "next_on": "when we speak again",
            "next_set_at": "when that day was set apart from a contact",
            "due_on": "when it becomes time to speak",
            "representative_since": "since when somebody of it reads along",
            "merged_into": "which organisation it turned out to be",
            "version": "lets two writers not overwrite each other",
        },
    )
    declare_model(
        "OrganisationLink",
        LINK,
        "whoever speaks for an organisation, by function only",
        {
            "organisation": "which organisation reads through it",
            **TOKEN,
            **MADE,
            "address": "the general address to which it was sent",
            "language": "the language of the letter",
            "expires_on": "when it ends if nobody confirms",
            "confirmed_on": "since when somebody reads along",
            "confirmed_as": "in which function, in their own words",
            "closed_on": "when it ended",
        },
    )
    declare_model(
        "District",
        RELATION,
        NOBODY,
        {
            "code": "the code on the national map",
            "name": "its name",
            "area_code": "the larger area it is part of",
            "border": "its simplified border",
            "refreshed_on": "when the map was last read",
            "gone_on": "since when it is no longer on the map",
        },
    )
    declare_model(
        "Serves",
        RELATION,
        NOBODY,
        {"organisation": "who", "district": "works where"},
    )
    declare_model(
        "Posting",
        RELATION,
        NOBODY,
        {
            "term": "a word of the organisation's name or address",
            "name_key": "in which order it is listed",
            "organisation": "which organisation is found by it",
        },
    )
    declare_model(
        "Term",
        RELATION,
        NOBODY,
        {"term": "a word that occurs here", "size": "its length, to forgive slips"},
    )


def _contacts() -> None:
    declare_model(
        "ContactMoment",
        WORDS,
        MEMBERS,
        {
            "organisation": "with which organisation",
            "link": "through which link the organisation reads it",
            "kind": "visit, call, message, meeting or gathering",
            "subject": "about what, from a closed list",
            "agreement": "what was agreed; the organisation reads the same words",
            "held_on": "when",
            "next_on": "when we speak again",
            **MADE,
            "text_until": "when the words are destroyed",
            "text_gone_on": "when the words were destroyed",
            "once": "lets a second press of the button be the same contact",
        },
        due=_due_words,
    )
    declare_model(
        "ContactAnswer",
        WORDS,
        MEMBERS,
        {
            "contact": "about which contact",
            "link": "through which link it came",
            "kind": "the organisation's view or its objection",
            "text": "in the organisation's own words",
            "made_at": "when",
            "outcome": "what became of an objection",
            "settled_on": "when",
            "settled_by": "by which colleague",
        },
    )


def _people() -> None:
    declare_model(
        "PersonEntry",
        ENTRY,
        PEOPLE,
        {
            "organisation": "for which organisation they work",
            "kind": "in which role, by their own word",
            "name": "how they want to be called",
            "role": "what they do, in their own words",
            "email": "how to reach them; their choice",
            "phone": "how to reach them; their choice",
            "reach_by": "how they want to be reached",
            "topics": "what they want to be asked for",
            "offer": "what they offer, in their own words",
            "language": "the language of letters to them",
            **TOKEN,
            "confirmed_on": "when they last said they want to be here",
            "confirm_by": "when they are asked again",
            "languages": "in which languages they offer help; left out if they like",
            "availability": "when they have time",
            "charter": "to which version of the charter they said yes",
            "is_sixteen": "that they say they are sixteen or older; no birth date",
            "is_focal_point": "that they are focal point for their organisation",
            "basics_on": "when they followed the basic training; their own record",
            "refresher_on": "when they followed a refresher; their own record",
            "conversation_on": "when they followed it; their own record",
            "online_on": "when they followed it; their own record",
            "sharing_on": "when they followed it; their own record",
            "coming_to": "to which offered trainings they said yes",
            "wants_messages": "whether messages to many go to them; their own word",
        },
        ground="GDPR article 6(1)(a), consent that is withdrawn with one tap",
        find=_find_people,
        export=_export_people,
        erase=retention.erase_entries,
    )
    declare_model(
        "Invitation",
        ASKING,
        ASKED,
        {
            "organisation": "where they work",
            "name": "whom the letter greets",
            "address": "the work address of the letter",
            "address_hash": "lets the same address not be asked twice",
            "role": "the role in which they are asked",
            "source": "where we have it from; the letter says so",
            "state": "prepared, sent or being called back",
            "language": "the language of the letter",
            **TOKEN,
            **MADE,
            "sent_on": "when the letter went",
            "reminders": "how often we reminded",
            "expires_on": "when it vanishes by itself",
            "run_id": "with which list it came",
        },
        find=_find_invitations,
        export=_export_invitations,
        erase=retention.erase_invitations,
    )
    declare_model(
        "InvitationBlock",
        PEACE,
        "people who said no, unreadable",
        {"address_hash": "keyed hash of an address", "until": "left in peace until"},
    )
    declare_model(
        "RegistrationCode",
        CODE,
        MEMBERS,
        {
            "organisation": "for which organisation somebody registers",
            **TOKEN,
            **MADE,
            "expires_at": "when it stops working",
        },
    )


def _imports() -> None:
    declare_model(
        "ImportRun",
        RUN,
        MEMBERS,
        {
            "kind": "what kind of list",
            "once": "lets a second press of the button be the same import",
            **MADE,
            "rows": "how many rows",
            "created": "how many were new",
            "known": "how many were here",
            "gone": "how many left the public register",
            "invited": "how many people are asked",
            "refused": "how many columns stayed outside",
            "undo_until": "until when it can be undone",
            "sent_at": "when the letters went out",
            "undone_at": "when it was undone",
        },
    )
    declare_model(
        "ImportItem",
        UNDO,
        NOBODY,
        {
            "run": "of which import",
            "organisation": "at which organisation",
            "contact_id": "which contact date it brought",
            "district_id": "which district it brought",
            "is_new": "whether it was new",
            "before": "what stood there before",
        },
    )
    declare_model(
        "ColumnMapping",
        RELATION,
        NOBODY,
        {"header": "a header of our own lists", "column": "what it means"},
    )
    declare_model(
        "Merge",
        UNDO,
        MEMBERS,
        {
            "kept": "which organisation stayed",
            "gone": "which one it turned out to be",
            **MADE,
            "undo_until": "until when it can be undone",
            "undone_at": "when it was undone",
            "before": "what is needed to part them",
        },
    )


def _due_words(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_contacts(actor).filter(text_until__lte=today)
    return [
        Due(one.id, ContactMoment.__name__, one.text_until)
        for one in over.exclude(agreement="").only("id", "text_until")
    ]


def _find_people(actor: Actor, key: Mapping[str, str]) -> Sequence[UUID]:
    found = PersonEntry.objects.filter(
        municipality_id=actor.municipality_id, email__iexact=key.get("email", "")
    )
    return list(found.values_list("id", flat=True))


def _export_people(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    found = PersonEntry.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    return [dict(row) for row in found.values(*EXPORTED)]


def _find_invitations(actor: Actor, key: Mapping[str, str]) -> Sequence[UUID]:
    found = Invitation.objects.filter(
        municipality_id=actor.municipality_id,
        address_hash=address_hash(actor.municipality_id, key.get("email", "")),
    )
    return list(found.values_list("id", flat=True))


def _export_invitations(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    found = Invitation.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    shown = ("name", "address", "role", "source", "sent_on")
    return [dict(row) for row in found.values(*shown)]
