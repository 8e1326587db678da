# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of second looks on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import samples as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.Looked.DROPPED, _("Ended without a weighing")),
        (rules.Looked.NO_ACTION, _("Weighed, nothing done")),
        (rules.Looked.TAKEN_UP, _("Weighed, became a case")),
        (rules.View.END_HERE, _("It can end here")),
        (rules.View.MORE_INFORMATION, _("One question to one party is missing")),
        (rules.View.REGULAR_CARE, _("Regular care or help")),
        (rules.View.PERSON_CENTRED, _("A person-centred approach")),
        (rules.Result.SAME, _("Both would have decided the same")),
        (rules.Result.OTHER, _("Both would have decided otherwise")),
        (rules.Result.DIVIDED, _("The two see it differently")),
        (rules.Result.NOT_READ, _("Not read in time")),
        (rules.SampleState.DRAWN, _("Drawn, waits for a copy without identity")),
        (rules.SampleState.READY, _("Waits for two readers")),
        (rules.SampleState.READ, _("Read by two")),
    ]
)

VERBS = {
    Verb.SAMPLES_DRAWN: _("drew concerns for a second look"),
    Verb.SAMPLE_PREPARED: _("sealed a copy without identity for a second look"),
    Verb.SAMPLE_OPENED: _("opened a second look"),
    Verb.SAMPLE_READ: _("wrote what they would have decided"),
    Verb.SAMPLE_DESTROYED: _("destroyed a second look"),
    Verb.LESSON_WRITTEN: _("wrote a lesson of a second look"),
    Verb.LESSON_READ: _("stood behind a colleague's lesson"),
    Verb.LESSON_ENDED: _("destroyed lessons whose term was over"),
}

REFUSALS = {
    "casework.lesson_of_ones_own": _(
        "You wrote this lesson. A colleague reads it before others see it."
    ),
    "casework.sample_still_readable": _(
        "A key of a second look could not be destroyed. It is tried again."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
