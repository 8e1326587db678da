# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who applies, decides, pays and looks at photos, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import (
    GrantInterest,
    GrantRound,
    GrantView,
    Photo,
    SmallGrant,
    SmallGrantContact,
)
from netwerkregie.domain.programme.policies import CLOCK, MAKERS, READERS
from netwerkregie.domain.programme.policies import may_destroy as may_destroy
from netwerkregie.domain.programme.policies import require as require
from netwerkregie.domain.programme.policies.activities import may_plan
from netwerkregie.foundation.kernel import Actor, ActorKind, Role

DECIDERS = (*MAKERS, Role.POLICY_ADVISER)
"""Who may be one of the two; three people at least, so that nothing waits for one."""
LINK = ActorKind.LINK_HOLDER


def may_see(actor: Actor) -> bool:
    """Whoever reads the books reads what money is asked for."""
    return actor.has(*READERS) or actor.kind in CLOCK


def may_make_rounds(actor: Actor) -> bool:
    """The director and the deputy."""
    return actor.has(*MAKERS) and actor.membership_id is not None


def may_apply(actor: Actor) -> bool:
    """Everybody who comes to the public page; a colleague may help at the counter."""
    return actor.kind is LINK or may_make_rounds(actor)


def may_propose(actor: Actor, grant: SmallGrant) -> bool:
    """Whoever spends proposes, unless they have an interest in it."""
    return may_make_rounds(actor) and not has_interest(actor, grant)


def may_second(actor: Actor, grant: SmallGrant) -> bool:
    """Another of the deciders, unless they have an interest in it."""
    is_decider = actor.has(*DECIDERS) and actor.membership_id is not None
    return is_decider and not has_interest(actor, grant)


def may_declare_interest(actor: Actor) -> bool:
    """Whoever could be one of the two."""
    return actor.has(*DECIDERS) and actor.membership_id is not None


def may_see_contact(actor: Actor) -> bool:
    """Only who handles it; whoever reads the books needs no name."""
    return may_make_rounds(actor) or actor.kind in (LINK, *CLOCK)


def has_interest(actor: Actor, grant: SmallGrant) -> bool:
    """Tell whether the person behind an actor declared an interest."""
    if actor.user_id is None:
        return False
    return GrantInterest.objects.filter(
        municipality_id=grant.municipality_id, grant_id=grant.id, user_id=actor.user_id
    ).exists()


def may_send_photo(actor: Actor) -> bool:
    """Whoever has the link of an application, and whoever plans activities."""
    return actor.kind is LINK or may_plan(actor)


def may_look_at_photos(actor: Actor) -> bool:
    """Whoever may be one of two looks, but never at what they sent themselves."""
    return may_declare_interest(actor)


def visible_rounds(actor: Actor) -> QuerySet[GrantRound]:
    """Return the rounds the actor may know of; who applies finds published ones."""
    found = GrantRound.objects.filter(municipality_id=actor.municipality_id)
    if may_see(actor):
        return found
    return (
        found.filter(published_on__isnull=False)
        if actor.kind is LINK
        else (found.none())
    )


def visible_grants(actor: Actor) -> QuerySet[SmallGrant]:
    """Return applications: all for who reads the books, and one's own by its link."""
    found = SmallGrant.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) or actor.kind is LINK else found.none()


def visible_contacts(actor: Actor) -> QuerySet[SmallGrantContact]:
    """Return contacts for who handles them."""
    found = SmallGrantContact.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_contact(actor) else found.none()


def visible_views(actor: Actor) -> QuerySet[GrantView]:
    """Return what the two wrote for each other; never for the public page."""
    found = GrantView.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_photos(actor: Actor) -> QuerySet[Photo]:
    """Return photos for who looks at them, and for who sent them by a link."""
    found = Photo.objects.filter(municipality_id=actor.municipality_id)
    knows = may_see(actor) or actor.kind is LINK
    return found if knows else found.none()
