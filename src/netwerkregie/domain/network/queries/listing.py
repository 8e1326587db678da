# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page of the list, in one statement: rows, districts and words together (ADR 28).

Written out, because composing it anew took longer than answering it. Words come first
and in the order of the list, so that a search stops at the twentieth that fits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import connections

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.queries.search import MOST_WORDS, forms_of
from netwerkregie.domain.network.rules.names import asked_words
from netwerkregie.domain.network.rules.rhythm import has_gone_quiet, has_lapsed
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.tenancy.enter import ALIAS

PAGE = 20


class Sort(StrEnum):
    """In which order organisations are listed."""

    NAME = "name"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Filter:
    """What somebody wants to see of the list."""

    text: str = ""
    domain: str = ""
    district_id: UUID | None = None
    is_quiet: bool = False
    sort: Sort = Sort.NAME


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows of an organisation."""

    id: UUID
    name: str
    name_key: str
    domain: str
    last_contact_on: date | None
    next_on: date | None
    due_on: date
    districts: Sequence[str]

    def has_gone_quiet(self, today: date) -> bool:
        """Tell whether the own rhythm of this relation was let go."""
        return has_gone_quiet(self.due_on, today)

    def agreed_on(self, today: date) -> date | None:
        """Return the date that was agreed, while it still says something."""
        if self.next_on is None or has_lapsed(self.next_on, today):
            return None
        return self.next_on


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the list, and the words with which the next part begins."""

    organisations: Sequence[Listed]
    next: str = ""


_ROWS = """
SELECT o.id, o.name, o.name_key, o.domain, o.last_contact_on, o.next_on, o.due_on,
    ARRAY(SELECT d.name FROM network_serves s JOIN network_district d
        ON d.municipality_id = s.municipality_id AND d.id = s.district_id
        WHERE s.municipality_id = o.municipality_id AND s.organisation_id = o.id
        ORDER BY d.name)
FROM {source} WHERE {conditions} ORDER BY {order} LIMIT {most}
"""
_HERE = "network_organisation o"
_SERVES = (
    "EXISTS (SELECT FROM network_serves w WHERE w.municipality_id = %(here)s"
    " AND w.organisation_id = o.id AND w.district_id = %(district)s::uuid)"
)
_AFTER = {
    # The first condition lets the index begin where the last page ended.
    "name_key": "o.name_key >= %(last)s::text AND (o.name_key, o.id) "
    "> (%(last)s::text, %(last_id)s::uuid)",
    "due_on": "o.due_on >= %(last)s::date AND (o.due_on, o.id) "
    "> (%(last)s::date, %(last_id)s::uuid)",
}
_HAS_WORD = (
    "EXISTS (SELECT FROM network_posting w WHERE w.municipality_id = %(here)s"
    " AND w.term = ANY (%(word{number})s::text[]) AND w.name_key = o.name_key"
    " AND w.organisation_id = o.id)"
)
# One word: each of its forms gives its own first ones in the order of the list, and
# the first of those together are the first of all.
_ONE_WORD = """(
    SELECT DISTINCT f.name_key, f.organisation_id
    FROM unnest(%(word0)s::text[]) AS t(term), LATERAL (
        SELECT p.name_key, p.organisation_id FROM network_posting p
        WHERE p.municipality_id = %(here)s AND p.term = t.term {after} {narrowed}
        ORDER BY p.name_key, p.organisation_id LIMIT {most}) AS f
    ORDER BY 1, 2 LIMIT {most}
)"""
# More words: those that hold one and the other, from the index alone. A plan that asks
# per organisation looks cheaper to the database, and is not: names are not spread.
_EACH_WORD = """SELECT p.name_key, p.organisation_id FROM network_posting p
        WHERE p.municipality_id = %(here)s AND p.term = ANY (%(word{number})s::text[])
        {after}"""
_JOINED = """ AS found JOIN network_organisation o
    ON o.municipality_id = %(here)s AND o.id = found.organisation_id"""
_AFTER_FOUND = (
    "AND p.name_key >= %(last)s::text AND (p.name_key, p.organisation_id) "
    "> (%(last)s::text, %(last_id)s::uuid)"
)
_NARROWED = (
    "AND EXISTS (SELECT FROM network_organisation o WHERE o.municipality_id = %(here)s"
    " AND o.id = p.organisation_id AND {conditions})"
)


def organisations(actor: Actor, wanted: Filter, after: str = "") -> Page:
    """Return a page of the organisations that fit, in at most three queries."""
    if not policies.may_see_organisations(actor):
        return Page([])
    key = "name_key" if wanted.sort is Sort.NAME else "due_on"
    values: dict[str, Any] = {"here": actor.municipality_id}
    conditions = _conditions(wanted, values)
    mark = _mark(key, after, values)
    source = _HERE
    words = asked_words(wanted.text)[:MOST_WORDS]
    if words:
        forms = forms_of(actor.municipality_id, words)
        if not all(forms[word] for word in words):
            return Page([])
        values |= {f"word{n}": forms[word] for n, word in enumerate(words)}
        if wanted.sort is Sort.NAME:
            source = _found(len(words), conditions, after=bool(mark))
        else:
            conditions += [
                _HAS_WORD.format(number=number) for number in range(len(words))
            ]
    statement = _ROWS.format(
        source=source,
        conditions=" AND ".join([policies.VISIBLE_ORGANISATION, *conditions, *mark]),
        order=f"o.{key}, o.id",
        most=PAGE + 1,
    )
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, values)
        rows = [Listed(*row) for row in cursor.fetchall()]
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Page(rows[:PAGE], f"{getattr(last, key)}~{last.id}" if last else "")


def _conditions(wanted: Filter, values: dict[str, Any]) -> list[str]:
    found = []
    if wanted.domain:
        found.append("o.domain = %(domain)s")
        values["domain"] = wanted.domain
    if wanted.district_id is not None:
        found.append(_SERVES)
        values["district"] = wanted.district_id
    if wanted.is_quiet:
        found.append("o.due_on < %(today)s")
        values["today"] = clock.today()
    return found


def _mark(key: str, after: str, values: dict[str, Any]) -> list[str]:
    """Return where the page begins; a mark that somebody made up is the first page."""
    value, _, id_ = after.rpartition("~")
    if not value or "\x00" in value:
        return []
    try:
        values["last_id"] = UUID(id_)
        values["last"] = date.fromisoformat(value) if key == "due_on" else value
    except ValueError:
        return []
    return [_AFTER[key]]


def _found(words: int, conditions: Sequence[str], *, after: bool) -> str:
    """Return where the rows come from when words were asked."""
    begins = _AFTER_FOUND if after else ""
    if words == 1:
        narrowed = _NARROWED.format(conditions=" AND ".join(conditions))
        found = _ONE_WORD.format(
            after=begins, narrowed=narrowed if conditions else "", most=PAGE + 1
        )
        return found + _JOINED
    each = [_EACH_WORD.format(number=n, after=begins) for n in range(words)]
    return f"({' INTERSECT '.join(each)}){_JOINED}"
