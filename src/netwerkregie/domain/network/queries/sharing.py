# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a party reads of its agreements, and what the other parties show it today."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from netwerkregie.domain.network.models import (
    Agreement,
    AgreementDate,
    AgreementParty,
    AgreementShare,
    Organisation,
)
from netwerkregie.domain.network.queries import agreements as queries
from netwerkregie.domain.network.queries.links import family_of, get_own_organisation
from netwerkregie.domain.network.rules import agreements as rules
from netwerkregie.domain.network.rules.agreements import Shareable, State
from netwerkregie.domain.network.tokens import Holder


@dataclass(frozen=True, slots=True)
class Partner:
    """What one party shows another today.

    Args:
        functions: of its focal points, with the organisation's own general address;
            empty when that may not be shared.
        facts: the organisation when its practical facts may be seen, else None.

    """

    organisation: Organisation
    functions: str = ""
    facts: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """What rests on one agreement for one of its parties, today."""

    agreement: Agreement
    partners: Sequence[Partner] = field(default_factory=tuple)
    dates: Sequence[AgreementDate] = field(default_factory=tuple)
    may_see_offers_of: frozenset[UUID] = frozenset()


def own_agreements(holder: Holder, family: Sequence[UUID] = ()) -> list[Agreement]:
    """Return every agreement of the holder's organisation, word for word (M4)."""
    mine = family or family_of(get_own_organisation(holder).id)
    return list(queries.with_parts(_of(holder, mine)).order_by("-valid_until", "-id"))


def get_own_agreement(
    holder: Holder, agreement_id: UUID, *, lock: bool = False
) -> tuple[Agreement, AgreementParty]:
    """Return an agreement of the holder's organisation, and its own part in it.

    Raises:
        NotFound: absent, or of others.

    """
    family = family_of(get_own_organisation(holder).id)
    found = _of(holder, family).filter(id=agreement_id)
    agreement = queries.first_of(found, lock=lock)
    mine = AgreementParty.objects.filter(
        agreement_id=agreement.id, organisation_id__in=family
    )
    return agreement, mine.order_by("id")[0]


def shared_with(
    municipality_id: UUID, family: Collection[UUID], today: date
) -> list[Shared]:
    """Return what the agreements of an organisation let it see today.

    The one rule decides at the moment of looking: on the day after the last, or the
    day a party leaves, there is nothing, whether or not a job ran.
    """
    parties = AgreementParty.objects.select_related("organisation__merged_into")
    found = Agreement.objects.filter(
        municipality_id=municipality_id,
        state=State.IN_FORCE,
        id__in=AgreementParty.objects.filter(
            municipality_id=municipality_id, organisation_id__in=family
        ).values("agreement_id"),
    ).prefetch_related(
        Prefetch("parties", queryset=parties.order_by("organisation__name_key", "id")),
        Prefetch("shares", queryset=AgreementShare.objects.order_by("what")),
        Prefetch(
            "dates",
            queryset=AgreementDate.objects.filter(on_day__gte=today)
            .select_related("place")
            .order_by("on_day", "at_time", "id"),
        ),
    )
    listed = list(found.order_by("valid_until", "id"))
    roots = {queries.root_of(one) for each in listed for one in each.parties.all()}
    readers = queries.readers_among(municipality_id, roots) if roots else set()
    made = (_shared(one, family, readers, today) for one in listed)
    return [one for one in made if one is not None]


def _shared(
    agreement: Agreement, family: Collection[UUID], readers: set[UUID], today: date
) -> Shared | None:
    taking = [
        party
        for party in agreement.parties.all()
        if rules.takes_part(queries.party_standing(party, readers), today)
    ]
    others = [one for one in taking if one.organisation_id not in family]
    standing = queries.standing_of(agreement)
    if len(others) == len(taking) or not rules.stands(standing, today):
        return None

    def may(what: Shareable) -> bool:
        return rules.may_share(standing, what, today)

    return Shared(
        agreement=agreement,
        partners=[
            Partner(
                organisation=one.organisation.merged_into or one.organisation,
                functions=one.functions if may(Shareable.FOCAL_POINTS) else "",
                facts=(
                    (one.organisation.merged_into or one.organisation)
                    if may(Shareable.PRACTICAL_FACTS)
                    else None
                ),
            )
            for one in others
        ],
        dates=list(agreement.dates.all()) if may(Shareable.JOINT_DATES) else (),
        may_see_offers_of=frozenset(
            queries.root_of(one) for one in others if may(Shareable.PARTNER_OFFERS)
        ),
    )


def _of(holder: Holder, family: Collection[UUID]) -> QuerySet[Agreement]:
    return Agreement.objects.filter(
        municipality_id=holder.actor.municipality_id,
        id__in=AgreementParty.objects.filter(organisation_id__in=family).values(
            "agreement_id"
        ),
    )
