# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Referrals, debts of feedback, danger passed on, two views: what is held and why."""

from netwerkregie.domain.intake.privacy.advice import ASKER, COUNT, THREAD
from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.domain.intake.rules.referrals import WORDS_DAYS
from netwerkregie.foundation.privacy import Retention

RECEIVER = Retention(
    name="receiver of referrals",
    starts="the day it was taken off the list",
    days=366,
    reason="the list of parties that help; about organisations, never persons",
)
REFERRAL = Retention(
    name="referral",
    starts="the receiver's answer",
    days=WORDS_DAYS,
    reason="the words go when help was arranged; the row goes with the question",
)

ASKED = "the asker, who is anonymous; nobody is named in it"


def declare_triage() -> None:
    """Put what follows a question in the register of processing."""
    declare_model(
        "Receiver",
        "nobody: an organisation, or a public referral address",
        RECEIVER,
        {
            "help": "which kind of help it gives, from a list",
            "organisation": "which organisation of the network it is",
            "address_id": "or which referral address of the library",
            "added_on": "since when it is on the list",
            "ended_on": "since when it no longer is",
        },
    )
    declare_model(
        "Referral",
        ASKED,
        REFERRAL,
        {
            "thread": "the question that it helps to answer",
            "receiver": "who is asked to help",
            "link": "through which link the receiver reads the same words",
            "number": "what the asker takes along on paper; it opens nothing",
            "question": "what help is wanted, in words without persons, guarded",
            "state": "whether the receiver answered",
            "sent_on": "the day",
            "answer_by": "the day on which it comes back to us by itself",
            "answered_on": "the day of the answer",
            "return_reason": "why it was given back, from a list",
            "made_by": "which colleague referred",
            "words_gone_on": "when the words were destroyed",
            "once": "lets a second press of the button be the same referral",
        },
        recipients=(
            "the municipality's advice team",
            "the one receiver, through its own link",
        ),
    )
    declare_model(
        "OwedFeedback",
        "the asker, who is anonymous; the colleague who gives it",
        THREAD,
        {
            "thread_id": "to which question it is owed",
            "concern_id": "about which concern; an id, and no way into it",
            "owner_id": "which colleague gives it",
            "due_on": "by which day",
            "state": "whether it was given",
            "situation": "which of the fixed situations was told",
            "means": "by which way it was told",
            "made_on": "the day it was promised",
            "settled_on": "the day it was given or missed",
            "reminded_on": "when the colleague was last reminded",
        },
    )
    declare_model(
        "FeedbackCount",
        "nobody",
        COUNT,
        {
            "month": "the month in which it was due",
            "state": "given or missed",
            "in_time": "whether the promised day was kept",
            "debts": "how many",
        },
    )
    declare_model(
        "PassedOn",
        ASKER,
        THREAD,
        {
            "thread": "the question in which a life was in danger",
            "to": "who was told, from a list",
            "ground": "on what ground: a danger to life, and no other",
            "passed_on": "the day",
            "body": "the sealed words that were said",
            "made_by": "which colleague passed it on",
            "review_by": "by when a second colleague looks back",
            "review": "what that colleague found, from a list",
            "reviewed_by": "which colleague looked back",
            "reviewed_on": "when",
        },
        ground="GDPR article 6(1)(d), the vital interests of a person",
    )
    declare_model(
        "DishonestView",
        "the two colleagues who read along",
        THREAD,
        {
            "thread": "the question that was read",
            "membership_id": "which colleague read it",
            "reason": "why it is not an honest question, from a list",
            "content_hash": "exactly which messages were read; keyed, says nothing",
            "given_on": "the day",
        },
    )
    declare_model(
        "AnswerCount",
        "nobody",
        COUNT,
        {
            "month": "the month in which the questions came",
            "days": "how many days their askers waited",
            "threads": "how many",
        },
    )
