# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
# ruff: noqa: SIM905, E501
"""What the law protects most, said of one person; and ties and marks of persons.

Each rule looks at one word and a few words around it in the same sentence, so the
work grows with the length of the text and no faster.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from netwerkregie.foundation.privacy.guard import vocabulary as v
from netwerkregie.foundation.privacy.guard.kinds import Kind, Strictness
from netwerkregie.foundation.privacy.guard.reading import Reading, Token, unleet
from netwerkregie.foundation.privacy.guard.remembering import known_again

Hit = tuple[Kind, int, int]

_NEAR, _AHEAD, _WIDE = 5, 3, 9
_DIGIT = re.compile(r"\d{1,2}")


class _Around:
    """A word and its neighbours, never past the end of the sentence."""

    def __init__(self, found: list[Token], bounds: list[tuple[int, int]]) -> None:
        self.found = found
        self.bounds = bounds

    def before(self, place: int, count: int) -> list[str]:
        """Return up to so many words before this one, in the order of the text."""
        begin = max(self.bounds[place][0], place - count)
        return [token.word for token in self.found[begin:place]]

    def after(self, place: int, count: int) -> list[str]:
        """Return up to so many words after this one."""
        end = min(self.bounds[place][1], place + 1 + count)
        return [token.word for token in self.found[place + 1 : end]]

    def has(self, place: int, wanted: frozenset[str], *, back: int, ahead: int) -> bool:
        """Tell whether one of these words stands near."""
        return not wanted.isdisjoint(self.before(place, back)) or not wanted.isdisjoint(
            self.after(place, ahead)
        )


def _bounds(found: list[Token]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    begin = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or found[place].sentence != found[begin].sentence:
            result += [(begin, place)] * (place - begin)
            begin = place
    return result


_Rule = Callable[[_Around, int, str], Kind | None]


_STARS = re.compile(
    r"\b(?:invloed|betrouwbaarheid|risico|score|rating|influence|risk|trust)"
    r"\W{0,3}?([*+★☆●]{1,20})"
)


# A mark as at school: "cijfer 4 van 5", "krijgt een 4 uit 5", "3 sterren".
_MARKS = re.compile(
    r"\b(?:rapport)?cijfer\W{1,3}(?:een )?\d{1,2}\b"
    r"|\b(?:krijgt?|geeft?|verdient|scoort|gets|deserves|scores) (?:een |a |an )?"
    r"\d{1,2}(?:[.,]\d)? ?(?:uit|op|van|out of|/) ?(?:de )?\d{1,2}(?=\W*$|[.,;]| voor)"
    r"|\b[1-5] (?:sterren|stars)\b(?! ?-?(?:hotel|restaurant|menu))"
)


def stars(reading: Reading) -> list[Hit]:
    """Return marks that are drawn or given: "invloed: ****", "cijfer 4 van 5"."""
    return [
        (Kind.RATING, *found.span())
        for pattern in (_STARS, _MARKS)
        for found in pattern.finditer(reading.lower)
    ]


def traits(found: list[Token], strictness: Strictness) -> Iterator[Hit]:
    """Yield every protected fact that is said of one person."""
    around = _Around(found, _bounds(found))
    table = _ALWAYS if strictness is Strictness.ADVICE else _EVERYWHERE
    for place, token in enumerate(found):
        word = _known_form(token.word, table)
        for rule in table.get(word, ()):
            kind = rule(around, place, word)
            if kind:
                yield kind, token.start, token.end
                break
        if word not in table:
            glued = _glued(token.word)
            if glued:
                yield glued, token.start, token.end


def _known_form(word: str, table: dict[str, list[_Rule]]) -> str:
    if word in table or word.isalpha():
        return word
    for form in (word.replace("-", ""), unleet(word), word.removesuffix("'s")):
        if form in table and not form.isdigit():
            return form
    return word


@known_again
def _glued(word: str) -> Kind | None:
    for head, kind in v.GLUED.items():
        if word.startswith(head) and word[len(head) :].endswith(v.GLUED_TO):
            return Kind(kind)
    return None


def _is_insult(around: _Around, place: int) -> bool:
    return not v.INSULT.isdisjoint(around.before(place, 2)) and "echt" not in (
        around.before(place, 2)
    )


def _noun(around: _Around, place: int, word: str) -> Kind | None:
    """Find "hij is moslim", "een bekeerling is hij"; not "uitgescholden voor jood"."""
    if _is_insult(around, place):
        return None
    kind = Kind(v.NOUNS[word])
    if not v.LABELS.isdisjoint(around.before(place, 2)):
        return kind
    if not around.has(place, v.COPULA, back=_NEAR, ahead=_AHEAD):
        return None
    if tuple(around.before(place, 3)) in _IT_IS:
        return kind
    if not _IS.isdisjoint(around.before(place, 1)):
        # "Sjors is moslim": only of a person is a noun said without an article.
        return kind
    somebody = around.has(place, v.PERSON, back=_NEAR + 1, ahead=_AHEAD)
    return kind if somebody else None


_IS = frozenset({"is", "was", "wordt", "werd", "ben", "bent", "am"})
_IT_IS = frozenset((it, "is", "een") for it in ("het", "dit", "dat"))


def _adjective(around: _Around, place: int, word: str) -> Kind | None:
    """Find "een joodse jongen", "zij is streng christelijk", "van Turkse afkomst"."""
    ahead = around.after(place, 2)
    kind = Kind(v.ADJECTIVES[word])
    if not v.LABELS.isdisjoint(around.before(place, 2)):
        return kind
    if ahead and (ahead[0] in v.BACKGROUND or ahead[-1] in v.BACKGROUND):
        return kind
    if _is_insult(around, place) or ahead[1:] in (["links"], ["rechts"]):
        # "links en rechts" is everywhere, not a view.
        return None
    if ahead and ahead[0] in v.PERSON - v.PRONOUNS:
        return kind
    if ahead and ahead[0] in v.GROUPED:
        return kind if around.has(place, v.COUNTED, back=2, ahead=0) else None
    return kind if _is_predicate(around, place) else None


def _is_predicate(around: _Around, place: int) -> bool:
    """Find a verb of being right before, and somebody before that verb or after."""
    before = around.before(place, 7)
    for back in range(1, len(before) + 1):
        word = before[-back]
        if word == "zijn" and not v.HOUSEHOLD.isdisjoint(before[:-back][-2:]):
            return True
        if word in v.COPULA and word != "zichzelf":
            subject = before[:-back][-4:] + before[len(before) - back + 1 :][:2]
            return not v.PERSON.isdisjoint(subject)
        if word not in v.ADVERBS and word not in v.PERSON:
            return False
    return False


def _had(around: _Around, place: int, word: str) -> Kind | None:
    having = around.has(place, v.HAVING, back=_NEAR, ahead=1)
    somebody = around.has(place, v.PRIVATE, back=7, ahead=_AHEAD)
    return Kind(v.HAD[word]) if having and somebody else None


def _practice(around: _Around, place: int, word: str) -> Kind | None:
    """Find what one person does for a belief; meeting a mosque board is no such thing."""
    if not around.has(place, v.PRIVATE, back=_WIDE, ahead=_NEAR):
        return None
    if word in v.OWN_BELIEF:
        near = around.before(place, 2)
        return None if v.POSSESSIVE.isdisjoint(near) else Kind.BELIEF
    if word in {"gelooft", "believes"}:
        god = frozenset({"god", "allah", "jezus", "jesus", "islam"})
        return Kind.BELIEF if around.has(place, god, back=2, ahead=4) else None
    if word in v.WORN or word in v.PLACES_OF_WORSHIP or word in _READ_OR_KEPT:
        if not around.has(place, v.ATTENDS, back=_WIDE, ahead=_AHEAD):
            return None
        meeting = around.has(place, v.MEETING, back=_WIDE, ahead=_WIDE)
        return None if meeting and word not in v.WORN else Kind.BELIEF
    return Kind.BELIEF


_READ_OR_KEPT = frozenset("ramadan koran bijbel quran bible".split())


def _country(around: _Around, place: int, _word: str) -> Kind | None:
    """Find "zijn ouders komen uit Somalië"; a film may come from anywhere."""
    before = around.before(place, 2)
    if not {"uit", "in", "from"} & set(before):
        return None
    if not around.has(place, v.COMES, back=_NEAR, ahead=2):
        return None
    return Kind.ORIGIN if around.has(place, v.PRIVATE, back=7, ahead=2) else None


def _party(around: _Around, place: int, _word: str) -> Kind | None:
    for verbs in (v.VOTES, v.MEMBER):
        if around.has(place, verbs, back=6, ahead=2):
            somebody = around.has(place, v.PERSON, back=_WIDE, ahead=_AHEAD)
            return Kind.POLITICS if somebody else None
    return None


def _closet(around: _Around, place: int, word: str) -> Kind | None:
    before, ahead = around.before(place, 3), around.after(place, 1)
    if word in {"kast", "closet"}:
        out = {"uit", "out"} & set(before)
        somebody = around.has(place, v.PRIVATE, back=_WIDE, ahead=_NEAR)
        return Kind.SEXUAL if out and somebody else None
    if word == "valt":
        to = around.after(place, 3)
        drawn = "op" in to and {"jongens", "mannen", "meisjes", "vrouwen"} & set(to)
        return Kind.SEXUAL if drawn else None
    own = not v.POSSESSIVE.isdisjoint(before) or "van" in ahead
    return Kind.SEXUAL if own else None


def _descent(around: _Around, place: int, _word: str) -> Kind | None:
    somebody = around.has(place, v.PRIVATE, back=7, ahead=_AHEAD)
    return Kind.ORIGIN if somebody else None


def _colour(around: _Around, place: int, _word: str) -> Kind | None:
    """Find "een jongen van kleur"."""
    before = around.before(place, 2)
    somebody = len(before) > 1 and before[0] in v.PERSON | v.GROUPED
    return Kind.ORIGIN if somebody and before[1] in {"van", "of"} else None


def _alone(around: _Around, place: int, word: str) -> Kind | None:
    """Find a remark that is one such word and nothing else."""
    begin, end = around.bounds[place]
    if end - begin > 1 or word not in v.NOUNS.keys() | v.ADJECTIVES.keys():
        return None
    return Kind(v.NOUNS.get(word) or v.ADJECTIVES[word])


def _outlook(around: _Around, place: int, _word: str) -> Kind | None:
    ahead = around.after(place, 1)
    views = frozenset("voorkeur overtuiging opvatting opvattingen kleur views".split())
    own = not v.POSSESSIVE.isdisjoint(around.before(place, 2))
    return Kind.POLITICS if own and ahead and ahead[0] in views else None


def _tie(around: _Around, place: int, word: str) -> Kind | None:
    """Find "de zwager van de voorzitter" and "zijn neef zit in het bestuur"."""
    ahead, before = around.after(place, 3), around.before(place, 1)
    if word in v.SPOUSES:
        return Kind.KINSHIP if before and before[0] in v.OWN else None
    if word not in {"familie", "family"} and before and before[0] in v.POSSESSIVE:
        return Kind.KINSHIP
    if not before and ahead and ahead[0] in {"zit", "is", "werkt", "ook"}:
        # "broer zit ook in het bestuur": a note leaves the "zijn" out.
        return Kind.KINSHIP
    if not ahead or ahead[0] not in {"van", "of", "met", "to", "aan"}:
        return None
    return Kind.KINSHIP if _is_somebody(around, place + 1) else None


def _joined(around: _Around, place: int, _word: str) -> Kind | None:
    """Find "getrouwd met de secretaris"."""
    ahead = around.after(place, 1)
    if not ahead or ahead[0] not in {"met", "aan", "to", "van"}:
        return None
    return Kind.KINSHIP if _is_somebody(around, place + 1) else None


def _is_somebody(around: _Around, link: int) -> bool:
    """Tell whether the words after "van" point at one person."""
    ahead = around.after(link, 3)
    if not ahead:
        return False
    if ahead[0] in v.DEFINITE:
        return not v.PERSON.isdisjoint(ahead[1:]) or ahead[0] in v.POSSESSIVE
    if ahead[0] in {"een", "a"}:
        return not v.PUBLIC.isdisjoint(ahead[1:])
    following = around.found[link + 1]
    return following.capital and following.word not in v.PARTIES


def _rated(around: _Around, place: int, word: str) -> Kind | None:
    """Find "invloed: 4", "risico hoog", "een 4 voor betrouwbaarheid"."""
    before, ahead = around.before(place, 3), around.after(place, 4)
    if word in {"score", "cijfer", "rating", "ranking"}:
        named = not (v.RATED - {word}).isdisjoint(before[-1:] + ahead[:1])
        somebody = around.has(place, v.PERSON, back=_NEAR, ahead=_NEAR)
        figure = any(_DIGIT.fullmatch(w) for w in before[-2:] + ahead[:3])
        alone = len(around.before(place, 2)) == 0 and len(ahead) == 1
        return Kind.RATING if figure and (named or somebody or alone) else None
    if ahead and ahead[0] in {"op", "of"} and not v.PERSON & set(ahead[1:3] + before):
        groups = {"jongeren", "jongens", "wijk", "leden", "achterban"}
        level = v.LEVELS & set(ahead) or any(_DIGIT.fullmatch(w) for w in ahead)
        return Kind.RATING if groups & set(ahead) and level else None
    return Kind.RATING if _has_level(around, place) else None


def _has_level(around: _Around, place: int) -> bool:
    before, ahead = around.before(place, 3), around.after(place, 5)
    somebody = not v.PERSON.isdisjoint(around.before(place, _WIDE) + ahead)
    alone = len(around.before(place, _WIDE)) == 0
    right = ahead[:2] if not somebody else ahead
    if any(_DIGIT.fullmatch(w) or w in v.LEVELS for w in right):
        return somebody or alone
    left = any(_DIGIT.fullmatch(w) or w in v.LEVELS for w in before)
    # "Heeft veel invloed": a note leaves out who.
    noted = len(around.before(place, _WIDE)) < len(before) + 1 <= _AHEAD and not ahead
    return left and (somebody or noted)


def _rated_person(around: _Around, place: int, _word: str) -> Kind | None:
    ahead = around.after(place, 1)
    if ahead and ahead[0] in v.PERSON | {"type", "figuur", "figure"}:
        return Kind.RATING
    if not around.before(place, 1) and ahead and ahead[0] in v.LEVELS:
        return Kind.RATING
    return Kind.RATING if _is_predicate(around, place) else None


def _table(
    *rules: tuple[Iterable[str], _Rule],
) -> dict[str, list[_Rule]]:
    table: dict[str, list[_Rule]] = {}
    for words, rule in rules:
        for word in words:
            table.setdefault(word, []).append(rule)
    return table


_ALWAYS = _table(
    (v.NOUNS, _noun),
    (v.ADJECTIVES, _adjective),
    (v.HAD, _had),
    (v.PRACTICE, _practice),
    (v.COUNTRIES, _country),
    (v.PARTIES, _party),
    (frozenset("kast closet valt geaardheid seksualiteit sexuality".split()), _closet),
    (frozenset("afkomst komaf nationaliteit herkomst".split()), _descent),
    (frozenset("politieke political".split()), _outlook),
    (frozenset({"kleur", "color", "colour"}), _colour),
)
_EVERYWHERE = {
    **_ALWAYS,
    **{
        word: [*_ALWAYS.get(word, []), *rules]
        for word, rules in _table(
            (v.KIN | v.SPOUSES, _tie),
            (v.NOUNS.keys() | v.ADJECTIVES.keys(), _alone),
            (v.JOINED_TO, _joined),
            (v.RATED, _rated),
            (v.RATED_PERSON, _rated_person),
        ).items()
    },
}
