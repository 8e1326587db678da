# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with the answer library and with colleagues elsewhere."""

from django.db.models import QuerySet

from netwerkregie.domain.intake.models import (
    ColleagueQuestion,
    LibraryItem,
    SharedAnswer,
)
from netwerkregie.domain.intake.policies import ADVICE_DESK, may_destroy
from netwerkregie.foundation.kernel import Actor, Role

LEADERS = (Role.NETWORK_DIRECTOR, Role.DEPUTY)


def may_use_library(actor: Actor) -> bool:
    """Who answers questions."""
    return actor.has(*ADVICE_DESK) and actor.membership_id is not None


def visible_items(actor: Actor) -> QuerySet[LibraryItem]:
    """Return the texts the actor may know of; to the clock those of its house."""
    items = LibraryItem.objects.filter(municipality_id=actor.municipality_id)
    return items if may_use_library(actor) or may_destroy(actor) else items.none()


def may_write_item(actor: Actor) -> bool:
    """Who answers questions writes what can be used again."""
    return may_use_library(actor)


def may_sign_item(actor: Actor, item: LibraryItem) -> bool:
    """Another than who wrote it: there is no right to approve one's own."""
    return may_use_library(actor) and actor.membership_id != item.written_by


def may_show_item(actor: Actor) -> bool:
    """What leaves the desk, for residents or for colleagues, its leaders decide."""
    return actor.has(*LEADERS) and actor.membership_id is not None


def visible_shared(actor: Actor) -> QuerySet[SharedAnswer]:
    """Return what municipalities of this installation share with each other."""
    shared = SharedAnswer.objects.all()
    if may_destroy(actor):
        return shared.filter(municipality_id=actor.municipality_id)
    return shared if may_use_library(actor) else shared.none()


def may_ask_colleagues(actor: Actor) -> bool:
    """A director and a deputy speak with those of elsewhere."""
    return actor.has(*LEADERS) and actor.membership_id is not None


def visible_questions(actor: Actor) -> QuerySet[ColleagueQuestion]:
    """Return one's own municipality's copies; a third municipality has none."""
    found = ColleagueQuestion.objects.filter(municipality_id=actor.municipality_id)
    return found if may_ask_colleagues(actor) or may_destroy(actor) else found.none()
