# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who hears of emergency access at once: who sits in the case, and the officer."""

from uuid import UUID

from netwerkregie.domain.casework import letters_of_disclosure as letters
from netwerkregie.domain.casework.models import CaseMember
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Role, clock


def of_emergency(actor: Actor, case_id: UUID) -> int:
    """Mail them that something was asked; called by a job.

    Returns:
        how many letters went out.

    """
    policies.require(policies.may_destroy(actor))
    seated = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case_id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    officers = [one.pk for one in accounts.members_with(actor, Role.DPO)]
    told = {*seated.values_list("membership_id", flat=True), *officers}
    return letters.emergency(actor, accounts.addresses_of(actor, told))
