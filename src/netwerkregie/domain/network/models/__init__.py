# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The nouns of the network."""

from netwerkregie.domain.network.models.agreements import (
    Agreement,
    AgreementDate,
    AgreementParty,
    AgreementShare,
)
from netwerkregie.domain.network.models.contacts import ContactAnswer, ContactMoment
from netwerkregie.domain.network.models.districts import District, Serves
from netwerkregie.domain.network.models.doubles import Double
from netwerkregie.domain.network.models.imports import (
    ColumnMapping,
    ImportItem,
    ImportRun,
    Merge,
)
from netwerkregie.domain.network.models.incidents import (
    CardCall,
    Incident,
    IncidentCard,
    IncidentLine,
)
from netwerkregie.domain.network.models.initiatives import (
    EndedCount,
    Initiative,
    InitiativeNeed,
    InitiativeResult,
    Partnership,
    Proposal,
    TakesPlace,
)
from netwerkregie.domain.network.models.joining import (
    Arrival,
    CharterRound,
    JoinRequest,
)
from netwerkregie.domain.network.models.messages import (
    Message,
    MessageLetter,
    MessageReply,
)
from netwerkregie.domain.network.models.offers import (
    Introduction,
    Offer,
    OfferDistrict,
    OfferWord,
)
from netwerkregie.domain.network.models.organisations import (
    Organisation,
    OrganisationLink,
)
from netwerkregie.domain.network.models.people import (
    Invitation,
    InvitationBlock,
    PersonEntry,
    RegistrationCode,
)
from netwerkregie.domain.network.models.promises import Promise
from netwerkregie.domain.network.models.relations import (
    Handover,
    HandoverItem,
    Relation,
)
from netwerkregie.domain.network.models.trainings import OfferedTraining
from netwerkregie.domain.network.models.visits import AgendaFeed, Visit
from netwerkregie.domain.network.models.words import Posting, Term

__all__ = [
    "AgendaFeed",
    "Agreement",
    "AgreementDate",
    "AgreementParty",
    "AgreementShare",
    "Arrival",
    "CardCall",
    "CharterRound",
    "ColumnMapping",
    "ContactAnswer",
    "ContactMoment",
    "District",
    "Double",
    "EndedCount",
    "Handover",
    "HandoverItem",
    "ImportItem",
    "ImportRun",
    "Incident",
    "IncidentCard",
    "IncidentLine",
    "Initiative",
    "InitiativeNeed",
    "InitiativeResult",
    "Introduction",
    "Invitation",
    "InvitationBlock",
    "JoinRequest",
    "Merge",
    "Message",
    "MessageLetter",
    "MessageReply",
    "Offer",
    "OfferDistrict",
    "OfferWord",
    "OfferedTraining",
    "Organisation",
    "OrganisationLink",
    "Partnership",
    "PersonEntry",
    "Posting",
    "Promise",
    "Proposal",
    "RegistrationCode",
    "Relation",
    "Serves",
    "TakesPlace",
    "Term",
    "Visit",
]
