# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headers of every answer: what a browser may do with our pages."""

from django.conf import settings
from django.http import HttpResponseBase

_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'none'",
    "worker-src": "'none'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
}
CONTENT_SECURITY_POLICY = "; ".join(
    f"{name} {value}" for name, value in _SOURCES.items()
)
# The one page with a tile on the home screen: it installs our own worker, which sees
# nothing outside its own path.
INSTALLING = "; ".join(
    f"{name} {value}"
    for name, value in (
        _SOURCES | {"manifest-src": "'self'", "worker-src": "'self'"}
    ).items()
)
# Everything that a page could ask a browser for, and that ours never do.
_NEVER = """
    accelerometer autoplay browsing-topics camera display-capture
    encrypted-media fullscreen geolocation gyroscope hid identity-credentials-get
    idle-detection local-fonts magnetometer microphone midi otp-credentials payment
    picture-in-picture screen-wake-lock serial storage-access usb
    xr-spatial-tracking
"""
PERMISSIONS_POLICY = ", ".join(
    [f"{name}=()" for name in _NEVER.split()]
    + ["publickey-credentials-get=(self)", "publickey-credentials-create=(self)"]
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Permissions-Policy": PERMISSIONS_POLICY,
    # With no-referrer a browser sends "Origin: null" with our own forms, which is
    # what a forged one would send. Nothing of ours leads a reader elsewhere.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-DNS-Prefetch-Control": "off",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def put_on(response: HttpResponseBase, *, secure: bool, keep: bool) -> None:
    """Put every header on an answer.

    Args:
        response: the answer.
        secure: whether it travels over HTTPS.
        keep: whether a browser may keep it (static files, published pages).

    """
    for name, value in HEADERS.items():
        response.headers[name] = value
    if getattr(response, "may_install", False):
        response.headers["Content-Security-Policy"] = INSTALLING
    if secure:
        response.headers["Strict-Transport-Security"] = (
            f"max-age={settings.SECURE_HSTS_SECONDS or 63_072_000}; includeSubDomains"
        )
    if not keep:
        response.headers["Cache-Control"] = "no-store"
