# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who lets something out, who reads along, and who sees that it left."""

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework.models import (
    Case,
    Disclosure,
    DisclosureRecipient,
    Recall,
    Receipt,
)
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies import may_destroy as may_destroy
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.policies.cases import (
    may_read,
    seat_in,
    visible_cases,
)
from netwerkregie.domain.casework.rules.cases import Seat, State
from netwerkregie.domain.casework.rules.disclosures import (
    DisclosureState,
    RecipientKind,
)
from netwerkregie.foundation.kernel import CONTENT_ROLES, Actor, Role
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind

KEEPERS = (Role.CHAIR, Role.NETWORK_DIRECTOR, Role.DEPUTY)
"""Who keeps the list of receivers."""

READERS = (
    Role.CHAIR,
    Role.CASE_HOLDER,
    Role.CASE_PARTNER,
    Role.WEIGHER,
    Role.FAMILY_COUNSELLOR,
    Role.NETWORK_DIRECTOR,
    Role.DEPUTY,
)
"""Roles among whom a second reader is found; who cannot open it cannot sign it."""

WATCHERS = (Role.CHAIR, Role.DPO)
"""Who hears that a receiver stays silent: the chair acts, the officer looks."""


def visible_disclosures(actor: Actor) -> QuerySet[Disclosure]:
    """Return what left, or may leave, of one's cases and of what one can open."""
    found = Disclosure.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    if actor.membership_id is None or not actor.has(*CONTENT_ROLES, Role.CASE_PARTNER):
        return found.none()
    held = DossierWrap.objects.filter(
        municipality_id=actor.municipality_id,
        holder_kind=HolderKind.MEMBER,
        holder_id=actor.membership_id,
    )
    mine = Q(case_id__in=visible_cases(actor).values("id"))
    beside = Q(case__isnull=True, dossier_id__in=held.values("dossier_id"))
    # Who let it out in an emergency sits in no case, and answers for it.
    alone = Q(emergency_id__isnull=False, made_by=actor.membership_id)
    return found.filter(mine | beside | alone)


def visible_recipients(actor: Actor) -> QuerySet[DisclosureRecipient]:
    """Return the list of receivers; it holds organisations only."""
    found = DisclosureRecipient.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK or actor.has(*CONTENT_ROLES, Role.CASE_PARTNER):
        return found
    return found.none()


def visible_recalls(actor: Actor) -> QuerySet[Recall]:
    """Return the notices owed: one's own, and all of them for who watches."""
    found = Recall.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK or actor.has(*WATCHERS):
        return found
    if actor.membership_id is None:
        return found.none()
    return found.filter(owed_by=actor.membership_id)


def visible_receipts(actor: Actor) -> QuerySet[Receipt]:
    """Return the receipts of what one let out."""
    found = Receipt.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    return found.filter(
        Q(disclosure__in=visible_disclosures(actor))
        | Q(recall__in=visible_recalls(actor))
    )


def may_keep_recipients(actor: Actor) -> bool:
    """Tell whether the actor keeps the list of receivers."""
    return actor.has(*KEEPERS)


def may_disclose(actor: Actor, case: Case, to: RecipientKind) -> bool:
    """The holder and the chair let something out; a print for oneself any member."""
    if case.state != State.OPEN:
        return False
    if to is RecipientKind.OWN_PRINT:
        return may_read(actor, case)
    return seat_in(actor, case) in (Seat.HOLDER, Seat.CHAIR)


def may_start(actor: Actor) -> bool:
    """Tell whether the actor can let anything out at all."""
    return actor.has(*READERS, Role.INTAKE_OFFICER)


def may_let_leave(actor: Actor, disclosure: Disclosure) -> bool:
    """Who prepared it lets it leave, or takes it back."""
    return (
        disclosure.state == DisclosureState.PREPARED
        and disclosure.made_by == actor.membership_id
    )


def may_read_along(actor: Actor, disclosure: Disclosure) -> bool:
    """Tell whether the actor may be its second reader."""
    return (
        disclosure.state == DisclosureState.PREPARED
        and disclosure.needs_second
        and disclosure.made_by != actor.membership_id
        and actor.has(*READERS)
    )


def may_watch(actor: Actor) -> bool:
    """Tell whether the actor hears of silent receivers."""
    return actor.has(*WATCHERS)
