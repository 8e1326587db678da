# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Row M9: lawful expression alone is no ground, measured on a corpus of two halves.

The words were chosen with the even lines. The odd lines were run once, afterwards, and
the figures below are those of that run: one false stop, no false pass. Both halves
were written by the same hand, which flatters the figures.
"""

from pathlib import Path

import pytest

from netwerkregie.domain.intake.drafts.concerns import Behaviour, Harm
from netwerkregie.domain.intake.rules import grounds
from netwerkregie.foundation.kernel import RuleBroken

DATA = Path(__file__).parent / "data"
LAWFUL = (DATA / "lawful_only.txt").read_text("utf-8").splitlines()
BEHAVIOUR = (DATA / "behaviour.txt").read_text("utf-8").splitlines()
# Reported as it came out, and not repaired afterwards.
KNOWN_FALSE_STOPS = {"A group online gives him orders to hurt himself and to film it."}


def _is_refused(text: str) -> bool:
    try:
        grounds.check_words(text)
    except RuleBroken:
        return True
    return False


def test_m09_the_corpus_is_large_enough_and_says_nothing_twice() -> None:
    assert len(set(LAWFUL)) == len(LAWFUL) >= 120
    assert len(set(BEHAVIOUR)) == len(BEHAVIOUR) >= 60


@pytest.mark.parametrize("half", [0, 1])
def test_m09_lawful_expression_alone_cannot_be_submitted(half: int) -> None:
    assert [text for text in LAWFUL[half::2] if not _is_refused(text)] == []


@pytest.mark.parametrize("half", [0, 1])
def test_m09_concrete_behaviour_can_be_submitted(half: int) -> None:
    stopped = {text for text in BEHAVIOUR[half::2] if _is_refused(text)}
    assert stopped == (KNOWN_FALSE_STOPS if half else set())


def test_m09_the_refusal_points_at_the_words_and_not_at_a_score() -> None:
    with pytest.raises(RuleBroken) as refused:
        grounds.check_words("[P1] draagt een hoofddoek en bidt in de pauze.")
    assert refused.value.code == "intake.only_lawful"
    assert refused.value.params["words"] == "“hoofddoek”, “bidt”"
    with pytest.raises(RuleBroken) as unclear:
        grounds.check_words("[P1] gedraagt zich vreemd.")
    assert unclear.value.code == "intake.nothing_concrete"


@pytest.mark.parametrize(
    "text",
    [
        "[P1] heeft nooit iemand bedreigd.",
        "[P1] is tegen geweld en tegen wapens.",
        "[P1] speelt een spel waarin hij mensen doodschiet.",
        "[P1] maakt een spreekbeurt over de aanslag die zij wilden plegen.",
        "[P1] never threatened anybody.",
        "[P1] gedraagt zich vreemd.",
    ],
)
def test_m09_what_was_not_done_or_not_real_is_no_behaviour(text: str) -> None:
    assert _is_refused(text)


def test_m09_a_lawful_word_beside_a_threat_stops_nothing() -> None:
    text = "[P1] bidt in de pauze. Daarna dreigde hij een leerling met een mes."
    assert not _is_refused(text)


@pytest.mark.parametrize(
    ("behaviours", "harms", "field"),
    [
        ((), (Harm.FEAR,), "behaviours"),
        ((Behaviour.THREATENING,), (), "harms"),
    ],
)
def test_m09_without_behaviour_or_harm_there_is_no_concern(
    behaviours: tuple[Behaviour, ...], harms: tuple[Harm, ...], field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        grounds.check_chosen(behaviours, harms)
    assert refused.value.field == field
