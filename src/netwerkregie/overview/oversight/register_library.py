# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about the answer library; see register_words."""

from django.utils.translation import pgettext_lazy

from netwerkregie.overview.oversight.register_partners import PARTNER_WORDS

LIBRARY_WORDS: dict[str, object] = PARTNER_WORDS | {
    "the advice teams of the municipalities of this installation": pgettext_lazy(
        "register",
        "the advice teams of the municipalities of this installation",
    ),
    "the day it was asked": pgettext_lazy(
        "register",
        "the day it was asked",
    ),
    "what is worth keeping becomes a text of the library within a year": pgettext_lazy(
        "register",
        "what is worth keeping becomes a text of the library within a year",
    ),
    "the director and deputy of the municipality that is asked": pgettext_lazy(
        "register",
        "the director and deputy of the municipality that is asked",
    ),
    "the day its own municipality last read it": pgettext_lazy(
        "register",
        "the day its own municipality last read it",
    ),
    "question to a colleague": pgettext_lazy(
        "register",
        "question to a colleague",
    ),
    "it is shared no longer than its own municipality offers it": pgettext_lazy(
        "register",
        "it is shared no longer than its own municipality offers it",
    ),
    (
        "a text that nobody read for two years is no answer; an unsigned draft goes "
        "after six months"
    ): pgettext_lazy(
        "register",
        "a text that nobody read for two years is no answer; an unsigned draft goes "
        "after six months",
    ),
    "nobody the text is about; colleagues, as writers and readers": pgettext_lazy(
        "register",
        "nobody the text is about; colleagues, as writers and readers",
    ),
    "library text": pgettext_lazy(
        "register",
        "library text",
    ),
    "nobody: words about a matter, never about a person": pgettext_lazy(
        "register",
        "nobody: words about a matter, never about a person",
    ),
    "the day somebody last read it": pgettext_lazy(
        "register",
        "the day somebody last read it",
    ),
    "shared text": pgettext_lazy(
        "register",
        "shared text",
    ),
}
