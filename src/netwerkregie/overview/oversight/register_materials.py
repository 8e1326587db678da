# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about the library of lesson formats; see register_words."""

from django.utils.translation import pgettext_lazy

MATERIALS_WORDS: dict[str, object] = {
    ("a format that nobody used for two years is no longer how we work"): pgettext_lazy(
        "register",
        "a format that nobody used for two years is no longer how we work",
    ),
    "it is shared no longer than its own municipality keeps it": pgettext_lazy(
        "register",
        "it is shared no longer than its own municipality keeps it",
    ),
    "lesson format": pgettext_lazy(
        "register",
        "lesson format",
    ),
    ("nobody the format is about; colleagues, as writers and readers"): pgettext_lazy(
        "register",
        "nobody the format is about; colleagues, as writers and readers",
    ),
    "nobody: words about a way of working, never about a person": pgettext_lazy(
        "register",
        "nobody: words about a way of working, never about a person",
    ),
    "shared lesson format": pgettext_lazy(
        "register",
        "shared lesson format",
    ),
    "the day on which its own municipality last had it in hand": pgettext_lazy(
        "register",
        "the day on which its own municipality last had it in hand",
    ),
    (
        "the day on which somebody last wrote, took over, planned or confirmed it"
    ): pgettext_lazy(
        "register",
        "the day on which somebody last wrote, took over, planned or confirmed it",
    ),
    (
        "who works with the network in the municipalities of this installation"
    ): pgettext_lazy(
        "register",
        "who works with the network in the municipalities of this installation",
    ),
}
