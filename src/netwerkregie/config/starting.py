# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be true before a server of a real installation answers anybody."""

import logging
import os
import subprocess
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from netwerkregie.domain.intake.uploads import pipeline_problem


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


def say_what_is_refused() -> str | None:
    """Say in the log what is missing on this machine, and what is refused for it.

    Nothing is skipped in silence: as long as this holds, no attachment is taken, and
    the administrator reads the same words on the desk.
    """
    problem = pipeline_problem()
    if problem is not None:
        log = logging.getLogger("netwerkregie.uploads")
        log.warning("attachments are refused until this is there: %s", problem)
    return problem
