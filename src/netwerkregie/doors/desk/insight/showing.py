# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our reach as the components want it: values only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.figures.reach import (
    LEAST,
    Counts,
    Coverage,
    Group,
    Place,
    domain_of,
)
from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.phrases import label
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Column, Tab, Table
from netwerkregie.doors.desk.insight import course
from netwerkregie.doors.desk.insight.scale import DASH, share, share_words
from netwerkregie.doors.desk.insight.sorting import Head, sorting_of
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.insight import policies
from netwerkregie.overview.insight.queries import Overview

_MOST_WHITE = 8


def tabs_of(actor: Actor, here: str) -> list[Tab]:
    """Return the views of reach that this reader has."""
    names = policies.may_see_names(actor)
    places = [
        (True, _("Overview"), "desk:reach"),
        (True, _("Map"), "desk:reach_map"),
        (True, _("Domain by district"), "desk:reach_matrix"),
        (names, _("Gone quiet"), "desk:reach_quiet"),
        (names, _("Known by one colleague"), "desk:reach_single"),
        (names, _("Drawing"), "desk:reach_network"),
    ]
    return [
        Tab(words, reverse(name), current=name == here)
        for allowed, words, name in places
        if allowed
    ]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that counts, with what it means and where to go on."""

    number: str
    means: str
    url: str = ""
    more: str = ""


def figures_of(actor: Actor, found: Overview) -> list[Figure]:
    """Return the four figures at the top."""
    whole, one = found.coverage.whole, found.known_by_one
    names = policies.may_see_names(actor)
    return [
        Figure(
            str(whole.organisations),
            ngettext(
                "organisation we know", "organisations we know", whole.organisations
            ),
            reverse("desk:organisations") if names else "",
            _("All organisations") if names else "",
        ),
        Figure(
            share_words(whole),
            ngettext(
                "lives: with {living} of {all} we spoke within its own rhythm",
                "live: with {living} of {all} we spoke within their own rhythm",
                whole.organisations,
            ).format(living=whole.living, all=whole.organisations),
            reverse("desk:reach_map"),
            _("On the map"),
        ),
        Figure(
            str(whole.quiet),
            ngettext(
                "organisation gone quiet: past its own rhythm",
                "organisations gone quiet: past their own rhythm",
                whole.quiet,
            ),
            reverse("desk:reach_quiet") if names else "",
            _("Which ones") if names else "",
        ),
        Figure(
            str(one),
            ngettext(
                "organisation has one single contact among us",
                "organisations have one single contact among us",
                one,
            ),
            reverse("desk:reach_single") if names else "",
            _("Which ones") if names else "",
        ),
    ]


def white_of(actor: Actor, found: Overview) -> dict[str, Any]:
    """Return where no relation lives, each with a way to a plan."""
    districts = found.white_districts
    names = policies.may_see_names(actor)
    return {
        "districts": [
            (one.name, list_of(actor, place=one.id)) for one in districts[:_MOST_WHITE]
        ],
        "more_districts": max(0, len(districts) - _MOST_WHITE),
        "groups": [
            (label(one), list_of(actor, group=one)) for one in found.white_groups
        ],
        "may_plan": names,
    }


def list_of(actor: Actor, group: Group | None = None, place: Place = None) -> str:
    """Return the list of who stands behind a figure; nothing without that right.

    No link leads to a part of civil society: that would be an axis after all.
    """
    domain = domain_of(group) if group else ""
    if not policies.may_see_names(actor) or (group and not domain):
        return ""
    asked = {"domein": domain, "wijk": str(place or ""), "op": "due"}
    words = urlencode({key: value for key, value in asked.items() if value})
    return f"{reverse('desk:organisations')}?{words}"


def trend_table(found: Overview) -> Table:
    """Return the quarters as a table, newest first."""
    columns = [
        Column(_("Quarter")),
        Column(_("Organisations"), numeric=True),
        Column(_("Living relations"), numeric=True),
        Column(_("Share"), numeric=True),
        Column(_("Contacts"), numeric=True),
    ]
    rows = [
        (
            course.quarter_words(one.quarter),
            one.organisations,
            one.living,
            course.share_words_of(one),
            one.contacts,
        )
        for one in reversed(found.trend)
    ]
    return Table(_("Per quarter"), columns, rows)


def notes_of(coverage: Coverage) -> list[str]:
    """Return what the figures leave out, in words."""
    notes = []
    if coverage.civil_left_out:
        notes.append(
            _(
                "Civil society (residents, interest organisations, faith and "
                "philosophy, always together) has fewer than {least} organisations "
                "here. It is told nowhere and is in no figure on these pages."
            ).format(least=LEAST)
        )
    elif coverage.hides:
        notes.append(
            _(
                "Civil society is residents, interest organisations, faith and "
                "philosophy, always together. Small cells of it are hidden, and more "
                "when a small one could be counted back; a hidden cell is not in the "
                "figures of its district."
            )
        )
    return notes


def counts_words(counts: Counts) -> str:
    """Return three counts in a sentence."""
    if not counts.organisations:
        return _("no organisations known")
    return ngettext(
        "{all} organisation, {living} living ({share}%), {quiet} gone quiet",
        "{all} organisations, {living} living ({share}%), {quiet} gone quiet",
        counts.organisations,
    ).format(
        all=counts.organisations,
        living=counts.living,
        share=share(counts),
        quiet=counts.quiet,
    )


# The lists of organisations


def lists_heads() -> list[Head]:
    """Return the headings of a list of organisations."""
    return [
        Head("naam", _("Organisation"), numeric=False),
        Head("ritme", _("Own rhythm")),
        Head("laatst", _("Last spoken"), numeric=False),
        Head("sinds", _("Past its rhythm")),
    ]


def organisations_table(
    found: Sequence[Organisation], asked: QueryDict, today: date, usual: str
) -> Table:
    """Return organisations with their own rhythm, and how far it is past."""
    sorting = sorting_of(asked, lists_heads(), usual)
    named = sorting.columns(lists_heads())
    columns = [named[0], Column(_("Districts")), *named[1:]]
    rows = [
        (
            (one.name, reverse("desk:organisation", args=[one.id])),
            ", ".join(serves.district.name for serves in one.serves.all()) or DASH,
            days_words(one.rhythm_days),
            day_words(one.last_contact_on) if one.last_contact_on else _("never"),
            days_words((today - one.due_on).days) if one.due_on < today else DASH,
        )
        for one in found
    ]
    return Table(_("Organisations"), columns, rows)


def days_words(many: int) -> str:
    """Return a number of days in words."""
    return ngettext("{many} day", "{many} days", many).format(many=many)
