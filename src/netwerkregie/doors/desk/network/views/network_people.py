# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is in the network by their own word: found by what they offer, and welcomed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.network.actions import joining
from netwerkregie.domain.network.queries import finding
from netwerkregie.domain.network.queries.organisations import (
    districts,
    require_workplace,
)
from netwerkregie.doors.desk.network.forms.people import PeopleFilter
from netwerkregie.doors.desk.network.showing import people_rows
from netwerkregie.doors.desk.network.showing.people import organisation_of
from netwerkregie.foundation.accounts.typed import DeskRequest


@require_GET
def people_list(request: DeskRequest) -> HttpResponse:
    """Show who fits what is needed; belief and origin are not searched for."""
    require_workplace(request.actor)
    listed = [(str(one.id), one.name) for one in districts(request.actor)]
    form = PeopleFilter(request.GET, districts=listed)
    wanted = _wanted(form)
    refused = finding.asks_what_somebody_is(wanted.text)
    after = request.GET.get("na", "")
    page = finding.Page([]) if refused else finding.people(request.actor, wanted, after)
    query = request.GET.copy()
    query["na"] = page.next
    context = {
        "form": form,
        "refused": refused,
        "rows": [
            row | {"organisation": organisation_of(one)}
            for row, one in zip(people_rows(page.people), page.people, strict=True)
        ],
        "more": f"?{query.urlencode()}" if page.next else "",
        "is_filtered": form.has_changed(),
        "is_narrowed": any(
            request.GET.get(name) for name in form.fields if name != "q"
        ),
    }
    part = "_found" if getattr(request, "htmx", False) else "list"
    return render(request, f"desk/network/people/{part}.html", context)


@require_POST
def welcome(request: DeskRequest, arrival_id: UUID) -> HttpResponse:
    """Sign the letter of welcome; its words are fixed."""
    joining.welcome(request.actor, arrival_id)
    messages.success(request, _("The welcome goes out now, with your name under it."))
    return redirect("desk:today")


def _wanted(form: PeopleFilter) -> finding.Wanted:
    form.is_valid()
    values = form.cleaned_data
    return finding.Wanted(
        text=values.get("q", ""),
        topic=values.get("onderwerp", ""),
        domain=values.get("domein", ""),
        district_id=UUID(values["wijk"]) if values.get("wijk") else None,
        language=values.get("taal", ""),
        availability=values.get("wanneer", ""),
        kind=values.get("soort", ""),
        focal_points=values.get("aandacht", False),
    )
