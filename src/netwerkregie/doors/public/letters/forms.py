# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A reply to a message that went to many."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.messages import REPLY_LENGTH
from netwerkregie.doors.guarded import GuardedField


class ReplyForm(forms.Form):
    """A few words back."""

    text = GuardedField(
        label=_("Your reply"),
        max_length=REPLY_LENGTH,
        rows=4,
        help_text=_("Without names of people. We see of which organisation you are."),
    )
