# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
"""What an option about a person may not be called: no number, no degree, no order (M7).

A choice between kinds says what something is. As soon as its options can be laid in a
row from less to more, it is a meter, and a meter ends in a sum. This reads the label
of every option of every form before the form can be used.
"""

import re
import unicodedata
from enum import StrEnum


class Measure(StrEnum):
    """Why a label is no name of a kind."""

    DIGIT = "digit"
    SHARE = "share"
    ORDER = "order"
    DEGREE = "degree"
    COLOUR = "colour"
    SIGN = "sign"


_WORDS: dict[Measure, str] = {
    Measure.DIGIT: (
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf "
        "zero one two three four five six seven eight nine ten eleven twelve "
        "i ii iii iv v vi vii viii ix x half halve helft dubbel double enkel tiental "
        "score scores punt punten point points cijfer cijfers rating getal number"
    ),
    Measure.SHARE: (
        "procent percent percentage deel promille kans waarschijnlijk "
        "onwaarschijnlijk waarschijnlijkheid likely unlikely likelihood probable "
        "probably improbable probability chance odds vermoedelijk quotient"
    ),
    Measure.ORDER: (
        "eerste tweede derde vierde vijfde zesde laatste volgende vorige first second "
        "third fourth fifth last next previous fase fases stadium stadia trede tree "
        "niveau niveaus level levels stage stages phase step rang rank ranking graad "
        "gradatie klasse class tier categorie category schaal scale alfa beta gamma "
        "primair secundair primary secondary top"
    ),
    Measure.DEGREE: (
        "hoog hoge hoger hogere hoogst hoogste laag lage lager lagere laagst laagste "
        "matig matige matiger gemiddeld gemiddelde middel middelmatig middelhoog "
        "ernstig ernstige ernstiger ernstigst ernstigste ernst zwaar zware zwaarder "
        "zwaarst zwaarste licht lichte lichter lichtst lichtste groot grote groter "
        "grotere grootst grootste klein kleine kleiner kleinere kleinst kleinste veel "
        "meer meest meeste weinig minder minst minste zeer erg erger ergst ergste heel "
        "uiterst extreem extreme redelijk redelijke tamelijk nogal behoorlijk sterk "
        "sterke sterker sterkst sterkste zwak zwakke zwakker zwakst verhoogd verhoogde "
        "verlaagd toenemend toenemende afnemend afnemende stijgend dalend beperkt "
        "beperkte geringe gering minimaal minimale maximaal maximale minimum maximum "
        "urgent urgente acuut dringend kritiek kritieke significant significante "
        "aanzienlijk aanzienlijke enigszins beetje iets helemaal volledig volledige "
        "gedeeltelijk deels grotendeels nauwelijks vrijwel vaak vaker vaakst soms "
        "zelden altijd nooit regelmatig goed beter best slecht slechter slechtst "
        "voldoende onvoldoende normaal abnormaal laagrisico hoogrisico risico "
        "high higher highest low lower lowest medium moderate moderately mild severe "
        "severely serious seriously grave heavy heavier light lighter slight slightly "
        "large larger largest great greater greatest big bigger biggest small smaller "
        "smallest much many more most little few fewer less lesser least very extreme "
        "extremely quite rather fairly strong stronger strongest weak weaker weakest "
        "elevated increased raised reduced rising falling limited minimal maximal "
        "critical acute significant considerable considerably somewhat bit entirely "
        "completely complete partly partially mostly hardly barely often sometimes "
        "rarely never always good better worst worse bad average above below normal "
        "risk threat dreiging sufficient insufficient concerning zorgwekkend "
        "zorgelijk alarming alarmerend"
    ),
    Measure.COLOUR: (
        "rood rode oranje geel gele groen groene amber red orange yellow green "
        "stoplicht verkeerslicht traffic"
    ),
}
_BY_WORD = {
    word: measure for measure, words in _WORDS.items() for word in words.split()
}
# Dutch glues words together: "risiconiveau", "dreigingsgraad", "hoogrisico".
_TAILS: dict[Measure, tuple[str, ...]] = {
    Measure.ORDER: ("niveau", "graad", "fase", "stadium", "level"),
    Measure.DIGIT: ("score", "cijfer", "punten"),
    Measure.DEGREE: ("risico",),
}
_NUMBERED = re.compile(
    r"^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|dertig|veertig|"
    r"vijftig|zestig|zeventig|tachtig|negentig|honderd|hundred|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety)(?:de|ste|voudig|th|fold)?$"
)
# "Een" before a word is also an article; alone it is a number.
_ARTICLES = frozenset({"een", "one"})


def measures_in(label: str) -> Measure | None:
    """Return why a label measures, or None where it names a kind.

    >>> measures_in("licht verhoogd")
    <Measure.DEGREE: 'degree'>
    >>> measures_in("van iemand anders gehoord") is None
    True
    """
    plain = unicodedata.normalize("NFKD", label)
    if any(sign in plain for sign in "%‰") or ("/" in plain and _digits(plain)):
        return Measure.SHARE
    if _digits(plain):
        return Measure.DIGIT
    words = _words(plain)
    if not words or any(_is_mark(sign) for sign in label):
        return Measure.SIGN
    if all(len(word) == 1 for word in words):
        # One letter is a grade; several are a word pulled apart.
        words = ["".join(words)]
        if len(words[0]) == 1:
            return Measure.ORDER
    if len(words) == 1 and words[0] in _ARTICLES:
        return Measure.DIGIT
    return next((why for word in words if (why := _why(word)) is not None), None)


def _why(word: str) -> Measure | None:
    if word in _ARTICLES:
        return None
    if word in _BY_WORD:
        return _BY_WORD[word]
    if _NUMBERED.match(word):
        return Measure.DIGIT
    for measure, tails in _TAILS.items():
        if any(word.endswith(tail) for tail in tails):
            return measure
    return None


def _digits(text: str) -> bool:
    """Tell whether a digit of any script stands in a text; look-alikes included."""
    return any(unicodedata.category(sign) in {"Nd", "Nl", "No"} for sign in text)


def _is_mark(sign: str) -> bool:
    """Tell whether a sign draws a measure: a star, a coloured dot, a plus, an arrow."""
    return sign in "+<>=±*" or unicodedata.category(sign) in {"So", "Sm"}


def _words(text: str) -> list[str]:
    letters = "".join(sign for sign in text if not unicodedata.combining(sign))
    lowered = letters.casefold().translate(_CYRILLIC)
    return re.findall(r"[^\W\d_]+", lowered)


# Letters of another script that look like ours, so that none of them hides a word.
_CYRILLIC = str.maketrans("аеорсухкмнтіѕј", "aeopcyxkmhtisj")
