# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small grants of residents: asked, decided by two, paid, told and settled."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.config.demo.content_files import read
from netwerkregie.domain.programme.actions import (
    grant_rounds,
    photos,
    small_grant_decisions,
    small_grant_money,
    small_grants,
)
from netwerkregie.domain.programme.drafts.budget import NOTHING, euro
from netwerkregie.domain.programme.drafts.photos import PhotoDraft
from netwerkregie.domain.programme.drafts.small_grants import (
    AccountDraft,
    Applicant,
    ContactDraft,
    CostDraft,
    FixDraft,
    GrantDecisionDraft,
    GrantReportDraft,
    RoundDraft,
    SmallGrantDraft,
)
from netwerkregie.domain.programme.models import BudgetLine, Source
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, Role, clock

from .pictures import png
from .stage import Event, Stage

TELLS_OF_SMALL_GRANTS = {"mergelstad"}
"""Elsewhere one sees how it looks before the first round."""
LINE, SOURCE = "Bewonersinitiatieven", "Eigen geld"
LONG_AGO = 90
"""Days that the file tells of; in the first weeks of a year they are pressed together."""
ACCOUNT = "NL91ABNA0417164300"


@dataclass
class Span:
    """The part of this year in which the file takes place."""

    stage: Stage

    @property
    def begin(self) -> datetime:
        """The first moment: long enough ago, and after the budget opened."""
        year = self.stage.today.year
        opened = datetime(year, 1, 2, 16, 0, tzinfo=content.AMSTERDAM)
        return max(self.stage.days_ago(LONG_AGO, hour=10), opened)

    def ago(self, days: float) -> datetime:
        """Return a moment so many days before the start, never before the first."""
        whole = self.stage.now - timedelta(hours=3) - self.begin
        return self.begin + whole * (1 - days / LONG_AGO)

    def day(self, days: int) -> date:
        """Return a day counted from the start."""
        return self.stage.today + timedelta(days=days)

    @property
    def is_there(self) -> bool:
        """Tell whether the budget of this year opened at least some days ago."""
        return self.begin < self.stage.days_ago(3)


@dataclass
class Telling:
    """What was made so far, by the words of the file."""

    span: Span
    rounds: dict[str, UUID] = field(default_factory=dict)
    grants: dict[str, UUID] = field(default_factory=dict)
    photos: dict[str, UUID] = field(default_factory=dict)

    def member(self, role: Role) -> Actor:
        """Return a colleague who acts in this."""
        stage = self.span.stage
        return stage.actor(stage.first_with(role), Purpose.PROGRAMME)

    @property
    def director(self) -> Actor:
        """Who makes rounds, proposes and pays."""
        return self.member(Role.NETWORK_DIRECTOR)

    @property
    def second(self) -> Actor:
        """The other of the two who decide."""
        return self.member(Role.DEPUTY)

    @property
    def resident(self) -> Actor:
        """Whoever has the link of an application, without an account."""
        return Actor(
            kind=ActorKind.LINK_HOLDER,
            municipality_id=self.span.stage.municipality_id,
            purpose=Purpose.PROGRAMME,
        )


def events_of_small_grants(stage: Stage) -> Iterator[Event]:
    """Yield what happened to each round and each application."""
    span = Span(stage)
    if stage.place.tells not in TELLS_OF_SMALL_GRANTS or not span.is_there:
        return
    telling, file = Telling(span), read("small_grants.toml")
    for told in file["rounds"]:
        yield Event(span.ago(told["ago"]), partial(_round, telling, told))
    for told in file["grants"]:
        yield Event(span.ago(told["ago"]), partial(_apply, telling, told))
        for step, act in _STEPS.items():
            if step in told:
                yield Event(span.ago(told[step]), partial(act, telling, told))


def _round(telling: Telling, told: dict[str, Any]) -> None:
    director, stage = telling.director, telling.span.stage
    of_ours = {"municipality_id": stage.municipality_id, "name": LINE}
    line = BudgetLine.objects.get(year__year=stage.today.year, **of_ours)
    source = Source.objects.get(municipality_id=stage.municipality_id, name=SOURCE)
    made = grant_rounds.add_round(
        director,
        RoundDraft(
            line.id,
            source.id,
            told["name"],
            told["criteria"].strip(),
            euro(told["ceiling"]),
            euro(told["most"]),
            clock.today(),
            telling.span.day(told["days_on"]),
        ),
    )
    telling.rounds[told["word"]] = made.id
    if told["is_public"]:
        grant_rounds.publish_round(director, made.id)


def _apply(telling: Telling, told: dict[str, Any]) -> None:
    day = telling.span.day(told["in_days"])
    draft = SmallGrantDraft(
        Applicant(told["applicant"]),
        told["title"],
        told["about"],
        told["place"],
        day,
        day,
        [CostDraft(what, euro(amount)) for what, amount in told["costs"]],
        euro(told["asked"]),
        ContactDraft(told["contact"], told.get("email", ""), told.get("phone", "")),
    )
    round_id = telling.rounds["street"]
    made, _word = small_grants.apply(telling.resident, round_id, draft)
    telling.grants[told["title"]] = made


def _ask(telling: Telling, told: dict[str, Any]) -> None:
    small_grant_decisions.ask(telling.director, _id(telling, told), told["question"])


def _withdraw(telling: Telling, told: dict[str, Any]) -> None:
    small_grants.withdraw(telling.resident, _id(telling, told))


def _propose(telling: Telling, told: dict[str, Any]) -> None:
    is_grant = told["outcome"] == "granted"
    draft = GrantDecisionDraft(
        1,
        is_grant,
        euro(told["amount"]) if is_grant else NOTHING,
        told["reason"],
        told["first"],
        no_interest=True,
    )
    small_grant_decisions.propose(telling.director, _id(telling, told), draft)


def _decide(telling: Telling, told: dict[str, Any]) -> None:
    _propose(telling, told)
    small_grant_decisions.open_proposal(telling.second, _id(telling, told))
    small_grant_decisions.agree(
        telling.second, _id(telling, told), told["second"], no_interest=True
    )


def _account(telling: Telling, told: dict[str, Any]) -> None:
    draft = AccountDraft(ACCOUNT, told["contact"])
    small_grants.give_account(telling.resident, _id(telling, told), draft)


def _pay(telling: Telling, told: dict[str, Any]) -> None:
    small_grant_money.pay(telling.director, _id(telling, told))


def _report(telling: Telling, told: dict[str, Any]) -> None:
    draft = GrantReportDraft(told["report"], euro(told["spent"]))
    small_grants.report(telling.resident, _id(telling, told), draft)
    picture = PhotoDraft("image/png", png(told["photo"]), told["alt"], nobody=True)
    sent = photos.add_to_grant(telling.resident, _id(telling, told), picture)
    telling.photos[told["title"]] = sent.id


def _look(telling: Telling, told: dict[str, Any]) -> None:
    photos.show(telling.member(Role.POLICY_ADVISER), telling.photos[told["title"]])


def _settle(telling: Telling, told: dict[str, Any]) -> None:
    draft = FixDraft(euro(told["fixed"]), told["fixed_why"])
    small_grant_money.settle(telling.director, _id(telling, told), draft)


def _id(telling: Telling, told: dict[str, Any]) -> UUID:
    return telling.grants[told["title"]]


_STEPS: dict[str, Callable[[Telling, dict[str, Any]], None]] = {
    "asked_ago": _ask,
    "withdrawn": _withdraw,
    "proposed": _propose,
    "decided": _decide,
    "account": _account,
    "paid": _pay,
    "told": _report,
    "looked": _look,
    "settled": _settle,
}
