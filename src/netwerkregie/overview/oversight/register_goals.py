# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about goals and accounts; see register_words."""

from django.utils.translation import pgettext_lazy

GOALS_WORDS: dict[str, object] = {
    "colleagues, as makers; nothing is counted of a person": pgettext_lazy(
        "register",
        "colleagues, as makers; nothing is counted of a person",
    ),
}
