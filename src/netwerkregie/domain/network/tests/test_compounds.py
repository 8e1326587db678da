# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that Dutch writes together are found by their last word too."""

import pytest

from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.queries.organisations import Filter, organisations
from netwerkregie.domain.network.rules.compounds import heads_of
from netwerkregie.foundation.privacy.guard.lists import words as ordinary_words
from tests.cast import acting_as
from tests.harness.world import World

DIRECTOR = "director_mergelstad"


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("basisschool", "school"),
        ("buurthuis", "huis"),
        ("voetbalvereniging", "vereniging"),
        ("stadspark", "park"),
        ("vrouwengroep", "groep"),
    ],
)
def test_a_compound_is_found_by_its_last_word(word: str, head: str) -> None:
    assert head in heads_of(word, ordinary_words())


@pytest.mark.parametrize("word", ["school", "bibliotheek", "kimbria", "moskee"])
def test_a_word_by_itself_has_no_last_word(word: str) -> None:
    assert heads_of(word, ordinary_words()) == []


def test_who_looks_for_school_finds_the_primary_school(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        for name in ("Basisschool De Leem", "Buurthuis De Leem"):
            an_organisation(actor, name)
        found = organisations(actor, Filter(text="school leem"), "").organisations
    assert [one.name for one in found] == ["Basisschool De Leem"]
