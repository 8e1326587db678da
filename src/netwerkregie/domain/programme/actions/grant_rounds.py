# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of small grants: written down, and then open to everybody."""

from uuid import UUID

from netwerkregie.domain.programme.actions.entering import require_open, require_sources
from netwerkregie.domain.programme.drafts.small_grants import RoundDraft
from netwerkregie.domain.programme.models import GrantRound
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.domain.programme.rules import small_grants as rules
from netwerkregie.domain.programme.rules.budget import NAME_LENGTH
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import kept, named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def add_round(actor: Actor, draft: RoundDraft) -> GrantRound:
    """Write a round down: a ceiling that its line has, criteria and days.

    Raises:
        NotFound: the line or the source is not the actor's.
        RuleBroken: the line has less, the days are backwards, the name is taken, or
            the year is closed.

    """
    line = budget.get_line(actor, draft.line_id, lock=True)
    policies.require(policies.may_make_rounds(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(line.year)
    before = policies.visible_rounds(actor)
    if again := before.filter(once=draft.once).exclude(once=None).first():
        return again
    [source] = require_sources(actor, [draft.source_id], line, in_year=line.year.year)
    terms = rules.RoundTerms(draft.ceiling, draft.most, draft.opens_on, draft.closes_on)
    rules.require_round(terms, queries.room_for_round(actor, line.id, source.id))
    name = named(draft.name, "name", NAME_LENGTH)
    if before.filter(line_id=line.id, name=name).exists():
        raise RuleBroken("programme.name_there", "name")
    made = GrantRound.objects.create(
        municipality_id=actor.municipality_id,
        line=line,
        source=source,
        name=name,
        criteria=kept(draft.criteria, "criteria", rules.CRITERIA_LENGTH),
        ceiling=draft.ceiling.amount,
        most=draft.most.amount,
        opens_on=draft.opens_on,
        closes_on=draft.closes_on,
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.ROUND_ADDED, made)
    return made


def publish_round(actor: Actor, round_id: UUID) -> GrantRound:
    """Put a round on the public page; from then on its ceiling stands (Awb 4:27).

    Raises:
        RuleBroken: its line has less by now, or its last day has passed.

    """
    found = queries.get_round(actor, round_id, lock=True)
    policies.require(policies.may_make_rounds(actor))
    require_writable(actor, Module.PROGRAMME)
    if found.published_on is not None:
        return found
    if found.closes_on < clock.today():
        raise RuleBroken("programme.grant_round_closed")
    # Who promises money of the line at this moment waits here.
    budget.get_line(actor, found.line_id, lock=True)
    room = queries.room_for_round(actor, found.line_id, found.source_id)
    rules.require_round(found.terms, room)
    found.published_on = clock.today()
    found.save(update_fields=["published_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.ROUND_PUBLISHED, found)
    return found
