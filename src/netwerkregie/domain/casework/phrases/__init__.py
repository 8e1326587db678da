# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of casework on screen, and its sentences; a file per noun."""

from netwerkregie.domain.casework.phrases import assessments as assessments
from netwerkregie.domain.casework.phrases import casefiles as casefiles
from netwerkregie.domain.casework.phrases import cases as cases
from netwerkregie.domain.casework.phrases import conferences as conferences
from netwerkregie.domain.casework.phrases import disclosures as disclosures
from netwerkregie.domain.casework.phrases import families as families
from netwerkregie.domain.casework.phrases import figures as figures
from netwerkregie.domain.casework.phrases import guardians as guardians
from netwerkregie.domain.casework.phrases import measures as measures
from netwerkregie.domain.casework.phrases import plans as plans
from netwerkregie.domain.casework.phrases import reviews as reviews
from netwerkregie.domain.casework.phrases import samples as samples
from netwerkregie.domain.casework.phrases import weighings as weighings
