# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What starting, filling in and signing an assessment form take as input."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.rules.assessments import Act as Act
from netwerkregie.domain.casework.rules.assessments import Answer as Answer
from netwerkregie.domain.casework.rules.assessments import Change as Change
from netwerkregie.domain.casework.rules.assessments import PaperKind as PaperKind
from netwerkregie.domain.casework.rules.assessments import Sentence as Sentence
from netwerkregie.domain.casework.rules.assessments import Stage as Stage
from netwerkregie.domain.casework.rules.assessments import compare as compare
from netwerkregie.domain.casework.rules.cases import (
    LONGEST_STATEMENT as LONGEST_STATEMENT,
)
from netwerkregie.domain.casework.rules.form_files import Field as Field
from netwerkregie.domain.casework.rules.form_files import FieldKind as FieldKind
from netwerkregie.domain.casework.rules.form_files import Form as Form
from netwerkregie.domain.casework.rules.form_files import Question as Question
from netwerkregie.domain.casework.rules.form_files import Step as Step
from netwerkregie.domain.casework.rules.form_files import form as form
from netwerkregie.domain.casework.rules.form_files import forms as forms
from netwerkregie.domain.casework.rules.form_files import in_language as in_language
from netwerkregie.domain.casework.rules.form_files import instruments as instruments


@dataclass(frozen=True, slots=True)
class StartDraft:
    """A form that somebody starts, with its readers chosen before a word is written.

    Args:
        once: drawn with the page, so that a double click is one form.
        form: the name of the form.
        second_id: the other assessor, of another organisation.
        readers: who else of the case can read it.

    """

    once: UUID
    form: str
    second_id: UUID
    readers: Collection[UUID] = ()


@dataclass(frozen=True, slots=True)
class PageDraft:
    """The answers of one page of a form.

    Args:
        step: which page.
        answers: by the name of what was asked.
        seen: the mark of the answers as the writer saw them; a colleague who wrote
            meanwhile is never overwritten.
        sensitive_why: why a protected fact cannot be left out.

    """

    step: str
    answers: Mapping[str, Answer]
    seen: str
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentDraft:
    """That a licensed instrument was used, and what its assessor concludes.

    Args:
        once: drawn with the page, so that a double click is one record.
        name: one of the list.
        used_on: the day.
        certificate: the assessor's own certificate, by its reference.
        certificate_until: until when that holds.
        conclusion: in own words.
        readers: who can read it, besides the writer.
        sensitive_why: why a protected fact cannot be left out.

    """

    once: UUID
    name: str
    used_on: date
    certificate: str
    certificate_until: date
    conclusion: str
    readers: Collection[UUID] = field(default_factory=tuple)
    sensitive_why: str = ""
