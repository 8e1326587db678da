# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes out: the list as somebody narrowed it, with public facts only."""

from collections import defaultdict
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.exports import ExportDraft
from netwerkregie.domain.network.exporter.columns import FIELDS, Listed
from netwerkregie.domain.network.models import Organisation, Posting, Serves
from netwerkregie.domain.network.queries.search import MOST_WORDS, forms_of
from netwerkregie.domain.network.rules.names import asked_words
from netwerkregie.foundation.kernel import Actor, clock


def listed(actor: Actor, draft: ExportDraft, most: int) -> list[Listed]:
    """Return the organisations that go out, by name."""
    policies.require(policies.may_see_organisations(actor))
    found = list(
        _narrowed(actor, draft)
        .order_by("name_key", "id")
        .only("id", "municipality_id", *FIELDS)[:most]
    )
    where: dict[UUID, list[str]] = defaultdict(list)
    served = Serves.objects.filter(
        organisation_id__in=[one.id for one in found]
    ).order_by("district__name")
    for id_, name in served.values_list("organisation_id", "district__name"):
        where[id_].append(name)
    return [Listed(one, tuple(where[one.id])) for one in found]


def _narrowed(actor: Actor, draft: ExportDraft) -> QuerySet[Organisation]:
    found = policies.visible_organisations(actor)
    if draft.domain:
        found = found.filter(domain=draft.domain)
    if draft.district_id is not None:
        # Districts are copied to the one that stays in a merge.
        here = Serves.objects.filter(
            municipality_id=actor.municipality_id,
            district_id=draft.district_id,
            organisation_id=OuterRef("id"),
        )
        found = found.filter(Exists(here))
    if draft.is_quiet:
        found = found.filter(due_on__lt=clock.today())
    words = asked_words(draft.text)[:MOST_WORDS]
    forms = forms_of(actor.municipality_id, words) if words else {}
    for word in words:
        holding = Posting.objects.filter(
            municipality_id=actor.municipality_id, term__in=forms[word]
        )
        found = found.filter(id__in=holding.values("organisation_id"))
    return found
