# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The map of districts and the table beside it, as the page wants them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from netwerkregie.domain.network.figures.reach import NOWHERE, Counts, Coverage, Place
from netwerkregie.domain.network.models import District
from netwerkregie.doors.desk.components.values import Tab, Table
from netwerkregie.doors.desk.insight import mapping, scale
from netwerkregie.doors.desk.insight.scale import Layer, share, share_words
from netwerkregie.doors.desk.insight.showing import counts_words, list_of
from netwerkregie.doors.desk.insight.sorting import Head, sorting_of
from netwerkregie.foundation.kernel import Actor


def map_heads() -> list[Head]:
    """Return the headings of the table beside the map."""
    return [
        Head("nummer", _("No.")),
        Head("wijk", _("District"), numeric=False),
        Head("organisaties", _("Organisations")),
        Head("levend", _("Living relations")),
        Head("aandeel", _("Share")),
        Head("stil", _("Gone quiet")),
    ]


def map_of(
    actor: Actor, coverage: Coverage, districts: Sequence[District], asked: QueryDict
) -> dict[str, Any]:
    """Return the map, its legend, and the table beside it."""
    layer = _layer(asked.get("laag", ""))
    lands = [
        mapping.Land(one.id, one.name, number, one.border)
        for number, one in enumerate(districts, start=1)
    ]
    drawn = mapping.draw(lands)
    return {
        "drawn": drawn,
        "areas": _areas(actor, coverage, layer, drawn, lands) if drawn else [],
        "without": [one.name for one in districts if not one.border],
        "layer": scale.layer_words(layer),
        "layers": _layers(asked, layer),
        "legend": scale.legend(layer),
        "steps": range(1, 5),
        "table": _map_table(actor, coverage, lands, asked),
    }


def _layer(word: str) -> Layer:
    return Layer(word) if word in set(Layer) else Layer.LIVING


def _layers(asked: QueryDict, here: Layer) -> list[Tab]:
    found = []
    for layer in Layer:
        query = asked.copy()
        query["laag"] = layer.value
        url = f"?{query.urlencode()}"
        found.append(Tab(scale.layer_words(layer), url, current=layer is here))
    return found


def _areas(
    actor: Actor,
    coverage: Coverage,
    layer: Layer,
    drawn: mapping.Drawn,
    lands: Sequence[mapping.Land],
) -> list[dict[str, Any]]:
    names = {land.key: land for land in lands}
    found = []
    for shape in drawn.shapes:
        land = names[shape.key]
        counts = coverage.columns.get(_place(land), Counts())
        found.append(
            {
                "shape": shape,
                "number": land.number,
                "step": scale.step_of(layer, counts),
                "url": list_of(actor, place=_place(land)) or "#tabel",
                "says": _("{name}: {words}").format(
                    name=land.name, words=counts_words(counts)
                ),
            }
        )
    return found


def _place(land: mapping.Land) -> Place:
    return land.key if isinstance(land.key, UUID) else NOWHERE


def _map_table(
    actor: Actor,
    coverage: Coverage,
    lands: Sequence[mapping.Land],
    asked: QueryDict,
) -> Table:
    heads = map_heads()
    sorting = sorting_of(asked, heads, "nummer")
    keys: dict[str, Any] = {
        "nummer": lambda pair: pair[0].number,
        "wijk": lambda pair: pair[0].name.casefold(),
        "organisaties": lambda pair: pair[1].organisations,
        "levend": lambda pair: pair[1].living,
        "aandeel": lambda pair: share(pair[1]),
        "stil": lambda pair: pair[1].quiet,
    }
    pairs = [(land, coverage.columns.get(_place(land), Counts())) for land in lands]
    rows = [
        (
            land.number,
            (land.name, list_of(actor, place=_place(land))),
            counts.organisations,
            counts.living,
            share_words(counts),
            counts.quiet,
        )
        for land, counts in sorting.ordered(pairs, keys[sorting.word])
    ]
    return Table(_("Districts"), sorting.columns(heads), rows)
