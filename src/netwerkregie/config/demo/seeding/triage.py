# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question for each end: referred, passed on, owed an answer, called dishonest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

from netwerkregie.config.demo.content_files import read
from netwerkregie.domain.intake.actions import (
    advice,
    concerns,
    danger,
    destroying,
    dishonest,
    feedback,
    mailbox,
    referrals,
)
from netwerkregie.domain.intake.drafts import (
    ClosingDraft,
    Domain,
    QuestionDraft,
    Want,
)
from netwerkregie.domain.intake.drafts.concerns import (
    AgeBand,
    Behaviour,
    ConcernDraft,
    FactDraft,
    Harm,
    Hearing,
    SaidBy,
)
from netwerkregie.domain.intake.drafts.triage import (
    DangerDraft,
    FeedbackDraft,
    HelpKind,
    Means,
    Outcome,
    PassedTo,
    Reason,
    ReceiverDraft,
    ReferralDraft,
    ReturnReason,
    Review,
    Situation,
)
from netwerkregie.domain.intake.queries import feedback as owed
from netwerkregie.domain.intake.queries import library
from netwerkregie.domain.intake.queries import referrals as asked
from netwerkregie.domain.network.models import OrganisationLink
from netwerkregie.domain.network.tokens import Opens
from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock
from netwerkregie.foundation.vault import codes

from .questions import code_for, thread_with
from .relations import Register, holder_of
from .stage import Event, Stage

LISTED_DAYS = 30
"""Since when the director keeps the list of regular care."""

ADDRESS_DAYS = 18

Act = Callable[[], object]


def events_of_triage(register: Register) -> Iterator[Event]:
    """Yield the list of regular care, and what became of each question."""
    town = register.stage.place.tells
    if town != "mergelstad":
        return
    care = Care(register)
    moment = register.stage.days_ago(LISTED_DAYS, hour=9, minute=40)
    yield Event(moment, care.keep_list)
    # The library's own addresses came later.
    yield Event(register.stage.days_ago(ADDRESS_DAYS), care.list_the_doctor)
    for number, told in enumerate(read("triage.toml")["question"]):
        yield from Course(care, told, number).events()


@dataclass
class Care:
    """Who helps with what, as far as somebody there reads along."""

    register: Register
    links: dict[HelpKind, UUID] = field(default_factory=dict)
    receivers: dict[HelpKind, UUID] = field(default_factory=dict)

    @property
    def stage(self) -> Stage:
        """The municipality."""
        return self.register.stage

    def keep_list(self) -> None:
        """Put a party on the list for each kind of help that is asked for."""
        director = self.register.director()
        possible = asked.possible_receivers(director)
        wanted = (
            HelpKind.PARENTING,
            HelpKind.YOUTH_WORK,
            HelpKind.NEIGHBOURHOOD_TEAM,
            HelpKind.MEDIATION,
        )
        for kind, organisation in zip(wanted, possible, strict=False):
            draft = ReceiverDraft(kind, organisation.id)
            self.receivers[kind] = referrals.add_receiver(director, draft).id
            link = OrganisationLink.objects.filter(
                organisation_id=organisation.id,
                confirmed_on__isnull=False,
                closed_on__isnull=True,
            ).order_by("confirmed_on", "id")[0]
            self.links[kind] = link.id

    def list_the_doctor(self) -> None:
        """Put the doctor on the list: an address to which an asker goes."""
        director = self.register.director()
        for place in library.addresses_of_care(director):
            if place.title == "De huisarts":
                draft = ReceiverDraft(HelpKind.GP, address_id=place.id)
                added = referrals.add_receiver(director, draft)
                self.receivers[HelpKind.GP] = added.id


@dataclass
class Course:
    """One question, from how it was asked to what was told of it."""

    care: Care
    told: dict[str, Any]
    number: int
    ids: list[UUID] = field(default_factory=list)

    def events(self) -> Iterator[Event]:
        """Yield each step on its day."""
        steps: tuple[tuple[str, int, Act], ...] = (
            ("asked", 10, self._ask),
            ("ended", 11, self._end),
            ("answered", 14, self._answer),
            ("told", 15, self._tell),
            ("reviewed", 15, self._look_back),
            ("agreed", 16, self._agree),
        )
        for name, hour, act in steps:
            if name in self.told:
                days = self.told[name]
                moment = self.care.stage.days_ago(days, hour=hour, minute=self.number)
                yield Event(moment, act)

    def _ask(self) -> None:
        draft = QuestionDraft(
            body=self.told["text"],
            want=Want.HELP_ME,
            domain=Domain(self.told["domain"]) if "domain" in self.told else None,
        )
        code = code_for(self.told["slug"])
        mailbox.ask(self.care.stage.reporter(), draft, code=code)
        self.ids.append(thread_with(codes.derive(code).lookup_hash))

    def _end(self) -> None:
        outcome, officer = Outcome(self.told["outcome"]), self._officer()
        advice.open_thread(officer, self.ids[0])
        own = {
            Outcome.REGULAR_CARE: self._refer,
            Outcome.IMMEDIATE_DANGER: self._pass_on,
            Outcome.DISHONEST: self._propose,
        }
        own.get(outcome, partial(self._close, outcome))()

    def _close(self, outcome: Outcome) -> None:
        officer = self._officer()
        ending = ClosingDraft(
            outcome,
            self.told["feedback"],
            self._reason(),
            self._place(officer) if "address" in self.told else None,
        )
        advice.close(officer, self.ids[0], ending)
        if "fact" in self.told:
            self._write_concern()

    def _write_concern(self) -> None:
        """Write the facts anew, as an intake officer does after such an end."""
        draft = ConcernDraft(
            once=self.ids[0],
            age_band=AgeBand.ADULT,
            behaviours=frozenset({Behaviour.THREATENING}),
            harms=frozenset({Harm.FEAR}),
            fact=FactDraft(
                self.told["fact"],
                SaidBy(self.told["said_by"]),
                clock.today(),
                Hearing.FIRST_HAND,
            ),
            harm=self.told["harm"],
            interpretation=self.told["interpretation"],
            thread_id=self.ids[0],
        )
        stage = self.care.stage
        slug = stage.first_with(Role.INTAKE_OFFICER)
        concerns.register(stage.unlocked(slug, Purpose.CONCERN), draft)

    def _place(self, officer: Actor) -> UUID | None:
        """Return the address of the library that is told, while it is offered."""
        wanted = self.told["address"]
        titled = {one.title: one.id for one in library.addresses(officer)}
        return titled.get(wanted)

    def _refer(self) -> None:
        receiver = self.care.receivers.get(self._help())
        if receiver is None:
            return
        draft = ReferralDraft(
            receiver, self._reason(), self.told["feedback"], self.told["question"]
        )
        self.ids.append(referrals.refer(self._officer(), self.ids[0], draft).id)

    def _answer(self) -> None:
        if not self.ids[1:]:
            return
        link = self.care.links[self._help()]
        holder = holder_of(self.care.stage, Opens.ORGANISATION, link)
        if self.told["answers"] == "accepted":
            referrals.accept(holder, self.ids[1])
        else:
            why = ReturnReason(self.told["why"])
            referrals.give_back(holder, self.ids[1], why)

    def _tell(self) -> None:
        officer = self._officer()
        draft = FeedbackDraft(
            Situation(self.told["situation"]), Means.THREAD, self.told["told_text"]
        )
        for debt in owed.debts_of(officer, thread_id=self.ids[0]):
            feedback.give(officer, debt.id, draft)

    def _pass_on(self) -> None:
        draft = DangerDraft(
            PassedTo(self.told["told_to"]),
            is_life=True,
            told=self.told["passed"],
            feedback=self.told["feedback"],
        )
        self.ids.append(danger.pass_on(self._officer(), self.ids[0], draft).id)

    def _look_back(self) -> None:
        danger.review(self._second(), self.ids[1], Review(self.told["review"]))

    def _propose(self) -> None:
        dishonest.propose(self._officer(), self.ids[0], self._reason())

    def _agree(self) -> None:
        second = self._second()
        advice.open_thread(second, self.ids[0])
        dishonest.agree(second, self.ids[0], self._reason())
        # The past sets off no jobs: what the second signature starts happens here.
        clockwork = self.care.stage.job(Purpose.RETENTION)
        destroying.destroy_threads(clockwork, self.ids, "dishonest")

    def _reason(self) -> Reason:
        return Reason(self.told["reason"])

    def _help(self) -> HelpKind:
        return HelpKind(self.told["help"])

    def _officer(self) -> Actor:
        stage = self.care.stage
        return stage.unlocked(stage.first_with(Role.INTAKE_OFFICER), Purpose.ADVICE)

    def _second(self) -> Actor:
        stage = self.care.stage
        officer = stage.first_with(Role.INTAKE_OFFICER)
        slug = next(
            one
            for one in stage.with_role(Role.NETWORK_DIRECTOR)
            + stage.with_role(Role.DEPUTY)
            if one != officer
        )
        return stage.unlocked(slug, Purpose.ADVICE)
