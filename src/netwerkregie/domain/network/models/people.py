# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People in a role who registered or confirmed themselves, and how they are asked."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models

from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules import (
    Availability,
    EntryKind,
    InvitationSource,
    Language,
    ReachBy,
    Topic,
    Training,
)
from netwerkregie.domain.network.rules.invitations import State
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class PersonEntry(TenantModel):
    """A person in the network, in their own words and by their own hand only.

    Languages are an offer of help; the dates of trainings are their own record, and
    `coming_to` names the trainings that they said yes to, so that no list of who comes
    stands anywhere: who leaves takes everything along.

    The database accepts a new or changed row only in a transaction that was entered
    by the person's own link: no colleague and no job can write here (rows M2, M3).
    """

    organisation = TenantKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="people"
    )
    kind = models.CharField(max_length=12, choices=choices(EntryKind))
    name = models.CharField(max_length=100)
    role = models.CharField(max_length=60, blank=True)
    email = models.EmailField()
    phone = models.CharField(max_length=20, blank=True)
    reach_by = models.CharField(max_length=10, choices=choices(ReachBy))
    topics = ArrayField(
        models.CharField(max_length=20, choices=choices(Topic)), default=list
    )
    offer = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=2, default="nl")
    token_hash = models.BinaryField(max_length=32)
    round = models.PositiveSmallIntegerField(default=1)
    confirmed_on = models.DateField()
    confirm_by = models.DateField()
    languages = ArrayField(
        models.CharField(max_length=3, choices=choices(Language)), default=list
    )
    availability = ArrayField(
        models.CharField(max_length=10, choices=choices(Availability)), default=list
    )
    charter = models.PositiveSmallIntegerField(default=0)
    is_sixteen = models.BooleanField(default=False)
    is_focal_point = models.BooleanField(default=False)
    basics_on = models.DateField(null=True)
    refresher_on = models.DateField(null=True)
    conversation_on = models.DateField(null=True)
    online_on = models.DateField(null=True)
    sharing_on = models.DateField(null=True)
    coming_to = ArrayField(models.UUIDField(), default=list)
    wants_messages = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="entry_by_token"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "confirm_by"], name="entry_by_confirmation"
            ),
            models.Index(fields=["municipality", "name", "id"], name="entry_by_name"),
            models.Index(
                fields=["municipality", "organisation"],
                condition=models.Q(is_focal_point=True),
                name="entry_focal_point",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def followed(self) -> dict[Training, date | None]:
        """When each training of the closed list was followed, by their own word."""
        return {one: getattr(self, f"{one.value}_on") for one in Training}


class Invitation(TenantModel):
    """A question whether somebody wants to be in the network; gone after 30 days."""

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, null=True, related_name="invitations"
    )
    name = models.CharField(max_length=100)
    address = models.EmailField()
    address_hash = models.BinaryField(max_length=32)
    role = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=12, choices=choices(InvitationSource))
    state = models.CharField(max_length=10, choices=choices(State))
    language = models.CharField(max_length=2, default="nl")
    token_hash = models.BinaryField(max_length=32)
    round = models.PositiveSmallIntegerField(default=1)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    sent_on = models.DateField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    expires_on = models.DateField(null=True)
    run_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="invitation_by_token"
            ),
            models.UniqueConstraint(
                fields=["municipality", "address_hash"], name="invited_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "expires_on"], name="invitation_by_expiry"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class InvitationBlock(TenantModel):
    """An address that is left in peace, kept as a keyed hash only."""

    address_hash = models.BinaryField(max_length=32)
    until = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "address_hash"], name="block_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.until)


class RegistrationCode(TenantModel):
    """A code on a colleague's phone by which somebody registers on the spot."""

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, null=True, related_name="+"
    )
    token_hash = models.BinaryField(max_length=32)
    round = models.PositiveSmallIntegerField(default=1)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="code_by_token"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
