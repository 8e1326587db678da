# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tests: the same house, with throw-away keys and its own database cluster."""

import os

os.environ.setdefault("NR_SECRET_KEY", "only for tests, drawn by nobody, opens nothing")

from netwerkregie.config.settings.base import *

IS_DEMO = True
ALLOWED_HOSTS = [".localhost"]
STORAGES = STORAGES | {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SITE_ADDRESS = f"http://{{host}}:{os.environ.get('NR_PORT', '8000')}"
# Files are found where they lie: the tests need no collected copy.
STATIC_ROOT = None  # type: ignore[assignment]
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
MAILBOX_ADDRESS = f"http://{{host}}:{os.environ.get('NR_MAILBOX_PORT', '8001')}"
