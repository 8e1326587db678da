# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels of the closed lists and sentences of the rules, a file per noun."""

# Importing a file is what registers its words.
from netwerkregie.domain.programme.phrases import accounts as accounts
from netwerkregie.domain.programme.phrases import activities as activities
from netwerkregie.domain.programme.phrases import budget as budget
from netwerkregie.domain.programme.phrases import evaluations as evaluations
from netwerkregie.domain.programme.phrases import goal_templates as goal_templates
from netwerkregie.domain.programme.phrases import goals as goals
from netwerkregie.domain.programme.phrases import materials as materials
from netwerkregie.domain.programme.phrases import quotes as quotes
from netwerkregie.domain.programme.phrases import small_grants as small_grants
from netwerkregie.foundation.kernel.labels import choices, label

__all__ = ["choices", "label"]
