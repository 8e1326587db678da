# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of a case, who its tokens are, and what the police provided under conditions.

Sealed throughout: what a file shows under the key of its part, an identity under a key
of its own, so that either can go without the other.
"""

from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case, CasePart, CaseStatement
from netwerkregie.domain.casework.rules.casefiles import (
    MOST_PERSONS,
    KeepReason,
    PoliceGround,
    Provider,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class CaseFile(TenantModel):
    """A re-rendered picture or PDF with a statement; gone after fourteen days (M6)."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="files")
    statement = TenantKey(CaseStatement, on_delete=models.CASCADE, related_name="files")
    content_type = models.CharField(max_length=40)
    content = models.BinaryField()
    added_by = models.UUIDField()
    added_on = models.DateField()
    destroy_on = models.DateField()
    keep_reason = models.CharField(
        max_length=10,
        blank=True,
        choices=[(one.value, one.value) for one in KeepReason],
    )
    keep_asked_by = models.UUIDField(null=True, blank=True)
    kept_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_kept_file_takes_two",
                condition=Q(keep_asked_by__isnull=True, kept_by__isnull=True)
                & Q(keep_reason="")
                | Q(keep_asked_by__isnull=False)
                & ~Q(keep_reason="")
                & (Q(kept_by__isnull=True) | ~Q(kept_by=F("keep_asked_by"))),
            ),
        ]
        indexes = [
            models.Index(
                name="case_file_due", fields=["municipality", "destroy_on", "id"]
            ),
            models.Index(name="case_file_of", fields=["municipality", "part", "id"]),
        ]

    part_id: UUID
    statement_id: UUID

    def __str__(self) -> str:
        return self.content_type


class CasePerson(TenantModel):
    """Who a token is: sealed under a key of its own, which can go without the case.

    Its identifier is that of its own dossier. There is no name to look for, and no
    list beyond the few people one case is about.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="persons")
    number = models.PositiveSmallIntegerField()
    name = models.BinaryField()
    birth_date = models.BinaryField(null=True)
    contact = models.BinaryField(null=True)
    why = models.BinaryField()
    entered_by = models.UUIDField()
    entered_on = models.DateField()
    # The desk can only ask for it; the clock has the right to destroy a key.
    erase_asked_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["case", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_person_per_token",
                fields=["municipality", "case", "number"],
                condition=Q(erase_asked_on__isnull=True),
            ),
            models.CheckConstraint(
                name="a_case_is_about_few_people",
                condition=Q(number__gte=1, number__lte=MOST_PERSONS),
            ),
        ]

    case_id: UUID

    def __str__(self) -> str:
        return self.token

    @property
    def token(self) -> str:
        """How the narrative speaks of this person."""
        return f"[P{self.number}]"


class PolicePart(TenantModel):
    """The conditions under which data of the police stands in a part."""

    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="police")
    provider = models.CharField(
        max_length=12, choices=[(one.value, one.value) for one in Provider]
    )
    ground = models.CharField(
        max_length=12, choices=[(one.value, one.value) for one in PoliceGround]
    )
    permitted_use = models.BinaryField()
    ends_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_condition_per_part", fields=["municipality", "part"]
            ),
        ]
        indexes = [
            models.Index(name="police_part_due", fields=["municipality", "ends_on"]),
        ]

    part_id: UUID

    def __str__(self) -> str:
        return self.provider


class PoliceConsent(TenantModel):
    """A provider's consent to its data going further, to whom and for what; dated."""

    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="consents")
    given_on = models.DateField()
    until = models.DateField()
    recorded_by = models.UUIDField()
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_consent_ends_after_it_begins",
                condition=Q(until__gte=F("given_on")),
            ),
        ]
        indexes = [
            models.Index(
                name="police_consent_of", fields=["municipality", "part", "until"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.given_on}"


class CaseKnown(TenantModel):
    """That a colleague works on a person of a case, for its holder alone.

    It says nothing of the other record: only who asked, so that two people speak.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="+")
    asked_by = models.UUIDField()
    asked_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="case_known_once_per_colleague",
                fields=["municipality", "case", "asked_by"],
            ),
        ]

    case_id: UUID

    def __str__(self) -> str:
        return f"{self.asked_on}"
