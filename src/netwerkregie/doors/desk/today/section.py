# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One list on Vandaag, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from netwerkregie.doors.desk.components.values import QueueRow


@dataclass(frozen=True, slots=True)
class Section:
    """One list on Vandaag.

    Args:
        title: what it is.
        rows: the most pressing first; a few, never all.
        url: where all of them stand.
        more: the words of that link.
        template: a partial that shows the items, where they are no queue.
        items: what that partial shows.

    """

    title: str
    rows: Sequence[QueueRow] = field(default_factory=tuple)
    url: str = ""
    more: str = ""
    template: str = ""
    items: Sequence[object] = field(default_factory=tuple)
