# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Years, lines, commitments and how each stands: sums of entries, never a column."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet, Sum
from moneyed import Money

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.models import (
    BudgetLine,
    BudgetYear,
    Commitment,
    Delivery,
    Entry,
    Invoice,
    Source,
)
from netwerkregie.domain.programme.rules.budget import (
    InvoiceState,
    Kind,
    Standing,
    YearState,
)
from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.foundation.kernel import Actor, NotFound

PAGE = 30
MOST_WAITING = 10


@dataclass(frozen=True, slots=True)
class LineStanding:
    """A line with how it stands, over all its sources and by each."""

    line: BudgetLine
    whole: Standing
    by_source: dict[UUID, Standing]


@dataclass(frozen=True, slots=True)
class YearBook:
    """A year as its page shows it."""

    year: BudgetYear
    lines: tuple[LineStanding, ...]
    sources: dict[UUID, Source]

    @property
    def whole(self) -> Standing:
        """The year over all its lines."""
        return sum((one.whole for one in self.lines), Standing())


def require_reader(actor: Actor) -> None:
    """Refuse whoever does not see the programme's money.

    Raises:
        NotAllowed: the actor's role sees no money.

    """
    policies.require(policies.may_see_money(actor))


def require_spender(actor: Actor) -> None:
    """Refuse whoever does not write in the books.

    Raises:
        NotAllowed: the actor's role only reads, or sees no money at all.

    """
    policies.require(policies.may_spend(actor))


def can_spend(actor: Actor) -> bool:
    """Tell whether a page shows the actor buttons that write."""
    return policies.may_spend(actor)


def can_read(actor: Actor) -> bool:
    """Tell whether a page shows the actor what something costs."""
    return policies.may_see_money(actor)


def open_lines(actor: Actor) -> list[BudgetLine]:
    """Return the lines of open years, to choose from."""
    found = policies.visible_lines(actor).filter(year__state=YearState.OPEN)
    return list(found.select_related("year").order_by("-year__year", "name"))


def years(actor: Actor) -> list[BudgetYear]:
    """Return the budget years, the newest first."""
    return list(policies.visible_years(actor).order_by("-year"))


def get_year(actor: Actor, year: int, *, lock: bool = False) -> BudgetYear:
    """Return a budget year by its number; not yours is not there.

    Raises:
        NotFound: there is none.

    """
    found = policies.visible_years(actor).filter(year=year)
    if lock:
        found = found.select_for_update()
    first = found.first()
    if first is None:
        raise NotFound
    return first


def year_book(actor: Actor, year: BudgetYear) -> YearBook:
    """Return a year with its lines and sums, in three questions to the database."""
    lines = list(
        policies.visible_lines(actor)
        .filter(year_id=year.id)
        .order_by("heading", "name", "id")
    )
    sums = _sums(policies.visible_entries(actor).filter(line__year_id=year.id))
    used = {source for _line, source in sums}
    sources = {
        one.id: one for one in policies.visible_sources(actor).filter(id__in=used)
    }
    by_line: dict[UUID, dict[UUID, Standing]] = defaultdict(dict)
    for (line, source), standing in sums.items():
        by_line[line][source] = standing
    return YearBook(
        year,
        tuple(
            LineStanding(one, _added(by_line[one.id].values()), by_line[one.id])
            for one in lines
        ),
        sources,
    )


def get_line(actor: Actor, line_id: UUID, *, lock: bool = False) -> BudgetLine:
    """Return a budget line with its year.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_lines(actor).filter(id=line_id).select_related("year")
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def line_standing(actor: Actor, line: BudgetLine) -> LineStanding:
    """Return how one line stands."""
    sums = _sums(policies.visible_entries(actor).filter(line_id=line.id))
    by_source = {source: standing for (_line, source), standing in sums.items()}
    return LineStanding(line, _added(by_source.values()), by_source)


def get_commitment(
    actor: Actor, commitment_id: UUID, *, lock: bool = False
) -> Commitment:
    """Return a commitment with its line and year.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_commitments(actor).filter(id=commitment_id)
    found = found.select_related("line__year")
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def commitment_standing(actor: Actor, commitment: Commitment) -> dict[UUID, Standing]:
    """Return how a commitment stands, by source."""
    sums = _sums(
        policies.visible_entries(actor).filter(commitment_id=commitment.id),
    )
    return {source: standing for (_line, source), standing in sums.items()}


def standings_of(
    actor: Actor, commitments: Sequence[Commitment]
) -> dict[UUID, Standing]:
    """Return how several commitments stand, in one question to the database."""
    rows = (
        policies.visible_entries(actor)
        .filter(commitment_id__in=[one.id for one in commitments])
        .values_list("commitment_id", "kind")
        .annotate(sum=Sum("amount"))
        .order_by()
    )
    kinds: dict[UUID, dict[str, Money]] = defaultdict(dict)
    for commitment_id, kind, amount in rows:
        kinds[commitment_id][kind] = euro(amount)
    return {one.id: _standing(kinds[one.id]) for one in commitments}


def commitments_of(
    actor: Actor, line: BudgetLine, after: str = ""
) -> tuple[list[Commitment], str]:
    """Return a page of commitments of a line, the latest first, and the next place."""
    found = policies.visible_commitments(actor).filter(line_id=line.id)
    found = _older(found, after).order_by("-on", "-id")
    rows = list(found[: PAGE + 1])
    if len(rows) <= PAGE:
        return rows, ""
    last = rows[PAGE - 1]
    return rows[:PAGE], f"{last.on.isoformat()}_{last.id}"


def deliveries_of(actor: Actor, commitment: Commitment) -> list[Delivery]:
    """Return the evidence of delivery, the latest first."""
    require_reader(actor)
    found = Delivery.objects.filter(
        municipality_id=actor.municipality_id, commitment_id=commitment.id
    )
    return list(found.order_by("-on", "-id"))


def invoices_of(actor: Actor, commitment: Commitment) -> list[Invoice]:
    """Return the invoices of a commitment, the latest first."""
    found = policies.visible_invoices(actor).filter(commitment_id=commitment.id)
    return list(found.order_by("-received_on", "-id"))


def get_invoice(actor: Actor, invoice_id: UUID, *, lock: bool = False) -> Invoice:
    """Return an invoice with its commitment.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_invoices(actor).filter(id=invoice_id)
    found = found.select_related("commitment__line__year")
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def has_invoice_waiting(actor: Actor, commitment: Commitment) -> bool:
    """Tell whether an invoice of a commitment is still to be paid or refused."""
    found = policies.visible_invoices(actor).filter(commitment_id=commitment.id)
    return found.filter(state=InvoiceState.RECEIVED).exists()


def invoices_waiting(actor: Actor) -> list[Invoice]:
    """Return the invoices to be paid, the oldest first, for Today."""
    found = policies.visible_invoices(actor).filter(state=InvoiceState.RECEIVED)
    found = found.select_related("commitment")
    return list(found.order_by("received_on", "id")[:MOST_WAITING])


def entries_of_year(actor: Actor, year: BudgetYear) -> Iterable[Entry]:
    """Yield every entry of a year in order, for the account and for a file."""
    found = policies.visible_entries(actor).filter(line__year_id=year.id)
    found = found.select_related("line", "source", "commitment", "invoice")
    return found.order_by("on", "made_at", "id").iterator(chunk_size=1000)


def _sums(entries: QuerySet[Entry]) -> dict[tuple[UUID, UUID], Standing]:
    rows = (
        entries.values_list("line_id", "source_id", "kind")
        .annotate(sum=Sum("amount"))
        .order_by()
    )
    kinds: dict[tuple[UUID, UUID], dict[str, Money]] = defaultdict(dict)
    for line, source, kind, amount in rows:
        kinds[line, source][kind] = euro(amount)
    return {place: _standing(by_kind) for place, by_kind in kinds.items()}


def _standing(by_kind: dict[str, Money]) -> Standing:
    return Standing(
        by_kind.get(Kind.PLANNED, NOTHING),
        by_kind.get(Kind.COMMITTED, NOTHING),
        by_kind.get(Kind.SPENT, NOTHING),
    )


def _added(standings: Iterable[Standing]) -> Standing:
    return sum(standings, Standing())


def _older(found: QuerySet[Commitment], after: str) -> QuerySet[Commitment]:
    """Narrow to what comes after a place; a mangled one is the first page."""
    day, _, last = after.partition("_")
    try:
        on, last_id = date.fromisoformat(day), UUID(last)
    except ValueError:
        return found
    return found.filter(on__lte=on).exclude(on=on, id__gte=last_id)
