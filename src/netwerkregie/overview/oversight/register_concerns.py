# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about concerns and money; see register_words."""

from django.utils.translation import pgettext_lazy

CONCERN_WORDS: dict[str, object] = {
    "GDPR article 6(1)(e) with Gemeentewet articles 160 and 186": pgettext_lazy(
        "register",
        "GDPR article 6(1)(e) with Gemeentewet articles 160 and 186",
    ),
    (
        "a concern that nobody takes up may not lie; ended it goes in "
        "thirty days; for a minor half of both (rows M11 and M23)"
    ): pgettext_lazy(
        "register",
        "a concern that nobody takes up may not lie; ended it goes in "
        "thirty days; for a minor half of both (rows M11 and M23)",
    ),
    "colleagues, as makers; parties by the name under which they trade": pgettext_lazy(
        "register",
        "colleagues, as makers; parties by the name under which they trade",
    ),
    "concern": pgettext_lazy(
        "register",
        "concern",
    ),
    "concern taken in, destroyed after the stated term": pgettext_lazy(
        "register",
        "concern taken in, destroyed after the stated term",
    ),
    "count of concerns": pgettext_lazy(
        "register",
        "count of concerns",
    ),
    "nobody: amounts, and organisations by their public facts": pgettext_lazy(
        "register",
        "nobody: amounts, and organisations by their public facts",
    ),
    "programme and budget": pgettext_lazy(
        "register",
        "programme and budget",
    ),
    "the day it was opened, and again the day it ended": pgettext_lazy(
        "register",
        "the day it was opened, and again the day it ended",
    ),
    "the municipality's intake team": pgettext_lazy(
        "register",
        "the municipality's intake team",
    ),
    "the person the concern is about": pgettext_lazy(
        "register",
        "the person the concern is about",
    ),
    (
        "the person the concern is about, and others who occur in it, without names"
    ): pgettext_lazy(
        "register",
        "the person the concern is about, and others who occur in it, without names",
    ),
    (
        "the term of the accounts of a municipality; names of participants are not kept"
    ): pgettext_lazy(
        "register",
        "the term of the accounts of a municipality; names of participants "
        "are not kept",
    ),
    "those who answer for it": pgettext_lazy(
        "register",
        "those who answer for it",
    ),
    "uploaded file of a concern": pgettext_lazy(
        "register",
        "uploaded file of a concern",
    ),
}
