# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of second readings hold, why, and until when."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.privacy import Declaration, Due, Module, Retention, declare
from netwerkregie.foundation.signing import reminding
from netwerkregie.foundation.signing.rules import KEPT_AFTER

READING = Retention(
    name="second reading",
    starts="the day it was signed, lapsed, was taken back or expired",
    days=KEPT_AFTER,
    reason="what it decided stands in the room that asked, and in the ledger",
)

_BASE = Declaration(
    model="base",
    module=Module.FOUNDATION,
    controller="the municipality",
    purpose=Purpose.OVERSIGHT,
    ground="GDPR art. 5(2) and 32: two people look before a heavy step",
    processor="the hoster of the installation",
    recipients=("the author, the readers of the pool and the chair",),
    selection_category="municipal selection list 2020, 19.1.6 (access to systems)",
    retention=READING,
    persons="people who work with the product",
)
_IDS = {"id": "identifier", "municipality": "the wall between municipalities"}


def _due(actor: Actor, today: date) -> Sequence[Due]:
    return reminding.due(actor, today)


def _erase(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    return reminding.erase(actor, ids, reason)


def register() -> None:
    """Put the tables of second readings in the register of processing."""
    declare(
        replace(
            _BASE,
            model="signing.SigningRequest",
            fields={
                **_IDS,
                "subject_kind": "what kind of thing is read",
                "subject_id": "which one; no content",
                "purpose": "for what it is read",
                "content_hash": "a change of what was read is seen by it",
                "needed": "how many people sign",
                "asker_signs": "whether the author is one of them",
                "asked_by": "who asked",
                "asked_by_user": "the same person under another membership",
                "asked_of": "who was asked, so that it stands on the right Today",
                "apart": "who had a part in it earlier and may not sign",
                "pool": "the roles whose holders may read",
                "state": "where it stands",
                "asked_on": "what the days are counted from",
                "reminded": "how many reminders went",
                "ended_on": "the start of the term of destruction",
            },
            due=_due,
            erase=_erase,
        )
    )
    declare(
        replace(
            _BASE,
            model="signing.SigningOpening",
            fields={
                **_IDS,
                "request": "of which second reading",
                "membership": "who opened the content",
                "user_id": "the same person under another membership",
                "opened_on": "the day; who did not open cannot sign",
            },
        )
    )
    declare(
        replace(
            _BASE,
            model="signing.Signature",
            fields={
                **_IDS,
                "request": "of which second reading",
                "place": "first, second or third",
                "membership": "who signed",
                "user_id": "the same person under another membership",
                "content_hash": "what was signed",
                "words_id": "where the room sealed the signer's own words",
                "signed_on": "the day",
            },
        )
    )
