# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels of the closed lists and sentences of the rules, a file per noun."""

# Importing a file is what registers its words.
from netwerkregie.domain.network.phrases import agreements as agreements
from netwerkregie.domain.network.phrases import doubles as doubles
from netwerkregie.domain.network.phrases import exports as exports
from netwerkregie.domain.network.phrases import handing as handing
from netwerkregie.domain.network.phrases import initiatives as initiatives
from netwerkregie.domain.network.phrases import messages as messages
from netwerkregie.domain.network.phrases import offers as offers
from netwerkregie.domain.network.phrases import people as people
from netwerkregie.domain.network.phrases import promises as promises
from netwerkregie.domain.network.phrases import reach as reach
from netwerkregie.domain.network.phrases import relations as relations
from netwerkregie.domain.network.phrases import visits as visits
from netwerkregie.foundation.kernel.labels import choices, label

__all__ = ["choices", "label"]
