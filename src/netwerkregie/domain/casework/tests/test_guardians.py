# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A guardian is kept out by two, until a day; outside the seal nobody knows why."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError

from netwerkregie.domain.casework.actions import (
    case_persons,
    guardians,
    notices,
    plan_papers,
    plans,
)
from netwerkregie.domain.casework.actions.plan_signing import write_seen
from netwerkregie.domain.casework.drafts.disclosures import LegalGround, RecipientKind
from netwerkregie.domain.casework.drafts.guardians import (
    AwayDraft,
    AwayGround,
    AwayState,
)
from netwerkregie.domain.casework.drafts.plans import SeenBy, SeenDraft, SeenWay
from netwerkregie.domain.casework.factories.cases import a_case, a_person, with_members
from netwerkregie.domain.casework.factories.disclosures import a_disclosure
from netwerkregie.domain.casework.factories.plans import a_plan, an_agreement
from netwerkregie.domain.casework.models import Case, GuardianAway
from netwerkregie.domain.casework.queries import guardians as queries
from netwerkregie.domain.casework.queries import plans as plan_queries
from netwerkregie.domain.casework.rules import guardians as rules
from netwerkregie.domain.casework.rules.notices import NoticeWay, ways_for
from netwerkregie.domain.casework.rules.plans import signers_of
from netwerkregie.domain.casework.tests.being import HOLDER, PARTNER, id_of, open_as
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from tests.harness.world import World

WHY = "[P1] zegt thuis niet veilig te zijn als dit bekend wordt."
UNSAFE = AwayDraft(AwayGround.UNSAFE, WHY)
ABSENT = AwayDraft(AwayGround.NOT_REACHED, "Er is geen ouder of voogd te vinden.")


def a_young_case(band: AgeBand = AgeBand.YOUNG_TEEN) -> Case:
    with open_as("weigher_mergelstad") as weigher:
        case = a_case(weigher, id_of(HOLDER), age_band=band)
    with open_as(HOLDER) as holder:
        with_members(holder, case, id_of(PARTNER))
    return case


def kept_out(case: Case, draft: AwayDraft = UNSAFE) -> GuardianAway:
    with open_as(HOLDER) as holder:
        guardians.ask(holder, case.id, draft)
    with open_as(PARTNER) as partner:
        return guardians.sign(partner, case.id)


def refused(act: object, *given: object) -> str:
    with pytest.raises(RuleBroken) as broken:
        act(*given)  # type: ignore[operator]
    return broken.value.code


def test_two_people_keep_a_guardian_out_and_nothing_asks_shows_or_reaches_one(
    world: World,
) -> None:
    case = a_young_case()
    with open_as(HOLDER) as holder:
        plan = a_plan(holder, case, id_of(PARTNER))
        an_agreement(holder, case)
        case_persons.keep(holder, case, a_person())
        assert plan_queries.signers_of(case) == (SeenBy.PERSON, SeenBy.GUARDIAN)
        guardians.ask(holder, case.id, UNSAFE)
        # Asked is not signed: the guardian keeps the place until then.
        assert not queries.is_away(case)
        assert refused(guardians.sign, holder, case.id)
        with pytest.raises(RuleBroken):
            guardians.ask(holder, case.id, UNSAFE)
    with open_as("director_mergelstad") as director, pytest.raises(NotFound):
        guardians.sign(director, case.id)
    with open_as(PARTNER) as partner:
        with pytest.raises(NotAllowed):
            guardians.ask(partner, case.id, UNSAFE)
        assert guardians.read_why(partner, case.id) == (AwayGround.UNSAFE, WHY)
        away = guardians.sign(partner, case.id)
    assert away.until == clock.today() + timedelta(days=30)
    with open_as(HOLDER) as holder:
        whole = plans.read_plan(holder, case.id)
        assert plan_queries.signers_of(case) == (SeenBy.PERSON,)
        seen = SeenDraft(SeenBy.GUARDIAN, SeenWay.PAPER, "gezien", whole.content_hash())
        nobody = "casework.no_guardian_here"
        assert refused(write_seen, holder, case.id, seen) == nobody
        paper = plan_papers.print_plan
        assert refused(paper, holder, case.id, SeenBy.GUARDIAN, uuid4()) == nobody
        with pytest.raises(RuleBroken) as out:
            a_disclosure(
                holder,
                case,
                to=RecipientKind.GUARDIAN,
                ground=LegalGround.CONSENT,
                readers=(id_of(HOLDER), id_of(PARTNER)),
            )
        assert out.value.code == "casework.guardian_is_kept_out"
        guardian = NoticeWay.THROUGH_GUARDIAN
        way = "casework.notice_way_not_possible"
        assert refused(notices.tell, holder, case.id, guardian) == way
        assert notices.tell(holder, case.id, NoticeWay.IN_PERSON).way
    assert str(plan)


def test_it_ends_on_its_day_without_anybody_and_by_one_person_before(
    world: World,
) -> None:
    case = a_young_case()
    away = kept_out(case)
    assert away.until is not None
    with clock.travel_to(clock.now() + timedelta(days=24)), open_as(HOLDER) as holder:
        assert [one.id for one in queries.waiting(holder, clock.today())] == [away.id]
    with clock.travel_to(clock.now() + timedelta(days=31)):
        with open_as(HOLDER):
            # Before the clock came by.
            assert not queries.is_away(case)
        with the_clock(world, "retention") as job:
            assert guardians.expire(job, clock.today()) == 1
    again = kept_out(case, ABSENT)
    with open_as(PARTNER) as partner:
        assert guardians.end(partner, case.id).state == AwayState.ENDED
        assert not queries.is_away(case)
        assert again.id != away.id


def test_a_guardian_who_is_not_there_and_one_who_would_harm_are_twins(
    world: World,
) -> None:
    rows = []
    for draft in (UNSAFE, ABSENT):
        case = a_young_case()
        kept_out(case, draft)
        with open_as(HOLDER):
            row = GuardianAway.objects.filter(case_id=case.id).values().get()
            rows.append({key: value for key, value in row.items() if key not in DRAWN})
    assert rows[0] == rows[1]


DRAWN = {"id", "case_id", "why_id"}


def test_the_database_itself_refuses_one_who_signs_twice(world: World) -> None:
    case = a_young_case()
    with open_as(HOLDER) as holder:
        away = guardians.ask(holder, case.id, UNSAFE)
    with pytest.raises(IntegrityError), open_as(HOLDER):
        GuardianAway.objects.filter(id=away.id).update(
            state=AwayState.STANDS,
            signed_by=away.asked_by,
            signed_by_user=away.asked_by_user,
            until=clock.today(),
        )


@pytest.mark.parametrize("band", list(AgeBand))
def test_m23_only_below_sixteen_is_there_a_guardian_to_keep_out(band: AgeBand) -> None:
    young = band not in (AgeBand.OLDER_TEEN, AgeBand.ADULT)
    assert rules.has_guardian(band) is young
    assert (SeenBy.GUARDIAN in signers_of(band)) is young
    assert signers_of(band, guardian_away=True) == (SeenBy.PERSON,)
    assert NoticeWay.THROUGH_GUARDIAN not in ways_for(band, guardian_away=True)
    if young:
        today = clock.today()
        last = today + timedelta(days=900)
        assert rules.until(today, band, last) <= today + timedelta(days=30)
        assert rules.until(today, band, today) == today
    else:
        with pytest.raises(RuleBroken):
            rules.check_band(band)
