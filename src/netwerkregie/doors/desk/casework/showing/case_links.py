# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The places of a case: what its page leads to. Each noun adds one line.

A place is shown only to who may see it there, so that a card never lies. What a card
says is the same for every case: nothing on it tells what is in there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.foundation.kernel import Actor


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a case with a page of its own.

    Args:
        label: what it is called.
        url_name: the address; it takes the identifier of the case as `case_id`.
        may_see: whether the actor finds something there; a question of `queries`.
        hint: one sentence about what it is for.

    """

    label: str | Promise
    url_name: str
    may_see: Callable[[Actor, Case], bool]
    hint: str | Promise


@dataclass(frozen=True, slots=True)
class Card:
    """A place as a card on the page of a case."""

    label: str | Promise
    url: str
    hint: str | Promise


def sits_there(actor: Actor, case: Case) -> bool:
    """Tell whether the actor sits in the case: enough for most places."""
    return queries.seat_in(actor, case) is not None


PLACES: tuple[Place, ...] = (
    Place(
        _("Assessment forms"),
        "desk:assessments",
        sits_there,
        _("Documents that two people of two organisations sign."),
    ),
)
"""In the order in which the work goes; add your line, nothing else."""


def cards_of(actor: Actor, case: Case) -> Iterator[Card]:
    """Return the places of a case that the actor may see."""
    for one in PLACES:
        if one.may_see(actor, case):
            yield Card(one.label, _address(one, case.id), one.hint)


def _address(place: Place, case_id: UUID) -> str:
    return reverse(place.url_name, kwargs={"case_id": case_id})
