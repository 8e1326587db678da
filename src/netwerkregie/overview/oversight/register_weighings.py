# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about weighings; see register_words."""

from django.utils.translation import pgettext_lazy

WEIGHINGS_WORDS: dict[str, object] = {
    "GDPR article 6(1)(e), as recorded in the frame of weighing": pgettext_lazy(
        "register",
        "GDPR article 6(1)(e), as recorded in the frame of weighing",
    ),
    (
        "a weighing that nobody decides may not lie; decided it goes in thirty "
        "days, and never after its concern; for a minor half of both (rows M11 "
        "and M23)"
    ): pgettext_lazy(
        "register",
        "a weighing that nobody decides may not lie; decided it goes in thirty "
        "days, and never after its concern; for a minor half of both (rows M11 "
        "and M23)",
    ),
    "colleagues, as weighers": pgettext_lazy(
        "register",
        "colleagues, as weighers",
    ),
    "count of weighings": pgettext_lazy(
        "register",
        "count of weighings",
    ),
    "frame of weighing": pgettext_lazy(
        "register",
        "frame of weighing",
    ),
    "on what the weighings of a year rested; it is about nobody": pgettext_lazy(
        "register",
        "on what the weighings of a year rested; it is about nobody",
    ),
    "the chair and the weighers who sit at it": pgettext_lazy(
        "register",
        "the chair and the weighers who sit at it",
    ),
    "the day a newer one was recorded": pgettext_lazy(
        "register",
        "the day a newer one was recorded",
    ),
    "the day it was opened, and again the day it was decided": pgettext_lazy(
        "register",
        "the day it was opened, and again the day it was decided",
    ),
    "the person concerned": pgettext_lazy(
        "register",
        "the person concerned",
    ),
    "weighing": pgettext_lazy(
        "register",
        "weighing",
    ),
    "weighing of a concern, destroyed after the term": pgettext_lazy(
        "register",
        "weighing of a concern, destroyed after the term",
    ),
}
