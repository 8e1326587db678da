# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""May I share this? Every cell has an answer, and each kind of answer its own test."""

from itertools import product

import pytest
from django.utils import translation

from netwerkregie.domain.intake.phrases.sharing import (
    GROUNDS,
    INSTEAD,
    REASONS,
    SECRECY,
    SECRECY_LIFTED,
    TO_CONFIRM,
    say_secrecy,
)
from netwerkregie.domain.intake.rules.sharing import (
    SECRET,
    SOURCES,
    Ground,
    Instead,
    Reason,
    Receiver,
    Secrecy,
    Stage,
    Verdict,
)
from netwerkregie.domain.intake.rules.sharing_table import ASK_FIRST, TABLE, may_share
from netwerkregie.foundation.kernel.labels import label

CELLS = list(product(Stage, Receiver))
WIDTH = {Verdict.NO: "a", Verdict.ONLY_IF: "b", Verdict.YES: "c"}

# The whole table at a glance; a column per stage in the order of Stage.
# y yes · i only if · . no, ask first
SHAPE = """
manager             i i . . i i
colleague           i i . . i i
advice_line         y i i i i i
neighbourhood_team  y i i i i i
veilig_thuis        y i i i i y
police              . i i i . y
parents             i i i i i i
the_person          y i i i y i
other_municipality  i . . . i .
council             . . . . . .
press               . . . . . .
"""
SIGNS = {"y": Verdict.YES, "i": Verdict.ONLY_IF, ".": Verdict.NO}
EXPECTED = {
    (stage, Receiver(line.split()[0])): SIGNS[sign]
    for line in SHAPE.strip().splitlines()
    for stage, sign in zip(Stage, line.split()[1:], strict=True)
}


def test_every_cell_has_an_answer_of_its_own() -> None:
    assert set(TABLE) == set(EXPECTED) == set(CELLS)


@pytest.mark.parametrize(("stage", "receiver"), CELLS)
def test_the_answer_of_a_cell_is_the_one_that_was_looked_over(
    stage: Stage, receiver: Receiver
) -> None:
    answer = may_share(stage, receiver, Secrecy.NO)
    assert answer.verdict is EXPECTED[stage, receiver]
    assert answer.grounds
    assert len(set(answer.grounds)) == len(answer.grounds)


@pytest.mark.parametrize(("stage", "receiver"), CELLS)
def test_secrecy_never_widens_an_answer_and_doubt_counts_as_secrecy(
    stage: Stage, receiver: Receiver
) -> None:
    free = may_share(stage, receiver, Secrecy.NO)
    bound = may_share(stage, receiver, Secrecy.YES)
    assert WIDTH[bound.verdict] <= WIDTH[free.verdict]
    assert may_share(stage, receiver, Secrecy.NOT_SURE) == bound
    assert set(free.grounds) <= set(bound.grounds)
    if bound.secrecy:
        assert set(SECRET) <= set(bound.grounds)


def test_what_nobody_thought_of_is_no_ask_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(TABLE, (Stage.CONCERN, Receiver.MANAGER))
    for secrecy in Secrecy:
        assert may_share(Stage.CONCERN, Receiver.MANAGER, secrecy) == ASK_FIRST
    assert ASK_FIRST.verdict is Verdict.NO
    assert ASK_FIRST.to_confirm


def test_m21_advice_and_voluntary_help_never_lead_to_the_police() -> None:
    for stage, secrecy in product((Stage.ADVICE, Stage.VOLUNTARY), Secrecy):
        answer = may_share(stage, Receiver.POLICE, secrecy)
        assert answer.verdict is Verdict.NO


def test_nobody_reads_about_secrecy_before_ringing_for_a_life() -> None:
    for receiver in (Receiver.POLICE, Receiver.VEILIG_THUIS):
        answer = may_share(Stage.DANGER, receiver, Secrecy.YES)
        assert answer.verdict is Verdict.YES
        assert say_secrecy(answer) == ""


def test_the_press_and_the_council_never_hear_of_a_person() -> None:
    for stage, receiver, secrecy in product(
        Stage, (Receiver.PRESS, Receiver.COUNCIL), Secrecy
    ):
        assert may_share(stage, receiver, secrecy).verdict is Verdict.NO


def test_what_leans_on_the_law_of_the_case_table_asks_the_privacy_officer() -> None:
    leaning = (Reason.WITHOUT_IDENTITY, Reason.NAMED_MEMBER, Reason.SEALED_DOOR)
    for answer in TABLE.values():
        assert answer.to_confirm == (answer.reason in leaning)


def test_no_sentence_names_the_law_of_which_no_article_was_confirmed() -> None:
    said = [*REASONS.values(), *INSTEAD.values(), *GROUNDS.values()]
    for language in ("en", "nl"):
        with translation.override(language):
            words = " ".join(map(str, said)).lower()
        for law in ("2025", "persoonsgerichte aanpak", "radicalis"):
            assert law not in words


def test_every_word_of_an_answer_is_there_in_both_languages() -> None:
    assert set(REASONS) == set(Reason)
    assert set(INSTEAD) == set(Instead)
    assert set(GROUNDS) == set(SOURCES) == set(Ground)
    said = [*REASONS.values(), *INSTEAD.values(), *GROUNDS.values()]
    said += [SECRECY, SECRECY_LIFTED, TO_CONFIRM]
    with translation.override("en"):
        english = [str(one) for one in said]
    with translation.override("nl"):
        dutch = [str(one) for one in said]
        named = [label(one) for one in [*Stage, *Receiver, *Secrecy, *Verdict]]
    assert all(one != other for one, other in zip(english, dutch, strict=True))
    assert all(named)


def test_violence_lifts_secrecy_by_its_own_law() -> None:
    told = may_share(Stage.CONCERN, Receiver.VEILIG_THUIS, Secrecy.YES)
    assert say_secrecy(told) is SECRECY_LIFTED
    assert (
        say_secrecy(may_share(Stage.CONCERN, Receiver.MANAGER, Secrecy.YES)) is SECRECY
    )
    assert say_secrecy(may_share(Stage.CONCERN, Receiver.MANAGER, Secrecy.NO)) == ""
