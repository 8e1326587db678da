# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pairs that may be one as the components want them: values only."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.drafts import BestTime, Entrance, ReachBy
from netwerkregie.domain.network.drafts.doubles import FIELDS, Fact
from netwerkregie.domain.network.models import Double, Merge, Organisation
from netwerkregie.domain.network.queries.doubles import Side
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Pair, QueueRow
from netwerkregie.doors.desk.network.showing import (
    domain_words,
    facts_of,
    reason_words,
    register_words,
    word_of,
)

_KINDS: dict[Fact, Any] = {
    Fact.BEST_TIME: BestTime,
    Fact.ENTRANCE: Entrance,
    Fact.REACH_BY: ReachBy,
}


def pair_rows(pairs: Iterable[Double]) -> list[QueueRow]:
    """Return pairs as rows of the queue: both names, and why we ask."""
    return [
        QueueRow(
            title=_("{one} and {other}").format(
                one=pair.first.name, other=pair.second.name
            ),
            url=pair_url(pair),
            meta=[reason_words(pair.likeness), _waits(pair)],
        )
        for pair in pairs
    ]


def pair_url(pair: Double) -> str:
    """Return where a pair is looked at; who is known longest stays, unless swapped."""
    older = (pair.first.known_since, pair.first_id)
    younger = (pair.second.known_since, pair.second_id)
    kept, gone = sorted((older, younger))
    return f"{reverse('desk:merge', args=[kept[1]])}?ander={gone[1]}&rij=1"


def apart_rows(pairs: Iterable[Double]) -> list[dict[str, object]]:
    """Return pairs that were said to be two, each with its way back."""
    return [
        {
            "id": pair.id,
            "one": pair.first.name,
            "other": pair.second.name,
            "why": reason_words(pair.likeness),
            "day": pair.decided_on,
        }
        for pair in pairs
    ]


def merge_rows(merges: Iterable[Merge]) -> list[dict[str, object]]:
    """Return what was joined and can still be parted."""
    return [
        {
            "id": one.id,
            "kept": one.kept.name,
            "url": reverse("desk:organisation", args=[one.kept_id]),
            "gone": one.gone.name,
            "until": one.undo_until,
        }
        for one in merges
    ]


def side_of(organisation: Organisation, side: Side) -> dict[str, object]:
    """Return one of the two as a column of the page."""
    return {
        "organisation": organisation,
        "facts": [*facts_of(organisation), *hanging(side)],
    }


def hanging(side: Side) -> list[Pair]:
    """Return what hangs on an organisation, counted: all of it comes along."""
    count = ngettext("{n} contact", "{n} contacts", side.contacts)
    found = [Pair(_("Spoken"), count.format(n=side.contacts))]
    if side.people:
        words = ngettext("{n} person", "{n} people", side.people)
        found.append(Pair(_("In the network"), words.format(n=side.people)))
    if side.districts:
        found.append(Pair(_("Works in"), ", ".join(side.districts)))
    return found


def said_by(organisation: Organisation) -> dict[str, Any]:
    """Return what an organisation says of itself, by column."""
    return {
        field: getattr(organisation, field)
        for fields in FIELDS.values()
        for field in fields
    }


def fact_words(one: Organisation, fact: Fact) -> str:
    """Return a fact of an organisation as somebody chooses it."""
    if fact is Fact.DOMAIN:
        return domain_words(one)
    if fact is Fact.REGISTER:
        return register_words(one)
    if fact is Fact.ADDRESS:
        street = f"{one.street} {one.house_number}".strip()
        return ", ".join(part for part in (street, one.postcode, one.city) if part)
    value = str(getattr(one, FIELDS[fact][0]))
    return word_of(_KINDS[fact], value) if fact in _KINDS else value


def _waits(pair: Double) -> str:
    return _("since {day}").format(day=day_words(pair.found_on))
