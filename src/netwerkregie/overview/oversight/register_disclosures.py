# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about disclosures; see register_words."""

from django.utils.translation import pgettext_lazy

DISCLOSURES_WORDS: dict[str, object] = {
    "a notice about what it received still has to find it": pgettext_lazy(
        "register",
        "a notice about what it received still has to find it",
    ),
    (
        "colleagues who read without a seat, and the person concerned by the case"
    ): pgettext_lazy(
        "register",
        "colleagues who read without a seat, and the person concerned by the case",
    ),
    "nobody: an organisation or a function": pgettext_lazy(
        "register",
        "nobody: an organisation or a function",
    ),
    "notice to an earlier receiver": pgettext_lazy(
        "register",
        "notice to an earlier receiver",
    ),
    "receiver of disclosures": pgettext_lazy(
        "register",
        "receiver of disclosures",
    ),
    "the chairs, for the look back": pgettext_lazy(
        "register",
        "the chairs, for the look back",
    ),
    "the day it was answered, or went up unanswered": pgettext_lazy(
        "register",
        "the day it was answered, or went up unanswered",
    ),
    (
        "the receiver must be able to answer after the case is gone (row M14)"
    ): pgettext_lazy(
        "register",
        "the receiver must be able to answer after the case is gone (row M14)",
    ),
}
