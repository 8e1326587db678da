# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offering a training to every focal point who needs it, in one step."""

from uuid import UUID

from netwerkregie.domain.network import letters_of_people as letters
from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.people import TrainingDraft
from netwerkregie.domain.network.models import OfferedTraining, PersonEntry
from netwerkregie.domain.network.policies import people as own_policies
from netwerkregie.domain.network.queries.people import focal_points
from netwerkregie.domain.network.queries.trainings import get_training, who_needs
from netwerkregie.domain.network.rules import Training
from netwerkregie.domain.network.rules import trainings as rules
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def offer(actor: Actor, draft: TrainingDraft) -> OfferedTraining:
    """Offer a training, and ask every focal point who needs it.

    Raises:
        RuleBroken: nobody needs it, so there is nobody to ask.

    """
    policies.require(own_policies.may_offer_trainings(actor))
    again = own_policies.visible_trainings(actor).filter(
        once=draft.once, once__isnull=False
    )
    found = again.first()
    if found is not None:
        return found
    _require_sound(draft)
    asked = who_needs(actor, draft.kind, draft.held_on)
    if not asked:
        raise RuleBroken("network.nobody_to_ask", field="kind")
    made = OfferedTraining.objects.create(
        municipality_id=actor.municipality_id,
        kind=draft.kind,
        held_on=draft.held_on,
        begins_at=draft.begins_at,
        ends_at=draft.ends_at,
        place=draft.place.strip(),
        about=draft.about.strip(),
        places=draft.places,
        asked=len(asked),
        made_by=actor.membership_id,
        made_at=clock.now(),
        gone_by=months_later(draft.held_on, rules.KEPT_MONTHS),
        once=draft.once,
    )
    record(actor, Verb.TRAINING_OFFERED, made)
    return made


def call_off(actor: Actor, training_id: UUID) -> OfferedTraining:
    """Call a training off; whoever said yes is told."""
    training = get_training(actor, training_id, lock=True)
    policies.require(own_policies.may_offer_trainings(actor))
    if training.called_off_on is not None:
        return training
    if not training.is_open(clock.today()):
        raise RuleBroken("network.training_closed")
    training.called_off_on = clock.today()
    training.save(update_fields=["called_off_on"])
    record(actor, Verb.TRAINING_CALLED_OFF, training)
    return training


def whom_to_ask(actor: Actor, training_id: UUID) -> list[UUID]:
    """Return who gets a letter about a training, one job each; called by a job."""
    policies.require(policies.may_destroy(actor))
    training = get_training(actor, training_id)
    if not training.is_open(clock.today()):
        return []
    asked = who_needs(actor, Training(training.kind), training.held_on)
    record(actor, Verb.TRAINING_ASKED, training)
    return [one.id for one in asked]


def whom_to_tell(actor: Actor, training_id: UUID) -> list[UUID]:
    """Return who said yes to a training that was called off; called by a job."""
    policies.require(policies.may_destroy(actor))
    training = get_training(actor, training_id)
    coming = focal_points(actor)
    return [one.id for one in coming if training.id in one.coming_to]


def mail(actor: Actor, training_id: UUID, entry_id: UUID) -> None:
    """Mail one focal point about a training; who left in between gets nothing."""
    policies.require(policies.may_destroy(actor))
    training = get_training(actor, training_id)
    entry = _here(actor, entry_id)
    if entry is None:
        return
    if training.called_off_on is None:
        letters.training(entry, training)
    else:
        letters.training_called_off(entry, training)


def end_terms(actor: Actor) -> int:
    """Remove trainings a year after their day."""
    policies.require(policies.may_destroy(actor))
    over = own_policies.visible_trainings(actor).filter(gone_by__lt=clock.today())
    gone = list(over.values_list("id", flat=True))
    OfferedTraining.objects.filter(id__in=gone).delete()
    if gone:
        record(actor, Verb.TRAINING_ENDED, None, subjects=gone)
    return len(gone)


def _here(actor: Actor, entry_id: UUID) -> PersonEntry | None:
    return policies.visible_people(actor).filter(id=entry_id).first()


def _require_sound(draft: TrainingDraft) -> None:
    if draft.held_on <= clock.today():
        raise RuleBroken("network.training_in_past", field="held_on")
    if draft.ends_at <= draft.begins_at:
        raise RuleBroken("network.training_ends_early", field="ends_at")
    if not 1 <= draft.places <= rules.MOST_PLACES:
        raise RuleBroken(
            "network.training_places", field="places", most=rules.MOST_PLACES
        )
    if not draft.place.strip():
        raise RuleBroken("network.place_empty", field="place")
    require_clean(draft.place, "place", organisation=True)
    require_clean(draft.about, "about")
