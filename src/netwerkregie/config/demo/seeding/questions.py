# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice threads: asked by a code, read, answered and closed by the team."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.config.demo.content_files import read
from netwerkregie.domain.intake.actions import advice, mailbox
from netwerkregie.domain.intake.drafts import (
    AdditionDraft,
    AnswerDraft,
    ClosingDraft,
    Domain,
    Outcome,
    QuestionDraft,
    Reason,
    Want,
)
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.vault import codes

from .stage import Event, Stage

OUTCOMES = {
    "closed_answered": Outcome.ADVICE_GIVEN,
    "closed_dispelled": Outcome.DISPELLED,
}
REASONS = {
    "closed_answered": (Reason.HOW_TO_TALK, Reason.HOW_TO_SUPPORT),
    "closed_dispelled": (Reason.OTHER_EXPLANATION, Reason.GROWING_UP),
}


def events_of_threads(
    stage: Stage, threads: Iterable[content.AdviceThread]
) -> Iterator[Event]:
    """Yield what happened in each thread: asked, read, answered, added to, closed."""
    for place, thread in enumerate(threads):
        yield from _events_of(stage, thread, place)


def threads_of(municipality: str) -> list[content.AdviceThread]:
    """Return the threads of a municipality."""
    return [
        thread
        for thread in content.advice_threads()
        if thread.municipality == municipality
    ]


def code_of(thread: content.AdviceThread) -> str:
    """Return the asker's return code: open in the demo, so that anybody can return."""
    return code_for(thread.slug, thread.language)


def code_for(slug: str, language: str = "nl") -> str:
    """Return the return code that goes with a name of the demo, always the same."""
    stream = hashlib.shake_256(f"netwerkregie demo {slug}".encode())
    dice = stream.digest(4 * codes.SIGNS)
    if language == "en":
        words = codes.word_list()
        drawn = (int.from_bytes(dice[at : at + 4]) for at in range(0, 40, 4))
        return " ".join(words[number % len(words)] for number in drawn)
    signs = "".join(codes.ALPHABET[byte % 32] for byte in dice[: codes.SIGNS])
    ends = [sum(codes.GROUPS[: at + 1]) for at in range(len(codes.GROUPS))]
    return "-".join(
        signs[end - size : end] for end, size in zip(ends, codes.GROUPS, strict=True)
    )


def _events_of(
    stage: Stage, thread: content.AdviceThread, place: int
) -> Iterator[Event]:
    moments = thread.moments(stage.now)
    is_answered = False
    for index, (message, moment) in enumerate(
        zip(thread.messages, moments, strict=True)
    ):
        if index == 0:
            yield Event(moment, partial(_ask, stage, thread))
        elif message.by == "adviser":
            is_answered = True
            yield Event(moment, partial(_answer, stage, thread, message.text))
        else:
            yield Event(moment, partial(_add, stage, thread, message.text, is_answered))
    closed = thread.closed_at(stage.now)
    if closed is not None:
        yield Event(closed, partial(_close, stage, thread, place))


def _ask(stage: Stage, thread: content.AdviceThread) -> None:
    draft = QuestionDraft(
        body=thread.messages[0].text,
        want=Want(thread.want),
        domain=Domain(thread.domain),
        language=thread.language,
    )
    mailbox.ask(stage.reporter(), draft, code=code_of(thread))


def _add(
    stage: Stage,
    thread: content.AdviceThread,
    text: str,
    is_answered: bool,
) -> None:
    """Read what was answered, then write again."""
    keys = codes.derive(code_of(thread))
    if is_answered:
        mailbox.look(stage.reporter(), keys)
    mailbox.add(stage.reporter(), keys, AdditionDraft(text))


def _answer(stage: Stage, thread: content.AdviceThread, text: str) -> None:
    """Read the thread, then answer: two acts, two lines in both logs."""
    thread_id = _id_of(thread)
    advice.open_thread(stage.unlocked(thread.adviser, Purpose.ADVICE), thread_id)
    advice.answer(
        stage.unlocked(thread.adviser, Purpose.ADVICE), thread_id, AnswerDraft(text)
    )


def _close(stage: Stage, thread: content.AdviceThread, place: int) -> None:
    """Close with a last word; the answer itself is the last word where it came last."""
    last = thread.messages[-1]
    words = _closing_words(thread, place) if last.by == "asker" else last.text
    advice.close(
        stage.unlocked(thread.adviser, Purpose.ADVICE),
        _id_of(thread),
        ClosingDraft(OUTCOMES[thread.state], words, REASONS[thread.state][place % 2]),
    )


def _closing_words(thread: content.AdviceThread, place: int) -> str:
    variants: list[str] = read("closing_words.toml")[thread.state][thread.language]
    return variants[place % len(variants)]


def thread_with(lookup: bytes) -> UUID:
    """Return the thread that a code opens."""
    return AdviceThread.objects.only("id").get(lookup_hash=lookup).pk


def _id_of(thread: content.AdviceThread) -> UUID:
    return thread_with(codes.derive(code_of(thread)).lookup_hash)
