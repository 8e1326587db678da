# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A town with casework in every state, made as people make it, for the matrix."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.casework.actions import (
    case_persons,
    emergency,
    guardians,
    measures,
    recalls,
    samples,
    seats,
    weighing_seats,
)
from netwerkregie.domain.casework.actions import cases as case_acts
from netwerkregie.domain.casework.actions import conferences as conference_acts
from netwerkregie.domain.casework.actions import reviews as case_reviews
from netwerkregie.domain.casework.drafts.cases import PartKind
from netwerkregie.domain.casework.drafts.conferences import Coming, Step
from netwerkregie.domain.casework.drafts.disclosures import LegalGround, RecipientKind
from netwerkregie.domain.casework.drafts.emergency import EmergencyReason
from netwerkregie.domain.casework.drafts.guardians import AwayDraft, AwayGround
from netwerkregie.domain.casework.drafts.samples import LessonDraft, SampleState
from netwerkregie.domain.casework.drafts.weighings import SeatDraft
from netwerkregie.domain.casework.factories import assessments as forms
from netwerkregie.domain.casework.factories import cases as casefile
from netwerkregie.domain.casework.factories import conferences as tables
from netwerkregie.domain.casework.factories import disclosures as gate
from netwerkregie.domain.casework.factories import families, plans
from netwerkregie.domain.casework.factories import reviews as ends
from netwerkregie.domain.casework.factories import weighings as weighing
from netwerkregie.domain.casework.factories.emergency import (
    an_emergency,
    the_emergency_key,
)
from netwerkregie.domain.casework.factories.samples import a_dropped_concern
from netwerkregie.domain.casework.models import Case, CaseFile, CasePart, Sample
from netwerkregie.domain.casework.queries import disclosures
from netwerkregie.domain.intake.actions import concern_reading, concerns
from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.accounts.actions import absence
from netwerkregie.foundation.accounts.drafts import AbsenceDraft
from netwerkregie.foundation.accounts.enter import as_session
from netwerkregie.foundation.kernel import Actor, Role, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from tests.cast import PEOPLE, keys_of, session_of
from tests.harness.world import World

WEIGHERS = ("weigher_mergelstad", "police_weigher_mergelstad")
CHAIR = "chair_mergelstad"
AWAY = AwayDraft(AwayGround.UNSAFE, "[P1] is thuis niet veilig als dit bekend wordt.")
LESSON = "Vraag eerst wie het zag."
STATES = ("convening", "judging", "table", "decided")


def id_of(name: str) -> UUID:
    """The membership of somebody of Mergelstad."""
    return PEOPLE[f"{name}_mergelstad"].membership_id


@dataclass
class Being:
    """Who can be somebody many times: signed in once, unlocked once."""

    sessions: dict[str, str] = field(default_factory=dict)
    keys: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def __call__(self, name: str, *roles: Role) -> Iterator[Actor]:
        """Be a person of the cast, with more roles if asked, in one transaction."""
        person = PEOPLE[name]
        if name not in self.sessions:
            self.sessions[name] = str(session_of(name).session_key)
            self.keys[name] = keys_of(name) if person.has_keys else None
        with as_session(self.sessions[name], person.host) as entered:
            actor = entered.actor()
            everything = actor.roles | frozenset(roles)
            yield replace(actor, keys=self.keys[name], roles=everything)


@dataclass
class Town:
    """The identifiers that the acts of the matrix need, by name."""

    be: Being = field(default_factory=Being)
    ids: dict[str, UUID] = field(default_factory=dict)
    nicknames: dict[str, str] = field(default_factory=dict)
    counts: dict[UUID, dict[str, int]] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)

    def keep(self, name: str, case: Case) -> None:
        """Remember a case."""
        self.ids[name], self.nicknames[name] = case.id, case.nickname

    def of(self, who: str) -> Any:
        """Be somebody of Mergelstad."""
        return self.be(f"{who}_mergelstad")


def a_town(world: World) -> Town:
    """Return Mergelstad with cases, weighings and conversations in every state."""
    town = Town()
    _cases(town)
    _filled(town)
    _conference(town)
    _weighings(town)
    _family(town)
    _samples(town, world)
    _left(town)
    _young(town)
    _emergencies(town)
    return town


def _a_case(town: Town) -> Case:
    """A case with a holder, a chair, a partner, and a member who left."""
    with town.of("weigher") as weigher:
        case = casefile.a_case(weigher, id_of("case_holder"), chair_id=id_of("chair"))
    with town.of("case_holder") as holder:
        people = (id_of("case_partner"), id_of("care_partner"))
        seated = casefile.with_members(holder, case, *people)
        seats.end(holder, case.id, seated[1].id)
    town.ids["partner_seat"] = seated[0].id
    return case


def _cases(town: Town) -> None:
    with town.of("chair") as chair:
        the_emergency_key(chair, id_of("case_holder"))
        town.ids["care"] = gate.a_recipient(chair).id
    closed = _a_case(town)
    town.ids["closed_shared"] = _shared(town, closed)
    with town.of("case_holder") as holder:
        plans.a_plan(holder, closed, id_of("case_partner"))
        measures.start(holder, closed.id, [id_of("case_holder"), id_of("chair")])
        form = forms.asked_to_sign(holder, closed.id, id_of("case_partner"))
        here = [id_of(one) for one in ("case_holder", "chair", "case_partner")]
        met = tables.a_conference(holder, closed, here)
        ends.asked_end(holder, closed)
    with town.of("case_partner") as partner:
        ends.closed_by_second(partner, closed)
    town.ids |= {"closed form": form.id, "closed met": met.id}
    town.keep("closed", closed)
    # A case that others look at and close, so that each act finds what it needs.
    town.keep("leaving", _a_case(town))
    town.ids["leaving_seat"] = town.ids["partner_seat"]
    ending = _a_case(town)
    with town.of("case_holder") as holder:
        case_reviews.ask_review(holder, ending.id, ends.a_look())
        ends.asked_end(holder, ending)
    town.keep("ending", ending)
    with town.of("weigher") as weigher:
        other = casefile.a_case(weigher, id_of("deputy"))
    town.keep("other", other)
    case = _a_case(town)
    town.ids["shared"] = _shared(town, case)
    town.keep("open", case)


def _shared(town: Town, case: Case) -> UUID:
    with town.of("case_holder") as holder:
        (part,) = CasePart.objects.filter(
            municipality_id=holder.municipality_id,
            case_id=case.id,
            kind=PartKind.SHARED,
        )
        return part.id


def _filled(town: Town) -> None:
    """In the open case: parts, an identity, a plan, measures and a form."""
    partner, chair = id_of("case_partner"), id_of("chair")
    with town.of("case_holder") as holder:
        case = Case.objects.get(id=town.ids["open"])
        part = casefile.a_part(holder, case, partner)
        police = casefile.a_police_part(holder, case, chair)
        case_acts.write(holder, case.id, part.id, casefile.a_fact())
        case_acts.write(holder, case.id, police.id, casefile.a_fact())
        person = case_persons.keep(holder, case, casefile.a_person())
        plans.a_plan(holder, case, partner)
        plans.an_agreement(holder, case)
        measures.start(holder, case.id, [id_of("case_holder"), chair])
        measure = plans.a_measure(holder, case)
        form = forms.asked_to_sign(holder, case.id, partner)
        instrument = forms.an_instrument(holder, case.id)
    town.ids |= {
        "part": part.id,
        "police": police.id,
        "person": person.id,
        "measure": measure.id,
        "open form": form.id,
        "instrument": instrument.id,
    }


def _conference(town: Town) -> None:
    """A table of three; the item is for the holder and the partner alone."""
    with town.of("case_holder") as holder:
        case = Case.objects.get(id=town.ids["open"])
        here = [id_of("case_holder"), id_of("chair"), id_of("case_partner")]
        met = tables.a_conference(holder, case, here)
        item = tables.an_item(holder, met, [here[0], here[2]])
        later = tables.a_conference(holder, case, here)
        conference_acts.move_on(holder, case.id, met.id, Step.BEGIN)
        for who in here:
            conference_acts.answer(holder, case.id, met.id, Coming.PRESENT, whose=who)
        action = tables.an_action(holder, item, here[2])
    town.ids |= {"open met": met.id, "later": later.id, "item": item.id}
    town.ids["action"] = action.id


def _a_confirmed_concern(town: Town) -> UUID:
    with town.of("intake_officer") as officer:
        concern = a_concern(officer)
        concern_reading.ask_reader(officer, concern.id, None)
    with town.of("both_in") as reader:
        concerns.open_concern(reader, concern.id)
        concern_reading.confirm(reader, concern.id, "Dit is concreet.")
    return concern.id


def _weighings(town: Town) -> None:
    with town.of("chair") as chair:
        weighing.a_frame(chair)
    table = weighing.Table(
        become=town.be,
        owner="intake_officer_mergelstad",
        chair=CHAIR,
        weighers=WEIGHERS,
        members={name: one.membership_id for name, one in PEOPLE.items()},
    )
    makers = (
        weighing.a_weighing,
        weighing.a_weighing_begun,
        weighing.a_weighing_to_sign,
        weighing.a_decided_weighing,
    )
    for state, make in zip(STATES, makers, strict=True):
        made = make(table, _a_confirmed_concern(town))
        town.ids[state] = made.id
    with town.of("chair") as chair:
        for name in WEIGHERS:
            seat = SeatDraft(PEOPLE[name].membership_id)
            weighing_seats.give_seat(chair, town.ids["convening"], seat)
    town.ids["confirmed"] = _a_confirmed_concern(town)


def _family(town: Town) -> None:
    with town.of("family_counsellor") as counsellor:
        talk = families.a_family(counsellor)
        families.a_sheet(counsellor, talk)
    town.ids["talk"] = talk.id


def _samples(town: Town, world: World) -> None:
    """A dropped concern that the two weighers of the table look at a second time."""
    with town.of("intake_officer") as officer:
        a_dropped_concern(officer)
    today = clock.today()
    away = AbsenceDraft(id_of("youth_weigher"), today, today)
    with town.of("youth_weigher") as spare:
        gone = absence.say_absent(spare, away)
    with the_clock(world) as job:
        samples.draw(job, clock.today())
    with town.of("intake_officer") as officer:
        samples.prepare(officer)
        (sample,) = Sample.objects.filter(state=SampleState.READY)
        town.ids["sample"] = sample.id
    with town.of("youth_weigher") as spare:
        absence.end_absence(spare, gone.id)
    with town.of("weigher") as weigher:
        lesson = samples.write_lesson(weigher, LessonDraft(LESSON, uuid4()))
    town.ids["lesson"] = lesson.id


def _left(town: Town) -> None:
    """What waits for a second reader, what left, its notice, and a file."""
    here = {id_of("case_holder"), id_of("chair")}
    with town.of("chair") as chair:
        police = gate.a_recipient(chair, RecipientKind.POLICE, "Politie, basisteam")
    with town.of("case_holder") as holder:
        case = Case.objects.get(id=town.ids["open"])
        waits = gate.a_disclosure(
            holder,
            case,
            to=RecipientKind.POLICE,
            ground=LegalGround.PUBLIC_TASK,
            recipient_id=police.id,
            readers=here,
            reader_id=id_of("chair"),
        )
        left = gate.a_disclosure(holder, case, recipient_id=town.ids["care"])
        town.ids |= {"waiting disclosure": waits.id, "left": left.id}
        recalls.recall(holder, left.id)
        (owed,) = disclosures.recalls_to_tell(holder)
        photo = FileDraft("image/jpeg", b"no picture, and sealed all the same")
        said = case_acts.write(
            holder, case.id, town.ids["part"], casefile.a_fact(files=(photo,))
        )
        file = CaseFile.objects.get(statement_id=said.id)
    town.ids |= {"recall": owed.id, "file": file.id}


def _young(town: Town) -> None:
    """A case of somebody below sixteen, in which a guardian is to be kept out."""
    with town.of("weigher") as weigher:
        young = casefile.a_case(
            weigher,
            id_of("case_holder"),
            chair_id=id_of("chair"),
            age_band=AgeBand.YOUNG_TEEN,
        )
    with town.of("case_holder") as holder:
        casefile.with_members(holder, young, id_of("case_partner"))
        guardians.ask(holder, young.id, AWAY)
    town.keep("young", young)


def _emergencies(town: Town) -> None:
    """Two who ask: one waits for a second person, one is alone and reads."""
    with town.of("weigher") as weigher:
        quiet = casefile.a_case(weigher, id_of("deputy"))
    with town.of("case_holder") as holder:
        town.ids["access"] = an_emergency(holder, quiet).id
    with town.of("chair") as chair:
        alone = an_emergency(
            chair, quiet, is_alone=True, reason=EmergencyReason.THREAT_TO_LIFE
        )
        read = emergency.read(chair, alone.id)
    town.ids |= {"alone": alone.id, "read": read.statements[0].id}
    with town.of("chair") as chair:
        police = gate.a_recipient(chair, RecipientKind.POLICE, "Politie, meldkamer")
    town.ids["police room"] = police.id
