# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How cases end, are looked at, told and let out: counts per year, never a row.

Living and destroyed are counted together and none twice: a case leaves its numbers in
the act in which its rows go. What somebody answered to an offer is sealed, and nothing
here comes near it (row M22).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, Sum

from netwerkregie.domain.casework.figures.weighings import periods
from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseCount,
    CaseNotice,
    CaseReview,
    Disclosure,
    Weighing,
)
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules import counting
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.rules.closing import ClosingState, Reason
from netwerkregie.domain.casework.rules.counting import Look, Telling, summed
from netwerkregie.domain.casework.rules.disclosures import (
    DisclosureState,
    RecipientKind,
)
from netwerkregie.domain.casework.rules.reviews import ReviewState
from netwerkregie.domain.intake.figures.hiding import told, told_alone
from netwerkregie.foundation.kernel import Actor

# The words of the figures, for whoever shows them: rules themselves stay in this room.
__all__ = ["Cases", "Look", "Reason", "RecipientKind", "Telling", "cases", "raw"]

Kind = TypeVar("Kind")
Cells = Mapping[tuple[int, Kind], int]
_STANDING = (ClosingState.CLOSED, ClosingState.REOPENED)


@dataclass(frozen=True, slots=True)
class Raw:
    """What happened in a year by quarter and kind; nothing is left out yet.

    Args:
        ends: why cases ended.
        looks: whether two organisations looked in time.
        tellings: whether the person was told.
        left: to whom something left.
        ended_before: cases that ended, per year: from it follows what may be open.
        open_now: how many cases are open.

    """

    ends: Cells[Reason]
    looks: Cells[Look]
    tellings: Cells[Telling]
    left: Cells[RecipientKind]
    ended_before: Mapping[int, int]
    open_now: int


@dataclass(frozen=True, slots=True)
class Told:
    """Cells of a kind with their total and their quarters; None is not told."""

    whole: int | None
    quarters: Mapping[int, int | None]
    kinds: Mapping[object, int | None]


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases of a year; None is not told."""

    year: int
    ends: Told
    looks: Told
    tellings: Told
    left: Told
    open_now: int | None


def cases(actor: Actor, year: int, today: date) -> Cases:
    """Return the cases of a year in seven questions to the database.

    How many are open is told only where every year's ends are: cases are opened by
    decisions, which are told, so that an end that is hidden would follow otherwise.
    """
    found = raw(actor, year, today)
    quarters = periods(year, today)
    ends_told = all(told_alone(n) is not None for n in found.ended_before.values())
    may_tell = ends_told and year == today.year
    return Cases(
        year=year,
        ends=_told(found.ends, quarters, Reason),
        looks=_told(found.looks, quarters, Look),
        tellings=_told(found.tellings, quarters, Telling),
        left=_told(found.left, quarters, RecipientKind),
        open_now=told_alone(found.open_now) if may_tell else None,
    )


def raw(actor: Actor, year: int, today: date) -> Raw:
    """Return what was counted, before small cells are hidden.

    Raises:
        NotAllowed: the actor's role sees no figures.

    """
    policies.require(policies.may_see_figures(actor))
    here = {"municipality_id": actor.municipality_id}
    gone = (
        CaseCount.objects.filter(**here)
        .values_list("month__year", "month__quarter", "measure")
        .annotate(many=Sum("cases"))
        .order_by()
    )
    kept = list(gone)
    ends = _ends(actor, kept)
    return Raw(
        ends=_of_year(ends, year),
        looks=_with(_looks(actor, year), kept, year, Look),
        tellings=_with(_tellings(actor, year, today), kept, year, Telling),
        left=_with(_left(actor, year), kept, year, _receiver),
        ended_before=summed(
            [today.year], ((at, many) for (at, _, _), many in ends.items())
        ),
        open_now=Case.objects.filter(
            **here, is_practice=False, state=State.OPEN
        ).count(),
    )


def _ends(
    actor: Actor, kept: Iterable[tuple[int, int, str, int]]
) -> dict[tuple[int, int, Reason], int]:
    """Return why cases ended in every year; a restart does not undo an end."""
    living = (
        CaseClosing.objects.filter(
            municipality_id=actor.municipality_id,
            case__is_practice=False,
            state__in=_STANDING,
        )
        .values_list("closed_on__year", "closed_on__quarter", "reason")
        .annotate(many=Count("id"))
        .order_by()
    )
    named = {counting.ended(one).value: one for one in Reason}
    return summed(
        (),
        [
            *(((y, q, Reason(reason)), n) for y, q, reason, n in living),
            *(((y, q, named[one]), n) for y, q, one, n in kept if one in named),
        ],
    )


def _looks(actor: Actor, year: int) -> Iterable[tuple[tuple[int, Look], int]]:
    found = CaseReview.objects.filter(
        municipality_id=actor.municipality_id,
        case__is_practice=False,
        state=ReviewState.SIGNED,
        signed_on__year=year,
    ).values_list("signed_on", "due_on")
    return [
        ((counting.quarter_of(on), Look(counting.reviewed(on, due).value)), 1)
        for on, due in found
        if on is not None
    ]


def _tellings(
    actor: Actor, year: int, today: date
) -> Iterable[tuple[tuple[int, Telling], int]]:
    found = CaseNotice.objects.filter(
        municipality_id=actor.municipality_id,
        case__is_practice=False,
        due_on__year=year,
    ).values_list("state", "sent_on", "due_on", "later_until")
    return [
        (
            (
                min(counting.quarter_of(due), counting.quarter_of(today))
                if year == today.year
                else counting.quarter_of(due),
                counting.telling(state, sent, due, later, today),
            ),
            1,
        )
        for state, sent, due, later in found
    ]


def _left(actor: Actor, year: int) -> Iterable[tuple[tuple[int, RecipientKind], int]]:
    here = {"municipality_id": actor.municipality_id}
    practice = Weighing.objects.filter(**here, is_practice=True).values("id")
    found = (
        Disclosure.objects.filter(
            **here, state=DisclosureState.LEFT, left_on__year=year
        )
        .exclude(case__is_practice=True)
        .exclude(subject_id__in=practice)
        .values_list("left_on__quarter", "to_kind")
        .annotate(many=Count("id"))
        .order_by()
    )
    return [((quarter, RecipientKind(kind)), n) for quarter, kind, n in found]


def _receiver(measure: str) -> RecipientKind:
    return RecipientKind(measure.removeprefix("left_"))


def _with(
    living: Iterable[tuple[tuple[int, Kind], int]],
    kept: Iterable[tuple[int, int, str, int]],
    year: int,
    kind_of: Callable[[str], Kind],
) -> dict[tuple[int, Kind], int]:
    """Return what lives and what was destroyed together."""
    found = list(living)
    for at, quarter, measure, many in kept:
        if at != year:
            continue
        try:
            found.append(((quarter, kind_of(measure)), many))
        except ValueError:
            continue
    return summed((), found)


def _of_year(
    ends: Mapping[tuple[int, int, Reason], int], year: int
) -> dict[tuple[int, Reason], int]:
    return summed(
        (),
        (
            ((quarter, reason), many)
            for (at, quarter, reason), many in ends.items()
            if at == year
        ),
    )


def _told(cells: Cells[Kind], quarters: Iterable[int], kinds: Iterable[Kind]) -> Told:
    return Told(
        whole=told_alone(sum(cells.values())),
        quarters=told(summed(quarters, ((at[0], n) for at, n in cells.items()))),
        kinds=told(summed(kinds, ((at[1], n) for at, n in cells.items()))),
    )
