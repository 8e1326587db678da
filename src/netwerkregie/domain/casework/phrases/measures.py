# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of measures without consent on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules.measures import Authority, Law
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Law.PUBLIC_ORDER, _("Municipalities Act: area ban or duty to report")),
        (Law.YOUNG_CHILD_ORDER, _("Municipalities Act: order to a parent")),
        (Law.TEMPORARY_ACT, _("Temporary administrative measures act")),
        (Law.TRAVEL_DOCUMENT, _("Passport act: no travel document")),
        (Law.CHILD_PROTECTION, _("Civil code: child protection order")),
        (Authority.MAYOR, _("The mayor")),
        (Authority.MINISTER, _("The minister")),
        (Authority.CHILDRENS_JUDGE, _("The children's judge")),
    ]
)

VERBS = {
    Verb.MEASURES_STARTED: _("made the part for measures of a case"),
    Verb.MEASURES_READ: _("read the measures of a case"),
    Verb.MEASURE_RECORDED: _("recorded a measure of another authority"),
    Verb.MEASURE_LOOKED_AT: _("looked whether a measure is still needed"),
    Verb.MEASURE_ENDED: _("wrote down that a measure ended"),
    Verb.MEASURES_HANDED_ON: _("gave a measure another owner"),
    Verb.MEASURES_REMOVED: _("removed the measures of a case"),
}

REFUSALS = {
    "casework.other_authority": _(
        "Another authority decides under this law. Look at the decision itself."
    ),
    "casework.decided_later": _(
        "The day of the decision still has to come. Only a decision that was taken "
        "stands here."
    ),
    "casework.measure_end": _(
        "Choose the day on which it ends, from today up to {latest}: nothing stays "
        "longer than the case."
    ),
    "casework.measures_are_there": _(
        "This case has a part for measures. Only who holds its key finds it."
    ),
    "casework.measure_audience": _(
        "Choose at least one member of the case who needs this for the own task."
    ),
    "casework.measure_is_over": _("This measure is over."),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
