# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning activities, changing and cancelling them, and saying what came of it."""

from typing import Any
from uuid import UUID

from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.programme.actions import bookings
from netwerkregie.domain.programme.drafts.activities import ActivityDraft, ReportDraft
from netwerkregie.domain.programme.models import Activity, ActivitySeries
from netwerkregie.domain.programme.policies import activities as policies
from netwerkregie.domain.programme.queries import activities as queries
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.rules import activities as rules
from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    ActivityState,
    ActivityStep,
    Repeat,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def plan(actor: Actor, draft: ActivityDraft) -> Activity:
    """Plan an activity, or a series of them; returns the first one.

    A second press of the same button is the same activity.

    Raises:
        RuleBroken: the moment is not possible, the series too long, a text is about a
            person, or something that belongs to it is missing.

    """
    policies.require(policies.may_plan(actor))
    require_writable(actor, Module.PROGRAMME)
    again = policies.visible_activities(actor).filter(once=draft.once)
    if draft.once is not None and (before := again.order_by("on").first()):
        return before
    rules.require_moment(draft.on, draft.at, draft.minutes, clock.now())
    facts = _facts(actor, draft)
    days = rules.days_of(draft.on, draft.repeat, draft.times)
    series = _series(actor, draft, facts) if draft.repeat is not Repeat.ONCE else None
    now = clock.now()
    made = [
        Activity.objects.create(
            municipality_id=actor.municipality_id,
            series=series,
            on=day,
            state=ActivityState.PLANNED,
            made_by=actor.membership_id,
            made_at=now,
            changed_at=now,
            once=draft.once,
            **facts,
        )
        for day in days
    ]
    told = actor.for_purpose(Purpose.PROGRAMME)
    record(told, Verb.ACTIVITY_PLANNED, made[0], subjects=made[1:])
    return made[0]


def change(actor: Actor, activity_id: UUID, draft: ActivityDraft) -> Activity:
    """Change one activity; whoever saves second sees what the first changed.

    Raises:
        RuleBroken: it was held, cancelled or changed meanwhile, fewer places than were
            booked, or as in planning.

    """
    found = queries.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_plan(actor))
    require_writable(actor, Module.PROGRAMME)
    found.state = rules.step(ActivityState(found.state), ActivityStep.CHANGE)
    if draft.sequence is not None and draft.sequence != found.sequence:
        raise RuleBroken("programme.activity_changed_meanwhile")
    rules.require_moment(draft.on, draft.at, draft.minutes, clock.now())
    facts = _facts(actor, draft) | {"on": draft.on}
    taken = queries.seats_of(found).placed
    if (draft.places or 0) < taken:
        raise RuleBroken("programme.places_below_booked", "places", booked=taken)
    for name, value in facts.items():
        setattr(found, name, value)
    found.sequence += 1
    found.changed_at = clock.now()
    found.save(update_fields=["state", "sequence", "changed_at", *facts])
    bookings.move_up(found)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.ACTIVITY_CHANGED, found)
    return found


def cancel(actor: Actor, activity_id: UUID, why: str) -> Activity:
    """Cancel an activity; the public agenda and who booked see why.

    Raises:
        RuleBroken: it was held or cancelled, or nobody said why.

    """
    found = queries.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_plan(actor))
    require_writable(actor, Module.PROGRAMME)
    found.state = rules.step(ActivityState(found.state), ActivityStep.CANCEL)
    found.cancelled_why = named(why, "why", rules.REASON_LENGTH, About.TEXT)
    found.sequence += 1
    found.changed_at = clock.now()
    found.save(update_fields=["state", "cancelled_why", "sequence", "changed_at"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.ACTIVITY_CANCELLED, found)
    return found


def report(actor: Actor, activity_id: UUID, draft: ReportDraft) -> Activity:
    """Say how many came and what we learned; a number, never names.

    Raises:
        RuleBroken: it is still to come or was cancelled, or a text is about a person.

    """
    found = queries.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_plan(actor))
    require_writable(actor, Module.PROGRAMME)
    if found.begins > clock.now():
        raise RuleBroken("programme.activity_not_yet")
    found.state = rules.step(ActivityState(found.state), ActivityStep.HOLD)
    found.attended = rules.check_attended(draft.attended)
    found.went_well = clean(draft.went_well, "went_well", rules.TEXT_LENGTH)
    found.next_time = clean(draft.next_time, "next_time", rules.TEXT_LENGTH)
    found.changed_at = clock.now()
    found.save(
        update_fields=["state", "attended", "went_well", "next_time", "changed_at"]
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.ACTIVITY_REPORTED, found)
    return found


def pay_from(actor: Actor, activity_id: UUID, line_id: UUID) -> Activity:
    """Say which line of the budget pays an activity.

    Raises:
        NotFound: the activity or the line is not the actor's.

    """
    found = queries.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_plan(actor))
    require_writable(actor, Module.PROGRAMME)
    found.line = budget.get_line(actor, line_id)
    found.save(update_fields=["line"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.ACTIVITY_PAID_FROM, found)
    return found


def _series(
    actor: Actor, draft: ActivityDraft, facts: dict[str, Any]
) -> ActivitySeries:
    return ActivitySeries.objects.create(
        municipality_id=actor.municipality_id,
        title=facts["title"],
        repeat=draft.repeat,
        made_by=actor.membership_id,
        made_at=clock.now(),
    )


def _facts(actor: Actor, draft: ActivityDraft) -> dict[str, Any]:
    """Return the columns of a draft, each text looked at."""
    if draft.kind is ActivityKind.LESSON and draft.class_level is None:
        raise RuleBroken("programme.lesson_needs_class", "class_level")
    organisation = _organisation(actor, draft)
    place = clean(draft.place, "place", rules.PLACE_LENGTH, About.ORGANISATION)
    if organisation is None and not place:
        raise RuleBroken("programme.activity_needs_place", "place")
    if draft.places is not None and not 1 <= draft.places <= rules.MOST_PLACES:
        raise RuleBroken("programme.seats_number", "places", most=rules.MOST_PLACES)
    return {
        "kind": draft.kind,
        "title": named(draft.title, "title", rules.TITLE_LENGTH, About.TEXT),
        "audience": draft.audience,
        "class_level": draft.class_level or "",
        "organisation": organisation,
        "at": draft.at,
        "minutes": draft.minutes,
        "place": place,
        "places": draft.places,
        "is_public": draft.is_public,
        "about": clean(draft.about, "about", rules.TEXT_LENGTH),
        "preparation": clean(draft.preparation, "preparation", rules.TEXT_LENGTH),
        "plan": clean(draft.plan, "plan", rules.TEXT_LENGTH),
        "mails_them": draft.mails_them,
    }


def _organisation(actor: Actor, draft: ActivityDraft) -> Organisation | None:
    if draft.organisation_id is None:
        return None
    found = get_organisation(actor, draft.organisation_id)
    if draft.mails_them and not found.email:
        raise RuleBroken("programme.no_general_address", "mails_them")
    return found
