# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions of people who are signed in, and the short addresses of organisations."""

from collections.abc import Iterator
from functools import partial
from typing import Any
from uuid import UUID, uuid5

from netwerkregie.config.demo.content_files import read
from netwerkregie.domain.intake.actions import advice, asking, sharing, short_addresses
from netwerkregie.domain.intake.drafts import (
    AnswerDraft,
    Channel,
    ClosingDraft,
    Domain,
    Outcome,
    QuestionDraft,
    Reason,
    Want,
)
from netwerkregie.domain.intake.queries.asking import get_by_form
from netwerkregie.foundation.kernel import Purpose, Role

from .relations import Register
from .stage import Event, Stage

ADDRESSES = {"education": 5, "sport": 1}
"""So many organisations of a domain hang up a poster."""
POSTER_DAYS = 21


def events_of_own_questions(stage: Stage) -> Iterator[Event]:
    """Yield how people asked while signed in, and what came of it."""
    for number, told in enumerate(read("own_questions.toml")["question"]):
        if told["municipality"] == stage.place.tells and told["asker"] in stage.people:
            yield from _Question(stage, told, number).events()


def events_of_short_addresses(register: Register) -> Iterator[Event]:
    """Yield how the director handed out short addresses."""
    for domain, most in ADDRESSES.items():
        having = [one for one in register.known if one.domain == domain][:most]
        for number, one in enumerate(having):
            moment = register.stage.days_ago(POSTER_DAYS - number, hour=15)
            yield Event(moment, partial(_hang_up, register, one.slug))


def _hang_up(register: Register, slug: str) -> None:
    short_addresses.make(register.director(), register.ids[slug])


class _Question:
    """One question and its course."""

    def __init__(self, stage: Stage, told: dict[str, Any], number: int) -> None:
        self.stage, self.told = stage, told
        self.once = uuid5(stage.municipality_id, f"own question {number}")

    def events(self) -> Iterator[Event]:
        """Yield asking, answering, sharing and closing, as far as they are told."""
        told, ago = self.told, self.stage.days_ago
        yield Event(ago(told["asked"], hour=10), self._ask)
        if "answered" in told:
            yield Event(ago(told["answered"], hour=14), self._answer)
        if told.get("shared") in self.stage.people:
            yield Event(ago(told["answered"], hour=16), self._share)
        if "closed" in told:
            yield Event(ago(told["closed"], hour=11), self._close)

    def _ask(self) -> None:
        draft = QuestionDraft(
            body=self.told["text"],
            want=Want(self.told["want"]),
            domain=Domain(self.told["domain"]),
            channel=Channel.SIGNED_IN,
        )
        asking.ask(self._asker(), draft, once=self.once)

    def _answer(self) -> None:
        adviser = self._adviser()
        advice.open_thread(adviser, self._id())
        advice.answer(adviser, self._id(), AnswerDraft(self.told["answer"]))

    def _share(self) -> None:
        asking.read(self._asker(), self._id())
        colleague = self.stage.people[self.told["shared"]].membership_id
        sharing.share(self._asker(), self._id(), colleague)

    def _close(self) -> None:
        words = self.told["feedback"]
        ending = ClosingDraft(Outcome.ADVICE_GIVEN, words, Reason.HOW_TO_TALK)
        advice.close(self._adviser(), self._id(), ending)

    def _asker(self) -> Any:
        return self.stage.unlocked(self.told["asker"], Purpose.ADVICE)

    def _adviser(self) -> Any:
        first = self.stage.first_with(Role.INTAKE_OFFICER)
        return self.stage.unlocked(first, Purpose.ADVICE)

    def _id(self) -> UUID:
        return get_by_form(self._asker(), self.once).pk
