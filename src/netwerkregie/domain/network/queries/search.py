# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding organisations by words, Dutch forms and slips of the finger included."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connections
from rapidfuzz.distance import OSA

from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.enter import ALIAS

MOST_WORDS = 5
_NEAREST = 5
_SHORT = 4

# 'sport' finds 'sportvereniging' (begins with), 'scholen' finds 'school' (the stem).
# '{' is the sign after 'z' in the order of the database.
_FORMS = """
SELECT a.word, t.term
FROM unnest(%s::text[]) AS a(word), LATERAL (
    SELECT term FROM network_term
    WHERE municipality_id = %s AND term >= a.word AND term < a.word || '{'
    ORDER BY term LIMIT 40) AS t
UNION
SELECT a.word, t.term
FROM unnest(%s::text[]) AS a(word), LATERAL (
    SELECT term FROM network_term
    WHERE municipality_id = %s AND term = (ts_lexize('dutch_stem', a.word))[1]
    LIMIT 1) AS t
"""
_LIKE = """
SELECT a.word, t.term
FROM unnest(%s::text[]) AS a(word), LATERAL (
    SELECT term FROM network_term
    WHERE municipality_id = %s
        AND size BETWEEN length(a.word) - 2 AND length(a.word) + 2
        AND similarity(term, a.word) > 0.15
    ORDER BY similarity(term, a.word) DESC, term LIMIT 60) AS t
"""

_KNOWN = """
SELECT term FROM network_term WHERE municipality_id = %s AND term = ANY (%s::text[])
"""
_HOLDERS = """
SELECT a.word, p.organisation_id
FROM unnest(%s::text[]) AS a(word), LATERAL (
    SELECT organisation_id FROM network_posting
    WHERE municipality_id = %s AND term = a.word LIMIT %s) AS p
"""


def sharing_a_rare_word(actor: Actor, words: list[str], most: int) -> list[UUID]:
    """Return the organisations with a word that few have, or one slip from it.

    A word that more than so many have tells nothing; if all do, some of each come.
    """
    words = words[:MOST_WORDS]
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_KNOWN, [actor.municipality_id, words])
        known = {term for (term,) in cursor.fetchall()}
    missing = [word for word in words if word not in known]
    if missing:
        for word, terms in _asked(_LIKE, [missing, actor.municipality_id]).items():
            known.update(nearest(word, terms)[:_NEAREST])
    held = _asked(_HOLDERS, [sorted(known), actor.municipality_id, most])
    rare = [found for found in held.values() if len(found) < most]
    return [one for found in rare or held.values() for one in found]


def forms_of(municipality_id: UUID, words: list[str]) -> Mapping[str, list[str]]:
    """Return for each word the terms that stand for it here; slips only if needed."""
    forms = _asked(_FORMS, [words, municipality_id, words, municipality_id])
    missing = [word for word in words if not forms[word]]
    if missing:
        for word, terms in _asked(_LIKE, [missing, municipality_id]).items():
            forms[word] = nearest(word, terms)
    return forms


def nearest(word: str, terms: Iterable[str]) -> list[str]:
    """Return the terms that are one slip away, or two in a longer word."""
    allowed = 1 if len(word) <= _SHORT else 2
    distances = [
        (OSA.distance(word, term, score_cutoff=allowed), term) for term in terms
    ]
    near = [(distance, term) for distance, term in distances if distance <= allowed]
    # Somebody who types further letters of a word may slip in its beginning too.
    near += [
        (OSA.distance(word, term[: len(word)]), term)
        for term in terms
        if OSA.distance(word, term[: len(word)]) <= 1
    ]
    return list(dict.fromkeys(term for _, term in sorted(near)))


def _asked(statement: str, values: Sequence[Any]) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, values)
        for word, term in cursor.fetchall():
            found[word].append(term)
    return found
