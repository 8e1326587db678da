# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words about promises."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.promises import PromiseState, Said, Side
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (Side.US, _("We promised")),
    (Side.THEM, _("They promised")),
    (PromiseState.OPEN, _("Open")),
    (PromiseState.KEPT, _("Kept")),
    (PromiseState.WITHDRAWN, _("Withdrawn")),
    (Said.KEPT, _("The organisation says: kept")),
    (Said.NOT_KEPT, _("The organisation says: not kept")),
    (Said.DIFFERENT, _("The organisation says: this was promised differently")),
]

name_them(PAIRS)

phrases.register(
    {
        "network.promise_needs_reader": _(
            "A promise is kept only where both sides read it. Ask the organisation to "
            "read along first; what you typed is still here."
        ),
        "network.promise_without_words": _("Say in a few words what is promised."),
        "network.promise_too_long": _("A promise has at most {most} characters."),
        "network.promise_in_past": _("The day of a promise lies in the future."),
        "network.promise_too_far": _(
            "The words are kept for 24 months. Choose a day before {until}."
        ),
        "network.promise_settled": _(
            "Somebody settled this promise before you; this is how it stands now."
        ),
        "network.view_missing": _("Say in a few words how it was promised."),
        "network.view_too_long": _("Your view has at most {most} characters."),
        Verb.PROMISE_MADE: _("wrote down a promise"),
        Verb.PROMISE_KEPT: _("a promise was kept"),
        Verb.PROMISE_WITHDRAWN: _("withdrew a promise"),
        Verb.PROMISE_ANSWERED: _("the organisation said how a promise stands"),
        Verb.PROMISE_WORDS_DESTROYED: _("the words of a promise were destroyed"),
    }
)
