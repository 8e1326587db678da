# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels of the closed lists and sentences of the rules, a file per noun."""

# Importing a file is what registers its words.
from netwerkregie.domain.intake.phrases import advice as advice
from netwerkregie.domain.intake.phrases import asking as asking
from netwerkregie.domain.intake.phrases import channels as channels
from netwerkregie.domain.intake.phrases import clocks as clocks
from netwerkregie.domain.intake.phrases import colleagues as colleagues
from netwerkregie.domain.intake.phrases import concerns as concerns
from netwerkregie.domain.intake.phrases import conversation as conversation
from netwerkregie.domain.intake.phrases import figures as figures
from netwerkregie.domain.intake.phrases import hours as hours
from netwerkregie.domain.intake.phrases import library as library
from netwerkregie.domain.intake.phrases import sharing as sharing
from netwerkregie.domain.intake.phrases import triage as triage
from netwerkregie.domain.intake.uploads import phrases as uploads

__all__ = ["uploads"]
