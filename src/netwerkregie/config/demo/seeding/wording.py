# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the content's words read in the network's own closed lists."""

from netwerkregie.config.demo import content
from netwerkregie.domain.network.drafts import (
    BestTime,
    ContactKind,
    Domain,
    Entrance,
    Language,
    OrganisationDraft,
    ReachBy,
    RegisterKind,
    Subject,
    Topic,
)

DOMAINS = {
    "education": Domain.EDUCATION,
    "care": Domain.CARE,
    "youth": Domain.YOUTH,
    "faith_and_philosophy": Domain.FAITH,
    "sport": Domain.SPORT,
    "residents": Domain.RESIDENTS,
    "interest": Domain.INTEREST,
    "safety": Domain.SAFETY,
    "municipality": Domain.MUNICIPALITY,
    "business": Domain.BUSINESS,
}
# Two domains of the network that the content does not tell apart.
BY_NAME = {
    Domain.HOUSING: ("woning", "woonstichting", "huurder", "woonbedrijf", "maasgoed"),
    Domain.WELFARE: ("welzijn", "wijkteam", "buurtteam", "maatschappelijk", "sociaal"),
}
REGISTERS = {
    "kvk": RegisterKind.KVK,
    "duo": RegisterKind.DUO,
    "lrk": RegisterKind.LRK,
}
KINDS = {
    "visit": ContactKind.VISIT,
    "call": ContactKind.CALL,
    "mail": ContactKind.MESSAGE,
    "meeting": ContactKind.MEETING,
    "event": ContactKind.EVENT,
    "lesson": ContactKind.VISIT,
}
SUBJECTS = {
    "introduction": Subject.ACQUAINTANCE,
    "school_safety": Subject.QUESTION,
    "training": Subject.TRAINING,
    "youth_work": Subject.ACTIVITY,
    "neighbourhood_tension": Subject.NEIGHBOURHOOD,
    "activity": Subject.ACTIVITY,
    "agreement": Subject.AGREEMENT,
    "follow_up": Subject.KEEPING_IN_TOUCH,
    "subsidy": Subject.QUESTION,
    "other_cooperation": Subject.SPACE,
}
TOPICS = {
    "school": Topic.LESSONS,
    "online": Topic.ONLINE,
    "upbringing": Topic.PARENTING,
    "neighbourhood": Topic.NEIGHBOURHOOD,
    "dialogue": Topic.DIALOGUE,
    "youth": Topic.SPORT,
    "safety": Topic.ADVICE,
    "training": Topic.TRAINING,
    # What key persons say they are good at.
    "sport": Topic.SPORT,
    "gaming": Topic.ONLINE,
    "parents": Topic.PARENTING,
    "girls": Topic.DIALOGUE,
    "women": Topic.DIALOGUE,
    "music": Topic.DIALOGUE,
    "grief": Topic.ADVICE,
    "debt": Topic.ADVICE,
    "administration": Topic.ADVICE,
    "coaching": Topic.ADVICE,
    "mentoring": Topic.ADVICE,
    "meals": Topic.NEIGHBOURHOOD,
    "newcomers": Topic.NEIGHBOURHOOD,
    "farming": Topic.NEIGHBOURHOOD,
    "language": Topic.LESSONS,
    "reading": Topic.LESSONS,
    "students": Topic.LESSONS,
    "technique": Topic.LESSONS,
    "work": Topic.TRAINING,
}
LANGUAGES = {one.value: one.value for one in Language}
BEST_TIMES = {
    "morning": BestTime.MORNING,
    "afternoon": BestTime.AFTERNOON,
    "after_school": BestTime.AFTERNOON,
    "evening": BestTime.EVENING,
    "weekend": BestTime.WEEKEND,
}
ENTRANCES = {
    "main": Entrance.FRONT,
    "intercom": Entrance.FRONT,
    "side": Entrance.SIDE,
    "reception": Entrance.RECEPTION,
}
REACH_BY = {
    "phone": ReachBy.CALL,
    "letter": ReachBy.LETTER,
    "mail": ReachBy.EMAIL,
    "app": ReachBy.MESSAGE,
}


def domain_of(organisation: content.Organisation) -> Domain:
    """Return where an organisation stands; some by what they are called."""
    name = organisation.name.lower()
    if organisation.domain in {"care", "residents", "business", "youth"}:
        for domain, words in BY_NAME.items():
            if any(word in name for word in words):
                return domain
    return DOMAINS[organisation.domain]


def subject_of(contact: content.ContactMoment) -> Subject:
    """Return what a contact was about."""
    return Subject.LESSON if contact.kind == "lesson" else SUBJECTS[contact.subject]


def topics_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a person wants to be asked for."""
    return tuple(dict.fromkeys(TOPICS[word].value for word in words))


def draft_of(organisation: content.Organisation) -> OrganisationDraft:
    """Return an organisation as a colleague writes it down, without its districts."""
    facts = dict(organisation.facts)
    register = REGISTERS.get(organisation.source)
    number = organisation.register_number if register else ""
    return OrganisationDraft(
        name=organisation.name,
        domain=domain_of(organisation),
        register_kind=register if register and number else "",
        register_number=number,
        email=organisation.email,
        phone=organisation.phone,
        website=organisation.website,
        best_time=BEST_TIMES.get(facts.get("best_time", ""), ""),
        entrance=ENTRANCES.get(facts.get("entrance", ""), ""),
        shoes_off=facts.get("on_entering") == "shoes_off",
        reach_by=REACH_BY.get(facts.get("reach_by", ""), ""),
        rhythm_days=organisation.rhythm_days,
    )
