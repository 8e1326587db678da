# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where money comes from, what is left of it, and what its givers are owed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, Sum
from moneyed import Money

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.models import (
    BudgetLine,
    Earmark,
    Entry,
    Instalment,
    ReportDue,
    Source,
)
from netwerkregie.domain.programme.queries.budget import require_reader
from netwerkregie.domain.programme.rules.budget import (
    Heading,
    Kind,
    Standing,
    YearState,
)
from netwerkregie.domain.programme.rules.grants import (
    WARN_DAYS,
    Expiry,
    SourceKind,
    expiry,
)
from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.foundation.kernel import Actor, NotFound

MOST_OWED = 10


@dataclass(frozen=True, slots=True)
class SourceStanding:
    """A source with how it stands over all years and lines.

    Args:
        released: what closed years had planned and did not spend: free again.

    """

    source: Source
    earmarks: frozenset[Heading]
    standing: Standing
    released: Money = NOTHING

    @property
    def amount(self) -> Money:
        """What was given."""
        return euro(self.source.amount)

    @property
    def unplanned(self) -> Money:
        """What no line asked for yet; a closed year holds only what it spent."""
        return self.amount - self.standing.planned + self.released

    def expiry(self, today: date) -> Expiry | None:
        """Return unspent money whose end is near; own money simply ends its year."""
        if self.source.kind == SourceKind.OWN:
            return None
        return expiry(self.amount, self.standing.spent, self.source.ends_on, today)


def get_source(actor: Actor, source_id: UUID, *, lock: bool = False) -> Source:
    """Return a source.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_sources(actor).filter(id=source_id)
    if lock:
        found = found.select_for_update()
    first = found.first()
    if first is None:
        raise NotFound
    return first


def sources(actor: Actor) -> list[SourceStanding]:
    """Return every source with how it stands, the one that ends first at the top."""
    return _with_sums(actor, list(policies.visible_sources(actor).order_by("ends_on")))


def sources_on(actor: Actor, first: date, last: date) -> list[SourceStanding]:
    """Return the sources that can be used on some day between two days."""
    found = policies.visible_sources(actor).filter(
        starts_on__lte=last, ends_on__gte=first
    )
    return _with_sums(actor, list(found.order_by("kind", "ends_on", "name")))


def sources_of_line(actor: Actor, line: BudgetLine) -> list[SourceStanding]:
    """Return the sources that may pay for a line in its year."""
    year = line.year.year
    found = sources_on(actor, date(year, 1, 1), date(year, 12, 31))
    heading = Heading(line.heading)
    return [one for one in found if not one.earmarks or heading in one.earmarks]


def names_of(actor: Actor, source_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return what sources are called."""
    found = policies.visible_sources(actor).filter(id__in=list(source_ids))
    return dict(found.values_list("id", "name"))


def source_standing(actor: Actor, source: Source) -> SourceStanding:
    """Return one source with how it stands."""
    return _with_sums(actor, [source])[0]


def earmarks_of(actor: Actor, source_ids: list[UUID]) -> dict[UUID, frozenset[Heading]]:
    """Return what each source may pay; an empty set is everything."""
    require_reader(actor)
    found: dict[UUID, set[Heading]] = defaultdict(set)
    marks = Earmark.objects.filter(
        municipality_id=actor.municipality_id, source_id__in=source_ids
    )
    for source_id, heading in marks.values_list("source_id", "heading"):
        found[source_id].add(Heading(heading))
    return {one: frozenset(found[one]) for one in source_ids}


def instalments_of(actor: Actor, source: Source) -> list[Instalment]:
    """Return the instalments of a grant by their day."""
    require_reader(actor)
    found = Instalment.objects.filter(
        municipality_id=actor.municipality_id, source_id=source.id
    )
    return list(found.order_by("due_on", "id"))


def reports_of(actor: Actor, source: Source) -> list[ReportDue]:
    """Return the accounts that the giver of a grant is owed, by their day."""
    require_reader(actor)
    found = ReportDue.objects.filter(
        municipality_id=actor.municipality_id, source_id=source.id
    )
    return list(found.order_by("due_on", "id"))


def reports_owed(actor: Actor, until: date) -> list[ReportDue]:
    """Return the accounts to send by a day, the most pressing first, for Today."""
    if not policies.may_spend(actor):
        return []
    found = ReportDue.objects.filter(
        municipality_id=actor.municipality_id, sent_on__isnull=True, due_on__lte=until
    ).select_related("source")
    return list(found.order_by("due_on", "id")[:MOST_OWED])


def running_out(actor: Actor, today: date) -> list[tuple[SourceStanding, Expiry]]:
    """Return the grants with unspent money whose end is near, for Today."""
    if not policies.may_spend(actor):
        return []
    soon = date.fromordinal(today.toordinal() + WARN_DAYS)
    near = (
        policies.visible_sources(actor)
        .filter(ends_on__gte=today, ends_on__lte=soon)
        .exclude(kind=SourceKind.OWN)
    )
    found = _with_sums(actor, list(near.order_by("ends_on")[:MOST_OWED]))
    told = ((one, one.expiry(today)) for one in found)
    return [(one, left) for one, left in told if left is not None]


def _with_sums(actor: Actor, found: list[Source]) -> list[SourceStanding]:
    if not found:
        return []
    ids = [one.id for one in found]
    rows = (
        policies.visible_entries(actor)
        .filter(source_id__in=ids)
        .values_list("source_id", "line__year__state")
        .annotate(
            planned=Sum("amount", filter=Q(kind=Kind.PLANNED)),
            committed=Sum("amount", filter=Q(kind=Kind.COMMITTED)),
            spent=Sum("amount", filter=Q(kind=Kind.SPENT)),
        )
        .order_by()
    )
    stands: dict[UUID, Standing] = defaultdict(Standing)
    released: dict[UUID, Money] = defaultdict(lambda: NOTHING)
    for source_id, state, *amounts in rows:
        planned, committed, spent = (euro(one or 0) for one in amounts)
        stands[source_id] += Standing(planned, committed, spent)
        if state == YearState.CLOSED:
            released[source_id] += planned - spent
    marks = earmarks_of(actor, ids)
    return [
        SourceStanding(one, marks[one.id], stands[one.id], released[one.id])
        for one in found
    ]


def lines_of_source(
    actor: Actor, source: Source
) -> list[tuple[tuple[int, str, str], Standing]]:
    """Return how a source stands per (year, heading, name of the line), in order."""
    rows = (
        policies.visible_entries(actor)
        .filter(source_id=source.id)
        .values_list("line__year__year", "line__heading", "line__name")
        .annotate(
            planned=Sum("amount", filter=Q(kind=Kind.PLANNED)),
            committed=Sum("amount", filter=Q(kind=Kind.COMMITTED)),
            spent=Sum("amount", filter=Q(kind=Kind.SPENT)),
        )
        .order_by("line__year__year", "line__heading", "line__name")
    )
    return [
        (
            (year, heading, name),
            Standing(*(euro(one or 0) for one in amounts)),
        )
        for year, heading, name, *amounts in rows
    ]


def entries_of_source(actor: Actor, source: Source, kind: Kind) -> list[Entry]:
    """Return the amounts of one kind that a source has, by their day."""
    found = policies.visible_entries(actor).filter(source_id=source.id, kind=kind)
    found = found.select_related("commitment", "invoice")
    return list(found.order_by("on", "made_at", "id"))


def grants(actor: Actor) -> list[SourceStanding]:
    """Return the grants that we received, by the day from which they may be used."""
    found = policies.visible_sources(actor).exclude(kind=SourceKind.OWN)
    return _with_sums(actor, list(found.order_by("starts_on", "id")))


def received_by(actor: Actor, source_ids: list[UUID]) -> dict[UUID, list[Instalment]]:
    """Return the instalments that came in, by grant."""
    require_reader(actor)
    found: dict[UUID, list[Instalment]] = defaultdict(list)
    rows = Instalment.objects.filter(
        municipality_id=actor.municipality_id,
        source_id__in=source_ids,
        received_on__isnull=False,
    )
    for one in rows.order_by("received_on", "id"):
        found[one.source_id].append(one)
    return found
