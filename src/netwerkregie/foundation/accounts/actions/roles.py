# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Giving a role, by two people where it opens content, and taking it back."""

from uuid import UUID

from django.db import IntegrityError, transaction

from netwerkregie.foundation.accounts import policies, queries, rules, seats
from netwerkregie.foundation.accounts.drafts import RoleDraft
from netwerkregie.foundation.accounts.models import MembershipState, RoleGrant
from netwerkregie.foundation.accounts.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Role, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS


def propose_role(actor: Actor, draft: RoleDraft) -> RoleGrant:
    """Give a role; one that opens content waits for a second reader."""
    membership = queries.get_membership(actor, draft.membership_id, lock=True)
    policies.require(policies.may_propose_role(actor, membership))
    if membership.state == MembershipState.LEFT:
        raise RuleBroken("accounts.already_left")
    if draft.valid_until and draft.valid_until < clock.today():
        raise RuleBroken("accounts.date_past", field="valid_until")
    _check_apart(membership.pk, draft.role)
    waits = rules.takes_two(draft.role)
    try:
        with transaction.atomic(using=ALIAS):
            grant = RoleGrant.objects.create(
                municipality_id=actor.municipality_id,
                membership=membership,
                role=draft.role.value,
                proposed_by_id=actor.membership_id,
                given=None if waits else clock.now(),
                valid_until=draft.valid_until,
            )
    except IntegrityError as error:
        raise _refusal(error) from error
    record(actor, Verb.ROLE_PROPOSED if waits else Verb.ROLE_GIVEN, grant)
    return grant


def confirm_role(actor: Actor, grant_id: UUID) -> RoleGrant:
    """Be the second reader of a role with content: never one's own proposal."""
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_confirm_role(actor, grant))
    if grant.given or grant.ended:
        raise RuleBroken("accounts.already_decided")
    if rules.proposal_has_expired(grant.proposed, clock.now()):
        raise RuleBroken("accounts.proposal_expired")
    grant.confirmed_by_id = actor.membership_id
    grant.given = clock.now()
    try:
        with transaction.atomic(using=ALIAS):
            grant.save(update_fields=["confirmed_by", "given"])
    except IntegrityError as error:
        raise _refusal(error) from error
    seats.expect(Role(grant.role), grant.membership_id)
    record(actor, Verb.ROLE_CONFIRMED, grant)
    return grant


def end_role(actor: Actor, grant_id: UUID, *, reason: str) -> RoleGrant:
    """Take a role back, or withdraw a proposal; it holds from the next request on."""
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_manage_people(actor))
    if grant.ended:
        raise RuleBroken("accounts.already_decided")
    if grant.role == Role.ADMINISTRATOR.value and grant.given:
        others = queries.living_grants(actor).filter(role=grant.role)
        if not others.exclude(pk=grant.pk).exists():
            raise RuleBroken("accounts.last_administrator")
    grant.ended = clock.now()
    grant.save(update_fields=["ended"])
    seats.leave(actor, Role(grant.role), grant.membership_id)
    record(actor, Verb.ROLE_ENDED, grant, reason=reason)
    return grant


def _check_apart(membership_id: UUID, role: Role) -> None:
    """Say which role is in the way; the database checks it once more."""
    held = RoleGrant.objects.filter(membership=membership_id, ended__isnull=True)
    roles = frozenset(Role(one) for one in held.values_list("role", flat=True))
    if role in roles:
        raise RuleBroken("accounts.role_held", field="role")
    if rules.clash(role, roles):
        raise RuleBroken("accounts.roles_apart", field="role")


def _refusal(error: IntegrityError) -> RuleBroken:
    """Two people at once: the database let one through."""
    if "grant_once_at_a_time" in str(error):
        return RuleBroken("accounts.role_held", field="role")
    return RuleBroken("accounts.roles_apart", field="role")
