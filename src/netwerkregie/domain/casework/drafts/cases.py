# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What opening a case and writing in it take as input."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.rules.cases import Kind as Kind
from netwerkregie.domain.casework.rules.cases import PartKind as PartKind
from netwerkregie.domain.casework.rules.cases import Seat as Seat
from netwerkregie.domain.casework.rules.cases import State as State
from netwerkregie.domain.intake.drafts import FileDraft as FileDraft
from netwerkregie.domain.intake.drafts.concerns import Hearing as Hearing
from netwerkregie.domain.intake.drafts.concerns import SaidBy as SaidBy
from netwerkregie.foundation.kernel.ages import AgeBand


@dataclass(frozen=True, slots=True)
class OpeningDraft:
    """A case as a weighing decided that it opens.

    Args:
        weighing_id: the weighing that decided; one case per weighing.
        age_band: how old the person is, as far as known.
        holder_id: the membership of the case holder.
        first_processed_on: the day on which the first record was made, of the concern.
        statements: what was weighed, in order: what it is, and its words.
        chair_id: the membership of the chair, who convenes the conference.
        is_practice: fictional, written before the module was on.

    """

    weighing_id: UUID
    age_band: AgeBand
    holder_id: UUID
    first_processed_on: date
    statements: Sequence[tuple[Kind, Mapping[str, Any]]] = ()
    chair_id: UUID | None = None
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A statement that somebody writes in a part of a case.

    Args:
        kind: fact, view and so on; never both in one.
        text: the words.
        corrects: the earlier statement that this one corrects.
        said_by: who says it, by function; facts only.
        hearing: how they know; facts only.
        said_on: when it was seen or said; facts only.
        sensitive_why: why a protected fact cannot be left out.
        files: pictures and PDFs, drawn afresh.
        once: drawn with the form, to know a double click.

    """

    kind: Kind
    text: str
    corrects: UUID | None = None
    said_by: SaidBy | None = None
    hearing: Hearing | None = None
    said_on: date | None = None
    sensitive_why: str = ""
    files: Sequence[FileDraft] = ()
    once: UUID | None = None
