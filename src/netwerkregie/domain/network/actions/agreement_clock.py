# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock does with agreements: it tells, ends, hands on and destroys.

No sharing waits for it: whether something may be seen is worked out at the moment of
looking (rules.agreements.may_share). What happens here is the account of it.
"""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.models import (
    Agreement,
    AgreementDate,
    AgreementParty,
)
from netwerkregie.domain.network.policies.agreements import visible_agreements
from netwerkregie.domain.network.queries import agreements as queries
from netwerkregie.domain.network.rules import agreements as rules
from netwerkregie.domain.network.rules.agreements import EndReason, State
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Role, clock
from netwerkregie.foundation.ledger import record


def warn(actor: Actor) -> int:
    """Tell owners 60 and 14 days before the end, each once."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    near = visible_agreements(actor).filter(
        state=State.IN_FORCE,
        valid_until__gte=today,
        valid_until__lte=today + timedelta(days=max(rules.WARN_DAYS)),
    )
    told = []
    for one in near.select_for_update().order_by("id"):
        owed = rules.warnings_owed(one.valid_until, today)
        if owed > one.told:
            one.told = owed
            one.save(update_fields=["told"])
            told.append(one.id)
    if told:
        record(actor, Verb.AGREEMENT_ENDING, None, subjects=told)
    return len(told)


def mail_ending(actor: Actor, agreement_id: UUID) -> None:
    """Mail the owner that an agreement ends soon; without an owner, all who may."""
    policies.require(policies.may_destroy(actor))
    found = queries.get_agreement(actor, agreement_id)
    keepers = accounts.members_with(actor, Role.NETWORK_DIRECTOR, Role.DEPUTY)
    owners = [one for one in keepers if one.pk == found.owner]
    for one in owners or keepers:
        letters.agreement_ending(found, one)


def hand_on(actor: Actor) -> int:
    """Give agreements whose owner left, or no longer works here, to a colleague."""
    policies.require(policies.may_destroy(actor))
    keepers = [
        *accounts.members_with(actor, Role.NETWORK_DIRECTOR),
        *accounts.members_with(actor, Role.DEPUTY),
    ]
    here = [one.pk for one in keepers]
    left = (
        visible_agreements(actor)
        .filter(state__in=[State.DRAFT, State.OFFERED, State.IN_FORCE])
        .exclude(owner__in=here)
    )
    if not here:
        left = left.exclude(owner__isnull=True)
    ids = list(left.values_list("id", flat=True))
    Agreement.objects.filter(id__in=ids).update(owner=here[0] if here else None)
    if ids:
        record(actor, Verb.AGREEMENT_OWNED, None, subjects=ids)
    return len(ids)


def end_terms(actor: Actor) -> int:
    """End what ran out, let go what led to nothing, destroy what is too old."""
    policies.require(policies.may_destroy(actor))
    return (
        end_due(actor) + withdraw_unanswered(actor) + destroy_words(actor)
    ) + destroy_old(actor)


def end_due(actor: Actor) -> int:
    """Write down that an agreement ended; the sharing had stopped by itself."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    over = visible_agreements(actor).filter(state=State.IN_FORCE, valid_until__lt=today)
    listed = list(over.select_for_update().order_by("id"))
    for one in listed:
        one.state = State.ENDED
        one.ended_on = one.valid_until + timedelta(days=1)
        one.end_reason = EndReason.DATE
        one.changed_on = today
        one.save(update_fields=["state", "ended_on", "end_reason", "changed_on"])
    if listed:
        ids = [one.id for one in listed]
        record(actor, Verb.AGREEMENT_ENDED, None, subjects=ids, reason="date")
    return len(listed)


def withdraw_unanswered(actor: Actor) -> int:
    """Take silence of sixty days for a no."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    before = today - timedelta(days=rules.UNANSWERED_DAYS)
    over = visible_agreements(actor).filter(state=State.OFFERED, offered_on__lt=before)
    ids = list(over.values_list("id", flat=True))
    Agreement.objects.filter(id__in=ids).update(state=State.WITHDRAWN, changed_on=today)
    if ids:
        record(actor, Verb.AGREEMENT_WITHDRAWN, None, subjects=ids)
    return len(ids)


def destroy_words(actor: Actor) -> int:
    """Destroy the words of agreements that ended 24 months ago, and old days."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    before = months_later(today, -rules.WORDS_MONTHS)
    over = visible_agreements(actor).filter(
        state=State.ENDED, ended_on__lte=before, text_gone_on__isnull=True
    )
    ids = list(over.values_list("id", flat=True))
    remove_words(ids)
    AgreementDate.objects.filter(
        municipality_id=actor.municipality_id, on_day__lte=before
    ).delete()
    if ids:
        record(actor, Verb.AGREEMENT_TEXT_DESTROYED, None, subjects=ids)
    return len(ids)


def remove_words(ids: Iterable[UUID]) -> None:
    """Take the words from agreements; what was agreed on which days stays."""
    listed = list(ids)
    Agreement.objects.filter(id__in=listed).update(words="", text_gone_on=clock.today())
    AgreementParty.objects.filter(agreement_id__in=listed).update(
        functions="", confirmed_as=""
    )


def destroy_old(actor: Actor) -> int:
    """Destroy what led to nothing half a year ago, and what ended seven years ago."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    here = visible_agreements(actor)
    stale = here.filter(
        state__in=[State.DRAFT, State.WITHDRAWN],
        changed_on__lt=today - timedelta(days=rules.DRAFT_DAYS),
    )
    old = here.filter(
        state=State.ENDED, ended_on__lte=months_later(today, -rules.KEEP_MONTHS)
    )
    ids = [*stale.values_list("id", flat=True), *old.values_list("id", flat=True)]
    Agreement.objects.filter(renews_id__in=ids).update(renews=None)
    Agreement.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.AGREEMENT_DESTROYED, None, subjects=ids)
    return len(ids)
