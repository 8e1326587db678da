# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
# ruff: noqa: SIM905
"""The word lists of the guard: read once, kept as sets (see data/README.md)."""

from functools import cache
from importlib import resources

PARTICLES = frozenset(
    "van de den der het 't te ten ter in op el al ait ben bin ibn bint bou ould da das "
    "do dos di du della la le von zu zur o' d' aan abu abou umm oum".split()
)
# First names that are ordinary words: on their own they say nothing.
WORD_LIKE = frozenset(
    "ben over an us said lot beste guy elke ken job side lieve kick floor adem lies "
    "toon constant bergen joke gok joy rose grace fella dawn toy christian ties greet "
    "griet beren roos ward lily server gul canal el kader puck koker salami peren "
    "rune serge can er han ay su mare fleur storm wolf mees hoop sterre linde rein "
    "door wil will may june april august mei dale divan fares ide ine ise ize oge pol "
    "jordan chelsea florence victoria india lente milan austin nova chandler hamilton "
    "beau bo art angel hope faith max sam tan sil sel kay sky ray jet jay vic amin "
    "iman ramadan jihad islam azad ayat hind imam taha nur melek sultan malik abu umm "
    "sana hayat sabah lale saba delil gazel limon nas tule corona nazi as has al da "
    "de den der het ten ter op in te van aan bas dolf karel kardelen bos berg noord "
    "cor ton ad bel maks berat baris star rim engin umut mina tas madelief dex isis "
    "dem sat asa ela ada rana hewa yaw ayaan kian linh baba olive summer crystal "
    "tiger noble king prince duke earl dean page price rich pat sue drew grant miles "
    "chase hunter harper riley brook abdis akkerman karaca elgin soma bay kasim oral "
    "temel ulus sert zara mango dana sol bala jin".split()
)
# With a capital a name, without one a word: "Jasmijn", "mark".
NEVER_LOWER = frozenset(
    "adel amber axel bart bill bob daisy deniz donna elif emir erna frank hans harry "
    "hazel iris ivy jack jade jan jasmijn jean jim jip joe kai kees kim koen lex luna "
    "mark mart mats merel nick olivier peter piet pim rob robin roger ruby sem senna "
    "stan sylvie tara tim tom tony vera willy".split()
)
_FIRST, _FAMILY_NAME = 2, 3
_OURS = ("first_names.txt", "first_names_more.txt")
_FAMILY = ("family_names.txt", "family_names_more.txt")
# Known far beyond the people who know them: a text may say what somebody reads.
PUBLIC_FIGURES = frozenset(
    "andrew tate|donald trump|vladimir poetin|geert wilders|thierry baudet|anne frank|"
    "adolf hitler|osama bin laden|anders breivik|theo van gogh|pim fortuyn|"
    "volkert van der graaf|mohammed b|johan cruijff|jordan peterson|alex jones|"
    "elon musk|george soros|bill gates|mark rutte|dick schoof|frans timmermans|"
    "karl marx|nelson mandela|martin luther king|greta thunberg|malala yousafzai|"
    "joe biden|benjamin netanyahu|bashar al assad|che guevara|willem engel|"
    "prins bernhard|koning willem alexander|willem alexander|prinses beatrix|"
    "koningin maxima|charlie hebdo|charlie kirk|tommy robinson|nick fuentes|"
    "michiel de ruyter|willem van oranje|vincent van gogh|rembrandt van rijn|"
    "max verstappen|virgil van dijk|george floyd|samuel paty|brenton tarrant|"
    "oskar schindler|"
    "kim jong un|anne frank's|klaas schwab|jan janmaat|jan palach".split("|")
)


@cache
def _lines(name: str) -> tuple[str, ...]:
    data = resources.files(__package__) / "data" / name
    return tuple(data.read_text(encoding="utf-8").splitlines())


@cache
def first_names() -> frozenset[str]:
    """Return first names as people in the Netherlands bear them, folded."""
    listed = {word for name in _OURS for line in _lines(name) for word in line.split()}
    return frozenset(word for word in listed if len(word) >= _FIRST) - PARTICLES


@cache
def family_names() -> frozenset[str]:
    """Return family names without their particles, folded."""
    listed = {
        word for name in _FAMILY for line in _lines(name) for word in line.split()
    }
    return frozenset(word for word in listed if len(word) >= _FAMILY_NAME) - PARTICLES


@cache
def words() -> frozenset[str]:
    """Return ordinary Dutch and English words: no names by themselves."""
    return frozenset(_lines("words.txt"))


@cache
def places() -> frozenset[str]:
    """Return the words of which place names are made."""
    return frozenset(
        part
        for line in _lines("places.txt")
        for part in line.replace("-", " ").split()
        if len(part) >= _FAMILY_NAME and part not in PARTICLES
    )
