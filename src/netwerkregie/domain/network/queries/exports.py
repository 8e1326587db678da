# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes out: the list as somebody narrowed it, with public facts only."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.exports import ExportDraft
from netwerkregie.domain.network.exporter.columns import FIELDS, Listed
from netwerkregie.domain.network.models import Offer, Organisation, Posting, Serves
from netwerkregie.domain.network.policies.offers import visible_offers
from netwerkregie.domain.network.queries.search import MOST_WORDS, forms_of
from netwerkregie.domain.network.rules.names import asked_words
from netwerkregie.domain.network.rules.offers import Direction
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


def confirmed_offers(actor: Actor, organisation_ids: Sequence[UUID]) -> list[Offer]:
    """Return what these organisations offer to everybody, by their own word.

    What a colleague typed goes out only after the organisation confirmed it through
    its link on a later day; what is meant for partners goes to nobody else.
    """
    found = (
        visible_offers(actor)
        .filter(
            Q(organisation_id__in=organisation_ids)
            | Q(organisation__merged_into_id__in=organisation_ids),
            Q(made_by__isnull=True) | Q(confirmed_on__gt=TruncDate("made_at")),
            direction=Direction.OFFER,
            for_partners=False,
            expires_on__gt=clock.today(),
            link__confirmed_on__isnull=False,
            link__closed_on__isnull=True,
        )
        .select_related("organisation")
    )
    return list(found.order_by("id"))


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
