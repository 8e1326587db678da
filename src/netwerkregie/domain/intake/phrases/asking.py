# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of asking while signed in, of sharing, and of short addresses."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import phrases

phrases.register(
    {
        "intake.leads_to_somebody": _(
            "There is a number or an address in this text that leads to somebody. "
            "Take it out and send it again."
        ),
        "intake.no_short_address": _(
            "An organisation of this kind can have no short address. First choose the "
            "field in which it stands; a company cannot have one."
        ),
        "intake.words_used_up": _("No free word was found. Try again."),
        Verb.SHORT_ADDRESS_MADE: _("made a short address for an organisation"),
        Verb.SHORT_ADDRESS_ENDED: _("ended a short address"),
        Verb.SHORT_ADDRESS_FORGOTTEN: _("an ended short address was forgotten"),
        Verb.THREAD_SHARED: _("shared an own question with a colleague"),
        Verb.THREAD_SHARING_ENDED: _("stopped sharing an own question"),
        Verb.THREAD_READ_BY_COLLEAGUE: _("read a question that a colleague shares"),
    }
)
