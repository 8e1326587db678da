# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every page of the desk shows around its own content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.queries import cases, families, weighings
from netwerkregie.domain.intake.queries.asking import may_ask
from netwerkregie.domain.programme.queries.activities import can_see
from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.values import MenuItem, NavItem, UserMenu
from netwerkregie.doors.desk.network.menu import room_menu
from netwerkregie.doors.desk.programme.menu import programme_menu
from netwerkregie.foundation.accounts import policies
from netwerkregie.foundation.accounts.words import role_words
from netwerkregie.foundation.kernel import CONTENT_ROLES, Actor, ActorKind, Role

ADVICE_DESK = (Role.NETWORK_DIRECTOR, Role.DEPUTY, Role.INTAKE_OFFICER)
CONCERN_READERS = (Role.INTAKE_OFFICER, Role.CHAIR)
NETWORKERS = (Role.NETWORK_DIRECTOR, Role.DEPUTY)
WATCHERS = (Role.DPO, Role.AUDITOR)
FIGURE_READERS = (Role.POLICY_ADVISER, Role.MAYOR, *WATCHERS)


def desk(request: HttpRequest) -> dict[str, Any]:
    """Return the municipality, the menu of the actor's roles and the person's menu."""
    municipality = getattr(request, "municipality", None)
    actor: Actor | None = getattr(request, "actor", None)
    values: dict[str, Any] = {
        "municipality_name": municipality.name if municipality else "",
        "is_demo": settings.IS_DEMO,
    }
    if settings.IS_DEMO and municipality:
        values["ribbon"] = _("Demo: everybody and everything here is fictional.")
    if actor is None or actor.kind is not ActorKind.MEMBER:
        return values
    values["home_url"] = addresses.page("desk:today")
    values["navigation"] = items = navigation(request.path, actor)
    values["room"] = next((one for one in items if one.current and one.places), None)
    values["menu"] = UserMenu(actor.name, role_words(actor.roles), menu(actor))
    return values


def navigation(path: str, actor: Actor) -> list[NavItem]:
    """Return the places that the actor's roles lead to; the same rules as the pages."""
    places = [
        (True, _("Today"), "desk:today", "today"),
        (actor.has(*ADVICE_DESK), _("Questions"), "desk:advice", "questions"),
        (actor.has(*CONCERN_READERS), _("Concerns"), "desk:concerns", "eye"),
        (weighings.may_see_list(actor), _("Weighings"), "desk:weighings", "eye"),
        (cases.may_see_list(actor), _("Cases"), "desk:cases", "work"),
        (
            families.may_see_list(actor),
            _("Family conversations"),
            "desk:families",
            "people",
        ),
        (actor.has(*ADVICE_DESK), _("Answers"), "desk:answers", "logbook"),
        (
            actor.has(*ADVICE_DESK),
            _("Feedback still owed"),
            "desk:feedback",
            "questions",
        ),
        (
            may_ask(actor) and not actor.has(*ADVICE_DESK),
            _("My questions"),
            "desk:my_questions",
            "questions",
        ),
        (
            actor.has(*NETWORKERS),
            _("Network"),
            "desk:organisations",
            "organisations",
        ),
        (
            actor.has(*FIGURE_READERS) and not actor.has(*NETWORKERS),
            _("Our reach"),
            "desk:reach",
            "network",
        ),
        (
            actor.has(*NETWORKERS, *FIGURE_READERS),
            _("What came in"),
            "desk:came_in",
            "logbook",
        ),
        (
            actor.has(*FIGURE_READERS, Role.CHAIR) and not actor.has(*NETWORKERS),
            _("Cases in numbers"),
            "desk:case_figures",
            "logbook",
        ),
        (can_see(actor), _("Programme"), "desk:activities", "work"),
        (policies.may_manage_people(actor), _("People"), "desk:people", "people"),
        (
            policies.may_read_proposals(actor),
            _("Second reader"),
            "desk:role_proposals",
            "eye",
        ),
        (actor.has(*WATCHERS), _("Oversight"), "desk:oversight", "shield"),
        (actor.has(Role.MAYOR), _("Parts"), "desk:oversight_modules", "shield"),
        (actor.has(Role.ADMINISTRATOR), _("Jobs"), "desk:oversight_jobs", "shield"),
    ]
    return [
        _item(actor, path, label, url, icon)
        for allowed, label, name, icon in places
        if allowed and (url := addresses.page(name))
    ]


def menu(actor: Actor) -> list[MenuItem]:
    """Return the lines under the person's name."""
    items = [
        MenuItem(_("My account"), addresses.page("desk:me")),
        MenuItem(_("What I did"), addresses.page("desk:own_ledger")),
    ]
    if actor.has(*CONTENT_ROLES):
        items.append(MenuItem(_("I am away"), addresses.page("desk:away")))
    if actor.has(Role.NETWORK_DIRECTOR, Role.DEPUTY):
        hours = addresses.page("desk:desk_hours")
        items.append(MenuItem(_("When the desk is there"), hours))
    if actor.has(*ADVICE_DESK):
        items.append(MenuItem(_("Scratch notes"), addresses.page("desk:notes")))
    if may_ask(actor) and actor.has(*ADVICE_DESK):
        mine = addresses.page("desk:my_questions")
        items.append(MenuItem(_("My questions"), mine))
    items.append(MenuItem(_("May I share this?"), addresses.page("desk:may_share")))
    if actor.is_unlocked:
        lock = addresses.page("desk:lock")
        items.append(MenuItem(_("Close my vault"), lock, posts=True))
    else:
        items.append(MenuItem(_("Open my vault"), addresses.page("desk:unlock")))
    items.append(MenuItem(_("Sign out"), addresses.page("account_logout"), posts=True))
    return items


def _item(actor: Actor, path: str, label: str, url: str, icon: str) -> NavItem:
    is_programme = url == addresses.page("desk:activities")
    # The pages of the programme lie beside each other, under one beginning.
    root = url.removesuffix("activiteiten/") if is_programme else url
    is_here = _is_here(path, root)
    places: tuple[NavItem, ...] = ()
    if is_here and url == addresses.page("desk:organisations"):
        places = room_menu(path)
    if is_here and is_programme:
        places = programme_menu(actor, path)
    return NavItem(label, url, icon, current=is_here, places=places)


def _is_here(path: str, url: str) -> bool:
    home = addresses.page("desk:today")
    return path == url if url == home else path.startswith(url)
