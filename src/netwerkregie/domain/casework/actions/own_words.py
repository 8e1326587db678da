# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealed words that looks, waits and closings leave in the part all members share.

They are statements like any other: attributed, unchangeable, read by the same people.
So nothing of a look at a case stands outside the keys of the case.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import (
    open_part,
    read_words,
    write_statement,
)
from netwerkregie.domain.casework.models import Case, CaseStatement
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules.cases import Kind, check_statement
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import VerbEnum
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class Words:
    """Words that were kept, with the hash of what was sealed."""

    statement: CaseStatement
    digest: str


def checked(text: str, field: str) -> str:
    """Return words without control characters, names, numbers or addresses.

    Raises:
        RuleBroken: they are empty, too long, or lead to somebody.

    """
    cleaned = check_statement(text, field)
    require_tokens(cleaned, field)
    return cleaned


def keep(
    actor: Actor, case: Case, verb: VerbEnum, kind: Kind, values: Mapping[str, Any]
) -> Words:
    """Seal words in the shared part of a case, as one statement.

    Raises:
        NotFound: the actor holds no key of that part.
        Locked: the actor's vault is locked.

    """
    part = queries.shared_part(actor, case)
    opened = open_part(actor, part, verb)
    said = write_statement(actor, part, opened, kind, values)
    _, digest = _read(opened, said)
    return Words(said, digest)


def read(
    actor: Actor, case: Case, verb: VerbEnum, statement_ids: list[UUID | None]
) -> dict[UUID, tuple[dict[str, Any], str]]:
    """Open the shared part once and return the words of some statements in it."""
    part = queries.shared_part(actor, case)
    opened = open_part(actor, part, verb)
    found = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id,
        part_id=part.id,
        id__in=[one for one in statement_ids if one is not None],
    )
    return {one.id: _read(opened, one) for one in found}


def hash_of(*parts: str) -> str:
    """Return the hash that two people sign: of what is chosen and what is written."""
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def _read(opened: OpenDossier, one: CaseStatement) -> tuple[dict[str, Any], str]:
    return read_words(opened, "casestatement", one.id, bytes(one.body))
