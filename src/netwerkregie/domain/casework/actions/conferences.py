# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Calling a conference together and moving it on: plan, invite, answer, begin, end."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.opening import make_part
from netwerkregie.domain.casework.drafts.conferences import ConferenceDraft, ItemDraft
from netwerkregie.domain.casework.models import (
    AgendaItem,
    Case,
    Conference,
    ConferenceSeat,
)
from netwerkregie.domain.casework.policies import conferences as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.conferences import Coming, Step
from netwerkregie.domain.casework.sealing import seal_words
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault.models import MemberKey


def plan(actor: Actor, case_id: UUID, draft: ConferenceDraft) -> Conference:
    """Plan a conference and invite members of the case; the same form plans once.

    Who plans it sits at the table too.

    Raises:
        NotFound: the actor does not sit in the case.
        NotAllowed: the actor is neither its holder nor its chair.
        RuleBroken: the day, the quorum or the seats are not possible.

    """
    case = cases.get_case(actor, case_id, lock=True)
    policies.require(policies.may_convene(actor, case))
    require_writable(actor, Module.CASE)
    known = Conference.objects.filter(
        municipality_id=actor.municipality_id, id=draft.once, case_id=case.id
    ).first()
    if known is not None:
        return known
    me = policies.member_of(actor)
    invited = _members_of(actor, case, [me, *draft.seats])
    conference = Conference.objects.create(
        id=draft.once,
        municipality_id=actor.municipality_id,
        case_id=case.id,
        held_on=rules.check_day(draft.held_on, clock.today(), case.review_on),
        starts_at=draft.starts_at,
        place=draft.place,
        quorum=rules.check_quorum(draft.quorum, [p.organisation for p in invited]),
        convened_by=me,
    )
    _seat(actor, conference, invited)
    purpose = actor.for_purpose(Purpose.CASE)
    record(purpose, Verb.CONFERENCE_PLANNED, conference)
    return conference


def invite(
    actor: Actor, case_id: UUID, conference_id: UUID, seats: Iterable[UUID]
) -> Conference:
    """Ask more members of the case to the table; who is asked already stays asked."""
    case = cases.get_case(actor, case_id, lock=True)
    policies.require(policies.may_convene(actor, case))
    require_writable(actor, Module.CASE)
    conference = queries.get_conference(actor, case_id, conference_id, lock=True)
    if conference.stands not in rules.AGENDA_OPEN:
        raise RuleBroken("casework.conference_step")
    seated = {one.person.membership_id for one in queries.chairs_of(actor, conference)}
    asked = _members_of(actor, case, [one for one in seats if one not in seated])
    _seat(actor, conference, asked)
    record(actor.for_purpose(Purpose.CASE), Verb.CONFERENCE_INVITED, conference)
    return conference


def answer(
    actor: Actor,
    case_id: UUID,
    conference_id: UUID,
    coming: Coming,
    *,
    whose: UUID | None = None,
) -> ConferenceSeat:
    """Say whether one comes, or that one is here; a convener says it of others too.

    Raises:
        NotFound: the actor does not sit in the case, or nobody was invited so.
        NotAllowed: somebody else's answer, by who does not convene.
        RuleBroken: it is over, or nobody can be present before it began.

    """
    conference = queries.get_conference(actor, case_id, conference_id, lock=True)
    membership_id = whose or policies.member_of(actor)
    if membership_id != actor.membership_id:
        policies.require(policies.may_convene(actor, conference.case))
    seat = policies.seats(actor, conference).filter(membership_id=membership_id).first()
    if seat is None:
        raise NotFound
    open_in = rules.TABLE_OPEN if coming is Coming.PRESENT else rules.AGENDA_OPEN
    if conference.stands not in open_in:
        raise RuleBroken("casework.conference_step")
    seat.coming = coming
    seat.save(update_fields=["coming"])
    record(actor.for_purpose(Purpose.CASE), Verb.CONFERENCE_ANSWERED, conference)
    return seat


def move_on(actor: Actor, case_id: UUID, conference_id: UUID, step: Step) -> Conference:
    """Begin, end the talk, sit down again, close or cancel a conference.

    Raises:
        RuleBroken: the step is not open, too few organisations are at the table, or
            minutes that the actor can see are not signed.

    """
    conference = queries.get_conference(actor, case_id, conference_id, lock=True)
    policies.require(policies.may_convene(actor, conference.case))
    require_writable(actor, Module.CASE)
    state = rules.after(conference.stands, step)
    if step is Step.END_TALK:
        present = queries.present_organisations(queries.chairs_of(actor, conference))
        if not rules.has_quorum(conference.quorum, present):
            code = "casework.no_quorum"
            raise RuleBroken(code, here=len(present), needed=conference.quorum)
    if step is Step.CLOSE and _unsigned(actor, conference):
        raise RuleBroken("casework.minutes_not_signed")
    conference.state = state
    conference.save(update_fields=["state"])
    record(
        actor.for_purpose(Purpose.CASE),
        Verb.CONFERENCE_MOVED_ON,
        conference,
        reason=step.value,
    )
    return conference


def add_item(
    actor: Actor, case_id: UUID, conference_id: UUID, draft: ItemDraft
) -> AgendaItem:
    """Put something on the agenda, sealed for its audience, title and all.

    The key is made for the audience first; only then is the title written under it.

    Raises:
        NotFound: the actor was not invited.
        RuleBroken: the audience is not at the table, has no keys, leaves out who makes
            it, or is of one organisation; or the agenda is closed.
        Locked: the actor's vault is locked.

    """
    cases.get_case(actor, case_id, lock=True)
    conference = queries.get_conference(actor, case_id, conference_id, lock=True)
    policies.require(policies.may_speak(actor, conference))
    require_writable(actor, Module.CASE)
    if conference.stands not in rules.AGENDA_OPEN:
        raise RuleBroken("casework.conference_step")
    others = AgendaItem.objects.filter(
        municipality_id=actor.municipality_id, conference_id=conference.id
    )
    known = others.filter(part__once=draft.once).first()
    if known is not None:
        return queries.get_item(actor, conference, known.id)
    title = rules.check_words(draft.title, "title", rules.LONGEST_TITLE)
    audience = require_audience(actor, conference, draft.audience)
    part, opened = make_part(
        actor, conference.case, PartKind.CONFERENCE, audience, once=draft.once
    )
    last = others.aggregate(last=Max("position"))["last"] or 0
    item = AgendaItem.objects.create(
        id=part.id,
        municipality_id=actor.municipality_id,
        conference=conference,
        part_id=part.id,
        tlp=draft.tlp,
        position=last + 1,
        body=seal_words(opened, "agendaitem", part.id, {"title": title}),
    )
    record(actor.for_purpose(Purpose.CASE), Verb.ITEM_ADDED, item)
    return item


def require_audience(
    actor: Actor, conference: Conference, wanted: Iterable[UUID]
) -> tuple[UUID, ...]:
    """Return who hears an item: of the table, with keys, of two organisations.

    Raises:
        RuleBroken: it is none of these, or leaves out who chooses it.

    """
    chosen = set(wanted)
    if policies.member_of(actor) not in chosen:
        raise RuleBroken("casework.item_audience_without_you", "audience")
    chairs = queries.chairs_of(actor, conference)
    heard = [one.person for one in chairs if one.person.membership_id in chosen]
    if len(heard) != len(chosen):
        raise RuleBroken("casework.item_audience_not_seated", "audience")
    rules.check_audience(one.organisation for one in heard)
    with_keys = set(
        MemberKey.objects.filter(
            municipality_id=actor.municipality_id, membership_id__in=chosen
        ).values_list("membership_id", flat=True)
    )
    for one in heard:
        if one.membership_id not in with_keys:
            raise RuleBroken(
                "casework.item_audience_no_keys", "audience", name=one.name
            )
    return tuple(one.membership_id for one in heard)


def _members_of(
    actor: Actor, case: Case, wanted: Iterable[UUID]
) -> tuple[queries.Person, ...]:
    """Return members of the case as people; nobody else is ever asked to the table."""
    chosen = set(wanted)
    found = queries.to_invite(actor, case)
    people = tuple(one for one in found if one.membership_id in chosen)
    if len(people) != len(chosen):
        raise RuleBroken("casework.seat_not_member", "seats")
    return people


def _seat(
    actor: Actor, conference: Conference, people: Iterable[queries.Person]
) -> None:
    me = actor.membership_id
    for one in people:
        mine = one.membership_id == me and conference.convened_by == me
        ConferenceSeat.objects.get_or_create(
            municipality_id=actor.municipality_id,
            conference_id=conference.id,
            membership_id=one.membership_id,
            defaults={"coming": Coming.ACCEPTED if mine else Coming.INVITED},
        )
    if policies.seats(actor, conference).count() > rules.MOST_SEATS:
        raise RuleBroken("casework.too_many_seats", "seats", most=rules.MOST_SEATS)


def _unsigned(actor: Actor, conference: Conference) -> bool:
    """Tell whether minutes wait that the convener can see; others settle theirs."""
    items = queries.items_of(actor, conference)
    return any(one.revision > 1 and not one.signed_hash for one in items)
