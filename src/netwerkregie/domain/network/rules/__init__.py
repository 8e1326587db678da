# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of the network: plain Python over values, without a clock."""

from netwerkregie.domain.network.rules import invitations, names, rhythm, terms
from netwerkregie.domain.network.rules.lists import (
    CHOSEN_KINDS,
    SELF_REGISTERING,
    AnswerKind,
    BestTime,
    Column,
    ContactKind,
    Domain,
    Entrance,
    EntryKind,
    ImportKind,
    InvitationSource,
    Outcome,
    ReachBy,
    RegisterKind,
    Subject,
    Topic,
)
from netwerkregie.domain.network.rules.people import Availability, Language
from netwerkregie.domain.network.rules.trainings import Standing, Training

__all__ = [
    "CHOSEN_KINDS",
    "SELF_REGISTERING",
    "AnswerKind",
    "Availability",
    "BestTime",
    "Column",
    "ContactKind",
    "Domain",
    "Entrance",
    "EntryKind",
    "ImportKind",
    "InvitationSource",
    "Language",
    "Outcome",
    "ReachBy",
    "RegisterKind",
    "Standing",
    "Subject",
    "Topic",
    "Training",
    "invitations",
    "names",
    "rhythm",
    "terms",
]
