# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about agreements and offers; see register_words."""

from django.utils.translation import pgettext_lazy

from netwerkregie.overview.oversight.register_clocks import CLOCK_WORDS

PARTNER_WORDS: dict[str, object] = CLOCK_WORDS | {
    ("agreement"): pgettext_lazy("register", "agreement"),
    ("the end of the agreement"): pgettext_lazy("register", "the end of the agreement"),
    ("offer or request"): pgettext_lazy("register", "offer or request"),
    ("what nobody confirmed for a year is no longer offered or needed"): pgettext_lazy(
        "register",
        "what nobody confirmed for a year is no longer offered or needed",
    ),
    ("introduction"): pgettext_lazy("register", "introduction"),
    ("the question"): pgettext_lazy("register", "the question"),
    ("for a year two organisations are not asked the same again"): pgettext_lazy(
        "register",
        "for a year two organisations are not asked the same again",
    ),
    (
        "seven years to account for what was shared; its words go after 24 months, a "
        "draft that led to nothing after half a year"
    ): pgettext_lazy(
        "register",
        "seven years to account for what was shared; its words go after 24 months, a "
        "draft that led to nothing after half a year",
    ),
}
