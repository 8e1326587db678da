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

__all__ = [
    "CHOSEN_KINDS",
    "SELF_REGISTERING",
    "AnswerKind",
    "BestTime",
    "Column",
    "ContactKind",
    "Domain",
    "Entrance",
    "EntryKind",
    "ImportKind",
    "InvitationSource",
    "Outcome",
    "ReachBy",
    "RegisterKind",
    "Subject",
    "Topic",
    "invitations",
    "names",
    "rhythm",
    "terms",
]
