# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about how questions end; see register_words."""

from django.utils.translation import pgettext_lazy

from netwerkregie.overview.oversight.register_concerns import CONCERN_WORDS

TRIAGE_WORDS: dict[str, object] = CONCERN_WORDS | {
    "the two colleagues who read along": pgettext_lazy(
        "register", "the two colleagues who read along"
    ),
    "the asker, who is anonymous; the colleague who gives it": pgettext_lazy(
        "register", "the asker, who is anonymous; the colleague who gives it"
    ),
    "GDPR article 6(1)(d), the vital interests of a person": pgettext_lazy(
        "register", "GDPR article 6(1)(d), the vital interests of a person"
    ),
    "nobody: an organisation, or a public referral address": pgettext_lazy(
        "register", "nobody: an organisation, or a public referral address"
    ),
    ("receiver of referrals"): pgettext_lazy("register", "receiver of referrals"),
    "the day it was taken off the list": pgettext_lazy(
        "register", "the day it was taken off the list"
    ),
    "the list of parties that help; about organisations, never persons": pgettext_lazy(
        "register", "the list of parties that help; about organisations, never persons"
    ),
    "the asker, who is anonymous; nobody is named in it": pgettext_lazy(
        "register", "the asker, who is anonymous; nobody is named in it"
    ),
    "the one receiver, through its own link": pgettext_lazy(
        "register", "the one receiver, through its own link"
    ),
    "referral": pgettext_lazy("register", "referral"),
    ("the receiver's answer"): pgettext_lazy("register", "the receiver's answer"),
    (
        "the words go when help was arranged; the row goes with the question"
    ): pgettext_lazy(
        "register",
        "the words go when help was arranged; the row goes with the question",
    ),
}
