# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking a colleague elsewhere, and answering one: about a matter, never a person.

A question crosses the wall between municipalities by a function that copies one's own
row to the one it names (migration 0007). Nothing leads from it to a thread.
"""

from uuid import UUID

from django.db import connections

from netwerkregie.domain.intake.actions.library import (
    checked,
    keep_draft,
    require_room,
)
from netwerkregie.domain.intake.drafts.colleagues import ColleagueDraft
from netwerkregie.domain.intake.drafts.library import ItemDraft
from netwerkregie.domain.intake.models import ColleagueQuestion, LibraryItem
from netwerkregie.domain.intake.policies import library as policies
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.queries import colleagues as queries
from netwerkregie.domain.intake.rules import colleagues as rules
from netwerkregie.domain.intake.rules.colleagues import Exchange, Side
from netwerkregie.domain.intake.rules.library import (
    LONGEST_BODY,
    ItemKind,
    Texts,
    Theme,
)
from netwerkregie.domain.intake.unsealed import require_clean
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.modules import require_writable


def ask(actor: Actor, draft: ColleagueDraft) -> ColleagueQuestion:
    """Ask a colleague elsewhere; of the support centre only a text to send oneself.

    Raises:
        RuleBroken: the words point at a person, or nobody by that name is here.

    """
    require(policies.may_ask_colleagues(actor))
    require_writable(actor, Module.ADVICE)
    mine = policies.visible_questions(actor)
    before = mine.filter(once=draft.once).first() if draft.once else None
    if before is not None:
        return before
    other = _other(actor, draft.to)
    if other is not None:
        waiting = mine.filter(side=Side.OURS, state=Exchange.OPEN, other_id=other)
        rules.check_room(waiting.count())
    subject = rules.check_words(draft.subject, "subject", rules.LONGEST_SUBJECT)
    body = rules.check_words(draft.body, "body", rules.LONGEST_TEXT)
    require_clean(subject, "subject")
    require_clean(body, "body")
    today = clock.today()
    asked = ColleagueQuestion.objects.create(
        municipality_id=actor.municipality_id,
        side=Side.OURS,
        exchange=new_hidden_id(),
        other_id=other,
        theme=draft.theme,
        subject=subject,
        body=body,
        asked_by=actor.membership_id,
        asked_on=today,
        answer_by=rules.answer_by(today),
        state=Exchange.OPEN,
        gone_on=rules.gone_on(today),
        once=draft.once,
    )
    if other is not None:
        _cross("place", asked)
    record(actor.for_purpose(Purpose.ADVICE), Verb.COLLEAGUE_ASKED, asked)
    return asked


def answer(actor: Actor, question_id: UUID, text: str) -> ColleagueQuestion:
    """Answer a colleague elsewhere; the answer stands in both copies.

    Raises:
        RuleBroken: it was answered already, or the words point at a person.

    """
    asked = queries.get_question(actor, question_id, side=Side.THEIRS, lock=True)
    require_writable(actor, Module.ADVICE)
    _settle(actor, asked, Exchange.ANSWERED, _words(text))
    _cross("answer", asked)
    record(actor.for_purpose(Purpose.ADVICE), Verb.COLLEAGUE_ANSWERED, asked)
    return asked


def decline(actor: Actor, question_id: UUID) -> ColleagueQuestion:
    """Tell a colleague elsewhere that one does not know either; that is an answer."""
    asked = queries.get_question(actor, question_id, side=Side.THEIRS, lock=True)
    require_writable(actor, Module.ADVICE)
    _settle(actor, asked, Exchange.DECLINED, "")
    _cross("answer", asked)
    record(actor.for_purpose(Purpose.ADVICE), Verb.COLLEAGUE_DECLINED, asked)
    return asked


def note_answer(actor: Actor, question_id: UUID, text: str) -> ColleagueQuestion:
    """Write down what the national support centre answered.

    Raises:
        RuleBroken: it was noted already, or the words point at a person.

    """
    asked = queries.get_question(actor, question_id, side=Side.OURS, lock=True)
    require_writable(actor, Module.ADVICE)
    if asked.other_id is not None:
        raise RuleBroken("intake.colleague_no_answer_yet")
    _settle(actor, asked, Exchange.ANSWERED, _words(text))
    record(actor.for_purpose(Purpose.ADVICE), Verb.COLLEAGUE_NOTED, asked)
    return asked


def see(actor: Actor, question_id: UUID) -> None:
    """Note that our own question's answer was read, so that it leaves Today."""
    asked = queries.get_question(actor, question_id, side=Side.OURS, lock=True)
    if asked.state == Exchange.OPEN or asked.seen_on is not None:
        return
    asked.seen_on = clock.today()
    asked.save(update_fields=["seen_on"])
    record(actor.for_purpose(Purpose.ADVICE), Verb.COLLEAGUE_SEEN, asked)


def take_back(actor: Actor, question_id: UUID) -> None:
    """Take one's own open question back, at both sides.

    Raises:
        RuleBroken: it was answered already.

    """
    asked = queries.get_question(actor, question_id, side=Side.OURS, lock=True)
    rules.check_open(Exchange(asked.state))
    if asked.other_id is not None:
        _cross("take_back", asked)
    ColleagueQuestion.objects.filter(id=asked.id).delete()
    record(actor.for_purpose(Purpose.ADVICE), Verb.COLLEAGUE_TAKEN_BACK, question_id)


def keep_as_draft(actor: Actor, question_id: UUID) -> LibraryItem:
    """Make a question and its answer a draft of the library; a second person reads it.

    Raises:
        RuleBroken: there is no answer, or the library is full.

    """
    asked = queries.get_question(actor, question_id)
    require(policies.may_write_item(actor))
    require_writable(actor, Module.ADVICE)
    if asked.state != Exchange.ANSWERED:
        raise RuleBroken("intake.colleague_no_answer_yet")
    once = policies.visible_items(actor).filter(once=asked.exchange).first()
    if once is not None:
        return once
    draft = ItemDraft(
        ItemKind.ANSWER, Theme(asked.theme), Texts(asked.subject, asked.answer)
    )
    texts = checked(draft)
    require_room(actor)
    item = keep_draft(actor, draft.kind, draft.theme, texts, once=asked.exchange)
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_WRITTEN, item)
    return item


def _words(text: str) -> str:
    words = rules.check_words(text, "answer", LONGEST_BODY)
    require_clean(words, "answer")
    return words


def _settle(actor: Actor, asked: ColleagueQuestion, state: Exchange, text: str) -> None:
    rules.check_open(Exchange(asked.state))
    asked.state = state
    asked.answer = text
    asked.answered_by = actor.membership_id
    asked.answered_on = clock.today()
    asked.save(update_fields=["state", "answer", "answered_by", "answered_on"])


def _other(actor: Actor, slug: str) -> UUID | None:
    """Return the municipality of a short name; None for the support centre."""
    if not slug:
        return None
    for key, other in queries.elsewhere(actor).items():
        if other.slug == slug:
            return key
    raise RuleBroken("intake.colleague_nobody_there", "to")


def _cross(act: str, asked: ColleagueQuestion) -> bool:
    """Copy one's own row over the wall; the function reads it for itself."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(f"SELECT exchange.{act}(%s::uuid)", [asked.id])
        (crossed,) = cursor.fetchone()
    return bool(crossed)
