# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing and opening the documents of forms; used by the actions.

All answers of one assessor's version are one document. A later version is another
one, so that nobody's words are changed by somebody else.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.opening import read_words, seal_words
from netwerkregie.domain.casework.models import Assessment, AssessmentPaper
from netwerkregie.domain.casework.policies.cases import member_of
from netwerkregie.domain.casework.rules.assessments import (
    Answers,
    PaperKind,
    as_plain,
    from_plain,
)
from netwerkregie.foundation.kernel import Actor, clock, new_hidden_id
from netwerkregie.foundation.vault.opening import OpenDossier

TABLE = "assessmentpaper"


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A document of a form as it can be read now."""

    id: UUID
    kind: PaperKind
    values: Mapping[str, Any]
    written_by: UUID
    written_on: date
    digest: str

    @property
    def text(self) -> str:
        """The words, where it is one text."""
        return str(self.values.get("text", ""))

    @property
    def answers(self) -> Answers:
        """The answers, where it is a version of a form."""
        return from_plain(self.values.get("answers", {}))

    @property
    def sensitive_why(self) -> str:
        """Why a protected fact could not be left out."""
        return str(self.values.get("sensitive_why", ""))


def read_papers(
    actor: Actor, opened: OpenDossier, part_id: UUID
) -> tuple[OpenPaper, ...]:
    """Open every document of a part, the oldest first."""
    found = AssessmentPaper.objects.filter(
        municipality_id=actor.municipality_id, part_id=part_id
    )
    return tuple(_read(opened, one) for one in found.order_by("position"))


def write_paper(
    actor: Actor,
    opened: OpenDossier,
    part_id: UUID,
    kind: PaperKind,
    values: Mapping[str, Any],
) -> AssessmentPaper:
    """Seal one document after the others; the caller holds the form's row."""
    others = AssessmentPaper.objects.filter(
        municipality_id=actor.municipality_id, part_id=part_id
    )
    last = others.aggregate(last=Max("position"))["last"] or 0
    paper_id = new_hidden_id()
    return AssessmentPaper.objects.create(
        id=paper_id,
        municipality_id=actor.municipality_id,
        part_id=part_id,
        kind=kind,
        position=last + 1,
        written_by=member_of(actor),
        written_on=clock.today(),
        body=seal_words(opened, TABLE, paper_id, values),
    )


def write_answers(
    actor: Actor,
    opened: OpenDossier,
    form: Assessment,
    answers: Answers,
    sensitive_why: str,
) -> None:
    """Keep a version of the answers: one's own last one anew, or another after it."""
    values = {"answers": as_plain(answers), "sensitive_why": sensitive_why}
    mine = AssessmentPaper.objects.filter(
        municipality_id=actor.municipality_id, part_id=form.part_id
    ).order_by("-position")
    last = mine.first()
    is_mine = last is not None and (last.kind, last.written_by) == (
        PaperKind.ANSWERS,
        actor.membership_id,
    )
    if last is None or not is_mine:
        write_paper(actor, opened, form.part_id, PaperKind.ANSWERS, values)
        return
    last.body = seal_words(opened, TABLE, last.id, values)
    last.save(update_fields=["body"])


def content_hash(form: Assessment, last: OpenPaper, until: date) -> str:
    """Return what both assessors sign: these answers, until this day."""
    whole = f"{form.id}|{until.isoformat()}|{last.id}:{last.digest}"
    return hashlib.sha256(whole.encode()).hexdigest()


def mark_of(answers: Answers, keys: tuple[str, ...]) -> str:
    """Return the mark of some answers as somebody sees them, to notice a change."""
    seen = {key: one for key, one in as_plain(answers).items() if key in keys}
    return hashlib.sha256(repr(sorted(seen.items())).encode()).hexdigest()


def _read(opened: OpenDossier, one: AssessmentPaper) -> OpenPaper:
    values, digest = read_words(opened, TABLE, one.id, bytes(one.body))
    return OpenPaper(
        id=one.id,
        kind=PaperKind(one.kind),
        values=values,
        written_by=one.written_by,
        written_on=one.written_on,
        digest=digest,
    )
