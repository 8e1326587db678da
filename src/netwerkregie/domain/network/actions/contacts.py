# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Logging a contact in a few taps, taking back a slip, settling an objection."""

from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import dates, relations
from netwerkregie.domain.network.drafts import ContactDraft
from netwerkregie.domain.network.models import (
    ContactAnswer,
    ContactMoment,
    Organisation,
    OrganisationLink,
    Visit,
)
from netwerkregie.domain.network.queries import contacts as queries
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import Outcome, terms
from netwerkregie.domain.network.rules.visits import VisitState
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def log(actor: Actor, organisation_id: UUID, draft: ContactDraft) -> ContactMoment:
    """Log a contact; the organisation reads it through its own link at once.

    The agreement is kept exactly as typed: what comes back is what was written (M4).
    """
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if draft.once is not None:
        # The lock above makes a second press wait until the first is there to see.
        before = ContactMoment.objects.filter(once=draft.once).first()
        if before is not None:
            return before
    link = _reader(organisation, draft)
    require_sound(draft)
    contact = ContactMoment.objects.create(
        municipality_id=actor.municipality_id,
        organisation=organisation,
        link=link,
        kind=draft.kind,
        subject=draft.subject,
        agreement=draft.agreement,
        held_on=draft.held_on,
        next_on=draft.next_on,
        made_by=actor.membership_id,
        made_at=clock.now(),
        text_until=terms.text_until(draft.held_on),
        once=draft.once,
    )
    organisation.save(update_fields=dates.refresh(organisation))
    relations.begin(actor, organisation, draft.held_on)
    record(actor, Verb.CONTACT_LOGGED, contact)
    return contact


def take_back(actor: Actor, contact_id: UUID) -> None:
    """Remove a contact that was logged by mistake, within a day and unanswered."""
    contact = queries.get_contact(actor, contact_id, lock=True)
    policies.require(policies.may_take_back(actor, contact))
    is_old = clock.now() - contact.made_at > timedelta(hours=terms.TAKE_BACK_HOURS)
    if is_old or contact.answers.exists():
        raise RuleBroken("network.not_to_take_back")
    organisation_id = contact.organisation_id
    # A visit that was logged by mistake waits to be logged again.
    Visit.objects.filter(contact_id=contact.id).update(
        state=VisitState.PLANNED, contact=None
    )
    ContactMoment.objects.filter(id=contact.id).delete()
    organisation = Organisation.objects.select_for_update().get(id=organisation_id)
    organisation.save(update_fields=dates.refresh(organisation))
    relations.unlearn(actor, organisation, contact.held_on)
    record(actor, Verb.CONTACT_TAKEN_BACK, contact_id)


def settle(actor: Actor, answer_id: UUID, outcome: Outcome) -> ContactAnswer:
    """Settle an objection; the organisation reads what became of it."""
    answer = queries.get_answer(actor, answer_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if answer.kind != "objection" or answer.outcome:
        raise RuleBroken("network.settled_already")
    answer.outcome = outcome
    answer.settled_on = clock.today()
    answer.settled_by = actor.membership_id
    answer.save(update_fields=["outcome", "settled_on", "settled_by"])
    if outcome is Outcome.TEXT_REMOVED:
        remove_words([answer.contact_id])
    record(actor, Verb.OBJECTION_SETTLED, answer, reason=outcome.value)
    return answer


def remove_words(contact_ids: list[UUID]) -> None:
    """Take the words from contacts; date and kind stay as a count of our effort."""
    ContactMoment.objects.filter(id__in=contact_ids).update(
        agreement="", text_gone_on=clock.today()
    )


def _reader(organisation: Organisation, draft: ContactDraft) -> OrganisationLink | None:
    """Return the link through which words are read back; no reader, no words."""
    link = queries.reading_link(organisation.id)
    if draft.agreement and link is None:
        raise RuleBroken("network.no_text_without_representative", field="agreement")
    return link


def require_sound(draft: ContactDraft) -> None:
    """Refuse a draft whose days or words are not as they should be."""
    today = clock.today()
    if len(draft.agreement) > terms.AGREEMENT_LENGTH:
        raise RuleBroken(
            "network.agreement_too_long", "agreement", most=terms.AGREEMENT_LENGTH
        )
    require_clean(draft.agreement, "agreement")
    if draft.held_on > today:
        raise RuleBroken("network.day_in_future", field="held_on")
    if draft.next_on is not None and draft.next_on < today:
        raise RuleBroken("network.next_in_past", field="next_on")
