# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why somebody checks for a double."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.doors.guarded import DeskGuardedField


class CheckForm(forms.Form):
    """The typed reason; it stands in the vault's log and names nobody."""

    reason = DeskGuardedField(
        label=_("Why do you check this now?"),
        help_text=_("A few words, for the log. Nobody is named in it."),
        max_length=80,
    )
