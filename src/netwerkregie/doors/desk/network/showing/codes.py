# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses to scan: drawn here, fetched nowhere."""

import io

import segno
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from netwerkregie.foundation.accounts.typed import DeskRequest


def picture_of(address: str) -> SafeString:
    """Return a QR code as a drawing in the page: nothing is fetched, nothing kept."""
    out = io.BytesIO()
    segno.make(address, error="m").save(
        out, kind="svg", xmldecl=False, svgns=True, scale=6, border=2, svgclass="nr-qr"
    )
    # Drawn from our own address by the library: there is no text of anybody in it.
    return mark_safe(out.getvalue().decode())  # noqa: S308


def site_of(request: DeskRequest) -> str:
    """Return the beginning of the addresses of the host that was asked for."""
    return str(settings.SITE_ADDRESS).format(host=request.host_name)
