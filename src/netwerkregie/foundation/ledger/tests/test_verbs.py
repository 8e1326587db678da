# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A verb says of what it is and until when its lines stay, or it cannot exist."""

import pytest

from netwerkregie.foundation.ledger import LINE, VerbEnum, register_verbs
from netwerkregie.foundation.ledger.verbs import LedgerVerb, known_verb


def test_a_verb_without_a_kind_or_a_term_cannot_be_written_down() -> None:
    with pytest.raises(TypeError):

        class Bare(VerbEnum):
            DONE = "room.done"

    with pytest.raises(TypeError):

        class Endless(VerbEnum):
            DONE = "room.done", "thing", None

    with pytest.raises(TypeError):

        class Nothing(VerbEnum):
            DONE = "room.done", "", LINE


def test_a_verb_names_its_room() -> None:
    with pytest.raises(TypeError):

        class Roomless(VerbEnum):
            DONE = "done", "thing", LINE


def test_two_rooms_cannot_have_one_verb() -> None:
    class Thief(VerbEnum):
        EXPORTED = "ledger.exported", "thing", LINE

    with pytest.raises(TypeError):
        register_verbs(Thief)


def test_a_registered_verb_is_found_by_its_value() -> None:
    assert known_verb("ledger.exported") is LedgerVerb.EXPORTED
    assert LedgerVerb.EXPORTED.subject_kind == "ledger"
