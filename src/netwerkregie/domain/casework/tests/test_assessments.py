# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form of a case: two people of two organisations, one text, and a day it ends."""

import json
from datetime import timedelta

import pytest
from django.db import connections

from netwerkregie.domain.casework.actions import (
    assessment_papers,
    assessment_reading,
    assessments,
    instruments,
)
from netwerkregie.domain.casework.drafts.assessments import (
    Answer,
    InstrumentDraft,
    PageDraft,
    Stage,
)
from netwerkregie.domain.casework.factories.assessments import (
    OWN_WORDS,
    SAID,
    an_assessment,
    asked_to_sign,
    fill_in,
)
from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.models import (
    Assessment,
    AssessmentPaper,
    Case,
    CaseMember,
    Instrument,
)
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.casework.rules.cases import Seat
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

HOLDER, PARTNER, CHAIR = (
    PEOPLE[f"{name}_mergelstad"].membership_id
    for name in ("case_holder", "case_partner", "chair")
)
HOLDER_NAME, PARTNER_NAME = "case_holder_mergelstad", "case_partner_mergelstad"


def _case() -> Case:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        case = a_case(weigher, HOLDER, chair_id=CHAIR)
        today = clock.today()
        CaseMember.objects.create(
            municipality_id=case.municipality_id,
            case_id=case.id,
            membership_id=PARTNER,
            seat=Seat.PARTNER,
            since=today,
            until=today + timedelta(days=90),
            added_by=HOLDER,
        )
    return case


def _asked() -> Assessment:
    case = _case()
    with acting_as(HOLDER_NAME, unlocked=True) as holder:
        return asked_to_sign(holder, case.id, PARTNER)


def _signed() -> Assessment:
    form = _asked()
    with acting_as(PARTNER_NAME, unlocked=True) as partner:
        assessments.read(partner, form.id)
        return assessments.sign(partner, form.id, "Ik zie hetzelfde.", "Ik twijfel.")


def test_two_assessors_sign_one_text_and_dissent_stays_beside_it(world: World) -> None:
    form = _asked()
    with acting_as(PARTNER_NAME, unlocked=True) as partner:
        seen = assessments.read(partner, form.id)
        # Own words first: what the other concludes stays out of sight.
        assert (seen.own_words, seen.held_back) == ((), 1)
        assert seen.answers["behaviour.observation"].text.startswith("[P1] hield")
        signed = assessments.sign(partner, form.id, "Zelfde beeld.", "Het was spel.")
    assert signed.stage == Stage.SIGNED
    with acting_as(HOLDER_NAME, unlocked=True) as holder:
        assessments.dissent(holder, form.id, "Het was geen spel.")
        whole = assessments.read(holder, form.id)
    assert [one.text for one in whole.own_words] == [OWN_WORDS, "Zelfde beeld."]
    assert [one.text for one in whole.dissents] == [
        "Het was spel.",
        "Het was geen spel.",
    ]


def test_who_was_not_chosen_does_not_know_that_a_form_is_there(world: World) -> None:
    form = _asked()
    for name in ("chair_mergelstad", "director_mergelstad", "director_gouwedam"):
        with acting_as(name, unlocked=True) as other, pytest.raises(NotFound):
            assessments.read(other, form.id)


def test_a_change_voids_what_was_signed(world: World) -> None:
    form = _asked()
    with acting_as(PARTNER_NAME, unlocked=True) as partner:
        whole = assessments.read(partner, form.id)
        step = whole.form.steps[-1]
        keys = tuple(one.key for one in step.fields)
        seen = assessment_papers.mark_of(whole.answers, keys)
        answers = {one.key: Answer(is_unknown=True) for one in step.fields}
        assessments.save_page(partner, form.id, PageDraft(step.key, answers, seen))
        # What somebody saw before is not what stands there now.
        other = {one.key: Answer(text="Ook iets.") for one in step.fields[:1]}
        draft = PageDraft(step.key, other, "an older mark")
        with pytest.raises(RuleBroken) as refused:
            assessments.save_page(partner, form.id, draft)
        assert refused.value.code == "casework.form_changed_meanwhile"
        with pytest.raises(NotAllowed):
            assessments.sign(partner, form.id, "Toch.")
        versions = AssessmentPaper.objects.filter(part_id=form.part_id, kind="answers")
        assert [one.written_by for one in versions] == [HOLDER, PARTNER]


def test_the_first_assessor_never_signs_as_the_second(world: World) -> None:
    form = _asked()
    with acting_as(HOLDER_NAME, unlocked=True) as holder, pytest.raises(NotAllowed):
        assessments.sign(holder, form.id, "Ik teken twee keer.")


def test_a_form_that_is_not_whole_is_not_put_to_the_other(world: World) -> None:
    case = _case()
    with acting_as(HOLDER_NAME, unlocked=True) as holder:
        made = an_assessment(holder, case.id, PARTNER)
        with pytest.raises(RuleBroken) as refused:
            assessments.ask(holder, made.id, OWN_WORDS, None)
        with pytest.raises(RuleBroken) as same_house:
            an_assessment(holder, case.id, CHAIR)
    assert refused.value.code == "casework.form_not_whole"
    assert same_house.value.code == "casework.assessors_of_two_houses"


def test_a_form_whose_day_has_passed_is_no_evidence_any_more(world: World) -> None:
    form = _signed()
    with acting_as(HOLDER_NAME, unlocked=True) as holder:
        assert queries.require_citable(holder, form.id) == form
        assert form.valid_until is not None
        until = form.valid_until - clock.today()
    with acting_as(HOLDER_NAME, unlocked=True) as holder:
        CaseMember.objects.filter(membership_id=HOLDER).update(
            until=clock.today() + until + timedelta(days=9)
        )
        with clock.travel_to(clock.now() + until + timedelta(days=1)):
            assert queries.citable(holder, form.case) == []
            with pytest.raises(RuleBroken) as refused:
                queries.require_citable(holder, form.id)
    assert refused.value.code == "casework.form_not_citable"


def test_a_second_form_shows_what_changed(world: World) -> None:
    first = _signed()
    with acting_as(HOLDER_NAME, unlocked=True) as holder:
        later = an_assessment(holder, first.case_id, PARTNER)
        said = {**SAID, "behaviour.observation": "[P1] hield een mes vast. Nu niet."}
        fill_in(holder, later, said)
        whole = assessment_reading.read_change(
            holder, assessments.read(holder, later.id)
        )
    assert later.follows_id == first.id
    assert whole.earlier is not None
    assert whole.earlier.answers["behaviour.observation"].text != (
        whole.answers["behaviour.observation"].text
    )


def test_m07_no_answer_stands_in_a_column_that_a_query_can_order(world: World) -> None:
    """The database holds the same kinds of values, whatever was answered."""
    _signed()
    marker = "conci"
    columns = {field.name for field in AssessmentPaper._meta.get_fields()}
    assert columns == {
        "id", "municipality", "part", "kind", "position", "written_by", "written_on",
        "body",
    }  # fmt: skip
    names = {one.name for one in Assessment._meta.get_fields()}
    assert not names & {"answers", "answer", "choice", "score", "outcome", "result"}
    with acting_as(HOLDER_NAME):
        with connections[ALIAS].cursor() as cursor:
            for model in (Assessment, AssessmentPaper, Instrument):
                table = model._meta.db_table
                cursor.execute(f"SELECT to_jsonb(t) FROM {table} t")
                rows = json.dumps(cursor.fetchall(), default=str)
                assert marker not in rows
                assert "seen" not in rows
                assert "unknown" not in rows
        for paper in AssessmentPaper.objects.all():
            assert marker.encode() not in bytes(paper.body)
            # Filled up to whole buckets: the length tells no answer either.
            assert b"[P1]" not in bytes(paper.body)


def test_an_instrument_leaves_a_name_a_day_and_own_words(world: World) -> None:
    case = _case()
    today = clock.today()
    draft = InstrumentDraft(
        once=case.id,
        name="savry",
        used_on=today,
        certificate="SAVRY 2025-114",
        certificate_until=today + timedelta(days=100),
        conclusion="[P1] heeft baat bij een vaste begeleider en bij werk.",
        readers=[HOLDER],
    )
    with acting_as(PARTNER_NAME, unlocked=True) as partner:
        kept = instruments.keep(partner, case.id, draft)
        assert instruments.keep(partner, case.id, draft) == kept
        bare = InstrumentDraft(
            once=HOLDER, name="savry", used_on=today, certificate="x",
            certificate_until=today, conclusion="hoog",
        )  # fmt: skip
        with pytest.raises(RuleBroken) as refused:
            instruments.keep(partner, case.id, bare)
    assert refused.value.code == "casework.form_bare_measure"
    with acting_as(HOLDER_NAME, unlocked=True) as holder:
        read = instruments.read_instrument(holder, kept.id)
        assert read.name == "SAVRY"
        assert set(read.values) == {
            "name", "certificate", "certificate_until", "conclusion", "sensitive_why",
        }  # fmt: skip
    with acting_as("chair_mergelstad", unlocked=True) as chair, pytest.raises(NotFound):
        instruments.read_instrument(chair, kept.id)
