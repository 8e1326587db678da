# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about second looks; see register_words."""

from django.utils.translation import pgettext_lazy

SAMPLES_WORDS: dict[str, object] = {
    (
        "a lesson is about what we do; after two years it is learnt or outdated"
    ): pgettext_lazy(
        "register",
        "a lesson is about what we do; after two years it is learnt or outdated",
    ),
    "colleagues, as writer and as reader": pgettext_lazy(
        "register",
        "colleagues, as writer and as reader",
    ),
    "count of second looks": pgettext_lazy(
        "register",
        "count of second looks",
    ),
    "it goes with the concern it looks at, and reopens nothing": pgettext_lazy(
        "register",
        "it goes with the concern it looks at, and reopens nothing",
    ),
    "lesson of second looks": pgettext_lazy(
        "register",
        "lesson of second looks",
    ),
    "nobody; a count": pgettext_lazy(
        "register",
        "nobody; a count",
    ),
    "second look": pgettext_lazy(
        "register",
        "second look",
    ),
    "the account of how well is decided; it is about nobody": pgettext_lazy(
        "register",
        "the account of how well is decided; it is about nobody",
    ),
    "the end of the concern that was drawn": pgettext_lazy(
        "register",
        "the end of the concern that was drawn",
    ),
    "the person the concern was about, without identity": pgettext_lazy(
        "register",
        "the person the concern was about, without identity",
    ),
    "two weighers who had nothing to do with it": pgettext_lazy(
        "register",
        "two weighers who had nothing to do with it",
    ),
}
