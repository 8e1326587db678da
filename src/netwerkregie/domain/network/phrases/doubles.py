# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words about organisations that may be one."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.doubles import Fact, PairState
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (PairState.OPEN, _("To look at")),
    (PairState.TWO, _("Two organisations")),
    (Fact.NAME, _("Name")),
    (Fact.DOMAIN, _("Domain")),
    (Fact.REGISTER, _("Public register")),
    (Fact.ADDRESS, _("Address")),
    (Fact.EMAIL, _("General e-mail address")),
    (Fact.PHONE, _("General phone number")),
    (Fact.WEBSITE, _("Website")),
    (Fact.ABOUT, _("Its own words about itself")),
    (Fact.BEST_TIME, _("Best time to call")),
    (Fact.ENTRANCE, _("Entrance")),
    (Fact.SHOES_OFF, _("Shoes off at the door")),
    (Fact.REACH_BY, _("How it wants to be reached")),
    (Fact.READER, _("Who reads along")),
]

name_them(PAIRS)

phrases.register(
    {
        "network.file_cards_damaged": _(
            "These visiting cards are damaged. Save them again as .vcf in your own "
            "program and send them once more."
        ),
        "network.joined_meanwhile": _(
            "One of these two was joined with another just now. Look again."
        ),
        "network.are_two": _(
            "It was said that these are two. If that was a mistake, first let them "
            "be asked again."
        ),
        "network.pair_changed_meanwhile": _(
            "One of these two was changed while you were looking. Your choices are "
            "still here; look once more."
        ),
    }
)

phrases.register(
    {
        Verb.DOUBLES_FOUND: _("found organisations that may be here twice"),
        Verb.SAID_TWO: _("said that two organisations are two"),
        Verb.ASKED_AGAIN: _("let two organisations be compared again"),
    }
)
