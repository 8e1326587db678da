# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of family conversations: keys first, then rows; a number stays.

Each step may be done again without harm, so a run that was killed goes on.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F, Model

from netwerkregie.domain.casework.actions.family_terms import SUBJECT
from netwerkregie.domain.casework.models import (
    FamilyConsent,
    FamilyConversation,
    FamilyCount,
    FamilyExtension,
    FamilyExtensionWord,
    FamilyHandover,
    FamilyHandoverItem,
    FamilyNote,
    FamilyPerson,
    FamilySeat,
    FamilyTalk,
)
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules.families import OPEN, EndReason, State
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind

# A table, and how its rows lead to the conversations they are of.
_ROWS: tuple[tuple[type[Model], str], ...] = (
    (FamilyHandoverItem, "handover__talk_id"),
    (FamilyHandover, "talk_id"),
    (FamilyExtensionWord, "extension__talk_id"),
    (FamilyExtension, "talk_id"),
    (FamilyNote, "conversation__talk_id"),
    (FamilyConversation, "talk_id"),
    (FamilyConsent, "talk_id"),
    (FamilyPerson, "talk_id"),
    (FamilySeat, "talk_id"),
)


def destroy_families(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy conversations with everything in them; a count remains.

    Args:
        actor: the clock.
        ids: the conversations; what is gone already is passed over.
        reason: the retention class, for the ledger.

    Returns:
        how many were destroyed now.

    Raises:
        NotAllowed: a person tried.
        RuleBroken: a key could not be destroyed; nothing of the rows was touched.

    """
    policies.require(policies.may_destroy(actor))
    talks = policies.visible_talks(actor).filter(id__in=list(ids))
    count = 0
    for talk in talks.order_by("id"):
        keys = queries.dossiers_of(talk.id)
        for dossier_id in keys:
            _destroy_key(actor, dossier_id)
        _count(talk)
        longer = FamilyExtension.objects.filter(talk_id=talk.id)
        for extension_id in list(longer.values_list("id", flat=True)):
            signing.forget(actor, SUBJECT, extension_id)
        for model, path in _ROWS:
            _remove(model, path, talk.id)
        _remove(FamilyTalk, "id", talk.id)
        for dossier_id in keys:
            dossiers.forget(dossier_id)
        record(actor, Verb.FAMILY_DESTROYED, talk.id, reason=reason)
        count += 1
    return count


def destroy_unchosen(actor: Actor, today: date) -> int:
    """Destroy at once what a family erased, or said nothing of in time."""
    chosen = [
        one.id
        for one in queries.due(actor, today)
        if one.end_reason == EndReason.WITHDRAWN
    ]
    due = [*chosen, *queries.unchosen(actor, today)]
    return destroy_families(actor, due, "consent withdrawn")


def erase_persons(actor: Actor) -> int:
    """Destroy the identities that are to go: one key and one row each.

    Returns:
        how many are gone now.

    """
    policies.require(policies.may_destroy(actor))
    due = queries.persons_to_erase(actor)
    for person_id in due:
        _destroy_key(actor, person_id)
        _remove(FamilyPerson, "id", person_id)
        dossiers.forget(person_id)
        record(actor, Verb.FAMILY_PERSON_GONE, person_id)
    return len(due)


def end_access(actor: Actor, today: date) -> int:
    """End the access of colleagues whose day has passed; the key is taken the same day.

    Returns:
        how many can open nothing any more.

    """
    policies.require(policies.may_destroy(actor))
    over = queries.seats_over(actor, today)
    for seat in over:
        mine = queries.dossiers_of(seat.talk_id)
        DossierWrap.objects.filter(
            dossier_id__in=mine,
            holder_kind=HolderKind.MEMBER,
            holder_id=seat.membership_id,
        ).delete()
        dossiers.mark_rotation_due(mine)
        FamilySeat.objects.filter(id=seat.id).update(ended_on=today)
        record(actor, Verb.FAMILY_LET_OUT, seat.talk_id)
    return len(over)


def hand_on(actor: Actor) -> int:
    """Give conversations whose counsellor left to a colleague, the same day (M11).

    Who was let in comes first: they hold the key. Otherwise a counsellor, and then the
    director, who sees days only until the recovery key or a colleague gives a key.

    Returns:
        how many have another owner now.

    """
    policies.require(policies.may_destroy(actor))
    ranked = [
        one.pk
        for role in policies.TALKERS
        for one in accounts.members_with(actor, role)
    ]
    if not ranked:
        return 0
    left = policies.visible_talks(actor).filter(state__in=OPEN)
    ids = []
    for talk in left.exclude(owner_id__in=ranked).order_by("id"):
        inside = FamilySeat.objects.filter(
            talk_id=talk.id, ended_on__isnull=True, membership_id__in=ranked
        )
        known = inside.order_by("since").values_list("membership_id", flat=True).first()
        FamilyTalk.objects.filter(id=talk.id).update(owner_id=known or ranked[0])
        ids.append(talk.id)
    if ids:
        record(actor, Verb.FAMILY_OWNED, None, subjects=ids)
    return len(ids)


def _remove(model: type[Model], path: str, value: UUID) -> None:
    """Remove rows without a look at their sealed text: who destroys reads none."""
    rows = model._default_manager.filter(**{path: value})  # noqa: SLF001 - any model
    # A correction goes before what it corrects.
    order = "-position" if model is FamilyNote else "id"
    for row_id in list(rows.order_by(order).values_list("id", flat=True)):
        row = model._default_manager.filter(id=row_id)  # noqa: SLF001 - any model
        row._raw_delete(row.db)  # noqa: SLF001 - one row, no look at its sealed text


def _destroy_key(actor: Actor, dossier_id: UUID) -> None:
    dossiers.destroy(actor.municipality_id, dossier_id)
    if not dossiers.is_unreadable(actor.municipality_id, dossier_id):
        code = "casework.still_readable"
        raise RuleBroken(code)


def _count(talk: FamilyTalk) -> None:
    outcome = {
        State.WAITING: EndReason.NEVER_AGREED,
        State.RUNNING: EndReason.EXPIRED,
        State.STOPPED: EndReason.WITHDRAWN,
    }.get(State(talk.state), talk.end_reason)
    counted, _ = FamilyCount.objects.get_or_create(
        municipality_id=talk.municipality_id,
        month=talk.opened_on.replace(day=1),
        outcome=outcome,
    )
    FamilyCount.objects.filter(id=counted.id).update(talks=F("talks") + 1)
