# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What other municipalities share, what comes with the product, and sharing ours."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.intake.actions import library_sharing as actions
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.intake.library.forms import LibraryFilterForm
from netwerkregie.doors.desk.intake.library.showing import (
    crumbs_of,
    language,
    shared_rows,
)
from netwerkregie.doors.desk.intake.library.views import (
    more_of,
    tabs_of,
    wanted_of,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def shared_list(request: DeskRequest) -> HttpResponse:
    """Show what other municipalities of this installation share."""
    queries.require_library(request.actor)
    form = LibraryFilterForm(request.GET)
    form.is_valid()
    page = queries.shared(request.actor, wanted_of(form), request.GET.get("na", ""))
    context = {
        "form": form,
        "rows": shared_rows(page.items),
        "more": more_of(request, page.next),
        "is_filtered": form.has_changed(),
        "is_narrowed": bool(request.GET.get("soort") or request.GET.get("thema")),
        "tabs": tabs_of(request, "anderen"),
    }
    return render(request, "desk/intake/library/shared_list.html", context)


@require_GET
def shared(request: DeskRequest, shared_id: UUID) -> HttpResponse:
    """Show a text of another municipality, to take over."""
    found = queries.get_shared(request.actor, shared_id)
    in_english = language() == "en" and bool(found.title_en)
    context = {
        "shared": found,
        "title": found.title_en if in_english else found.title,
        "body": found.body_en if in_english else found.body,
        "is_ours": found.municipality_id == request.actor.municipality_id,
        "is_taken": bool(queries.taken_over(request.actor, [shared_id])),
        "crumbs": [*crumbs_of(), Crumb(found.title)],
    }
    return render(request, "desk/intake/library/shared.html", context)


@require_POST
def take_over(request: DeskRequest, shared_id: UUID) -> HttpResponse:
    """Put another municipality's text in one's own library, as a draft."""
    try:
        item = actions.take_over(request.actor, shared_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:answer_shared", shared_id)
    messages.success(request, _("A draft here. Two of your own people sign it."))
    return redirect("desk:answer", item.id)


@require_POST
def put_shipped_in(request: DeskRequest) -> HttpResponse:
    """Put the texts of the product in the library."""
    try:
        count = actions.put_shipped_in(request.actor)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        said = ngettext("{n} text came in.", "{n} texts came in.", count)
        messages.success(request, said.format(n=count))
    return redirect("desk:answers")


@require_POST
def share(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Share a text with the other municipalities, or stop sharing it."""
    try:
        if request.POST.get("deel") == "ja":
            actions.share(request.actor, item_id)
            messages.success(request, _("The other municipalities read it now."))
        else:
            actions.stop_sharing(request.actor, item_id)
            messages.success(request, _("It is no longer shared."))
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    return redirect("desk:answer", item_id)
