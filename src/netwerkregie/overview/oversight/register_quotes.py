# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about quotes and small grants; see register_words."""

from django.utils.translation import pgettext_lazy

QUOTES_WORDS: dict[str, object] = {
    (
        "a photo tells of something lately held, and is not kept as an archive"
    ): pgettext_lazy(
        "register",
        "a photo tells of something lately held, and is not kept as an archive",
    ),
    "a plan for which money was asked": pgettext_lazy(
        "register",
        "a plan for which money was asked",
    ),
    "colleagues who decide: staff are data subjects": pgettext_lazy(
        "register",
        "colleagues who decide: staff are data subjects",
    ),
    "photos without people": pgettext_lazy(
        "register",
        "photos without people",
    ),
    "the contact of an application": pgettext_lazy(
        "register",
        "the contact of an application",
    ),
    (
        "the day a colleague let it be shown; thirty days while nobody did"
    ): pgettext_lazy(
        "register",
        "the day a colleague let it be shown; thirty days while nobody did",
    ),
    (
        "the decision when it is refused, the settlement when it is granted"
    ): pgettext_lazy(
        "register",
        "the decision when it is refused, the settlement when it is granted",
    ),
    (
        "the decision, when it is refused; the end of the year, when it is granted"
    ): pgettext_lazy(
        "register",
        "the decision, when it is refused; the end of the year, when it is granted",
    ),
    (
        "until one can object no more; granted ones stay with the accounts, "
        "without a name"
    ): pgettext_lazy(
        "register",
        "until one can object no more; granted ones stay with the accounts, "
        "without a name",
    ),
    (
        "who applied can object for six weeks; after that nobody needs the name"
    ): pgettext_lazy(
        "register",
        "who applied can object for six weeks; after that nobody needs the name",
    ),
    (
        "who applied, as a contact only; nothing about belief or origin is asked"
    ): pgettext_lazy(
        "register",
        "who applied, as a contact only; nothing about belief or origin is asked",
    ),
}
