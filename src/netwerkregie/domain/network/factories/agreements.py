# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements that look like life, for tests; made by the room's own actions."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.network.actions import agreements
from netwerkregie.domain.network.drafts.agreements import (
    AgreementDraft,
    AgreementPurpose,
    Ground,
    Shareable,
)
from netwerkregie.domain.network.models import Agreement
from netwerkregie.foundation.kernel import Actor, clock

EVERYTHING = (
    (Shareable.FOCAL_POINTS, Ground.PUBLIC_TASK),
    (Shareable.PARTNER_OFFERS, Ground.NO_PERSONS),
    (Shareable.JOINT_DATES, Ground.NO_PERSONS),
    (Shareable.PRACTICAL_FACTS, Ground.NO_PERSONS),
)


def agreed_words(**facts: object) -> AgreementDraft:
    """Return what an agreement says: a hundred days, and everything is shared."""
    today = clock.today()
    values: dict[str, object] = {
        "purpose": AgreementPurpose.CONSULTATION,
        "words": "Wij overleggen iedere maand.",
        "valid_from": today,
        "valid_until": today + timedelta(days=100),
        "shares": EVERYTHING,
    }
    # A test gives any of the draft's facts, by name.
    return AgreementDraft(**(values | facts))  # type: ignore[arg-type]


def an_agreement(
    actor: Actor, organisation_ids: Iterable[UUID], **facts: object
) -> Agreement:
    """Prepare an agreement."""
    return agreements.prepare(actor, agreed_words(**facts), organisation_ids)


def an_offered_agreement(
    actor: Actor, organisation_ids: Iterable[UUID], **facts: object
) -> Agreement:
    """Prepare an agreement and offer it."""
    made = an_agreement(actor, organisation_ids, **facts)
    return agreements.offer(actor, made.id, version=made.version)
