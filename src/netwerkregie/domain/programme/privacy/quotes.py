# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers and quotes: organisations, and the colleagues who chose."""

from collections.abc import Sequence
from datetime import date

from netwerkregie.domain.programme.actions import suppliers
from netwerkregie.domain.programme.policies import quotes as policies
from netwerkregie.domain.programme.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    ONCE,
    declare_model,
)
from netwerkregie.domain.programme.privacy.small_grants import DECIDERS
from netwerkregie.domain.programme.rules.budget import KEPT_YEARS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due


def declare_quotes() -> None:
    """Declare suppliers, requests, quotes and choices."""
    declare_model(
        "Supplier",
        MEMBERS,
        {
            "name": "the name under which it trades",
            "number": "its number in the trade register",
            "email": "its business address; not of one person",
            "phone": "its business telephone",
            "facts": "what it offers; nothing about a person",
            "version": "lets two people not write over each other",
            "used_on": "when a quote of theirs came last",
            **MADE,
            **ONCE,
        },
        due=_due,
        erase=suppliers.destroy_suppliers,
    )
    declare_model(
        "QuoteRequest",
        DECIDERS,
        {
            "line": "from which line of the budget",
            "source": "from which source of money",
            "activity": "for which activity; empty for a running cost",
            "title": "what we call it",
            "what": "what we ask",
            "answer_by": "by when a quote is to come",
            "state": "whether it was chosen",
            "chosen_id": "which quote",
            "needs_two": "whether two people choose",
            "why": "why this one",
            "only_one_why": "why there was one quote only",
            "overrun_reason": "why more is promised than was set aside",
            "first_by": "which person chose",
            "second_by": "which other person agreed",
            "decided_on": "when",
            "commitment": "the promise in the books",
            **MADE,
            **ONCE,
        },
    )
    declare_model(
        "QuoteCriterion",
        NOBODY,
        {
            "request": "of which request",
            "position": "in which order",
            "name": "what quotes are compared on",
        },
    )
    declare_model(
        "Quote",
        NOBODY,
        {
            "request": "on which request",
            "supplier": "of which supplier",
            "amount": "how much",
            "currency": "in which money",
            "received_on": "when it came",
            "valid_until": "until when the supplier holds to it",
            "content_type": "which kind of file",
            "content": "the quote itself, drawn afresh",
            **ONCE,
        },
    )
    declare_model(
        "QuoteRemark",
        NOBODY,
        {
            "quote": "of which quote",
            "criterion": "on which criterion",
            "words": "what the quote says on it",
        },
    )
    declare_model(
        "QuoteView",
        DECIDERS,
        {
            "request": "about which choice",
            "place": "the first or the second person",
            "membership_id": "which colleague",
            "user_id": "which person, so that two are two",
            "words": "own words about the choice; nothing about a person",
            "no_interest": "that this person has no interest in a supplier",
            "content_hash": "which content was signed",
            "written_on": "when",
        },
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_suppliers(actor).filter(
        used_on__year__lt=today.year - KEPT_YEARS, quotes__isnull=True
    )
    return [
        Due(one, "", date(used.year + KEPT_YEARS + 1, 1, 1))
        for one, used in over.values_list("id", "used_on")
    ]
