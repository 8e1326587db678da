# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chain as plain bytes: what is altered shows, at the line where it was altered."""

import os
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.foundation.ledger import chain
from netwerkregie.foundation.vault.merkle import root_of

HOUSE = UUID(int=7)
START = 1_700_000_000 * chain.SECOND


def line(seq: int, previous: bytes, **changed: object) -> chain.Line:
    values = dict.fromkeys(chain.FIELDS, "") | {
        "municipality_id": HOUSE,
        "seq": seq,
        "at": START + seq * chain.SECOND,
        "written_at": START + seq * chain.SECOND,
        "door": "session",
        "verb": "room.did_it",
        "result": "done",
    }
    salt = os.urandom(16)
    text = chain.spell(values | changed)
    leaf = chain.leaf_of(salt, text)
    return chain.Line(seq, salt, text, leaf, chain.chained(previous, leaf))


def lines(count: int, **changed_at: dict[str, object]) -> list[chain.Line]:
    made: list[chain.Line] = []
    for seq in range(count):
        previous = made[-1].chain_hash if made else chain.START
        made.append(line(seq, previous, **changed_at.get(f"line{seq}", {})))
    return made


def walk(
    given_lines: list[chain.Line], *marks: chain.Mark, head: chain.Line | None = None
) -> chain.Walked:
    walker = chain.Walk(HOUSE, marks)
    walker.take(given_lines)
    last = head or given_lines[-1]
    return walker.finish(last.seq + 1, last.chain_hash)


def mark(given_lines: list[chain.Line], size: int, at: int | None = None) -> chain.Mark:
    root = root_of([one.leaf_hash for one in given_lines[:size]])
    return chain.Mark(size, root, START + size * chain.SECOND if at is None else at)


@given(st.lists(st.text(), min_size=len(chain.FIELDS), max_size=len(chain.FIELDS)))
def test_what_is_spelled_is_read_back_whatever_people_type(texts: list[str]) -> None:
    values = dict(zip(chain.FIELDS, texts, strict=True))

    assert chain.read(chain.spell(values)) == values


@given(st.text(), st.text(), st.text(), st.text())
def test_two_different_lines_are_never_spelled_alike(
    a: str, b: str, c: str, d: str
) -> None:
    values = dict.fromkeys(chain.FIELDS, "")
    one = chain.spell(values | {"reason": a, "result": b})
    other = chain.spell(values | {"reason": c, "result": d})

    assert (one == other) == ((a, b) == (c, d))


def test_an_untouched_chain_is_whole_and_gives_the_signed_root() -> None:
    kept = lines(9)

    walked = walk(kept, mark(kept, 4), mark(kept, 9))

    assert walked.finding is None
    assert walked.size == 9
    assert walked.root == root_of([one.leaf_hash for one in kept])


def test_an_edited_line_is_named() -> None:
    kept = lines(9)
    assert kept[5].text is not None
    kept[5] = kept[5]._replace(text=kept[5].text.replace(b"did_it", b"undone"))

    assert walk(kept).finding == chain.Finding(5, "the line is not what was written")


def test_a_deleted_line_is_named() -> None:
    kept = lines(9)

    assert walk(kept[:3] + kept[4:]).finding == chain.Finding(
        3, "a line is missing or out of order"
    )


def test_an_inserted_line_is_named() -> None:
    kept = lines(9)
    extra = line(4, kept[3].chain_hash)

    assert walk([*kept[:4], extra, *kept[4:]]).finding == chain.Finding(
        5, "a line is missing or out of order"
    )


def test_two_lines_that_changed_places_are_named() -> None:
    kept = lines(9)
    kept[2] = kept[2]._replace(seq=3)
    kept[3] = kept[3]._replace(seq=2)
    kept[2], kept[3] = kept[3], kept[2]

    assert walk(kept).finding == chain.Finding(2, "the chain is broken")


def test_a_line_of_another_municipality_is_named() -> None:
    kept = lines(3, line1={"municipality_id": uuid4()})

    assert walk(kept).finding == chain.Finding(1, "the line stood elsewhere")


def test_a_chain_that_was_cut_and_whose_head_was_set_back_misses_its_checkpoint() -> (
    None
):
    kept = lines(9)

    assert walk(kept[:6], mark(kept, 8)).finding == chain.Finding(
        6, "lines are missing that a checkpoint was signed for"
    )


def test_a_chain_that_was_cut_without_its_head_is_named() -> None:
    kept = lines(9)

    found = walk(kept[:6], head=kept[-1]).finding

    assert found == chain.Finding(6, "the head says something else")


def test_a_chain_written_afresh_differs_from_the_signed_checkpoint() -> None:
    kept, afresh = lines(9), lines(9)

    assert walk(afresh, mark(kept, 8)).finding == chain.Finding(
        7, "the lines up to here differ from the signed checkpoint"
    )


def test_a_clock_that_went_back_is_named() -> None:
    an_hour_ago = START - 3600 * chain.SECOND
    kept = lines(5, line3={"at": an_hour_ago, "written_at": an_hour_ago})

    assert walk(kept).finding == chain.Finding(3, "the clock went back")


def test_a_clock_put_right_by_the_network_is_no_alarm() -> None:
    just_before = START + 1 * chain.SECOND
    kept = lines(5, line3={"at": just_before, "written_at": just_before})

    assert walk(kept).finding is None


def test_a_clock_that_ran_ahead_of_the_vault_is_named() -> None:
    tomorrow = START + 86_400 * chain.SECOND
    kept = lines(5, line3={"at": tomorrow, "written_at": tomorrow})

    assert walk(kept, mark(kept, 5)).finding == chain.Finding(
        3, "the line is younger than the signed checkpoint after it"
    )


def test_a_clock_that_lagged_behind_the_vault_is_named() -> None:
    kept = lines(5)
    later = mark(kept, 3, at=START + 86_400 * chain.SECOND)

    assert walk(kept, later).finding == chain.Finding(
        3, "the line is older than the signed checkpoint before it"
    )


def test_only_the_command_line_may_tell_of_an_earlier_moment_and_it_is_counted() -> (
    None
):
    told = {"at": START - 10**12, "door": "command"}

    assert walk(lines(4, line2=told)).told == 1
    assert walk(lines(4, line2=told | {"door": "session"})).finding == chain.Finding(
        2, "the line tells another time than that of writing"
    )


def test_a_line_at_the_end_of_its_term_is_empty_and_the_chain_still_holds() -> None:
    kept = lines(9)
    signed = mark(kept, 9)
    kept[4] = kept[4]._replace(text=None, salt=None)

    walked = walk(kept, signed)

    assert walked.finding is None
    assert walked.emptied == 1


def test_an_emptied_line_whose_hash_was_changed_is_named() -> None:
    kept = lines(9)
    kept[4] = kept[4]._replace(text=None, salt=None, leaf_hash=bytes(32))

    assert walk(kept).finding == chain.Finding(4, "the chain is broken")


def test_following_hashes_only_comes_to_the_same_end() -> None:
    kept = lines(50)

    assert chain.walk_links(kept) == (50, kept[-1].chain_hash)

    kept[30] = kept[30]._replace(text=b"other")
    assert chain.walk_links(kept)[0] == 30


def test_a_text_of_another_version_is_not_read() -> None:
    with pytest.raises(ValueError, match="version"):
        chain.read(b"1:2")


def test_a_finding_is_a_value() -> None:
    assert replace(chain.Finding(3, "x"), seq=4) == chain.Finding(4, "x")


def test_a_time_before_this_century_is_read_the_slow_way() -> None:
    told = {"at": 10**14, "door": "command"}

    assert walk(lines(4, line2=told)).told == 1
    assert walk(lines(4, line2=told | {"door": "job"})).finding is not None


def test_a_line_of_an_asker_tells_its_day_alone_and_no_other_day() -> None:
    today = START - START % chain.DAY
    yesterday = today - chain.DAY

    assert walk(lines(4, line2={"at": today, "written_at": today})).finding is None
    assert walk(
        lines(4, line2={"at": yesterday, "written_at": yesterday})
    ).finding == chain.Finding(2, "the clock went back")
