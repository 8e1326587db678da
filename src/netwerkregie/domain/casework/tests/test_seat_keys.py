# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who leaves takes no key of any noun along, and nobody else loses a word by it."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db.models import BinaryField

from netwerkregie.domain.casework.actions import (
    case_dossiers,
    case_persons,
    closing,
    disclosures,
    measures,
    plan_papers,
    plans,
    resealing,
    seats,
)
from netwerkregie.domain.casework.actions.sealed_rows import (
    NOT_SEALED,
    SEALED,
    UNDER_ANOTHER_KEY,
)
from netwerkregie.domain.casework.drafts.disclosures import LegalGround, RecipientKind
from netwerkregie.domain.casework.drafts.plans import SeenBy
from netwerkregie.domain.casework.factories.assessments import an_assessment
from netwerkregie.domain.casework.factories.cases import a_part, a_person
from netwerkregie.domain.casework.factories.disclosures import WHY, a_disclosure
from netwerkregie.domain.casework.factories.plans import (
    DECIDED,
    OFFERED,
    a_measure,
    a_plan,
    an_agreement,
    an_offer,
)
from netwerkregie.domain.casework.models import Case, CaseMember, Disclosure
from netwerkregie.domain.casework.tests.being import (
    CARE,
    HOLDER,
    PARTNER,
    a_table_case,
    id_of,
    open_as,
)
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.accounts.models import RoleGrant
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.vault.models import Dossier, DossierWrap
from tests.harness.world import World

OWN = LegalGround.OWN_RIGHT


def test_every_sealed_column_of_a_case_says_who_seals_it_anew() -> None:
    declared = {one.model.__name__: {*one.columns, *one.files} for one in SEALED}
    found = {
        model.__name__: {
            field.name
            for field in model._meta.get_fields()
            if isinstance(field, BinaryField)
        }
        for model in apps.get_app_config("casework").get_models()
    }
    beside = {*UNDER_ANOTHER_KEY, *NOT_SEALED}
    sealed = {name: columns for name, columns in found.items() if columns}
    assert {name: sealed[name] for name in sealed if name not in beside} == declared
    assert beside <= set(sealed)


def a_full_case() -> Case:
    """A case in which the partner holds a key of every noun."""
    case = a_table_case((PARTNER, CARE))
    partner = id_of(PARTNER)
    with open_as(HOLDER) as holder:
        a_plan(holder, case, id_of(HOLDER), partner)
        an_agreement(holder, case)
        an_offer(holder, case)
        measures.start(holder, case.id, [id_of(HOLDER), partner])
        a_measure(holder, case)
        a_part(holder, case, partner)
        case_persons.keep(holder, case, a_person(members=frozenset({partner})))
        an_assessment(holder, case.id, partner)
        printed(holder, case)
        readers = (id_of(HOLDER), partner)
        a_disclosure(holder, case, to=RecipientKind.PERSON, ground=OWN, readers=readers)
    return case


def printed(holder: Actor, case: Case) -> None:
    """The plan on paper: what left is sealed under the plan's own key."""
    plan_papers.print_plan(holder, case.id, SeenBy.PERSON, uuid4())


def held_by_partner() -> set[UUID]:
    rows = DossierWrap.objects.filter(holder_id=id_of(PARTNER))
    return set(rows.values_list("dossier_id", flat=True))


def by_hand(world: World, case: Case) -> None:
    del world
    with open_as(HOLDER) as holder:
        seat = CaseMember.objects.get(case_id=case.id, membership_id=id_of(PARTNER))
        seats.end(holder, case.id, seat.id)


def by_leaving(world: World, case: Case) -> None:
    with the_clock(world, "retention") as job:
        RoleGrant.objects.filter(membership_id=id_of(PARTNER)).update(ended=clock.now())
        assert seats.expire(job) == 1


def by_closing(world: World, case: Case) -> None:
    later = clock.now() + timedelta(days=400)
    with clock.travel_to(later), the_clock(world, "retention") as job:
        assert closing.close_undecided(job, clock.today()) == 1


@pytest.mark.parametrize("end", [by_hand, by_leaving, by_closing])
def test_a_seat_that_ends_leaves_no_key_of_any_noun(
    world: World, end: Callable[[World, Case], None]
) -> None:
    case = a_full_case()
    with open_as(HOLDER) as holder:
        own = set(case_dossiers.of_seats(holder, case))
        before = own & held_by_partner()
        assert len(before) >= 5
    end(world, case)
    with open_as(HOLDER) as holder:
        assert not own & held_by_partner()
        due = Dossier.objects.filter(id__in=before, rotation_due=True)
        assert due.count() == len(before)


def test_what_a_member_left_is_sealed_anew_and_stays_readable(world: World) -> None:
    case = a_full_case()
    with open_as(HOLDER) as holder:
        whole = Disclosure.objects.all()
        before = {one.id: disclosures.read(holder, one.id).digest for one in whole}
        assert len(before) == 2
    by_hand(world, case)
    with open_as(HOLDER) as holder:
        assert resealing.reseal_due(holder, case) >= 6
        plan = plans.read_plan(holder, case.id)
        assert [one.text for one in plan.offers] == [OFFERED]
        found = measures.read_measures(holder, case.id)
        assert DECIDED in [one.text for one in found]
        for left in Disclosure.objects.all():
            read = disclosures.read(holder, left.id)
            assert read.words[0][1] in (WHY, "[P1] houdt het eigen plan.")
            assert read.digest == before[left.id]
        assert resealing.reseal_due(holder, case) == 0
