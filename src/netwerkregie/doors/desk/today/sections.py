# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag: a few lists that need this person now, or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake import queries as intake
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.intake.showing import rows_of
from netwerkregie.foundation.kernel import Actor, Role

ADVICE_DESK = (Role.NETWORK_DIRECTOR, Role.DEPUTY, Role.INTAKE_OFFICER)


@dataclass(frozen=True, slots=True)
class Section:
    """One list on Vandaag.

    Args:
        title: what it is.
        rows: the most pressing first; a few, never all.
        url: where all of them stand.
        more: the words of that link.

    """

    title: str
    rows: Sequence[QueueRow] = field(default_factory=tuple)
    url: str = ""
    more: str = ""
    template: str = ""
    items: Sequence[object] = field(default_factory=tuple)


def sections_for(actor: Actor, today: date) -> list[Section]:
    """Return what needs the actor now; an empty list is a calm day."""
    made = (section(actor, today) for section in SECTIONS)
    return [one for one in made if one is not None]


def questions_waiting(actor: Actor, _today: date) -> Section | None:
    """Questions with their promised dates, for the advice desk."""
    if not actor.has(*ADVICE_DESK):
        return None
    waiting = intake.waiting(actor)
    if not waiting:
        return None
    return Section(
        title=_("Questions waiting for an answer"),
        rows=rows_of(waiting),
        url=reverse("desk:advice"),
        more=_("All questions"),
    )


SECTIONS: tuple[Callable[[Actor, date], Section | None], ...] = (questions_waiting,)
