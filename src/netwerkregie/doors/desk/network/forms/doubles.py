# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which facts stay when two organisations are joined."""

from typing import Any

from django import forms

from netwerkregie.domain.network.drafts.doubles import Fact, differing
from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.phrases import label
from netwerkregie.doors.desk.network.showing.doubles import fact_words, said_by

KEPT, GONE = "kept", "gone"


def _choice() -> forms.ChoiceField:
    return forms.ChoiceField(
        choices=[(KEPT, ""), (GONE, "")],
        widget=forms.RadioSelect,
        initial=KEPT,
    )


def _all_chosen(data: Any) -> Any:
    """Let what was not chosen stay as it is with the one that stays."""
    if data is None:
        return None
    whole = data.copy()
    for fact in Fact:
        whole.setdefault(fact.value, KEPT)
    return whole


class MergeForm(forms.Form):
    """A choice for each fact that both have and have otherwise; the rest adds up."""

    name = _choice()
    domain = _choice()
    register = _choice()
    address = _choice()
    email = _choice()
    phone = _choice()
    website = _choice()
    about = _choice()
    best_time = _choice()
    entrance = _choice()
    reach_by = _choice()
    ander = forms.UUIDField(widget=forms.HiddenInput)
    kept_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    gone_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Any, *, kept: Organisation, gone: Organisation, **kwargs: Any
    ) -> None:
        kwargs.setdefault("initial", {}).update(
            ander=gone.id, kept_version=kept.version, gone_version=gone.version
        )
        super().__init__(_all_chosen(data), **kwargs)
        self.asked = differing(said_by(kept), said_by(gone))
        for fact in Fact:
            if fact in self.asked:
                field: Any = self.fields[fact.value]
                field.label = label(fact)
                field.choices = [
                    (KEPT, fact_words(kept, fact)),
                    (GONE, fact_words(gone, fact)),
                ]
            else:
                self.fields.pop(fact.value, None)

    @property
    def taken(self) -> frozenset[Fact]:
        """Which facts of the one that goes were chosen; also of a form half filled."""
        return frozenset(
            fact for fact in self.asked if self.data.get(fact.value, KEPT) == GONE
        )

    @property
    def versions(self) -> tuple[int, int] | None:
        """Which versions of the two were looked at, where the page said so."""
        kept, gone = (
            self.cleaned_data[name] for name in ("kept_version", "gone_version")
        )
        return None if kept is None or gone is None else (kept, gone)
