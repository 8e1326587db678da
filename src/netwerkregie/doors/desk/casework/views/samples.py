# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second looks at the desk: prepare, read blind, learn; nothing is reopened."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import samples as actions
from netwerkregie.domain.casework.queries import samples as queries
from netwerkregie.doors.desk.casework.forms.samples import LessonForm, LookForm
from netwerkregie.doors.desk.casework.showing import samples as showing
from netwerkregie.doors.desk.casework.views.assessments import language_of, show_error
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import (
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.kernel.phrases import say_error

TEMPLATES = "desk/casework/samples/"


@require_GET
def overview(request: DeskRequest) -> HttpResponse:
    """Show one's own second looks, what was learnt, and how often two agreed."""
    return _overview(request, LessonForm(initial={"once": uuid4()}))


@require_POST
def prepare(request: DeskRequest) -> HttpResponse:
    """Seal a copy without identity of each drawn concern to two other people."""
    try:
        ready, left = actions.prepare(request.actor)
    except (RuleBroken, VaultUnavailable) as error:
        messages.error(request, say_error(error))
        return redirect("desk:samples")
    messages.success(request, _("Ready: %(ready)s.") % {"ready": ready})
    if left:
        messages.warning(
            request,
            _("For %(left)s there are no two weighers who were not involved.")
            % {"left": left},
        )
    return redirect("desk:samples")


@require_http_methods(["GET", "POST"])
def look(request: DeskRequest, sample_id: UUID) -> HttpResponse:
    """Read a concern without identity, and write what one would have decided."""
    sample = queries.get_sample(request.actor, sample_id)
    context = {
        "sample": sample,
        "crumbs": [Crumb(_("Second looks"), reverse("desk:samples"))],
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
    }
    if not request.actor.is_unlocked:
        return render(request, f"{TEMPLATES}look.html", context)
    form = LookForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_reading(request.actor, sample_id, form.draft())
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Kept, sealed."))
            return redirect("desk:sample", sample_id)
    whole = actions.open_sample(request.actor, sample_id)
    own = [whole.own] if whole.own else []
    context |= {
        "form": form,
        "statements": showing.statements_of(whole.statements),
        "own": showing.readings_of(own, language_of()),
        "others": showing.readings_of(whole.others, language_of()),
    }
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}look.html", context, status=status)


@require_POST
def write_lesson(request: DeskRequest) -> HttpResponse:
    """Write a lesson afresh; what was typed stays when it cannot be kept."""
    form = LessonForm(request.POST)
    if form.is_valid():
        try:
            actions.write_lesson(request.actor, form.draft())
        except RuleBroken as error:
            show_error(form, error)
        else:
            messages.success(request, _("Kept. A colleague reads it first."))
            return redirect("desk:samples")
    return _overview(request, form)


@require_POST
def read_lesson(request: DeskRequest, lesson_id: UUID) -> HttpResponse:
    """Stand behind a colleague's lesson."""
    try:
        actions.read_lesson(request.actor, lesson_id)
    except RuleBroken as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("Others can read it now."))
    return redirect("desk:samples")


def _overview(request: DeskRequest, form: LessonForm) -> HttpResponse:
    actor = request.actor
    queries.require_see(actor)
    context = {
        "rows": showing.rows_of(actor),
        "waiting": len(queries.to_prepare(actor)),
        "may_prepare": queries.may_prepare(actor),
        "may_write": queries.may_write_lesson(actor),
        "lessons": showing.lessons_of(actor),
        "table": showing.table_of(actor, clock.today()),
        "form": form,
    }
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}overview.html", context, status=status)
