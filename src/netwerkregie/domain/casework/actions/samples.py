# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second looks: drawn by the clock, copied without identity, read blind by two.

Nothing of a concern or a weighing is written here: a second look reopens nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from secrets import SystemRandom
from typing import Any
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.casework.drafts.samples import LessonDraft, ReadingDraft
from netwerkregie.domain.casework.models import (
    Sample,
    SampleCount,
    SampleLesson,
    SampleReading,
    Weighing,
    WeighingSeat,
)
from netwerkregie.domain.casework.policies import samples as policies
from netwerkregie.domain.casework.queries import samples as queries
from netwerkregie.domain.casework.rules import assessments as form_rules
from netwerkregie.domain.casework.rules import form_files
from netwerkregie.domain.casework.rules import samples as rules
from netwerkregie.domain.casework.rules.assessments import Answers
from netwerkregie.domain.casework.rules.samples import (
    Looked,
    Result,
    SampleState,
    View,
)
from netwerkregie.domain.casework.sealing import read_words, seal_words
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.actions.sampling import copy_without_identity
from netwerkregie.domain.intake.unsealed import require_clean
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers, keys
from netwerkregie.foundation.vault.opening import OpenDossier

DOSSIER_KIND = "sample"
_CHANCE = SystemRandom()


@dataclass(frozen=True, slots=True)
class OpenReading:
    """What one of the two wrote, opened."""

    written_by: UUID
    view: View
    answers: Answers


@dataclass(frozen=True, slots=True)
class OpenSample:
    """A second look as its reader sees it now.

    Args:
        sample: the row.
        statements: kind and words, without identity.
        own: what the reader wrote.
        others: what the other wrote; only after one's own words.

    """

    sample: Sample
    statements: tuple[tuple[str, str], ...]
    own: OpenReading | None = None
    others: tuple[OpenReading, ...] = field(default_factory=tuple)


def draw(actor: Actor, today: date) -> int:
    """Draw concerns for a second look, by chance and of each kind; only identifiers.

    Returns:
        how many were drawn now.

    """
    policies.require(policies.may_destroy(actor))
    found = queries.candidates(actor, today)
    drawn = []
    for looked in Looked:
        room = rules.drawn_by(today) - queries.drawn_in_month(actor, looked, today)
        pool = [one for one in found if one.looked is looked]
        for one in _CHANCE.sample(pool, max(0, min(room, len(pool)))):
            made = Sample.objects.create(
                municipality_id=actor.municipality_id,
                concern_id=one.concern_id,
                looked=looked,
                reason=one.reason,
                state=SampleState.DRAWN,
                drawn_on=today,
                destroy_on=one.destroy_on,
            )
            drawn.append(made.id)
    if drawn:
        record(actor, Verb.SAMPLES_DRAWN, None, subjects=drawn)
    return len(drawn)


def prepare(actor: Actor) -> tuple[int, int]:
    """Seal a copy without identity of each drawn concern to two who were not involved.

    Returns:
        how many are ready, and for how many there were no two such people.

    Raises:
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_prepare(actor))
    require_writable(actor, Module.WEIGHING)
    ready, left = 0, 0
    for sample in queries.to_prepare(actor):
        copied = copy_without_identity(actor, sample.concern_id)
        involved = copied.involved | _at_the_table(actor, sample.concern_id)
        pairs = rules.pairs(_weighers(actor), involved)
        if not pairs:
            left += 1
            continue
        two = _CHANCE.choice(pairs)
        opened = dossiers.create(
            actor,
            DOSSIER_KIND,
            purpose=Purpose.WEIGHING,
            members=two,
            dossier_id=sample.id,
        )
        values = {"statements": [list(one) for one in copied.statements]}
        sample.body = seal_words(opened, "sample", sample.id, values)
        sample.first_id, sample.second_id = two
        sample.state = SampleState.READY
        sample.save(update_fields=["body", "first_id", "second_id", "state"])
        record(actor.for_purpose(Purpose.WEIGHING), Verb.SAMPLE_PREPARED, sample)
        ready += 1
    return ready, left


def open_sample(actor: Actor, sample_id: UUID) -> OpenSample:
    """Open a second look, and write that it was read; the other's words come last.

    Raises:
        NotFound: the actor was not drawn for it.
        Locked: the actor's vault is locked.

    """
    sample = queries.get_sample(actor, sample_id)
    whole = _read(actor, sample, _open(actor, sample, Verb.SAMPLE_OPENED))
    record(actor.for_purpose(Purpose.WEIGHING), Verb.SAMPLE_OPENED, sample)
    return whole


def write_reading(actor: Actor, sample_id: UUID, draft: ReadingDraft) -> Sample:
    """Write what one would have done, before seeing the other; twice is once.

    Raises:
        RuleBroken: a question has no answer, or leads to somebody.
        NotFound: the actor was not drawn for it.
        Locked: the actor's vault is locked.

    """
    sample = queries.get_sample(actor, sample_id, lock=True)
    require_writable(actor, Module.WEIGHING)
    opened = _open(actor, sample, Verb.SAMPLE_READ)
    if _read(actor, sample, opened).own is not None:
        return sample
    values = {
        "view": draft.view.value,
        "answers": form_rules.as_plain(_checked(draft)),
    }
    reading_id = new_hidden_id()
    SampleReading.objects.create(
        id=reading_id,
        municipality_id=actor.municipality_id,
        sample_id=sample.id,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=seal_words(opened, "samplereading", reading_id, values),
    )
    whole = _read(actor, sample, opened)
    if whole.own is not None and whole.others:
        views = [one.view for one in (whole.own, *whole.others)]
        count(sample, rules.result_of(Looked(sample.looked), views))
        sample.state = SampleState.READ
        sample.save(update_fields=["state"])
    record(actor.for_purpose(Purpose.WEIGHING), Verb.SAMPLE_READ, sample)
    return sample


def write_lesson(actor: Actor, draft: LessonDraft) -> SampleLesson:
    """Write a lesson afresh; nobody sees it before another has read it.

    Raises:
        RuleBroken: it is empty, too long, or about a person.

    """
    policies.require(policies.may_write_lesson(actor))
    require_writable(actor, Module.WEIGHING)
    before = policies.visible_lessons(actor).filter(once=draft.once).first()
    if before is not None:
        return before
    text = rules.check_lesson(draft.text)
    require_clean(text, "text")
    today = clock.today()
    lesson = SampleLesson.objects.create(
        municipality_id=actor.municipality_id,
        text=text,
        written_by=policies.member_of(actor),
        written_on=today,
        gone_on=today + timedelta(days=rules.TERMS.lesson),
        once=draft.once,
    )
    record(actor.for_purpose(Purpose.WEIGHING), Verb.LESSON_WRITTEN, lesson)
    return lesson


def read_lesson(actor: Actor, lesson_id: UUID) -> SampleLesson:
    """Stand behind a lesson as another than who wrote it.

    Raises:
        NotFound: absent, or not the actor's.
        RuleBroken: one's own lesson.

    """
    policies.require(policies.may_write_lesson(actor))
    found = policies.visible_lessons(actor).select_for_update()
    lesson = found.filter(id=lesson_id).first()
    if lesson is None:
        raise NotFound
    if accounts.user_behind(actor, lesson.written_by) == actor.user_id:
        code = "casework.lesson_of_ones_own"
        raise RuleBroken(code)
    if lesson.read_by is None:
        lesson.read_by, lesson.read_on = policies.member_of(actor), clock.today()
        lesson.save(update_fields=["read_by", "read_on"])
        record(actor.for_purpose(Purpose.WEIGHING), Verb.LESSON_READ, lesson)
    return lesson


def count(sample: Sample, result: Result) -> None:
    """Add a second look to the count of its month; part of the act that ends it."""
    cell, _ = SampleCount.objects.get_or_create(
        municipality_id=sample.municipality_id,
        month=sample.drawn_on.replace(day=1),
        looked=sample.looked,
        reason=sample.reason,
        result=result,
    )
    SampleCount.objects.filter(id=cell.id).update(looks=F("looks") + 1)


def _weighers(actor: Actor) -> list[tuple[UUID, UUID, str]]:
    """Return who can be drawn: weighers with keys who are here today."""
    away = accounts.absent_on(actor, clock.today())
    return [
        (one.pk, one.user_id, one.organisation)
        for one in accounts.members_with(actor, *policies.READS)
        if one.user_id is not None and one.pk not in away and keys.has_keys(one.pk)
    ]


def _at_the_table(actor: Actor, concern_id: UUID) -> set[UUID]:
    """Return the natural persons who weighed it, convened it or handed it over."""
    weighing = Weighing.objects.filter(
        municipality_id=actor.municipality_id, concern_id=concern_id
    ).first()
    if weighing is None:
        return set()
    seats = WeighingSeat.objects.filter(weighing_id=weighing.id)
    people = {*seats.values_list("user_id", flat=True)}
    chair = accounts.user_behind(actor, weighing.chair_id)
    people |= {weighing.taken_in_user, weighing.handed_over_user}
    return people | ({chair} if chair else set())


def _open(actor: Actor, sample: Sample, verb: Verb) -> OpenDossier:
    return dossiers.open(actor, sample.id, purpose=Purpose.WEIGHING, action=str(verb))


def _read(actor: Actor, sample: Sample, opened: OpenDossier) -> OpenSample:
    body = bytes(sample.body or b"")
    values, _ = read_words(opened, "sample", sample.id, body)
    found = SampleReading.objects.filter(
        municipality_id=actor.municipality_id, sample_id=sample.id
    )
    readings = [_reading(opened, one) for one in found.order_by("written_on", "id")]
    own = [one for one in readings if one.written_by == actor.membership_id]
    return OpenSample(
        sample,
        tuple((kind, text) for kind, text in values["statements"]),
        own[0] if own else None,
        # Blind: who has not written sees nothing of the other.
        tuple(one for one in readings if own and one not in own),
    )


def _reading(opened: OpenDossier, one: SampleReading) -> OpenReading:
    values: Mapping[str, Any]
    values, _ = read_words(opened, "samplereading", one.id, bytes(one.body))
    answers = form_rules.from_plain(values["answers"])
    return OpenReading(one.written_by, View(values["view"]), answers)


def _checked(draft: ReadingDraft) -> Answers:
    form = form_files.forms()[form_files.SECOND_LOOK]
    answers = {}
    for one in form.fields:
        given = draft.answers.get(one.key, form_rules.EMPTY)
        answers[one.key] = form_rules.check_answer(one, given)
        require_tokens(given.text, one.key)
    if form_rules.missing(form, answers):
        code = "casework.form_not_whole"
        raise RuleBroken(code)
    return answers
