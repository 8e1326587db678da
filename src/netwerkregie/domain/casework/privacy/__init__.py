# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each record of casework holds, why, and until when; a file per noun."""

from netwerkregie.domain.casework.privacy.assessments import declare_assessments
from netwerkregie.domain.casework.privacy.casefiles import declare_casefiles
from netwerkregie.domain.casework.privacy.cases import declare_cases
from netwerkregie.domain.casework.privacy.conferences import declare_conferences
from netwerkregie.domain.casework.privacy.disclosures import declare_disclosures
from netwerkregie.domain.casework.privacy.families import declare_families
from netwerkregie.domain.casework.privacy.guardians import declare_guardians
from netwerkregie.domain.casework.privacy.measures import declare_measures
from netwerkregie.domain.casework.privacy.plans import declare_plans
from netwerkregie.domain.casework.privacy.reviews import declare_reviews
from netwerkregie.domain.casework.privacy.samples import declare_samples
from netwerkregie.domain.casework.privacy.weighings import declare_weighings


def declare_all() -> None:
    """Put casework in the register of processing."""
    declare_cases()
    declare_conferences()
    declare_disclosures()
    declare_assessments()
    declare_families()
    declare_plans()
    declare_measures()
    declare_reviews()
    declare_guardians()
    declare_weighings()
    declare_casefiles()
    declare_samples()
