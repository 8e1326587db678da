# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three questions before an answer; none is about who, and nothing is kept."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.sharing import (
    Answer,
    Receiver,
    Secrecy,
    Stage,
    may_share,
)
from netwerkregie.domain.intake.phrases import sharing as sharing
from netwerkregie.foundation.kernel.labels import choices

CHOOSE = {"required": _("Choose one."), "invalid_choice": _("Choose one of the list.")}


class MayShareForm(forms.Form):
    """At which stage, to whom, and whether one is bound to secrecy."""

    fase = forms.ChoiceField(
        label=_("Where does it stand now?"),
        choices=choices(Stage),
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    aan = forms.ChoiceField(
        label=_("Whom would you tell?"),
        choices=choices(Receiver),
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    geheim = forms.ChoiceField(
        label=_("Are you bound to professional secrecy?"),
        choices=choices(Secrecy),
        widget=forms.RadioSelect,
        initial=str(Secrecy.NOT_SURE),
        error_messages=CHOOSE,
    )

    def answer(self) -> Answer:
        """Return what may be shared."""
        values = self.cleaned_data
        return may_share(
            Stage(values["fase"]), Receiver(values["aan"]), Secrecy(values["geheim"])
        )
