# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences about when the desk is there."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import phrases

phrases.register(
    {
        "intake.hours_odd": _("A day that begins must end later on the same day."),
        "intake.hours_none": _("Somebody must be there on at least one day."),
        "intake.hours_changed": _(
            "A colleague changed these hours while you were typing. What you typed "
            "is still here; look at what changed and save again."
        ),
        "intake.hours_guarded": _("This text points at a person. Say it without."),
        str(Verb.DESK_HOURS_SET): _("set when the desk is there"),
        str(Verb.DESK_HOURS_RENEWED): _("added the holidays of another year"),
    }
)
