# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What members said they would do: what came of it, and whose it is when one leaves."""

from datetime import date
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.casework.actions.conference_reading import (
    OpenAction,
    open_action,
)
from netwerkregie.domain.casework.actions.opening import open_part
from netwerkregie.domain.casework.letters_of_conferences import remind_of_action
from netwerkregie.domain.casework.models import AgendaItem, CaseAction
from netwerkregie.domain.casework.policies import conferences as policies
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.rules.conferences import ActionState
from netwerkregie.domain.casework.sealing import seal_words
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault.holding import members_of


def read_action(actor: Actor, case_id: UUID, action_id: UUID) -> OpenAction:
    """Open one action, with what came of it.

    Raises:
        NotFound: the actor is not of the audience of its item.
        Locked: the actor's vault is locked.

    """
    action = queries.get_action(actor, case_id, action_id)
    opened = open_action(open_part(actor, action.item.part, Verb.ITEM_READ), action)
    record(actor.for_purpose(Purpose.CASE), Verb.ITEM_READ, action.item)
    return opened


def settle(
    actor: Actor, case_id: UUID, action_id: UUID, state: ActionState, evidence: str
) -> CaseAction:
    """Say what came of an action, and from what that shows; sealed.

    Raises:
        NotFound: the actor is not of the audience of its item.
        NotAllowed: the actor is neither its owner nor the case holder.
        RuleBroken: it says nothing, or it was settled already.
        Locked: the actor's vault is locked.

    """
    action = queries.get_action(actor, case_id, action_id)
    case = action.item.conference.case
    policies.require(policies.may_settle(actor, case, action))
    require_writable(actor, Module.CASE)
    if action.state != ActionState.OPEN or state is ActionState.OPEN:
        raise RuleBroken("casework.action_settled_already")
    text = rules.check_words(evidence, "evidence")
    opened = open_part(actor, action.item.part, Verb.ACTION_SETTLED)
    action.state, action.settled_on = state, clock.today()
    action.evidence = seal_words(
        opened, "caseaction", action.id, {"text": text}, "evidence"
    )
    action.save(update_fields=["state", "settled_on", "evidence"])
    # Others at an open page see it; the minutes themselves do not change by it.
    AgendaItem.objects.filter(
        municipality_id=actor.municipality_id, id=action.item_id
    ).update(revision=F("revision") + 1)
    record(actor.for_purpose(Purpose.CASE), Verb.ACTION_SETTLED, action)
    return action


def hand_on(actor: Actor) -> int:
    """Give what somebody left behind to the case holder, the same day (row M11).

    A holder who cannot open the item does not get it, so that it stays unknown to
    them: then it goes to somebody of its audience who still sits in the case.
    """
    count = 0
    for action in queries.ownerless(actor):
        case = action.item.conference.case
        heard = members_of(action.item_id)
        here = queries.living_members(actor, case)
        ready = [one for one in here if one in heard]
        if not ready:
            # Nobody is left who could read it; the case's own end takes it along.
            continue
        to = case.owner_id if case.owner_id in ready else ready[0]
        _give(actor, action, to)
        count += 1
    return count


def remind(actor: Actor, today: date) -> int:
    """Mail who let a day pass, once for each action; the letter says nothing of it."""
    late = queries.to_remind(actor, today)
    for action in late:
        action.reminded_on = today
        action.save(update_fields=["reminded_on"])
        record(actor, Verb.ACTION_REMINDED, action)
    owners = {one.owner_id for one in late}
    for address, language in accounts.addresses_of(actor, owners):
        remind_of_action(actor, address, language)
    return len(late)


def _give(actor: Actor, action: CaseAction, to: UUID) -> None:
    action.owner_id, action.reminded_on = to, None
    action.save(update_fields=["owner_id", "reminded_on"])
    record(actor.for_purpose(Purpose.CASE), Verb.ACTION_HANDED_ON, action)
