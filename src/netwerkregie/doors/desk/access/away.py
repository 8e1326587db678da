# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""I am away: from when, until when, and who looks after things meanwhile."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.doors.choosing import let_choose
from netwerkregie.foundation.accounts import queries
from netwerkregie.foundation.accounts.actions import absence as actions
from netwerkregie.foundation.accounts.drafts import AbsenceDraft
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import (
    CONTENT_ROLES,
    Actor,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.kernel.phrases import say_error


class AwayForm(forms.Form):
    """Days and a colleague; why somebody is away is not asked."""

    first_day = forms.DateField(
        label=_("First day away"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    last_day = forms.DateField(
        label=_("Last day away"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    cover = forms.ChoiceField(label=_("Who looks after your questions"), required=False)

    def __init__(
        self, *args: Any, colleagues: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        nobody = ("", _("The whole desk"))
        let_choose(self, "cover", [nobody, *colleagues])


@require_http_methods(["GET", "POST"])
def away(request: DeskRequest) -> HttpResponse:
    """Show who is away, and say that one is."""
    actor = request.actor
    if not actor.has(*CONTENT_ROLES) or actor.membership_id is None:
        raise NotFound
    form = AwayForm(request.POST or None, colleagues=_colleagues(actor))
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_absent(actor, _draft(actor.membership_id, form.cleaned_data))
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, gettext("Your colleagues see that you are away."))
            return redirect("desk:away")
    context = {"form": form, "absences": queries.absences(actor, clock.today())}
    context["own_id"] = actor.membership_id
    status = 422 if form.is_bound else 200
    return render(request, "desk/access/away.html", context, status=status)


@require_POST
def back(request: DeskRequest, absence_id: UUID) -> HttpResponse:
    """Take an absence away: one is back."""
    actions.end_absence(request.actor, absence_id)
    messages.info(request, gettext("You are here again."))
    return redirect("desk:away")


def _draft(membership_id: UUID, values: dict[str, Any]) -> AbsenceDraft:
    cover = UUID(values["cover"]) if values["cover"] else None
    return AbsenceDraft(membership_id, values["first_day"], values["last_day"], cover)


def _colleagues(actor: Actor) -> list[tuple[str, str]]:
    members = queries.members_with(actor, *CONTENT_ROLES)
    others = [one for one in members if one.pk != actor.membership_id]
    return [(str(one.pk), one.name) for one in others]
