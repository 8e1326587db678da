# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan: the person's own goals first, an owner and a day on everything, signed."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from netwerkregie.domain.casework.actions import (
    interventions,
    offers,
    plan_ending,
    plan_signing,
    plans,
)
from netwerkregie.domain.casework.drafts.plans import (
    EndReason,
    GoalDraft,
    GoalStatus,
    LifeDomain,
    NoteDraft,
    NoteKind,
    OfferStep,
    SeenBy,
    SeenDraft,
    SeenWay,
    Voice,
)
from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.factories.plans import (
    HELPER_GOAL,
    OWN_GOAL,
    a_plan,
    an_agreement,
    an_offer,
)
from netwerkregie.domain.casework.models import (
    Case,
    CaseMember,
    Intervention,
    Offer,
    Plan,
    PlanNote,
    PlanVersion,
)
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.domain.casework.rules.cases import Seat
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import (
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.kernel.ages import AgeBand
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

HOLDER, CHAIR, PARTNER = (
    "case_holder_mergelstad",
    "chair_mergelstad",
    "case_partner_mergelstad",
)


def id_(name: str) -> UUID:
    return PEOPLE[name].membership_id


def opened(band: AgeBand = AgeBand.ADULT) -> Case:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        case = a_case(weigher, id_(HOLDER), chair_id=id_(CHAIR), age_band=band)
    with acting_as(HOLDER) as holder:
        CaseMember.objects.create(
            municipality_id=holder.municipality_id,
            case_id=case.id,
            membership_id=id_(PARTNER),
            seat=Seat.PARTNER,
            since=clock.today(),
            until=case.review_on,
            added_by=id_(HOLDER),
        )
    return case


def planned(band: AgeBand = AgeBand.ADULT) -> Case:
    case = opened(band)
    with acting_as(HOLDER, unlocked=True) as holder:
        a_plan(holder, case, id_(PARTNER))
    return case


def test_the_own_goals_of_the_person_stand_first_in_own_words(world: World) -> None:
    case = planned()
    with acting_as(PARTNER, unlocked=True) as partner:
        whole = plans.read_plan(partner, case.id)
        assert [one.text for one in whole.living_goals] == [OWN_GOAL, HELPER_GOAL]
        own = whole.living_goals[0]
        plans.look_at_goal(partner, case.id, own.id, GoalStatus.WORKED_OUT)
        again = GoalDraft(
            Voice.OWN, LifeDomain.MONEY, "Ik wil zelf geld.", instead_of=own.id
        )
        plans.write_goal(partner, case.id, again)
        taken_over = GoalDraft(
            Voice.OWN,
            LifeDomain.LIVING,
            "Een huis.",
            instead_of=whole.living_goals[1].id,
        )
        with pytest.raises(RuleBroken):
            plans.write_goal(partner, case.id, taken_over)
        after = plans.read_plan(partner, case.id)
    assert [one.text for one in after.living_goals] == [
        "Ik wil zelf geld.",
        HELPER_GOAL,
    ]
    with world.connect_as_superuser() as superuser:
        bodies = superuser.execute("SELECT body FROM casework_plangoal").fetchall()
    assert len(bodies) == 3
    assert len({len(bytes(body)) for (body,) in bodies}) == 1


@pytest.mark.parametrize("name", [CHAIR, "director_mergelstad", "director_gouwedam"])
def test_who_does_not_hold_the_key_of_a_plan_finds_none(
    world: World, name: str
) -> None:
    case = planned()
    with acting_as(name, unlocked=True) as other, pytest.raises(NotFound):
        plans.read_plan(other, case.id)
    with acting_as(name, unlocked=True) as other, pytest.raises(NotFound):
        an_offer(other, case)


def test_who_sits_in_the_case_is_let_in_by_its_holder(world: World) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        plans.let_in(holder, case.id, id_(CHAIR))
        with pytest.raises(RuleBroken):
            plans.let_in(holder, case.id, id_("care_partner_mergelstad"))
    with acting_as(CHAIR, unlocked=True) as chair:
        assert plans.read_plan(chair, case.id).living_goals


def test_m11_who_does_something_is_a_member_who_reads_the_plan(world: World) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        for owner in (CHAIR, "care_partner_mergelstad"):
            with pytest.raises(RuleBroken) as refused:
                an_agreement(holder, case, owner_id=id_(owner))
            assert refused.value.code == "casework.owner_reads_plan"
        agreed = an_agreement(holder, case, owner_id=id_(PARTNER))
        row = Intervention.objects.filter(id=agreed.id)
        for gone in ("owner_id", "next_on", "end_on"):
            with pytest.raises(IntegrityError), transaction.atomic():
                Intervention(
                    **{
                        one.attname: getattr(agreed, one.attname)
                        for one in Intervention._meta.concrete_fields
                        if one.attname not in {"id", "position", gone}
                    }
                    | {gone: None, "position": 9}
                ).save(force_insert=True)
        assert row.count() == 1


def test_waiting_for_a_partner_has_a_day_and_evidence_its_own(world: World) -> None:
    case = planned()
    soon = clock.today() + timedelta(days=10)
    with acting_as(HOLDER, unlocked=True) as holder:
        agreed = an_agreement(holder, case)
        waiting = NoteDraft(NoteKind.WAITING, "De school belt terug.")
        interventions.note(holder, case.id, agreed.id, waiting, soon)
        assert Intervention.objects.get(id=agreed.id).waits_until == soon
        done = NoteDraft(NoteKind.EVIDENCE, "Het gesprek was er.", clock.today())
        interventions.note(holder, case.id, agreed.id, done, soon)
        assert Intervention.objects.get(id=agreed.id).waits_until is None
        (help_,) = plans.read_plan(holder, case.id).living_helps
        assert [one.kind for one in help_.notes] == [
            NoteKind.WAITING,
            NoteKind.EVIDENCE,
        ]
        interventions.end(
            holder, case.id, agreed.id, EndReason.PERSON_STOPPED, "Het hoeft niet."
        )
        assert plans.read_plan(holder, case.id).living_helps == ()
        with pytest.raises(RuleBroken):
            interventions.note(holder, case.id, agreed.id, done, soon)


def test_m11_what_lies_still_is_the_chairs_to_see_without_a_word(world: World) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        agreed = an_agreement(holder, case)
    later = clock.now() + timedelta(days=16)
    with clock.travel_to(later):
        with acting_as(CHAIR) as chair:
            assert [one.id for one in queries.escalated(chair, clock.today())] == [
                agreed.id
            ]
            assert queries.due(chair, clock.today()) == ()
        with acting_as(HOLDER) as holder:
            assert [one.id for one in queries.due(holder, clock.today())] == [agreed.id]
            assert queries.escalated(holder, clock.today()) == ()


def test_m11_what_lost_its_owner_is_the_case_holders_the_same_day(
    world: World,
) -> None:
    case = planned()
    with acting_as(PARTNER, unlocked=True) as partner:
        an_offer(partner, case)
        an_agreement(partner, case)
        whole = plans.read_plan(partner, case.id)
        seen = SeenDraft(SeenBy.PERSON, SeenWay.SCREEN, "gezien", whole.content_hash())
        plan_signing.write_seen(partner, case.id, seen)
        CaseMember.objects.filter(membership_id=id_(PARTNER)).update(
            ended_on=clock.today()
        )
    with the_clock(world) as worker:
        assert plan_ending.hand_on(worker) == 2
        assert plan_ending.hand_on(worker) == 0
    with acting_as(HOLDER) as holder:
        assert set(Offer.objects.values_list("owner_id", flat=True)) == {id_(HOLDER)}
        assert set(Intervention.objects.values_list("owner_id", flat=True)) == {
            id_(HOLDER)
        }
        # Who does what was signed, so it is to be shown anew.
        assert [one.case_id for one in queries.to_show(holder)] == [case.id]


def test_an_offer_is_explained_before_it_is_answered_and_one_may_come_back(
    world: World,
) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        offer = an_offer(holder, case)
        with pytest.raises(RuleBroken) as refused:
            offers.answer(holder, case.id, offer.id, OfferStep.ACCEPTED)
        assert refused.value.code == "casework.tell_first"
        offers.tell(holder, case.id, offer.id)
        for given in (OfferStep.DECLINED, OfferStep.ACCEPTED, OfferStep.STOPPED):
            offers.answer(holder, case.id, offer.id, given, "Zo zei [P1] het.")
            (shown,) = plans.read_plan(holder, case.id).offers
            assert shown.step is given
        assert queries.offers_waiting(holder) == ()


def test_two_of_two_organisations_adopt_one_text_and_a_change_voids_it(
    world: World,
) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        plans.let_in(holder, case.id, id_(CHAIR))
        with pytest.raises(RuleBroken) as refused:
            plan_signing.ask_reader(holder, case.id, id_(CHAIR), "Dit past.")
        assert refused.value.code == "casework.choose_reader"
        plan_signing.ask_reader(holder, case.id, id_(PARTNER), "Dit past bij [P1].")
    with acting_as(CHAIR, unlocked=True) as chair, pytest.raises(RuleBroken):
        plan_signing.adopt(chair, case.id, "Mij ook.")
    with acting_as(PARTNER, unlocked=True) as partner:
        # The first one's words stay shut until the second wrote.
        assert plans.read_plan(partner, case.id).adopting == ()
        version = plan_signing.adopt(partner, case.id, "Het begint bij school.")
        assert version is not None
        assert len(plans.read_plan(partner, case.id).adopting) == 2
        kept = plan_signing.read_version(partner, case.id, version.id)
        plan = queries.get_plan(partner, case)
        assert plan.content_hash == version.content_hash
        an_agreement(partner, case)
        assert Plan.objects.get().content_hash != version.content_hash
        assert plan_signing.read_version(partner, case.id, version.id) == kept
    with (
        acting_as(PARTNER, unlocked=True) as partner,
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        PlanVersion.objects.create(
            municipality_id=partner.municipality_id,
            plan_id=plan.id,
            position=2,
            content_hash="0" * 64,
            adopted_on=clock.today(),
            first_by=id_(HOLDER),
            second_by=id_(CHAIR),
            first_for="Gemeente Mergelstad",
            second_for="Gemeente Mergelstad",
            body=b"x",
        )


def test_a_changed_plan_cannot_be_signed_by_who_was_asked_before(world: World) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        plan_signing.ask_reader(holder, case.id, id_(PARTNER), "Dit past bij [P1].")
    with acting_as(PARTNER, unlocked=True) as partner:
        plans.read_plan(partner, case.id)
        an_agreement(partner, case)
        with pytest.raises(RuleBroken) as refused:
            plan_signing.adopt(partner, case.id, "Mij ook.")
    assert refused.value.code == "casework.nobody_asked"


@pytest.mark.parametrize(
    ("band", "guardian"),
    [(AgeBand.UNKNOWN, True), (AgeBand.YOUNG_TEEN, True), (AgeBand.OLDER_TEEN, False)],
)
def test_m23_a_plan_is_shown_to_the_person_and_below_sixteen_to_a_guardian(
    world: World, band: AgeBand, guardian: bool
) -> None:
    case = planned(band)
    with acting_as(HOLDER, unlocked=True) as holder:
        now = plans.read_plan(holder, case.id).content_hash()
        shown = SeenDraft(SeenBy.PERSON, SeenWay.SCREEN, "gezien en akkoord", now)
        plan_signing.write_seen(holder, case.id, shown)
        # A second press is the same signature.
        plan_signing.write_seen(holder, case.id, shown)
        assert len(queries.seen_of(holder, queries.get_plan(holder, case))) == 1
        waiting = [one.case_id for one in queries.to_show(holder)]
        assert waiting == ([case.id] if guardian else [])
        by_guardian = SeenDraft(SeenBy.GUARDIAN, SeenWay.PAPER, "gezien", now)
        if not guardian:
            with pytest.raises(RuleBroken):
                plan_signing.write_seen(holder, case.id, by_guardian)
            return
        plan_signing.write_seen(holder, case.id, by_guardian)
        assert queries.to_show(holder) == ()
        an_agreement(holder, case, end_on=case.review_on)
        assert queries.to_show(holder) != ()
        with pytest.raises(RuleBroken) as refused:
            plan_signing.write_seen(holder, case.id, shown)
    assert refused.value.code == "casework.plan_changed_since"


def test_names_and_protected_facts_without_need_are_stopped(world: World) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        for text in ("Naima van den Berg wil werk.", "[P1] is moslim en wil werk."):
            with pytest.raises(RuleBroken):
                plans.write_goal(
                    holder, case.id, GoalDraft(Voice.OWN, LifeDomain.MONEY, text)
                )
        because = GoalDraft(
            Voice.OWN,
            LifeDomain.FREE_TIME,
            "[P1] is moslim en wil werk.",
            sensitive_why="De werktijden moeten rond het gebed passen.",
        )
        plans.write_goal(holder, case.id, because)


def test_nothing_of_a_plan_is_left_when_its_case_goes(world: World) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as holder:
        offer = an_offer(holder, case)
        an_agreement(holder, case)
        offers.tell(holder, case.id, offer.id)
        plan_signing.ask_reader(holder, case.id, id_(PARTNER), "Dit past bij [P1].")
        assert len(queries.dossiers_of_case(holder, case)) == 1
    with the_clock(world, "retention") as retained:
        plan_ending.remove_of_case(retained, case.id)
        plan_ending.remove_of_case(retained, case.id)
    with acting_as(HOLDER):
        for model in (Plan, PlanNote, Offer, Intervention):
            assert model.objects.count() == 0
