# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning a visit, moving and cancelling it, and logging it afterwards."""

from uuid import UUID

from netwerkregie.domain.network import letters_agenda, policies
from netwerkregie.domain.network.actions import contacts
from netwerkregie.domain.network.drafts import ContactDraft
from netwerkregie.domain.network.drafts.visits import VisitDraft
from netwerkregie.domain.network.models import ContactMoment, Visit
from netwerkregie.domain.network.policies.visits import may_plan, visible_visits
from netwerkregie.domain.network.queries import visits as queries
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import visits as rules
from netwerkregie.domain.network.rules.visits import VisitState, VisitStep
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def plan(actor: Actor, draft: VisitDraft) -> Visit:
    """Plan a visit; a second press of the same button is the same visit."""
    organisation = get_organisation(actor, draft.organisation_id, lock=True)
    policies.require(may_plan(actor))
    if draft.once is not None:
        before = visible_visits(actor).filter(once=draft.once).first()
        if before is not None:
            return before
    require_sound(actor, draft)
    if draft.mails_them and not organisation.email:
        raise RuleBroken("network.no_general_address", field="mails_them")
    now = clock.now()
    visit = Visit.objects.create(
        municipality_id=actor.municipality_id,
        organisation=organisation,
        state=VisitState.PLANNED,
        made_by=actor.membership_id,
        made_at=now,
        changed_at=now,
        once=draft.once,
        **_facts_of(draft),
    )
    record(actor, Verb.VISIT_PLANNED, visit)
    return visit


def move(actor: Actor, visit_id: UUID, draft: VisitDraft) -> Visit:
    """Move a visit; whoever saves second sees what the first changed.

    Raises:
        RuleBroken: it was held, cancelled or moved meanwhile.

    """
    visit = queries.get_visit(actor, visit_id, lock=True)
    policies.require(may_plan(actor))
    visit.state = rules.step(VisitState(visit.state), VisitStep.MOVE)
    if draft.sequence is not None and draft.sequence != visit.sequence:
        raise RuleBroken("network.visit_changed_meanwhile")
    require_sound(actor, draft)
    facts = _facts_of(draft)
    # Who was invited is told; that is decided when the visit is planned.
    facts["mails_us"], facts["mails_them"] = (
        visit.mails_us or draft.mails_us,
        visit.mails_them,
    )
    for name, value in facts.items():
        setattr(visit, name, value)
    visit.sequence += 1
    visit.changed_at = clock.now()
    visit.save(update_fields=["state", "sequence", "changed_at", *facts])
    record(actor, Verb.VISIT_MOVED, visit)
    return visit


def cancel(actor: Actor, visit_id: UUID) -> Visit:
    """Cancel a visit; whoever got an invitation is told, and it goes in 30 days."""
    visit = queries.get_visit(actor, visit_id, lock=True)
    policies.require(may_plan(actor))
    visit.state = rules.step(VisitState(visit.state), VisitStep.CANCEL)
    visit.sequence += 1
    visit.changed_at = clock.now()
    visit.save(update_fields=["state", "sequence", "changed_at"])
    record(actor, Verb.VISIT_CANCELLED, visit)
    return visit


def log(actor: Actor, visit_id: UUID, draft: ContactDraft) -> ContactMoment:
    """Log a visit that took place: the contact is written, the visit points at it."""
    visit = queries.get_visit(actor, visit_id, lock=True)
    policies.require(may_plan(actor))
    if visit.contact_id is not None and draft.once is not None:
        before = ContactMoment.objects.filter(
            id=visit.contact_id, once=draft.once
        ).first()
        if before is not None:
            return before
    visit.state = rules.step(VisitState(visit.state), VisitStep.LOG)
    if visit.on > clock.today():
        raise RuleBroken("network.visit_not_yet")
    contact = contacts.log(actor, _organisation_of(visit), draft)
    visit.contact = contact
    visit.changed_at = clock.now()
    visit.save(update_fields=["state", "contact", "changed_at"])
    record(actor, Verb.VISIT_HELD, visit)
    return contact


def mail(actor: Actor, visit_id: UUID) -> int:
    """Mail a planned, moved or cancelled visit as an invitation; called by a job.

    A visit that changed twice before the job ran is mailed as it is now: the number
    in the letter says which is the newest.
    """
    policies.require(policies.may_destroy(actor))
    visit = visible_visits(actor).filter(id=visit_id).exclude(at=None).first()
    if visit is None or visit.state == VisitState.HELD:
        return 0
    sent = letters_agenda.send(visit, letters_agenda.readers_of(actor, visit))
    if sent:
        record(actor, Verb.VISIT_MAILED, visit)
    return sent


def require_sound(actor: Actor, draft: VisitDraft) -> None:
    """Refuse a visit at an impossible moment, or of somebody who does not work here."""
    today = clock.today()
    if rules.begins(draft.on, draft.at) < clock.now():
        raise RuleBroken("network.visit_in_past", field="on")
    if draft.on > rules.last_day_to_plan(today):
        raise RuleBroken("network.visit_too_far", field="on")
    if not rules.EARLIEST <= draft.at <= rules.LATEST:
        raise RuleBroken(
            "network.visit_at_night",
            field="at",
            earliest=f"{rules.EARLIEST:%H:%M}",
            latest=f"{rules.LATEST:%H:%M}",
        )
    if draft.minutes not in rules.LENGTHS:
        raise RuleBroken("network.visit_length", field="minutes")
    here = {one.pk for one in queries.colleagues(actor)}
    if draft.goes not in here:
        raise RuleBroken("network.visit_not_a_colleague", field="goes")
    if draft.along is not None and draft.along not in here:
        raise RuleBroken("network.visit_not_a_colleague", field="along")
    if draft.along == draft.goes:
        raise RuleBroken("network.visit_twice_the_same", field="along")


def _facts_of(draft: VisitDraft) -> dict[str, object]:
    return {
        "kind": draft.kind,
        "on": draft.on,
        "at": draft.at,
        "minutes": draft.minutes,
        "place": draft.place,
        "goes": draft.goes,
        "along": draft.along,
        "mails_us": draft.mails_us,
        "mails_them": draft.mails_them,
    }


def _organisation_of(visit: Visit) -> UUID:
    """Return where the contact is written: what was merged since is its other."""
    merged: UUID | None = visit.organisation.merged_into_id
    return merged or visit.organisation_id
