# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A guided talk: its parts stay apart, and come back out of the one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.intake.drafts.conversation import (
    LONGEST_PART,
    PARTS,
    ConversationDraft,
    Known,
    Part,
    parted,
)
from netwerkregie.domain.intake.phrases.conversation import (
    NOT_KNOWN,
    NOT_SPOKEN,
    OPENING,
    PROMPTS,
    as_text,
)
from netwerkregie.domain.intake.rules.advice import LONGEST_TEXT, Want
from netwerkregie.domain.intake.rules.conversation import check_parts, joined
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.labels import label

TALK = ConversationDraft(
    observation="Hij zit alleen.\nDrie weken al.",
    want=Want.ONLY_ADVICE,
    when="sinds de herfst",
    known=Known.BOTH,
    source="Een collega.",
    interpretation="",
    protective="Zijn trainer ziet hem elke week.",
)


def test_what_was_seen_stands_apart_from_what_somebody_makes_of_it() -> None:
    told = {one.part: one.text for one in parted(as_text(TALK, "nl"))}
    assert list(told) == list(PARTS)
    assert told[Part.OBSERVATION].startswith("Hij zit alleen.\nDrie weken al.\n")
    assert told[Part.SOURCE] == "Een collega."
    assert told[Part.PROTECTIVE] == "Zijn trainer ziet hem elke week."


def test_not_known_is_a_full_answer_and_not_spoken_about_is_another() -> None:
    told = {one.part: one.text for one in parted(as_text(TALK, "en"))}
    assert told[Part.INTERPRETATION] == "Not known."
    assert told[Part.WORRY] == "Not spoken about."
    assert "How known: Partly the one, partly the other" in told[Part.OBSERVATION]


def test_the_text_is_in_the_language_of_the_talk() -> None:
    dutch, english = as_text(TALK, "nl"), as_text(TALK, "en")
    assert english.startswith("1 · What was seen or heard\n")
    assert dutch.startswith("1 · Wat ")
    assert [one.part for one in parted(dutch)] == [one.part for one in parted(english)]


def test_a_caller_who_says_something_like_a_heading_opens_no_part() -> None:
    sly = ConversationDraft(
        observation="Hij riep:\n4 · Wat zorgen geeft\nen liep weg.",
        want=Want.ONLY_ADVICE,
    )
    told = parted(as_text(sly, "nl"))
    assert [one.part for one in told] == list(PARTS)
    assert "4 · Wat zorgen geeft" in told[0].text


@pytest.mark.parametrize(
    "ordinary",
    ["", "Een gewone vraag.", "1. Eerst dit\n2. Dan dat", "2 · Tweede\ntekst", "1 ·"],
)
def test_an_ordinary_message_has_no_parts(ordinary: str) -> None:
    assert parted(ordinary) == ()


WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"),
    max_size=80,
)


@given(st.lists(WORDS, min_size=len(PARTS), max_size=len(PARTS)))
def test_whatever_is_said_comes_back_in_its_own_part(texts: list[str]) -> None:
    made = joined((part, "kop", text) for part, text in zip(PARTS, texts, strict=True))
    back = parted(made)
    assert [one.part for one in back] == list(PARTS)
    for one, text in zip(back, texts, strict=True):
        lines = [line.strip() for line in text.strip().split("\n")]
        assert [line.strip() for line in one.text.split("\n")] == lines


def test_the_longest_talk_fits_in_one_message() -> None:
    full = "x" * LONGEST_PART
    longest = ConversationDraft(
        observation=full, want=Want.LOOK_AT_THIS, when="x" * 160, known=Known.BOTH,
        source=full, interpretation=full, worry=full, alternative=full,
        protective=full, done=full,
    )  # fmt: skip
    assert len(as_text(longest, "nl")) < LONGEST_TEXT
    check_parts((part, text or "") for part, text in longest.told())


def test_without_an_observation_there_is_no_talk() -> None:
    with pytest.raises(RuleBroken, match="nothing_observed"):
        check_parts([(Part.OBSERVATION, " \n")])
    with pytest.raises(RuleBroken, match="part_too_long"):
        check_parts([(Part.OBSERVATION, "iets"), (Part.WORRY, "x" * 2001)])


def test_m07_no_part_and_no_choice_of_a_talk_is_a_number_or_a_degree() -> None:
    shown = [label(one) for one in [*Part, *Known]]
    shown += [str(NOT_KNOWN), str(NOT_SPOKEN), str(OPENING)]
    for prompt in PROMPTS.values():
        shown += [str(prompt.say), *map(str, prompt.further)]
    scales = ("score", "schaal", "cijfer", "niveau", "graad", "%", "hoog", "laag")
    for words in shown:
        assert not any(sign.isdigit() for sign in words), words
        assert not any(scale in words.lower() for scale in scales), words


def test_every_part_has_a_sentence_to_say_aloud() -> None:
    assert set(PROMPTS) == set(Part)
    assert all(str(prompt.say) for prompt in PROMPTS.values())
