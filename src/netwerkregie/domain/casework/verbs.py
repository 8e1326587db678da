# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What casework does, as the ledger knows it."""

from netwerkregie.foundation.ledger.verbs import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of casework."""

    CASE_OPENED = "casework.case_opened", "case", LINE
    CASE_READ = "casework.case_read", "case", LINE
    PART_MADE = "casework.part_made", "case_part", LINE
    CASE_WRITTEN_TO = "casework.case_written_to", "case_part", LINE
