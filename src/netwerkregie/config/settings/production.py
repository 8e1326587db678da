# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Production: HTTPS only, real mail; refuses demo keys at the start (see checks)."""

import os

from netwerkregie.config.demo.cast import PHRASES
from netwerkregie.config.settings.base import *

IS_DEMO = False
# Everybody knows these: no key of an installation may open with one.
FORBIDDEN_PHRASES = PHRASES
ALLOWED_HOSTS = os.environ["NR_HOSTS"].split(",")
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
EMAIL_HOST = os.environ["NR_SMTP_HOST"]
EMAIL_PORT = int(os.environ.get("NR_SMTP_PORT", "587"))
EMAIL_USE_TLS = True
DEFAULT_FROM_EMAIL = os.environ["NR_MAIL_FROM"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SITE_ADDRESS = "https://{host}"
MAILBOX_ADDRESS = "https://{host}"
