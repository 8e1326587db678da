# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The drawing of city hall, organisations and initiatives, as two tables.

The script draws from the tables and from nothing else: what is not in a table a reader
can see is not in the drawing, and without a script the tables stand alone.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.figures.reach import group_of
from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.phrases import label
from netwerkregie.doors.desk.components.values import Column
from netwerkregie.doors.desk.insight.scale import DASH
from netwerkregie.doors.desk.insight.sorting import Head, Sorting, sorting_of
from netwerkregie.overview.insight.layout import CITY_HALL
from netwerkregie.overview.insight.queries import Drawing

LIVING, QUIET, NEW = "living", "quiet", "new"


@dataclass(frozen=True, slots=True)
class Line:
    """A point of the drawing as a line of the table."""

    key: str
    kind: str
    name: str
    url: str
    group: str
    state: str
    links: int
    parts: int
    x: str
    y: str

    @property
    def state_words(self) -> str:
        """How our own relation is, in words."""
        return {
            LIVING: _("Living"),
            QUIET: _("Gone quiet"),
            NEW: _("Not spoken yet"),
        }.get(self.state, DASH)

    @property
    def parts_words(self) -> str:
        """What happens to its links when it falls away, in words."""
        if not self.parts:
            return DASH
        return ngettext(
            "its links fall into {many} part",
            "its links fall into {many} parts",
            self.parts,
        ).format(many=self.parts)


def heads() -> list[Head]:
    """Return the headings of the table of points."""
    return [
        Head("naam", _("Name"), numeric=False),
        Head("domein", _("Domain"), numeric=False),
        Head("band", _("Our relation"), numeric=False),
        Head("schakels", _("Links")),
        Head("uitval", _("If it falls away")),
    ]


def drawing_of(found: Drawing, asked: QueryDict, today: date) -> dict[str, Any]:
    """Return both tables, what the graph says, and city hall's own point."""
    lines = _lines(found, today)
    sorting = sorting_of(asked, heads(), "naam")
    keys: dict[str, Any] = {
        "naam": lambda line: line.name.casefold(),
        "domein": lambda line: line.group,
        "band": lambda line: line.state_words,
        "schakels": lambda line: line.links,
        "uitval": lambda line: line.parts,
    }
    names = {line.key: line.name for line in lines}
    return {
        "lines": sorting.ordered(lines, keys[sorting.word]),
        "columns": _columns(sorting),
        "ties": [
            {
                "tie": tie,
                "one": names[tie.one],
                "other": names[tie.other],
                "by": _("Agreement") if tie.by == "agreement" else _("Initiative"),
            }
            for tie in found.ties
        ],
        "city_hall": CITY_HALL,
        "said": _said(found),
        "has_more": found.has_more,
        "drawn": len(found.organisations),
    }


def _columns(sorting: Sorting) -> list[Column]:
    return sorting.columns(heads())


def _lines(found: Drawing, today: date) -> list[Line]:
    lines = [_organisation(found, one, today) for one in found.organisations]
    for key, name in found.initiatives.items():
        x, y = found.places[key]
        lines.append(
            Line(
                key=key,
                kind="initiative",
                name=name,
                url=_initiative_url(key),
                group=_("Initiative"),
                state="",
                links=found.shape.degrees[key],
                parts=found.shape.bridges.get(key, 0),
                x=str(x),
                y=str(y),
            )
        )
    return lines


def _organisation(found: Drawing, one: Organisation, today: date) -> Line:
    key = str(one.id)
    x, y = found.places[key]
    state = QUIET if one.has_gone_quiet(today) else LIVING
    return Line(
        key=key,
        kind="organisation",
        name=one.name,
        url=reverse("desk:organisation", args=[one.id]),
        group=label(group_of(one.domain)),
        state=NEW if one.last_contact_on is None and state == LIVING else state,
        links=found.shape.degrees[key],
        parts=found.shape.bridges.get(key, 0),
        x=str(x),
        y=str(y),
    )


def _initiative_url(key: str) -> str:
    try:
        return reverse("desk:initiative", args=[key])
    except NoReverseMatch:
        return ""


def _said(found: Drawing) -> list[str]:
    """Return what the drawing shows, in sentences."""
    shape = found.shape
    said = [
        ngettext(
            "{many} link that both sides confirmed.",
            "{many} links that both sides confirmed.",
            len(found.ties),
        ).format(many=len(found.ties))
    ]
    if shape.groups:
        said.append(
            ngettext(
                "Organisations and initiatives form {many} group of its own.",
                "Organisations and initiatives form {many} groups that have no link "
                "with each other.",
                shape.groups,
            ).format(many=shape.groups)
        )
    if shape.bridges:
        said.append(
            ngettext(
                "{many} of them holds others together: without it their links fall "
                "apart.",
                "{many} of them hold others together: without one of these their "
                "links fall apart.",
                len(shape.bridges),
            ).format(many=len(shape.bridges))
        )
    return said
