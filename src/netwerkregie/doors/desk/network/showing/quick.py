# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the script of quick entry knows: addresses and sentences, nobody's words."""

import json

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

SHELL = (
    "nr/desk.css",
    "nr/quick.js",
    "nr/favicon.svg",
    "nr/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
)
"""All that the phone keeps of the site: looks and scripts, the same for everybody."""
WORKER = "nr/quick-worker.js"
ICONS = (("nr/tile-192.png", "192x192"), ("nr/tile-512.png", "512x512"))


def words() -> dict[str, str]:
    """Return addresses and sentences for the script, in the reader's language."""
    return {
        "page": reverse("desk:quick"),
        "standing": reverse("desk:quick_standing"),
        "worker": reverse("desk:quick_worker"),
        "signIn": f"{reverse('account_login')}?next={reverse('desk:quick')}",
        "logged": _("Logged."),
        "look": _("Look at the organisation"),
        "waits": _("Waits for reception"),
        "offered": _("Written before you signed in"),
        "refused": _("Was not taken in. Have another look"),
        "nobody": _("The organisation is still to be chosen"),
        "written": _("Written on"),
        "open": _("Open it"),
        "send": _("Send it"),
        "drop": _("Throw it away"),
        "dropped": _(
            "Something you wrote on this phone was older than five working days and "
            "is gone."
        ),
        "unreadable": _(
            "Something on this phone can no longer be opened. It is thrown away."
        ),
        "kept": _(
            "Kept on this phone, locked. It is sent once there is reception and you "
            "are signed in."
        ),
        "noReception": _("No reception. What you write waits on this phone, locked."),
        "signedOut": _(
            "You are signed out. What you write waits on this phone until you sign in."
        ),
        "notReady": _(
            "Open this page once while you are signed in and have reception. After "
            "that it works without."
        ),
        "choose": _("Choose how you spoke and what it was about."),
        "whom": _("Choose an organisation."),
        "later": _("Choose later"),
        "failed": _("That did not work. It stays on this phone and is tried again."),
    }


def worker_script() -> str:
    """Return the service worker with the list of what it keeps, and no more."""
    kept = {"page": reverse("desk:quick_shell"), "assets": [static(n) for n in SHELL]}
    kept["start"] = reverse("desk:quick")
    return f"self.kept = {json.dumps(kept)};\n{_built(WORKER)}"


def tile(municipality: str) -> dict[str, object]:
    """Return what a phone needs for a tile on its home screen."""
    start = reverse("desk:quick")
    icons: list[dict[str, str]] = [
        {"src": static(name), "sizes": size, "type": "image/png", "purpose": purpose}
        for name, size in ICONS
        for purpose in ("any", "maskable")
    ]
    icons.append(
        {"src": static("nr/favicon.svg"), "sizes": "any", "type": "image/svg+xml"}
    )
    return {
        "id": start,
        "name": f"Netwerkregie {municipality}",
        "short_name": _("Contact"),
        "start_url": start,
        "scope": start,
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": icons,
    }


def _built(name: str) -> str:
    """Read a built script: from the collected files, or from the build itself."""
    found = finders.find(name)
    if found:
        with open(str(found), encoding="utf-8") as file:  # noqa: PTH123 - finders give a str
            return file.read()
    with staticfiles_storage.open(name) as stored:
        return bytes(stored.read()).decode()
