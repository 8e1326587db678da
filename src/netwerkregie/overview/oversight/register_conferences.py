# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about case conferences; see register_words."""

from django.utils.translation import pgettext_lazy

CONFERENCES_WORDS: dict[str, object] = {
    "colleagues, as signers of minutes": pgettext_lazy(
        "register",
        "colleagues, as signers of minutes",
    ),
    "the members of the case who hear the item": pgettext_lazy(
        "register",
        "the members of the case who hear the item",
    ),
}
