# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How gunicorn serves in a test that looks some days ahead: the same, but later.

Only tests hand this file to gunicorn; the product has no way to set its clock.
"""

import os
from contextvars import ContextVar
from datetime import timedelta

from netwerkregie.config.server import *  # noqa: F403 - all that gunicorn reads
from netwerkregie.foundation.kernel import clock

# In every thread, unlike travel_to.
clock._shift = ContextVar(
    "clock_shift", default=timedelta(days=int(os.environ["NR_TEST_DAYS_LATER"]))
)
