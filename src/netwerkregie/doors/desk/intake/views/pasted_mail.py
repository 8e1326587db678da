# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a mail to a draft: stripped by rule, marked by the guard, kept nowhere."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.doors.desk.context import ADVICE_DESK
from netwerkregie.doors.desk.intake import checking
from netwerkregie.doors.desk.intake.forms.pasted_mail import PastedMailForm
from netwerkregie.doors.desk.intake.showing.asking import crumbs_of
from netwerkregie.foundation.accounts.typed import DeskRequest


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def pasted_mail(request: DeskRequest) -> HttpResponse:
    """Show what is left of a mail; only that goes on, into the form of a question."""
    queries.require_asker(request.actor)
    crumbs = crumbs_of(_("From a mail"))
    form = PastedMailForm(request.POST or None, request.FILES or None)
    if request.method == "GET" or not form.is_valid():
        context = {"form": form, "crumbs": crumbs}
        status = 200 if request.method == "GET" else 422
        return render(request, "desk/intake/paste_mail.html", context, status=status)
    draft = form.cleaned_data["draft"]
    context = {
        "draft": draft,
        "crumbs": crumbs,
        "for_callers": request.actor.has(*ADVICE_DESK),
        **checking.looked_over(request, draft),
    }
    return render(request, "desk/intake/mail_draft.html", context)
