# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words about suppliers and quotes."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.quotes import RequestState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (RequestState.OPEN, _("Quotes are asked")),
    (RequestState.CHOSEN, _("Waits for a second person")),
    (RequestState.DECIDED, _("Chosen and promised")),
    (RequestState.ENDED, _("Ended without a choice")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.quote_over": _("This quote is not valid any more. Ask a new one."),
        "programme.quote_too_few": _(
            "From EUR {most} on there are at least two quotes. Ask another supplier."
        ),
        "programme.supplier_number": _("A trade register number has eight digits."),
        "programme.supplier_changed_meanwhile": _(
            "A colleague changed this supplier meanwhile. Look at it again."
        ),
        "programme.quote_criteria": _("Say on what the quotes are compared."),
        "programme.quote_there": _("There is a quote of this supplier already."),
        "programme.quote_enough": _("There are enough quotes."),
        "programme.quote_decided": _("This was decided already."),
        "programme.quote_interest": _(
            "Only who has no interest in a supplier chooses. Do you have one? Let a "
            "colleague do it."
        ),
        "programme.delivery_to_come": _(
            "What came, came today or before. Write it down once it is there."
        ),
        str(Verb.SUPPLIER_ADDED): _("wrote a supplier down"),
        str(Verb.SUPPLIER_CHANGED): _("changed a supplier"),
        str(Verb.SUPPLIER_DESTROYED): _("a supplier was destroyed"),
        str(Verb.QUOTES_ASKED): _("asked for quotes"),
        str(Verb.QUOTE_RECEIVED): _("wrote a quote down"),
        str(Verb.QUOTE_CHOSEN): _("chose a quote"),
        str(Verb.QUOTE_AGREED): _("agreed with the choice of a quote"),
        str(Verb.QUOTES_ENDED): _("ended a request for quotes"),
    }
)
