# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The privacy officer's desk: what was done, what went, what is kept and why."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.oversight import showing
from netwerkregie.doors.desk.oversight.forms import LedgerFilter
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.jobs import queries as job_queries
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.ledger import queries as ledger_queries
from netwerkregie.overview.oversight import policies, queries
from netwerkregie.overview.oversight.actions import watching
from netwerkregie.overview.oversight.safeguards import SAFEGUARDS

HERE = "desk/oversight/"
LONGEST_NUMBER = 18


@require_GET
def ledger(request: DeskRequest) -> HttpResponse:
    """Show the log of this municipality, newest first, as far as asked for."""
    policies.require(policies.may_watch(request.actor))
    form = LedgerFilter(request.GET if "day" in request.GET else None)
    page = watching.read_ledger(request.actor, form.wanted(), _number(request))
    context = {
        "form": form,
        "table": showing.table_of_lines(request.actor, page),
        "older": _older(request, page.before),
        "today": clock.today().isoformat(),
    }
    return _page(request, "ledger.html", "desk:oversight", context)


@require_GET
def own_ledger(request: DeskRequest) -> HttpResponse:
    """Show somebody what they did themselves."""
    wanted = ledger_queries.Wanted(actor_id=request.actor.membership_id)
    page = ledger_queries.entries(request.actor, wanted, before=_number(request))
    context = {
        "table": showing.table_of_lines(request.actor, page),
        "older": _older(request, page.before),
    }
    return render(request, f"{HERE}own_ledger.html", context)


@require_POST
def verify(request: DeskRequest) -> HttpResponse:
    """Verify both chains now and show what came of it."""
    verdict = watching.verify_chains(request.actor)
    context = {
        "verdict": verdict,
        "pairs": showing.pairs_of_verdict(verdict),
        "at": clock.now(),
    }
    return _page(request, "verdict.html", "desk:oversight", context)


@require_GET
def processing(request: DeskRequest) -> HttpResponse:
    """Hand over a day of the processing log, which holds no users."""
    form = LedgerFilter(request.GET)
    day = form.wanted().day or clock.today()
    answer = HttpResponse(
        watching.export_processing(request.actor, day),
        content_type="application/x-ndjson",
    )
    name = f"verwerkingen-{day.isoformat()}.jsonl"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_GET
def terms(request: DeskRequest) -> HttpResponse:
    """Show what goes, what waits for two people, and what went."""
    policies.require(policies.may_see_runs(request.actor))
    announced = queries.announced(request.actor)
    certificates = queries.certificates(request.actor)
    context = {
        "asking": queries.runs_asking(request.actor),
        "announced": showing.table_of_announcements(announced) if announced else None,
        "certificates": showing.table_of_certificates(certificates)
        if certificates
        else None,
    }
    return _page(request, "terms.html", "desk:oversight_terms", context)


@require_GET
def certificate(request: DeskRequest, certificate_id: UUID) -> HttpResponse:
    """Show one declaration of destruction."""
    found = queries.get_certificate(request.actor, certificate_id)
    context = {
        "pairs": showing.pairs_of_certificate(found),
        "crumbs": [
            Crumb(_("End of terms"), reverse("desk:oversight_terms")),
            Crumb(_("Declaration of destruction")),
        ],
    }
    return render(request, f"{HERE}certificate.html", context)


@require_GET
def register(request: DeskRequest) -> HttpResponse:
    """Show the register of processing as it runs now."""
    table = showing.table_of_register(queries.register(request.actor))
    return _page(request, "register.html", "desk:oversight_register", {"table": table})


@require_GET
def safeguards(request: DeskRequest) -> HttpResponse:
    """Show what cannot happen here, and what is not built yet."""
    policies.require(policies.may_watch(request.actor))
    context = {"safeguards": SAFEGUARDS}
    return _page(request, "safeguards.html", "desk:oversight_safeguards", context)


@require_GET
def modules(request: DeskRequest) -> HttpResponse:
    """Show how every part of the work stands."""
    policies.require(policies.may_see_modules(request.actor))
    context = {"modules": showing.modules_of(queries.modules(request.actor))}
    return _page(request, "modules.html", "desk:oversight_modules", context)


@require_GET
def jobs(request: DeskRequest) -> HttpResponse:
    """Show what runs, waits and failed; never what it is about."""
    found = job_queries.jobs_now(request.actor)
    may = job_queries.may_try_again(request.actor)
    table = showing.table_of_jobs(found, may_try_again=may) if found else None
    return _page(request, "jobs.html", "desk:oversight_jobs", {"table": table})


def _page(
    request: DeskRequest, template: str, here: str, context: dict[str, Any]
) -> HttpResponse:
    context["tabs"] = showing.tabs(request.actor, here)
    return render(request, f"{HERE}{template}", context)


def _number(request: DeskRequest) -> int | None:
    """Return where the page begins; nonsense begins at the newest."""
    asked = request.GET.get("voor", "")
    is_number = asked.isdecimal() and len(asked) <= LONGEST_NUMBER
    return int(asked) if is_number else None


def _older(request: DeskRequest, before: int | None) -> str:
    if before is None:
        return ""
    kept = request.GET.copy()
    kept["voor"] = str(before)
    return f"?{kept.urlencode()}"
