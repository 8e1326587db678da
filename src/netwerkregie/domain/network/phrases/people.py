# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words for joining, the charter, and focal points with their trainings."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules import (
    Availability,
    Language,
    Standing,
    Training,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Language.DUTCH, _("in Dutch")),
        (Language.ENGLISH, _("in English")),
        (Language.ARABIC, _("in Arabic")),
        (Language.TURKISH, _("in Turkish")),
        (Language.TIGRINYA, _("in Tigrinya")),
        (Language.TAMAZIGHT, _("in Tamazight")),
        (Language.POLISH, _("in Polish")),
        (Language.UKRAINIAN, _("in Ukrainian")),
        (Language.FRENCH, _("in French")),
        (Language.GERMAN, _("in German")),
        (Language.SPANISH, _("in Spanish")),
        (Language.PAPIAMENTO, _("in Papiamento")),
        (Language.PERSIAN, _("in Persian")),
        (Language.SOMALI, _("in Somali")),
        (Language.SIGN, _("in Dutch sign language")),
        (Availability.DAYTIME, _("in the daytime")),
        (Availability.EVENING, _("in the evening")),
        (Availability.WEEKEND, _("at the weekend")),
        (Training.BASICS, _("Basic training for focal points")),
        (Training.REFRESHER, _("Refresher")),
        (Training.CONVERSATION, _("A conversation that is difficult")),
        (Training.ONLINE, _("What happens online")),
        (Training.SHARING, _("What you may share, and with whom")),
        (Standing.NONE, _("No focal point yet")),
        (Standing.UNTRAINED, _("Has a focal point, not trained yet")),
        (Standing.DUE, _("Has a focal point, refresher due")),
        (Standing.TRAINED, _("Has a trained focal point")),
    ]
)

phrases.register(
    {
        "network.age_missing": _("You can join from the age of 16. Say so here."),
        "network.kind_not_open": _(
            "On this page you join as a key person or as a volunteer."
        ),
        "network.not_in_list": _("Choose from the list."),
        "network.followed_in_future": _("A day on which you were there is past."),
        "network.training_in_past": _("Choose a day that is still to come."),
        "network.training_ends_early": _("It ends after it begins."),
        "network.training_places": _("Give a number of places from 1 to {most}."),
        "network.place_empty": _("Say where it is."),
        "network.training_closed": _("This training is over, or called off."),
        "network.training_full": _("All places are taken. Thank you for answering."),
        "network.training_not_yet": _("This training has not been held yet."),
        "network.not_coming": _("You did not say that you were coming to this one."),
        "network.too_many_yes": _("You have said yes to several trainings already."),
        "network.nobody_to_ask": _(
            "Nobody needs this training now, so nothing was sent or kept."
        ),
    }
)

phrases.register(
    {
        Verb.JOIN_ASKED: _("somebody asked to join, on the public page"),
        Verb.JOIN_MAILED: _("mailed somebody the page to join on"),
        Verb.JOIN_ENDED: _("an address that nobody confirmed was removed"),
        Verb.JOIN_ERASED: _("an address of somebody joining was erased on request"),
        Verb.ENTRY_JOINED: _("somebody joined by themselves"),
        Verb.ARRIVAL_WELCOMED: _("welcomed somebody who joined"),
        Verb.ARRIVAL_MAILED: _("mailed a welcome"),
        Verb.ARRIVAL_ENDED: _("a bell of somebody who joined was taken away"),
        Verb.CHARTER_ASKED: _("asked everybody again, because the charter changed"),
        Verb.TRAINING_RECORD_KEPT: _("somebody changed their own training record"),
        Verb.TRAINING_OFFERED: _("offered a training to focal points"),
        Verb.TRAINING_ASKED: _("mailed focal points about a training"),
        Verb.TRAINING_ANSWERED: _("somebody answered about a training"),
        Verb.TRAINING_FOLLOWED: _("somebody said that they followed a training"),
        Verb.TRAINING_CALLED_OFF: _("called a training off"),
        Verb.TRAINING_ENDED: _("a training was removed at the end of its term"),
    }
)
