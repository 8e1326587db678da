# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying that one knows an organisation, or no longer; about oneself only."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from netwerkregie.domain.network.actions import relations as actions
from netwerkregie.foundation.accounts.typed import DeskRequest


@require_POST
def know(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Say that one knows them too."""
    actions.know(request.actor, organisation_id)
    messages.success(request, _("Colleagues can see that you know them."))
    return _back(organisation_id)


@require_POST
def no_longer(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Say that one does not know them any more."""
    actions.no_longer(request.actor, organisation_id)
    messages.success(request, _("You no longer stand here."))
    return _back(organisation_id)


def _back(organisation_id: UUID) -> HttpResponse:
    return redirect(reverse("desk:organisation", args=[organisation_id]) + "#wie-kent")
