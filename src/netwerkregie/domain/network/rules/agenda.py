# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own agenda on a device: which kinds there are, and how long it is let in."""

from datetime import date, timedelta
from enum import StrEnum

FEED_DAYS = 90
MOST_FEEDS = 6
BACK_DAYS, AHEAD_DAYS = 31, 366


class DeviceKind(StrEnum):
    """What reads the agenda; a name in words could be anybody's."""

    OUTLOOK = "outlook"
    NEXTCLOUD = "nextcloud"
    IPHONE = "iphone"
    ANDROID = "android"
    TABLET = "tablet"
    COMPUTER = "computer"


def feed_ends(made_on: date) -> date:
    """Return the first day on which a device is no longer let in.

    An agenda that was connected on 1 January 2026 stops on 1 April 2026.
    """
    return made_on + timedelta(days=FEED_DAYS)
