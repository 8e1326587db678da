# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up values that put each component in each of its states."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.doors.desk.components.values import (
    Column,
    Crumb,
    Entry,
    MenuItem,
    NavItem,
    Pair,
    QueueRow,
    Reader,
    Tab,
    Table,
    UserMenu,
)
from netwerkregie.foundation.kernel import clock

HERE = "#main"
"""Where every sample leads: nowhere else."""

NAVIGATION = [
    NavItem(_("Today"), HERE, "today", current=True, count=3),
    NavItem(_("Questions"), HERE, "questions", count=12),
    NavItem(_("Network"), HERE, "network"),
    NavItem(_("Activities"), HERE, "calendar"),
    NavItem(_("Logbook"), HERE, "logbook"),
    NavItem(_("Settings"), HERE, "settings"),
]

MENU = UserMenu(
    name="Noor van Dijk",
    roles=_("network director"),
    items=[
        MenuItem(_("My keys and sign-in"), HERE),
        MenuItem(_("Close the vault"), HERE, posts=True),
        MenuItem(_("Sign out"), HERE, posts=True),
    ],
)

CRUMBS = [
    Crumb(_("Today"), HERE),
    Crumb(_("Questions"), HERE),
    Crumb("blue rider 12"),
]

TABS = [
    Tab(_("Waiting"), HERE, current=True, count=12),
    Tab(_("Answered"), HERE, count=0),
    Tab(_("Closed"), HERE),
]

SWATCHES = [
    "paper",
    "surface",
    "sunken",
    "line",
    "ink",
    "ink-soft",
    "action",
    "action-tint",
    "lamp",
    "wrong",
    "well",
    "focus",
]


def rows() -> list[QueueRow]:
    """Threads that are new, due today, due later, late, and without a date."""
    today = clock.today()
    asked = [_("wants advice only"), _("education")]
    return [
        QueueRow("blue rider 12", HERE, asked, _("waiting"), today, is_new=True),
        QueueRow("quiet harbour 7", HERE, asked, _("waiting"), today + timedelta(1)),
        QueueRow("green lantern 40", HERE, (), _("answered"), today + timedelta(40)),
        QueueRow("early tram 3", HERE, asked, _("waiting"), today - timedelta(3)),
        QueueRow("old mill 21", HERE, [_("sport")], _("closed")),
    ]


def entries() -> list[Entry]:
    """A short conversation."""
    now = clock.now()
    question = _("A pupil shares films that worry me. What can I do on Monday?")
    answer = _("Thank you for asking. Begin with an open question, and listen.")
    noor = "Noor van Dijk"
    return [
        Entry(_("Question"), clock.today() - timedelta(2), _("asker"), question),
        Entry(
            _("Answer"), now - timedelta(days=1), "Noor van Dijk", answer, is_own=True
        ),
        Entry(_("Closed as answered"), now, noor),
    ]


def tables() -> dict[str, Table]:
    """A sortable table, a wide one and an empty one."""
    columns = [
        Column(_("Organisation"), HERE, sorted="ascending"),
        Column(_("Last spoken"), HERE),
        Column(_("Colleagues who know it"), numeric=True),
    ]
    lines = [
        ((_("Voetbalvereniging De Merel"), HERE), _("3 weeks ago"), 4),
        ((_("Lyceum aan de Gracht"), HERE), _("yesterday"), 2),
        ((_("Buurthuis Het Anker"), HERE), _("half a year ago"), 1),
    ]
    return {
        "table": Table(_("Organisations"), columns, lines),
        "empty_table": Table(_("Lessons"), columns, []),
    }


def samples() -> dict[str, Any]:
    """Everything the style page shows."""
    today = clock.today()
    return {
        "rows": rows(),
        "entries": entries(),
        **tables(),
        "sample_crumbs": CRUMBS,
        "tabs": TABS,
        "swatches": SWATCHES,
        "dates": [today + timedelta(days) for days in (-3, -1, 0, 1, 6, 60)],
        "readers": [
            Reader("Noor van Dijk", _("network director")),
            Reader("Bram Okonkwo", _("deputy")),
            Reader(_("The person who asked"), _("with the code")),
        ],
        "pairs": [
            Pair(_("Asked on"), today),
            Pair(_("Promised on"), today + timedelta(3)),
            Pair(_("Purpose"), _("advice")),
        ],
        "code": "anker wilg tegel koper linde maan fluit rivier stoel wolk",
    }
