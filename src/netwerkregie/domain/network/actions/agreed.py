# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a party does with an agreement through its own link: yes, no, or leave."""

from collections.abc import Sequence
from uuid import UUID

from netwerkregie.domain.network.actions.agreement_clock import remove_words
from netwerkregie.domain.network.actions.agreements import stepped, unsay
from netwerkregie.domain.network.models import (
    Agreement,
    AgreementParty,
    OrganisationLink,
)
from netwerkregie.domain.network.queries.agreements import (
    readers_among,
    root_of,
    with_parts,
)
from netwerkregie.domain.network.queries.links import get_link
from netwerkregie.domain.network.queries.sharing import get_own_agreement
from netwerkregie.domain.network.rules import agreements as rules
from netwerkregie.domain.network.rules.agreements import (
    EndReason,
    LeaveReason,
    State,
    Step,
)
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.ledger import record

_ANSWERED = ("confirmed_on", "declined_on")


def say_yes(
    holder: Holder, agreement_id: UUID, *, version: int, functions: str = ""
) -> Agreement:
    """Say yes for one's organisation; with the last yes the agreement is in force.

    Args:
        version: which words were read; a yes to other words is no yes.
        functions: of one's focal points, as the other parties may see them.

    """
    link = _reading(holder)
    agreement, party = get_own_agreement(holder, agreement_id, lock=True)
    if party.confirmed_on is not None:
        return agreement
    _require_offered(agreement, version)
    require_clean(functions, "functions")
    party.link = link
    party.confirmed_on = clock.today()
    party.confirmed_as = link.confirmed_as
    party.functions = functions.strip()[: rules.FUNCTIONS_LENGTH]
    party.declined_on = None
    party.save(update_fields=["link", "confirmed_as", "functions", *_ANSWERED])
    if not agreement.parties.filter(confirmed_on__isnull=True).exists():
        stepped(agreement, Step.COMPLETE)
        agreement.in_force_on = clock.today()
        agreement.save(update_fields=["state", "changed_on", "in_force_on"])
    record(holder.actor, Verb.AGREEMENT_CONFIRMED, agreement, reason=agreement.state)
    return agreement


def say_no(holder: Holder, agreement_id: UUID, *, version: int) -> Agreement:
    """Say no; nobody is bound, and the municipality looks at it again."""
    _reading(holder)
    agreement, party = get_own_agreement(holder, agreement_id, lock=True)
    _require_offered(agreement, version)
    stepped(agreement, Step.TAKE_BACK)
    unsay(agreement)
    AgreementParty.objects.filter(id=party.id).update(
        declined_on=clock.today(), functions=""
    )
    agreement.version += 1
    agreement.save(update_fields=["state", "changed_on", "offered_on", "version"])
    record(holder.actor, Verb.AGREEMENT_DECLINED, agreement)
    return agreement


def leave(holder: Holder, agreement_id: UUID, reason: LeaveReason) -> Agreement:
    """Leave an agreement; for this party the sharing stops with this same act."""
    _reading(holder)
    agreement, party = get_own_agreement(holder, agreement_id, lock=True)
    if party.left_on is not None:
        return agreement
    if agreement.state != State.IN_FORCE or party.confirmed_on is None:
        raise RuleBroken("network.agreement_step_not_open")
    party.left_on = clock.today()
    party.left_reason = reason
    party.functions = ""
    party.save(update_fields=["left_on", "left_reason", "functions"])
    if not agreement.parties.filter(left_on__isnull=True).exists():
        stepped(agreement, Step.END)
        agreement.ended_on = clock.today()
        agreement.end_reason = EndReason.NO_PARTIES
        agreement.save(update_fields=["state", "changed_on", "ended_on", "end_reason"])
    record(holder.actor, Verb.AGREEMENT_LEFT, agreement, reason=reason.value)
    return agreement


def say_functions(holder: Holder, agreement_id: UUID, functions: str) -> Agreement:
    """Say anew which functions the other parties may see."""
    _reading(holder)
    agreement, party = get_own_agreement(holder, agreement_id, lock=True)
    if party.confirmed_on is None or party.left_on is not None:
        raise RuleBroken("network.agreement_step_not_open")
    require_clean(functions, "functions")
    party.functions = functions.strip()[: rules.FUNCTIONS_LENGTH]
    party.save(update_fields=["functions"])
    record(holder.actor, Verb.AGREEMENT_CONFIRMED, agreement, reason="functions")
    return agreement


def forget_unread(family: Sequence[UUID]) -> None:
    """Let words go that no party of an agreement can read any more (M4).

    Called when an organisation's last reader steps down. The agreement itself stays;
    its sharing with this organisation rests until somebody reads along again.
    """
    found = Agreement.objects.filter(
        id__in=AgreementParty.objects.filter(organisation_id__in=family).values(
            "agreement_id"
        )
    ).exclude(words="")
    for agreement in with_parts(found):
        roots = {root_of(one) for one in agreement.parties.all()}
        if not readers_among(agreement.municipality_id, roots):
            remove_words([agreement.id])


def _reading(holder: Holder) -> OrganisationLink:
    link = get_link(holder)
    if link.confirmed_on is None:
        raise RuleBroken("network.not_confirmed")
    return link


def _require_offered(agreement: Agreement, version: int) -> None:
    if agreement.state != State.OFFERED:
        raise RuleBroken("network.agreement_step_not_open")
    if version != agreement.version:
        raise RuleBroken("network.agreement_meanwhile")
