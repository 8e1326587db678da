# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The queue of organisations that may be one: filled by a job, emptied by people."""

from collections.abc import Iterable
from itertools import combinations
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.importer.alike import likely_pairs
from netwerkregie.domain.network.models import Double, Organisation
from netwerkregie.domain.network.queries import doubles as queries
from netwerkregie.domain.network.queries.imports import all_known, get_run
from netwerkregie.domain.network.queries.organisations import (
    known_as,
    maybe_the_same,
)
from netwerkregie.domain.network.rules.doubles import PairState, in_order
from netwerkregie.domain.network.rules.names import Likeness, Why, likeness
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

Pair = tuple[UUID, UUID, Likeness]
_BATCH = 1_000
_MOST_IN_A_GROUP = 20


def find_for(actor: Actor, organisation_id: UUID) -> int:
    """Look whether an organisation is here twice; returns how many pairs are new."""
    policies.require(policies.may_look_for_doubles(actor))
    found = (
        policies.visible_organisations(actor).filter(id__in=[organisation_id]).first()
    )
    if found is None:
        return 0
    same = maybe_the_same(actor, known_as(found), besides=found.id)
    return note(actor, [(found.id, other.id, why) for other, why in same])


def find_in_list(actor: Actor, run_id: UUID) -> int:
    """Look whether what a list brought or renamed is here twice."""
    policies.require(policies.may_look_for_doubles(actor))
    brought = set(
        get_run(actor, run_id).items.values_list("organisation_id", flat=True)
    )
    here = all_known(actor)
    listed = sorted(here, key=lambda one: one.id in brought)
    old = sum(one.id not in brought for one in listed)
    found = likely_pairs([known_as(one) for one in listed], fixed=old)
    return note(
        actor, [(listed[one].id, listed[other].id, why) for one, other, why in found]
    )


def note_groups(actor: Actor, groups: Iterable[Iterable[Organisation]]) -> int:
    """Keep what a list asked and nobody answered with 'one'; nothing of it is lost."""
    pairs: list[Pair] = []
    for group in groups:
        members = list({one.id: one for one in group}.values())[:_MOST_IN_A_GROUP]
        for one, other in combinations(members, 2):
            why = likeness(known_as(one), known_as(other))
            pairs.append((one.id, other.id, why or Likeness(Why.ALIKE, 0)))
    return note(actor, pairs)


def note(actor: Actor, pairs: Iterable[Pair]) -> int:
    """Put pairs in the queue that are not there and were not said to be two."""
    policies.require(policies.may_look_for_doubles(actor))
    apart = queries.kept_apart(actor)
    wanted = {
        in_order(one, other): why
        for one, other, why in pairs
        if one != other and in_order(one, other) not in apart
    }
    there = set(
        policies.visible_doubles(actor)
        .filter(first_id__in=[first for first, _ in wanted])
        .values_list("first_id", "second_id")
    )
    made = Double.objects.bulk_create(
        [
            Double(
                municipality_id=actor.municipality_id,
                first_id=first,
                second_id=second,
                why=why.why,
                per_cent=why.per_cent,
                found_on=clock.today(),
            )
            for (first, second), why in wanted.items()
            if (first, second) not in there
        ],
        ignore_conflicts=True,
        batch_size=_BATCH,
    )
    if made:
        record(actor, Verb.DOUBLES_FOUND, None, subjects=[one.id for one in made])
    return len(made)


def say_two(actor: Actor, one_id: UUID, other_id: UUID) -> Double:
    """Say that two organisations are two; the pair never comes back by itself."""
    here = queries.both(actor, one_id, other_id)
    policies.require(policies.may_work_here(actor))
    if any(one.merged_into_id is not None for one in here.values()):
        raise RuleBroken("network.joined_meanwhile")
    first, second = in_order(one_id, other_id)
    why = likeness(known_as(here[first]), known_as(here[second]))
    pair, _ = Double.objects.get_or_create(
        municipality_id=actor.municipality_id,
        first_id=first,
        second_id=second,
        defaults={
            "why": why.why if why else Why.ALIKE,
            "per_cent": why.per_cent if why else 0,
            "found_on": clock.today(),
        },
    )
    if pair.state == PairState.TWO:
        return pair
    pair.state = PairState.TWO
    pair.decided_on = clock.today()
    pair.save(update_fields=["state", "decided_on"])
    record(actor, Verb.SAID_TWO, pair)
    return pair


def ask_again(actor: Actor, pair_id: UUID) -> Double:
    """Put a pair back in the queue that was said to be two by mistake."""
    pair = queries.get_pair(actor, pair_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if pair.state == PairState.OPEN:
        return pair
    pair.state = PairState.OPEN
    pair.decided_on = None
    pair.save(update_fields=["state", "decided_on"])
    record(actor, Verb.ASKED_AGAIN, pair)
    return pair
