# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping the words by which organisations are found."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from uuid import UUID

from django.db import connections

from netwerkregie.domain.network.models import Organisation, Posting, Term
from netwerkregie.domain.network.rules.compounds import heads_of
from netwerkregie.domain.network.rules.names import search_words
from netwerkregie.foundation.privacy.guard.lists import words as ordinary_words
from netwerkregie.foundation.tenancy.enter import ALIAS

_STEMS = """
SELECT word, (ts_lexize('dutch_stem', word))[1] FROM unnest(%s::text[]) AS a(word)
"""
_BATCH = 2_000


def index(municipality_id: UUID, organisations: Sequence[Organisation]) -> None:
    """Make organisations findable by their words, in Dutch forms too.

    What was merged into one is found by its words as well.
    """
    ids = [organisation.id for organisation in organisations]
    absorbed: dict[UUID, list[Organisation]] = defaultdict(list)
    for gone in Organisation.objects.filter(merged_into_id__in=ids):
        absorbed[gone.merged_into_id].append(gone)  # type: ignore[index]
    Posting.objects.filter(organisation_id__in=ids).delete()
    _write(
        municipality_id,
        {
            organisation: _words_of([organisation, *absorbed[organisation.id]])
            for organisation in organisations
        },
    )


def index_new(municipality_id: UUID, organisations: Sequence[Organisation]) -> None:
    """Make organisations findable that were not there before."""
    _write(municipality_id, {one: _words_of([one]) for one in organisations})


def _words_of(organisations: Iterable[Organisation]) -> list[str]:
    texts = [
        text
        for one in organisations
        for text in (one.name, one.street, one.city, one.about)
    ]
    words = search_words(*texts)
    return list(dict.fromkeys([*words, *(h for word in words for h in _heads(word))]))


@lru_cache(maxsize=20_000)
def _heads(word: str) -> tuple[str, ...]:
    return tuple(heads_of(word, ordinary_words()))


def _write(municipality_id: UUID, words: dict[Organisation, list[str]]) -> None:
    stems = _stems_of({word for listed in words.values() for word in listed})
    postings: list[Posting] = []
    terms: set[str] = set()
    for organisation, listed in words.items():
        found = dict.fromkeys([*listed, *(stems[word] for word in listed)])
        terms.update(found)
        postings += [
            Posting(
                municipality_id=municipality_id,
                term=term,
                name_key=organisation.name_key,
                organisation_id=organisation.id,
            )
            for term in found
        ]
    Posting.objects.bulk_create(postings, batch_size=_BATCH)
    Term.objects.bulk_create(
        [
            Term(municipality_id=municipality_id, term=term, size=len(term))
            for term in sorted(terms)
        ],
        ignore_conflicts=True,
        batch_size=_BATCH,
    )


def _stems_of(words: set[str]) -> dict[str, str]:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_STEMS, [sorted(words)])
        return {word: stem or word for word, stem in cursor.fetchall()}
