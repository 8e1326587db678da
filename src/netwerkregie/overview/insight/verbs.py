# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What insight does, as the ledger knows it: handing figures over, nothing else."""

from netwerkregie.foundation.ledger import LINE, VerbEnum


class Verb(VerbEnum):
    """The one verb of insight: figures left the house as a file."""

    FIGURES_TAKEN = "insight.figures_taken", "figures", LINE
