# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Line drawings of 24 by 24, our own, drawn in the colour of the text around them."""

from functools import cache

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

PATHS = {
    "dot": '<circle cx="12" cy="12" r="4"/>',
    "today": '<circle cx="12" cy="12" r="4"/><path d="M12 3v2m0 14v2M3 12h2m14 0h2'
    'M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>',
    "questions": '<path d="M4 5h16v11H9l-5 4z"/><path d="M8 9h8M8 12h5"/>',
    "network": '<circle cx="6" cy="6" r="2.5"/><circle cx="18" cy="7" r="2.5"/>'
    '<circle cx="12" cy="18" r="2.5"/>'
    '<path d="m8.4 6.6 7.1.3M7 8.3l4 7.4M17 9.2l-4 6.5"/>',
    "organisations": '<path d="M4 20V8l8-4 8 4v12M3 20h18M9 20v-5h6v5M8 10h.01'
    'M12 10h.01M16 10h.01"/>',
    "calendar": '<rect x="4" y="5" width="16" height="15" rx="2"/>'
    '<path d="M4 10h16M8 3v4m8-4v4"/>',
    "people": '<circle cx="9" cy="8" r="3"/><path d="M3 19c.5-3.6 2.8-5.5 6-5.5s5.5 1.9'
    ' 6 5.5M15.5 5.5a3 3 0 0 1 0 5.5M17 14c2.3.6 3.6 2.3 4 5"/>',
    "person": '<circle cx="12" cy="8" r="3.5"/>'
    '<path d="M5 20c.6-4 3.3-6 7-6s6.4 2 7 6"/>',
    "logbook": '<path d="M6 4h11a1.5 1.5 0 0 1 1.5 1.5V20H7.5'
    'A1.5 1.5 0 0 1 6 18.5z"/>'
    '<path d="M6 17.5h12.5M9.5 8h5.5m-5.5 3.5h5.5"/>',
    "shield": '<path d="M12 3.5 5 6v5.5c0 4.3 2.8 7.4 7 9 4.2-1.6 7-4.7 7-9V6z"/>'
    '<path d="m9 12 2.2 2.2L15.3 10"/>',
    "settings": '<path d="M4 7h10m4 0h2M4 17h2m4 0h10"/><circle cx="16" cy="7" r="2"/>'
    '<circle cx="8" cy="17" r="2"/>',
    "import": '<path d="M12 4v10m-4-4 4 4 4-4M4 16v3.5h16V16"/>',
    "work": '<path d="M4 8h16v11H4zM9 8V5h6v3M4 13h16"/>',
    "eye": '<path d="M2.5 12C4.7 7.7 8 5.5 12 5.5s7.3 2.2 9.5 6.5'
    'c-2.2 4.3-5.5 6.5-9.5 6.5S4.7 16.3 2.5 12z"/><circle cx="12" cy="12" r="3"/>',
    "lock": '<rect x="5" y="11" width="14" height="9" rx="2"/>'
    '<path d="M8 11V8a4 4 0 0 1 8 0v3M12 15v2"/>',
    "unlock": '<rect x="5" y="11" width="14" height="9" rx="2"/>'
    '<path d="M8 11V8a4 4 0 0 1 7.6-1.7M12 15v2"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.01"/>',
    "ok": '<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16 9.5"/>',
    "warning": '<path d="M12 4 2.8 20h18.4z"/><path d="M12 10v4.5m0 2.5v.01"/>',
    "error": '<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6m0-6-6 6"/>',
    "leave": '<path d="M14 4h5v16h-5M4 12h11m-4-4 4 4-4 4"/>',
    "key": '<circle cx="8" cy="15" r="4"/><path d="m11 12 8-8m-3 3 2.5 2.5"/>',
}


@cache
def draw(name: str, size: int = 24) -> SafeString:
    """Return an icon as inline SVG, hidden from screen readers: the words say it."""
    return format_html(
        '<svg class="nr-icon" width="{0}" height="{0}" viewBox="0 0 24 24" fill="none"'
        ' stroke="currentColor" stroke-width="1.8" stroke-linecap="round"'
        ' stroke-linejoin="round" aria-hidden="true" focusable="false">{1}</svg>',
        size,
        mark_safe(PATHS[name]),  # noqa: S308 -- our own constants above
    )
