# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of the drawing against networkx, on graphs that hypothesis makes up."""

import random
import time

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.overview.insight.graph import shape_of
from netwerkregie.overview.insight.layout import CITY_HALL, places

Links = list[tuple[int, int]]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, Links]:
    many = draw(st.integers(0, 24))
    ends = st.integers(0, max(0, many - 1))
    links = draw(st.lists(st.tuples(ends, ends), max_size=40)) if many else []
    return many, links


def the_same_for_networkx(many: int, links: Links) -> None:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(many))
    graph.add_edges_from((one, other) for one, other in links if one != other)
    sizes = [len(part) for part in nx.connected_components(graph)]
    shape = shape_of(range(many), links)
    assert shape.groups == sum(size > 1 for size in sizes)
    assert shape.alone == sizes.count(1)
    assert shape.largest == max((size for size in sizes if size > 1), default=0)
    assert dict(shape.degrees) == dict(graph.degree())
    assert set(shape.bridges) == set(nx.articulation_points(graph))
    for node, parts in list(shape.bridges.items())[:10]:
        near = nx.node_connected_component(graph, node) - {node}
        assert parts == nx.number_connected_components(graph.subgraph(near))


@given(graphs())
def test_parts_links_and_what_falls_apart_agree_with_networkx(
    graph: tuple[int, Links],
) -> None:
    the_same_for_networkx(*graph)


def test_a_long_chain_needs_no_recursion() -> None:
    the_same_for_networkx(5_000, [(at, at + 1) for at in range(4_999)])


def test_v10_ten_thousand_organisations_take_less_than_a_tenth_of_a_second() -> None:
    chance = random.Random(4)
    links = [
        (chance.randrange(10_000), chance.randrange(10_000)) for _ in range(15_000)
    ]
    best = min(_taken(links) for _ in range(3))
    assert best < 0.1


def _taken(links: Links) -> float:
    start = time.process_time()
    shape_of(range(10_000), links)
    return time.process_time() - start


def test_the_same_organisations_stand_in_the_same_place_and_never_on_each_other() -> (
    None
):
    named = [(f"o{at}", f"g{at // 9}") for at in range(40)]
    partners = {"i1": ["o1", "o2"], "i2": ["o1", "o30"], "i3": []}
    found = places(named, partners)
    assert found == places(named, partners)
    assert found[CITY_HALL] == (0.0, 0.0)
    assert len(set(found.values())) == len(found) == 44


def test_a_drawing_of_nothing_is_city_hall_alone() -> None:
    assert places([], {}) == {CITY_HALL: (0.0, 0.0)}
    assert shape_of([], []).groups == 0
