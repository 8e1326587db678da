# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What writing down an offer consists of, whoever does it."""

from collections.abc import Sequence
from uuid import UUID

from django.db import connections

from netwerkregie.domain.network.drafts.offers import OfferDraft
from netwerkregie.domain.network.models import (
    District,
    Offer,
    OfferDistrict,
    OfferWord,
    Organisation,
    OrganisationLink,
)
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.queries.offer_search import telling
from netwerkregie.domain.network.rules import offers as rules
from netwerkregie.domain.network.rules.names import LONGEST_WORD, search_words
from netwerkregie.domain.network.rules.offers import OfferKind
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.tenancy.enter import ALIAS

_STEMS = """
SELECT DISTINCT (ts_lexize('dutch_stem', word))[1] FROM unnest(%s::text[]) AS a(word)
"""
_TYPED = ("direction", "kind", "words", "when", "for_partners")


def write(
    organisation: Organisation,
    link: OrganisationLink,
    draft: OfferDraft,
    made_by: UUID | None,
) -> Offer:
    """Write an offer down; the organisation's row is locked by whoever calls."""
    require_sound(draft)
    here = Offer.objects.filter(organisation_id__in=family_of(organisation.id))
    if here.filter(expires_on__gt=clock.today()).count() >= rules.MOST_OF_ONE:
        raise RuleBroken("network.offer_too_many", most=rules.MOST_OF_ONE)
    today = clock.today()
    offer = Offer(
        municipality_id=organisation.municipality_id,
        organisation=organisation,
        link=link,
        confirmed_on=today,
        expires_on=rules.expires_on(today),
        made_by=made_by,
        made_at=clock.now(),
        once=draft.once,
    )
    for field in _TYPED:
        setattr(offer, field, getattr(draft, field))
    offer.save(force_insert=True)
    _place(offer, draft.district_ids)
    _index(offer)
    return offer


def rewrite(offer: Offer, draft: OfferDraft, made_by: UUID | None) -> Offer:
    """Change an offer; whoever changes it says that it holds."""
    if draft.version != offer.version:
        raise RuleBroken("network.changed_meanwhile")
    require_sound(draft)
    for field in _TYPED:
        setattr(offer, field, getattr(draft, field))
    offer.made_by = made_by
    offer.version += 1
    fields = [*_TYPED, "made_by", "version"]
    if made_by is None:
        fields += hold(offer)
    offer.save(update_fields=fields)
    OfferDistrict.objects.filter(offer_id=offer.id).delete()
    _place(offer, draft.district_ids)
    OfferWord.objects.filter(offer_id=offer.id).delete()
    _index(offer)
    return offer


def hold(offer: Offer) -> list[str]:
    """Let an offer hold for a year from today; returns the fields to save."""
    offer.confirmed_on = clock.today()
    offer.expires_on = rules.expires_on(offer.confirmed_on)
    offer.asked_on = None
    return ["confirmed_on", "expires_on", "asked_on"]


def require_sound(draft: OfferDraft) -> None:
    """Refuse words that are too long or about a person."""
    if len(draft.words) > rules.WORDS_LENGTH:
        raise RuleBroken(
            "network.offer_words_too_long", "words", most=rules.WORDS_LENGTH
        )
    require_clean(draft.words, "words")


def _place(offer: Offer, district_ids: Sequence[UUID]) -> None:
    known = District.objects.filter(id__in=list(district_ids), gone_on__isnull=True)
    OfferDistrict.objects.bulk_create(
        OfferDistrict(
            municipality_id=offer.municipality_id, offer=offer, district_id=one
        )
        for one in sorted(known.values_list("id", flat=True))
    )


def _index(offer: Offer) -> None:
    """Make an offer findable by its own words and by those of its kind."""
    own = telling(search_words(offer.words)) if offer.words else []
    words = {*own, *rules.WORDS_OF[OfferKind(offer.kind)]}
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_STEMS, [sorted(words)])
        words |= {stem for (stem,) in cursor.fetchall() if stem}
    OfferWord.objects.bulk_create(
        OfferWord(
            municipality_id=offer.municipality_id,
            term=word[:LONGEST_WORD],
            size=len(word[:LONGEST_WORD]),
            offer=offer,
        )
        for word in sorted(words)
    )
