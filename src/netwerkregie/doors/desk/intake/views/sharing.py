# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sharing one's own question with a colleague, and stopping again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from netwerkregie.domain.intake.actions import sharing as actions
from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.doors.desk.intake.forms.asking import ShareForm
from netwerkregie.foundation.accounts.typed import DeskRequest


@require_POST
def share(request: DeskRequest, question_id: UUID) -> HttpResponse:
    """Let the chosen colleague read along."""
    found = queries.get_own(request.actor, question_id)
    colleagues = queries.could_share_with(request.actor, found)
    form = ShareForm(request.POST, colleagues=colleagues)
    if not form.is_valid():
        messages.error(request, str(form.errors["colleague"][0]))
        return redirect("desk:my_question", question_id)
    actions.share(request.actor, question_id, form.cleaned_data["colleague"])
    messages.success(request, _("Your colleague can read this question now."))
    return redirect("desk:my_question", question_id)


@require_POST
def stop(request: DeskRequest, question_id: UUID, member_id: UUID) -> HttpResponse:
    """Stop letting a colleague read along."""
    actions.stop_sharing(request.actor, question_id, member_id)
    messages.success(
        request, _("Your colleague can no longer open this question; it has a new key.")
    )
    return redirect("desk:my_question", question_id)
