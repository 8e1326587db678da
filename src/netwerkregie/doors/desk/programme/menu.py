# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The places of the programme, in the order in which a director uses them."""

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.queries.budget import can_read
from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.values import NavItem
from netwerkregie.foundation.kernel import Actor


def programme_menu(actor: Actor, path: str) -> tuple[NavItem, ...]:
    """Return the places of this room; the one that the page lies in is marked."""
    places = [
        (True, _("Activities"), "desk:activities"),
        (can_read(actor), _("Goals"), "desk:goals"),
        (True, _("Lesson formats"), "desk:formats"),
        (can_read(actor), _("Budget"), "desk:budget"),
        (can_read(actor), _("Where money comes from"), "desk:sources"),
        (can_read(actor), _("Account"), "desk:accounts"),
        (can_read(actor), _("Small grants"), "desk:grant_rounds"),
        (can_read(actor), _("Quotes"), "desk:quotes"),
        (
            can_read(actor),
            _("The first two years, as an example"),
            "desk:budget_example",
        ),
    ]
    found = [
        (label, url)
        for allowed, label, name in places
        if allowed and (url := addresses.page(name))
    ]
    # The first place is the beginning of every other address: the longest one wins.
    here = max(
        (url for _label, url in found if path.startswith(url)), key=len, default=""
    )
    return tuple(NavItem(label, url, current=url == here) for label, url in found)
