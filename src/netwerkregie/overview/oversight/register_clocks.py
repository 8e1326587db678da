# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about second readers, absence and clocks; see register_words."""

from django.utils.translation import pgettext_lazy

from netwerkregie.overview.oversight.register_triage import TRIAGE_WORDS

CLOCK_WORDS: dict[str, object] = TRIAGE_WORDS | {
    ("the author, the readers of the pool and the chair"): pgettext_lazy(
        "register", "the author, the readers of the pool and the chair"
    ),
    ("GDPR art. 5(2) and 32: two people look before a heavy step"): pgettext_lazy(
        "register", "GDPR art. 5(2) and 32: two people look before a heavy step"
    ),
    ("second reading"): pgettext_lazy("register", "second reading"),
    ("the day it was signed, lapsed, was taken back or expired"): pgettext_lazy(
        "register", "the day it was signed, lapsed, was taken back or expired"
    ),
    ("what it decided stands in the room that asked, and in the ledger"): pgettext_lazy(
        "register", "what it decided stands in the room that asked, and in the ledger"
    ),
    ("absence"): pgettext_lazy("register", "absence"),
    ("the last day of the absence"): pgettext_lazy(
        "register", "the last day of the absence"
    ),
    ("it keeps work from waiting; who was away when is no file"): pgettext_lazy(
        "register", "it keeps work from waiting; who was away when is no file"
    ),
    ("the owner, the chair, the deputy and the network director"): pgettext_lazy(
        "register", "the owner, the chair, the deputy and the network director"
    ),
    ("the owner of the concern"): pgettext_lazy("register", "the owner of the concern"),
    ("the privacy officer and the auditor"): pgettext_lazy(
        "register", "the privacy officer and the auditor"
    ),
}
