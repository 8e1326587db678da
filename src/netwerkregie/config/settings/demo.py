# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo: the real thing on this computer, with fictional people and open keys."""

import os

from netwerkregie.config.settings.base import *

IS_DEMO = True
ALLOWED_HOSTS = [".localhost"]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SITE_ADDRESS = f"http://{{host}}:{os.environ.get('NR_PORT', '8000')}"
MAILBOX_ADDRESS = f"http://{{host}}:{os.environ.get('NR_MAILBOX_PORT', '8001')}"
# The bare host lists where one can go; in production it is nobody's.
FRONT_DOOR = {"host": "localhost", "urlconf": "netwerkregie.config.demo.front_door"}
