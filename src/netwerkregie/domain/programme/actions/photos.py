# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos without people: sent, looked at by another, shown or removed."""

from uuid import UUID

from netwerkregie.domain.programme.drafts.photos import PhotoDraft
from netwerkregie.domain.programme.models import Photo
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.queries import activities, small_grants
from netwerkregie.domain.programme.queries import photos as queries
from netwerkregie.domain.programme.rules import photos as rules
from netwerkregie.domain.programme.rules.activities import ActivityState
from netwerkregie.domain.programme.rules.photos import PhotoState
from netwerkregie.domain.programme.rules.small_grants import GrantState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def add_to_grant(actor: Actor, grant_id: UUID, draft: PhotoDraft) -> Photo:
    """Send one photo with the report of a small grant.

    Raises:
        RuleBroken: it may show somebody, says not what is on it, or there is one.

    """
    grant = small_grants.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_send_photo(actor))
    if grant.state != GrantState.GRANTED:
        raise RuleBroken("programme.grant_step_closed")
    if queries.photos_of_grant(actor, grant):
        raise RuleBroken("programme.photo_enough", "photo")
    return _add(actor, draft, grant_id=grant.id)


def add_to_activity(actor: Actor, activity_id: UUID, draft: PhotoDraft) -> Photo:
    """Put a photo with the report of an activity.

    Raises:
        RuleBroken: it was not held, has enough photos, or may show somebody.

    """
    activity = activities.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_send_photo(actor))
    if activity.state != ActivityState.HELD:
        raise RuleBroken("programme.photo_before", "photo")
    if len(queries.photos_of_activity(actor, activity)) >= rules.MOST_PHOTOS:
        raise RuleBroken("programme.photo_enough", "photo")
    return _add(actor, draft, activity_id=activity.id)


def show(actor: Actor, photo_id: UUID) -> Photo:
    """Let a photo be shown: looked at by another than who sent it.

    Raises:
        NotAllowed: the actor sent it, or may not look.

    """
    photo = queries.get_photo(actor, photo_id, lock=True)
    policies.require(queries.can_look(actor, photo))
    require_writable(actor, Module.PROGRAMME)
    if photo.state == PhotoState.SHOWN:
        return photo
    today = clock.today()
    photo.state = PhotoState.SHOWN
    photo.looked_by, photo.looked_on = actor.membership_id, today
    photo.destroy_on = rules.shown_until(today)
    photo.save(update_fields=["state", "looked_by", "looked_on", "destroy_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.PHOTO_SHOWN, photo)
    return photo


def remove(actor: Actor, photo_id: UUID) -> None:
    """Refuse a photo, or take one away that is shown; it is destroyed at once."""
    photo = queries.get_photo(actor, photo_id, lock=True)
    policies.require(policies.may_look_at_photos(actor))
    subject = photo.id
    photo.delete()
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.PHOTO_REMOVED, subject)


def _add(
    actor: Actor,
    draft: PhotoDraft,
    *,
    grant_id: UUID | None = None,
    activity_id: UUID | None = None,
) -> Photo:
    require_writable(actor, Module.PROGRAMME)
    rules.require_photo(draft.content_type, draft.content, nobody=draft.nobody)
    today = clock.today()
    made = Photo.objects.create(
        municipality_id=actor.municipality_id,
        grant_id=grant_id,
        activity_id=activity_id,
        content=draft.content,
        content_type=draft.content_type,
        alt=named(draft.alt, "alt", rules.ALT_LENGTH, About.TEXT),
        nobody=True,
        state=PhotoState.WAITING,
        added_on=today,
        added_by=actor.membership_id,
        destroy_on=rules.waiting_until(today),
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.PHOTO_ADDED, made)
    return made
