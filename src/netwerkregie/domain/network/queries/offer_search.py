# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding offers by what is needed: Dutch forms, and slips of the finger forgiven.

As with organisations (queries.search): words are found by equality, which a wall of
row security lets an index do, and PostgreSQL's trigrams forgive a slip.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import connections
from django.db.models import QuerySet

from netwerkregie.domain.network.models import Offer, OfferWord
from netwerkregie.domain.network.queries.search import MOST_WORDS, nearest
from netwerkregie.domain.network.rules.names import asked_words
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.enter import ALIAS

# An empty array is PostgreSQL's word for "this word tells nothing" (voor, een, met).
_TELLING = """
SELECT word FROM unnest(%s::text[]) AS a(word)
WHERE coalesce(ts_lexize('dutch_stem', word), ARRAY[word]) <> '{}'
"""
# '{' is the sign after 'z' in the order of the database.
_FORMS = """
SELECT a.word, t.term
FROM unnest(%s::text[]) AS a(word), LATERAL (
    SELECT DISTINCT term FROM network_offerword
    WHERE municipality_id = %s AND term >= a.word AND term < a.word || '{'
    ORDER BY term LIMIT 40) AS t
UNION
SELECT a.word, t.term
FROM unnest(%s::text[]) AS a(word), network_offerword AS t
WHERE t.municipality_id = %s AND t.term = (ts_lexize('dutch_stem', a.word))[1]
"""
_LIKE = """
SELECT a.word, t.term
FROM unnest(%s::text[]) AS a(word), LATERAL (
    SELECT DISTINCT term, similarity(term, a.word) AS alike FROM network_offerword
    WHERE municipality_id = %s
        AND size BETWEEN length(a.word) - 2 AND length(a.word) + 2
        AND similarity(term, a.word) > 0.15
    ORDER BY alike DESC, term LIMIT 60) AS t
"""


def search(actor: Actor, offers: QuerySet[Offer], text: str) -> QuerySet[Offer]:
    """Narrow offers to those in which every telling word of the text occurs."""
    words = telling(asked_words(text))[:MOST_WORDS]
    if not words:
        return offers
    here = actor.municipality_id
    forms = _asked(_FORMS, [words, here, words, here])
    missing = [word for word in words if not forms[word]]
    if missing:
        for word, terms in _asked(_LIKE, [missing, here]).items():
            forms[word] = nearest(word, terms)
    for word in words:
        found = OfferWord.objects.filter(municipality_id=here, term__in=forms[word])
        offers = offers.filter(id__in=found.values("offer_id"))
    return offers


def telling(words: Sequence[str]) -> list[str]:
    """Leave out the words that Dutch counts as empty; all of them if all are."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_TELLING, [list(words)])
        kept = {word for (word,) in cursor.fetchall()}
    return [word for word in words if word in kept] or list(words)


def _asked(statement: str, values: Sequence[Any]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, values)
        for word, term in cursor.fetchall():
            found[word].append(term)
    return found
