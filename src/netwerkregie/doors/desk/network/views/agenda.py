# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own agenda on a phone, in Outlook or Nextcloud: connect, read, disconnect."""

from datetime import timedelta
from hashlib import sha256
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from netwerkregie.domain.intake.queries import advice as intake
from netwerkregie.domain.network import ics
from netwerkregie.domain.network.actions import agenda as actions
from netwerkregie.domain.network.drafts.visits import BACK_DAYS, FEED_DAYS, DeviceKind
from netwerkregie.domain.network.queries import agenda as queries
from netwerkregie.domain.network.queries.agenda import Device
from netwerkregie.domain.programme.ics import activity_event
from netwerkregie.domain.programme.queries import activities as planned
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.visits import DeviceForm
from netwerkregie.doors.desk.network.showing.codes import picture_of, site_of
from netwerkregie.foundation.accounts import counting
from netwerkregie.foundation.accounts.doorkeeping import for_visitors
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def devices(request: DeskRequest) -> HttpResponse:
    """Show one's connected devices, and connect one more."""
    connected = queries.feeds(request.actor)
    actions.require_owner(request.actor)
    form = DeviceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kind = DeviceKind(form.cleaned_data["device"])
            feed, word = actions.connect(request.actor, kind)
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            address = site_of(request) + reverse("desk:agenda_feed", args=[word])
            context = {
                "feed": feed,
                "address": address,
                # A phone opens its calendar for this kind of address.
                "tap": f"webcal:{address.partition(':')[2]}",
                "picture": picture_of(address),
                "crumbs": _crumbs(_("Connected")),
            }
            return render(request, "desk/network/week/connected.html", context)
    context = {
        "form": form,
        "feeds": connected,
        "days": FEED_DAYS,
        "crumbs": _crumbs(_("My agenda on a device")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/week/devices.html", context, status=status)


@require_POST
def disconnect(request: DeskRequest, feed_id: UUID) -> HttpResponse:
    """Disconnect a device; its address leads nowhere from now on."""
    actions.disconnect(request.actor, feed_id)
    messages.success(request, _("Disconnected. That device gets nothing any more."))
    return redirect("desk:agenda_devices")


@for_visitors
@require_safe
def feed(request: DeskRequest, word: str) -> HttpResponseBase:
    """Give a connected device its owner's own agenda, and nobody anything else.

    A word that is wrong, ended, disconnected or of another municipality finds the
    same page as what never existed.
    """
    counting.count(request, "feed", reads=True)
    device = queries.come_in_with_device(request.actor, word)
    content = _content(request, device)
    since = actions.hand_out(device, content)
    etag = quote_etag(sha256(content).hexdigest()[:32])
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'inline; filename="netwerkregie.ics"'
    stamp = int(since.timestamp())
    said = get_conditional_response(request, etag, stamp, answer)
    assert said is not None
    said.headers["ETag"] = etag
    said.headers["Last-Modified"] = http_date(stamp)
    # For this device alone, and asked about again each time.
    said.headers["Cache-Control"] = "private, no-cache"
    said.may_be_kept = True  # type: ignore[attr-defined]
    if said.status_code == HTTPStatus.NOT_MODIFIED:
        said.headers.pop("Content-Type", None)
    return said


def _content(request: DeskRequest, device: Device) -> bytes:
    assert request.municipality is not None
    agenda = queries.agenda(device.actor)
    site, since = site_of(request), clock.today() - timedelta(BACK_DAYS)
    with translation.override(device.language):
        return ics.own_agenda(
            f"Netwerkregie {request.municipality.name}",
            site,
            agenda.visits,
            agenda.next_dates,
            intake.promised_days(device.actor, device.roles),
            others=[
                activity_event(one, site)
                for one in planned.for_device(device.actor, device.roles, since)
            ],
        )


def _crumbs(last: str) -> list[Crumb]:
    return [Crumb(_("This week"), reverse("desk:week")), Crumb(last)]
