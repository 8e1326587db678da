# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Inviting people, letting them in, and letting them go."""

import contextlib
import hashlib
import secrets
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, connections, transaction

from netwerkregie.foundation.accounts import policies, queries, rules
from netwerkregie.foundation.accounts.drafts import MemberDraft
from netwerkregie.foundation.accounts.invitation_mail import send_invitation
from netwerkregie.foundation.accounts.models import (
    Membership,
    MembershipInvitation,
    MembershipState,
)
from netwerkregie.foundation.accounts.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Role,
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import keys, wire

_LANGUAGES = frozenset(code for code, _ in settings.LANGUAGES)


def invite_member(actor: Actor, draft: MemberDraft) -> MembershipInvitation:
    """Invite somebody to work here; the mail goes out when this commits."""
    policies.require(policies.may_manage_people(actor))
    membership = _new_member(actor, draft, user_id=None)
    invitation = MembershipInvitation.objects.create(
        municipality_id=actor.municipality_id,
        membership=membership,
        ends=rules.invitation_ends(clock.now()),
    )
    record(actor, Verb.MEMBER_INVITED, invitation)
    return invitation


def renew_access(actor: Actor, membership_id: UUID) -> MembershipInvitation:
    """Mail somebody who lost password or phone a letter to come in anew.

    It goes to the address of the account itself. The vault stays as it is: only the
    phrase opens it, so whoever reads that mailbox reads no content by it.
    """
    policies.require(policies.may_manage_people(actor))
    membership = queries.get_membership(actor, membership_id, lock=True)
    if membership.pk == actor.membership_id:
        raise RuleBroken("accounts.not_yourself")
    if membership.state == MembershipState.LEFT:
        raise RuleBroken("accounts.already_left")
    now = clock.now()
    # An earlier letter that went astray must not open anything beside the new one.
    membership.invitations.filter(accepted__isnull=True).update(ends=now)
    invitation = MembershipInvitation.objects.create(
        municipality_id=actor.municipality_id,
        membership=membership,
        ends=rules.renewal_ends(now)
        if membership.state == MembershipState.ACTIVE
        else rules.invitation_ends(now),
    )
    record(actor, Verb.MEMBER_INVITED, invitation, reason="renewal")
    return invitation


def use_renewal(actor: Actor, invitation_id: UUID) -> Membership:
    """Mark a renewal used, and sign the person out everywhere here."""
    invitation = queries.get_invitation(actor, invitation_id, lock=True)
    if invitation.accepted or invitation.ends < clock.now():
        raise NotFound
    invitation.accepted = clock.now()
    invitation.save(update_fields=["accepted"])
    membership: Membership = invitation.membership
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.end_sessions(%s, '')", [membership.pk])
    record(actor, Verb.ACCESS_RENEWED, membership)
    return membership


def add_member(actor: Actor, draft: MemberDraft, *, user_id: UUID) -> Membership:
    """Give a person who has an account a place here, when the house is set up."""
    policies.require(policies.may_manage_people(actor))
    membership = _new_member(actor, draft, user_id=user_id)
    record(actor, Verb.MEMBER_ADDED, membership)
    return membership


def _new_member(
    actor: Actor, draft: MemberDraft, *, user_id: UUID | None
) -> Membership:
    state = MembershipState.ACTIVE if user_id else MembershipState.INVITED
    try:
        with transaction.atomic(using=ALIAS):
            return Membership.objects.create(
                municipality_id=actor.municipality_id,
                user_id=user_id,
                name=draft.name,
                email=draft.email.strip().lower(),
                organisation=draft.organisation,
                language=draft.language,
                state=state,
            )
    except IntegrityError as error:
        raise RuleBroken("accounts.address_taken", field="email") from error


def mail_invitation(actor: Actor, invitation_id: UUID) -> bool:
    """Draw the invitation's word, keep its hash, and mail it; for the job.

    A second try draws another word, so that a letter which may have gone astray
    opens nothing.
    """
    try:
        invitation = queries.get_invitation(actor, invitation_id, lock=True)
    except NotFound:
        return False
    if invitation.accepted or invitation.ends < clock.now():
        return False
    word = secrets.token_urlsafe(24)
    invitation.token_hash = hashlib.sha256(word.encode()).hexdigest()
    invitation.mailed = clock.now()
    invitation.save(update_fields=["token_hash", "mailed"])
    record(actor, Verb.INVITATION_MAILED, invitation)
    send_invitation(invitation, word)
    return True


def accept_invitation(
    actor: Actor, invitation_id: UUID, *, user_id: UUID
) -> Membership:
    """Let the invited person in, under the account they just made or already had."""
    invitation = queries.get_invitation(actor, invitation_id, lock=True)
    if invitation.accepted or invitation.ends < clock.now():
        raise NotFound
    membership = Membership.objects.select_for_update().get(pk=invitation.membership_id)
    if membership.state != MembershipState.INVITED:
        raise NotFound
    membership.user_id = user_id
    membership.state = MembershipState.ACTIVE
    invitation.accepted = clock.now()
    try:
        with transaction.atomic(using=ALIAS):
            membership.save(update_fields=["user_id", "state"])
    except IntegrityError as error:
        raise RuleBroken("accounts.already_member") from error
    invitation.save(update_fields=["accepted"])
    record(actor, Verb.INVITATION_ACCEPTED, membership)
    return membership


def end_membership(actor: Actor, membership_id: UUID, *, reason: str) -> Membership:
    """End somebody's access: roles and sessions are gone with the same commit."""
    membership = queries.get_membership(actor, membership_id, lock=True)
    policies.require(policies.may_manage_people(actor))
    if membership.pk == actor.membership_id:
        raise RuleBroken("accounts.not_yourself")
    if membership.state == MembershipState.LEFT:
        raise RuleBroken("accounts.already_left")
    _keep_an_administrator(actor, membership)
    membership.state = MembershipState.LEFT
    membership.left = clock.now()
    membership.save(update_fields=["state", "left"])
    membership.grants.filter(ended__isnull=True).update(ended=clock.now())
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.end_sessions(%s, '')", [membership.pk])
    # When the vault is gone, its share is taken away by the job that this verb sets
    # off; without a session, a role or a wrap nothing opens meanwhile.
    with contextlib.suppress(VaultUnavailable), transaction.atomic(using=ALIAS):
        keys.withdraw(actor.municipality_id, membership.pk)
    record(actor, Verb.MEMBERSHIP_ENDED, membership, reason=reason)
    return membership


def withdraw_keys(actor: Actor, membership_id: UUID) -> None:
    """Take the keys of somebody who left out of the vault; for the job, repeatable."""
    gone = Membership.objects.filter(
        municipality_id=actor.municipality_id,
        pk=membership_id,
        state=MembershipState.LEFT,
    )
    if gone.exists():
        keys.withdraw(actor.municipality_id, membership_id, door=wire.WORKER)
        record(actor, Verb.KEYS_WITHDRAWN, membership_id)


def change_language(actor: Actor, language: str) -> Membership:
    """Choose in which language one works."""
    if actor.membership_id is None:
        raise NotFound
    membership = queries.get_membership(actor, actor.membership_id, lock=True)
    if language not in _LANGUAGES:
        raise RuleBroken("accounts.language_unknown", field="language")
    membership.language = language
    membership.save(update_fields=["language"])
    record(actor, Verb.LANGUAGE_CHANGED, membership)
    return membership


def _keep_an_administrator(actor: Actor, leaving: Membership) -> None:
    """A house that nobody runs cannot be repaired from inside."""
    others = queries.living_grants(actor).filter(role=Role.ADMINISTRATOR.value)
    mine = others.filter(membership=leaving)
    if mine.exists() and not others.exclude(membership=leaving).exists():
        raise RuleBroken("accounts.last_administrator")
