# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case: who sits in it reads it, until a day; nobody else knows that it is there."""

from datetime import timedelta

import pytest

from netwerkregie.domain.casework.actions import cases, opening
from netwerkregie.domain.casework.drafts.cases import Kind, PartKind, StatementDraft
from netwerkregie.domain.casework.factories.cases import WEIGHED, a_case
from netwerkregie.domain.casework.models import Case, CaseMember
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

HOLDER = PEOPLE["case_holder_mergelstad"].membership_id
CHAIR = PEOPLE["chair_mergelstad"].membership_id


def _opened() -> Case:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        return a_case(weigher, HOLDER, chair_id=CHAIR)


def test_who_sits_in_a_case_reads_what_was_weighed(world: World) -> None:
    case = _opened()
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        read = cases.read_case(holder, case.id)
    assert [one.text for part in read.parts for one in part.statements] == [WEIGHED]


@pytest.mark.parametrize(
    "name",
    [
        "director_mergelstad",
        "weigher_mergelstad",
        "case_partner_mergelstad",
        "intake_officer_mergelstad",
        "director_gouwedam",
    ],
)
def test_nobody_else_knows_that_a_case_is_there(world: World, name: str) -> None:
    case = _opened()
    with acting_as(name, unlocked=True) as other, pytest.raises(NotFound):
        queries.get_case(other, case.id)


def test_a_seat_that_ended_yesterday_opens_nothing(world: World) -> None:
    case = _opened()
    later = clock.now() + timedelta(days=91)
    with (
        clock.travel_to(later),
        acting_as("case_holder_mergelstad", unlocked=True) as holder,
        pytest.raises(NotFound),
    ):
        cases.read_case(holder, case.id)


def test_a_part_for_some_is_not_there_for_the_others(world: World) -> None:
    case = _opened()
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        part, opened = opening.make_part(holder, case, PartKind.SELECTED, [HOLDER])
        opening.write_statement(
            holder, part, opened, Kind.VIEW, {"text": "Alleen voor mij."}
        )
    with acting_as("chair_mergelstad", unlocked=True) as chair:
        read = cases.read_case(chair, case.id)
    assert [one.part.kind for one in read.parts] == [PartKind.SHARED]


def test_only_who_wrote_a_statement_corrects_it(world: World) -> None:
    case = _opened()
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        (shared,) = queries.parts_of(holder, case)
        said = cases.write(
            holder, case.id, shared.id, StatementDraft(Kind.VIEW, "[P1] zoekt werk.")
        )
    with acting_as("chair_mergelstad", unlocked=True) as chair:
        correction = StatementDraft(Kind.VIEW, "Dat klopt niet.", corrects=said.id)
        with pytest.raises(RuleBroken) as refused:
            cases.write(chair, case.id, shared.id, correction)
    assert refused.value.code == "casework.correct_own_words"


def test_the_same_weighing_opens_one_case(world: World) -> None:
    case = _opened()
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        again = a_case(weigher, HOLDER, weighing_id=case.weighing_id)
        assert again.id == case.id
        assert CaseMember.objects.filter(case_id=case.id).count() == 2
