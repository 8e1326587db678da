# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words about money."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.budget import (
    CommitmentState,
    Heading,
    InvoiceState,
    Kind,
    YearState,
)
from netwerkregie.domain.programme.rules.grants import SourceKind
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them
from netwerkregie.foundation.privacy.phrases import WORDS_ABOUT_A_PERSON

PAIRS: list[tuple[StrEnum, Any]] = [
    (Kind.PLANNED, _("Planned")),
    (Kind.COMMITTED, _("Committed")),
    (Kind.SPENT, _("Spent")),
    (YearState.OPEN, _("Still running")),
    (YearState.CLOSED, _("Closed")),
    (Heading.APPOINTMENT, _("The network director's appointment")),
    (Heading.NETWORKS, _("Building networks")),
    (Heading.GUIDANCE, _("Guidance and support")),
    (Heading.RESEARCH, _("Research")),
    (Heading.ACTIVITIES, _("Activities and lessons")),
    (Heading.RUNNING, _("Running costs")),
    (SourceKind.OWN, _("Own money")),
    (SourceKind.STATE, _("Grant of the state")),
    (SourceKind.OTHER, _("Grant of another giver")),
    (InvoiceState.RECEIVED, _("To be paid")),
    (InvoiceState.PAID, _("Paid")),
    (InvoiceState.REFUSED, _("Refused")),
    (CommitmentState.OPEN, _("Still running")),
    (CommitmentState.SETTLED, _("Settled")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.no_amount": _("This is no amount. Write for example 1250,50."),
        "programme.amount_too_large": _("This amount is too large. Look at it again."),
        "programme.does_not_fit": _(
            "This does not fit: the line is {short} euros short. Choose another line, "
            "or say why it is done nevertheless."
        ),
        "programme.more_than_committed": _(
            "This is {more} euros more than was committed. Raise the commitment first."
        ),
        "programme.share_below_nothing": _("A share is nothing or more."),
        "programme.shares_differ": _(
            "The shares add up to {added} euros; the whole is {whole} euros."
        ),
        "programme.not_earmarked": _(
            "One of these sources may not pay for this. Choose another source."
        ),
        "programme.outside_term": _(
            "One of these sources cannot be used on this day. Choose another source."
        ),
        "programme.term_backwards": _("The last day lies before the first day."),
        "programme.year_there": _("This year has a budget already."),
        "programme.year_closed": _(
            "This year is closed. Write a correction in an open year."
        ),
        "programme.year_has_open_work": _(
            "This year still has invoices to pay or open commitments. Settle them "
            "first."
        ),
        "programme.name_there": _("There is a line by this name already."),
        "programme.no_delivery": _(
            "Write down first that it was delivered: when, and what you saw."
        ),
        "programme.invoice_settled": _("This invoice was settled before."),
        "programme.invoice_there": _(
            "An invoice with this number was written down before."
        ),
        "programme.already_settled": _("This commitment is settled."),
        "programme.source_empty": _(
            "One of these sources has less left than you plan: {short} euros short."
        ),
        "programme.words_too_long": _("This fits in {most} characters at most."),
        "programme.words_missing": _("Say in a few words what this is."),
        "programme.text_guarded": WORDS_ABOUT_A_PERSON,
        "programme.less_than_paid": _("More than this was paid already."),
        "programme.more_than_paid": _(
            "This takes back more than was paid. Look at the amount again."
        ),
        "programme.invoice_waits": _(
            "An invoice of this commitment waits. Pay it or refuse it first."
        ),
        "programme.plan_below_promises": _(
            "More was promised on this line already than this plan. Say why."
        ),
        str(Verb.YEAR_OPENED): _("opened a budget year"),
        str(Verb.YEAR_CLOSED): _("closed a budget year"),
        str(Verb.YEAR_DESTROYED): _("a budget year was destroyed"),
        str(Verb.LINE_ADDED): _("added a budget line"),
        str(Verb.PLAN_CHANGED): _("changed what is planned on a line"),
        str(Verb.SOURCE_ADDED): _("wrote down where money comes from"),
        str(Verb.SOURCE_DESTROYED): _("a source of money was destroyed"),
        str(Verb.INSTALMENT_EXPECTED): _("wrote down an instalment to come"),
        str(Verb.INSTALMENT_RECEIVED): _("wrote down that an instalment came in"),
        str(Verb.REPORT_OWED): _("wrote down an account that we owe"),
        str(Verb.REPORT_REMINDED): _("mailed that an account is due"),
        str(Verb.REPORT_SENT): _("wrote down that an account was sent"),
        str(Verb.COMMITTED): _("committed money"),
        str(Verb.COMMITMENT_CHANGED): _("changed a commitment"),
        str(Verb.COMMITMENT_SETTLED): _("settled a commitment"),
        str(Verb.DELIVERED): _("wrote down a delivery"),
        str(Verb.INVOICE_RECEIVED): _("wrote down an invoice"),
        str(Verb.INVOICE_PAID): _("had an invoice paid"),
        str(Verb.INVOICE_REFUSED): _("refused an invoice"),
        str(Verb.ACCOUNT_MADE): _("made the account of a year"),
    }
)
