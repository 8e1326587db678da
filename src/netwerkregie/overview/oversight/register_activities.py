# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about activities; see register_words."""

from django.utils.translation import pgettext_lazy

ACTIVITIES_WORDS: dict[str, object] = {
    "booked places": pgettext_lazy(
        "register",
        "booked places",
    ),
    "colleagues, as makers; nobody who comes is named": pgettext_lazy(
        "register",
        "colleagues, as makers; nobody who comes is named",
    ),
    "the day of the activity": pgettext_lazy(
        "register",
        "the day of the activity",
    ),
    (
        "who has the code can look until then; after that a number remains"
    ): pgettext_lazy(
        "register",
        "who has the code can look until then; after that a number remains",
    ),
}
