# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking somebody into the network: prepared, mailed, reminded, and gone."""

from collections.abc import Iterable
from uuid import UUID

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.actions.organisations import require_address
from netwerkregie.domain.network.drafts import InvitationDraft
from netwerkregie.domain.network.models import (
    Invitation,
    InvitationBlock,
    PersonEntry,
)
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.queries.people import get_invitation
from netwerkregie.domain.network.rules import invitations as rules
from netwerkregie.domain.network.rules.invitations import State, Step
from netwerkregie.domain.network.tokens import Opens, address_hash, stored_hash
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock, new_id
from netwerkregie.foundation.ledger import record


def invite(actor: Actor, draft: InvitationDraft) -> Invitation:
    """Prepare an invitation; the mail goes out by a job, or nothing stays."""
    policies.require(policies.may_work_here(actor))
    if draft.organisation_id is not None:
        get_organisation(actor, draft.organisation_id)
    _require_sound(draft)
    _require_askable(actor, draft)
    invitation = made_from(actor, draft)
    invitation.save(force_insert=True)
    record(actor, Verb.INVITATION_PREPARED, invitation)
    return invitation


def made_from(
    actor: Actor, draft: InvitationDraft, run_id: UUID | None = None
) -> Invitation:
    """Return an invitation that is ready to send, not yet saved."""
    invitation_id = new_id()
    return Invitation(
        id=invitation_id,
        municipality_id=actor.municipality_id,
        organisation_id=draft.organisation_id,
        name=draft.name.strip(),
        address=draft.address.strip().lower(),
        address_hash=address_hash(actor.municipality_id, draft.address),
        role=draft.role.strip(),
        source=draft.source,
        state=State.READY,
        language=draft.language,
        token_hash=stored_hash(Opens.INVITATION, invitation_id, 1),
        made_by=actor.membership_id,
        made_at=clock.now(),
        run_id=run_id,
    )


def send(actor: Actor, invitation_id: UUID) -> None:
    """Mail an invitation that is ready; called by a job, once or again."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_invitations(actor).select_for_update(of=("self",))
    invitation = found.filter(id=invitation_id, state=State.READY).first()
    if invitation is None:
        return
    today = clock.today()
    invitation.state = rules.step(invitation.state, Step.SEND)
    invitation.sent_on = today
    invitation.expires_on = rules.expires_on(today)
    invitation.save(update_fields=["state", "sent_on", "expires_on"])
    record(actor, Verb.INVITATION_SENT, invitation)
    letters.invitation(invitation)


def remind(actor: Actor) -> int:
    """Mail the reminders that are due today; returns how many."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    waiting = policies.visible_invitations(actor).filter(
        state=State.SENT, expires_on__gt=today, reminders__lt=len(rules.REMINDERS)
    )
    reminded = []
    for invitation in waiting.select_for_update(of=("self",), skip_locked=True):
        assert invitation.sent_on is not None
        owed = rules.reminders_owed(invitation.sent_on, today)
        if owed > invitation.reminders:
            # After a pause of ours one reminder is enough: nobody gets two at once.
            invitation.reminders = owed
            invitation.save(update_fields=["reminders"])
            letters.reminder(invitation)
            reminded.append(invitation.id)
    if reminded:
        record(actor, Verb.INVITATION_REMINDED, None, subjects=reminded)
    return len(reminded)


def withdraw(actor: Actor, invitation_id: UUID) -> None:
    """Call an invitation back; whoever was written to is told."""
    invitation = get_invitation(actor, invitation_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if invitation.state == State.WITHDRAWN:
        return
    withdraw_all(actor, [invitation])


def withdraw_all(actor: Actor, found: Iterable[Invitation]) -> None:
    """Delete what was never sent; call back by mail what was."""
    listed = list(found)
    ready = [one.id for one in listed if one.state == State.READY]
    sent = [one.id for one in listed if one.state == State.SENT]
    Invitation.objects.filter(id__in=ready).delete()
    Invitation.objects.filter(id__in=sent).update(
        state=rules.step(State.SENT, Step.WITHDRAW)
    )
    if ready or sent:
        record(actor, Verb.INVITATION_WITHDRAWN, None, subjects=[*ready, *sent])


def call_back(actor: Actor, invitation_id: UUID) -> None:
    """Tell somebody that the invitation is withdrawn, and forget them."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_invitations(actor).select_for_update(of=("self",))
    invitation = found.filter(id=invitation_id, state=State.WITHDRAWN).first()
    if invitation is None:
        return
    Invitation.objects.filter(id=invitation.id).delete()
    record(actor, Verb.INVITATION_CALLED_BACK, invitation_id)
    letters.called_back(invitation)


def block(municipality_id: UUID, hashes: Iterable[bytes]) -> None:
    """Leave these addresses in peace for twelve months, known as hashes only."""
    until = rules.blocked_until(clock.today())
    InvitationBlock.objects.bulk_create(
        [
            InvitationBlock(
                municipality_id=municipality_id, address_hash=hash_, until=until
            )
            for hash_ in hashes
        ],
        update_conflicts=True,
        update_fields=["until"],
        unique_fields=["municipality", "address_hash"],
    )


def _require_sound(draft: InvitationDraft) -> None:
    if not draft.name.strip():
        raise RuleBroken("network.name_empty", field="name")
    require_address(draft.address.strip(), "address")
    require_clean(draft.name, "name", person=True)
    require_clean(draft.role, "role")


def _require_askable(actor: Actor, draft: InvitationDraft) -> None:
    hash_ = address_hash(actor.municipality_id, draft.address)
    here = {"municipality_id": actor.municipality_id}
    blocked = InvitationBlock.objects.filter(
        **here, address_hash=hash_, until__gte=clock.today()
    ).first()
    if blocked is not None:
        raise RuleBroken(
            "network.left_in_peace", field="address", until=f"{blocked.until:%d-%m-%Y}"
        )
    if Invitation.objects.filter(**here, address_hash=hash_).exists():
        raise RuleBroken("network.invited_already", field="address")
    address = draft.address.strip().lower()
    if PersonEntry.objects.filter(**here, email__iexact=address).exists():
        raise RuleBroken("network.here_already", field="address")
