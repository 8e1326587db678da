# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos: what waits for a look, and what hangs on a grant or an activity."""

from uuid import UUID

from netwerkregie.domain.programme.models import Activity, Photo, SmallGrant
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.rules.photos import PhotoState
from netwerkregie.foundation.kernel import Actor, NotFound

ON_TODAY = 10


def get_photo(actor: Actor, photo_id: UUID, *, lock: bool = False) -> Photo:
    """Return a photo with its picture.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_photos(actor).filter(id=photo_id)
    found = (
        found.select_for_update(of=("self",))
        if lock
        else found.select_related("grant", "activity")
    )
    first = found.first()
    if first is None:
        raise NotFound
    return first


def photos_of_grant(actor: Actor, grant: SmallGrant) -> list[Photo]:
    """Return the photos of a report, without the pictures themselves."""
    found = policies.visible_photos(actor).filter(grant_id=grant.id)
    return list(found.defer("content").order_by("added_on", "id"))


def photos_of_activity(actor: Actor, activity: Activity) -> list[Photo]:
    """Return the photos of an activity, without the pictures themselves."""
    found = policies.visible_photos(actor).filter(activity_id=activity.id)
    return list(found.defer("content").order_by("added_on", "id"))


def waiting(actor: Actor) -> list[Photo]:
    """Return the photos that this person may look at, the oldest first."""
    if not policies.may_look_at_photos(actor):
        return []
    found = policies.visible_photos(actor).filter(state=PhotoState.WAITING)
    found = found.exclude(added_by=actor.membership_id)
    found = found.defer("content").select_related("grant", "activity")
    return list(found.order_by("added_on", "id")[:ON_TODAY])


def can_look(actor: Actor, photo: Photo) -> bool:
    """Tell whether this person may let a photo be shown: never their own."""
    is_another = photo.added_by is None or photo.added_by != actor.membership_id
    return is_another and policies.may_look_at_photos(actor)


def can_send(actor: Actor) -> bool:
    """Tell whether a page shows the form to add a photo."""
    return policies.may_send_photo(actor)
