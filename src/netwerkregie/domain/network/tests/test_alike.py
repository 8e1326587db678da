# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second writing of a name is found among thousands, whatever way it differs."""

from __future__ import annotations

import gc
from random import Random

from netwerkregie.domain.network.importer import alike
from tests.bench import variants
from tests.bench.filling import made_names

LEAST = 0.87
"""What the best of the compared libraries finds, and takes ten times as long for."""


def test_nearly_every_second_writing_is_asked_about() -> None:
    listed, pairs = variants.planted(made_names(4_000), Random(5))
    together = {
        (one, other)
        for question in alike.questions(listed)
        for at, one in enumerate(question.members)
        for other in question.members[at + 1 :]
    }
    for kind in variants.KINDS:
        found = [(one, two) in together for one, two, what in pairs if what == kind]
        assert (kind, sum(found) / len(found) >= LEAST) == (kind, True)
    assert gc.isenabled()
