# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The nouns of casework; a file per noun."""

from netwerkregie.domain.casework.models.cases import Case as Case
from netwerkregie.domain.casework.models.cases import CaseMember as CaseMember
from netwerkregie.domain.casework.models.cases import CasePart as CasePart
from netwerkregie.domain.casework.models.cases import CaseStatement as CaseStatement
