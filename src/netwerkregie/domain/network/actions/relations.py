# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of us knows an organisation: begins by itself, ends with one tap."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import ContactMoment, Organisation, Relation
from netwerkregie.domain.network.policies import relations as may
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.queries.relations import left_colleagues
from netwerkregie.domain.network.rules.handing import FORGOTTEN_MONTHS
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record


def know(actor: Actor, organisation_id: UUID) -> Relation | None:
    """Say that one knows an organisation too; saying it twice changes nothing."""
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(may.may_hand_over(actor))
    return begin(actor, organisation, clock.today())


def begin(actor: Actor, organisation: Organisation, since: date) -> Relation | None:
    """Let a colleague know an organisation from a first contact on."""
    if actor.membership_id is None or _mine(actor, organisation.id).exists():
        return None
    made = Relation.objects.create(
        municipality_id=actor.municipality_id,
        organisation=organisation,
        colleague=actor.membership_id,
        since=since,
    )
    record(actor, Verb.RELATION_BEGAN, made)
    return made


def begin_all(met: Iterable[tuple[Actor, UUID, date]]) -> None:
    """Do the same for contacts of earlier days, written down in one go."""
    first: dict[tuple[UUID, UUID], date] = {}
    actors: dict[UUID, Actor] = {}
    for actor, organisation_id, day in met:
        if actor.membership_id is not None:
            key = (organisation_id, actor.membership_id)
            first[key] = min(day, first.get(key, day))
            actors[actor.membership_id] = actor
    here = Relation.objects.filter(organisation_id__in={key[0] for key in first})
    known = set(here.values_list("organisation_id", "colleague"))
    made = [
        Relation(
            municipality_id=actors[colleague].municipality_id,
            organisation_id=organisation_id,
            colleague=colleague,
            since=since,
        )
        for (organisation_id, colleague), since in first.items()
        if (organisation_id, colleague) not in known
    ]
    Relation.objects.bulk_create(made)
    by_colleague: dict[UUID, list[Relation]] = defaultdict(list)
    for one in made:
        by_colleague[one.colleague].append(one)
    for colleague, begun in by_colleague.items():
        record(actors[colleague], Verb.RELATION_BEGAN, None, subjects=begun)


def no_longer(actor: Actor, organisation_id: UUID) -> None:
    """Say that one does not know an organisation any more; only about oneself."""
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(may.may_hand_over(actor))
    mine = _mine(actor, organisation.id)
    ids = list(mine.values_list("id", flat=True))
    mine.delete()
    if ids:
        record(actor, Verb.RELATION_ENDED, None, subjects=ids)


def unlearn(actor: Actor, organisation: Organisation, since: date) -> None:
    """Undo what a contact that was logged by mistake had begun."""
    spoken = ContactMoment.objects.filter(
        organisation_id__in=family_of(organisation.id), made_by=actor.membership_id
    )
    if not spoken.exists():
        _mine(actor, organisation.id).filter(
            since=since, accepted_on__isnull=True
        ).delete()


def forget_left(actor: Actor) -> int:
    """Destroy who knew what, a year after a colleague left; called by a job."""
    policies.require(policies.may_destroy(actor))
    last = months_later(clock.today(), -FORGOTTEN_MONTHS)
    gone = left_colleagues(actor).filter(left__date__lt=last)
    over = may.visible_relations(actor).filter(colleague__in=gone.values("pk"))
    ids = list(over.values_list("id", flat=True))
    Relation.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.RELATIONS_FORGOTTEN, None, subjects=ids)
    return len(ids)


def _mine(actor: Actor, organisation_id: UUID) -> QuerySet[Relation]:
    known = Relation.objects.filter(organisation_id__in=family_of(organisation_id))
    if actor.membership_id is None:
        return known.none()
    return known.filter(colleague=actor.membership_id)
