# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Talks on the telephone: written along with the sheet, and one of them answered."""

from collections.abc import Iterator
from datetime import time
from functools import partial
from typing import Any

from netwerkregie.config.demo.content_files import paragraphs, read
from netwerkregie.domain.intake.actions import advice, writing_along
from netwerkregie.domain.intake.drafts import (
    AnswerDraft,
    Domain,
    QuestionDraft,
    Want,
)
from netwerkregie.domain.intake.drafts.conversation import ConversationDraft, Known
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.phrases.conversation import as_text
from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.vault import codes

from .questions import code_for
from .stage import Event, Stage

OPEN = ("source", "interpretation", "worry", "alternative", "protective", "done")
Talk = dict[str, Any]


def events_of_talks(stage: Stage) -> Iterator[Event]:
    """Yield when somebody rang, and when they were answered."""
    for talk in read("conversations.toml")["talk"]:
        if talk["municipality"] != stage.place.tells:
            continue
        at = time.fromisoformat(talk["time"])
        rang = stage.days_ago(talk["days"], at.hour, at.minute)
        yield Event(rang, partial(_write_along, stage, talk))
        if "answer" in talk:
            later = stage.days_ago(talk["answered_days"], 9, 40)
            yield Event(later, partial(_answer, stage, talk))


def _write_along(stage: Stage, talk: Talk) -> None:
    told = ConversationDraft(
        observation=talk["observation"].strip(),
        want=Want(talk["want"]),
        when=talk["when"],
        known=Known(talk["known"]),
        domain=Domain(talk["domain"]),
        **{part: talk.get(part) for part in OPEN},
    )
    draft = QuestionDraft(
        body=as_text(told, "nl"), want=told.want, domain=told.domain, language="nl"
    )
    writing_along.write_along(
        stage.unlocked(talk["officer"], Purpose.ADVICE),
        draft,
        code=code_for(talk["slug"]),
    )


def _answer(stage: Stage, talk: Talk) -> None:
    lookup = codes.derive(code_for(talk["slug"])).lookup_hash
    thread = AdviceThread.objects.only("id").get(lookup_hash=lookup)
    officer = stage.unlocked(talk["officer"], Purpose.ADVICE)
    advice.open_thread(officer, thread.pk)
    advice.answer(officer, thread.pk, AnswerDraft(paragraphs(talk["answer"])))
