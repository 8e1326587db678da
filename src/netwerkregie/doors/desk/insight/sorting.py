# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table that its reader orders: by links, so that it works without a script."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from netwerkregie.doors.desk.components.values import Column

UP, DOWN = "op", "af"


@dataclass(frozen=True, slots=True)
class Head:
    """A heading by which one can order: its word in the address, and its label."""

    word: str
    label: object
    numeric: bool = True


@dataclass(frozen=True, slots=True)
class Sorting:
    """What a reader asked: by which heading, and which way."""

    word: str
    is_down: bool
    asked: QueryDict

    def columns(self, heads: Sequence[Head]) -> list[Column]:
        """Return the headings as links; the one in use turns round."""
        return [self._column(head) for head in heads]

    def _column(self, head: Head) -> Column:
        is_here = head.word == self.word
        # Figures are asked for from the most, names from the first.
        is_next_down = not self.is_down if is_here else head.numeric
        query = self.asked.copy()
        query.pop("pagina", None)
        query["op"] = head.word
        query["volgorde"] = DOWN if is_next_down else UP
        way = "descending" if self.is_down else "ascending"
        return Column(
            head.label, f"?{query.urlencode()}", way if is_here else "", head.numeric
        )

    def ordered(self, rows: Sequence[Any], key: Callable[[Any], Any]) -> list[Any]:
        """Return the rows in this order; equal ones keep theirs."""
        return sorted(rows, key=key, reverse=self.is_down)


def sorting_of(asked: QueryDict, heads: Sequence[Head], usual: str) -> Sorting:
    """Return the order that an address asks for, or the usual one."""
    word = asked.get("op", usual)
    if word not in {head.word for head in heads}:
        word = usual
    numeric = next(head.numeric for head in heads if head.word == word)
    way = asked.get("volgorde", DOWN if numeric and word != usual else UP)
    return Sorting(word, way == DOWN, asked)
