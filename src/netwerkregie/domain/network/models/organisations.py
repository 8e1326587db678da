# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations, and the link through which each reads and answers."""

from datetime import date

from django.db import models
from django.db.models import Q

from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules import (
    BestTime,
    Domain,
    Entrance,
    ReachBy,
    RegisterKind,
)
from netwerkregie.domain.network.rules.rhythm import (
    USUAL,
    has_gone_quiet,
    has_lapsed,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Organisation(TenantModel):
    """An organisation we speak with; its words about itself are its own."""

    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=120)
    domain = models.CharField(max_length=20, choices=choices(Domain), blank=True)
    domain_confirmed_on = models.DateField(null=True)
    register_kind = models.CharField(
        max_length=10, choices=choices(RegisterKind), blank=True
    )
    register_number = models.CharField(max_length=30, blank=True)
    register_gone_on = models.DateField(null=True)
    street = models.CharField(max_length=80, blank=True)
    house_number = models.CharField(max_length=12, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    city = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    website = models.CharField(max_length=120, blank=True)
    about = models.CharField(max_length=300, blank=True)
    best_time = models.CharField(max_length=10, choices=choices(BestTime), blank=True)
    entrance = models.CharField(max_length=10, choices=choices(Entrance), blank=True)
    shoes_off = models.BooleanField(default=False)
    reach_by = models.CharField(max_length=10, choices=choices(ReachBy), blank=True)
    rhythm_days = models.PositiveSmallIntegerField(default=USUAL)
    known_since = models.DateField()
    last_contact_on = models.DateField(null=True)
    next_on = models.DateField(null=True)
    next_set_at = models.DateTimeField(null=True)
    due_on = models.DateField()
    representative_since = models.DateField(null=True)
    merged_into = TenantKey(
        "self", on_delete=models.PROTECT, null=True, related_name="absorbed"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="no_text_without_a_register_or_representative",
                condition=Q(about="")
                | ~Q(register_kind="")
                | Q(representative_since__isnull=False),
            ),
            models.CheckConstraint(
                name="a_register_has_a_number",
                condition=Q(register_kind="", register_number="")
                | (~Q(register_kind="") & ~Q(register_number="")),
            ),
            models.CheckConstraint(
                name="rhythm_is_sensible",
                condition=Q(rhythm_days__gte=7, rhythm_days__lte=730),
            ),
            models.UniqueConstraint(
                fields=["municipality", "register_kind", "register_number"],
                condition=Q(merged_into__isnull=True) & ~Q(register_number=""),
                name="registered_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "name_key", "id"],
                condition=Q(merged_into__isnull=True),
                name="organisation_by_name",
            ),
            models.Index(
                fields=["municipality", "domain", "name_key", "id"],
                condition=Q(merged_into__isnull=True),
                name="organisation_by_domain",
            ),
            models.Index(
                fields=["municipality", "due_on", "id"],
                condition=Q(merged_into__isnull=True),
                name="organisation_by_due",
            ),
            models.Index(
                fields=["municipality", "domain", "due_on", "id"],
                condition=Q(merged_into__isnull=True),
                name="organisation_by_domain_due",
            ),
            models.Index(
                fields=["municipality", "next_on", "id"],
                condition=Q(next_on__isnull=False),
                name="organisation_by_next",
            ),
            models.Index(
                fields=["municipality", "postcode"], name="organisation_by_postcode"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def has_gone_quiet(self, today: date) -> bool:
        """Tell whether the own rhythm of this relation was let go."""
        return has_gone_quiet(self.due_on, today)

    def agreed_on(self, today: date) -> date | None:
        """Return the date that was agreed, while it still says something."""
        if self.next_on is None or has_lapsed(self.next_on, today):
            return None
        return self.next_on

    @property
    def may_hold_text(self) -> bool:
        """Tell whether anybody outside can check what we write about it."""
        return bool(self.register_kind) or self.representative_since is not None


class OrganisationLink(TenantModel):
    """The link by which an organisation reads what we keep; no name of a person.

    The token itself is in no table: it is made again from the secret key when a mail
    goes out, and looked up by its hash when somebody comes.
    """

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="links"
    )
    token_hash = models.BinaryField(max_length=32)
    round = models.PositiveSmallIntegerField(default=1)
    address = models.EmailField(blank=True)
    language = models.CharField(max_length=2, default="nl")
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    expires_on = models.DateField()
    confirmed_on = models.DateField(null=True)
    confirmed_as = models.CharField(max_length=60, blank=True)
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="link_by_token"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
