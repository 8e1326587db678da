# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The places of the network room, in the order in which a director uses them."""

from django.utils.translation import gettext as _

from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.values import NavItem


def room_menu(path: str) -> tuple[NavItem, ...]:
    """Return the places of this room; the one that the page lies in is marked."""
    places = [
        (_("All organisations"), "desk:organisations"),
        (_("This week"), "desk:week"),
        (_("Our reach"), "desk:reach"),
        (_("People in the network"), "desk:network_people"),
        (_("Agreements"), "desk:agreements"),
        (_("Offers and requests"), "desk:offers"),
        (_("Initiatives"), "desk:initiatives"),
        (_("One message to all"), "desk:messages"),
        (_("Incident card"), "desk:incidents"),
        (_("Here twice?"), "desk:doubles_queue"),
        (_("Handover"), "desk:handover"),
        (_("Lists in and out"), "desk:lists"),
    ]
    found = [(label, url) for label, name in places if (url := addresses.page(name))]
    # The first place is the beginning of every other address: the longest one wins.
    here = max((url for _label, url in found if path.startswith(url)), key=len)
    return tuple(NavItem(label, url, current=url == here) for label, url in found)
