# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matrix of groups and districts, as the page wants it."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.figures.reach import (
    LEAST,
    NOWHERE,
    Counts,
    Group,
    Place,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.doors.desk.insight import scale
from netwerkregie.doors.desk.insight.scale import DASH, Layer, share
from netwerkregie.doors.desk.insight.showing import counts_words, list_of
from netwerkregie.doors.desk.insight.sorting import Head, sorting_of
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.insight.queries import Matrix


def matrix_of(actor: Actor, found: Matrix, asked: QueryDict) -> dict[str, Any]:
    """Return the matrix as rows of districts and columns of groups."""
    groups = [
        one
        for one in Group
        if found.coverage.rows.get(one, Counts()).organisations or one in _ALWAYS
    ]
    groups = [
        one
        for one in groups
        if not (one is Group.CIVIL and found.coverage.civil_left_out)
    ]
    heads = [
        Head("wijk", _("District"), numeric=False),
        *(Head(one.value, label(one)) for one in groups),
        Head("samen", _("Together")),
    ]
    sorting = sorting_of(asked, heads, "wijk")
    places: list[tuple[Place, str]] = [(one.id, one.name) for one in found.districts]
    rows = [_matrix_row(actor, found, groups, place, name) for place, name in places]
    if sorting.word == "wijk":
        rows = sorting.ordered(rows, lambda row: row["name"].casefold())
    else:
        at = [head.word for head in heads].index(sorting.word) - 1
        rows = sorting.ordered(rows, lambda row: row["cells"][at]["order"])
    if NOWHERE in found.coverage.columns:
        nowhere = _("District not known")
        rows.append(_matrix_row(actor, found, groups, NOWHERE, nowhere))
    return {
        "columns": sorting.columns(heads),
        "rows": rows,
        "totals": [
            _cell(found.coverage.rows.get(one, Counts()), list_of(actor, one))
            for one in groups
        ]
        + [_cell(found.coverage.whole)],
        "singles": [found.single.get(one, 0) for one in groups]
        + [sum(found.single.values())],
    }


_ALWAYS = frozenset(Group) - {Group.UNKNOWN, Group.MUNICIPALITY}


def _matrix_row(
    actor: Actor, found: Matrix, groups: Sequence[Group], place: Place, name: str
) -> dict[str, Any]:
    cells = []
    for group in groups:
        counts = found.coverage.cells.get((group, place), Counts())
        url = list_of(actor, group, place) if place is not NOWHERE else ""
        through = found.colleagues.get((group, place), 0)
        cells.append(_cell(counts, url, through))
    whole = found.coverage.columns.get(place, Counts())
    cells.append(_cell(whole, list_of(actor, place=place) if place else ""))
    return {"name": name, "cells": cells}


def _cell(counts: Counts | None, url: str = "", through: int = 0) -> dict[str, Any]:
    if counts is None:
        hidden = _("0 to {most}").format(most=LEAST - 1)
        return {"text": "·", "says": hidden, "step": "hidden", "order": -1, "url": ""}
    if not counts.organisations:
        says = _("no organisations known")
        return {"text": DASH, "says": says, "step": "none", "order": -1, "url": url}
    said = counts_words(counts)
    if through:
        said += ", " + ngettext(
            "through one of us", "through {many} of us", through
        ).format(many=through)
    return {
        "text": f"{counts.living}/{counts.organisations}",
        "through": through,
        "says": said,
        "step": scale.step_of(Layer.LIVING, counts),
        "order": share(counts),
        "url": url,
    }
