# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo with one language more, for a mailbox that a browser visits."""

import os
from pathlib import Path

from netwerkregie.config.settings.demo import *  # noqa: F403 - the demo, and one thing
from netwerkregie.config.settings.demo import LANGUAGES
from tests.harness.pseudo import FOLDER, PSEUDO

LANGUAGES = [*LANGUAGES, (PSEUDO, "Arabic")]
LOCALE_PATHS = [Path(os.environ[FOLDER])]
