# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which keys a case consists of, for who destroys them and for who ends a seat."""

from collections.abc import Callable
from uuid import UUID

from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import (
    assessments,
    casefiles,
    conferences,
    disclosures,
    emergency,
    measures,
    plans,
)
from netwerkregie.foundation.kernel import Actor

Find = Callable[[Actor, Case], list[UUID]]

OF_SEATS: tuple[Find, ...] = (
    casefiles.dossiers_of_case,
    conferences.dossiers_of_case,
    disclosures.dossiers_of_case,
    assessments.dossiers_of_case,
    plans.dossiers_of_case,
    measures.dossiers_of_case,
)
"""Of every noun that seals something for who sits in a case. Add your line."""

# Who looks back on emergency access holds its words by role: a seat ends, that stays.
ALL: tuple[Find, ...] = (*OF_SEATS, emergency.dossiers_of_case)


def all_of(actor: Actor, case: Case) -> list[UUID]:
    """Return every dossier of a case, each once: all that is destroyed with it."""
    return _each_once(ALL, actor, case)


def of_seats(actor: Actor, case: Case) -> list[UUID]:
    """Return every dossier that somebody can hold because they sit in a case."""
    return _each_once(OF_SEATS, actor, case)


def _each_once(finders: tuple[Find, ...], actor: Actor, case: Case) -> list[UUID]:
    # Some nouns count a part of the case as theirs.
    return list(dict.fromkeys(one for find in finders for one in find(actor, case)))
