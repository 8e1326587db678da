# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""V10: the figures of reach, and of the drawing as a graph."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from uuid import UUID

import networkx as nx

from netwerkregie.domain.network.models import ContactMoment
from netwerkregie.overview.insight.graph import shape_of
from tests.bench import filling, network
from tests.bench.asking import queries
from tests.bench.installation import SHORT, Installation
from tests.bench.load import Client, press
from tests.bench.table import Row, row
from tests.cast import MERGELSTAD, PEOPLE

MANY, LINKS = 10_000, 15_000
PAGES = {
    "overview with eight quarters": "/relaties/bereik/",
    "domain by district": "/relaties/bereik/domein-en-wijk/",
    "map": "/relaties/bereik/kaart/",
    "gone quiet": "/relaties/bereik/stil/",
    "known by one colleague": "/relaties/bereik/een-collega/",
    "drawing": "/relaties/bereik/tekening/",
}


def measure(here: Installation) -> list[Row]:
    """Measure the graph figures, and each page of reach in both towns."""
    return [*_graph(), *_pages(here)]


def _graph() -> list[Row]:
    chance = random.Random(10)
    links = [(chance.randrange(MANY), chance.randrange(MANY)) for _ in range(LINKS)]
    ours = _best(lambda: shape_of(range(MANY), links))
    theirs = _best(lambda: _networkx(links), times=1)
    return [
        row(
            "V10",
            f"parts, links and what falls apart of {MANY:,} organisations, "
            f"{LINKS:,} links",
            f"{ours * 1000:.0f} ms",
            "≤ 100 ms",
            peer=f"networkx {theirs:.2f} s in the same run",
            met=ours <= 0.1,
        )
    ]


def _networkx(links: list[tuple[int, int]]) -> None:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(MANY))
    graph.add_edges_from(links)
    list(nx.connected_components(graph))
    list(nx.articulation_points(graph))
    dict(graph.degree())


def _best(work: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _fill(here: Installation) -> None:
    """Bring the contacts of the first town to ten for every organisation."""
    filling.fill_network(here)
    if "reach" in here.filled:
        return
    here.filled.add("reach")
    maker = PEOPLE["deputy_mergelstad"].membership_id
    more = filling.insert(
        ContactMoment,
        filling.contact("%(here)s", "b.id", "%(maker)s")
        | {"held_on": "DATE '2026-11-01' - (i * 83 + b.n) %% 700"},
        "FROM bench_names_mergelstad b, generate_series(1, 9) AS i",
    )
    here.superuser.execute(more, {"here": MERGELSTAD, "maker": maker})
    here.superuser.execute("VACUUM ANALYZE network_contactmoment")


def _pages(here: Installation) -> list[Row]:
    _fill(here)
    rows = []
    for town in network.TOWNS:
        client = here.colleague(f"director_{town}")
        contacts = _contacts(here, PEOPLE[f"director_{town}"].municipality_id)
        for name, path in PAGES.items():
            load = press([client], _page_of(path), seconds=SHORT / 2)
            rows.append(
                row(
                    "V10",
                    f"reach, {name}, {network._size(town)} organisations, {contacts:,} "
                    "contacts, alone",
                    f"{load}; {queries(path)[1]}",
                )
            )
        client.close()
    return rows


def _contacts(here: Installation, town: UUID) -> int:
    [(many,)] = here.superuser.execute(
        "SELECT count(*) FROM network_contactmoment WHERE municipality_id = %s", [town]
    )
    return int(many)


def _page_of(path: str):  # type: ignore[no-untyped-def] # noqa: ANN202 - a Step
    def ask(client: Client, _number: int) -> bool:
        answer = client.get(path)
        return answer.status == 200 and "nr-tabs" in answer.text

    return ask
