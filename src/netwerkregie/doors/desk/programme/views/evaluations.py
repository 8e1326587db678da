# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evaluations at the desk: open one, show it on the last slide, read what came."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.programme.actions import evaluations as actions
from netwerkregie.domain.programme.drafts.evaluations import Moment
from netwerkregie.domain.programme.models import Evaluation
from netwerkregie.domain.programme.queries import activities
from netwerkregie.domain.programme.queries import evaluations as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.showing.codes import picture_of, site_of
from netwerkregie.doors.desk.programme.showing import evaluations as showing
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, clock


@require_POST
def open_one(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Open an evaluation of an activity, before or after."""
    try:
        moment = Moment(request.POST.get("moment", ""))
    except ValueError:
        raise NotFound from None
    made = actions.open_evaluation(request.actor, activity_id, moment)
    messages.success(request, _("Show the picture on your last slide."))
    return redirect("desk:evaluation", made.id)


@require_GET
def evaluation(request: DeskRequest, evaluation_id: UUID) -> HttpResponse:
    """Show what an evaluation says, and the words that came along."""
    found = queries.get_evaluation(request.actor, evaluation_id)
    context = _standing_of(found) | {
        "address": _address(request, found),
        "picture": picture_of(_address(request, found)),
        "words": queries.words_of(request.actor, found),
        "can_plan": activities.can_plan(request.actor),
        "comparison": showing.comparison_of(
            [
                queries.result(one)
                for one in queries.of_activity(request.actor, found.activity)
            ]
        ),
        "crumbs": _crumbs(found),
    }
    return render(request, "desk/programme/evaluations/one.html", context)


@require_GET
def slide(request: DeskRequest, evaluation_id: UUID) -> HttpResponse:
    """Show the picture large, with the result beside it, for a room to look at."""
    found = queries.get_evaluation(request.actor, evaluation_id)
    address = _address(request, found)
    context = _standing_of(found) | {
        "address": address,
        "picture": picture_of(address),
        "back": reverse("desk:evaluation", args=[found.id]),
    }
    return render(request, "desk/programme/evaluations/slide.html", context)


@require_GET
def standing(request: DeskRequest, evaluation_id: UUID) -> HttpResponse:
    """Give the result alone, for a page that looks again every few seconds."""
    found = queries.get_evaluation(request.actor, evaluation_id)
    template = "desk/programme/evaluations/_standing.html"
    return render(request, template, _standing_of(found))


@require_POST
def read_words(request: DeskRequest, words_id: UUID) -> HttpResponse:
    """Let words be shown with the result, or throw them away."""
    back = request.POST.get("evaluatie", "")
    if request.POST.get("doen") == "tonen":
        actions.show_words(request.actor, words_id)
        messages.success(request, _("Shown with the result."))
    else:
        actions.throw_words_away(request.actor, words_id)
        messages.success(request, _("Thrown away."))
    try:
        return redirect("desk:evaluation", UUID(back))
    except ValueError:
        return redirect("desk:activities")


def _standing_of(found: Evaluation) -> dict[str, Any]:
    said = queries.result(found)
    return {
        "evaluation": found,
        "activity": found.activity,
        "answered": said.answered,
        "questions": showing.questions_of(said),
        "is_open": queries.is_open(found, clock.today()),
        "moment": found.get_moment_display(),
    }


def _address(request: DeskRequest, found: Evaluation) -> str:
    return site_of(request) + reverse("public:evaluate", args=[found.code])


def _crumbs(found: Evaluation) -> list[Crumb]:
    activity = found.activity
    return [
        Crumb(_("Activities"), reverse("desk:activities")),
        Crumb(activity.title, reverse("desk:activity", args=[activity.id])),
        Crumb(_("What who came thinks of it")),
    ]
