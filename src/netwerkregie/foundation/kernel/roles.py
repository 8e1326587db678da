# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The roles in which a person works, and the purposes for which they may read."""

from enum import StrEnum


class Role(StrEnum):
    """A role in one municipality; a person may hold several."""

    NETWORK_DIRECTOR = "network_director"
    DEPUTY = "deputy"
    INTAKE_OFFICER = "intake_officer"
    WEIGHER = "weigher"
    CHAIR = "chair"
    CASE_HOLDER = "case_holder"
    CASE_PARTNER = "case_partner"
    FAMILY_COUNSELLOR = "family_counsellor"
    FOCAL_POINT = "focal_point"
    PARTNER = "partner"
    KEY_PERSON = "key_person"
    VOLUNTEER = "volunteer"
    POLICY_ADVISER = "policy_adviser"
    MAYOR = "mayor"
    DPO = "dpo"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    RIGHTS_DESK = "rights_desk"
    CUSTODIAN = "custodian"


class Purpose(StrEnum):
    """The closed list of purposes; each record carries one, each read states one.

    Source: GDPR article 5(1)(b), purpose limitation (row M20 of the safeguards).
    """

    NETWORK = "network"
    ADVICE = "advice"
    CONCERN = "concern"
    WEIGHING = "weighing"
    CASE = "case"
    SUPPORT = "support"
    COERCION = "coercion"
    FAMILY = "family"
    PROGRAMME = "programme"
    ACCOUNT = "account"
    OVERSIGHT = "oversight"
    RIGHTS = "rights"
    ADMINISTRATION = "administration"
    RETENTION = "retention"
    SIGN_IN = "sign_in"


CONTENT_ROLES = frozenset(
    {
        Role.NETWORK_DIRECTOR,
        Role.DEPUTY,
        Role.INTAKE_OFFICER,
        Role.WEIGHER,
        Role.CHAIR,
        Role.CASE_HOLDER,
        Role.CASE_PARTNER,
        Role.FAMILY_COUNSELLOR,
        Role.RIGHTS_DESK,
    }
)
"""Roles that can open sealed content: given with a second reader."""

ASKING_ROLES = frozenset(
    {Role.FOCAL_POINT, Role.PARTNER, Role.KEY_PERSON, Role.VOLUNTEER}
)
"""Roles from outside city hall that ask for advice with keys of their own.

They hold what they asked themselves and nothing of anybody else, so they are no roles
with content.
"""

APART = frozenset({Role.DPO, Role.AUDITOR, Role.ADMINISTRATOR, Role.CUSTODIAN})
"""Roles that watch or run the house; none goes together with a content role."""
