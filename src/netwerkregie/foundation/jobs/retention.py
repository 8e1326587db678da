# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The retention process: signs in as the role that destroys, works, and ends.

Started by the worker when something is due (`python -m` this module), so that it takes
no memory the rest of the day.
"""

import django

if __name__ == "__main__":
    django.setup()
    from netwerkregie.foundation.jobs.registry import RETENTION
    from netwerkregie.foundation.jobs.worker import work_off

    work_off(RETENTION)
