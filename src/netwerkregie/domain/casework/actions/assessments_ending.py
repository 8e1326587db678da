# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of forms: what nobody signed lapses, and all of them go with their case."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.assessment_reading import KIND
from netwerkregie.domain.casework.models import (
    Assessment,
    AssessmentPaper,
    Instrument,
)
from netwerkregie.domain.casework.policies import assessments as policies
from netwerkregie.domain.casework.policies.cases import may_destroy
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.casework.rules.assessments import Stage
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing


def lapse(actor: Actor, today: date) -> int:
    """Let the forms lapse that two people did not sign in time.

    Returns:
        how many lapsed now.

    """
    policies.require(may_destroy(actor))
    due = queries.to_lapse(actor, today)
    for form_id in due:
        lapsing = Assessment.objects.filter(
            municipality_id=actor.municipality_id, id=form_id
        )
        lapsing.update(stage=Stage.LAPSED)
        signing.void(actor, KIND, form_id)
        record(actor, Verb.FORM_LAPSED, form_id)
    return len(due)


def remove_of_case(actor: Actor, case_id: UUID) -> None:
    """Remove the rows of forms and instruments of a case whose keys are gone.

    Called by the action that destroys a case, before it removes the parts; again is
    no error. It reads no text, not even a sealed one.
    """
    policies.require(may_destroy(actor))
    forms = Assessment.objects.filter(
        municipality_id=actor.municipality_id, case_id=case_id
    )
    kept = Instrument.objects.filter(
        municipality_id=actor.municipality_id, case_id=case_id
    )
    for form_id in list(forms.values_list("id", flat=True)):
        signing.forget(actor, KIND, form_id)
    parts = [
        *forms.values_list("part_id", flat=True),
        *kept.values_list("part_id", flat=True),
    ]
    papers = AssessmentPaper.objects.filter(part_id__in=parts)
    # In one go each, so that a form may follow another; no look at what is sealed.
    for rows in (papers, kept, forms):
        rows._raw_delete(rows.db)  # noqa: SLF001 - the rows alone, without reading
