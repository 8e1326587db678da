# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of cases on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import cases as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.State.OPEN, _("Not closed yet")),
        (rules.State.CLOSED, _("Closed")),
        (rules.Seat.HOLDER, _("Case holder")),
        (rules.Seat.PARTNER, _("Partner")),
        (rules.Seat.CHAIR, _("Chair")),
        (rules.PartKind.SHARED, _("For all members")),
        (rules.PartKind.SELECTED, _("For some members")),
        (rules.PartKind.SUPPORT, _("Voluntary support")),
        (rules.PartKind.COERCION, _("Measure without consent")),
        (rules.PartKind.POLICE, _("Data of the police or the prosecutor")),
        (rules.PartKind.CONFERENCE, _("Case conference")),
        (rules.PartKind.ASSESSMENT, _("Assessment form")),
        (rules.Kind.FACT, _("What was seen or heard")),
        (rules.Kind.VIEW, _("What somebody thinks of it")),
        (rules.Kind.ALTERNATIVE, _("What else could explain it")),
        (rules.Kind.PROTECTIVE, _("What goes well")),
        (rules.Kind.AGREED, _("What was agreed")),
        (rules.Kind.WEIGHED, _("What the weighing found")),
        (rules.Kind.SENSITIVE, _("Why a protected fact cannot be left out")),
    ]
)

VERBS = {
    Verb.CASE_OPENED: _("opened a case"),
    Verb.CASE_READ: _("read a case"),
    Verb.PART_MADE: _("made a part of a case"),
    Verb.CASE_WRITTEN_TO: _("wrote in a case"),
}

REFUSALS = {
    "casework.next_day_not_possible": _(
        "Choose a day from today up to {latest}: by then somebody looks whether this "
        "is still needed."
    ),
    "casework.statement_empty": _("Write something here first."),
    "casework.statement_too_long": _(
        "This is {length} characters; at most {longest} fit. Make two statements of it."
    ),
    "casework.correct_own_words": _(
        "Only who wrote it corrects it. Add a statement of your own instead."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
