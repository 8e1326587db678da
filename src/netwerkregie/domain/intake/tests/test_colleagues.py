# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking a colleague elsewhere: two copies, no person in them, and no third reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest
from django.db import connections

from netwerkregie.domain.intake.actions import colleagues as actions
from netwerkregie.domain.intake.actions import library_clock
from netwerkregie.domain.intake.drafts.colleagues import ColleagueDraft
from netwerkregie.domain.intake.drafts.library import Theme
from netwerkregie.domain.intake.models import AdviceThread, ColleagueQuestion
from netwerkregie.domain.intake.queries import colleagues as queries
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from netwerkregie.foundation.tenancy.enter import as_command
from netwerkregie.foundation.tenancy.models import Municipality
from tests.cast import GOUWEDAM, MERGELSTAD, acting_as, id_of
from tests.harness.world import World

OURS, THEIRS = "director_mergelstad", "deputy_gouwedam"
ASKED = ColleagueDraft(
    "gouwedam",
    Theme.CLASSROOM,
    "Hoe beginnen jullie een les over nepnieuws?",
    "Onze docenten vinden het begin lastig. Wat werkt bij jullie?",
)


def ask(draft: ColleagueDraft = ASKED) -> ColleagueQuestion:
    with acting_as(OURS) as actor:
        return actions.ask(actor, draft)


def theirs() -> ColleagueQuestion:
    with acting_as(THEIRS) as actor:
        (waiting,) = queries.asked_of_us(actor)
        return queries.get_question(actor, waiting.id)


def test_a_question_stands_in_two_copies_and_its_answer_comes_back(
    world: World,
) -> None:
    ours = ask()
    copy = theirs()
    assert (copy.subject, copy.body) == (ASKED.subject, ASKED.body)
    assert copy.id != ours.id
    with acting_as(THEIRS) as actor:
        actions.answer(actor, copy.id, "Begin met een foto van gisteren.")
    with acting_as(OURS) as actor:
        (news,) = queries.answered_for_us(actor)
        assert news.id == ours.id
        got = queries.get_question(actor, ours.id)
        assert got.answer == "Begin met een foto van gisteren."
        actions.see(actor, ours.id)
        assert queries.answered_for_us(actor) == []


def test_each_copy_names_its_own_colleague_and_never_the_other(world: World) -> None:
    ours = ask()
    copy = theirs()
    with acting_as(THEIRS) as actor:
        actions.answer(actor, copy.id, "Begin met een foto.")
    with acting_as(OURS) as actor:
        mine = queries.get_question(actor, ours.id)
        assert (mine.asked_by, mine.answered_by) == (actor.membership_id, None)
    with acting_as(THEIRS) as actor:
        their = queries.get_question(actor, copy.id)
        assert (their.asked_by, their.answered_by) == (None, actor.membership_id)


def test_a_third_municipality_sees_nothing_and_no_identifier_opens_a_copy(
    world: World,
) -> None:
    third = id_of("derdestad")
    with world.as_process("command"):
        Municipality.objects.create(id=third, slug="derdestad", name="Derdestad")
    ours = ask()
    copy = theirs()
    with world.as_process("command"), as_command(third):
        assert ColleagueQuestion.objects.count() == 0
    with acting_as(THEIRS) as actor, pytest.raises(NotFound):
        queries.get_question(actor, ours.id)
    with acting_as(OURS) as actor:
        for key in (copy.id, ours.exchange):
            with pytest.raises(NotFound):
                queries.get_question(actor, key)


def test_the_crossing_copies_only_ones_own_row(world: World) -> None:
    ours = ask()
    copy = theirs()
    with (
        world.connect("nr_desk") as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="no municipality"),
    ):
        connection.execute("SELECT exchange.place(%s)", [ours.id])
    with acting_as(THEIRS):
        for act, key in (
            ("place", ours.id),
            ("take_back", ours.id),
            ("answer", ours.id),
            ("answer", copy.id),
        ):
            with connections["default"].cursor() as cursor:
                cursor.execute(f"SELECT exchange.{act}(%s)", [key])
                assert cursor.fetchone() == (False,)
    with acting_as(OURS) as actor:
        assert queries.get_question(actor, ours.id).state == "open"


def test_after_a_crossing_one_is_still_in_ones_own_municipality(world: World) -> None:
    with acting_as(OURS) as actor:
        actions.ask(actor, ASKED)
        seen = set(ColleagueQuestion.objects.values_list("municipality_id", flat=True))
    assert seen == {MERGELSTAD}
    with acting_as(THEIRS):
        seen = set(ColleagueQuestion.objects.values_list("municipality_id", flat=True))
    assert seen == {GOUWEDAM}


def test_a_person_has_no_place_in_a_question(world: World) -> None:
    name, belief = "Ken jij Mohammed el Amrani?", "Zijn zus is bekeerd tot de islam."
    for draft in (
        replace(ASKED, subject=name),
        replace(ASKED, body=name),
        replace(ASKED, body=belief),
    ):
        with pytest.raises(RuleBroken, match="library_guarded"):
            ask(draft)
    with acting_as(THEIRS) as actor:
        assert queries.asked_of_us(actor) == []


def test_a_person_has_no_place_in_an_answer_either(world: World) -> None:
    ask()
    copy = theirs()
    with acting_as(THEIRS) as actor, pytest.raises(RuleBroken, match="library_guarded"):
        actions.answer(actor, copy.id, "Bel Mohammed el Amrani op 06-12345678.")


def test_no_column_leads_from_a_question_to_a_thread(world: World) -> None:
    linked = {
        one.related_model
        for one in ColleagueQuestion._meta.get_fields()
        if one.related_model
    }
    assert linked == {Municipality}
    assert ColleagueQuestion not in {
        one.related_model for one in AdviceThread._meta.get_fields()
    }


def test_taken_back_it_is_gone_at_both_sides_until_it_is_answered(
    world: World,
) -> None:
    ours = ask()
    with acting_as(OURS) as actor:
        actions.take_back(actor, ours.id)
        assert not ColleagueQuestion.objects.exists()
    with acting_as(THEIRS) as actor:
        assert queries.asked_of_us(actor) == []
    ours = ask()
    copy = theirs()
    with acting_as(THEIRS) as actor:
        actions.decline(actor, copy.id)
    with acting_as(OURS) as actor:
        with pytest.raises(RuleBroken, match="answered_already"):
            actions.take_back(actor, ours.id)
        assert queries.get_question(actor, ours.id).state == "declined"


def test_an_answer_becomes_a_draft_that_a_second_person_reads(world: World) -> None:
    ours = ask()
    copy = theirs()
    with acting_as(THEIRS) as actor:
        actions.answer(actor, copy.id, "Begin met een foto van gisteren.")
    with acting_as(OURS) as actor:
        item = actions.keep_as_draft(actor, ours.id)
        assert actions.keep_as_draft(actor, ours.id).id == item.id
    assert (item.state, item.body) == ("draft", "Begin met een foto van gisteren.")


def test_the_support_centre_is_a_text_that_one_sends_oneself(world: World) -> None:
    asked = ask(ColleagueDraft("", Theme.HELP, "Wat helpt een ouder?", "Vraag."))
    assert asked.other_id is None
    with acting_as(THEIRS) as actor:
        assert queries.asked_of_us(actor) == []
    with acting_as(OURS) as actor:
        actions.note_answer(actor, asked.id, "Er is een steungroep voor ouders.")
        assert actions.keep_as_draft(actor, asked.id).state == "draft"


def test_only_the_director_and_the_deputy_ask_elsewhere(world: World) -> None:
    for who in ("intake_officer_mergelstad", "partner_mergelstad"):
        with acting_as(who) as actor:
            with pytest.raises(NotAllowed):
                actions.ask(actor, ASKED)
            with pytest.raises(NotFound):
                queries.require_colleagues(actor)


def test_an_unknown_municipality_and_ones_own_are_refused(world: World) -> None:
    for slug in ("mergelstad", "nergens"):
        with pytest.raises(RuleBroken, match="nobody_there"):
            ask(ColleagueDraft(slug, Theme.HELP, "Vraag", "Vraag."))


def test_a_question_goes_after_a_year(world: World) -> None:
    ask()
    with (
        clock.travel_to(clock.now() + timedelta(days=367)),
        the_clock(world, "retention") as actor,
    ):
        assert library_clock.end_library(actor, clock.today()) == 1
    with acting_as(OURS):
        assert not ColleagueQuestion.objects.exists()
    # The other side's copy is for the other side's clock.
    with acting_as(THEIRS):
        assert ColleagueQuestion.objects.count() == 1
