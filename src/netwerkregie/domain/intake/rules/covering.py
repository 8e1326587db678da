# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who reads a letter when the one it is for is away: nothing waits for a holiday."""

from collections.abc import Collection, Mapping
from uuid import UUID


def readers_of(
    meant: Collection[UUID], away: Mapping[UUID, UUID | None], pool: Collection[UUID]
) -> set[UUID]:
    """Return who reads it: the cover of whoever is away, or everybody who is here.

    A cover who is away too, or who does not do this work, is no cover. When nobody is
    here at all, whoever it was meant for reads it on the way back.

    Args:
        meant: the colleagues it is for.
        away: who is away today, each with the cover.
        pool: who does this work.

    """
    here = {one for one in pool if one not in away}
    readers: set[UUID] = set()
    for one in meant:
        cover = away.get(one)
        if one not in away:
            readers.add(one)
        elif cover in here:
            readers.add(cover)
        else:
            readers |= here or {one}
    return readers
