# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about cases; see register_words."""

from django.utils.translation import pgettext_lazy

CASES_WORDS: dict[str, object] = {
    ("GDPR article 6(1)(e) with the mayor's task in the case table"): pgettext_lazy(
        "register",
        "GDPR article 6(1)(e) with the mayor's task in the case table",
    ),
    (
        "a closed case is kept for questions and rights only, and never lies; "
        "for a minor half (rows M11 and M23)"
    ): pgettext_lazy(
        "register",
        "a closed case is kept for questions and rights only, and never lies; "
        "for a minor half (rows M11 and M23)",
    ),
    "case": pgettext_lazy("register", "case"),
    "colleagues, as members of a case": pgettext_lazy(
        "register", "colleagues, as members of a case"
    ),
    "person-centred approach, destroyed after the term": pgettext_lazy(
        "register", "person-centred approach, destroyed after the term"
    ),
    (
        "the day it closed, never beyond five years after the first record"
    ): pgettext_lazy(
        "register",
        "the day it closed, never beyond five years after the first record",
    ),
    "the members of the case": pgettext_lazy("register", "the members of the case"),
    ("the person concerned, and others who occur in it, without names"): pgettext_lazy(
        "register",
        "the person concerned, and others who occur in it, without names",
    ),
    (
        "a picture is a statement to be read, never a collection (row M6); two "
        "people keep one up to the end of the case, with a reason"
    ): pgettext_lazy(
        "register",
        "a picture is a statement to be read, never a collection (row M6); two "
        "people keep one up to the end of the case, with a reason",
    ),
    "data of the police in a case": pgettext_lazy(
        "register",
        "data of the police in a case",
    ),
    "file of a case": pgettext_lazy(
        "register",
        "file of a case",
    ),
    (
        "it stays no longer than its provider said, and then its key is "
        "destroyed; for a minor half (row M23)"
    ): pgettext_lazy(
        "register",
        "it stays no longer than its provider said, and then its key is "
        "destroyed; for a minor half (row M23)",
    ),
    "the day on which it was provided": pgettext_lazy(
        "register",
        "the day on which it was provided",
    ),
    "the few people that a case is about": pgettext_lazy(
        "register",
        "the few people that a case is about",
    ),
}
