# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings as production has them, over a test's own databases."""

import os

from netwerkregie.config.settings.test import *  # noqa: F403 - as the real ones do

IS_DEMO = False
SESSION_COOKIE_SECURE = True
FORBIDDEN_PHRASES = (os.environ["NR_TEST_FORBIDDEN"],)
