# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A return code is strong, easy to type, and says what is wrong without leaking."""

import math
import re
from itertools import pairwise

import pytest

from netwerkregie.foundation.vault import codes
from netwerkregie.foundation.vault.codes import (
    ALPHABET,
    BadCode,
    Slip,
    canonical,
    derive,
    new_code,
    word_list,
)

WORDS = (
    "flammable acquire thirsty hurler multiple regulator spied tabasco gout paternal"
)
SIGNS = "GR882-VPB9W-0G86C-N1DMG-TH5PDH"


def test_the_word_list_is_long_enough_for_129_bits() -> None:
    assert len(word_list()) == 7_776
    assert codes.WORDS * math.log2(len(word_list())) >= 129
    assert codes.SIGNS * math.log2(len(ALPHABET)) == 130


def test_no_word_begins_another_so_spaces_may_be_missing() -> None:
    bare = sorted(codes._bare_words())
    assert not [pair for pair in pairwise(bare) if pair[1].startswith(pair[0])]


def test_the_reader_s_language_decides_the_form() -> None:
    assert len(new_code("en").split()) == 10
    assert re.fullmatch(r"(\w{5}-){4}\w{6}", new_code("nl"))
    assert not set(new_code("nl")) & set("ILOU")


def test_codes_do_not_repeat() -> None:
    assert len({new_code("nl") for _ in range(500)}) == 500


@pytest.mark.parametrize(
    "typed",
    [
        SIGNS.lower(),
        SIGNS.replace("-", ""),
        SIGNS.replace("-", " \u2013 "),
        "  " + SIGNS.replace("0", "O").replace("1", "l") + "\n",
        SIGNS.replace("1", "I").replace("0", "o").replace("V", "u"),
        " ".join(SIGNS),
    ],
)
def test_signs_may_be_typed_as_people_type(typed: str) -> None:
    assert canonical(typed) == canonical(SIGNS)


@pytest.mark.parametrize(
    "typed",
    [
        WORDS.upper(),
        WORDS.replace(" ", "-"),
        WORDS.replace(" ", ""),
        WORDS.replace(" ", ",\n"),
        "\n".join(f"{at}. {word}" for at, word in enumerate(WORDS.split(), 1)),
        WORDS.replace("flammable", "f1ammab1e").replace("tabasco", "tábasc0"),
    ],
)
def test_words_may_be_typed_as_people_type(typed: str) -> None:
    assert canonical(typed) == canonical(WORDS)


def test_a_hyphenated_word_may_be_typed_in_two() -> None:
    code = WORDS.replace("gout", "drop-down")
    for typed in (code, code.replace("-", " "), code.replace("-", "")):
        assert canonical(typed) == canonical(code)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("between", ["", " ", " - ", "\n"])
def test_every_code_survives_case_and_spacing(language: str, between: str) -> None:
    for _ in range(40):
        code = new_code(language)
        typed = code.title().replace("-" if language == "nl" else " ", between)
        assert canonical(typed) == canonical(code)


def _slip(typed: str) -> Slip:
    with pytest.raises(BadCode) as caught:
        derive(typed)
    return caught.value.slip


def test_a_word_that_is_in_no_code_is_named() -> None:
    slip = _slip(WORDS.replace("hurler", "hurlder"))
    assert slip == Slip("unknown", 10, 10, ("hurlder",))


def test_too_few_words_are_counted() -> None:
    assert _slip(" ".join(WORDS.split()[:8])) == Slip("count", 10, 8)


def test_too_few_signs_are_counted_and_strange_ones_named() -> None:
    assert _slip(SIGNS[:-2]) == Slip("count", 26, 24)
    assert _slip(SIGNS[:-1] + "!") == Slip("unknown", 26, 26, ("!",))


def test_nothing_and_nonsense_are_no_code() -> None:
    for typed in ("", "   ", "\0", "👻" * 26, "x" * 100_000, "weet ik niet meer sorry"):
        _slip(typed)


def test_the_same_code_gives_the_same_keys_and_another_gives_none_of_them() -> None:
    one, again, other = derive(SIGNS), derive(SIGNS.lower()), derive(WORDS)
    assert one == again
    assert one.lookup_hash != other.lookup_hash
    assert one.holder_id != other.holder_id
    assert one.keys.public() != other.keys.public()
    assert one.keys.verify_key() != other.keys.verify_key()


def test_what_is_stored_does_not_contain_what_is_secret() -> None:
    keys = derive(SIGNS)
    assert keys.lookup_hash != keys.lookup_id
    assert keys.holder_id.bytes not in (keys.lookup_id[:16], keys.lookup_hash[:16])
    assert keys.lookup_id.hex() not in repr(keys)
    assert repr(keys.lookup_id) not in repr(keys)
