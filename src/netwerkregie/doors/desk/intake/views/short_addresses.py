# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The short address of an organisation: made, printed on a poster, ended."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.intake.actions import short_addresses as actions
from netwerkregie.domain.intake.queries import short_addresses as queries
from netwerkregie.domain.network.queries.organisations import with_family
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.showing.codes import picture_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def short_address(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Show the poster of an organisation's short address, or offer to make one."""
    found = with_family(request.actor, organisation_id)
    organisation = found.organisation
    kept = queries.of_organisation(request.actor, found.ids)
    context: dict[str, Any] = {
        "organisation": organisation,
        "kept": kept,
        "can_have": queries.can_have(organisation.domain),
        "crumbs": [
            Crumb(_("Organisations"), reverse("desk:organisations")),
            Crumb(
                organisation.name, reverse("desk:organisation", args=[organisation.id])
            ),
            Crumb(_("Short address")),
        ],
    }
    if kept:
        site = settings.MAILBOX_ADDRESS.format(
            host=queries.anonymous_host(request.actor)
        )
        address = f"{site}/bij/{kept.word}/"
        context |= {"picture": picture_of(address), "address": address}
    return render(request, "desk/intake/short_address.html", context)


@require_POST
def make(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Draw a short address for an organisation."""
    try:
        actions.make(request.actor, organisation_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("The short address works. Print the poster."))
    return redirect("desk:short_address", organisation_id)


@require_POST
def end(request: DeskRequest, address_id: UUID) -> HttpResponse:
    """End a short address."""
    ended = actions.end(request.actor, address_id)
    messages.success(
        request, _("The short address has ended. It leads to the ordinary page now.")
    )
    return redirect("desk:short_address", ended.organisation_id)
