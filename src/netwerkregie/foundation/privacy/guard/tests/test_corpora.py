# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard against two corpora: one it was made with, one it was never tuned on."""

from pathlib import Path

import pytest

from netwerkregie.foundation.privacy.guard import Finding, Kind, Strictness, inspect
from netwerkregie.foundation.privacy.texts import findings_in

DATA = Path(__file__).parent / "data" / "guard"
MOST_FALSE_STOPS = 0.02
CAUGHT_IN_DEVELOPMENT = 0.98
# What the held-out corpus gave the first time it was read, less two sentences.
CAUGHT_HELD_OUT = 0.96


def _strictness(kind: str) -> Strictness:
    apart = {Kind.KINSHIP, Kind.RATING}
    return Strictness.UNSEALED if kind in apart else Strictness.ADVICE


def _clean(part: str) -> list[tuple[str, list[Finding]]]:
    result = []
    for path in sorted((DATA / part).glob("clean_*.txt")):
        strict = Strictness.UNSEALED if "unsealed" in path.name else Strictness.ADVICE
        texts = path.read_text(encoding="utf-8").splitlines()
        result += [(text, inspect(text, strictness=strict)) for text in texts]
    return result


def _planted(part: str) -> list[tuple[str, str, set[Kind]]]:
    result = []
    for path in sorted((DATA / part).glob("planted_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, text = line.split("\t")
            found = inspect(text, strictness=_strictness(kind))
            result.append((kind, text, {finding.kind for finding in found}))
    return result


@pytest.mark.parametrize("part", ["development", "held_out"])
def test_at_most_two_in_a_hundred_ordinary_texts_are_stopped(part: str) -> None:
    read = _clean(part)
    stopped = [(text, found) for text, found in read if found]
    assert len(stopped) / len(read) <= MOST_FALSE_STOPS, stopped


@pytest.mark.parametrize("part", ["development", "held_out"])
def test_the_pages_for_unsealed_words_stop_no_more_than_that(part: str) -> None:
    texts = [
        text
        for name in ("clean_unsealed_nl.txt", "clean_en.txt")
        for text in (DATA / part / name).read_text(encoding="utf-8").splitlines()
    ]
    stopped = [(text, found) for text in texts if (found := findings_in(text))]
    assert len(stopped) / len(texts) <= MOST_FALSE_STOPS, stopped


@pytest.mark.parametrize(
    ("part", "least"),
    [("development", CAUGHT_IN_DEVELOPMENT), ("held_out", CAUGHT_HELD_OUT)],
)
def test_planted_facts_are_found_whatever_their_spelling(
    part: str, least: float
) -> None:
    read = _planted(part)
    missed = [(kind, text) for kind, text, found in read if kind not in found]
    assert 1 - len(missed) / len(read) >= least, missed


@pytest.mark.parametrize("part", ["development", "held_out"])
def test_every_kind_is_planted_in_both_corpora_where_it_can_be(part: str) -> None:
    kinds = {kind for kind, _, _ in _planted(part)}
    assert kinds >= set(Kind) - {Kind.IBAN}


def test_the_corpora_are_large_enough_to_mean_something() -> None:
    texts = [
        line for part in DATA.rglob("*.txt") for line in part.read_text().split("\n")
    ]
    assert len([text for text in texts if text]) >= 440
