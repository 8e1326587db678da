# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What who came thought of an activity: counted by five, without a sender."""

from uuid import UUID

from django.db import models

from netwerkregie.domain.programme.models.activities import Activity
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.evaluations import (
    WORDS_LENGTH,
    Answer,
    Moment,
    Question,
    WordsState,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel

CODE_LENGTH = 16


class Evaluation(TenantModel):
    """An evaluation of one activity, before or after; open for some days."""

    activity = TenantKey(Activity, on_delete=models.CASCADE, related_name="evaluations")
    moment = models.CharField(max_length=6, choices=choices(Moment))
    code = models.CharField(max_length=CODE_LENGTH)
    opened_on = models.DateField()
    closes_on = models.DateField()
    made_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "activity", "moment"],
                name="one_evaluation_per_moment",
            ),
            models.UniqueConstraint(
                fields=["municipality", "code"], name="evaluation_by_code"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "closes_on"], name="evaluation_due")
        ]

    activity_id: UUID

    def __str__(self) -> str:
        return f"{self.moment}"


class EvaluationSheet(TenantModel):
    """Answers that wait until there are five; then they are counted and gone."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    evaluation = TenantKey(Evaluation, on_delete=models.CASCADE, related_name="sheets")
    answers = models.JSONField()

    def __str__(self) -> str:
        return "a sheet"


class EvaluationTally(TenantModel):
    """How often an answer was given to a question, over whole blocks."""

    evaluation = TenantKey(Evaluation, on_delete=models.CASCADE, related_name="tallies")
    question = models.CharField(max_length=8, choices=choices(Question))
    answer = models.CharField(max_length=10, choices=choices(Answer))
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "evaluation", "question", "answer"],
                name="one_tally_per_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.count}"


class EvaluationWords(TenantModel):
    """Words of somebody who came: a colleague reads them before anybody else."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    evaluation = TenantKey(Evaluation, on_delete=models.CASCADE, related_name="words")
    text = models.CharField(max_length=WORDS_LENGTH)
    state = models.CharField(max_length=8, choices=choices(WordsState))
    destroy_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(
                fields=["municipality", "destroy_on"], name="evaluation_words_due"
            )
        ]

    def __str__(self) -> str:
        return self.text
