# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of the finance system: what a list would do here, and which came in before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import Count
from moneyed import Money

from netwerkregie.domain.programme import policies as money_policies
from netwerkregie.domain.programme.models import (
    Commitment,
    Delivery,
    FinanceRow,
    FinanceRun,
    Invoice,
)
from netwerkregie.domain.programme.policies import accounts as policies
from netwerkregie.domain.programme.queries.budget import standings_of
from netwerkregie.domain.programme.rules.budget import (
    CommitmentState,
    InvoiceState,
    Standing,
    YearState,
)
from netwerkregie.domain.programme.rules.finance import (
    Booked,
    Bundle,
    Fate,
    FinanceField,
    bundles,
    fold,
    unseen,
)
from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.foundation.kernel import Actor, NotFound

MOST_RUNS = 30


@dataclass(frozen=True, slots=True)
class Planned:
    """What would happen to one invoice of a list.

    Args:
        place: its place, with which a choice comes back.
        why: the code of the sentence that says why it stays out.
        offered: for what it may be, where that has to be chosen.

    """

    place: int
    bundle: Bundle
    fate: Fate
    commitment: Commitment | None = None
    invoice: Invoice | None = None
    why: str = ""
    params: Mapping[str, object] = field(default_factory=dict)
    offered: Sequence[Commitment] = ()

    @property
    def is_taken(self) -> bool:
        """Tell whether it is taken in when somebody says so."""
        return self.fate in (Fate.PAYS, Fate.RECEIVES, Fate.KNOWN)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a whole list would do."""

    groups: list[Planned]
    seen: list[Booked]

    @property
    def written(self) -> Money:
        """What would come into the books."""
        taken = (one for one in self.groups if one.fate in (Fate.PAYS, Fate.RECEIVES))
        return sum((one.bundle.amount for one in taken), NOTHING)


def columns(actor: Actor) -> dict[str, FinanceField]:
    """Return what headings meant in earlier lists."""
    found = policies.visible_columns(actor).values_list("header", "meaning")
    return {header: FinanceField(column) for header, column in found}


def runs(actor: Actor) -> list[FinanceRun]:
    """Return the lists that came in, the latest first, with how many lines."""
    found = policies.visible_runs(actor).annotate(lines=Count("rows"))
    return list(found.order_by("-made_at")[:MOST_RUNS])


def get_run(actor: Actor, run_id: UUID, *, lock: bool = False) -> FinanceRun:
    """Return a list that came in; not yours is not there.

    Raises:
        NotFound: there is none.

    """
    found = policies.visible_runs(actor).filter(id=run_id)
    if lock:
        found = found.select_for_update()
    one = found.first()
    if one is None:
        raise NotFound
    return one


def rows_of(actor: Actor, run: FinanceRun) -> list[FinanceRow]:
    """Return the lines of a list with the invoices they belong to."""
    found = policies.visible_rows(actor).filter(run_id=run.id)
    return list(found.select_related("invoice__commitment__line").order_by("row"))


def plan(
    actor: Actor, lines: Sequence[Booked], chosen: Mapping[int, UUID] | None = None
) -> Plan:
    """Return what lines would do here, in a bounded number of questions.

    Args:
        chosen: for what an invoice is, where the list alone does not say it.

    """
    fresh, seen = unseen(lines, _seen_before(actor, lines))
    found = bundles(fresh)
    planner = _Planner(actor, found)
    groups = [
        planner.planned(place, one, (chosen or {}).get(place))
        for place, one in enumerate(found)
    ]
    return Plan(groups, seen)


def _seen_before(actor: Actor, lines: Iterable[Booked]) -> dict[str, int]:
    prints = {one.line_hash for one in lines}
    found = policies.visible_rows(actor).filter(
        line_hash__in=prints, run__undone_at__isnull=True
    )
    rows = found.values_list("line_hash").annotate(many=Count("id")).order_by()
    return {line_hash: many for line_hash, many in rows}  # noqa: C416 - typed rows


class _Planner:
    """Lays the invoices of a list beside ours; keeps count of what is left to pay."""

    def __init__(self, actor: Actor, found: Sequence[Bundle]) -> None:
        self._invoices = _by_number(actor, found)
        self._from_lists = _from_lists(actor, self._invoices)
        self._commitments = list(
            money_policies.visible_commitments(actor)
            .filter(line__year__state=YearState.OPEN)
            .select_related("line__year")
            .order_by("party", "on", "id")
        )
        known = {one.id: one for one in self._commitments}
        for same in self._invoices.values():
            known |= {one.commitment_id: one.commitment for one in same}
        self._left = standings_of(actor, list(known.values()))
        self._delivered = set(
            Delivery.objects.filter(
                municipality_id=actor.municipality_id, commitment_id__in=known
            ).values_list("commitment_id", flat=True)
        )
        self._by_id = known

    def planned(self, place: int, bundle: Bundle, chosen: UUID | None) -> Planned:
        """Return what would happen to one invoice."""
        first = Planned(place, bundle, Fate.ASKS)
        ours = self._ours(bundle)
        if ours is not None:
            return self._beside(replace(first, invoice=ours))
        part_of = self._part_of(bundle)
        commitment = part_of or self._chosen(chosen) or self._only_one(bundle)
        if commitment is None:
            return replace(first, offered=self._offered(bundle))
        made = replace(first, commitment=commitment, fate=Fate.RECEIVES)
        return self._checked(made, self._offered(bundle))

    def _ours(self, bundle: Bundle) -> Invoice | None:
        """Return our invoice by this number: of this party, or of this amount alone."""
        same = self._invoices.get(fold(bundle.number), [])
        same = [one for one in same if one.id not in self._from_lists]
        of_party = [one for one in same if _is_party(one.commitment, bundle)]
        of_amount = [one for one in same if euro(one.amount) == bundle.amount]
        found = of_party or (of_amount if len(of_amount) == 1 else [])
        return found[0] if found else None

    def _part_of(self, bundle: Bundle) -> Commitment | None:
        """Return of what an earlier list already brought a part."""
        same = self._invoices.get(fold(bundle.number), [])
        found = [
            self._by_id[one.commitment_id]
            for one in same
            if self._from_lists.get(one.id) and _is_party(one.commitment, bundle)
        ]
        return found[0] if found else None

    def _beside(self, one: Planned) -> Planned:
        invoice = one.invoice
        assert invoice is not None
        made = replace(one, commitment=self._by_id[invoice.commitment_id])
        if invoice.state == InvoiceState.REFUSED:
            return replace(made, fate=Fate.BLOCKED, why="programme.bundle_refused")
        if euro(invoice.amount) != one.bundle.amount:
            return replace(
                made,
                fate=Fate.BLOCKED,
                why="programme.bundle_amount",
                params={"amount": invoice.amount},
            )
        if invoice.state == InvoiceState.PAID:
            return replace(made, fate=Fate.KNOWN)
        return self._checked(replace(made, fate=Fate.PAYS), ())

    def _checked(self, one: Planned, offered: Sequence[Commitment]) -> Planned:
        """Refuse in the preview what the act would refuse; count what is left."""
        commitment, amount = one.commitment, one.bundle.amount
        assert commitment is not None
        standing = self._left[commitment.id]
        why, params = self._against(commitment, standing, amount)
        if why:
            return replace(
                one, fate=Fate.BLOCKED, why=why, params=params, offered=offered
            )
        self._left[commitment.id] = standing + Standing(spent=amount)
        return one

    def _against(
        self, commitment: Commitment, standing: Standing, amount: Money
    ) -> tuple[str, dict[str, object]]:
        more = (amount - standing.owed).amount
        is_settled = commitment.state == CommitmentState.SETTLED
        refusals: tuple[tuple[bool, str], ...] = (
            (commitment.line.year.state != YearState.OPEN, "programme.bundle_closed"),
            (amount == NOTHING, "programme.no_amount"),
            (commitment.id not in self._delivered, "programme.no_delivery"),
            (amount < NOTHING and -amount > standing.spent, "programme.more_than_paid"),
            (more > 0 and amount > NOTHING and is_settled, "programme.bundle_settled"),
            (more > 0 and amount > NOTHING, "programme.more_than_committed"),
        )
        why = next((code for is_so, code in refusals if is_so), "")
        return why, {"more": more}

    def _only_one(self, bundle: Bundle) -> Commitment | None:
        """Return the one commitment of this party that it can be; two is a question."""
        found = [
            one
            for one in self._commitments
            if fold(one.party) == fold(bundle.party) and self._fits(one, bundle.amount)
        ]
        return found[0] if len(found) == 1 else None

    def _fits(self, one: Commitment, amount: Money) -> bool:
        standing = self._left[one.id]
        if amount < NOTHING:
            return standing.spent >= -amount
        return one.state == CommitmentState.OPEN and standing.owed > NOTHING

    def _chosen(self, chosen: UUID | None) -> Commitment | None:
        open_here = {one.id for one in self._commitments}
        return self._by_id.get(chosen) if chosen in open_here else None

    def _offered(self, bundle: Bundle) -> list[Commitment]:
        found = [one for one in self._commitments if self._fits(one, bundle.amount)]
        return sorted(found, key=lambda one: not _is_party(one, bundle))


def _by_number(actor: Actor, found: Sequence[Bundle]) -> dict[str, list[Invoice]]:
    numbers = {one.number for one in found}
    ours = money_policies.visible_invoices(actor).filter(number__in=numbers)
    by_number: dict[str, list[Invoice]] = defaultdict(list)
    for one in ours.select_related("commitment__line__year").order_by("id"):
        by_number[fold(one.number)].append(one)
    return by_number


def _from_lists(
    actor: Actor, invoices: Mapping[str, Sequence[Invoice]]
) -> dict[UUID, bool]:
    """Return which of our invoices lists brought, and whether that still stands."""
    ids = [one.id for same in invoices.values() for one in same]
    rows = policies.visible_rows(actor).filter(invoice_id__in=ids)
    found: dict[UUID, bool] = {}
    for invoice_id, fate, undone in rows.values_list(
        "invoice_id", "fate", "run__undone_at"
    ):
        if undone is None:
            found[invoice_id] = True
        elif fate == Fate.RECEIVES:
            found.setdefault(invoice_id, False)
    return found


def _is_party(commitment: Commitment, bundle: Bundle) -> bool:
    ours, theirs = fold(commitment.party), fold(bundle.party)
    return ours == theirs or ours in theirs or theirs in ours
