# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements, offers, requests and introductions, in each state that they can have."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from uuid import UUID

from netwerkregie.domain.network.actions import (
    agreed,
    agreement_clock,
    agreement_days,
    agreements,
    offer_clock,
    offers,
    own_offers,
)
from netwerkregie.domain.network.drafts.agreements import (
    GROUNDS,
    AgreementDraft,
    AgreementPurpose,
    DateDraft,
    DateKind,
    LeaveReason,
    Shareable,
)
from netwerkregie.domain.network.drafts.offers import (
    Answer,
    Direction,
    OfferDraft,
    OfferKind,
    When,
)
from netwerkregie.domain.network.models import Agreement, Introduction, OrganisationLink
from netwerkregie.domain.network.queries import offers as queries
from netwerkregie.domain.network.tokens import Holder, Opens
from netwerkregie.foundation.kernel import Purpose

from .relations import Register, holder_of
from .stage import Event, Stage

FILE = Path(__file__).resolve().parents[1] / "data" / "partners.toml"
MOST = {"mergelstad": 60, "gouwedam": 16}
"""How many offers and requests there are."""
OLDEST = 350
STEP = 17
MEETINGS = (
    (40, ("yes", "yes")),
    (33, ("no",)),
    (20, ("yes",)),
    (9, ("yes", "yes")),
    (5, ("yes",)),
    (3, ()),
    (2, ()),
)
"""How many days ago two were asked, and what they said; twenty days ago is over."""


@dataclass
class Partners:
    """The organisations that read along, and what was agreed with them."""

    register: Register
    agreements: dict[int, UUID] = field(default_factory=dict)
    holders: dict[str, Holder] = field(default_factory=dict)

    @property
    def stage(self) -> Stage:
        """Where it all happens."""
        return self.register.stage

    @cached_property
    def readers(self) -> dict[str, int]:
        """Since how many days somebody of an organisation reads along."""
        return {
            person.organisation: person.since_days or 0
            for person in self.register.people
            if person.is_representative
        }

    @cached_property
    def told(self) -> dict[str, Any]:
        """What the data file tells."""
        return tomllib.loads(FILE.read_text("utf-8"))

    def holder(self, slug: str) -> Holder:
        """Return whoever reads along for an organisation."""
        if slug not in self.holders:
            link = OrganisationLink.objects.filter(
                organisation_id=self.register.ids[slug], confirmed_on__isnull=False
            ).order_by("confirmed_on", "id")[0]
            self.holders[slug] = holder_of(self.stage, Opens.ORGANISATION, link.pk)
        return self.holders[slug]


def events_of_partners(register: Register) -> Iterator[Event]:
    """Yield how agreements were made and ended, what was offered, and who met."""
    partners = Partners(register)
    town = register.stage.place.tells
    for number, told in enumerate(partners.told["agreement"]):
        known = all(
            partners.readers.get(one, 0) > told["began"] + 1 for one in told["parties"]
        )
        if told["municipality"] == town and known:
            yield from _events_of(partners, number, told)
    yield from _events_of_offers(partners)
    stage = register.stage
    for days, said in MEETINGS:
        moment = stage.days_ago(days, hour=15)
        yield Event(moment, partial(_let_meet, partners, said))
    # The clock came by, as it does every day.
    yield Event(stage.days_ago(5, hour=3), partial(_let_clock_pass, stage))


def _events_of(
    partners: Partners, number: int, told: dict[str, Any]
) -> Iterator[Event]:
    stage, began, state = partners.stage, told["began"], told["state"]
    yield Event(stage.days_ago(began, hour=10), partial(_offer, partners, number, told))
    answers = len(told["parties"])
    if state in {"one_yes", "refused"}:
        answers = 1
    if state == "withdrawn":
        answers = 0
    for place in range(answers):
        moment = stage.days_ago(began - 2 - place, hour=11)
        yield Event(moment, partial(_say_yes, partners, number, told, place))
    after = {
        "left": (30, _leave),
        "refused": (2, _refuse),
        "withdrawn": (100, _withdraw),
        "renewing": (4, _renew),
    }
    if state in after:
        days, act = after[state]
        yield Event(stage.days_ago(days, hour=14), partial(act, partners, number, told))
    for kind, days in told["days"]:
        moment = stage.days_ago(1, hour=16)
        yield Event(moment, partial(_set_day, partners, number, kind, days))


def _offer(partners: Partners, number: int, told: dict[str, Any]) -> None:
    stage, actor = partners.stage, partners.register.director()
    draft = AgreementDraft(
        purpose=AgreementPurpose(told["purpose"]),
        words=told["words"],
        valid_from=stage.today - timedelta(days=told["began"]),
        valid_until=stage.today + timedelta(days=told["until"]),
        shares=tuple(
            (Shareable(one), GROUNDS[Shareable(one)][0]) for one in told["shares"]
        ),
    )
    keys = [partners.register.ids[one] for one in told["parties"]]
    made = agreements.prepare(actor, draft, keys)
    made = agreements.offer(actor, made.id, version=made.version)
    partners.agreements[number] = made.id


def _version_of(partners: Partners, number: int) -> int:
    return Agreement.objects.get(id=partners.agreements[number]).version


def _say_yes(partners: Partners, number: int, told: dict[str, Any], place: int) -> None:
    shares = told["functions"][place] if "focal_points" in told["shares"] else ""
    agreed.say_yes(
        partners.holder(told["parties"][place]),
        partners.agreements[number],
        version=_version_of(partners, number),
        functions=shares,
    )


def _leave(partners: Partners, number: int, told: dict[str, Any]) -> None:
    holder = partners.holder(told["parties"][-1])
    agreed.leave(holder, partners.agreements[number], LeaveReason.NO_TIME)


def _refuse(partners: Partners, number: int, told: dict[str, Any]) -> None:
    holder = partners.holder(told["parties"][-1])
    version = _version_of(partners, number)
    agreed.say_no(holder, partners.agreements[number], version=version)


def _withdraw(partners: Partners, number: int, _told: dict[str, Any]) -> None:
    agreements.withdraw(partners.register.director(), partners.agreements[number])


def _renew(partners: Partners, number: int, told: dict[str, Any]) -> None:
    actor = partners.register.director()
    made = agreements.renew(actor, partners.agreements[number])
    made = agreements.offer(actor, made.id, version=made.version)
    holder = partners.holder(told["parties"][0])
    agreed.say_yes(
        holder, made.id, version=made.version, functions=told["functions"][0]
    )


def _set_day(partners: Partners, number: int, kind: str, days: int) -> None:
    day = partners.stage.today + timedelta(days=days)
    draft = DateDraft(DateKind(kind), day)
    agreement_days.set_day(
        partners.register.director(), partners.agreements[number], draft
    )


def _events_of_offers(partners: Partners) -> Iterator[Event]:
    """Deal the texts of a domain out to its organisations, one after the other."""
    stage = partners.stage
    domains = {one.slug: one.domain for one in partners.register.known}
    waiting: dict[str, list[dict[str, Any]]] = {}
    for told in partners.told["offer"]:
        waiting.setdefault(told["domain"], []).append(told)
    made = 0
    for place, (slug, since) in enumerate(partners.readers.items()):
        texts = waiting.get(domains.get(slug, ""), [])
        if not texts or since <= 1 or made >= MOST[stage.place.tells]:
            continue
        if place % 2 and len(partners.readers) > MOST[stage.place.tells]:
            continue
        told = texts[made % len(texts)]
        age = min(since - 1, 3 + (made * STEP) % OLDEST)
        moment = stage.days_ago(age, hour=13)
        yield Event(moment, partial(_write_offer, partners, slug, told, made))
        made += 1


def _write_offer(
    partners: Partners, slug: str, told: dict[str, Any], number: int
) -> None:
    register = partners.register
    home = next(one.district for one in register.known if one.slug == slug)
    draft = OfferDraft(
        direction=Direction(told["direction"]),
        kind=OfferKind(told["kind"]),
        words=told["words"],
        when=When(told["when"]),
        district_ids=(register.districts[home],) if number % 3 else (),
        for_partners=number % 9 == 0,
    )
    if number % 4:
        own_offers.make(partners.holder(slug), draft)
    else:
        offers.make(register.director(), register.ids[slug], draft)


def _let_meet(partners: Partners, said: tuple[str, ...]) -> None:
    """Ask the first two that fit and were not asked before; both may answer."""
    actor = partners.register.director()
    wanted = queries.OfferFilter(direction=Direction.REQUEST)
    for request in queries.offers(actor, wanted).offers:
        fitting = queries.suggestions(actor, request)
        if fitting and not queries.introductions_of(actor, request):
            met = offers.introduce(actor, request.id, fitting[0].offer.id)
            _answer(partners, met, said)
            return


def _answer(partners: Partners, met: Introduction, said: tuple[str, ...]) -> None:
    slugs = {key: slug for slug, key in partners.register.ids.items()}
    sides = (met.asked, met.offered)
    for side, word in zip(sides, said, strict=False):
        holder = partners.holder(slugs[side.organisation_id])
        own_offers.answer(holder, met.id, Answer(word))


def _let_clock_pass(stage: Stage) -> None:
    clock = stage.job(Purpose.RETENTION)
    agreement_clock.end_due(clock)
    offer_clock.expire_introductions(clock)
    agreement_clock.warn(stage.job(Purpose.NETWORK))
