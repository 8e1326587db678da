# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small grants and photos: what is held of whom, and for how long."""

from collections.abc import Sequence
from datetime import date

from netwerkregie.domain.programme.actions import small_grant_clock
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    ONCE,
    declare_model,
)
from netwerkregie.domain.programme.rules.photos import SHOWN_DAYS
from netwerkregie.domain.programme.rules.small_grants import ENDED_DAYS, OBJECT_DAYS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due, Retention

APPLICANT = "who applied, as a contact only; nothing about belief or origin is asked"
DECIDERS = "colleagues who decide: staff are data subjects"
ENDED = OBJECT_DAYS + ENDED_DAYS
PLAN = Retention(
    "a plan for which money was asked",
    "the decision, when it is refused; the end of the year, when it is granted",
    ENDED,
    "until one can object no more; granted ones stay with the accounts, without a name",
)
CONTACT = Retention(
    "the contact of an application",
    "the decision when it is refused, the settlement when it is granted",
    ENDED,
    "who applied can object for six weeks; after that nobody needs the name",
)
SHOWN = Retention(
    "photos without people",
    "the day a colleague let it be shown; thirty days while nobody did",
    SHOWN_DAYS,
    "a photo tells of something lately held, and is not kept as an archive",
)


def declare_small_grants() -> None:
    """Declare rounds, applications, contacts, decisions and photos."""
    declare_model(
        "GrantRound",
        MEMBERS,
        {
            "line": "from which line of the budget it is paid",
            "source": "from which source of money",
            "name": "what we call it",
            "criteria": "how applications are judged, in plain words",
            "ceiling": "how much there is in all",
            "most": "how much one application can get",
            "currency": "in which money",
            "opens_on": "from when one can apply",
            "closes_on": "until when one can apply",
            "published_on": "since when it stands on the public page",
            "refused": "how many were refused and are gone; a number",
            "withdrawn": "how many were taken back and are gone; a number",
            "version": "which version it is",
            **MADE,
            **ONCE,
        },
    )
    _declare_application()
    _declare_deciding()
    declare_model(
        "Photo",
        NOBODY,
        {
            "grant": "of which small grant",
            "activity": "of which activity",
            "content": "the picture, drawn afresh without place, time or camera",
            "content_type": "which kind of picture",
            "alt": "what is to be seen, for who cannot see it",
            "nobody": "that nobody can be recognised, said by who sent it",
            "state": "whether a second person looked at it",
            "added_on": "when it came",
            "added_by": "by which colleague; empty when it came by a link",
            "looked_by": "which colleague looked at it",
            "looked_on": "when",
            "destroy_on": "the day on which it goes",
        },
        retention=SHOWN,
    )


def _declare_application() -> None:
    declare_model(
        "SmallGrant",
        DECIDERS,
        {
            "round": "in which round",
            "applicant": "a resident, a group or an organisation; never who",
            "title": "what the initiative is called",
            "about": "what would happen",
            "place": "where",
            "starts_on": "the first day",
            "ends_on": "the last day",
            "asked": "how much is asked",
            "language": "in which language we answer",
            "token_hash": "how the link is recognised; the link is not kept",
            "made_on": "when it came",
            "version": "lets nobody decide about what changed meanwhile",
            "state": "where it stands",
            "decide_by": "by when it is decided by law",
            "question": "what we asked",
            "asked_on": "since when we wait for an answer",
            "granted": "how much was granted",
            "reason": "why, as everybody may read",
            "decided_on": "when it was decided",
            "first_by": "by which two colleagues",
            "second_by": "by which two colleagues",
            "object_by": "until when one can object",
            "objected_on": "when an objection came",
            "commitment": "the promise in the books",
            "paid_on": "when it was paid",
            "report": "what came of it, in words about no person",
            "report_on": "when that was told",
            "spent": "what was really spent",
            "fixed": "at how much it was settled",
            "fixed_why": "why that is less",
            "fixed_on": "when",
            "destroy_on": "the day on which a plan without money goes",
        },
        retention=PLAN,
        due=_due,
        erase=small_grant_clock.destroy_grants,
    )
    declare_model(
        "SmallGrantCost",
        NOBODY,
        {
            "grant": "of which application",
            "position": "in which order",
            "what": "what costs money",
            "amount": "how much",
        },
        retention=PLAN,
    )
    declare_model(
        "SmallGrantContact",
        APPLICANT,
        {
            "grant": "of which application",
            "name": "whom we write to",
            "email": "where the letters go",
            "phone": "where we call",
            "iban": "where the money goes; asked after granting, gone after paying",
            "holder": "in whose name that account is; gone after paying",
            "destroy_on": "the day on which it goes",
        },
        retention=CONTACT,
    )


def _declare_deciding() -> None:
    declare_model(
        "GrantView",
        DECIDERS,
        {
            "grant": "about which application",
            "place": "the first or the second person",
            "membership_id": "which colleague",
            "user_id": "which person, so that two are two",
            "is_grant": "whether it is to be granted",
            "amount": "how much",
            "reason": "the reason that everybody may read",
            "words": "own words for the other of the two, about no person",
            "no_interest": "that this person has no interest in it",
            "content_hash": "which content was signed",
            "written_on": "when",
        },
        retention=PLAN,
    )
    declare_model(
        "GrantInterest",
        DECIDERS,
        {
            "grant": "of which application",
            "membership_id": "which colleague stays out",
            "user_id": "which person, so that it holds for every account",
            "declared_on": "when",
        },
        retention=PLAN,
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_grants(actor).filter(destroy_on__lte=today)
    return [
        Due(key, f"SG-{made.year}", day)
        for key, made, day in over.values_list("id", "made_on", "destroy_on")
        if day is not None
    ]
