# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second readings as rows on Today."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.signing.places import PLACES
from netwerkregie.foundation.signing import rules
from netwerkregie.foundation.signing.models import SigningRequest


def rows_of(requests: Iterable[SigningRequest]) -> list[QueueRow]:
    """Return what waits to be read, each leading to its page."""
    return [
        QueueRow(
            title=str(place.words),
            url=reverse(place.page, args=[request.subject_id]),
            meta=[_("A colleague asks you to read this along")],
            due=rules.expires_on(request.asked_on),
        )
        for request in requests
        if (place := PLACES.get(request.subject_kind)) is not None
    ]


def stalled_rows(requests: Iterable[SigningRequest]) -> list[QueueRow]:
    """Return what nobody reads, for the chair: a kind and a day, no page."""
    return [
        QueueRow(
            title=str(place.words),
            url="",
            meta=[_("Nobody took it up for a week. Who can?")],
            due=rules.expires_on(request.asked_on),
        )
        for request in requests
        if (place := PLACES.get(request.subject_kind)) is not None
    ]
