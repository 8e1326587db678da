# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library in the database: two people, one text; what others may read."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import psycopg
import pytest
from django.db import IntegrityError, connections

from netwerkregie.domain.intake.actions import library as actions
from netwerkregie.domain.intake.actions import (
    library_clock,
    library_sharing,
    mailbox,
    reading,
)
from netwerkregie.domain.intake.drafts.library import (
    Check,
    ItemDraft,
    ItemKind,
    ReadingDraft,
    SentBack,
    Texts,
    Theme,
)
from netwerkregie.domain.intake.models import (
    LibraryItem,
    LibraryReading,
    SharedAnswer,
)
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.domain.intake.queries.library import ItemFilter
from netwerkregie.domain.intake.rules.library import months_later
from netwerkregie.domain.intake.starters import KEYS
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import acting_as
from tests.harness.world import World

DIRECTOR, DEPUTY, INTAKE = (
    "director_mergelstad",
    "deputy_mergelstad",
    "intake_officer_mergelstad",
)
TEXTS = Texts(
    "Hoe begin ik een gesprek?",
    "Begin met wat u zelf zag of hoorde.",
    "How do I begin a talk?",
    "Begin with what you saw or heard yourself.",
)


def a_draft(
    kind: ItemKind = ItemKind.ANSWER, texts: Texts = TEXTS, by: str = DIRECTOR
) -> UUID:
    with acting_as(by) as actor:
        return actions.write(actor, ItemDraft(kind, Theme.CONVERSATION, texts)).id


def said(item: LibraryItem, checks: frozenset[Check] = frozenset()) -> ReadingDraft:
    points = frozenset(Check) if item.kind == ItemKind.LESSON else checks
    return ReadingDraft(item.hash, points)


def ask(item_id: UUID, by: str = DIRECTOR) -> None:
    with acting_as(by) as actor:
        reading.ask(actor, item_id, said(queries.get_item(actor, item_id)))


def sign(item_id: UUID, by: str = DEPUTY) -> LibraryItem:
    with acting_as(by) as actor:
        opened = reading.open_text(actor, item_id)
        return reading.sign(actor, item_id, said(opened))


def read_by_two(kind: ItemKind = ItemKind.ANSWER, texts: Texts = TEXTS) -> UUID:
    item_id = a_draft(kind, texts)
    ask(item_id)
    sign(item_id)
    return item_id


def found(who: str, item_id: UUID) -> LibraryItem:
    with acting_as(who) as actor:
        return queries.get_item(actor, item_id)


def test_a_text_is_offered_after_a_second_person_signed_the_same_words(
    world: World,
) -> None:
    item_id = a_draft()
    with acting_as(DEPUTY) as actor:
        assert queries.to_put_in(actor) == []
    ask(item_id)
    signed = sign(item_id)
    assert signed.state == "standing"
    assert signed.written_by != signed.signed_by
    assert signed.read_again_on == months_later(clock.today(), 12)
    with acting_as(INTAKE) as actor:
        assert [one.id for one in queries.to_put_in(actor)] == [item_id]
        assert LibraryReading.objects.filter(item_id=item_id).count() == 2


def test_nobody_signs_what_they_put_their_own_name_under(world: World) -> None:
    item_id = a_draft()
    ask(item_id)
    with pytest.raises(NotAllowed):
        sign(item_id, by=DIRECTOR)


def test_who_did_not_open_it_does_not_sign_it(world: World) -> None:
    item_id = a_draft()
    ask(item_id)
    with (
        acting_as(DEPUTY) as actor,
        pytest.raises(RuleBroken, match="not_opened"),
    ):
        reading.sign(actor, item_id, said(queries.get_item(actor, item_id)))


def test_a_change_after_asking_makes_the_signature_impossible(world: World) -> None:
    item_id = a_draft()
    ask(item_id)
    with acting_as(DEPUTY) as actor:
        before = said(reading.open_text(actor, item_id))
    with acting_as(INTAKE) as actor:
        other = Texts(TEXTS.title, "Iets heel anders.")
        actions.change(
            actor, item_id, ItemDraft(ItemKind.ANSWER, Theme.CONVERSATION, other)
        )
    with (
        acting_as(DEPUTY) as actor,
        pytest.raises(RuleBroken, match="item_other_text"),
    ):
        reading.sign(actor, item_id, before)
    assert found(DIRECTOR, item_id).state == "draft"


def test_a_change_takes_a_text_off_every_place_where_others_read_it(
    world: World,
) -> None:
    item_id = read_by_two(ItemKind.REASSURANCE)
    with acting_as(DIRECTOR) as actor:
        actions.show(actor, item_id, is_public=True)
        library_sharing.share(actor, item_id)
        assert SharedAnswer.objects.count() == 1
    with acting_as(DIRECTOR) as actor:
        item = queries.get_item(actor, item_id)
        other = Texts(TEXTS.title, "Iets heel anders.")
        draft = ItemDraft(ItemKind.REASSURANCE, Theme.CONVERSATION, other, item.version)
        actions.change(actor, item_id, draft)
        assert SharedAnswer.objects.count() == 0
    changed = found(DIRECTOR, item_id)
    assert (changed.state, changed.is_public, changed.signed_by) == (
        "draft",
        False,
        None,
    )


def test_two_writers_do_not_overwrite_each_other(world: World) -> None:
    item_id = a_draft()
    draft = ItemDraft(
        ItemKind.ANSWER, Theme.HELP, Texts("Een ander", "Andere tekst."), version=1
    )
    with acting_as(DIRECTOR) as actor:
        actions.change(actor, item_id, draft)
    with (
        acting_as(DEPUTY) as actor,
        pytest.raises(RuleBroken, match="item_changed"),
    ):
        actions.change(actor, item_id, draft)


def test_the_database_refuses_a_text_that_one_person_signed_alone(
    world: World,
) -> None:
    item_id = a_draft()
    ask(item_id)
    today = clock.today()
    alone = {
        "state": "standing",
        "signed_by": found(DIRECTOR, item_id).written_by,
        **dict.fromkeys(("read_on", "read_again_on", "offered_until"), today),
    }
    with acting_as(DEPUTY):
        with pytest.raises(IntegrityError, match="read_by_two"):
            LibraryItem.objects.filter(id=item_id).update(**alone)
        connections["default"].set_rollback(True)


def test_words_about_a_person_are_stopped_in_either_language(world: World) -> None:
    for words in (
        "Bel Mohammed el Amrani.",
        "Zijn neef is moslim.",
        "Kijk op instagram.com/jan.de.boer.",
        "Zijn BSN is 111222333.",
    ):
        for texts in (Texts("Titel", words), Texts("Titel", "Tekst.", "Title", words)):
            with pytest.raises(RuleBroken, match="library_guarded"):
                a_draft(texts=texts)


def test_a_lesson_is_signed_only_with_every_point_looked_at(world: World) -> None:
    item_id = a_draft(ItemKind.LESSON)
    with acting_as(DIRECTOR) as actor:
        item = queries.get_item(actor, item_id)
        few = ReadingDraft(item.hash, frozenset(Check) - {Check.NO_PLACE})
        with pytest.raises(RuleBroken, match="lesson_checks_missing"):
            reading.ask(actor, item_id, few)
    ask(item_id)
    with acting_as(DEPUTY) as actor:
        opened = reading.open_text(actor, item_id)
        with pytest.raises(RuleBroken, match="lesson_checks_missing"):
            reading.sign(actor, item_id, ReadingDraft(opened.hash))


def test_a_reader_sends_a_text_back_with_a_reason_and_it_is_a_draft(
    world: World,
) -> None:
    item_id = a_draft(ItemKind.LESSON)
    ask(item_id)
    with acting_as(DEPUTY) as actor:
        reading.send_back(actor, item_id, SentBack.RECOGNISABLE)
    back = found(DIRECTOR, item_id)
    assert (back.state, back.sent_back) == ("draft", "recognisable")
    ask(item_id)
    assert sign(item_id).state == "standing"


def test_a_text_unread_for_too_long_is_not_offered_and_reading_again_helps(
    world: World,
) -> None:
    item_id = read_by_two()
    now = clock.now()
    with clock.travel_to(now + timedelta(days=400)), acting_as(DIRECTOR) as actor:
        assert [one.id for one in queries.to_read_again(actor, clock.today())] == [
            item_id
        ]
        assert queries.to_put_in(actor) != []
    with clock.travel_to(now + timedelta(days=480)), acting_as(DIRECTOR) as actor:
        assert queries.to_put_in(actor) == []
        with pytest.raises(NotFound):
            queries.get_to_put_in(actor, item_id)
        actions.read_again(actor, item_id, 1)
        assert len(queries.to_put_in(actor)) == 1


def test_it_is_found_in_dutch_and_english_forms_and_with_a_slip(world: World) -> None:
    item_id = read_by_two()
    with acting_as(DIRECTOR) as actor:
        library_sharing.put_shipped_in(actor)
        for typed in ("gesprekken begin", "talking begins", "gespek begin", "gespr"):
            page = queries.items(actor, ItemFilter(text=typed))
            assert item_id in [one.id for one in page.items], typed
        assert queries.items(actor, ItemFilter(text="zwembad")).items == []


def test_the_list_goes_on_where_it_ended(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        assert library_sharing.put_shipped_in(actor) == len(KEYS)
        assert library_sharing.put_shipped_in(actor) == 0
        first = queries.items(actor, ItemFilter())
        second = queries.items(actor, ItemFilter(), first.next)
    titles = [one.title for one in (*first.items, *second.items)]
    assert titles == sorted(titles)
    assert len(set(titles)) == len(KEYS)
    assert second.next == ""


def test_another_municipality_has_none_of_our_texts_until_we_share_one(
    world: World,
) -> None:
    item_id = read_by_two()
    with acting_as("director_gouwedam") as theirs:
        with pytest.raises(NotFound):
            queries.get_item(theirs, item_id)
        assert queries.shared(theirs, ItemFilter()).items == []
    with acting_as(DIRECTOR) as actor:
        library_sharing.share(actor, item_id)
    with acting_as("director_gouwedam") as theirs:
        (seen,) = queries.shared(theirs, ItemFilter(text="gesprek")).items
        assert seen.municipality.name == "Mergelstad"
        taken = library_sharing.take_over(theirs, seen.id)
        assert (taken.state, taken.signed_by) == ("draft", None)
        with pytest.raises(RuleBroken, match="taken_already"):
            library_sharing.take_over(theirs, seen.id)
    with acting_as("deputy_mergelstad") as actor:
        assert queries.shared(actor, ItemFilter()).items == []


def test_what_is_shared_names_no_colleague_and_no_row_of_its_author(
    world: World,
) -> None:
    names = {one.name for one in SharedAnswer._meta.get_fields()}
    assert names == {
        *("id", "municipality", "kind", "theme", "title", "body", "title_en"),
        *("body_en", "words", "shared_on", "gone_on"),
    }
    item_id = read_by_two()
    with acting_as(DIRECTOR) as actor:
        assert library_sharing.share(actor, item_id).id != item_id


def test_the_wall_lets_others_read_what_is_shared_and_change_none_of_it(
    world: World,
) -> None:
    item_id = read_by_two()
    with acting_as(DIRECTOR) as actor:
        shared = library_sharing.share(actor, item_id)
    with acting_as("director_gouwedam"):
        assert SharedAnswer.objects.filter(id=shared.id).delete()[0] == 0
        assert SharedAnswer.objects.filter(id=shared.id).update(gone_on=None) == 0
        assert LibraryItem.objects.count() == 0
        assert LibraryReading.objects.count() == 0
    with (
        world.connect("nr_desk") as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("SELECT count(*) FROM intake_sharedanswer")


def test_only_what_two_people_read_leaves_the_desk(world: World) -> None:
    item_id = a_draft(ItemKind.REASSURANCE)
    with acting_as(DIRECTOR) as actor:
        for act in (
            lambda: actions.show(actor, item_id, is_public=True),
            lambda: library_sharing.share(actor, item_id),
        ):
            with pytest.raises(RuleBroken, match="item_not_standing"):
                act()
    with acting_as(INTAKE) as actor, pytest.raises(NotAllowed):
        actions.show(actor, item_id, is_public=True)


def test_the_anonymous_site_shows_what_was_chosen_for_residents_and_no_more(
    world: World,
) -> None:
    shown = read_by_two(ItemKind.REASSURANCE)
    read_by_two(ItemKind.REASSURANCE, Texts("Niet gekozen", "Niet gekozen."))
    answer = read_by_two(ItemKind.ANSWER)
    with acting_as(DIRECTOR) as actor:
        actions.show(actor, shown, is_public=True)
        with pytest.raises(RuleBroken, match="not_for_public"):
            actions.show(actor, answer, is_public=True)
    assert [one.title for one in shown_on("mergelstad", world)] == [TEXTS.title]
    assert shown_on("gouwedam", world) == ()
    with clock.travel_to(clock.now() + timedelta(days=480)):
        assert shown_on("mergelstad", world) == ()


def shown_on(town: str, world: World) -> tuple[mailbox.ShownAnswer, ...]:
    with world.as_process("mailbox"), as_host(f"advies.{town}.localhost") as here:
        visitor = Actor(ActorKind.REPORTER, here.municipality_id)
        return mailbox.shown_answers(visitor)


def test_unsigned_drafts_go_after_half_a_year_and_unread_texts_after_two_years(
    world: World,
) -> None:
    draft, standing = a_draft(), read_by_two()
    now = clock.now()
    with acting_as(DIRECTOR) as actor:
        library_sharing.share(actor, standing)
    with (
        clock.travel_to(now + timedelta(days=190)),
        the_clock(world, "retention") as actor,
    ):
        assert library_clock.end_library(actor, clock.today()) == 1
    with acting_as(DIRECTOR) as actor:
        with pytest.raises(NotFound):
            queries.get_item(actor, draft)
        queries.get_item(actor, standing)
    with (
        clock.travel_to(now + timedelta(days=740)),
        the_clock(world, "retention") as actor,
    ):
        assert library_clock.end_library(actor, clock.today()) == 2
    with acting_as(DIRECTOR):
        assert not LibraryItem.objects.exists()
        assert not LibraryReading.objects.exists()
        assert not SharedAnswer.objects.exists()


def test_a_second_press_of_the_button_is_the_same_text(world: World) -> None:
    once = UUID(int=7)
    draft = ItemDraft(ItemKind.ANSWER, Theme.HELP, TEXTS, once=once)
    with acting_as(DIRECTOR) as actor:
        assert actions.write(actor, draft).id == actions.write(actor, draft).id


def test_who_answers_no_questions_finds_no_library(world: World) -> None:
    item_id = read_by_two()
    for who in ("partner_mergelstad", "dpo_mergelstad", "nobody_mergelstad"):
        with acting_as(who) as actor:
            with pytest.raises(NotFound):
                queries.get_item(actor, item_id)
            with pytest.raises(NotAllowed):
                actions.write(actor, ItemDraft(ItemKind.ANSWER, Theme.HELP, TEXTS))
