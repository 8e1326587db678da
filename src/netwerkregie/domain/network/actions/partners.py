# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation says through its own link about the initiatives it carries."""

from uuid import UUID

from netwerkregie.domain.network.actions.initiatives import goes_on
from netwerkregie.domain.network.models import Initiative, Partnership
from netwerkregie.domain.network.queries.initiatives import get_own_partnership
from netwerkregie.domain.network.queries.links import get_link
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.ledger import record


def confirm(holder: Holder, partnership_id: UUID, *, shown: bool) -> Partnership:
    """Say that one carries an initiative, and whether one may be named publicly."""
    _require_confirmed(holder)
    own = get_own_partnership(holder, partnership_id, lock=True)
    today = clock.today()
    own.confirmed_on = own.confirmed_on or today
    own.shown_on = (own.shown_on or today) if shown else None
    own.save(update_fields=["confirmed_on", "shown_on"])
    goes_on(_locked(own))
    reason = "shown" if shown else "not shown"
    record(holder.actor, Verb.PARTNER_CONFIRMED, own, reason=reason)
    return own


def leave(holder: Holder, partnership_id: UUID) -> None:
    """Say that one does not carry an initiative, or no longer."""
    _require_confirmed(holder)
    own = get_own_partnership(holder, partnership_id, lock=True)
    Partnership.objects.filter(id=own.id).delete()
    record(holder.actor, Verb.PARTNER_LEFT, partnership_id)


def still_going(holder: Holder, partnership_id: UUID) -> Initiative:
    """Say that an initiative goes on, for another year."""
    _require_confirmed(holder)
    own = get_own_partnership(holder, partnership_id)
    if own.confirmed_on is None:
        raise RuleBroken("network.not_confirmed")
    initiative = _locked(own)
    goes_on(initiative)
    record(holder.actor, Verb.INITIATIVE_CONFIRMED, initiative)
    return initiative


def _locked(own: Partnership) -> Initiative:
    return Initiative.objects.select_for_update().get(id=own.initiative_id)


def _require_confirmed(holder: Holder) -> None:
    if get_link(holder).confirmed_on is None:
        raise RuleBroken("network.not_confirmed")
