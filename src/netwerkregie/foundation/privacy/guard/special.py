# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
# ruff: noqa: SIM905, E501
"""Names that no column, choice, form field, import header or API key may have (M1).

The text guard reads what people write; this reads what we ourselves would build. A
declared place for belief, origin or a score of a person is an unlawful file before
anybody fills it in.
"""

import re
from enum import StrEnum

from netwerkregie.foundation.privacy.guard.reading import read


class Category(StrEnum):
    """What a name would keep about people."""

    BELIEF = "belief"
    ORIGIN = "origin"
    POLITICS = "politics"
    HEALTH = "health"
    SEXUAL = "sexual"
    BODY = "body"
    CRIME = "crime"
    KINSHIP = "kinship"
    RATING = "rating"


# Names that would match and are reviewed: each with the purpose it serves.
ALLOWED: dict[str, str] = {
    "faith and philosophy": "the domain an organisation sets for itself; no axis or filter",
    "geloof en levensbeschouwing": "the Dutch label of that domain",
    "levensbeschouwing": "the short Dutch label of that domain",
    "family conversation": "a kind of dossier: a talk with its own consent",
    "family conversations": "the same, in the plural",
    "family counsellor": "the role that holds those talks",
    "family support": "voluntary help that is offered",
    "familiegesprek": "the Dutch word for a family conversation",
    "familiegesprekken": "the same, in the plural",
    "familienaam": "the Dutch word for a surname",
    "font family": "typography",
    "family name": "a surname",
}

# A stem counts anywhere in a word, because Dutch glues words: "kerkgenootschap".
_STEMS: dict[Category, str] = {
    Category.BELIEF: (
        "geloof gelovig religi denominat moslim muslim islam christen christelijk "
        "christian joods jewish judais hindoe hindu boeddh buddhis katholiek catholic "
        "protestant gereformeerd salafi soenni sjiit sunni shia atheis levensovertuig "
        "levensbeschouw kerkgenoot kerkgang moskeebezoek kerkbezoek gebedsgang bekeerd "
        "bekeerling hoofddoek godsdienst worship prayer theolog baptis"
    ),
    Category.ORIGIN: (
        "afkomst herkomst nationalit etnic etnis ethnic migratie migrant westers "
        "allochto autochto geboorteland birthcountry birthplace geboorteplaats "
        "countryofbirth landvanherkomst countryoforigin moedertaal mothertongue "
        "nativelanguage marokk turkije turkse surina antill nwal syrisch somalisch vluchteling "
        "westal nietwest asielzoek statushouder refugee asylum verblijfsstatus residencestatus "
        "huidskleur skincolor skincolour achtergrondland ancestry"
    ),
    Category.POLITICS: (
        "politiek political stemgedrag stemvoorkeur votingintent votingbehav "
        "partijlid partymember vakbond tradeunion unionmember ideolog extreemrecht "
        "extreemlink farright farleft activist wereldbeeld"
    ),
    Category.HEALTH: (
        "gezondheid ziekte medisch medical medicati medicijn diagnos handicap "
        "disability autis adhd psychiat psychisch verslaa addict depressi beperking "
        "suicid zwanger pregnan bloedgroep bloodtype healthcondition healthstatus"
    ),
    Category.SEXUAL: (
        "seksu sexual sexlife geaardheid lhbt lgbt homoseks lesbi transgender"
    ),
    Category.BODY: (
        "genetisch genetic biometrisch gezichtsherken facerecogn fingerprint vingerafdruk"
    ),
    Category.CRIME: "strafblad strafrechtelijk criminalrecord justitieel antecedent veroordeling",
    Category.KINSHIP: (
        "familie verwant kinship schoonvader schoonmoeder schoonzoon zwager "
        "relatedto relatives siblings spouse echtgeno familyof familytie familymember "
        "gezinslid gezinsleden"
    ),
    Category.RATING: (
        "invloed influence betrouwba reliabilit trustworth loyalit ranking "
        "risico dreigingsniveau threatlevel gevaarlijk dangerous radicaliseringsgraad "
        "bereidheid"
    ),
}
# A whole word only: as a part it would stop ordinary names ("brass", "parents").
_WORDS: dict[Category, frozenset[str]] = {
    Category.BELIEF: frozenset(
        "faith belief beliefs kerk church moskee mosque jood joden christ god kerkelijk "
        "synagoge gezindte zuil".split()
    ),
    Category.ORIGIN: frozenset(
        "ras race races origin origins roots etnie nationaal_herkomst landherkomst "
        "marokkaan turk turks".split()
    ),
    Category.POLITICS: frozenset("politics stemt vote voted ideology union".split()),
    Category.HEALTH: frozenset(
        "health ziek illness disease disabled_person hiv ggz lvb".split()
    ),
    Category.SEXUAL: frozenset("sex gay homo hetero seks queer".split()),
    Category.BODY: frozenset("dna".split()),
    Category.CRIME: frozenset("criminal crime strafbaar".split()),
    Category.KINSHIP: frozenset(
        "family relative kin broer zus vader moeder oom tante neef nicht brother sister "
        "father mother cousin uncle aunt wife husband sibling ouder".split()
    ),
    Category.RATING: frozenset(
        "rating ratings risk risks waardering score scores scored cijfer rank rate stars sterren grade influential".split()
    ),
}
# Stems that are written as several words.
_COMPOUNDS = frozenset(
    "birthcountry countryofbirth landvanherkomst countryoforigin mothertongue "
    "nativelanguage residencestatus skincolor skincolour votingintent votingbehaviour "
    "partymember tradeunion unionmember extreemrechts extreemlinks farright farleft "
    "bloodtype healthcondition healthstatus sexlife facerecognition criminalrecord "
    "relatedto familyof familytie familyties familymember familymembers threatlevel "
    "westal geboorteland".split()
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_APART = re.compile(r"[^a-z0-9]+")


def _spelt(name: str) -> str:
    """Return the name as words: "p_nietWesters (%)" becomes "p niet westers"."""
    plain = read(_CAMEL.sub(" ", name)).lower
    return _APART.sub(" ", plain).strip()


def _glued(words: list[str]) -> list[str]:
    """Return neighbours as one word, where each of them begins the search."""
    alone = "".join(word for word in words if len(word) == 1)
    return [alone] + [
        "".join(words[begin : begin + size])
        for size in (2, 3)
        for begin in range(len(words) - size + 1)
        if "".join(words[begin : begin + size]) in _COMPOUNDS
    ]


def matches_special_category(name: str) -> Category | None:
    """Return the category that this identifier, label or header names, if any."""
    spelt = _spelt(name)
    for allowed in ALLOWED:
        spelt = re.sub(rf"\b{allowed}\b", " ", spelt)
    words = frozenset(spelt.split())
    # "country_of_origin" is one word in disguise; other neighbours stay apart, or
    # "publish_ian" would hold a belief.
    parts = [*words, *_glued(spelt.split())]
    for category, stems in _STEMS.items():
        if any(stem in part for stem in stems.split() for part in parts):
            return category
    for category, whole in _WORDS.items():
        if words & whole:
            return category
    return None
