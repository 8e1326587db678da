# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ends of questions as the pages want them: choices, texts to begin with, referrals."""

from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import Outcome, State
from netwerkregie.domain.intake.drafts.triage import (
    HelpKind,
    ReferralState,
    ReturnReason,
    next_step,
)
from netwerkregie.domain.intake.models import AdviceThread, Receiver, Referral
from netwerkregie.domain.intake.phrases.advice import OUTCOMES
from netwerkregie.domain.intake.phrases.triage import EXPLAINED, LAST_WORDS
from netwerkregie.domain.intake.queries import referrals as queries
from netwerkregie.domain.intake.queries.triage import Way
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label

NEXT = {
    "answer": _("We answer at the latest on"),
    "partner": _("The partner answers at the latest on"),
    "rest": _("Ends by itself on"),
    "gone": _("Is destroyed on"),
}

DONE = {
    Outcome.ADVICE_GIVEN: _("The question is closed."),
    Outcome.DISPELLED: _("The question is closed. A good result."),
    Outcome.NOT_FOR_US: _("The question is closed."),
    Outcome.BECAME_CONCERN: _(
        "The question is closed, and the asker is owed feedback."
    ),
    Outcome.REGULAR_CARE: _("The receiver was asked. The asker has your last word."),
    Outcome.IMMEDIATE_DANGER: _("It is written down, sealed. A colleague looks back."),
    Outcome.DISHONEST: _("A colleague was asked to read it."),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An end that can be chosen, with what it means."""

    outcome: str
    words: object
    explained: object
    url: str
    is_open: bool
    more_url: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What happens next, and on which day."""

    words: object
    on: date


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A referral as it stands on the page of its question."""

    name: str
    help: str
    state: str
    state_words: str
    number: str
    question: str
    sent_on: date
    answer_by: date
    answered_on: date | None
    why: str
    paper_url: str


def words_of(outcome: Outcome) -> object:
    """Return the name of an outcome."""
    return OUTCOMES[outcome]


def way_of(way: Way, thread: AdviceThread) -> Choice:
    """Return an end as a choice."""
    return Choice(
        outcome=way.outcome.value,
        words=OUTCOMES[way.outcome],
        explained=EXPLAINED[way.outcome],
        url=reverse("desk:advice_end", args=[thread.id, way.outcome.value]),
        is_open=way.is_open,
        more_url=_concern_url() if way.outcome is Outcome.BECAME_CONCERN else "",
    )


def next_of(thread: AdviceThread) -> NextStep:
    """Return what happens next to a thread; nothing lies without a day."""
    found = next_step(
        State(thread.state),
        thread.promised_on,
        thread.last_message_on,
        thread.destroy_on,
    )
    return NextStep(NEXT[found.what], found.on)


def last_word_of(outcome: Outcome, language: str) -> str:
    """Return a beginning for the last word, in the asker's language."""
    with translation.override(language):
        return str(LAST_WORDS.get(outcome, ""))


def blocks_of(outcome: Outcome, language: str) -> list[str]:
    """Return texts that a colleague may begin from."""
    found = last_word_of(outcome, language)
    return [found] if found else []


def receiver_choices(actor: Actor) -> list[tuple[str, str]]:
    """Return who can be asked for help, by kind of help."""
    return [
        (str(one.id), f"{label(HelpKind(one.help))}: {receiver_name(one)}")
        for one in queries.receivers(actor)
    ]


def receiver_name(receiver: Receiver) -> str:
    """Return how a party of regular care is called."""
    return receiver.organisation.name if receiver.organisation else "-"


def line_of(referral: Referral) -> ReferralLine:
    """Return a referral as it stands on the page of its question."""
    why = referral.return_reason
    return ReferralLine(
        name=receiver_name(referral.receiver),
        help=label(HelpKind(referral.receiver.help)),
        state=referral.state,
        state_words=label(ReferralState(referral.state)),
        number=referral.number,
        question=referral.question,
        sent_on=referral.sent_on,
        answer_by=referral.answer_by,
        answered_on=referral.answered_on,
        why=label(ReturnReason(why)) if why else "",
        paper_url=reverse("desk:referral_paper", args=[referral.id]),
    )


def _concern_url() -> str:
    try:
        return reverse("desk:concern_new")
    except NoReverseMatch:
        return ""
