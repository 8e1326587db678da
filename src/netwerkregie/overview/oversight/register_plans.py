# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about plans and offers; see register_words."""

from django.utils.translation import pgettext_lazy

PLANS_WORDS: dict[str, object] = {
    ("the law under which the authority decided, named inside the seal"): pgettext_lazy(
        "register",
        "the law under which the authority decided, named inside the seal",
    ),
    "the members of the case who hold the key of the measures": pgettext_lazy(
        "register",
        "the members of the case who hold the key of the measures",
    ),
    "the members of the case who hold the key of the plan": pgettext_lazy(
        "register",
        "the members of the case who hold the key of the plan",
    ),
    ("the person concerned, and below sixteen a parent or guardian"): pgettext_lazy(
        "register",
        "the person concerned, and below sixteen a parent or guardian",
    ),
    (
        "the person's own choice for help, beside the mayor's task in the case table"
    ): pgettext_lazy(
        "register",
        "the person's own choice for help, beside the mayor's task in the case table",
    ),
}
