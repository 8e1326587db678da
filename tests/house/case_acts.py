# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The acts of casework as rows of the matrix: a name, and how somebody does it.

Each act brings a draft that is right, so that only who does it decides what happens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.casework.actions import (
    aftercare,
    assessments,
    case_actions,
    case_persons,
    cases,
    closing,
    conference_reading,
    disclosures,
    emergency,
    emergency_disclosures,
    families,
    family_access,
    family_persons,
    files,
    guardians,
    instruments,
    measures,
    notices,
    parts,
    plan_signing,
    plans,
    reading,
    recalls,
    receipts,
    reviews,
    samples,
    seats,
    weighing_judging,
    weighing_outcomes,
    weighing_persons,
    weighing_seats,
    weighings,
)
from netwerkregie.domain.casework.drafts.casefiles import KeepReason, SeatDraft
from netwerkregie.domain.casework.drafts.closing import (
    Aftercare,
    LongerGround,
    ReadingWhy,
)
from netwerkregie.domain.casework.drafts.conferences import ActionState
from netwerkregie.domain.casework.drafts.disclosures import (
    EmergencyChoice,
    LegalGround,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.drafts.emergency import ReviewOutcome
from netwerkregie.domain.casework.drafts.families import EndReason
from netwerkregie.domain.casework.drafts.plans import GoalDraft, LifeDomain, Voice
from netwerkregie.domain.casework.drafts.reviews import NoticeWay
from netwerkregie.domain.casework.drafts.samples import LessonDraft
from netwerkregie.domain.casework.drafts.weighings import SeatDraft as WeigherDraft
from netwerkregie.domain.casework.factories import assessments as forms
from netwerkregie.domain.casework.factories import cases as casefile
from netwerkregie.domain.casework.factories import conferences as tables
from netwerkregie.domain.casework.factories import disclosures as gate
from netwerkregie.domain.casework.factories import families as family
from netwerkregie.domain.casework.factories import plans as planning
from netwerkregie.domain.casework.factories import reviews as ends
from netwerkregie.domain.casework.factories import weighings as weighing
from netwerkregie.domain.casework.factories.emergency import an_emergency
from netwerkregie.domain.casework.factories.samples import a_reading
from netwerkregie.domain.casework.models import (
    AgendaItem,
    Case,
    Conference,
    FamilyTalk,
)
from netwerkregie.domain.casework.queries import assessments as form_queries
from netwerkregie.domain.casework.queries import cases as case_queries
from netwerkregie.domain.casework.queries import conferences as conference_queries
from netwerkregie.domain.casework.queries import disclosures as disclosure_queries
from netwerkregie.domain.casework.queries import families as family_queries
from netwerkregie.domain.casework.queries import weighings as weighing_queries
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from tests.house.case_town import AWAY, Town, id_of

Act = Callable[[Actor, Town], Any]
GOAL = GoalDraft(Voice.OWN, LifeDomain.LIVING, "Ik wil een eigen kamer.")


def _case(town: Town, name: str = "open") -> Case:
    """The case as an identifier only: who has no seat cannot fetch the row."""
    return Case(id=town.ids[name], nickname=town.nicknames[name])


def _met(actor: Actor, town: Town, name: str = "open") -> Conference:
    met = town.ids[f"{name} met"]
    return conference_queries.get_conference(actor, town.ids[name], met)


def _another(actor: Actor) -> UUID:
    """The partner, or the holder for the partner: nobody assesses with oneself."""
    mine = actor.membership_id == id_of("case_partner")
    return id_of("case_holder") if mine else id_of("case_partner")


def _item(town: Town) -> AgendaItem:
    met = Conference(id=town.ids["open met"], case_id=town.ids["open"])
    return AgendaItem(id=town.ids["item"], conference=met)


def _soon() -> Any:
    return clock.today() + timedelta(days=2)


def _listed(actor: Actor, town: Town, name: str) -> None:
    """The list shows it; who may open the list finds only where they sit."""
    rows = case_queries.listed(actor, is_over=name == "closed").rows
    if town.ids[name] not in {one.case.id for one in rows}:
        raise NotFound


def _weighing_listed(actor: Actor, town: Town) -> None:
    rows = weighing_queries.listed(actor).weighings
    if town.ids["table"] not in {one.id for one in rows}:
        raise NotFound


def _of_cases(name: str, shared: str) -> dict[str, Act]:
    """What is tried on an open and on a closed case alike."""
    return {
        "find": lambda a, t: case_queries.get_case(a, t.ids[name]),
        "in the list": lambda a, t: _listed(a, t, name),
        "read": lambda a, t: cases.read_case(a, t.ids[name]),
        "read a page": lambda a, t: reading.read_page(a, t.ids[name]),
        "read after closing": lambda a, t: closing.read_closed(
            a, t.ids[name], ReadingWhy.RIGHTS
        ),
        "write": lambda a, t: cases.write(
            a, t.ids[name], t.ids[shared], casefile.a_fact()
        ),
        "set the next day": lambda a, t: cases.plan(a, t.ids[name], _soon()),
        "give a seat": lambda a, t: seats.give(
            a, t.ids[name], SeatDraft(id_of("youth_weigher"))
        ),
        "make a part": lambda a, t: casefile.a_part(
            a, _case(t, name), id_of("case_partner")
        ),
        "read the plan": lambda a, t: plans.read_plan(a, t.ids[name]),
        "write a goal": lambda a, t: plans.write_goal(a, t.ids[name], GOAL),
        "read measures": lambda a, t: measures.read_measures(a, t.ids[name]),
        "record a measure": lambda a, t: planning.a_measure(a, _case(t, name)),
        "plan a conference": lambda a, t: tables.a_conference(
            a, _case(t, name), [id_of("case_holder"), id_of("case_partner")]
        ),
        "read a form": lambda a, t: assessments.read(a, t.ids[f"{name} form"]),
        "read the table": lambda a, t: conference_reading.read_table(
            a, _met(a, t, name)
        ),
        "start a form": lambda a, t: forms.an_assessment(a, t.ids[name], _another(a)),
        "let leave to care": lambda a, t: gate.a_disclosure(
            a, _case(t, name), recipient_id=t.ids["care"]
        ),
        "print for oneself": lambda a, t: gate.a_disclosure(
            a,
            _case(t, name),
            to=RecipientKind.OWN_PRINT,
            ground=LegalGround.PUBLIC_TASK,
        ),
        "look at it": lambda a, t: reviews.ask_review(a, t.ids[name], ends.a_look()),
        "ask to close": lambda a, t: closing.ask_closing(a, t.ids[name], ends.an_end()),
        "wait for a member": lambda a, t: ends.a_wait(
            a, _case(t, name), id_of("case_partner")
        ),
        "ask afterwards": lambda a, t: aftercare.check_after(
            a, t.ids[name], Aftercare.NO_ANSWER
        ),
        "emergency access": lambda a, t: an_emergency(a, _case(t, name)),
        "ask to restart": lambda a, t: aftercare.ask_restart(
            a, t.ids[name], "Het gaat weer mis met [P1]."
        ),
        "ask to stay longer": lambda a, t: aftercare.ask_longer(
            a, t.ids[name], LongerGround.COMPLAINT
        ),
    }


def _signed_disclosure(actor: Actor, town: Town) -> Any:
    disclosures.read(actor, town.ids["waiting disclosure"])
    return disclosures.sign(
        actor, town.ids["waiting disclosure"], "Nodig, en niet te veel."
    )


def _receipt(actor: Actor, town: Town) -> Any:
    """The word on the paper: for who sees what left."""
    left = disclosure_queries.get_disclosure(actor, town.ids["left"])
    found = receipts.link_of(actor, left)
    if found is None:
        raise NotFound
    return found


def _by_emergency(town: Town) -> EmergencyChoice:
    return EmergencyChoice(
        RecipientKind.POLICE,
        town.ids["police room"],
        Way.SPOKEN,
        [town.ids["read"]],
        gate.WHY,
    )


def _signed(actor: Actor, town: Town) -> Any:
    assessments.read(actor, town.ids["open form"])
    return assessments.sign(actor, town.ids["open form"], forms.OWN_WORDS)


IN_A_CASE: Mapping[str, Act] = {
    "renew a seat": lambda a, t: seats.renew(
        a, t.ids["open"], t.ids["partner_seat"], None
    ),
    "end a seat": lambda a, t: seats.end(a, t.ids["leaving"], t.ids["leaving_seat"]),
    "emergency elsewhere": lambda a, t: an_emergency(a, _case(t, "other")),
    "hand the case to": lambda a, t: seats.hand_to(
        a, t.ids["open"], t.ids["partner_seat"]
    ),
    "read a chosen part": lambda a, t: reading.read_part_page(
        a, t.ids["open"], t.ids["part"]
    ),
    "write a chosen part": lambda a, t: cases.write(
        a, t.ids["open"], t.ids["part"], casefile.a_fact()
    ),
    "widen a chosen part": lambda a, t: parts.widen(
        a, t.ids["open"], t.ids["part"], id_of("chair")
    ),
    "read police words": lambda a, t: reading.read_part_page(
        a, t.ids["open"], t.ids["police"]
    ),
    "read who it is": lambda a, t: case_persons.open_person(
        a, t.ids["open"], t.ids["person"]
    ),
    "correct who it is": lambda a, t: case_persons.correct(
        a, t.ids["open"], t.ids["person"], casefile.a_person(), "De naam klopte niet."
    ),
    "share who it is": lambda a, t: case_persons.share(
        a, t.ids["open"], t.ids["person"], id_of("case_partner")
    ),
    "find a conference": _met,
    "find an item": lambda a, t: conference_queries.get_item(
        a, _met(a, t), t.ids["item"]
    ),
    "put on the agenda": lambda a, t: tables.an_item(
        a,
        Conference(id=t.ids["later"], case_id=t.ids["open"]),
        [id_of("case_holder"), id_of("chair"), id_of("case_partner")],
    ),
    "note at an item": lambda a, t: tables.a_note(a, _item(t)),
    "decide at an item": lambda a, t: tables.a_decision(a, _item(t)),
    "agree an action": lambda a, t: tables.an_action(
        a, _item(t), id_of("case_partner")
    ),
    "settle an action": lambda a, t: case_actions.settle(
        a, t.ids["open"], t.ids["action"], ActionState.DONE, "Het gesprek is geweest."
    ),
    "let into the plan": lambda a, t: plans.let_in(a, t.ids["open"], id_of("chair")),
    "agree on help": lambda a, t: planning.an_agreement(a, _case(t)),
    "offer help": lambda a, t: planning.an_offer(a, _case(t)),
    "ask to sign the plan": lambda a, t: plan_signing.ask_reader(
        a, t.ids["open"], id_of("case_partner"), "Zo spraken we het af."
    ),
    "look at a measure": lambda a, t: measures.look(
        a, t.ids["open"], t.ids["measure"], "[P1] houdt zich eraan.", _soon()
    ),
    "find a form": lambda a, t: form_queries.get_assessment(a, t.ids["open form"]),
    "sign a form": _signed,
    "see a form otherwise": lambda a, t: assessments.dissent(
        a, t.ids["open form"], "Ik zie het anders."
    ),
    "read an instrument": lambda a, t: instruments.read_instrument(
        a, t.ids["instrument"]
    ),
    "read a disclosure": lambda a, t: disclosures.read(a, t.ids["waiting disclosure"]),
    "sign a disclosure": _signed_disclosure,
    "let it leave": lambda a, t: disclosures.let_leave(a, t.ids["waiting disclosure"]),
    "withdraw it": lambda a, t: disclosures.withdraw(a, t.ids["waiting disclosure"]),
    "see the receipt": _receipt,
    "ask it back": lambda a, t: recalls.recall(a, t.ids["left"]),
    "tell a receiver": lambda a, t: recalls.tell_on_paper(a, t.ids["recall"]),
    "tell the person": lambda a, t: notices.tell(a, t.ids["open"], NoticeWay.LETTER),
    "ask to tell later": lambda a, t: notices.ask_later(a, t.ids["open"], ends.later()),
    "open a file": lambda a, t: files.open_file(a, t.ids["open"], t.ids["file"]),
    "ask to keep a file": lambda a, t: files.ask_to_keep(
        a, t.ids["open"], t.ids["file"], KeepReason.SIGNED
    ),
    "keep a guardian out": lambda a, t: guardians.ask(a, t.ids["young"], AWAY),
    "read why": lambda a, t: guardians.read_why(a, t.ids["young"]),
    "sign to keep out": lambda a, t: guardians.sign(a, t.ids["young"]),
    "refuse to keep out": lambda a, t: guardians.refuse(a, t.ids["young"]),
    "confirm an emergency": lambda a, t: emergency.confirm(a, t.ids["access"]),
    "read by emergency": lambda a, t: emergency.read(a, t.ids["alone"]),
    "disclose by emergency": lambda a, t: emergency_disclosures.disclose(
        a, t.ids["alone"], _by_emergency(t)
    ),
    "look back on it": lambda a, t: emergency.review(
        a, t.ids["alone"], ReviewOutcome.RIGHT
    ),
    "read a look": lambda a, t: reviews.read_review(a, t.ids["ending"]),
    "sign a look": lambda a, t: ends.signed_by_second(a, _case(t, "ending")),
    "read an end": lambda a, t: closing.read_closing(a, t.ids["ending"]),
    "sign an end": lambda a, t: ends.closed_by_second(a, _case(t, "ending")),
}


def _of_weighings(state: str) -> dict[str, Act]:
    """What is tried on a weighing in each of its states."""
    return {
        "find": lambda a, t: weighing_queries.get_weighing(a, t.ids[state]),
        "read": lambda a, t: weighings.read_weighing(a, t.ids[state]),
        "give a seat": lambda a, t: weighing_seats.give_seat(
            a, t.ids[state], WeigherDraft(id_of("youth_weigher"))
        ),
        "declare free": lambda a, t: weighing_seats.declare_free(a, t.ids[state]),
        "begin": lambda a, t: weighing_seats.begin(a, t.ids[state]),
        "judge": lambda a, t: weighing_judging.judge(
            a, t.ids[state], weighing.a_judgement()
        ),
        "open the table": lambda a, t: weighings.open_table(a, t.ids[state]),
        "propose": lambda a, t: weighing_outcomes.propose(
            a, t.ids[state], weighing.an_outcome()
        ),
        "conclude": lambda a, t: _concluded(a, t, state),
        "release the name": lambda a, t: weighing_persons.release_name(a, t.ids[state]),
        "read the name": lambda a, t: weighing_persons.read_name(a, t.ids[state]),
        "dissent": lambda a, t: weighing_outcomes.dissent(
            a, t.ids[state], "Ik zie het anders."
        ),
    }


def _concluded(actor: Actor, town: Town, state: str) -> Any:
    weighings.read_weighing(actor, town.ids[state])
    return weighing_outcomes.conclude(actor, town.ids[state])


OF_WEIGHINGS: Mapping[str, Act] = {
    "open a weighing": lambda a, t: weighings.open_weighing(
        a, t.ids["confirmed"], id_of("chair")
    ),
    "in the list": _weighing_listed,
    "open a second look": lambda a, t: samples.open_sample(a, t.ids["sample"]),
    "write a second look": lambda a, t: samples.write_reading(
        a, t.ids["sample"], a_reading()
    ),
    "write a lesson": lambda a, _: samples.write_lesson(
        a, LessonDraft("Vraag eerst wie het zelf zag.", uuid4())
    ),
    "stand behind a lesson": lambda a, t: samples.read_lesson(a, t.ids["lesson"]),
    "say on what it rests": lambda a, _: weighing.a_frame(a),
}

OF_FAMILIES: Mapping[str, Act] = {
    "begin a talk": lambda a, _: family.a_talk(a),
    "find a talk": lambda a, t: family_queries.get_talk(a, t.ids["talk"]),
    "read a talk": lambda a, t: families.read_talk(a, t.ids["talk"]),
    "write a sheet": lambda a, t: family.a_sheet(a, FamilyTalk(id=t.ids["talk"])),
    "add somebody": lambda a, t: family_persons.add_person(
        a, t.ids["talk"], family.FATHER
    ),
    "read who it is": lambda a, t: family_persons.open_person(a, t.ids["talk"], 1),
    "let a colleague in": lambda a, t: family_access.let_in(
        a, t.ids["talk"], id_of("deputy")
    ),
    "set the next day": lambda a, t: families.plan(a, t.ids["talk"], _soon()),
    "end a talk": lambda a, t: families.end(a, t.ids["talk"], EndReason.GOES_ON_ALONE),
}


def acts() -> dict[str, dict[str, Act]]:
    """Every act, by the table it stands in and its name."""
    return {
        "open case": _of_cases("open", "shared") | dict(IN_A_CASE),
        "closed case": _of_cases("closed", "closed_shared"),
        "weighings": dict(OF_WEIGHINGS),
        **{
            f"weighing {state}": _of_weighings(state)
            for state in ("convening", "judging", "table", "decided")
        },
        "families": dict(OF_FAMILIES),
    }
