# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding people who chose to be here, by what they offer; never by what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Concat, Lower

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.importer import payload
from netwerkregie.domain.network.models import PersonEntry, Serves
from netwerkregie.domain.network.rules import Domain
from netwerkregie.domain.network.wording import found_in
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.privacy.guard.special import matches_special_category

PAGE = 20
MOST_WORDS = 5
CLOSE = 0.4
"""How alike a word must be: two letters that changed places are forgiven."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """For what somebody is looked for; there is no word here for what they are."""

    text: str = ""
    topic: str = ""
    domain: str = ""
    district_id: UUID | None = None
    language: str = ""
    availability: str = ""
    kind: str = ""
    focal_points: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the list, and a sealed mark of where the next part begins."""

    people: Sequence[PersonEntry]
    next: str = ""


OFFICES = frozenset(
    {"imam", "dominee", "predikant", "pastoor", "priester", "rabbijn", "pandit"}
)
"""Work that tells a belief; whoever does it is found by their own name."""


def asks_what_somebody_is(text: str) -> bool:
    """Tell whether the words look for belief, origin, opinion or health."""
    words = text.split()
    return bool(found_in(text, person=True)) or any(
        word.lower() in OFFICES or matches_special_category(word) for word in words
    )


def people(actor: Actor, wanted: Wanted, after: str = "") -> Page:
    """Return a page of the people who fit, by name, in two queries at most."""
    found = _narrowed(actor, policies.visible_people(actor), wanted)
    found = _after(actor, found, after).select_related("organisation")
    rows = list(found.order_by("name", "id")[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Page(rows[:PAGE], _mark(actor, last) if last else "")


def _narrowed(
    actor: Actor, found: QuerySet[PersonEntry], wanted: Wanted
) -> QuerySet[PersonEntry]:
    if wanted.topic:
        found = found.filter(topics__contains=[wanted.topic])
    if wanted.language:
        found = found.filter(languages__contains=[wanted.language])
    if wanted.availability:
        found = found.filter(availability__contains=[wanted.availability])
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.focal_points:
        found = found.filter(is_focal_point=True)
    if wanted.domain:
        # Faith is a filter of nobody (trust, section 7, rule 5).
        found = found.filter(organisation__domain=wanted.domain).exclude(
            Q(organisation__domain=Domain.FAITH)
            | Q(organisation__merged_into__domain=Domain.FAITH)
        )
    if wanted.district_id is not None:
        # Districts are copied to the one that stays of two that were joined.
        here = Serves.objects.filter(
            Q(organisation_id=OuterRef("organisation_id"))
            | Q(organisation_id=OuterRef("organisation__merged_into_id")),
            municipality_id=actor.municipality_id,
            district_id=wanted.district_id,
        )
        found = found.filter(Exists(here))
    return _saying(found, wanted.text)


def _saying(found: QuerySet[PersonEntry], text: str) -> QuerySet[PersonEntry]:
    words = text.lower().split()[:MOST_WORDS]
    if not words:
        return found
    # The name of an organisation of faith is no way to its people: it would be a list
    # of who believes. They are found by their own name, role or offer, and on the
    # organisation's own page.
    organisation = Case(
        When(organisation__isnull=True, then=Value("")),
        When(organisation__domain=Domain.FAITH, then=Value("")),
        When(organisation__merged_into__domain=Domain.FAITH, then=Value("")),
        default=F("organisation__name"),
    )
    said = Lower(Concat("name", Value(" "), "role", Value(" "), organisation))
    found = found.annotate(said=said)
    for number, word in enumerate(words):
        near = f"near_{number}"
        found = found.annotate(**{near: TrigramWordSimilarity(word, "said")})
        found = found.filter(**{f"{near}__gte": CLOSE})
    return found


def _mark(actor: Actor, last: PersonEntry) -> str:
    """Return where a page ended, sealed: a name has no place in an address."""
    content = {"name": last.name, "id": str(last.id)}
    return payload.close(content, _seal(actor), clock.now())


def _after(
    actor: Actor, found: QuerySet[PersonEntry], mark: str
) -> QuerySet[PersonEntry]:
    if not mark:
        return found
    try:
        last = payload.reopen(mark, _seal(actor), clock.now())
    except RuleBroken:
        return found
    return found.filter(
        Q(name__gt=last["name"]) | Q(name=last["name"], id__gt=UUID(last["id"]))
    )


def _seal(actor: Actor) -> payload.Seal:
    return payload.Seal(actor.municipality_id, actor.membership_id)
