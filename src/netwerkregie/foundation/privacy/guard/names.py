# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of persons: told from words, places and organisations by what surrounds them.

No single list decides. A first name counts by itself; a family name, an unknown
capital or a name that is also a word counts only where the words around it speak of
a person. Names of organisations and places are left alone.
"""

from collections.abc import Collection, Iterator

from netwerkregie.foundation.privacy.guard import lists
from netwerkregie.foundation.privacy.guard.kinds import Kind
from netwerkregie.foundation.privacy.guard.name_words import (
    ACTS,
    AFTER_OTHER,
    BEFORE_OTHER,
    BEFORE_PERSON,
    COMPOUND_TAILS,
    CUES,
    LANGUAGE_CUES,
    NAME_ENDS,
    NAME_STARTS,
    NEITHER,
    OFFICES,
    SAYS,
    SPEAKS,
    TITLES,
)
from netwerkregie.foundation.privacy.guard.reading import Reading, Token, unleet
from netwerkregie.foundation.privacy.guard.remembering import known_again

Hit = tuple[Kind, int, int]

_LONGEST_RUN = 6
_LOWER_NAME = 4
_LOOK_BACK = 3
_MOST_INITIALS = 5
# A compound such as "marktplein" has a word before its tail.
_COMPOUND = 6
_SHORTEST = 3


class _Looks:
    """What a word can be, by the lists."""

    __slots__ = ("first", "known", "last", "other", "place")

    def __init__(
        self, *, first: bool, last: bool, known: bool, other: bool, place: bool
    ) -> None:
        self.first = first
        self.last = last
        self.known = known
        self.other = other
        self.place = place


@known_again
def _looks(word: str) -> _Looks:
    bare = _bare(word)
    first = bare in lists.first_names() and bare not in lists.WORD_LIKE
    return _Looks(
        first=first or _is_double(bare) or _is_disguised(bare) or _is_built(bare),
        last=bare in lists.family_names(),
        known=bare in lists.words() or word in lists.words() or word.isdigit(),
        other=bare in NEITHER
        or (len(bare) > _COMPOUND and bare.endswith(COMPOUND_TAILS)),
        place=bare in lists.places(),
    )


def _bare(word: str) -> str:
    """Return the word without the s of possession: "Youssefs", "Anna's", "Thijs'"."""
    for ending in ("'s", "'"):
        if word.endswith(ending):
            return word[: -len(ending)]
    if word.endswith("s") and word not in lists.first_names():
        shorter = word[:-1]
        if shorter in lists.first_names() and len(shorter) > _LOWER_NAME:
            return shorter
    return word


def _is_compound(word: str) -> bool:
    """Find "Marktplein" and "Thorbeckeschool"."""
    return len(word) > _COMPOUND and word.endswith(COMPOUND_TAILS)


def _is_double(word: str) -> bool:
    parts = word.split("-")
    return len(parts) > 1 and _is_sure(parts[0]) and len(parts[0]) >= _SHORTEST


def _is_built(word: str) -> bool:
    """Find "Abdelilah" and "Nasreddine", which are made of parts."""
    built = word.startswith(NAME_STARTS) or word.endswith(NAME_ENDS)
    return built and len(word) > _COMPOUND and word not in lists.words()


def _is_disguised(word: str) -> bool:
    """Find "m0hammed" and "fatimaaaa"."""
    if any(c.isdigit() for c in word) and any(c.isalpha() for c in word):
        plain = unleet(word)
        return len(plain) >= _LOWER_NAME and _is_sure(plain)
    for place in range(2, len(word)):
        if word[place] == word[place - 1] == word[place - 2]:
            squeezed = word[: place - 1] + word[place:].lstrip(word[place])
            return _is_sure(squeezed)
    return False


def _is_sure(word: str) -> bool:
    return word in lists.first_names() and word not in lists.WORD_LIKE


@known_again
def _figures_with(word: str) -> tuple[str, ...]:
    return tuple(name for name in lists.PUBLIC_FIGURES if _bare(word) in name.split())


def names(
    reading: Reading, found: list[Token], known: Collection[str] = ()
) -> Iterator[Hit]:
    """Yield every stretch that names a person."""
    scan = _Scan(reading, found, frozenset(word for n in known for word in n.split()))
    place = 0
    while place < len(found):
        size = scan.name_at(place)
        if size:
            yield Kind.PERSON, found[place].start, found[place + size - 1].end
        place += max(1, size)


class _Scan:
    """One pass over the words of a text."""

    def __init__(
        self, reading: Reading, found: list[Token], known: frozenset[str]
    ) -> None:
        self.reading = reading
        self.found = found
        self.known = known

    def name_at(self, place: int) -> int:
        """Return of how many words the name is that starts here; 0 for none."""
        token = self.found[place]
        initials = self._initials(place) if len(token.shown) == 1 else 0
        if initials:
            return initials + self._run(place + initials)
        looks = _looks(token.word)
        if not token.capital:
            return self._lower_name(place, looks)
        if token.word in lists.PARTICLES:
            return self._particle_name(place)
        if not self._is_candidate(place, looks):
            return 0
        size = self._run(place)
        return size if size and self._speaks_of_a_person(place, size) else 0

    def _before(self, place: int) -> str:
        before = place - 1
        if before < 0 or self.found[before].sentence != self.found[place].sentence:
            return ""
        return self.found[before].word

    def _after(self, place: int) -> str:
        if place >= len(self.found):
            return ""
        if place and self.found[place].sentence != self.found[place - 1].sentence:
            return ""
        return self.found[place].word

    def _initials(self, place: int) -> int:
        """Return how many initials begin a name: "J. Jansen", "M.A. el Amrani"."""
        size = 0
        while size < _MOST_INITIALS and self._is_letter(place + size):
            size += 1
        following = place + size
        if not size or following >= len(self.found) or not self._run(following):
            return 0
        if size == 1 and self._is_shortened(following):
            return size
        last = self.found[following + self._run(following) - 1]
        looks = _looks(last.word)
        return size if not looks.other and (looks.last or not looks.known) else 0

    def _is_shortened(self, place: int) -> bool:
        """Find what newspapers write: "S. de J."."""
        last = place + self._run(place) - 1
        particle = self.found[place].word in lists.PARTICLES
        return particle and len(self.found[last].shown) == 1

    def _is_letter(self, place: int) -> bool:
        """Find a capital with a point that the sentence goes on after."""
        if place + 1 >= len(self.found):
            return False
        token, following = self.found[place], self.found[place + 1]
        if len(token.shown) != 1 or not token.capital:
            return False
        gap = self.reading.plain[token.end : following.start]
        return gap in {". ", "."} and following.sentence == token.sentence

    def _is_candidate(self, place: int, looks: _Looks) -> bool:
        token = self.found[place]
        if token.shown in self.known or looks.other or len(token.word) == 1:
            return False
        if looks.first:
            return True
        if token.shown.isupper() and not looks.last:
            return False
        if looks.known and not looks.last:
            # A word that is also a name: "De Brug", "Storm", "Roos huilde".
            return token.word in lists.first_names()
        return not (looks.place and not looks.last)

    def _run(self, place: int) -> int:
        """Return how many words from here on belong together as one name."""
        size = 0
        end = place
        while end < len(self.found) and end - place < _LONGEST_RUN:
            token = self.found[end]
            if end > place and not self._joins(end):
                break
            if token.word in lists.PARTICLES:
                end += 1
                continue
            after_particle = end > place and self.found[end - 1].word in lists.PARTICLES
            if not token.capital:
                break
            if end > place and not after_particle and self._ends_run(token):
                break
            end += 1
            size = end - place
        return size

    def _ends_run(self, token: Token) -> bool:
        looks = _looks(token.word)
        return looks.known and not looks.first and not looks.last

    def _joins(self, place: int) -> bool:
        one, two = self.found[place - 1], self.found[place]
        if one.sentence != two.sentence:
            return False
        gap = self.reading.plain[one.end : two.start]
        return gap in {" ", "_", ". ", "."} or (gap.isspace() and "\n" not in gap)

    def _lower_name(self, place: int, looks: _Looks) -> int:
        """Find a name that was typed without capitals."""
        token = self.found[place]
        before = self._before(place)
        if (
            before in {"heet", "heette", "genaamd"}
            and token.word in lists.first_names()
        ):
            return 1
        if not looks.first or before in BEFORE_OTHER:
            return 0
        sure = len(token.word) >= _LOWER_NAME and not looks.known
        sure = sure and token.word not in lists.NEVER_LOWER
        size = 1 + self._lower_family(place + 1)
        return size if sure or size > 1 else 0

    def _lower_family(self, place: int) -> int:
        size = 0
        while size < _LOOK_BACK and self._after(place + size) in lists.PARTICLES:
            size += 1
        word = self._after(place + size)
        if not word or word not in lists.family_names():
            return 0
        return size + 1 if size or word not in lists.words() else 0

    def _particle_name(self, place: int) -> int:
        """Find "De Vries belde" and "El Amrani was er"; leave "De Brug" alone."""
        size = 1
        while self._after(place + size) in lists.PARTICLES and size < _LOOK_BACK:
            size += 1
        end = place + size
        if not self._after(end) or not self.found[end].capital:
            return 0
        looks = _looks(self.found[end].word)
        if self.found[place].word in {"abu", "abou", "umm", "oum", "ibn", "bint"}:
            return size + 1
        if not looks.last or looks.other or self._stands_for_other(place, size + 1):
            return 0
        if not looks.known and self.found[end].word not in lists.places():
            return size + 1
        return size + 1 if self._is_announced(place, size + 1) else 0

    def _stands_for_other(self, place: int, size: int) -> bool:
        """Tell the name of an organisation or a place by what stands around it."""
        words = {self.found[k].word for k in range(place, place + size)}
        if words & self.known or self._is_public(place):
            return True
        if self._after(place + size) in AFTER_OTHER:
            return True
        if any(
            w in AFTER_OTHER or w.endswith(COMPOUND_TAILS)
            for w in words
            if len(w) > _COMPOUND
        ):
            return True
        for back in range(1, _LOOK_BACK):
            before = self._before(place - back + 1) if place - back >= 0 else ""
            if before in BEFORE_OTHER and before not in CUES:
                return True
            if before not in lists.PARTICLES:
                break
        return False

    def _is_public(self, place: int) -> bool:
        """Tell whether everybody knows the name, also when it goes on after these."""
        begin = max(0, place - 1)
        words = [token.word for token in self.found[begin : place + 4]]
        shown = f" {' '.join(words)} ".replace("-", " ").replace("'s ", " ")
        return any(
            f" {name} " in shown for name in _figures_with(self.found[place].word)
        )

    def _is_announced(self, place: int, size: int) -> bool:
        before = self._before(place)
        if before in TITLES or before in CUES:
            return True
        if before in {"is", "ben", "am"}:
            return self._before(place - 1) in {"naam", "ik", "name", "i"}
        if before in BEFORE_PERSON:
            return True
        return (
            self._after(place + size) in SAYS and not self.found[place + size].capital
        )

    def _speaks_of_a_person(self, place: int, size: int) -> bool:
        token = self.found[place]
        looks = _looks(token.word)
        before = self._before(place)
        if before in LANGUAGE_CUES and token.word in {"frans", "engels"}:
            return False
        if before in TITLES:
            return self._after_title(place, size)
        if self._stands_for_other(place, size):
            return False
        if looks.first:
            return not (looks.place and before in {"in", "uit", "naar", "te"})
        if size > 1:
            return self._full_name(place, size, looks)
        return self._single(place, looks)

    def _after_title(self, place: int, size: int) -> bool:
        words = [self.found[k].word for k in range(place, place + size)]
        return not any(w in OFFICES or w.endswith(COMPOUND_TAILS) for w in words)

    def _full_name(self, place: int, size: int, looks: _Looks) -> bool:
        tail = _looks(self.found[place + size - 1].word)
        particle = any(
            self.found[k].word in lists.PARTICLES
            for k in range(place + 1, place + size)
        )
        wordlike = self.found[place].word in lists.first_names()
        if tail.last and (wordlike or not looks.known):
            return not tail.known or particle or self._is_announced(place, size)
        if looks.known or tail.known or tail.place or tail.other:
            return False
        return particle or self._is_announced(place, size)

    def _single(self, place: int, looks: _Looks) -> bool:
        """Judge one capital that may be a name: only the words around it tell."""
        token = self.found[place]
        before = self._before(place)
        if before and self.found[place - 1].capital and not self.found[place - 1].first:
            # "the Red Cross": the end of a longer name of something else.
            return False
        if self._after(place + 1) in {"genoemd", "genaamd"} and not token.first:
            return True
        if token.first and not before:
            return self._begins_sentence(place, looks)
        if before in CUES or (
            self._is_announced(place, 1) and before not in BEFORE_PERSON
        ):
            wordlike = token.word in lists.first_names()
            return not looks.known or looks.last or (wordlike and before in CUES)
        return looks.last and not looks.known and not looks.place

    def _begins_sentence(self, place: int, looks: _Looks) -> bool:
        """Judge a capital that the sentence gave: "Storm zei niets"."""
        after = self._after(place + 1)
        unknown = not looks.known and not looks.place
        if looks.last and unknown:
            return after in SAYS
        if self.found[place].word in lists.first_names():
            ages = {self._after(place + step) for step in (3, 4)}
            return after in SPEAKS or (after == "is" and "jaar" in ages)
        return unknown and after in ACTS
