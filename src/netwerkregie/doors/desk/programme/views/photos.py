# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos without people: sending one, and the second look."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.programme.actions import photos as actions
from netwerkregie.domain.programme.drafts.photos import PhotoDraft, PhotoState
from netwerkregie.domain.programme.models import Photo
from netwerkregie.domain.programme.queries import activities
from netwerkregie.domain.programme.queries import photos as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.small_grants import PhotoForm
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.doors.uploaded import photo_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, RuleBroken


@require_http_methods(["GET", "POST"])
def photo(request: DeskRequest, photo_id: UUID) -> HttpResponse:
    """Look at a photo, and let it be shown or remove it."""
    found = queries.get_photo(request.actor, photo_id)
    back = _home_of(found)
    if request.method == "POST":
        if request.POST.get("doen") == "tonen":
            actions.show(request.actor, photo_id)
            messages.success(request, _("It is shown now."))
        else:
            actions.remove(request.actor, photo_id)
            messages.success(request, _("Removed and destroyed."))
        return redirect(back)
    context = {
        "photo": found,
        "of": found.grant or found.activity,
        "back": back,
        "can_look": queries.can_look(request.actor, found),
        "is_waiting": found.state == PhotoState.WAITING,
        "crumbs": [Crumb(str(found.grant or found.activity), back), Crumb(_("Photo"))],
    }
    return render(request, "desk/programme/small_grants/photo.html", context)


@require_GET
def picture(request: DeskRequest, photo_id: UUID) -> HttpResponse:
    """Give the picture itself, to who may look."""
    found = queries.get_photo(request.actor, photo_id)
    return HttpResponse(bytes(found.content), content_type=found.content_type)


@require_http_methods(["GET", "POST"])
def add_to_activity(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Put a photo with what came of an activity."""
    found = activities.get_activity(request.actor, activity_id)
    activities.require_planner(request.actor)
    form = PhotoForm(request.POST or None, request.FILES or None)
    if tried(request, form, lambda: _send(request, request.actor, activity_id, form)):
        messages.success(request, _("Sent. A colleague looks before it is shown."))
        return redirect("desk:activity", activity_id)
    crumbs = [
        Crumb(found.title, reverse("desk:activity", args=[activity_id])),
        Crumb(_("Photo")),
    ]
    template = "desk/programme/small_grants/photo_form.html"
    return form_page(request, form, template, activity=found, crumbs=crumbs)


def _send(
    request: DeskRequest, actor: Actor, activity_id: UUID, form: PhotoForm
) -> None:
    found = photo_of(request)
    if found is None:
        raise RuleBroken("programme.photo_kind", "photo")
    values = form.cleaned_data
    draft = PhotoDraft(
        found.content_type, found.content, values["alt"], values["nobody"]
    )
    actions.add_to_activity(actor, activity_id, draft)


def _home_of(found: Photo) -> str:
    if found.grant_id is not None:
        return reverse("desk:small_grant", args=[found.grant_id])
    return reverse("desk:activity", args=[found.activity_id])
