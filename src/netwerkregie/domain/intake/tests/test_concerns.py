# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concern is opened, read, added to and ended by the people who may."""

from datetime import timedelta
from uuid import uuid4

import pytest

from netwerkregie.domain.intake.actions import concern_ending, concerns
from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.domain.intake.drafts.concerns import (
    AgeBand,
    DropReason,
    Kind,
    PartDraft,
    State,
)
from netwerkregie.domain.intake.factories.concerns import (
    FACT,
    HARM,
    a_concern,
    a_concern_draft,
    a_fact,
)
from netwerkregie.domain.intake.models import ConcernCount, ConcernStatement
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import (
    Locked,
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.vault import dossiers
from tests.cast import acting_as, id_of
from tests.harness.world import World

OFFICER, COLLEAGUE = "intake_officer_mergelstad", "both_in_mergelstad"


def test_a_concern_is_sealed_and_reads_back_in_separate_parts(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
        opened = concerns.open_concern(officer, concern.id)
    assert [one.text for one in opened.of(Kind.FACT)] == [FACT]
    assert [one.text for one in opened.of(Kind.HARM)] == [HARM]
    assert opened.of(Kind.FACT)[0].values["said_by"] == "youth_worker"
    assert {one.kind for one in opened.statements} >= {
        Kind.GROUND,
        Kind.INTERPRETATION,
        Kind.ALTERNATIVE,
        Kind.PROTECTIVE,
        Kind.DONE,
    }
    with world.connect_as_superuser() as superuser:
        bodies = superuser.execute(
            "SELECT body FROM intake_concernstatement"
        ).fetchall()
    assert bodies
    assert not any(b"plein" in bytes(body) for (body,) in bodies)


def test_the_same_form_sent_twice_is_one_concern(world: World) -> None:
    draft = a_concern_draft()
    with acting_as(OFFICER, unlocked=True) as officer:
        first = concerns.register(officer, draft)
        assert concerns.register(officer, draft).id == first.id
        assert ConcernStatement.objects.filter(concern_id=first.id).count() == 7


def test_a_correction_is_a_new_statement_and_the_earlier_one_stays(
    world: World,
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
        before = concerns.open_concern(officer, concern.id)
        said = before.of(Kind.FACT)[0]
        fact = a_fact("[P1] dreigde met een stok, niet met een mes.")
        draft = PartDraft(Kind.FACT, fact.text, fact, corrects=said.id)
        concerns.add_part(officer, concern.id, draft)
        after = concerns.open_concern(officer, concern.id)
    facts = after.of(Kind.FACT)
    assert [one.text for one in facts] == [FACT, fact.text]
    assert facts[1].corrects == said.id
    assert before.content_hash() != after.content_hash()


def test_a_correction_points_at_nothing_of_another_concern(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern, other = a_concern(officer), a_concern(officer)
        theirs = concerns.open_concern(officer, other.id).of(Kind.DONE)[0]
        draft = PartDraft(Kind.DONE, "Gebeld.", corrects=theirs.id)
        with pytest.raises(NotFound):
            concerns.add_part(officer, concern.id, draft)


def test_a_name_or_a_profile_has_no_place_in_the_words(world: World) -> None:
    for words in (
        "Mohammed el Amrani dreigde met een mes.",
        "[P1] dreigt met een mes op instagram.com/boze_buurman.",
        "[P1] dreigt met een mes, bel 06-12345678.",
    ):
        with (
            acting_as(OFFICER, unlocked=True) as officer,
            pytest.raises(RuleBroken) as refused,
        ):
            a_concern(officer, fact=a_fact(words))
        assert refused.value.code == "intake.write_a_token"


def test_a_protected_fact_stays_only_with_a_sentence_of_necessity(
    world: World,
) -> None:
    words = "[P1] dreigt met een mes en zegt dat hij moslim is."
    with acting_as(OFFICER, unlocked=True) as officer:
        with pytest.raises(RuleBroken) as refused:
            a_concern(officer, fact=a_fact(words))
        assert refused.value.field == "sensitive_why"
        why = "De dreiging ging over deze overtuiging."
        kept = a_concern(officer, fact=a_fact(words), sensitive_why=why)
    assert kept.state == State.DRAFTED


def test_without_a_key_or_a_role_nobody_opens_it(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
    with acting_as(OFFICER) as locked, pytest.raises(Locked):
        concerns.open_concern(locked, concern.id)
    with (
        acting_as("newcomer_mergelstad", unlocked=True) as waiting,
        pytest.raises(concerns.NoKey),
    ):
        concerns.open_concern(waiting, concern.id)
    for who in ("director_mergelstad", "deputy_mergelstad", "weigher_mergelstad"):
        with acting_as(who, unlocked=True) as other:
            with pytest.raises(NotFound):
                concerns.open_concern(other, concern.id)
            with pytest.raises(NotFound):
                dossiers.open(
                    other,
                    concern.id,
                    purpose=Purpose.CONCERN,
                    action="test",
                )
    with (
        acting_as("intake_officer_gouwedam", unlocked=True) as stranger,
        pytest.raises(NotFound),
    ):
        concerns.open_concern(stranger, concern.id)


def test_nobody_hands_over_what_was_not_confirmed(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
        with pytest.raises(RuleBroken):
            concerns.hand_over(officer, concern.id, reason="weighing")


def test_only_the_owner_ends_it(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
    with (
        acting_as(COLLEAGUE, unlocked=True) as colleague,
        pytest.raises(NotAllowed),
    ):
        concerns.drop(colleague, concern.id, DropReason.DISPELLED, "Het mag gewoon.")
    with acting_as(OFFICER, unlocked=True) as officer:
        ended = concerns.drop(
            officer, concern.id, DropReason.DISPELLED, "Het was een grap."
        )
    assert ended.state == State.DROPPED
    assert ended.destroy_on == clock.today() + timedelta(days=30)


def test_the_next_day_is_soon_and_never_after_the_end(world: World) -> None:
    today = clock.today()
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer, age_band=AgeBand.UNKNOWN)
        for days in (-1, 8):
            with pytest.raises(RuleBroken):
                concerns.plan(officer, concern.id, today + timedelta(days=days))
        planned = concerns.plan(officer, concern.id, today + timedelta(days=7))
    assert planned.next_on == today + timedelta(days=7)


def test_a_destroyed_concern_leaves_a_count_and_no_key(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
        said = concerns.open_concern(officer, concern.id).of(Kind.DONE)[0]
        draft = PartDraft(Kind.DONE, "Gebeld.", corrects=said.id)
        concerns.add_part(officer, concern.id, draft)
        concerns.drop(officer, concern.id, DropReason.REGULAR_CARE, "Overgedragen.")
    for left in (1, 0):
        with the_clock(world, "retention") as actor:
            assert concern_ending.destroy_concerns(actor, [concern.id], "x") == left
    with acting_as(OFFICER, unlocked=True) as officer:
        with pytest.raises(NotFound):
            concerns.open_concern(officer, concern.id)
        count = ConcernCount.objects.get()
    assert (count.outcome, count.concerns) == ("regular_care", 1)


def test_whoever_leaves_hands_on_the_same_day(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET state = 'ended' WHERE id = %s",
            [id_of(f"membership {OFFICER}")],
        )
        superuser.commit()
    with the_clock(world) as actor:
        assert concern_ending.hand_on(actor) == 1
        assert concern_ending.hand_on(actor) == 0
    with acting_as(COLLEAGUE, unlocked=True) as colleague:
        owner = concerns.open_concern(colleague, concern.id).concern.owner_id
    assert owner != id_of(f"membership {OFFICER}")


@pytest.mark.parametrize(("band", "days"), [(AgeBand.ADULT, 14), (AgeBand.UNKNOWN, 7)])
def test_m06_a_screenshot_is_a_statement_and_its_file_goes(
    world: World, band: AgeBand, days: int
) -> None:
    shot = FileDraft("image/png", b"pixels of a screen")
    draft = PartDraft(Kind.DONE, "De mentor bewaarde het bericht.", files=(shot,))
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer, age_band=band)
        concerns.add_part(officer, concern.id, draft)
        (file,) = concerns.open_concern(officer, concern.id).files
        read = concerns.open_file(officer, concern.id, file.id)
    assert read == ("image/png", shot.content)
    for after, gone in ((days - 1, 0), (days, 1)):
        with the_clock(world, "retention") as actor:
            day = clock.today() + timedelta(days=after)
            assert concern_ending.destroy_files(actor, day) == gone


def test_a_concern_that_was_never_there_is_not_found(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer, pytest.raises(NotFound):
        concerns.open_concern(officer, uuid4())
