# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds in every installation; values come from the environment.

There is no switch here that makes anything less safe: the demo and production run
the same middleware, the same policies and the same headers.
"""

import json
import os
from pathlib import Path
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ROOT = Path(__file__).resolve().parents[4]
DESK = Path(__file__).resolve().parents[2] / "doors" / "desk"
MAILBOX = DESK.parent / "mailbox"

PROCESS = os.environ.get("NR_PROCESS", "desk")
"""Which of our processes this is; it decides the database role and the addresses."""

DATA_DIR = Path(os.environ.get("NR_DATA_DIR", "/var/lib/netwerkregie"))
RUN_DIR = Path(os.environ.get("NR_RUN_DIR", "/run/netwerkregie"))

DATABASE_ROLES = {
    "desk": "nr_desk",
    "mailbox": "nr_mailbox",
    "worker": "nr_worker",
    "retention": "nr_retention",
    "command": "nr_migrate",
}


def _password(role: str) -> str:
    path = os.environ.get("NR_PASSWORDS")
    if not path:
        return ""
    return str(json.loads(Path(path).read_text(encoding="utf-8"))[role])


def _database(role: str) -> dict[str, Any]:
    options: dict[str, Any] = {
        # Values travel apart from the statement, so that none ends in a server log.
        "server_side_binding": True,
        # What is asked again and again is planned once per connection.
        "prepare_threshold": 3,
        "application_name": f"netwerkregie {PROCESS}",
        "connect_timeout": 5,
    }
    if role == "nr_migrate":
        options["options"] = "-c role=nr_owner"
    return {
        "ENGINE": "netwerkregie.foundation.tenancy.postgres",
        "NAME": os.environ.get("NR_DB_NAME", "netwerkregie"),
        "USER": role,
        "PASSWORD": _password(role),
        "HOST": os.environ.get("NR_DB_HOST", ""),
        "PORT": os.environ.get("NR_DB_PORT", "5432"),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "OPTIONS": options,
    }


_role = DATABASE_ROLES[PROCESS]
DATABASES = {
    "default": _database(_role),
    # Users, addresses, authenticators and sessions: reachable by this role only, so
    # that nothing about them can be asked in a room. The mailbox has no such door.
    "signin": _database("nr_migrate" if PROCESS == "command" else "nr_signin"),
}
if PROCESS == "mailbox":
    del DATABASES["signin"]
DATABASE_ROUTERS = ["netwerkregie.foundation.accounts.router.SignInRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
    "netwerkregie.foundation.privacy.apps.PrivacyConfig",
    "netwerkregie.foundation.tenancy.apps.TenancyConfig",
    "netwerkregie.foundation.vault.apps.VaultConfig",
    "netwerkregie.foundation.jobs.apps.JobsConfig",
    "netwerkregie.foundation.ledger.apps.LedgerConfig",
    "netwerkregie.foundation.accounts.apps.AccountsConfig",
    "netwerkregie.foundation.signing.apps.SigningConfig",
    "netwerkregie.domain.network.apps.NetworkConfig",
    "netwerkregie.domain.intake.apps.IntakeConfig",
    "netwerkregie.domain.casework.apps.CaseworkConfig",
    "netwerkregie.domain.programme.apps.ProgrammeConfig",
    "netwerkregie.overview.insight.apps.InsightConfig",
    "netwerkregie.overview.reporting.apps.ReportingConfig",
    "netwerkregie.overview.oversight.apps.OversightConfig",
    "netwerkregie.doors.public.apps.PublicConfig",
    "netwerkregie.doors.mailbox.apps.MailboxConfig",
    "netwerkregie.doors.desk.apps.DeskConfig",
    "netwerkregie.config.apps.WiringConfig",
]

if PROCESS == "mailbox":
    ROOT_URLCONF = "netwerkregie.config.mailbox_urls"
    # No session, no account, no cookie: nothing that could tie two visits together.
    INSTALLED_APPS = [app for app in INSTALLED_APPS if not app.startswith("allauth")]
    MIDDLEWARE = [
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "netwerkregie.doors.mailbox.middleware.MailboxMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
    ]
else:
    ROOT_URLCONF = "netwerkregie.config.urls"
    MIDDLEWARE = [
        "netwerkregie.foundation.accounts.middleware.HeadersMiddleware",
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "netwerkregie.foundation.accounts.middleware.HostMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        "django_htmx.middleware.HtmxMiddleware",
        "netwerkregie.foundation.accounts.middleware.ActorMiddleware",
    ]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        # A component's template stands beside its stylesheet: components/<name>/.
        # The sign-in library's pages are ours too, so our folder is asked first.
        "DIRS": [] if PROCESS == "mailbox" else [DESK, DESK / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
            ]
            + (
                []
                if PROCESS == "mailbox"
                else [
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                    "netwerkregie.doors.desk.context.desk",
                ]
            ),
        },
    },
]

# `{{ form }}` gives accessible fields; the two worlds share no template.
FORM_RENDERER = (
    "netwerkregie.doors.mailbox.renderer.MailboxRenderer"
    if PROCESS == "mailbox"
    else "netwerkregie.doors.desk.components.renderer.DeskRenderer"
)

# The sign-in library says "je"; the desk's catalogue is asked first and says "u".
LOCALE_PATHS = [] if PROCESS == "mailbox" else [DESK / "locale"]
LANGUAGE_CODE = "nl"
LANGUAGES: list[tuple[str, str | Promise]] = [
    ("nl", _("Dutch")),
    ("en", _("English")),
]
if PROCESS == "mailbox":
    # A catalogue is enough for the anonymous site to know one more language.
    LANGUAGES += [
        (path.parent.parent.name, path.parent.parent.name)
        for path in sorted(MAILBOX.glob("locale/*/LC_MESSAGES/django.mo"))
        if path.parent.parent.name not in dict(LANGUAGES)
    ]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "build" / "collected"
STATICFILES_DIRS = [path for path in [ROOT / "build" / "static"] if path.exists()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}
# A thing that was asked by an older page must not become an error page.
WHITENOISE_MANIFEST_STRICT = False

WSGI_APPLICATION = "netwerkregie.config.wsgi.application"

# Nothing that is sent may touch the disk: uploads stay in memory until sealed.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
DATA_UPLOAD_MAX_NUMBER_FILES = 5

SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "netwerkregie.doors.desk.errors.csrf_failure"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "netwerkregie.foundation.accounts.session_store"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation."
        "UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email",)},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "netwerkregie.foundation.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Per address and person, counted where every process sees it (see CACHES).
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "20/m/ip,5/10m/key",
    "reauthenticate": "10/m/user",
}
MFA_ADAPTER = "netwerkregie.foundation.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Netwerkregie"
MFA_TOTP_TOLERANCE = 1

# Behind the sign-in role; the mailbox counts in its own way and has no such door.
CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
        if PROCESS == "mailbox"
        else {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "accounts_counter",
            "KEY_FUNCTION": "netwerkregie.foundation.accounts.counter.hashed_key",
        }
    )
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "netwerkregie.config.frames.FramesOnly",
            "format": "%(levelname)s %(name)s %(message)s",
        },
    },
    "handlers": {
        "out": {"class": "logging.StreamHandler", "formatter": "line"},
        # Without any handler Python would still print a warning, path and all.
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["out"], "level": "WARNING"},
    # A request line can hold a path with an id; a body is never logged at all.
    "loggers": {
        # A failure is logged by its kind and places, without path or words (frames).
        "django.request": {"handlers": ["out"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["nowhere"], "propagate": False},
        "django.server": {"handlers": ["nowhere"], "propagate": False},
    },
}

SECRET_KEY = os.environ.get("NR_SECRET_KEY", "")
if not SECRET_KEY and os.environ.get("NR_SECRET_KEY_FILE"):
    SECRET_KEY = Path(os.environ["NR_SECRET_KEY_FILE"]).read_text("utf-8").strip()
