# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own question in eight short parts, for who finds an empty page hard to fill."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.phrases.conversation import as_text
from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.doors.desk.intake import checking
from netwerkregie.doors.desk.intake.forms.asking import OwnQuestionForm
from netwerkregie.doors.desk.intake.forms.conversation import FIELDS, ConversationForm
from netwerkregie.doors.desk.intake.showing import conversation as showing
from netwerkregie.doors.desk.intake.showing.asking import crumbs_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words


@keeps_words(*FIELDS)
@require_http_methods(["GET", "POST"])
def ask_in_parts(request: DeskRequest) -> HttpResponse:
    """Ask the eight things, and lead to the question they make; nothing is kept yet."""
    queries.require_asker(request.actor)
    kept = unsent.given_back(request.actor, request.path)
    form = ConversationForm(request.POST or None, initial=kept or None)
    form.fields["domain"].label = _("From which field do you ask this?")
    if form.is_valid():
        return _question(request, form)
    context = {
        "form": form,
        "sections": showing.sections_of(form),
        "problems": showing.problems_of(form),
        "crumbs": crumbs_of(_("Eight short questions")),
        "is_own": True,
        **checking.around(request),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/ask_in_parts.html", context, status=status)


def _question(request: DeskRequest, form: ConversationForm) -> HttpResponse:
    """Show the question that the parts make, ready to be looked over and sent."""
    told = form.draft()
    body = as_text(told, checking.language())
    begun = {"body": body, "want": told.want, "domain": told.domain or ""}
    ask = reverse("desk:ask")
    context = {
        "form": OwnQuestionForm(initial=begun),
        "crumbs": crumbs_of(_("Ask a question")),
        **checking.around(request),
        "unsent_pass": unsent.pass_for(request, request.actor, ask),
    }
    unsent.forget(request.actor, request.path)
    return render(request, "desk/intake/ask.html", context)
