# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each record of the programme holds, why, and until when; a file per noun."""

from netwerkregie.domain.programme.privacy.accounts import declare_accounts
from netwerkregie.domain.programme.privacy.activities import declare_activities
from netwerkregie.domain.programme.privacy.budget import declare_budget
from netwerkregie.domain.programme.privacy.evaluations import declare_evaluations
from netwerkregie.domain.programme.privacy.goals import declare_goals
from netwerkregie.domain.programme.privacy.materials import declare_materials
from netwerkregie.domain.programme.privacy.quotes import declare_quotes
from netwerkregie.domain.programme.privacy.small_grants import declare_small_grants


def declare_all() -> None:
    """Put the programme's models in the register of processing."""
    declare_budget()
    declare_activities()
    declare_evaluations()
    declare_goals()
    declare_small_grants()
    declare_accounts()
    declare_materials()
    declare_quotes()
