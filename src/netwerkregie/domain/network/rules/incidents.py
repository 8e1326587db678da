# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Incidents: which kinds, who is called by function, how long the log stays.

Neither a card nor a log names anybody: a function stands where a person would.
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.network.rules.terms import months_later

TITLE_LENGTH = 80
LINE_LENGTH = 400
LESSONS_LENGTH = 1000
STEPS_LENGTH = 1500
SCHOOL_LENGTH = 1500

INCIDENT_MONTHS = 12
QUIET_DAYS = 60
"""An incident without a new line for so long is closed by the clock."""


class IncidentKind(StrEnum):
    """What may happen."""

    ATTACK = "attack"
    DEMONSTRATION = "demonstration"
    THREAT = "threat"
    SCHOOL = "school"
    UNREST = "unrest"


class Function(StrEnum):
    """Whom one calls, and who decides: by function, never by name."""

    DUTY_OFFICER = "duty_officer"
    MAYOR = "mayor"
    COMMUNICATION = "communication"
    POLICE = "police"
    NEIGHBOURHOOD_POLICE = "neighbourhood_police"
    PROSECUTION = "prosecution"
    SCHOOL_BOARD = "school_board"
    YOUTH_WORK = "youth_work"
    CRISIS_CARE = "crisis_care"
    VICTIM_SUPPORT = "victim_support"
    DIRECTOR = "network_director"


def destroyed_on(closed_on: date) -> date:
    """Return the day on which an incident with its log is destroyed."""
    return months_later(closed_on, INCIDENT_MONTHS)


def quiet_before(today: date) -> date:
    """Return the day before which the last line makes an incident over."""
    return today - timedelta(days=QUIET_DAYS)
