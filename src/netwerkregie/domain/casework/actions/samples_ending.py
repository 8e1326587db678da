# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of second looks: with the end of their concern, keys first; a count stays."""

from datetime import date

from netwerkregie.domain.casework.actions.samples import count
from netwerkregie.domain.casework.models import Sample, SampleReading
from netwerkregie.domain.casework.policies import samples as policies
from netwerkregie.domain.casework.queries import samples as queries
from netwerkregie.domain.casework.rules.samples import Result, SampleState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers


def destroy_samples(actor: Actor, today: date) -> int:
    """Destroy the second looks whose concern goes; what nobody read is counted so.

    Raises:
        RuleBroken: a key could not be destroyed; nothing of the rows was touched.

    """
    policies.require(policies.may_destroy(actor))
    due = queries.to_destroy(actor, today)
    for sample in due:
        dossiers.destroy(actor.municipality_id, sample.id)
        if not dossiers.is_unreadable(actor.municipality_id, sample.id):
            code = "casework.sample_still_readable"
            raise RuleBroken(code)
        if sample.state != SampleState.READ:
            count(sample, Result.NOT_READ)
        readings = SampleReading.objects.filter(sample_id=sample.id)
        rows = Sample.objects.filter(id=sample.id)
        for found in (readings, rows):
            found._raw_delete(found.db)  # noqa: SLF001 - no look at what is sealed
        dossiers.forget(sample.id)
        record(actor, Verb.SAMPLE_DESTROYED, sample.id)
    return len(due)


def end_lessons(actor: Actor, today: date) -> int:
    """Destroy the lessons whose term is over."""
    policies.require(policies.may_destroy(actor))
    due = policies.visible_lessons(actor).filter(gone_on__lte=today)
    ids = list(due.values_list("id", flat=True))
    if ids:
        due._raw_delete(due.db)  # noqa: SLF001 - no look at the words
        record(actor, Verb.LESSON_ENDED, None, subjects=ids)
    return len(ids)
