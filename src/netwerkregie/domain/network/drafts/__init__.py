# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of the network's actions; a form and an API produce the same."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.network.drafts.people import FocalDraft, TrainingDraft
from netwerkregie.domain.network.rules import (
    CHOSEN_KINDS,
    AnswerKind,
    Availability,
    BestTime,
    Column,
    ContactKind,
    Domain,
    Entrance,
    EntryKind,
    ImportKind,
    InvitationSource,
    Language,
    Outcome,
    ReachBy,
    RegisterKind,
    Standing,
    Subject,
    Topic,
    Training,
)
from netwerkregie.domain.network.rules.names import Known, Likeness, likeness
from netwerkregie.domain.network.rules.people import CHARTER, MINIMUM_AGE
from netwerkregie.domain.network.rules.rhythm import next_choices
from netwerkregie.domain.network.rules.terms import AGREEMENT_LENGTH
from netwerkregie.domain.network.rules.trainings import (
    LONGEST_ABOUT,
    LONGEST_PLACE,
    MOST_PLACES,
    refresher_due,
    standing,
)

# The words of the closed lists, for the doors: rules themselves stay in this room.
__all__ = [
    "AGREEMENT_LENGTH",
    "CHARTER",
    "CHOSEN_KINDS",
    "LONGEST_ABOUT",
    "LONGEST_PLACE",
    "MINIMUM_AGE",
    "MOST_PLACES",
    "AnswerDraft",
    "AnswerKind",
    "Availability",
    "BestTime",
    "Column",
    "ContactDraft",
    "ContactKind",
    "Domain",
    "Entrance",
    "EntryDraft",
    "EntryKind",
    "FocalDraft",
    "ImportKind",
    "InvitationDraft",
    "InvitationSource",
    "Known",
    "Language",
    "Likeness",
    "OrganisationDraft",
    "Outcome",
    "OwnFactsDraft",
    "ReachBy",
    "RegisterKind",
    "Standing",
    "Subject",
    "Topic",
    "Training",
    "TrainingDraft",
    "likeness",
    "next_choices",
    "refresher_due",
    "standing",
]


@dataclass(frozen=True, slots=True)
class OrganisationDraft:
    """An organisation as a colleague writes it down: public facts, no text.

    Args:
        version: which version the writer saw; None for a new one.

    """

    name: str
    domain: str = ""
    register_kind: str = ""
    register_number: str = ""
    street: str = ""
    house_number: str = ""
    postcode: str = ""
    city: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    best_time: str = ""
    entrance: str = ""
    shoes_off: bool = False
    reach_by: str = ""
    rhythm_days: int = 0
    district_ids: tuple[UUID, ...] = ()
    version: int | None = None


@dataclass(frozen=True, slots=True)
class OwnFactsDraft:
    """What an organisation says about itself through its own link."""

    domain: str
    about: str = ""
    email: str = ""
    phone: str = ""
    best_time: str = ""
    entrance: str = ""
    shoes_off: bool = False
    reach_by: str = ""


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact with an organisation.

    Args:
        once: drawn with the form; a second press of the button is the same contact.

    """

    kind: ContactKind
    subject: Subject
    held_on: date
    agreement: str = ""
    next_on: date | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An organisation's own view of a contact, or its objection."""

    kind: AnswerKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class InvitationDraft:
    """Who is asked: exactly what trust allows an invitation to hold."""

    name: str
    address: str
    role: str = ""
    organisation_id: UUID | None = None
    source: InvitationSource = InvitationSource.COLLEAGUE
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What a person says about themself; only the person makes this."""

    kind: EntryKind
    name: str
    email: str
    role: str = ""
    phone: str = ""
    reach_by: ReachBy = ReachBy.EMAIL
    topics: tuple[str, ...] = ()
    offer: str = ""
    language: str = "nl"
    languages: tuple[str, ...] = ()
    availability: tuple[str, ...] = ()
    is_sixteen: bool = False
