# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regular care as it is read: the list, what was asked, and a receiver's own page."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.intake.models import AdviceThread, Receiver, Referral
from netwerkregie.domain.intake.policies import advice, require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.rules.referrals import (
    NEVER_TO,
    WORDS_DAYS,
    ReferralState,
)
from netwerkregie.domain.network.models import Organisation, OrganisationLink
from netwerkregie.domain.network.queries.links import family_of, get_own_organisation
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import Actor, NotFound

_MOST = 200
_CLOCKED = (
    "id",
    "municipality_id",
    "thread_id",
    "state",
    "answer_by",
    "answered_on",
    "words_gone_on",
)


def receivers(actor: Actor) -> list[Receiver]:
    """Return the list of regular care, by kind of help and name."""
    require(policies.works_at_desk(actor))
    found = policies.visible_receivers(actor).filter(ended_on__isnull=True)
    return list(
        found.select_related("organisation").order_by(
            "help", "organisation__name_key", "id"
        )[:_MOST]
    )


def possible_receivers(actor: Actor) -> list[Organisation]:
    """Return the organisations that can be put on the list: those that read along."""
    if not policies.may_keep_receivers(actor):
        return []
    reading = OrganisationLink.objects.filter(
        municipality_id=actor.municipality_id,
        confirmed_on__isnull=False,
        closed_on__isnull=True,
        organisation__merged_into__isnull=True,
    ).exclude(organisation__domain__in=NEVER_TO)
    found = Organisation.objects.filter(id__in=reading.values("organisation_id"))
    return list(found.order_by("name_key", "id").only("id", "name")[:_MOST])


def may_keep(actor: Actor) -> bool:
    """Tell whether the actor keeps the list."""
    return policies.may_keep_receivers(actor)


def get_receiver(actor: Actor, receiver_id: UUID) -> Receiver:
    """Return one party of the list.

    Raises:
        NotFound: there is none, or it was taken off.

    """
    found = (
        policies.visible_receivers(actor)
        .filter(id=receiver_id, ended_on__isnull=True)
        .select_related("organisation")
        .first()
    )
    if found is None:
        raise NotFound
    return found


def referrals_of(actor: Actor, thread: AdviceThread) -> list[Referral]:
    """Return the referrals of a question, the newest first."""
    require(advice.may_read(actor, thread))
    found = policies.visible_referrals(actor).filter(thread_id=thread.id)
    return list(
        found.select_related("receiver__organisation").order_by("-sent_on", "-id")
    )


def get_referral(actor: Actor, referral_id: UUID) -> Referral:
    """Return one referral.

    Raises:
        NotFound: there is none, or it is not the actor's to know of.

    """
    found = (
        policies.visible_referrals(actor)
        .filter(id=referral_id)
        .select_related("receiver__organisation")
        .first()
    )
    if found is None:
        raise NotFound
    return found


def own_referrals(holder: Holder) -> list[Referral]:
    """Return what the holder's organisation is asked, byte for byte (row M4)."""
    found = Referral.objects.filter(
        municipality_id=holder.actor.municipality_id,
        link__organisation_id__in=_family(holder),
    )
    return list(found.select_related("receiver").order_by("answered_on", "sent_on"))


def get_own_referral(
    holder: Holder, referral_id: UUID, *, lock: bool = False
) -> Referral:
    """Return one question for help to the holder's organisation.

    Raises:
        NotFound: there is none, or it is another organisation's.

    """
    found = Referral.objects.filter(
        municipality_id=holder.actor.municipality_id,
        id=referral_id,
        link__organisation_id__in=_family(holder),
    )
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def overdue(actor: Actor, today: date) -> Sequence[Referral]:
    """Return the referrals that got no answer on their day, for the clock."""
    require(policies.may_destroy(actor))
    found = policies.visible_referrals(actor).filter(
        state=ReferralState.WAITING, answer_by__lt=today
    )
    return list(found.order_by("answer_by", "id").only(*_CLOCKED))


def words_due(actor: Actor, today: date) -> Sequence[UUID]:
    """Return the answered referrals whose words have stood for thirty days."""
    require(policies.may_destroy(actor))
    before = today - timedelta(days=WORDS_DAYS)
    found = policies.visible_referrals(actor).filter(
        answered_on__lte=before, words_gone_on__isnull=True
    )
    return list(found.order_by("answered_on", "id").values_list("id", flat=True))


def ended_receivers(actor: Actor, today: date) -> Sequence[UUID]:
    """Return the parties off the list for a year that no referral names."""
    require(policies.may_destroy(actor))
    named = policies.visible_referrals(actor).values("receiver_id")
    found = policies.visible_receivers(actor).filter(
        ended_on__lte=today - timedelta(days=366)
    )
    return list(found.exclude(id__in=named).values_list("id", flat=True))


def _family(holder: Holder) -> list[UUID]:
    return family_of(get_own_organisation(holder).id)
