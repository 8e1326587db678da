# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is decided at the privacy officer's desk: parts, large runs, jobs."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.oversight import showing
from netwerkregie.doors.desk.oversight.forms import StatementForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.jobs import queries as job_queries
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.models import ModuleStep
from netwerkregie.overview.oversight import policies, queries
from netwerkregie.overview.oversight.actions import modules, retention, watching
from netwerkregie.overview.oversight.phrases import MODULE_STEPS, MODULES

HERE = "desk/oversight/"
Act = Callable[[Actor, Module, str, date], None]

ACTS: dict[ModuleStep, tuple[Callable[[Actor], bool], Act]] = {
    ModuleStep.ADVISED: (policies.may_advise, modules.advise),
    ModuleStep.SUSPENDED: (policies.may_suspend, modules.suspend),
    ModuleStep.DECIDED: (policies.may_decide, modules.decide),
    ModuleStep.RESUMED: (policies.may_resume, modules.resume),
}


@require_http_methods(["GET", "POST"])
def module(request: DeskRequest, name: str) -> HttpResponse:
    """Show how a part stands, and take an advice, a decision or a stop."""
    policies.require(policies.may_see_modules(request.actor))
    part = _module(name)
    steps = [
        (step, MODULE_STEPS[step])
        for step, (may, _act) in ACTS.items()
        if may(request.actor)
    ]
    form = StatementForm(steps, request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = ModuleStep(form.cleaned_data["step"])
        _may, act = ACTS[step]
        try:
            act(request.actor, part, form.cleaned_data["statement"], clock.today())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("It is recorded."))
            return redirect("desk:oversight_module", name)
    return _module_page(request, part, form if steps else None)


@require_http_methods(["GET", "POST"])
def run(request: DeskRequest, run_id: UUID) -> HttpResponse:
    """Ask two people whether so much may go at once."""
    found = queries.get_run(request.actor, run_id)
    error = ""
    if request.method == "POST":
        agrees = request.POST.get("opinion") == "yes"
        try:
            retention.give_opinion(request.actor, run_id, clock.today(), agrees=agrees)
        except RuleBroken as broken:
            error = say_error(broken)
        else:
            messages.success(request, _("Your opinion is recorded."))
            return redirect("desk:oversight_terms")
    context = {
        "run": found,
        "kind": showing.kind_words(found.model),
        "opinions": queries.opinions_on(request.actor, found),
        "may_speak": policies.may_give_opinion(request.actor, found),
        "error": error,
        "crumbs": _crumbs("desk:oversight_terms", _("End of terms"), _("Large run")),
    }
    return render(request, f"{HERE}run.html", context, status=422 if error else 200)


@require_http_methods(["GET", "POST"])
def try_again(request: DeskRequest, job_id: int) -> HttpResponse:
    """Ask before a failed job gets another try."""
    policies.require(job_queries.may_try_again(request.actor))
    if request.method == "POST":
        watching.try_job_again(request.actor, job_id)
        messages.success(request, _("The job waits for its turn."))
        return redirect("desk:oversight_jobs")
    crumbs = _crumbs("desk:oversight_jobs", _("Jobs"), str(job_id))
    context = {"job_id": job_id, "crumbs": crumbs}
    return render(request, f"{HERE}try_again.html", context)


def _module(name: str) -> Module:
    for part in queries.SWITCHED:
        if part.value == name:
            return part
    raise NotFound


def _module_page(
    request: DeskRequest, part: Module, form: StatementForm | None
) -> HttpResponse:
    standing = queries.standing(request.actor, part)
    label = str(MODULES[part])
    context = {
        "label": label,
        "standing": standing,
        "state": showing.state_words(standing),
        "entries": showing.entries_of_steps(request.actor, standing),
        "form": form,
        "crumbs": _crumbs("desk:oversight_modules", _("Parts"), label),
    }
    status = 422 if form is not None and form.is_bound else 200
    return render(request, f"{HERE}module.html", context, status=status)


def _crumbs(above: str, above_label: str, here: str) -> list[Crumb]:
    return [Crumb(above_label, reverse(above)), Crumb(here)]
