# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The places of a case: what its page leads to. Each noun adds one line.

A place is shown only to who may see it there, so that a card never lies. What a card
says is the same for every case: nothing on it tells what is in there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.cases import State
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.domain.casework.queries import guardians, measures, plans, reviews
from netwerkregie.foundation.kernel import Actor


class Group(StrEnum):
    """Under which heading a place stands."""

    TOGETHER = "together"
    PERSON = "person"
    LOOK = "look"
    KEPT = "kept"


HEADINGS: dict[Group, str | Promise] = {
    Group.TOGETHER: _("Working together"),
    Group.PERSON: _("With the person"),
    Group.LOOK: _("Looking back and ending"),
    Group.KEPT: _("What is kept and what left"),
}
"""The headings, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a case with a page of its own.

    Args:
        label: what it is called.
        url_name: the address; it takes the identifier of the case as `case_id`.
        may_see: whether the actor finds something there; a question of `queries`.
        hint: one sentence about what it is for.
        group: under which heading it stands.

    """

    label: str | Promise
    url_name: str
    may_see: Callable[[Actor, Case], bool]
    hint: str | Promise
    group: Group = Group.KEPT


@dataclass(frozen=True, slots=True)
class Card:
    """A place as a card on the page of a case."""

    label: str | Promise
    url: str
    hint: str | Promise


@dataclass(frozen=True, slots=True)
class Cards:
    """The places that stand under one heading."""

    key: Group
    title: str | Promise
    cards: Sequence[Card]


def sits_there(actor: Actor, case: Case) -> bool:
    """Tell whether the actor sits in the case: enough for most places."""
    return queries.seat_in(actor, case) is not None


def is_open(actor: Actor, case: Case) -> bool:
    """Tell whether the actor sits in a case that is open."""
    return case.state == State.OPEN and sits_there(actor, case)


def may_close(actor: Actor, case: Case) -> bool:
    """Tell whether the actor can put the end of a case before a second reader."""
    return reviews.may_close(actor, case)


def keeps_closed(actor: Actor, case: Case) -> bool:
    """Tell whether the case is closed and the actor is one of the two who keep it."""
    return reviews.keeps_closed(actor, case)


PLACES: tuple[Place, ...] = (
    Place(
        _("Case conferences"),
        "desk:conferences",
        sits_there,
        _("Meet about it; everybody sees only what is meant for them."),
        Group.TOGETHER,
    ),
    Place(
        _("Members"),
        "desk:case_members",
        sits_there,
        _("Who sits in this case, until when; seats, keys and the holder."),
        Group.TOGETHER,
    ),
    Place(
        _("Who are they?"),
        "desk:case_people",
        sits_there,
        _("Who [P1] is stands apart, under a key of its own."),
        Group.PERSON,
    ),
    Place(
        _("Files"),
        "desk:case_files",
        sits_there,
        _("Pictures and papers, each with the day on which it goes."),
    ),
    Place(
        _("Timeline"),
        "desk:case_timeline",
        sits_there,
        _("Days, kinds and authors; no words."),
    ),
    Place(
        _("Assessment forms"),
        "desk:assessments",
        sits_there,
        _("Documents that two people of two organisations sign."),
        Group.LOOK,
    ),
    Place(
        _("Plan"),
        "desk:plan",
        plans.may_find,
        _("What the person wants, what was agreed and what was offered."),
        Group.PERSON,
    ),
    Place(
        _("Measures"),
        "desk:measures",
        measures.may_find,
        _("Decisions of another authority, apart and for its holders alone."),
        Group.PERSON,
    ),
    Place(
        _("Telling the person"),
        "desk:case_notice",
        sits_there,
        _("The letter, by when, and who signs if it must wait."),
        Group.PERSON,
    ),
    Place(
        _("Parent or guardian"),
        "desk:case_guardian",
        guardians.may_find,
        _("Is asked below sixteen, unless two people decide otherwise."),
    ),
    Place(
        _("Waiting for"),
        "desk:case_waits",
        is_open,
        _("For whom, until when; then it is the case holder's again."),
        Group.TOGETHER,
    ),
    Place(
        _("Still needed?"),
        "desk:case_review",
        is_open,
        _("Two organisations decide at least every half year."),
        Group.LOOK,
    ),
    Place(
        _("Close the case"),
        "desk:case_close",
        may_close,
        _("Why it ends, a second reader, and one question afterwards."),
        Group.LOOK,
    ),
    Place(
        _("After closing"),
        "desk:case_closed",
        keeps_closed,
        _("The question afterwards, one restart, and the day it goes."),
        Group.LOOK,
    ),
    Place(
        _("Disclosures"),
        "desk:disclosures",
        sits_there,
        _("What left this case, to whom and on what ground."),
    ),
    Place(
        _("Who looked"),
        "desk:who_looked",
        sits_there,
        _("Who opened this case and when, from the log of the vault."),
    ),
)
"""In the order in which the work goes; add your line, nothing else."""


def cards_of(actor: Actor, case: Case) -> list[Cards]:
    """Return the places of a case that the actor may see, under their headings."""
    found: dict[Group, list[Card]] = {one: [] for one in HEADINGS}
    for one in PLACES:
        if one.may_see(actor, case):
            found[one.group].append(Card(one.label, _address(one, case.id), one.hint))
    return [
        Cards(group, HEADINGS[group], cards) for group, cards in found.items() if cards
    ]


def _address(place: Place, case_id: UUID) -> str:
    return reverse(place.url_name, kwargs={"case_id": case_id})
