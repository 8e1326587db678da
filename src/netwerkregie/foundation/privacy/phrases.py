# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Sentences stay whole, as translators see them.
# ruff: noqa: E501
"""Why the guard points at something, and how to say it without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.privacy.guard.kinds import Kind

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was found, why it is better left out, and what to write instead."""

    label: _StrPromise
    why: _StrPromise
    instead: _StrPromise


WORDS_ABOUT_A_PERSON = _(
    "These words are about a person. Choose below what happens with them."
)
LEFT_OUT = _("[left out]")

EXPLANATIONS: dict[Kind, Explanation] = {
    Kind.PERSON: Explanation(
        _("Somebody's name"),
        _("We can think along without knowing who it is."),
        _("Write “a pupil”, “my son” or “a colleague” instead of the name."),
    ),
    Kind.PHONE: Explanation(
        _("A phone number"),
        _("A number leads to one person, and we never call it."),
        _("Leave the number out: we answer here."),
    ),
    Kind.BSN: Explanation(
        _("A citizen service number (BSN)"),
        _(
            "This system keeps no citizen service numbers, nor numbers that look like one."
        ),
        _("Leave the number out: we do not need it."),
    ),
    Kind.BIRTH_DATE: Explanation(
        _("A birth date"),
        _("A birth date with a place is nearly a name."),
        _("Write the age, or “about fifteen”."),
    ),
    Kind.EMAIL: Explanation(
        _("An e-mail address"),
        _("An e-mail address leads to one person."),
        _("Leave the address out: we answer here."),
    ),
    Kind.ADDRESS: Explanation(
        _("An address"),
        _("A street with a house number leads to one household."),
        _("Write the neighbourhood, or leave the place out."),
    ),
    Kind.PROFILE: Explanation(
        _("A profile or user name"),
        _("A profile leads to one person; we never look at what somebody posts."),
        _("Write what was posted, without the name or address of the profile."),
    ),
    Kind.PLATE: Explanation(
        _("A licence plate"),
        _("A licence plate leads to one person."),
        _("Write “a car” or “a scooter”."),
    ),
    Kind.IBAN: Explanation(
        _("A bank account"),
        _("A bank account leads to one person."),
        _("Leave the number out; an amount or a purpose is enough."),
    ),
    Kind.BELIEF: Explanation(
        _("Somebody's belief"),
        _("What somebody believes, wears or prays is never a ground for worry."),
        _("Leave it out, and write what this person says or does that worries you."),
    ),
    Kind.ORIGIN: Explanation(
        _("Somebody's origin or nationality"),
        _("Where somebody or their family comes from is no ground for worry."),
        _("Leave it out: “a pupil” or “a family” is enough."),
    ),
    Kind.POLITICS: Explanation(
        _("Somebody's political view"),
        _("Everybody may think and vote as they like."),
        _("Write what this person says or does, and what harm could come of it."),
    ),
    Kind.HEALTH: Explanation(
        _("Somebody's health"),
        _("A diagnosis or treatment belongs with the care, not here."),
        _("Write what you see: “sleeps badly”, “is easily upset”."),
    ),
    Kind.SEXUAL: Explanation(
        _("Somebody's sexual life"),
        _("Whom somebody loves is never needed here."),
        _("Leave it out, or write “is being bullied” if that is what happens."),
    ),
    Kind.KINSHIP: Explanation(
        _("A tie between persons"),
        _("Who is related to or friends with whom is kept nowhere in the network."),
        _("Leave the tie out, and write the topic you spoke about."),
    ),
    Kind.RATING: Explanation(
        _("A mark or judgement of a person"),
        _("People get no scores or levels here."),
        _("Write what was agreed, and with which organisation."),
    ),
}


def explain(kind: Kind) -> Explanation:
    """Return the sentences that belong to a kind of finding."""
    return EXPLANATIONS[kind]


def advice_for(kind: Kind) -> str:
    """Return why this is better left out, and how to say it without."""
    explanation = EXPLANATIONS[kind]
    return f"{explanation.why} {explanation.instead}"


def register() -> None:
    """Give every sentence a code, so that any door can say it."""
    for kind, explanation in EXPLANATIONS.items():
        phrases.register(
            {
                f"privacy.guard.{kind}": explanation.label,
                f"privacy.guard.{kind}.why": explanation.why,
                f"privacy.guard.{kind}.instead": explanation.instead,
            }
        )
