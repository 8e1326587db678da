# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ends of questions as the pages want them: choices, texts to begin with, referrals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
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
from netwerkregie.domain.intake.queries import library
from netwerkregie.domain.intake.queries import referrals as queries
from netwerkregie.domain.intake.queries.feedback import concern_known
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
        "The question is closed, and the asker is owed feedback. Now write the concern."
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
        more_url=(
            concern_url(thread.id) if way.outcome is Outcome.BECAME_CONCERN else ""
        ),
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
    listed = queries.receivers(actor)
    names = names_of(actor, listed)
    return [
        (str(one.id), f"{label(HelpKind(one.help))}: {names[one.id]}")
        for one in listed
        if names[one.id]
    ]


def address_choices(actor: Actor) -> list[tuple[str, str]]:
    """Return to which addresses of the library somebody can be sent."""
    return [(str(one.id), one.title) for one in library.addresses(actor)]


def names_of(actor: Actor, receivers: Sequence[Receiver]) -> dict[UUID, str]:
    """Return how the parties of regular care are called; nothing for what is gone."""
    places = [one.address_id for one in receivers if one.address_id]
    titles = library.titles_of(actor, places)
    return {
        one.id: one.organisation.name
        if one.organisation
        else titles.get(one.address_id or one.id, "")
        for one in receivers
    }


def lines_of(actor: Actor, referrals: Sequence[Referral]) -> list[ReferralLine]:
    """Return the referrals of a question as they stand on its page."""
    names = names_of(actor, [one.receiver for one in referrals])
    return [line_of(one, names[one.receiver_id]) for one in referrals]


def line_of(referral: Referral, name: str) -> ReferralLine:
    """Return a referral as it stands on the page of its question."""
    why = referral.return_reason
    return ReferralLine(
        name=name,
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


def after_end(actor: Actor, thread_id: UUID, outcome: Outcome) -> str:
    """Return where one goes on: what became a concern still has to be written."""
    if outcome is Outcome.BECAME_CONCERN and not concern_known(actor, thread_id):
        return concern_url(thread_id)
    return reverse("desk:advice_thread", args=[thread_id])


def concern_url(thread_id: UUID) -> str:
    """Return where a concern is opened that came of a question."""
    return f"{reverse('desk:concern_new')}?vraag={thread_id}"
