# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second looks as the pages want them: no nickname, no outcome, nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.samples import OpenReading
from netwerkregie.domain.casework.drafts.assessments import form, in_language
from netwerkregie.domain.casework.drafts.samples import SECOND_LOOK, SampleState
from netwerkregie.domain.casework.figures.samples import count_samples
from netwerkregie.domain.casework.queries import samples as queries
from netwerkregie.domain.intake.drafts.concerns import Kind
from netwerkregie.doors.desk.components.values import Column, QueueRow, Table
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson as a line, and whether one can stand behind it."""

    id: UUID
    text: str
    written_on: date
    is_read: bool
    may_read: bool


def rows_of(actor: Actor) -> list[QueueRow]:
    """Return the second looks one was drawn for, numbered and nothing more."""
    return [
        QueueRow(
            title=_("Second look %(n)s") % {"n": number},
            url=reverse("desk:sample", args=[one.id]),
            status=label(SampleState(one.state)),
            due=one.destroy_on,
        )
        for number, one in enumerate(queries.to_read(actor), start=1)
    ]


def statements_of(found: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the copied words, each with what it is."""
    return [(label(Kind(kind)), text) for kind, text in found]


def readings_of(found: Sequence[OpenReading], language: str) -> list[dict[str, object]]:
    """Return what readers wrote, question by question, without their names."""
    definition = form(SECOND_LOOK)
    assert definition is not None
    questions = [one for step in definition.steps for one in step.questions]
    return [
        {
            "view": label(reading.view),
            "answers": [
                (
                    in_language(one.label, language),
                    reading.answers[one.key].text or _("Not known"),
                )
                for one in questions
                if one.key in reading.answers
            ],
        }
        for reading in found
    ]


def lessons_of(actor: Actor) -> list[Lesson]:
    """Return what second looks taught."""
    may_write = queries.may_write_lesson(actor)
    return [
        Lesson(
            one.id,
            one.text,
            one.written_on,
            one.read_by is not None,
            may_write and one.read_by is None and one.written_by != actor.membership_id,
        )
        for one in queries.lessons(actor)
    ]


def table_of(actor: Actor, today: date) -> Table | None:
    """Return what a year of second looks came to; below five nothing is told."""
    cells = count_samples(actor, today - A_YEAR)
    if not cells:
        return None
    return Table(
        caption=_("What second looks came to in a year"),
        columns=[
            Column(_("What was decided")),
            Column(_("What two readers say")),
            Column(_("How often"), numeric=True),
        ],
        rows=[
            (
                label(one.looked),
                label(one.result),
                _("fewer than five") if one.looks is None else one.looks,
            )
            for one in cells
        ],
    )
