# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody wants to see of the queue: never by content, never by belief."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.triage import Channel, Group
from netwerkregie.domain.intake.queries.advice import MINE, NOBODYS
from netwerkregie.foundation.kernel.labels import choices


class QueueForm(forms.Form):
    """Domain, way in and owner; the state is a tab."""

    is_filter = True

    domein = forms.ChoiceField(
        label=_("Domain"),
        required=False,
        choices=[("", _("All domains")), *choices(Group)],
    )
    kanaal = forms.ChoiceField(
        label=_("Way in"),
        required=False,
        choices=[("", _("All ways in")), *choices(Channel)],
    )
    van = forms.ChoiceField(
        label=_("Whose"),
        required=False,
        choices=[("", _("Everybody's")), (MINE, _("Mine")), (NOBODYS, _("Nobody's"))],
    )
