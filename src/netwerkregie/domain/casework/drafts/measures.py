# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What recording a measure without consent takes as input."""

from dataclasses import dataclass
from datetime import date

from netwerkregie.domain.casework.rules.measures import ARTICLE as ARTICLE
from netwerkregie.domain.casework.rules.measures import DECIDED_BY as DECIDED_BY
from netwerkregie.domain.casework.rules.measures import Authority as Authority
from netwerkregie.domain.casework.rules.measures import Law as Law


@dataclass(frozen=True, slots=True)
class MeasureDraft:
    """A decision of another that holds without the person's consent.

    Args:
        law: the law it rests on.
        authority: who decided.
        decided_on: when.
        end_on: when it ends.
        text: what was decided and why it is needed, in words about [P1].

    """

    law: Law
    authority: Authority
    decided_on: date
    end_on: date
    text: str
