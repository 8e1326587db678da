# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations go out as a file; people never do."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.network.actions import exports as actions
from netwerkregie.domain.network.queries import organisations as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.exports import ExportForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

_NARROWING = ("q", "domein", "wijk", "stil")


@require_http_methods(["GET", "POST"])
def export(request: DeskRequest) -> HttpResponse:
    """Ask what goes out and what for, and hand over the file."""
    queries.require_workplace(request.actor)
    districts = [(str(one.id), one.name) for one in queries.districts(request.actor)]
    # Whoever comes from a narrowed list finds it narrowed here.
    asked = {name: request.GET[name] for name in _NARROWING if name in request.GET}
    form = ExportForm(request.POST or None, initial=asked, districts=districts)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.export(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return _file(made)
    crumbs = [Crumb(_("Organisations"), reverse("desk:organisations"))]
    context = {"form": form, "crumbs": [*crumbs, Crumb(_("Take out as a file"))]}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/export.html", context, status=status)


def _file(made: actions.Exported) -> HttpResponse:
    answer = HttpResponse(made.data, content_type=made.content_type)
    answer["Content-Disposition"] = f'attachment; filename="{made.name}"'
    answer["Cache-Control"] = "no-store"
    return answer
