# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed lists of this room; a word that is not in them cannot be chosen.

None of them says anything about a person's belief, origin, opinion or health, and
none has a digit, a share or an order in its words (rows M1 and M7 of the safeguards).
"""

from enum import StrEnum


class Domain(StrEnum):
    """Where an organisation stands in society; there is no kind below it.

    Faith and philosophy is one word for all: a list that told a mosque from a church
    or a humanist centre would be a list of beliefs.
    """

    EDUCATION = "education"
    CARE = "care"
    WELFARE = "welfare"
    YOUTH = "youth"
    FAITH = "faith"
    SPORT = "sport"
    RESIDENTS = "residents"
    HOUSING = "housing"
    INTEREST = "interest"
    SAFETY = "safety"
    MUNICIPALITY = "municipality"
    BUSINESS = "business"


SELF_REGISTERING = frozenset({Domain.FAITH, Domain.INTEREST})
"""Domains whose people are never invited by import: they register themselves."""


class RegisterKind(StrEnum):
    """A public register in which an organisation can be looked up by anyone."""

    KVK = "kvk"
    DUO = "duo"
    LRK = "lrk"
    SUBSIDY = "subsidy"


class ContactKind(StrEnum):
    """How two sides spoke."""

    VISIT = "visit"
    CALL = "call"
    MESSAGE = "message"
    MEETING = "meeting"
    EVENT = "event"
    EARLIER = "earlier"


CHOSEN_KINDS = (
    ContactKind.VISIT,
    ContactKind.CALL,
    ContactKind.MESSAGE,
    ContactKind.MEETING,
    ContactKind.EVENT,
)
"""What a colleague can choose; 'earlier' is kept for a date that came by import."""


class Subject(StrEnum):
    """What a contact was about, at the level of the organisation."""

    ACQUAINTANCE = "acquaintance"
    KEEPING_IN_TOUCH = "keeping_in_touch"
    ACTIVITY = "activity"
    LESSON = "lesson"
    TRAINING = "training"
    AGREEMENT = "agreement"
    SPACE = "space"
    NEIGHBOURHOOD = "neighbourhood"
    QUESTION = "question"


class BestTime(StrEnum):
    """When an organisation likes to be called or visited."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    WEEKEND = "weekend"


class Entrance(StrEnum):
    """Which door a visitor takes."""

    FRONT = "front"
    SIDE = "side"
    BACK = "back"
    RECEPTION = "reception"


class ReachBy(StrEnum):
    """How somebody wants to be reached."""

    CALL = "call"
    EMAIL = "email"
    LETTER = "letter"
    MESSAGE = "message"


class Topic(StrEnum):
    """What a person in the network wants to be asked for; chosen by themself."""

    LESSONS = "lessons"
    DIALOGUE = "dialogue"
    TRAINING = "training"
    PARENTING = "parenting"
    ONLINE = "online"
    SPORT = "sport"
    NEIGHBOURHOOD = "neighbourhood"
    ADVICE = "advice"


class EntryKind(StrEnum):
    """In which role a person is in the network, by their own word."""

    PROFESSIONAL = "professional"
    KEY_PERSON = "key_person"
    VOLUNTEER = "volunteer"


class AnswerKind(StrEnum):
    """What an organisation does with a record about a contact with it."""

    VIEW = "view"
    OBJECTION = "objection"


class Outcome(StrEnum):
    """What became of an objection; the organisation reads it."""

    TEXT_REMOVED = "text_removed"
    TEXT_STAYS = "text_stays"


class InvitationSource(StrEnum):
    """Where we have somebody's name and work address from; the mail says it."""

    COLLEAGUE = "colleague"
    LIST = "list"
    ORGANISATION = "organisation"


class ImportKind(StrEnum):
    """What kind of list came in."""

    RELATIONS = "relations"
    SCHOOLS = "schools"
    DISTRICTS = "districts"


class Column(StrEnum):
    """What a column of a contact list may be; there is nothing else to choose."""

    ORGANISATION = "organisation"
    DOMAIN = "domain"
    DISTRICT = "district"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    POSTCODE = "postcode"
    CITY = "city"
    GENERAL_EMAIL = "general_email"
    GENERAL_PHONE = "general_phone"
    WEBSITE = "website"
    REGISTER_NUMBER = "register_number"
    PERSON = "person"
    PERSON_ROLE = "person_role"
    PERSON_ADDRESS = "person_address"
    LAST_CONTACT = "last_contact"
