# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of clocks and of the check for doubles."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules.clocks import FailureReason
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (FailureReason.NOT_CONFIRMED, _("No second reader confirmed it in time")),
        (FailureReason.NOT_WEIGHED, _("Nobody weighed it in time")),
    ]
)

VERBS: dict[Verb, object] = {
    Verb.CONCERN_ESCALATED: _("let others hear that a concern waits too long"),
    Verb.CONCERN_FAILED: _("counted a concern that went without a weighing"),
    Verb.THREAD_HANDED_ON: _("gave a question to a colleague: its owner left"),
    Verb.DUPLICATES_CHECKED: _("checked whether a colleague holds the same person"),
    Verb.DUPLICATE_SETTLED: _("spoke with a colleague about the same person"),
}

SENTENCES: dict[str, object] = {
    "intake.no_birth_date": _(
        "A name alone is shared by many. Enter who this is with a birth date first."
    ),
    "intake.reason_too_short": _(
        "Type in a few words why you check this now. It stands in the log."
    ),
    "intake.reason_too_long": _("Keep the reason within {longest} characters."),
}

phrases.register(SENTENCES | {str(verb): told for verb, told in VERBS.items()})
