# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock ends of initiatives and proposals; a count of each remains."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import F, QuerySet

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.models import (
    EndedCount,
    Initiative,
    OrganisationLink,
    Partnership,
    Proposal,
)
from netwerkregie.domain.network.policies import initiatives as who
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.rules import initiatives as rules
from netwerkregie.domain.network.rules.initiatives import (
    EndedKind,
    ProposalReason,
    ProposalState,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record


def count(actor: Actor, kind: EndedKind, number: int) -> None:
    """Add to the count of what ended this year; nothing else of it remains."""
    if not number:
        return
    counted, _ = EndedCount.objects.get_or_create(
        municipality_id=actor.municipality_id, kind=kind, year=clock.today().year
    )
    EndedCount.objects.filter(id=counted.id).update(number=F("number") + number)


def end_initiatives(actor: Actor) -> int:
    """End initiatives that nobody confirmed for a year, and unanswered questions."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    ids = list(
        who.visible_initiatives(actor)
        .filter(confirm_by__lt=today)
        .values_list("id", flat=True)
    )
    # Each table by itself: the role that destroys reads as little as it can.
    Initiative.objects.filter(id__in=ids).delete()
    count(actor, EndedKind.INITIATIVE, len(ids))
    if ids:
        record(actor, Verb.INITIATIVE_ENDED, None, subjects=ids)
    unanswered = who.visible_partnerships(actor).filter(
        confirmed_on__isnull=True, asked_on__lte=rules.partner_asked_before(today)
    )
    asked = list(unanswered.values_list("id", flat=True))
    Partnership.objects.filter(id__in=asked).delete()
    if asked:
        record(actor, Verb.PARTNER_ENDED, None, subjects=asked)
    return len(ids)


def end_proposals(actor: Actor) -> int:
    """Answer what was left lying, and destroy what was answered thirty days ago."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    over = who.visible_proposals(actor).filter(until__lte=today)
    for state, reason in (
        (ProposalState.ASKED, ProposalReason.NO_ANSWER),
        (ProposalState.WAITING, ProposalReason.TOO_LATE),
    ):
        _decline(actor, over.filter(state=state), reason)
    gone: list[Proposal] = list(over.exclude(state__in=rules.OPEN))
    destroyed = [one for one in gone if one.until <= today]
    Proposal.objects.filter(id__in=[one.id for one in destroyed]).delete()
    for kind, state in (
        (EndedKind.PROPOSAL_ACCEPTED, ProposalState.ACCEPTED),
        (EndedKind.PROPOSAL_DECLINED, ProposalState.DECLINED),
    ):
        count(actor, kind, sum(one.state == state for one in destroyed))
    if destroyed:
        record(actor, Verb.PROPOSAL_ENDED, None, subjects=destroyed)
    return len(destroyed)


def _decline(actor: Actor, left: "QuerySet[Proposal]", reason: ProposalReason) -> None:
    ids = list(left.values_list("id", flat=True))
    if not ids:
        return
    Proposal.objects.filter(id__in=ids).update(
        state=ProposalState.DECLINED,
        reason=reason,
        words="",
        until=rules.destroyed_on(clock.today()),
    )
    record(actor, Verb.PROPOSAL_DECIDED, None, subjects=ids, reason=reason.value)


def ask_whether_it_goes_on(actor: Actor) -> int:
    """Mail the partners of what ends in a month or a week; by a job, once a day."""
    policies.require(policies.may_destroy(actor))
    asked = 0
    for own in (
        who.visible_partnerships(actor)
        .filter(
            confirmed_on__isnull=False,
            initiative__confirm_by__in=rules.asked_again_on(clock.today()),
        )
        .select_related("initiative")
    ):
        for link in _readers(own):
            letters.initiative_goes_on(link, own.initiative)
            asked += 1
    return asked


def mail_partner(actor: Actor, partnership_id: UUID) -> None:
    """Ask an organisation, through its own link, whether it carries an initiative."""
    policies.require(policies.may_destroy(actor))
    found = who.visible_partnerships(actor).filter(id=partnership_id)
    for own in found.filter(confirmed_on__isnull=True).select_related("initiative"):
        for link in _readers(own)[:1]:
            letters.initiative_partner(link, own.initiative)


def _readers(own: Partnership) -> Sequence[OrganisationLink]:
    """Return the links through which the organisation can answer."""
    return list(
        OrganisationLink.objects.filter(
            organisation_id__in=family_of(own.organisation_id),
            confirmed_on__isnull=False,
            closed_on__isnull=True,
        ).select_related("organisation")
    )
