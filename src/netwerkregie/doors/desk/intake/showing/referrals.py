# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of regular care as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from netwerkregie.domain.intake.drafts.triage import HelpKind
from netwerkregie.domain.intake.models import Receiver
from netwerkregie.doors.desk.intake.showing.outcomes import names_of
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class Party:
    """A party on the list."""

    id: UUID
    name: str


def receiver_lines(
    actor: Actor, listed: Sequence[Receiver]
) -> list[tuple[str, list[Party]]]:
    """Return who gives which help, by kind of help."""
    names = names_of(actor, listed)
    found: dict[str, list[Party]] = {}
    for one in listed:
        words = label(HelpKind(one.help))
        found.setdefault(words, []).append(
            Party(one.id, names[one.id] or _("no longer in the library"))
        )
    return sorted(found.items())
