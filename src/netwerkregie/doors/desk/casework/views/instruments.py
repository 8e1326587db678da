# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Licensed instruments at the desk: that one was used, and the conclusion in words."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.casework.actions import instruments as actions
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.casework.queries import cases
from netwerkregie.doors.desk.casework.forms.assessments import InstrumentForm
from netwerkregie.doors.desk.casework.showing import assessments as showing
from netwerkregie.doors.desk.casework.views.assessments import (
    TEMPLATES,
    seats_of,
    show_error,
)
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import Locked, RuleBroken, VaultUnavailable, clock


@keeps_words("conclusion", "sensitive_why")
@require_http_methods(["GET", "POST"])
def keep(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Keep that an instrument was used, and what its assessor concludes."""
    case = cases.get_case(request.actor, case_id)
    queries.require_may_start(request.actor, case)
    people = [
        (one.membership_id, one.name, one.organisation)
        for one in seats_of(request, case)
    ]
    kept = unsent.given_back(request.actor, request.path)
    form = InstrumentForm(
        request.POST or None,
        readers=showing.choices_of(people),
        initial={"once": uuid4(), **kept},
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.keep(request.actor, case_id, form.draft())
        except (RuleBroken, Locked, VaultUnavailable) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Kept, sealed."))
            return redirect("desk:instrument", made.id)
    context = frame(request, case, _("Licensed instrument")) | {"form": form}
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}instrument_new.html", context, status=status)


@require_GET
def read(request: DeskRequest, instrument_id: UUID) -> HttpResponse:
    """Show that an instrument was used; with an open vault what was concluded."""
    found = queries.get_instrument(request.actor, instrument_id)
    names = accounts.names_of(request.actor, {found.written_by})
    context = frame(request, found.case, _("Licensed instrument")) | {
        "instrument": found,
        "is_over": clock.today() > found.valid_until,
        "assessor": names.get(found.written_by, _("A former colleague")),
    }
    if request.actor.is_unlocked:
        context["opened"] = actions.read_instrument(request.actor, instrument_id)
    return render(request, f"{TEMPLATES}instrument.html", context)
