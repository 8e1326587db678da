# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assessment forms for tests and the demo, made through the actions themselves."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.casework.actions import assessment_papers as papers
from netwerkregie.domain.casework.actions import assessments, instruments
from netwerkregie.domain.casework.drafts.assessments import (
    Answer,
    Field,
    FieldKind,
    InstrumentDraft,
    PageDraft,
    StartDraft,
)
from netwerkregie.domain.casework.models import Assessment, Instrument
from netwerkregie.domain.casework.rules.form_files import OPEN_WEIGHING, form
from netwerkregie.foundation.kernel import Actor, clock

OWN_WORDS = "De dreiging is gehoord door drie leerlingen. Hulp bij werk past hier."

SAID: Mapping[str, str] = {
    "behaviour.observation": "[P1] hield een mes vast. [P1] riep dat er iets komt.",
    "behaviour.source": "De conciërge zag en hoorde het.",
    "behaviour.alternative": "[P1] was boos na een ruzie en wilde niemand raken.",
    "behaviour.protective": "[P1] gaf het mes af toen de conciërge erom vroeg.",
}


def an_answer(field: Field, said: Mapping[str, str] = SAID) -> Answer:
    """Return an answer to a question of a form, or that it is not known."""
    if field.key in said:
        return Answer(text=said[field.key])
    if field.kind is FieldKind.CHOICE:
        return Answer(choice=field.options[0][0])
    if field.kind is FieldKind.DATE:
        return Answer(day=clock.today())
    return Answer(is_unknown=True)


def an_assessment(
    actor: Actor, case_id: UUID, second_id: UUID, **more: Any
) -> Assessment:
    """Start a form with the actor as the first assessor."""
    draft = StartDraft(uuid4(), OPEN_WEIGHING, second_id, **more)
    return assessments.start(actor, case_id, draft)


def fill_in(
    actor: Actor, assessment: Assessment, said: Mapping[str, str] = SAID
) -> Assessment:
    """Answer every page of a form, as its pages would."""
    definition = form(assessment.form)
    assert definition is not None
    for step in definition.steps:
        whole = assessments.read(actor, assessment.id)
        keys = tuple(one.key for one in step.fields)
        draft = PageDraft(
            step.key,
            {one.key: an_answer(one, said) for one in step.fields},
            seen=papers.mark_of(whole.answers, keys),
        )
        assessments.save_page(actor, assessment.id, draft)
    return assessment


def asked_to_sign(actor: Actor, case_id: UUID, second_id: UUID) -> Assessment:
    """Fill in a whole form, sign it and ask the other assessor."""
    made = fill_in(actor, an_assessment(actor, case_id, second_id))
    return assessments.ask(actor, made.id, OWN_WORDS, None)


def an_instrument(actor: Actor, case_id: UUID, **changes: Any) -> Instrument:
    """Keep that the actor used a licensed instrument today."""
    today = clock.today()
    draft = InstrumentDraft(
        once=uuid4(),
        name="savry",
        used_on=today,
        certificate="SAVRY-opleiding, kenmerk A",
        certificate_until=today + timedelta(days=200),
        conclusion="[P1] heeft baat bij een vaste begeleider en bij werk.",
    )
    return instruments.keep(actor, case_id, replace(draft, **changes))
