# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The WSGI entry of the desk and of the mailbox; NR_PROCESS says which."""

import os
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault(
    "DJANGO_SETTINGS_MODULE", "netwerkregie.config.settings.production"
)

application: Any = get_wsgi_application()

from netwerkregie.config.starting import (  # noqa: E402 - settings are ready only now
    refuse_unsafe_start,
)

refuse_unsafe_start()

if settings.PROCESS == "mailbox":
    from netwerkregie.doors.mailbox.front import Front
    from netwerkregie.doors.mailbox.keeping import HERE

    application = Front(application, HERE)
