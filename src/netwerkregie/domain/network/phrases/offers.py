# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels and sentences of offers, requests and introductions."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.offers import (
    Answer,
    Direction,
    Meeting,
    OfferKind,
    When,
    Why,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Direction.OFFER, _("Offered")),
        (Direction.REQUEST, _("Asked for")),
        (OfferKind.ROOM, _("A room")),
        (OfferKind.SPEAKER, _("A speaker")),
        (OfferKind.MENTOR, _("A mentor")),
        (OfferKind.INTERPRETING, _("Interpreting or translating")),
        (OfferKind.SPORT, _("A sport lesson")),
        (OfferKind.LESSON, _("A lesson or workshop")),
        (OfferKind.HOMEWORK, _("Help with homework")),
        (OfferKind.INTERNSHIP, _("An internship")),
        (OfferKind.FOOD, _("Food or a meal")),
        (OfferKind.MATERIALS, _("Materials or equipment")),
        (OfferKind.TRANSPORT, _("Transport")),
        (OfferKind.KNOWLEDGE, _("Knowledge and thinking along")),
        (OfferKind.HANDS, _("Helping hands")),
        (When.DAYTIME, _("On working days")),
        (When.EVENING, _("In the evening")),
        (When.WEEKEND, _("At the weekend")),
        (When.HOLIDAYS, _("In the school holidays")),
        (When.TO_AGREE, _("To be agreed")),
        (Why.SAME_KIND, _("the same kind")),
        (Why.SAME_DISTRICT, _("both in {about}")),
        (Why.SAME_TIME, _("the same time")),
        (Why.SAME_WORDS, _("both mention {about}")),
        (Meeting.ASKED, _("Both were asked")),
        (Meeting.AGREED, _("Both said yes")),
        (Meeting.NOT_NOW, _("It did not come to an introduction")),
        (Meeting.EXPIRED, _("Not answered in time")),
        (Answer.YES, _("Yes, introduce us")),
        (Answer.NO, _("No, thank you")),
    ]
)

phrases.register(
    {
        "network.offer_no_reader": _(
            "Nobody of this organisation reads along yet. It can enter its offers "
            "itself, or you do it once somebody reads along."
        ),
        "network.offer_words_too_long": _("At most {most} characters."),
        "network.offer_too_many": _(
            "This organisation has {most} offers and requests already. Withdraw one "
            "first."
        ),
        "network.offer_is_theirs": _(
            "The organisation wrote this itself. Only the organisation changes it."
        ),
        "network.introduction_not_fitting": _(
            "An introduction is between an offer and a request of two organisations."
        ),
        "network.introduction_again": _(
            "These two were asked before. They are not asked again within a year."
        ),
        "network.introduction_over": _(
            "This question is over. If you still want to be introduced, tell your "
            "contact at the municipality."
        ),
    }
)

phrases.register(
    {
        Verb.OFFER_MADE: _("an offer or request was written down"),
        Verb.OFFER_CHANGED: _("an offer or request was changed"),
        Verb.OFFER_KEPT: _("an organisation kept its offer for another year"),
        Verb.OFFER_WITHDRAWN: _("an offer or request was withdrawn"),
        Verb.OFFER_ASKED_AGAIN: _("an organisation was asked whether it still holds"),
        Verb.OFFER_EXPIRED: _("an offer or request ended"),
        Verb.INTRODUCTION_ASKED: _("asked two organisations about an introduction"),
        Verb.INTRODUCTION_ANSWERED: _("a side answered about an introduction"),
        Verb.INTRODUCTION_AGREED: _("two organisations were introduced"),
        Verb.INTRODUCTION_EXPIRED: _("a question about an introduction ended"),
        Verb.INTRODUCTION_DESTROYED: _("an introduction was destroyed"),
    }
)
