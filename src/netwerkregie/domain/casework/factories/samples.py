# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second looks for tests and the demo, through the real actions."""

from uuid import UUID

from netwerkregie.domain.casework.actions import samples
from netwerkregie.domain.casework.drafts.samples import Answer, ReadingDraft, View
from netwerkregie.domain.casework.models import Sample
from netwerkregie.domain.intake.actions import concerns
from netwerkregie.domain.intake.drafts.concerns import DropReason
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.models import Concern
from netwerkregie.foundation.kernel import Actor

WHY_DROPPED = "Het bleek een toneelstuk te zijn; de zorg is weg."


def a_reading(view: View = View.END_HERE) -> ReadingDraft:
    """Return what a second reader writes."""
    answers = {
        "firmness": Answer(text="Een leraar zag het zelf; wat ervoor gebeurde niet."),
        "needed": Answer(text="Een gesprek met de mentor is genoeg."),
        "explanation": Answer(text="Het kan een ruzie zijn geweest."),
        "protective": Answer(is_unknown=True),
    }
    return ReadingDraft(view, answers)


def a_dropped_concern(officer: Actor, **changes: object) -> Concern:
    """Open a concern and end it without a weighing."""
    concern = a_concern(officer, **changes)
    return concerns.drop(officer, concern.id, DropReason.DISPELLED, WHY_DROPPED)


def read_it(weigher: Actor, sample_id: UUID, view: View = View.END_HERE) -> Sample:
    """Open a second look and write what one would have decided."""
    samples.open_sample(weigher, sample_id)
    return samples.write_reading(weigher, sample_id, a_reading(view))
