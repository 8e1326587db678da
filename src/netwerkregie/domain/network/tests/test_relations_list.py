# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The director's own spreadsheet, with everything awkward in it."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from netwerkregie.domain.network.importer.alike import is_plain, questions
from netwerkregie.domain.network.importer.columns import Refusal, meaning_of
from netwerkregie.domain.network.importer.people import NotAsked
from netwerkregie.domain.network.importer.relations import (
    Note,
    Plan,
    read_relations,
)
from netwerkregie.domain.network.importer.sheets import read_sheets
from netwerkregie.domain.network.rules import Column, Domain
from netwerkregie.domain.network.rules.names import Known, Why

LIST = Path("tests/data/relatielijst.xlsx")
DISTRICTS = ["Centrum", "Noord", "Oost", "Zuid-Oost", "Zuidwest"]
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_relations(read_sheets(LIST.read_bytes()), {}, DISTRICTS, TODAY)


def test_the_header_is_found_below_the_merged_title_and_a_blank_row(plan: Plan) -> None:
    assert plan.sheet == "Relaties 2026"
    assert plan.rows[0].number == 4
    assert plan.rows[0].name == "De Springplank 2"


def test_blank_rows_are_no_rows(plan: Plan) -> None:
    assert len(plan.rows) == 195
    assert all(row.name for row in plan.rows)


def test_the_forgotten_sheet_is_named_and_not_read(plan: Plan) -> None:
    assert plan.other_sheets == ("oud 2019",)
    assert "0433123456" not in repr(plan)


def test_each_column_that_may_not_enter_is_refused_by_name_with_the_reason(
    plan: Plan,
) -> None:
    assert {one.header: one.why for one in plan.refused} == {
        "Tel.": Refusal.PERSONAL_PHONE,
        "Opmerkingen": Refusal.REMARKS,
        "Geloof": Refusal.SPECIAL,
        "Invloed (1-5)": Refusal.RATING,
        "Familie van": Refusal.KINSHIP,
    }


@pytest.mark.parametrize(
    "word", ["moslim", "katholiek", "broer", "nvt", "SUM", "conci", "06 22 599 129"]
)
def test_nothing_of_what_was_refused_is_in_the_plan(plan: Plan, word: str) -> None:
    assert word not in repr(plan)


@pytest.mark.parametrize("word", ["Moskee", "Kerk"])
def test_a_kind_of_faith_becomes_the_one_word_for_all(plan: Plan, word: str) -> None:
    faith = [one for one in plan.organisations if one.domain is Domain.FAITH]
    assert len(faith) > 10
    assert word not in repr(plan)


def test_organisations_come_in_once_however_they_are_spaced(plan: Plan) -> None:
    keys = [(one.name, one.domain) for one in plan.organisations]
    assert len(keys) == len(set(keys)) == 166
    assert all(one.name == " ".join(one.name.split()) for one in plan.organisations)
    doubled = [row for row in plan.rows if row.first_seen is not None]
    assert len(doubled) == 195 - 166


def test_capitals_and_legal_forms_are_asked_about_and_not_decided(plan: Plan) -> None:
    names = {one.name for one in plan.organisations}
    written = {"NOORDERLICHT 6", "HET KOMPAS 4", "STICHTING DE WISSEL 8", "AL AMAL 1"}
    assert written <= names
    listed = [Known(one.name, one.domain or "") for one in plan.organisations]
    asked = questions(listed)
    members = {listed[place].name for one in asked for place in one.members}
    assert written <= members
    assert {one.likeness.why for one in asked} <= {
        Why.SAME_NAME,
        Why.SAME_NAME_OTHER_DOMAIN,
    }
    assert any(is_plain(one) for one in asked)


def test_a_number_in_the_name_tells_two_places_apart(plan: Plan) -> None:
    listed = [Known(one.name, one.domain or "") for one in plan.organisations]
    for one in questions(listed):
        digits = {
            "".join(char for char in listed[place].name if char.isdigit())
            for place in one.members
        }
        assert len(digits) == 1


def test_six_forms_of_dates_are_read_and_the_others_are_said(plan: Plan) -> None:
    notes = Counter(note for row in plan.rows for note in row.notes)
    assert notes[Note.DATE_UNREADABLE] == 17
    assert sum(one.last_contact is not None for one in plan.organisations) > 140
    last = max(one.last_contact for one in plan.organisations if one.last_contact)
    assert last <= TODAY


def test_two_names_in_a_cell_are_two_people_and_one_address_asks_one(
    plan: Plan,
) -> None:
    notes = Counter(note for row in plan.rows for note in row.notes)
    assert notes[Note.TWO_NAMES] == 18
    assert not [
        who for one in plan.organisations for who in one.people if "/" in who.name
    ]


def test_a_broken_address_is_said_and_not_repaired(plan: Plan) -> None:
    left_out = Counter(why for row in plan.rows for why in row.left_out)
    assert left_out[NotAsked.BROKEN_ADDRESS] == 5
    assert " at " not in repr(plan)


def test_nobody_of_a_faith_or_interest_organisation_is_asked_by_import(
    plan: Plan,
) -> None:
    self_registering = [
        one
        for one in plan.organisations
        if one.domain in {Domain.FAITH, Domain.INTEREST}
    ]
    assert self_registering
    assert [one.people for one in self_registering if one.people] == []


def test_each_address_is_asked_once(plan: Plan) -> None:
    addresses = [who.address for one in plan.organisations for who in one.people]
    assert len(addresses) == len(set(addresses)) == plan.people


def test_a_formula_is_marked_and_its_value_is_not_used(plan: Plan) -> None:
    assert sum(Note.FORMULA in row.notes for row in plan.rows) == 20


def test_districts_are_recognised_however_they_are_typed(plan: Plan) -> None:
    assert (
        Counter(note for row in plan.rows for note in row.notes)[Note.DISTRICT_UNKNOWN]
        == 0
    )
    assert {name for one in plan.organisations for name in one.districts} == set(
        DISTRICTS
    )


@pytest.mark.parametrize(
    "header",
    ["Geloof", "Religie", "Herkomst", "Nationaliteit", "Etniciteit", "Politieke kleur",
     "Gezondheid", "Geaardheid", "Invloed (1-5)", "Score", "Familie van", "Kent",
     "Opmerkingen", "religion", "ethnic background", "Betrouwbaarheid"],
)  # fmt: skip
def test_no_memory_can_give_a_forbidden_header_a_meaning(header: str) -> None:
    remembered = {header.casefold(): Column.PERSON_ROLE}
    assert meaning_of(header, remembered) is None
