# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Emergency access for tests and the demo, made by the real actions."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import emergency
from netwerkregie.domain.casework.drafts.emergency import (
    EmergencyDraft,
    EmergencyReason,
)
from netwerkregie.domain.casework.models import Case, EmergencyAccess
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.vault import teams
from netwerkregie.foundation.vault.models import Team

WORDS = "[P1] belde zojuist en dreigt vanavond iets te doen; de casushouder is weg."


def the_emergency_key(actor: Actor, *given_to: UUID) -> Team:
    """Make the emergency key, or give it to colleagues."""
    team = emergency.make_team(actor)
    for membership_id in given_to:
        teams.give_access(actor, team, membership_id)
    return team


def an_emergency(actor: Actor, case: Case, **changes: Any) -> EmergencyAccess:
    """Ask for emergency access to the part of a case that all members share."""
    draft = EmergencyDraft(case.nickname, EmergencyReason.UNSAFE_CHILD, WORDS)
    return emergency.ask(actor, replace(draft, **changes))
