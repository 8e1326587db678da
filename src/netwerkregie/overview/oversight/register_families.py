# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about family conversations; see register_words."""

from django.utils.translation import pgettext_lazy

FAMILIES_WORDS: dict[str, object] = {
    (
        "GDPR article 6(1)(a): consent of who takes part; withdrawn at any time"
    ): pgettext_lazy(
        "register",
        "GDPR article 6(1)(a): consent of who takes part; withdrawn at any time",
    ),
    (
        "a family that calls back is known, and not for ever; two people can "
        "keep it a year longer; for a minor half (rows M11 and M23); withdrawn "
        "consent ends it within a day"
    ): pgettext_lazy(
        "register",
        "a family that calls back is known, and not for ever; two people can "
        "keep it a year longer; for a minor half (rows M11 and M23); withdrawn "
        "consent ends it within a day",
    ),
    "a number about nobody, for the account to the council": pgettext_lazy(
        "register",
        "a number about nobody, for the account to the council",
    ),
    "colleagues who talk with families": pgettext_lazy(
        "register",
        "colleagues who talk with families",
    ),
    "family conversation": pgettext_lazy(
        "register",
        "family conversation",
    ),
    "family conversation count": pgettext_lazy(
        "register",
        "family conversation count",
    ),
    "family conversation, destroyed after the stated term": pgettext_lazy(
        "register",
        "family conversation, destroyed after the stated term",
    ),
    "help that the family agreed to, in words that it agreed to": pgettext_lazy(
        "register",
        "help that the family agreed to, in words that it agreed to",
    ),
    "the counsellor, and colleagues let in by name": pgettext_lazy(
        "register",
        "the counsellor, and colleagues let in by name",
    ),
    "the last conversation": pgettext_lazy(
        "register",
        "the last conversation",
    ),
    (
        "the people of a family who agreed to talk, each under a key of their own"
    ): pgettext_lazy(
        "register",
        "the people of a family who agreed to talk, each under a key of their own",
    ),
}
