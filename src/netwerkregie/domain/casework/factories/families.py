# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Conversations with a family, made as a counsellor makes them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from netwerkregie.domain.casework.actions import (
    families,
    family_consents,
    family_persons,
)
from netwerkregie.domain.casework.drafts.families import (
    AgeBand,
    ConsentAbout,
    ConsentDraft,
    ConsentWay,
    MemberDraft,
    Part,
    SheetDraft,
    TalkDraft,
)
from netwerkregie.domain.casework.models import FamilyConversation, FamilyTalk
from netwerkregie.foundation.kernel import Actor, clock

MOTHER = MemberDraft(
    AgeBand.ADULT, "Anja Verzonnen", "06 00 00 00 01", "moeder van [P3]"
)
FATHER = MemberDraft(AgeBand.ADULT, "Ben Verzonnen", "06 00 00 00 02", "vader van [P3]")
SON = MemberDraft(AgeBand.OLDER_TEEN, "Cas Verzonnen", "", "zoon van [P1] en [P2]")
AGREED = "Aantekeningen houden, en niets doorgeven zonder het eerst te vragen."
WORRY = "[P1] en [P2] maken zich zorgen omdat [P3] bijna niet meer thuis eet."
SHEET: Mapping[Part, str] = {
    Part.WORRY: WORRY,
    Part.GOES_WELL: "[P3] werkt elke zaterdag en gaat goed om met [P2].",
    Part.WANTED: "Weer met elkaar aan tafel, zonder ruzie.",
    Part.AGREED: "[P1] vraagt [P3] op zondag mee te eten.",
    Part.CALLS: "De gespreksvoerder belt [P1] volgende week donderdag.",
    Part.OBSERVED: "[P1] en [P2] lieten elkaar uitpraten.",
}


def a_talk(actor: Actor, **changes: Any) -> FamilyTalk:
    """Begin conversations; nobody agreed yet."""
    draft = TalkDraft(once=uuid4(), age_band=AgeBand.ADULT)
    return families.open_talk(actor, replace(draft, **changes))


def a_family(
    actor: Actor, people: Sequence[MemberDraft] = (MOTHER, FATHER), **changes: Any
) -> FamilyTalk:
    """Begin conversations with people in them, of whom the first agreed to notes."""
    talk = a_talk(actor, **changes)
    for one in people:
        family_persons.add_person(actor, talk.id, one)
    consented(actor, talk)
    talk.refresh_from_db()
    return talk


def consented(
    actor: Actor,
    talk: FamilyTalk,
    by: int = 1,
    words: str = AGREED,
    about: ConsentAbout = ConsentAbout.NOTES,
) -> None:
    """Record that somebody agreed."""
    today = clock.today()
    draft = ConsentDraft(by, about, ConsentWay.SAID, today, words)
    family_consents.agree(actor, talk.id, draft)


def a_sheet(
    actor: Actor,
    talk: FamilyTalk,
    parts: Mapping[Part, str] | None = None,
    next_on: date | None = None,
    sensitive_why: str = "",
) -> FamilyConversation:
    """Keep the notes of a conversation of today."""
    today = clock.today()
    draft = SheetDraft(
        once=uuid4(),
        held_on=today,
        next_on=next_on or today + timedelta(days=14),
        parts=parts or {Part.WORRY: "[P1] slaapt slecht van de ruzies."},
        sensitive_why=sensitive_why,
    )
    return families.write_sheet(actor, talk.id, draft)
