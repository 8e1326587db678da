# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a focal point keeps of themself: training record, yes, and 'I was there'.

Only the person writes it (row M2). A no leaves no trace: it takes a yes away.
"""

from datetime import date
from uuid import UUID

from netwerkregie.domain.network.drafts.people import FocalDraft
from netwerkregie.domain.network.models import OfferedTraining, PersonEntry
from netwerkregie.domain.network.queries.links import get_own_entry
from netwerkregie.domain.network.queries.trainings import get_own_training, places_left
from netwerkregie.domain.network.rules import Training
from netwerkregie.domain.network.rules.trainings import MOST_YES
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.ledger import record

DATES = tuple(f"{one.value}_on" for one in Training)


def keep(holder: Holder, draft: FocalDraft) -> PersonEntry:
    """Say whether one is focal point, and what one followed when."""
    entry = get_own_entry(holder, lock=True)
    for training in Training:
        followed = draft.followed.get(training)
        _require_past(followed, f"{training.value}_on")
        setattr(entry, f"{training.value}_on", followed)
    entry.is_focal_point = draft.is_focal_point
    entry.save(update_fields=["is_focal_point", *DATES])
    record(holder.actor, Verb.TRAINING_RECORD_KEPT, entry)
    return entry


def answer(holder: Holder, training_id: UUID, *, comes: bool) -> OfferedTraining:
    """Say yes or no to a training; a place is taken while the row is locked."""
    training = get_own_training(holder, training_id, lock=True)
    entry = get_own_entry(holder, lock=True)
    if not training.is_open(clock.today()):
        raise RuleBroken("network.training_closed")
    others = [one for one in entry.coming_to if one != training.id]
    if comes and training.id not in entry.coming_to:
        if places_left(training) < 1:
            raise RuleBroken("network.training_full")
        others = _only_kept(others)
        if len(others) >= MOST_YES:
            raise RuleBroken("network.too_many_yes")
    entry.coming_to = [*others, training.id] if comes else others
    entry.save(update_fields=["coming_to"])
    record(holder.actor, Verb.TRAINING_ANSWERED, training)
    return training


def was_there(holder: Holder, training_id: UUID) -> PersonEntry:
    """Put a training that one came to in one's own record."""
    training = get_own_training(holder, training_id)
    entry = get_own_entry(holder, lock=True)
    if training.id not in entry.coming_to:
        raise RuleBroken("network.not_coming")
    if training.held_on > clock.today() or training.called_off_on:
        raise RuleBroken("network.training_not_yet")
    name = f"{training.kind}_on"
    setattr(entry, name, max(getattr(entry, name) or date.min, training.held_on))
    entry.coming_to = [one for one in entry.coming_to if one != training.id]
    entry.save(update_fields=["coming_to", name])
    record(holder.actor, Verb.TRAINING_FOLLOWED, entry)
    return entry


def _only_kept(ids: list[UUID]) -> list[UUID]:
    """A training that was removed at the end of its term is not a yes any more."""
    found = OfferedTraining.objects.filter(id__in=ids)
    kept = set(found.values_list("id", flat=True))
    return [one for one in ids if one in kept]


def _require_past(day: date | None, field: str) -> None:
    if day is not None and day > clock.today():
        raise RuleBroken("network.followed_in_future", field=field)
