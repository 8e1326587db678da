# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding texts of a library by what people type, for every room that keeps one.

Dutch and English forms are known and slips forgiven. The wall comes first (ADR 31):
what is compared word by word is one municipality's shelf, in its rows, so no text
index is needed that row security would not let it use.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.db import connections
from django.db.models import Model, QuerySet

from netwerkregie.domain.network.queries.offer_search import telling
from netwerkregie.domain.network.queries.search import MOST_WORDS, nearest
from netwerkregie.domain.network.rules.names import search_words
from netwerkregie.foundation.tenancy.enter import ALIAS

M = TypeVar("M", bound=Model)

_TERMS = """
WITH terms AS MATERIALIZED (SELECT DISTINCT unnest(words) AS term FROM {table} {where})
SELECT a.word, t.term FROM unnest(%s::text[]) AS a(word) JOIN terms AS t ON {like}
"""
# What is typed are letters and digits only, so no sign of LIKE is in it.
_FORMS = """t.term LIKE a.word || '%%' OR t.term IN (
    (ts_lexize('dutch_stem', a.word))[1], (ts_lexize('english_stem', a.word))[1])"""
_SLIPS = """length(t.term) BETWEEN length(a.word) - 2 AND length(a.word) + 2
    AND similarity(t.term, a.word) > 0.15"""
_STEMS = """
SELECT word, (ts_lexize('dutch_stem', word))[1], (ts_lexize('english_stem', word))[1]
FROM unnest(%s::text[]) AS a(word)
"""


def narrowed(found: QuerySet[M], text: str, here: UUID | None) -> QuerySet[M]:
    """Narrow texts to those in which every telling word occurs, in some form.

    Args:
        found: the texts that the actor may see.
        text: what was typed.
        here: the municipality whose shelf it is; None for what is shared.

    """
    words = telling(search_words(text))[:MOST_WORDS]
    if not words:
        return found
    table = found.model._meta.db_table  # noqa: SLF001 - the documented name
    forms = _asked(table, _FORMS, words, here)
    missing = [word for word in words if not forms[word]]
    if missing:
        for word, terms in _asked(table, _SLIPS, missing, here).items():
            forms[word] = nearest(word, terms)
    for word in words:
        found = found.filter(words__overlap=forms[word] or [word])
    return found


def found_by(*texts: str) -> list[str]:
    """Return the words of a text with their Dutch and English stems."""
    words = search_words(*texts)
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_STEMS, [words])
        stems = [stem for row in cursor.fetchall() for stem in row[1:] if stem]
    return sorted({*words, *stems})


def _asked(
    table: str, like: str, words: Sequence[str], here: UUID | None
) -> defaultdict[str, list[str]]:
    where = "WHERE municipality_id = %s" if here else ""
    values: list[Any] = [here, list(words)] if here else [list(words)]
    found: defaultdict[str, list[str]] = defaultdict(list)
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_TERMS.format(table=table, where=where, like=like), values)
        for word, term in cursor.fetchall():
            found[word].append(term)
    return found
