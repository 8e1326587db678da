# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a drawing of organisations and initiatives is as a graph: linear passes.

Only organisations and initiatives are points; nothing here can hold a person.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Shape(Generic[Node]):
    """How a graph hangs together.

    Args:
        groups: how many parts have no link between them; a lone point is none.
        largest: how many points the largest part has.
        alone: how many points have no link.
        degrees: with how many others each point is linked.
        bridges: points without which their part falls apart, and in how many parts.

    """

    groups: int
    largest: int
    alone: int
    degrees: Mapping[Node, int]
    bridges: Mapping[Node, int]


@dataclass
class _Walk(Generic[Node]):
    """The state of one walk in depth over all parts."""

    near: Mapping[Node, Sequence[Node]]
    order: dict[Node, int] = field(default_factory=dict)
    low: dict[Node, int] = field(default_factory=dict)
    bridges: dict[Node, int] = field(default_factory=dict)

    def part_from(self, root: Node) -> int:
        """Walk one part; return how many points it has."""
        before = len(self.order)
        self._reach(root)
        children = 0
        stack = [(root, root, iter(self.near[root]))]
        while stack:
            node, parent, rest = stack[-1]
            child = next(rest, None)
            if child is None:
                stack.pop()
                if stack:
                    children += self._leave(node, stack[-1][0], root)
            elif child not in self.order:
                self._reach(child)
                stack.append((child, node, iter(self.near[child])))
            elif child != parent:
                self.low[node] = min(self.low[node], self.order[child])
        if children > 1:
            self.bridges[root] = children
        return len(self.order) - before

    def _reach(self, node: Node) -> None:
        self.order[node] = self.low[node] = len(self.order)

    def _leave(self, node: Node, parent: Node, root: Node) -> int:
        """Pass on how far back a branch reaches; 1 when it hangs on the root."""
        self.low[parent] = min(self.low[parent], self.low[node])
        if parent == root:
            return 1
        if self.low[node] >= self.order[parent]:
            # Without this point: its own branch apart, beside where it came from.
            self.bridges[parent] = self.bridges.get(parent, 1) + 1
        return 0


def shape_of(nodes: Iterable[Node], links: Iterable[tuple[Node, Node]]) -> Shape[Node]:
    """Return how points hang together by links; in time linear in both."""
    around: dict[Node, dict[Node, None]] = {node: {} for node in nodes}
    for one, other in links:
        if one != other:
            around[one][other] = None
            around[other][one] = None
    walk = _Walk({node: list(found) for node, found in around.items()})
    parts = [walk.part_from(node) for node in around if node not in walk.order]
    linked = [size for size in parts if size > 1]
    return Shape(
        groups=len(linked),
        largest=max(linked, default=0),
        alone=len(parts) - len(linked),
        degrees={node: len(found) for node, found in around.items()},
        bridges=walk.bridges,
    )
