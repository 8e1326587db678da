# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings, cases and family talks in the states in which one finds them."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.casework.actions import (
    case_actions,
    case_persons,
    conference_minutes,
    interventions,
    measures,
    notices,
    offers,
)
from netwerkregie.domain.casework.actions import cases as case_acts
from netwerkregie.domain.casework.actions import conferences as at_table
from netwerkregie.domain.casework.drafts.cases import PartKind
from netwerkregie.domain.casework.drafts.conferences import ActionState, Coming, Step
from netwerkregie.domain.casework.drafts.plans import NoteDraft, NoteKind, OfferStep
from netwerkregie.domain.casework.drafts.reviews import NoticeWay
from netwerkregie.domain.casework.drafts.weighings import Outcome, OutcomeDraft
from netwerkregie.domain.casework.factories import (
    cases,
    conferences,
    disclosures,
    families,
    plans,
    reviews,
    weighings,
)
from netwerkregie.domain.casework.factories.weighings import Table
from netwerkregie.domain.casework.models import Case, Conference, Weighing
from netwerkregie.domain.intake.actions import concern_reading, concerns
from netwerkregie.domain.intake.drafts.concerns import (
    AgeBand,
    Behaviour,
    ConcernDraft,
    FactDraft,
    Harm,
    Hearing,
    SaidBy,
)
from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock

from .stage import Event, Stage

TOLD_IN = "mergelstad"
DATA = Path(__file__).resolve().parents[1] / "data" / "casework.toml"
AGREED = "Het gedrag is concreet en er kan iemand iets overkomen. Ik sta erachter."
CARE = "De huisarts en de praktijkondersteuner nemen het over; [P1] gaat ermee akkoord."
CAME = "[P1] kwam met een bijbaan: drie avonden per week in een magazijn."
KEPT_AWAY = "[P1] bleef weg van het plein en belde zelf over een dagbesteding."
PLANNED = "Het gesprek over de opleiding staat in de agenda van de school."
ENROLLED = "[P1] vulde de inschrijving samen met ons in en heeft een afspraak."
TOGETHER = "Samen met [P1] aan werk, wonen en rust; de dreiging nam na het gesprek af."


@dataclass
class Story:
    """One concern and what became of it."""

    stage: Stage
    values: Mapping[str, Any]
    concern: list[UUID] = field(default_factory=list)
    case: list[Case] = field(default_factory=list)
    action: UUID | None = None
    agreed: UUID | None = None

    @property
    def until(self) -> str:
        """How far it came."""
        return str(self.values["until"])

    def slug(self, role: Role, place: int = 0) -> str:
        """Return who of the cast holds a role."""
        return self.stage.with_role(role)[place]

    def member(self, role: Role, place: int = 0) -> UUID:
        """Return the membership of who holds a role."""
        return self.stage.people[self.slug(role, place)].membership_id

    def become(self, slug: str) -> AbstractContextManager[Actor]:
        """Be somebody, with an open vault; the transaction is the event's own."""
        return nullcontext(self.stage.unlocked(slug, Purpose.CASE))

    def being(self, role: Role, place: int = 0) -> Actor:
        """Return who holds a role, with an open vault."""
        return self.stage.unlocked(self.slug(role, place), Purpose.CASE)

    def table(self) -> Table:
        """Return who weighs: the municipality and the police."""
        weighers = [self.slug(Role.WEIGHER, place) for place in (0, 1)]
        chair, owner = self.slug(Role.CHAIR), self.slug(Role.INTAKE_OFFICER)
        people = self.stage.people
        named = {slug: people[slug].membership_id for slug in (*weighers, chair, owner)}
        return Table(self.become, owner, chair, weighers, named)


def events_of_casework(stage: Stage) -> Iterator[Event]:
    """Yield how each concern was weighed, helped and ended; and two families."""
    if stage.place.tells != TOLD_IN:
        return
    first = Story(stage, {"until": "frame"})
    yield Event(stage.days_ago(70, hour=9), partial(_record_frame, first))
    listed = tomllib.loads(DATA.read_text("utf-8"))["story"]
    for number, values in enumerate(listed):
        story = Story(stage, values)
        days = values["days"]
        yield Event(
            stage.days_ago(days, hour=9, minute=number), partial(_take_in, story)
        )
        weighed = stage.days_ago(max(1, days - 5), hour=11, minute=number)
        yield Event(weighed, partial(_weigh, story))
        for later, act in LATER.get(story.until, ()):
            moment = stage.days_ago(max(1, days - later), hour=14, minute=number)
            yield Event(moment, partial(act, story))
    yield Event(stage.days_ago(40, hour=15), partial(_talk, first))
    yield Event(stage.days_ago(6, hour=15), partial(_talk_without_consent, first))


def _record_frame(story: Story) -> None:
    weighings.a_frame(story.being(Role.CHAIR))


def _take_in(story: Story) -> None:
    values, officer = story.values, story.being(Role.INTAKE_OFFICER)
    draft = ConcernDraft(
        once=uuid4(),
        age_band=AgeBand.ADULT,
        behaviours=frozenset({Behaviour.THREATENING}),
        harms=frozenset({Harm.INJURY_TO_OTHERS}),
        fact=FactDraft(
            values["fact"], SaidBy.YOUTH_WORKER, clock.today(), Hearing.FIRST_HAND
        ),
        harm=values["harm"],
        interpretation="Het lijkt een ruzie die groter werd.",
        alternative=values["alternative"],
        protective=values["protective"],
        done="Een collega sprak [P1] dezelfde week.",
    )
    concern_id = concerns.register(officer, draft).id
    concern_reading.ask_reader(officer, concern_id, story.member(Role.CHAIR))
    chair = story.being(Role.CHAIR)
    concerns.open_concern(chair, concern_id)
    concern_reading.confirm(chair, concern_id, AGREED)
    story.concern.append(concern_id)


def _weigh(story: Story) -> None:
    table, concern_id = story.table(), story.concern[0]
    if story.until == "convening":
        weighings.a_weighing(table, concern_id)
    elif story.until == "judging":
        weighings.a_weighing_begun(table, concern_id)
    elif story.until == "table":
        weighings.a_weighing_at_the_table(table, concern_id)
    else:
        weighings.a_decided_weighing(table, concern_id, _outcome(story))
    if story.until in LATER or story.until == "fresh":
        story.case.append(_newest_case(story))


def _newest_case(story: Story) -> Case:
    """Return the case that this weighing opened: a weighing is one of one concern."""
    weighing = Weighing.objects.get(
        municipality_id=story.stage.municipality_id, concern_id=story.concern[0]
    )
    return Case.objects.get(
        municipality_id=story.stage.municipality_id, weighing_id=weighing.id
    )


def _outcome(story: Story) -> OutcomeDraft:
    if story.until == "dispelled":
        return weighings.an_outcome()
    if story.until == "regular":
        return OutcomeDraft(Outcome.REGULAR_CARE, CARE)
    if story.until == "informing":
        return OutcomeDraft(
            Outcome.MORE_INFORMATION,
            "Wij weten niet of [P1] nog traint en met wie.",
            party="De sportvereniging",
            question="Traint [P1] nog, en hoe gaat het daar?",
            answer_by=clock.today() + timedelta(days=10),
        )
    holder = story.member(Role.CASE_HOLDER)
    return OutcomeDraft(Outcome.PERSON_CENTRED, TOGETHER, holder_id=holder)


def _fill_seats(story: Story) -> None:
    holder = story.being(Role.CASE_HOLDER)
    cases.with_members(holder, story.case[0], story.member(Role.CASE_PARTNER))


def _meet(story: Story) -> None:
    holder, case = story.being(Role.CASE_HOLDER), story.case[0]
    seats = [story.member(Role.CASE_HOLDER), story.member(Role.CASE_PARTNER)]
    conference = conferences.a_conference(holder, case, seats)
    item = conferences.an_item(holder, conference, seats)
    at_table.move_on(holder, case.id, conference.id, Step.BEGIN)
    for one in seats:
        at_table.answer(holder, case.id, conference.id, Coming.PRESENT, whose=one)
    conferences.a_note(holder, item)
    conferences.a_decision(holder, item)
    story.action = conferences.an_action(
        holder, item, story.member(Role.CASE_HOLDER)
    ).id
    at_table.move_on(holder, case.id, conference.id, Step.END_TALK)
    for role in (Role.CASE_HOLDER, Role.CASE_PARTNER):
        _sign_minutes(story.being(role), conference)
    at_table.move_on(holder, case.id, conference.id, Step.CLOSE)


def _sign_minutes(actor: Actor, conference: Conference) -> None:
    """Read the minutes and stand for them, as who was at the table."""
    (mine,) = conference_minutes.read_minutes(actor, conference)
    conference_minutes.sign_minutes(
        actor,
        conference.case_id,
        conference.id,
        mine.opened.item.id,
        content_hash=mine.content_hash,
        words="Zo spraken wij het af.",
    )


def _plan(story: Story) -> None:
    holder, case = story.being(Role.CASE_HOLDER), story.case[0]
    plans.a_plan(holder, case, story.member(Role.CASE_PARTNER))
    story.agreed = plans.an_agreement(holder, case).id
    for text, given in (
        ("Een maatje dat elke week een uur meeloopt.", OfferStep.ACCEPTED),
        ("Een training om met boosheid om te gaan.", OfferStep.DECLINED),
    ):
        offer = plans.an_offer(holder, case, text)
        offers.tell(holder, case.id, offer.id)
        offers.answer(holder, case.id, offer.id, given, "Zo zei [P1] het zelf.")
    plans.an_offer(holder, case, "Samen met de schuldhulp een overzicht maken.")


def _next(days: int, story: Story) -> None:
    """Set the next day of the case, as its holder does after each step."""
    holder, case = story.being(Role.CASE_HOLDER), story.case[0]
    case_acts.plan(holder, case.id, clock.today() + timedelta(days=days))


def _write(text: str, story: Story) -> None:
    holder, case = story.being(Role.CASE_HOLDER), story.case[0]
    shared = case.parts.get(kind=PartKind.SHARED)
    case_acts.write(holder, case.id, shared.id, cases.a_fact(text))


def _keep_up(story: Story) -> None:
    """Do what was agreed, write down that it was done, and tell the person."""
    holder, case = story.being(Role.CASE_HOLDER), story.case[0]
    assert story.action is not None
    assert story.agreed is not None
    case_actions.settle(holder, case.id, story.action, ActionState.DONE, PLANNED)
    done = NoteDraft(NoteKind.EVIDENCE, ENROLLED)
    looked_at = clock.today() + timedelta(days=24)
    interventions.note(holder, case.id, story.agreed, done, looked_at)
    notices.tell(holder, case.id, NoticeWay.IN_PERSON)


def _disclose(story: Story) -> None:
    """Who it is, for the invitation; and one sentence for who gives the help."""
    holder, case = story.being(Role.CASE_HOLDER), story.case[0]
    case_persons.keep(holder, case, cases.a_person())
    care = disclosures.a_recipient(story.being(Role.CHAIR))
    disclosures.a_disclosure(holder, case, recipient_id=care.id)


def _measure(story: Story) -> None:
    chair, case = story.being(Role.CHAIR), story.case[0]
    measures.start(chair, case.id, [story.member(Role.CHAIR)])
    plans.a_measure(chair, case)


def _wait(story: Story) -> None:
    holder = story.being(Role.CASE_HOLDER)
    reviews.a_wait(holder, story.case[0], story.member(Role.CASE_PARTNER), days=25)


def _ask_end(story: Story) -> None:
    reviews.asked_end(story.being(Role.CASE_HOLDER), story.case[0])


def _close(story: Story) -> None:
    reviews.closed_by_second(story.being(Role.CASE_PARTNER), story.case[0])


def _talk(story: Story) -> None:
    counsellor = story.being(Role.FAMILY_COUNSELLOR)
    talk = families.a_family(counsellor)
    families.a_sheet(counsellor, talk)


def _talk_without_consent(story: Story) -> None:
    families.a_talk(story.being(Role.FAMILY_COUNSELLOR))


Act = Callable[[Story], None]
LATER: Mapping[str, tuple[tuple[int, Act], ...]] = {
    "plan": (
        (10, _fill_seats),
        (10, partial(_next, 11)),
        (14, _plan),
        (16, _disclose),
        (21, _meet),
        (21, partial(_next, 21)),
        (34, _keep_up),
        (42, partial(_write, CAME)),
        (42, partial(_next, 12)),
    ),
    "measure": (
        (10, _fill_seats),
        (15, _measure),
        (15, partial(_next, 25)),
        (40, _wait),
        (40, partial(_write, KEPT_AWAY)),
        (40, partial(_next, 18)),
    ),
    "closed": ((10, _fill_seats), (20, _plan), (50, _ask_end), (53, _close)),
}
"""What happened after the weighing, by the days since the concern.

The first step of the fresh one is late: nobody set another day."""
