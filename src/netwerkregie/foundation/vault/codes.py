# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Return codes: what a reporter takes along, and the keys that come out of it.

English readers get ten words of the EFF long list (7,776 words, 129 bits), which comes
with a kept library. No Dutch list of that kind does, so Dutch readers get 26 signs of
Crockford's base 32 in groups (130 bits, no look-alikes). From 112 bits on a lookup
secret needs no slow hash (OWASP ASVS 5.0, 6.5.2): a return visit is cheap for us and a
flood cannot turn our own hashing against us.
"""

import hashlib
import re
import secrets
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from uuid import UUID

from netwerkregie.foundation.vault.derivation import hkdf
from netwerkregie.foundation.vault.hpke import SEED
from netwerkregie.foundation.vault.keypairs import SIGNING_SEED, KeyPairs

WORDS = 10
SIGNS = 26
GROUPS = (5, 5, 5, 5, 6)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_LOOK_ALIKE_SIGNS = str.maketrans("OILU", "011V")
_LOOK_ALIKE_LETTERS = str.maketrans("01", "ol")
_NUMBERING = re.compile(r"(?<!\S)\d{1,2}[.):](?=\s)")
_SEPARATORS = re.compile(r"[\s,;.\u2010-\u2015_\-]+")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a typed code; says nothing about whether a mailbox exists.

    Args:
        code: "count" (too few or too many) or "unknown" (a word not in the list).
        wanted: how many words or signs a code has.
        given: how many were typed.
        unknown: the words or signs that no code contains, as typed.

    """

    code: str
    wanted: int
    given: int
    unknown: tuple[str, ...] = ()


class BadCode(ValueError):
    """The typed text cannot be any code; slip says why."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.code)
        self.slip = slip


@dataclass(frozen=True, slots=True)
class ReporterKeys:
    """What a return code opens; it exists only while the reporter is there.

    Args:
        lookup_id: the secret that finds the thread; only its hash is stored.
        keys: the pairs that open and sign.

    """

    lookup_id: bytes = field(repr=False)
    keys: KeyPairs = field(repr=False)

    @property
    def lookup_hash(self) -> bytes:
        """What the main database stores and finds the thread by."""
        return hashlib.sha256(self.lookup_id).digest()

    @property
    def holder_id(self) -> UUID:
        """The reporter's name among the holders of a dossier."""
        return UUID(bytes=hashlib.sha256(b"holder" + self.lookup_id).digest()[:16])


@cache
def word_list() -> tuple[str, ...]:
    """Return the EFF long list in its own order."""
    listed = files("xkcdpass").joinpath("static", "eff-long")
    return tuple(listed.read_text(encoding="utf-8").split())


@cache
def _bare_words() -> frozenset[str]:
    """Return the words without hyphens, as they count ("yo-yo" is also "yoyo")."""
    return frozenset(word.replace("-", "") for word in word_list())


def new_code(language: str) -> str:
    """Return a fresh code in the form that suits the reader's language."""
    if language.startswith("en"):
        return " ".join(secrets.choice(word_list()) for _ in range(WORDS))
    signs = "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))
    groups, at = [], 0
    for size in GROUPS:
        groups.append(signs[at : at + size])
        at += size
    return "-".join(groups)


def canonical(typed: str) -> str:
    """Return the code as it counts, whatever case, spaces or hyphens were typed.

    Raises:
        BadCode: this text can be no code; which part, and nothing more.

    """
    text = _plain(typed)
    bare = _SEPARATORS.sub("", text).upper().translate(_LOOK_ALIKE_SIGNS)
    if len(bare) == SIGNS and set(bare) <= set(ALPHABET):
        return "signs:" + bare
    words = _words_in(text)
    if words is not None:
        return "words:" + " ".join(words)
    raise BadCode(_slip(text))


def derive(typed: str) -> ReporterKeys:
    """Return the keys that a typed code opens.

    Raises:
        BadCode: this text can be no code.

    """
    seed = hkdf(
        canonical(typed).encode(),
        b"netwerkregie return code v1",
        length=32 + SEED + SIGNING_SEED,
    )
    return ReporterKeys(seed[:32], KeyPairs.from_bytes(seed[32:]))


def _plain(typed: str) -> str:
    """Fold case, accents and numbering away; keep where words end."""
    folded = unicodedata.normalize("NFKD", typed[:2000]).casefold()
    folded = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return _NUMBERING.sub(" ", folded)


def _words_in(text: str) -> list[str] | None:
    """Read ten words even when spaces are missing or doubled.

    No word of the list begins another, so letters without spaces read in one way.
    """
    letters = _SEPARATORS.sub("", text).translate(_LOOK_ALIKE_LETTERS)
    known = _bare_words()
    words: list[str] = []
    start = 0
    for end in range(1, len(letters) + 1):
        if letters[start:end] in known:
            words.append(letters[start:end])
            start = end
    return words if start == len(letters) and len(words) == WORDS else None


def _slip(text: str) -> Slip:
    typed = [part for part in re.split(r"[\s,;]+", text) if part]
    known = _bare_words()
    bare = [_SEPARATORS.sub("", part).translate(_LOOK_ALIKE_LETTERS) for part in typed]
    if not any(word in known for word in bare):
        signs = _SEPARATORS.sub("", text).upper().translate(_LOOK_ALIKE_SIGNS)
        strange = tuple(dict.fromkeys(s for s in signs if s not in ALPHABET))
        if strange and len(signs) > SIGNS + 4:
            return Slip("unknown", WORDS, len(typed), tuple(typed[:WORDS]))
        return Slip("unknown" if strange else "count", SIGNS, len(signs), strange)
    unknown = tuple(
        part for part, word in zip(typed, bare, strict=True) if word not in known
    )
    return Slip("unknown" if unknown else "count", WORDS, len(typed), unknown)
