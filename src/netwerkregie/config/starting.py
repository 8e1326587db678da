# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be true before a server of a real installation answers anybody."""

import os
import subprocess
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def refuse_unsafe_start() -> None:
    """Stop when a phrase of the demo opens a key, or a setting is not safe.

    Looking into every municipality takes the command line's own role, which a server
    does not have; so the question is asked by a process of that kind.

    Raises:
        ImproperlyConfigured: says what is wrong.

    """
    if settings.IS_DEMO:
        return
    asked = subprocess.run(
        [
            *(sys.executable, "-m", "django", "check"),
            *("--database", "default", "--fail-level", "CRITICAL"),
        ],
        env=os.environ | {"NR_PROCESS": "command"},
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode:
        raise ImproperlyConfigured(asked.stderr.strip())
