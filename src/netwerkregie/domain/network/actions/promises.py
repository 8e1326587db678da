# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promising, keeping and withdrawing; the organisation's own word beside it."""

from collections.abc import Sequence
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.promises import PromiseDraft, SaidDraft
from netwerkregie.domain.network.models import OrganisationLink, Promise
from netwerkregie.domain.network.policies import promises as may
from netwerkregie.domain.network.queries import contacts
from netwerkregie.domain.network.queries import promises as queries
from netwerkregie.domain.network.queries.links import get_link, get_own_organisation
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules.promises import (
    PROMISE_LENGTH,
    VIEW_LENGTH,
    PromiseState,
    Said,
    may_follow,
    words_until,
)
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

_VERBS = {
    PromiseState.KEPT: Verb.PROMISE_KEPT,
    PromiseState.WITHDRAWN: Verb.PROMISE_WITHDRAWN,
}


def promise(actor: Actor, organisation_id: UUID, draft: PromiseDraft) -> Promise:
    """Write down a promise of either side; the organisation reads it at once.

    The words are kept exactly as typed: what comes back is what was written (M4).
    """
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(may.may_promise(actor))
    if before := _pressed_before(draft):
        return before
    link = contacts.reading_link(organisation.id)
    if link is None:
        raise RuleBroken("network.promise_needs_reader", field="text")
    made = _make(link, organisation.id, draft, made_by=actor.membership_id)
    record(actor, Verb.PROMISE_MADE, made, reason=draft.side.value)
    return made


def settle(
    actor: Actor, promise_id: UUID, seen: PromiseState, state: PromiseState
) -> Promise:
    """Say that a promise was kept, or take it back.

    Args:
        seen: how it stood on the writer's screen.

    """
    found = queries.get_promise(actor, promise_id, lock=True)
    policies.require(may.may_promise(actor))
    if found.state == state:
        # A second press, or two people who say the same.
        return found
    if found.state != seen or not may_follow(seen, state) or state not in _VERBS:
        raise RuleBroken("network.promise_settled")
    _stand(found, state, by=actor.membership_id)
    record(actor, _VERBS[state], found, reason=found.side)
    return found


def promise_by_link(holder: Holder, draft: PromiseDraft) -> Promise:
    """Let an organisation add a promise: its own, or one of ours that is missing."""
    link = _confirmed(holder)
    organisation = get_own_organisation(holder, lock=True)
    if before := _pressed_before(draft):
        return before
    made = _make(link, organisation.id, draft, made_by=None)
    record(holder.actor, Verb.PROMISE_MADE, made, reason=draft.side.value)
    return made


def say(holder: Holder, promise_id: UUID, draft: SaidDraft) -> Promise:
    """Let an organisation say how a promise stands, or that it was another one.

    Its own promise it keeps by saying so. Ours it reopens by saying that it was not
    kept: the side that waits has the last word.
    """
    _confirmed(holder)
    found = queries.get_own_promise(holder, promise_id, lock=True)
    _require_view(draft)
    found.said = draft.said
    found.said_on = clock.today()
    found.view = draft.view
    found.save(update_fields=["said", "said_on", "view"])
    state = PromiseState(found.state)
    if draft.said is Said.KEPT and state is PromiseState.OPEN:
        _stand(found, PromiseState.KEPT, by=None)
    elif draft.said is Said.NOT_KEPT and state is PromiseState.KEPT and found.text:
        _stand(found, PromiseState.OPEN, by=None)
    record(holder.actor, Verb.PROMISE_ANSWERED, found, reason=draft.said.value)
    return found


def remove_words(promise_ids: Sequence[UUID]) -> None:
    """Take the words from promises; what is still open ends with them."""
    today = clock.today()
    found = Promise.objects.filter(id__in=list(promise_ids))
    found.filter(state=PromiseState.OPEN).update(
        state=PromiseState.WITHDRAWN, settled_on=today, text="", view=""
    )
    found.update(text="", view="", text_gone_on=today)


def destroy_words(actor: Actor) -> int:
    """Destroy the words of promises of more than 24 months ago; called by a job."""
    policies.require(policies.may_destroy(actor))
    over = may.visible_promises(actor).filter(text_until__lte=clock.today())
    ids = list(over.exclude(text="").values_list("id", flat=True))
    if ids:
        remove_words(ids)
        record(actor, Verb.PROMISE_WORDS_DESTROYED, None, subjects=ids)
    return len(ids)


def _make(
    link: OrganisationLink,
    organisation_id: UUID,
    draft: PromiseDraft,
    made_by: UUID | None,
) -> Promise:
    _require_sound(draft)
    return Promise.objects.create(
        municipality_id=link.municipality_id,
        organisation_id=organisation_id,
        link=link,
        side=draft.side,
        text=draft.text,
        due_on=draft.due_on,
        made_by=made_by,
        made_at=clock.now(),
        text_until=words_until(clock.today()),
        once=draft.once,
    )


def _pressed_before(draft: PromiseDraft) -> Promise | None:
    # The lock on the organisation makes a second press wait until the first is there.
    if draft.once is None:
        return None
    return Promise.objects.filter(once=draft.once).first()


def _stand(found: Promise, state: PromiseState, by: UUID | None) -> None:
    found.state = state
    found.settled_on = None if state is PromiseState.OPEN else clock.today()
    found.settled_by = by
    found.save(update_fields=["state", "settled_on", "settled_by"])


def _require_sound(draft: PromiseDraft) -> None:
    today = clock.today()
    if not draft.text.strip():
        raise RuleBroken("network.promise_without_words", field="text")
    if len(draft.text) > PROMISE_LENGTH:
        raise RuleBroken("network.promise_too_long", "text", most=PROMISE_LENGTH)
    require_clean(draft.text, "text")
    if draft.due_on < today:
        raise RuleBroken("network.promise_in_past", field="due_on")
    if draft.due_on > words_until(today):
        raise RuleBroken(
            "network.promise_too_far", field="due_on", until=words_until(today)
        )


def _require_view(draft: SaidDraft) -> None:
    if len(draft.view) > VIEW_LENGTH:
        raise RuleBroken("network.view_too_long", "view", most=VIEW_LENGTH)
    if draft.said is Said.DIFFERENT and not draft.view.strip():
        raise RuleBroken("network.view_missing", field="view")
    require_clean(draft.view, "view")


def _confirmed(holder: Holder) -> OrganisationLink:
    link = get_link(holder)
    if link.confirmed_on is None:
        raise RuleBroken("network.not_confirmed")
    return link
