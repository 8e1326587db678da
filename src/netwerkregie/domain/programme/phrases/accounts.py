# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words about closing a year, the council report and the finance system."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.finance import Fate, FinanceField
from netwerkregie.domain.programme.rules.reports import ChapterKey
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (ChapterKey.FOREWORD, _("Foreword")),
    (ChapterKey.WANTED, _("What we wanted")),
    (ChapterKey.DID, _("What we did")),
    (ChapterKey.COST, _("What it cost")),
    (ChapterKey.CAME_IN, _("Questions and concerns")),
    (ChapterKey.CASES, _("Weighings and cases")),
    (ChapterKey.FAILED, _("What did not work")),
    (ChapterKey.UNKNOWN, _("What we do not know")),
    (FinanceField.DAY, _("Day of booking")),
    (FinanceField.AMOUNT, _("Amount")),
    (FinanceField.DEBIT, _("Debit")),
    (FinanceField.CREDIT, _("Credit")),
    (FinanceField.NUMBER, _("Number of the invoice")),
    (FinanceField.PARTY, _("Supplier")),
    (Fate.PAYS, _("pays an invoice that waits")),
    (Fate.RECEIVES, _("writes the invoice down and pays it")),
    (Fate.KNOWN, _("was paid here already: laid beside it")),
    (Fate.ASKS, _("stays out until you choose for what it is")),
    (Fate.BLOCKED, _("stays out")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.carried_why": _("Carried over to {year}"),
        "programme.correction_why": _("Correction of {number} of {year}: {why}"),
        "programme.carry_next_year": _(
            "Something is carried over to the year after it, when that is open."
        ),
        "programme.nothing_to_carry": _("Nothing of this commitment is left to pay."),
        "programme.carry_line_other": _(
            "Choose a line for the same purpose: that is what the money was given for."
        ),
        "programme.correct_closed_only": _(
            "This year is still open. Correct it there."
        ),
        "programme.correct_paid_only": _("Only an invoice that was paid is corrected."),
        "programme.year_lacks_delivery": _(
            "An invoice of this year was paid without a delivery that was written down."
        ),
        "programme.report_needs_closed_year": _(
            "Close the books of this year first. Until then its amounts can change."
        ),
        "programme.report_needs_closed_goals": _(
            "Close the goals of this year first. Until then their figures can change."
        ),
        "programme.report_needs_change": _(
            "Say what changed since the version before this one."
        ),
        "programme.words_changed": _(
            "Somebody else changed this chapter while you wrote. Their words stand "
            "above; put yours with them and save again."
        ),
        "programme.list_unreadable": _(
            "This is no list with columns. Have the finance system make a .csv file."
        ),
        "programme.list_too_long": _(
            "This list has more than {most} lines. Take a shorter period."
        ),
        "programme.list_no_columns": _(
            "The day, the number, the supplier and the amount cannot all be found. "
            "Say below which column is what, and choose the file again."
        ),
        "programme.list_nothing_new": _("There is nothing in this list to take in."),
        "programme.list_changed": _(
            "Meanwhile something changed in the books. Look at the list once more."
        ),
        "programme.list_undone": _("This list was taken back before."),
        "programme.list_year_closed": _(
            "A year that this list wrote in is closed by now. Write a correction."
        ),
        "programme.undone_why": _("List of the finance system taken back"),
        "programme.line_no_day": _("has no day that can be read"),
        "programme.line_no_amount": _("has no amount that can be read"),
        "programme.line_no_number": _("has no number or no supplier"),
        "programme.line_formula": _("begins as a formula of a spreadsheet"),
        "programme.line_too_long": _("has a number or a name that is too long"),
        "programme.bundle_closed": _("the year of this commitment is closed"),
        "programme.bundle_settled": _("this commitment is settled"),
        "programme.bundle_refused": _("this invoice was refused here"),
        "programme.bundle_amount": _(
            "here this invoice is another amount: {amount} euros"
        ),
        str(Verb.COMMITMENT_CARRIED): _("carried a commitment over to the next year"),
        str(Verb.CLOSED_CORRECTED): _("corrected an invoice of a closed year"),
        str(Verb.REPORT_WRITTEN): _("wrote in the council report"),
        str(Verb.REPORT_FIXED): _("fixed a version of the council report"),
        str(Verb.REPORT_TAKEN): _("took the council report along as a file"),
        str(Verb.GRANT_ACCOUNT_TAKEN): _("took the account of a grant along"),
        str(Verb.GRANTS_TAKEN): _("took the list of grants along as open data"),
        str(Verb.FINANCE_TAKEN_IN): _("took in a list of the finance system"),
        str(Verb.FINANCE_UNDONE): _("took a list of the finance system back"),
        str(Verb.FINANCE_GIVEN): _("gave our entries to the finance system"),
        str(Verb.FINANCE_DESTROYED): _("a list of the finance system was destroyed"),
    }
)
