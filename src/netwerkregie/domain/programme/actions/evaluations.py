# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening an evaluation, answering it, counting by five, and letting words be shown."""

import base64
import secrets
from collections import Counter
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.programme.drafts.evaluations import SheetDraft
from netwerkregie.domain.programme.models import (
    Evaluation,
    EvaluationSheet,
    EvaluationTally,
    EvaluationWords,
)
from netwerkregie.domain.programme.policies import evaluations as policies
from netwerkregie.domain.programme.queries import activities
from netwerkregie.domain.programme.queries import evaluations as queries
from netwerkregie.domain.programme.rules import evaluations as rules
from netwerkregie.domain.programme.rules.evaluations import Moment, WordsState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable

_CODE_BYTES = 8


def open_evaluation(actor: Actor, activity_id: UUID, moment: Moment) -> Evaluation:
    """Open an evaluation of an activity; a second press is the same evaluation.

    Raises:
        NotFound: the activity is not the actor's.

    """
    activity = activities.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_open(actor))
    require_writable(actor, Module.PROGRAMME)
    known = Evaluation.objects.filter(
        municipality_id=actor.municipality_id, activity_id=activity.id, moment=moment
    ).first()
    if known is not None:
        return known
    code = base64.b32encode(secrets.token_bytes(_CODE_BYTES)).decode().rstrip("=")
    today = clock.today()
    made = Evaluation.objects.create(
        municipality_id=actor.municipality_id,
        activity=activity,
        moment=moment,
        code=code.lower(),
        opened_on=today,
        closes_on=rules.closes_on(max(today, activity.on)),
        made_by=actor.membership_id,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.EVALUATION_OPENED, made)
    return made


def answer(actor: Actor, evaluation_id: UUID, draft: SheetDraft) -> Evaluation:
    """Take in one sheet; the fifth one empties the tray into the counts.

    Neither a time nor a sender is kept, and the line in the log stands for the
    evaluation as a whole.

    Raises:
        RuleBroken: it is closed, nothing was answered, or words about a person.

    """
    found = queries.get_evaluation(actor, evaluation_id, lock=True)
    policies.require(policies.may_answer(actor))
    today = clock.today()
    if not queries.is_open(found, today):
        raise RuleBroken("programme.evaluation_closed")
    sheet = rules.check_answers(Moment(found.moment), draft.answers)
    words = clean(draft.words, "words", rules.WORDS_LENGTH)
    EvaluationSheet.objects.create(
        municipality_id=found.municipality_id, evaluation=found, answers=sheet
    )
    if words:
        EvaluationWords.objects.create(
            municipality_id=found.municipality_id,
            evaluation=found,
            text=words,
            state=WordsState.WAITING,
            destroy_on=today + timedelta(days=rules.WORDS_DAYS),
        )
    _count_block(found)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.EVALUATION_ANSWERED, found)
    return found


def show_words(actor: Actor, words_id: UUID) -> EvaluationWords:
    """Let words be shown with the result; a colleague has read them.

    Raises:
        NotFound: they are gone or not the actor's.

    """
    policies.require(policies.may_read_words(actor))
    found = policies.visible_words(actor).select_for_update().filter(id=words_id)
    words = found.first()
    if words is None:
        raise NotFound
    words.state = WordsState.SHOWN
    words.destroy_on = clock.today() + timedelta(days=rules.SHOWN_DAYS)
    words.save(update_fields=["state", "destroy_on"])
    told = actor.for_purpose(Purpose.PROGRAMME)
    record(told, Verb.EVALUATION_WORDS_SHOWN, words.evaluation_id)
    return words


def throw_words_away(actor: Actor, words_id: UUID) -> None:
    """Destroy words that are not for others, such as those about somebody.

    Raises:
        NotFound: they are gone or not the actor's.

    """
    policies.require(policies.may_read_words(actor))
    found = policies.visible_words(actor).filter(id=words_id).first()
    if found is None:
        raise NotFound
    evaluation_id = found.evaluation_id
    found.delete()
    told = actor.for_purpose(Purpose.PROGRAMME)
    record(told, Verb.EVALUATION_WORDS_GONE, evaluation_id)


def close_due(actor: Actor, today: date) -> int:
    """Destroy the remainders of closed evaluations and words whose days are over.

    Returns:
        how many sheets and words went.

    """
    policies.require(policies.may_destroy(actor))
    over = Evaluation.objects.filter(
        municipality_id=actor.municipality_id, closes_on__lt=today
    )
    left = EvaluationSheet.objects.filter(
        municipality_id=actor.municipality_id, evaluation__in=over
    )
    closed = sorted(set(left.values_list("evaluation_id", flat=True)))
    gone, _each = left.delete()
    due = policies.visible_words(actor).filter(destroy_on__lt=today)
    spoken = sorted(set(due.values_list("evaluation_id", flat=True)))
    silent, _each = due.delete()
    if closed:
        record(actor, Verb.EVALUATION_CLOSED, None, subjects=closed)
    if spoken:
        record(actor, Verb.EVALUATION_WORDS_GONE, None, subjects=spoken)
    return gone + silent


def _count_block(evaluation: Evaluation) -> None:
    """Count the tray once five lie in it; the caller holds the evaluation's row."""
    tray = EvaluationSheet.objects.filter(
        municipality_id=evaluation.municipality_id, evaluation_id=evaluation.id
    )
    sheets = list(tray.values_list("id", "answers"))
    if len(sheets) < rules.BLOCK:
        return
    given = Counter(pair for _id, answers in sheets for pair in answers.items())
    for (question, said), number in given.items():
        tally, _new = EvaluationTally.objects.get_or_create(
            municipality_id=evaluation.municipality_id,
            evaluation=evaluation,
            question=question,
            answer=said,
        )
        EvaluationTally.objects.filter(id=tally.id).update(count=F("count") + number)
    tray.filter(id__in=[one for one, _answers in sheets]).delete()
