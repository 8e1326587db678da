# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about reviews; see register_words."""

from django.utils.translation import pgettext_lazy

REVIEWS_WORDS: dict[str, object] = {
    "count of cases": pgettext_lazy(
        "register",
        "count of cases",
    ),
    "it goes with its case, and never stays without it": pgettext_lazy(
        "register",
        "it goes with its case, and never stays without it",
    ),
    "part of a case": pgettext_lazy(
        "register",
        "part of a case",
    ),
    "the day the case closed, as the case itself": pgettext_lazy(
        "register",
        "the day the case closed, as the case itself",
    ),
    "the person concerned": pgettext_lazy(
        "register",
        "the person concerned",
    ),
    "the person concerned, and colleagues as members of a case": pgettext_lazy(
        "register",
        "the person concerned, and colleagues as members of a case",
    ),
}
