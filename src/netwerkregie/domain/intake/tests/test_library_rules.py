# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library as plain values: terms, words, numbers, and what ships with it."""

from dataclasses import replace
from datetime import date

import pytest

from netwerkregie.domain.intake.rules import colleagues
from netwerkregie.domain.intake.rules import library as rules
from netwerkregie.domain.intake.rules.library import (
    Check,
    ItemKind,
    ItemStep,
    Standing,
    Texts,
    Theme,
)
from netwerkregie.domain.intake.starters import KEYS, shipped
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard.special import matches_special_category
from netwerkregie.foundation.privacy.texts import findings_in

READ = date(2026, 3, 3)
TEXTS = Texts("Hoe begin ik?", "Begin met wat u zag.", "How do I begin?", "Begin.")
ADDRESS = Texts("Veilig Thuis", "Advies bij geweld thuis.", phone="0800-2000")


def test_nothing_is_offered_without_a_second_reader() -> None:
    assert rules.STEPS[Standing.DRAFT] == {
        ItemStep.CHANGE: Standing.DRAFT,
        ItemStep.ASK: Standing.ASKED,
    }
    signs = [after for steps in rules.STEPS.values() for after in steps.items()]
    assert {step for step, after in signs if after is Standing.STANDING} == {
        ItemStep.SIGN,
        ItemStep.READ_AGAIN,
    }


def test_any_change_voids_what_was_signed() -> None:
    assert {rules.step(one, ItemStep.CHANGE) for one in Standing} == {Standing.DRAFT}


def test_a_step_that_is_not_open_is_refused() -> None:
    with pytest.raises(RuleBroken, match="item_step_not_open"):
        rules.step(Standing.DRAFT, ItemStep.SIGN)


@pytest.mark.parametrize("name", Texts.__slots__)
def test_the_hash_is_of_every_word_that_is_read(name: str) -> None:
    before = rules.content_hash(ItemKind.ADDRESS, Theme.HELP, ADDRESS)
    other = replace(ADDRESS, **{name: getattr(ADDRESS, name) + "!"})
    assert rules.content_hash(ItemKind.ADDRESS, Theme.HELP, other) != before


def test_an_answer_is_read_again_after_a_year_and_a_number_after_half_a_year() -> None:
    assert rules.read_again_on(ItemKind.ANSWER, READ) == date(2027, 3, 3)
    assert rules.read_again_on(ItemKind.ADDRESS, READ) == date(2026, 9, 3)
    assert rules.offered_until(date(2027, 3, 3)) == date(2027, 6, 3)
    assert rules.draft_gone_on(READ) == date(2026, 9, 3)
    assert rules.gone_on(READ) == date(2028, 3, 3)
    assert rules.months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)


@pytest.mark.parametrize("number", ["06-12345678", "+31 6 1234 5678", "12", "vraag"])
def test_a_telephone_of_a_person_has_no_place_in_an_address(number: str) -> None:
    with pytest.raises(RuleBroken, match="not_a_service"):
        rules.check_texts(ItemKind.ADDRESS, replace(ADDRESS, phone=number))


@pytest.mark.parametrize("number", ["112", "0800-2000", "0900-1113111", "14 043", ""])
def test_the_number_of_a_service_may_stand(number: str) -> None:
    found = rules.check_texts(ItemKind.ADDRESS, replace(ADDRESS, phone=number))
    assert found.phone == number


@pytest.mark.parametrize(
    "site", ["https://x.nl/jan", "x.nl/profiel", "@jan", "jan@x.nl", "geen site"]
)
def test_a_website_is_the_name_of_a_service_and_no_page_of_a_person(site: str) -> None:
    with pytest.raises(RuleBroken, match="not_plain"):
        rules.check_texts(ItemKind.ADDRESS, replace(ADDRESS, website=site))


def test_only_an_address_keeps_a_number_or_a_site() -> None:
    wrong = replace(TEXTS, phone="112", website="x.nl", hours="altijd")
    assert rules.check_texts(ItemKind.ANSWER, wrong) == TEXTS


def test_half_an_english_text_is_refused() -> None:
    with pytest.raises(RuleBroken, match="half_english"):
        rules.check_texts(ItemKind.ANSWER, replace(TEXTS, body_en=""))


def test_each_reader_of_a_lesson_looks_at_every_point() -> None:
    rules.check_checklist(ItemKind.LESSON, frozenset(Check))
    rules.check_checklist(ItemKind.ANSWER, frozenset())
    for one in Check:
        with pytest.raises(RuleBroken, match="lesson_checks_missing"):
            rules.check_checklist(ItemKind.LESSON, frozenset(Check) - {one})


def test_residents_see_what_reassures_and_addresses_and_others_see_no_address() -> None:
    assert {one for one in ItemKind if rules.may_be_public(one)} == {
        ItemKind.REASSURANCE,
        ItemKind.ADDRESS,
    }
    assert not rules.may_be_shared(ItemKind.ADDRESS)


def test_m01_no_theme_is_about_a_belief_or_an_origin() -> None:
    assert [one for one in Theme if matches_special_category(one.value)] == []


def test_what_ships_is_whole_in_two_languages_and_points_at_nobody() -> None:
    kinds = [one.kind for one in shipped()]
    assert len(KEYS) == len(kinds)
    assert kinds.count(ItemKind.REASSURANCE) >= 10
    assert kinds.count(ItemKind.ADDRESS) >= 9
    for one in shipped():
        assert rules.check_texts(one.kind, one.texts) == one.texts
        assert one.texts.title_en
        assert one.texts.body_en
        for name in Texts.__slots__:
            assert findings_in(getattr(one.texts, name)) == []


def test_a_question_to_a_colleague_is_answered_once_and_goes_within_a_year() -> None:
    assert colleagues.answer_by(READ) == date(2026, 3, 17)
    assert colleagues.gone_on(READ) == date(2027, 3, 3)
    colleagues.check_open(colleagues.Exchange.OPEN)
    for state in (colleagues.Exchange.ANSWERED, colleagues.Exchange.DECLINED):
        with pytest.raises(RuleBroken, match="answered_already"):
            colleagues.check_open(state)
    with pytest.raises(RuleBroken, match="too_many"):
        colleagues.check_room(colleagues.MOST_OPEN)
