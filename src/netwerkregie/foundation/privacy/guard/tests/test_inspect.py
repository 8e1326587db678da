# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Look-alike letters and long examples are what is tested here.
# ruff: noqa: RUF001, E501
"""What the guard promises, promise by promise."""

import functools
import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkregie.foundation.privacy.guard import Kind, Strictness, inspect


def kinds(text: str, strictness: Strictness = Strictness.UNSEALED) -> set[Kind]:
    return {finding.kind for finding in inspect(text, strictness=strictness)}


# Every category, in the spellings people try.
EVASIONS = {
    Kind.PERSON: [
        "Mohammed el Amrani is boos",
        "mohammed el amrani is boos",
        "MOHAMMED EL AMRANI is boos",
        "Mo\u200bhammed is boos",
        "Moh\u00adammed is boos",
        "M\u043eh\u0430mmed is boos",
        "M0hammed is boos",
        "M o h a m m e d is boos",
        "M.o.h.a.m.m.e.d is boos",
        "M-o-h-a-m-m-e-d is boos",
        "\u202eMohammed\u202c is boos",
        "Ｍｏｈａｍｍｅｄ is boos",
        "𝓜𝓸𝓱𝓪𝓶𝓶𝓮𝓭 is boos",
        "🙂Mohammed🙂 is boos",
        "Mohammed_el_Amrani is boos",
        "Mohammeddd is boos",
        "Mohämmed is boos",
    ],
    Kind.PHONE: [
        "0612345678", "06-12345678", "06 12 34 56 78", "0 6 1 2 3 4 5 6 7 8",
        "06.1234.5678", "(06) 12345678", "+31612345678", "+31 (0)6 1234 5678",
        "0031 6 12345678", "nul zes een twee drie vier vijf zes zeven acht",
        "O6 12345678", "０６１２３４５６７８", "٠٦١٢٣٤٥٦٧٨", "06📞12345678",
        "0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "06\u200b12\u200b345678", "06/1234/5678",
        "06_12345678", "zero six one two three four five six seven eight",
        "①②③ nee: 06①②③④⑤⑥⑦⑧",
    ],
    Kind.BSN: [
        "111222333", "111 222 333", "111.222.333", "111-222-333", "1 1 1 2 2 2 3 3 3",
        "bsn 11 12 22 333", "１１１２２２３３３", "111\u200b222\u200b333",
        "een een een twee twee twee drie drie drie",
    ],
    Kind.BIRTH_DATE: [
        "geboren op 12-03-2008", "geb. 12/3/08", "geboortedatum 12 maart 2008",
        "born 2008-03-12", "geb 12.03.2008", "geboren op １２-０３-２００８",
        "Sam, 12-03-2008", "jarig op 12 maart",
    ],
    Kind.EMAIL: [
        "jan@kpn.nl", "jan.de.vries@school.example", "jan(at)kpn.nl", "jan [at] kpn [dot] nl",
        "jan apenstaartje kpn punt nl", "jan＠kpn.nl", "j\u200ban@kpn.nl", "jan at kpn dot nl",
    ],
    Kind.ADDRESS: [
        "woont op Dorpsstraat 12", "woont dorpsstraat 12b", "1234 AB 12", "1234AB",
        "Laan van Meerdervoort 100", "woont op Dórpsstraat １２",
    ],
    Kind.PROFILE: [
        "instagram.com/mo_10", "https://www.tiktok.com/@mo10", "@mo_10", "insta: mo_10",
        "t.me/mo10", "instagram punt com/mo10", "＠mo_10", "snap mo_10",
    ],
    Kind.PLATE: ["12-AB-34", "AB-123-C", "kenteken 12ab34", "１２-ＡＢ-３４", "4-XKL-92"],
    Kind.IBAN: ["NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91-abna-0417-1643-00"],
    Kind.BELIEF: [
        "hij is moslim", "hij is m o s l i m", "hij is mo\u200bslim", "hij is m\u043eslim",
        "hij is m0slim", "HIJ IS MOSLIM", "een islamitisch gezin", "zij bidt vijf keer per dag",
        "hij is bekeerd", "zijn geloof", "she is a muslim", "hij is 𝗺𝗼𝘀𝗹𝗶𝗺",
    ],
    Kind.ORIGIN: [
        "een Syrische jongen", "hij komt uit Syrië", "van Turkse afkomst", "he is from Iraq, born in Iraq",
        "een S\u200byrische jongen", "zij is M a r o k k a a n s",
    ],
    Kind.POLITICS: ["hij stemt PVV", "zij is extreemrechts", "hij is lid van DENK", "hij is n4zi"],
    Kind.HEALTH: ["hij heeft autisme", "zij is depressief", "he has adhd", "hij heeft a u t i s m e"],
    Kind.SEXUAL: ["hij is homo", "zij is lesbisch", "he is gay", "hij is h0mo", "uit de kast gekomen is hij"],
    Kind.KINSHIP: ["de broer van de imam", "zijn zus is ook lid", "getrouwd met de directeur", "the brother of the chair"],
    Kind.RATING: ["invloed: 4", "risico: hoog", "een zeer invloedrijk persoon", "hij is gevaarlijk", "score invloed 5"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, texts in EVASIONS.items() for text in texts],
)
def test_a_planted_fact_is_found_in_an_evasive_spelling(kind: Kind, text: str) -> None:
    assert kind in kinds(text), inspect(text, strictness=Strictness.UNSEALED)


@pytest.mark.parametrize(
    "text",
    [
        "de leerling",
        "Wat over is, gebruiken we in het jaar erna.",
        "Mevrouw de directeur",
        "Mevrouw de Directeur",
        "De Brug",
        "De Poort doet mee",
        "gesprek met het moskeebestuur over parkeren",
        "De moskee, de kerk en de synagoge openen samen de deuren.",
        "De imam en de dominee spreken op de dialoogavond.",
        "Jumbo en Albert Heijn sponsoren de buurtdag.",
        "Op maandag in Maastricht, op dinsdag in Sittard-Geleen.",
        "Hij scheldt op moslims, joden en homo's.",
        "Werd uitgescholden voor jood.",
        "Turkse culturele vereniging",
        "Zaal huren kost 450 euro, 12.500 per jaar.",
        "Telefoon van de gemeente: 14 043",
        "Bel 112 bij gevaar.",
        "Afspraak 12-01-2027 om 14.00 uur",
        "info@gemeente.example",
        "Risico op uitval van de zaal: hoog water",
        "De brug over de Maas is dicht.",
        "",
        " ",
        "🙂🙂🙂",
    ],
)
def test_ordinary_words_of_the_network_room_are_left_alone(text: str) -> None:
    assert inspect(text, strictness=Strictness.UNSEALED) == []


def test_a_word_that_is_a_name_with_a_capital_is_one_only_then() -> None:
    assert kinds("Erna belde over de leerling.") == {Kind.PERSON}
    assert kinds("De week erna belde de school.") == set()


def test_a_tie_or_a_mark_is_pointed_at_only_in_unsealed_text() -> None:
    text = "Zijn broer is invloedrijk."
    assert inspect(text) == []
    assert kinds(text) == {Kind.KINSHIP, Kind.RATING}


def test_names_of_the_municipalitys_own_organisations_are_not_persons() -> None:
    text = "Gesproken met Ruben over de planning."
    assert kinds(text) == {Kind.PERSON}
    assert inspect(text, known=["Ruben"]) == []


def test_a_finding_points_into_the_text_as_it_was_typed() -> None:
    text = "Éven over 🙂 Mo\u200bhammed el Amrani, zegt ’ie."
    (finding,) = inspect(text)
    assert finding.excerpt == "Mo\u200bhammed el Amrani"
    assert text[finding.start : finding.end] == finding.excerpt


def test_the_eleven_test_alone_stops_a_nine_figure_number() -> None:
    assert kinds("nummer 111222333") == {Kind.BSN}
    assert kinds("nummer 111222334") == set()


def test_known_public_figures_may_be_named() -> None:
    assert (
        inspect("Hij kijkt filmpjes van Andrew Tate en citeert Anders Breivik.") == []
    )


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_without_error_and_findings_lie_inside_it(text: str) -> None:
    for finding in inspect(text, strictness=Strictness.UNSEALED):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.excerpt == text[finding.start : finding.end]


LONG = 200_000


@pytest.mark.parametrize(
    "piece",
    [
        "Een leerling zegt dingen die mij zorgen baren, en ik weet niet wat te doen. ",
        "a", "@", "a@", "a.", "Jan ", "A. ", "1 ", "0 ", "een ", "van ", "nl91 a", "a-",
        "é ", "12-12-2008 ", "hij is moslim ", "(at) ", "insta ", "\u200b", "+31", "🙂",
    ],
)  # fmt: skip
def test_the_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    text = (piece * (LONG // len(piece) + 1))[:LONG]
    quarter = _seconds(text[: LONG // 4])
    whole = _seconds(text)
    # Alone it takes 0.2 to 0.6 s; a busy machine may triple that. What grows with the
    # square of the length would take sixteen times the quarter, and minutes.
    assert whole < max(8 * quarter, 2)
    assert whole < 4


def _seconds(text: str) -> float:
    begin = time.process_time()
    inspect(text, strictness=Strictness.UNSEALED)
    return time.process_time() - begin


@pytest.mark.parametrize(
    "text",
    [
        "Cijfer 4 van 5",
        "Rapportcijfer: 7",
        "De voorzitter krijgt een 4 uit 5.",
        "3 sterren",
        "Scores a 2 out of 10 voor meedoen",
    ],
)
def test_a_mark_as_at_school_is_a_judgement(text: str) -> None:
    found = inspect(text, strictness=Strictness.UNSEALED)
    assert Kind.RATING in {finding.kind for finding in found}


@pytest.mark.parametrize(
    "text",
    [
        "4 van de 5 scholen doen mee.",
        "Zaal beschikbaar voor 4 van 5 avonden.",
        "Wij krijgen cijfers over 2025.",
        "Diner in een 3 sterren-restaurant.",
        "De school krijgt 4 van de 12 lessen in mei en de rest in juni.",
    ],
)
def test_a_number_of_things_is_no_judgement(text: str) -> None:
    assert inspect(text, strictness=Strictness.UNSEALED) == []


def test_no_word_of_a_text_stays_in_memory_after_it() -> None:
    rare = "Xandrovic Qolmaskijn"
    inspect(f"{rare} kwam langs.", strictness=Strictness.UNSEALED)
    gc.collect()
    held = {
        key
        for one in gc.get_objects()
        if isinstance(one, dict)
        for key in list(one)
        if isinstance(key, tuple) and "xandrovic" in str(key).lower()
    }
    caches = [
        one
        for one in gc.get_objects()
        if isinstance(one, functools._lru_cache_wrapper)
        and one.__module__.startswith("netwerkregie.foundation.privacy")
        and one.cache_info().maxsize not in {None, 1}
    ]
    assert held == set()
    assert caches == []
