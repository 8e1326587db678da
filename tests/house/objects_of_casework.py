# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the addresses of casework: one of each, made as people make them.

Each noun adds a function and its line in `of_casework`; the case comes first.
"""

from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.models import Case
from tests.cast import PEOPLE, acting_as

HOLDER = PEOPLE["case_holder_mergelstad"].membership_id
CHAIR = PEOPLE["chair_mergelstad"].membership_id


def of_casework() -> dict[str, str]:
    """Return what stands in an address of casework, by the name it has there."""
    case = _a_case()
    return {"case_id": str(case.id)}


def _a_case() -> Case:
    """A case in which the holder and the chair sit."""
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        return a_case(weigher, HOLDER, chair_id=CHAIR)
