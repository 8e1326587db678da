# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Look-alike letters and long examples are what is tested here.
# ruff: noqa: E501
"""Names that may be built nowhere (M1), and names that look like them and may."""

import pytest

from netwerkregie.foundation.privacy.guard.special import (
    ALLOWED,
    Category,
    matches_special_category,
)

STOPPED = {
    Category.BELIEF: "geloof Geloof denominatie DENOMINATIE religie religion kerkgenootschap "
    "is_muslim hoofddoek levensovertuiging g_e_l_o_o_f gel\u043eof faith moskee belief_group",
    Category.ORIGIN: "p_niet_westerse_migratieachtergrond percentage_uit_marokko afkomst "
    "nationaliteit nationality ethnicity country_of_birth countryOfOrigin herkomst ras "
    "p_west_al birthCountry moedertaal is_refugee",
    Category.POLITICS: "politieke_voorkeur politicalView stemgedrag vakbond trade_union "
    "far_right ideology",
    Category.HEALTH: "gezondheid diagnose heeft_autisme medical_history handicap disability "
    "health_status",
    Category.SEXUAL: "geaardheid sexual_orientation lhbti is_gay",
    Category.CRIME: "strafblad criminal_record",
    Category.KINSHIP: "familie_van familieband familyTies family_of relative_id broer "
    "kinship zwager spouse",
    Category.RATING: "invloed_score Invloed_(1-5) influence score betrouwbaarheid risico "
    "risk_level rating ranking dreigingsniveau loyaliteit cijfer",
}
FINE = (
    "naam name domein domain faith_and_philosophy family_conversation family_counsellor "
    "organisation district wijk buurt next_date last_contact created_at source theme kind "
    "partner municipality agreement subject preference participants status position "
    "expression operation iteration generation duration moderating separating asterisk "
    "celebrate assurance cijfers figures role purpose retention parents_evening disabled "
    "publish_ian font_family e_mail telefoon opmerkingen functie transport brass "
    "language_of_offer birth_date_hash age_band reason ground grondslag"
)


@pytest.mark.parametrize(
    ("category", "name"),
    [(category, name) for category, names in STOPPED.items() for name in names.split()],
)
def test_a_name_for_a_protected_fact_is_stopped(category: Category, name: str) -> None:
    assert matches_special_category(name) is category


@pytest.mark.parametrize(
    "name", ["Familie van", "Invloed (1-5)", "Geloof ", "p niet-westers %", "GELOOF"]
)
def test_headers_of_a_real_spreadsheet_are_stopped(name: str) -> None:
    assert matches_special_category(name)


@pytest.mark.parametrize("name", FINE.split())
def test_an_ordinary_name_is_left_alone(name: str) -> None:
    assert matches_special_category(name) is None


def test_every_exception_states_its_purpose_and_is_needed() -> None:
    assert all(ALLOWED.values())
    for name in ALLOWED:
        assert matches_special_category(name) is None
        assert matches_special_category(f"{name} geloof") is Category.BELIEF
