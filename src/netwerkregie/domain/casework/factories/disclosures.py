# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Receivers and disclosures for tests and the demo, made by the real actions."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from netwerkregie.domain.casework.actions import disclosures, recipients
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    FieldKind,
    LegalGround,
    Piece,
    RecipientDraft,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.models import Case, Disclosure, DisclosureRecipient
from netwerkregie.foundation.kernel import Actor, Purpose

WHY = "[P1] heeft begeleiding nodig die wij niet geven."
LEAVES = "[P1] wil hulp bij het vinden van werk."


def a_recipient(
    actor: Actor,
    kind: RecipientKind = RecipientKind.CARE,
    name: str = "Stichting Welzijn, jongerenwerk",
    email: str = "jongerenwerk@welzijn.example",
) -> DisclosureRecipient:
    """Put a receiver on the list."""
    return recipients.add(actor, RecipientDraft(kind, name, email))


def a_draft(case: Case, **changes: Any) -> DisclosureDraft:
    """Return one statement of a case for a care provider; it names nobody."""
    draft = DisclosureDraft(
        subject_kind=SubjectKind.CASE,
        subject_id=case.id,
        to=RecipientKind.CARE,
        ground=LegalGround.CONSENT,
        purpose=Purpose.CASE,
        pieces=(Piece(FieldKind.SUMMARY, LEAVES),),
        way=Way.PAPER,
        why=WHY,
        once=uuid4(),
    )
    return replace(draft, **changes)


def a_disclosure(actor: Actor, case: Case, **changes: Any) -> Disclosure:
    """Let one statement of a case leave to a care provider."""
    return disclosures.disclose(actor, a_draft(case, **changes))
