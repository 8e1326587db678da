# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words for planned visits and for the devices that read an agenda."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.agenda import DeviceKind
from netwerkregie.domain.network.rules.visits import VisitPlace, VisitState
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (VisitPlace.THEIRS, _("At their place")),
        (VisitPlace.OURS, _("At our place")),
        (VisitPlace.DISTANCE, _("By phone or video")),
        (VisitState.PLANNED, _("Planned")),
        (VisitState.HELD, _("Held and logged")),
        (VisitState.CANCELLED, _("Cancelled")),
        (DeviceKind.OUTLOOK, _("Outlook")),
        (DeviceKind.NEXTCLOUD, _("Nextcloud")),
        (DeviceKind.IPHONE, _("iPhone")),
        (DeviceKind.ANDROID, _("Android phone")),
        (DeviceKind.TABLET, _("Tablet")),
        (DeviceKind.COMPUTER, _("Another computer")),
    ]
)

phrases.register(
    {
        "network.visit_not_open": _(
            "This visit was logged or cancelled already. Plan a new one if you go "
            "again."
        ),
        "network.visit_changed_meanwhile": _(
            "A colleague moved this visit while you were choosing. Look at what it is "
            "now and save again."
        ),
        "network.visit_in_past": _("Choose a day and time that are still to come."),
        "network.visit_too_far": _("Choose a day within a year from now."),
        "network.visit_at_night": _("Choose a time between {earliest} and {latest}."),
        "network.visit_length": _("Choose one of the lengths."),
        "network.visit_not_a_colleague": _(
            "Choose a colleague who works in the network."
        ),
        "network.visit_twice_the_same": _("Choose two different colleagues."),
        "network.visit_not_yet": _("This visit is still to come. Log it afterwards."),
        "network.too_many_feeds": _(
            "You have {most} devices connected. Disconnect one first."
        ),
    }
)

phrases.register(
    {
        Verb.VISIT_PLANNED: _("planned a visit"),
        Verb.VISIT_MOVED: _("moved a visit"),
        Verb.VISIT_CANCELLED: _("cancelled a visit"),
        Verb.VISIT_HELD: _("logged a planned visit"),
        Verb.VISIT_MAILED: _("a calendar invitation was mailed"),
        Verb.VISIT_EMPTIED: _("of an old visit only day and kind were kept"),
        Verb.FEED_CONNECTED: _("connected a device to the own agenda"),
        Verb.FEED_DISCONNECTED: _("disconnected a device from the own agenda"),
        Verb.FEED_READ: _("a device read the own agenda, for the first time that day"),
        Verb.FEED_ENDED: _("the term of a connected device ended"),
    }
)
