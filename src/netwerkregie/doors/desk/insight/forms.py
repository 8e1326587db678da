# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What narrows the drawing."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.figures.reach import Group
from netwerkregie.domain.network.phrases import choices


class DrawingForm(forms.Form):
    """Which organisations are drawn."""

    groep = forms.ChoiceField(label=_("Domain"), required=False)
    wijk = forms.ChoiceField(label=_("District"), required=False)

    def __init__(
        self, *args: Any, districts: Sequence[tuple[str, str]], **more: Any
    ) -> None:
        """Offer the groups of the figures, and the districts there are."""
        super().__init__(*args, **more)
        fields: dict[str, Any] = self.fields
        fields["groep"].choices = [("", _("All domains")), *choices(Group)]
        fields["wijk"].choices = [("", _("All districts")), *districts]
