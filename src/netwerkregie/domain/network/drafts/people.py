# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people say of themselves as focal points, and a training that is offered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from uuid import UUID

from netwerkregie.domain.network.rules import Training


@dataclass(frozen=True, slots=True)
class FocalDraft:
    """One's own training record; only the person makes this."""

    is_focal_point: bool
    followed: Mapping[Training, date | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TrainingDraft:
    """A training as a colleague offers it; it says nothing about who is asked.

    Args:
        once: drawn with the form; a second press of the button is the same training.

    """

    kind: Training
    held_on: date
    begins_at: time
    ends_at: time
    place: str
    places: int
    about: str = ""
    once: UUID | None = None
