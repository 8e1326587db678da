# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements: the list, one of them, who is bound by it, and the lines they make."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from netwerkregie.domain.network.models import (
    Agreement,
    AgreementDate,
    AgreementParty,
    AgreementShare,
    OrganisationLink,
)
from netwerkregie.domain.network.policies.agreements import visible_agreements
from netwerkregie.domain.network.rules import agreements as rules
from netwerkregie.domain.network.rules.agreements import (
    WARN_DAYS,
    PartyStanding,
    Standing,
    State,
)
from netwerkregie.foundation.kernel import Actor, NotFound

PAGE = 20
OPEN = (State.DRAFT, State.OFFERED)
OVER = (State.ENDED, State.WITHDRAWN)
TABS: dict[str, tuple[State, ...]] = {
    "in_force": (State.IN_FORCE,),
    "open": OPEN,
    "over": OVER,
}


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the list, and the words with which the next part begins."""

    agreements: Sequence[Agreement]
    next: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmedLink:
    """Two organisations that both said yes to an agreement that stands today."""

    one_id: UUID
    other_id: UUID
    agreement_id: UUID


def agreements(actor: Actor, tab: str = "in_force", after: str = "") -> Page:
    """Return a page of the agreements of a tab, by their last day."""
    found = visible_agreements(actor).filter(state__in=TABS[tab])
    is_over = tab == "over"
    found = _after(found, after, backwards=is_over)
    order = ("-valid_until", "-id") if is_over else ("valid_until", "id")
    rows = list(with_parties(found).order_by(*order)[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    mark = f"{last.valid_until.isoformat()}~{last.id}" if last else ""
    return Page(rows[:PAGE], mark)


def _after(
    found: QuerySet[Agreement], mark: str, *, backwards: bool
) -> QuerySet[Agreement]:
    day, _, id_ = mark.rpartition("~")
    try:
        last, last_id = date.fromisoformat(day), UUID(id_)
    except ValueError:
        return found
    if backwards:
        return found.filter(
            Q(valid_until__lte=last), Q(valid_until__lt=last) | Q(id__lt=last_id)
        )
    return found.filter(
        Q(valid_until__gte=last), Q(valid_until__gt=last) | Q(id__gt=last_id)
    )


def with_parties(found: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Fetch the parties along, in one question more."""
    parties = AgreementParty.objects.select_related("organisation__merged_into")
    return found.prefetch_related(
        Prefetch("parties", queryset=parties.order_by("organisation__name_key", "id"))
    )


def with_parts(found: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Fetch parties, what is shared and days along, each in one question."""
    dates = AgreementDate.objects.select_related("place").order_by("on_day", "id")
    return with_parties(found).prefetch_related(
        Prefetch("shares", queryset=AgreementShare.objects.order_by("what")),
        Prefetch("dates", queryset=dates),
    )


def get_agreement(actor: Actor, agreement_id: UUID, *, lock: bool = False) -> Agreement:
    """Return an agreement with its parties; not yours is not there.

    Raises:
        NotFound: absent, or not the actor's to see.

    """
    found = visible_agreements(actor).filter(id=agreement_id)
    return first_of(found, lock=lock)


def first_of(found: QuerySet[Agreement], *, lock: bool) -> Agreement:
    """Return the one agreement that is asked for, with what hangs on it."""
    found = with_parts(found)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def of_organisation(actor: Actor, family: Sequence[UUID]) -> list[Agreement]:
    """Return the agreements of an organisation, the latest to end first."""
    found = visible_agreements(actor).filter(
        id__in=AgreementParty.objects.filter(
            municipality_id=actor.municipality_id, organisation_id__in=family
        ).values("agreement_id")
    )
    return list(with_parties(found).order_by("-valid_until", "-id")[:PAGE])


def ending_for(actor: Actor, today: date) -> list[Agreement]:
    """Return what ends within sixty days, for its owner; ownerless ones for all."""
    if actor.membership_id is None:
        return []
    found = visible_agreements(actor).filter(
        Q(owner=actor.membership_id) | Q(owner__isnull=True),
        state=State.IN_FORCE,
        valid_until__gte=today,
        valid_until__lte=today + timedelta(days=max(WARN_DAYS)),
    )
    return list(with_parties(found).order_by("valid_until", "id")[:10])


def refused_for(actor: Actor) -> list[Agreement]:
    """Return the drafts to which a party said no, for their owner."""
    found = visible_agreements(actor).filter(
        Q(owner=actor.membership_id) | Q(owner__isnull=True),
        state=State.DRAFT,
        parties__declined_on__isnull=False,
    )
    return list(with_parties(found.distinct()).order_by("valid_until", "id")[:10])


def standing_of(agreement: Agreement) -> Standing:
    """Return what decides whether an agreement lets something be shared."""
    return Standing(
        state=agreement.state,
        valid_from=agreement.valid_from,
        valid_until=agreement.valid_until,
        ended_on=agreement.ended_on,
        shared=tuple((one.what, one.ground) for one in agreement.shares.all()),
    )


def party_standing(party: AgreementParty, readers: Collection[UUID]) -> PartyStanding:
    """Return whether a party takes part; readers are roots with a reader today."""
    return PartyStanding(
        confirmed_on=party.confirmed_on,
        left_on=party.left_on,
        reads=root_of(party) in readers,
    )


def root_of(party: AgreementParty) -> UUID:
    """Return the organisation that a party is today, merged or not."""
    return party.organisation.merged_into_id or party.organisation_id


def readers_among(municipality_id: UUID, roots: Iterable[UUID]) -> set[UUID]:
    """Return which of these organisations have somebody who reads along today."""
    wanted = set(roots)
    found = OrganisationLink.objects.filter(
        Q(organisation_id__in=wanted) | Q(organisation__merged_into_id__in=wanted),
        municipality_id=municipality_id,
        confirmed_on__isnull=False,
        closed_on__isnull=True,
    ).values_list("organisation_id", "organisation__merged_into_id")
    return {into or own for own, into in found}


def confirmed_links(actor: Actor, today: date) -> list[ConfirmedLink]:
    """Return the lines between organisations that both confirmed, for a drawing.

    Each pair stands once per agreement, the smaller id first; merged organisations
    are the one they turned out to be.
    """
    standing = visible_agreements(actor).filter(
        state=State.IN_FORCE, valid_from__lte=today, valid_until__gte=today
    )
    found = with_parts(standing).order_by("id")
    listed = [one for one in found if rules.stands(standing_of(one), today)]
    parties = [party for one in listed for party in one.parties.all()]
    readers = readers_among(actor.municipality_id, map(root_of, parties))
    links: list[ConfirmedLink] = []
    for one in listed:
        bound = sorted(
            {
                root_of(party)
                for party in one.parties.all()
                if rules.takes_part(party_standing(party, readers), today)
            }
        )
        links += [ConfirmedLink(a, b, one.id) for a, b in combinations(bound, 2)]
    return links
