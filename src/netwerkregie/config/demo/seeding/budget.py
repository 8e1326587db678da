# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The money of two years: set aside, promised, delivered, asked for and paid."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.domain.programme.actions import (
    commitments,
    invoices,
    sources,
    years,
)
from netwerkregie.domain.programme.drafts.budget import (
    CommitmentDraft,
    DeliveryDraft,
    Heading,
    InstalmentDraft,
    InvoiceDraft,
    LineDraft,
    ReportDraft,
    SourceDraft,
    SourceKind,
    euro,
)
from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock

from .accounts import give_account
from .stage import Event, Stage

DATA = Path(__file__).resolve().parents[1] / "data" / "budget.toml"
MONTH = timedelta(days=30)
TELLS_OF_MONEY = {"mergelstad"}
"""Elsewhere one sees how an empty budget looks."""


@dataclass
class Books:
    """What was made so far, by the words of the file."""

    stage: Stage
    file: dict[str, Any]
    sources: dict[str, UUID] = field(default_factory=dict)
    lines: dict[tuple[int, str], UUID] = field(default_factory=dict)
    promised: dict[tuple[str, str], UUID] = field(default_factory=dict)
    asked: int = 0

    @property
    def director(self) -> Actor:
        """Who keeps the books."""
        slug = self.stage.first_with(Role.NETWORK_DIRECTOR)
        return self.stage.actor(slug, Purpose.PROGRAMME)

    def year(self, back: int) -> int:
        """Return a year, counted from the one in which the demo starts."""
        return self.stage.today.year + back

    def moment(self, back: int, part: float) -> datetime:
        """Return a moment so far into a year, in working hours."""
        day = date(self.year(back), 1, 2) + timedelta(days=int(part * 360))
        return datetime(day.year, day.month, day.day, 14, 5, tzinfo=content.AMSTERDAM)


def events_of_budget(stage: Stage) -> Iterator[Event]:
    """Yield what happened to the money, up to the day on which the demo starts."""
    if stage.place.tells not in TELLS_OF_MONEY:
        return
    books = Books(stage, tomllib.loads(DATA.read_text(encoding="utf-8")))
    for back in (-1, 0):
        begin = max(books.moment(back, 0), stage.days_ago(content.LIFE_DAYS - 30))
        if begin >= stage.now:
            # In the first days of a year there is no money of that year yet.
            continue
        yield Event(begin, partial(_set_up, books, back))
        lines = [one for one in books.file["lines"] if one["year"] == back]
        for line in lines:
            for told in line["commitments"]:
                promised = max(books.moment(back, told["at"]), begin)
                yield from _of_commitment(books, line, told, promised)
    closed = books.moment(0, 0.09)
    if closed < stage.now:
        yield Event(closed, partial(_close, books))
        told = closed + timedelta(days=24)
        if told < stage.now:
            yield Event(told, partial(give_account, books.director, books.year(-1)))


def _of_commitment(
    books: Books, line: dict[str, Any], told: dict[str, Any], promised: datetime
) -> Iterator[Event]:
    now = books.stage.now - timedelta(hours=2)
    if promised > now:
        return
    yield Event(promised, partial(_promise, books, line, told))
    came = min(promised + MONTH, now)
    if "came" in told:
        yield Event(came, partial(_deliver, books, told))
    # Last year's bills were paid in that year; of this year's, as time went by.
    last = line["year"] == -1
    step = timedelta(days=8) if last else MONTH
    for number, amount in enumerate(told["invoices"], start=1):
        asked = came + step * number
        if asked < now:
            yield Event(asked, partial(_ask, books, told, amount))
    if waiting := told.get("waiting"):
        asked = min(promised + MONTH, books.stage.days_ago(3))
        yield Event(asked, partial(_ask, books, told, waiting, is_paid=False))
    done = came + step * (len(told["invoices"]) + 1)
    if told.get("settled") and done < now:
        yield Event(done, partial(_settle, books, told))


def _set_up(books: Books, back: int) -> None:
    for told in books.file["sources"]:
        if told["year"] == back:
            _add_source(books, told)
    years.open_year(books.director, books.year(back))
    for line in books.file["lines"]:
        if line["year"] == back:
            made = years.add_line(
                books.director,
                books.year(back),
                LineDraft(
                    Heading(line["heading"]),
                    line["name"],
                    _shares(books, line["planned"]),
                ),
            )
            books.lines[back, line["name"]] = made.id


def _add_source(books: Books, told: dict[str, Any]) -> None:
    year = books.year(told["year"])
    ends_in = told.get("ends_in_days")
    ends_on = (
        books.stage.today + timedelta(days=ends_in) if ends_in else date(year, 12, 31)
    )
    made = sources.add_source(
        books.director,
        SourceDraft(
            SourceKind(told["kind"]),
            told["name"].format(year=year),
            euro(told["amount"]),
            date(year, 1, 1),
            ends_on,
            frozenset(Heading(one) for one in told.get("earmarks", ())),
            told.get("reference", ""),
            conditions=told.get("conditions", ""),
        ),
    )
    books.sources[told["word"]] = made.id
    for part, amount in told.get("instalments", ()):
        due = books.moment(told["year"], part).date()
        given = sources.expect_instalment(
            books.director, made.id, InstalmentDraft(due, euro(amount))
        )
        sources.receive_instalment(books.director, made.id, given.id)
    if report := told.get("report"):
        due = books.stage.today + timedelta(days=told["report_in_days"])
        sources.owe_report(books.director, made.id, ReportDraft(due, report))


def _promise(books: Books, line: dict[str, Any], told: dict[str, Any]) -> None:
    made = commitments.commit(
        books.director,
        books.lines[line["year"], line["name"]],
        CommitmentDraft(
            told["party"],
            told["what"],
            clock.today(),
            _shares(books, told["shares"]),
            overrun_reason=told.get("why", ""),
        ),
    )
    books.promised[_key(told)] = made.id


def _deliver(books: Books, told: dict[str, Any]) -> None:
    draft = DeliveryDraft(clock.today(), told["came"])
    commitments.deliver(books.director, books.promised[_key(told)], draft)


def _ask(
    books: Books, told: dict[str, Any], amount: str, *, is_paid: bool = True
) -> None:
    books.asked += 1
    draft = InvoiceDraft(
        f"{clock.today().year}-{books.asked:03d}", euro(amount), clock.today()
    )
    made = invoices.receive(books.director, books.promised[_key(told)], draft)
    if is_paid:
        invoices.pay(books.director, made.id)


def _settle(books: Books, told: dict[str, Any]) -> None:
    commitments.settle(books.director, books.promised[_key(told)])


def _close(books: Books) -> None:
    years.close_year(books.director, books.year(-1))


def _shares(books: Books, told: dict[str, str]) -> dict[UUID, Any]:
    return {books.sources[word]: euro(amount) for word, amount in told.items()}


def _key(told: dict[str, Any]) -> tuple[str, str]:
    return told["what"], str(told["at"])
