# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about evaluations; see register_words."""

from django.utils.translation import pgettext_lazy

EVALUATIONS_WORDS: dict[str, object] = {
    "answers that wait to be counted": pgettext_lazy(
        "register",
        "answers that wait to be counted",
    ),
    (
        "five answers are counted together; what is left over is destroyed unseen"
    ): pgettext_lazy(
        "register",
        "five answers are counted together; what is left over is destroyed unseen",
    ),
    (
        "the day a colleague let them be shown; thirty days while nobody did"
    ): pgettext_lazy(
        "register",
        "the day a colleague let them be shown; thirty days while nobody did",
    ),
    "the day the evaluation opened": pgettext_lazy(
        "register",
        "the day the evaluation opened",
    ),
    (
        "what somebody wrote helps the next activity, and is not kept beyond that"
    ): pgettext_lazy(
        "register",
        "what somebody wrote helps the next activity, and is not kept beyond that",
    ),
    "words of an evaluation": pgettext_lazy(
        "register",
        "words of an evaluation",
    ),
}
