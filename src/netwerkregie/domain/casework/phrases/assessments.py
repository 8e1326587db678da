# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of assessment forms on screen; those of a form stand in its own file."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import assessments as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.Stage.FILLING, _("Being filled in")),
        (rules.Stage.ASKED, _("Waits for a second signature")),
        (rules.Stage.SIGNED, _("Signed by two")),
        (rules.Stage.LAPSED, _("Lapsed, not signed in time")),
        (rules.PaperKind.ANSWERS, _("The answers")),
        (rules.PaperKind.OWN_WORDS, _("Own words")),
        (rules.PaperKind.DISSENT, _("Seen otherwise")),
        (rules.PaperKind.INSTRUMENT, _("Licensed instrument")),
        (rules.Change.SAME, _("Same")),
        (rules.Change.GONE, _("Gone")),
        (rules.Change.NEW, _("New")),
    ]
)

VERBS = {
    Verb.FORM_STARTED: _("started an assessment form"),
    Verb.FORM_READ: _("read an assessment form"),
    Verb.FORM_SAVED: _("wrote in an assessment form"),
    Verb.FORM_ASKED: _("signed an assessment form and asked the other assessor"),
    Verb.FORM_SIGNED: _("signed an assessment form as the other assessor"),
    Verb.FORM_DISSENTED: _("wrote beside a form what they see otherwise"),
    Verb.FORM_PRINTED: _("printed an assessment form for themselves"),
    Verb.FORM_LAPSED: _("let an assessment form lapse"),
    Verb.INSTRUMENT_KEPT: _("kept that an instrument was used"),
    Verb.INSTRUMENT_READ: _("read what was concluded with an instrument"),
}

REFUSALS = {
    "casework.form_step_not_open": _(
        "That is not possible any more. Open the form again to see how it stands."
    ),
    "casework.form_valid_until": _(
        "Choose a day after today and not later than {latest}: nobody can look further."
    ),
    "casework.assessors_of_two_houses": _(
        "Choose somebody of another organisation. Two people of one organisation are "
        "one judgement."
    ),
    "casework.reader_not_in_case": _(
        "Somebody you chose does not sit in this case any more. Choose again."
    ),
    "casework.form_bare_measure": _(
        "A number or a degree tells nothing. Write down what was seen, in a sentence."
    ),
    "casework.form_no_such_choice": _("Choose one of the answers, or 'not known'."),
    "casework.form_day_ahead": _("This day has not come yet. Choose today or earlier."),
    "casework.form_not_citable": _(
        "This form is not signed, or its day has passed. It cannot be used any more."
    ),
    "casework.form_no_such_evidence": _(
        "What you point at cannot be used here. Choose again, or write it in words."
    ),
    "casework.form_changed_meanwhile": _(
        "Your colleague changed this page meanwhile. Your words are still here: open "
        "the form in another window, compare, and save again."
    ),
    "casework.form_not_whole": _(
        "Some questions have no answer yet. 'Not known' is an answer too."
    ),
    "casework.form_nobody_asked": _(
        "The form changed since you were asked. Ask your colleague to sign it again."
    ),
    "casework.form_print_signed": _("A form is printed after two people signed it."),
    "casework.certificate_ended": _(
        "The certificate had ended on the day on which the instrument was used."
    ),
    "casework.no_such_instrument": _("Choose an instrument of the list."),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
