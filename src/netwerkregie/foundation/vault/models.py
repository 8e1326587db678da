# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public halves and wraps: keys that only their holder can open, and no content."""

from typing import Any

from django.db import models

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class HolderKind(models.TextChoices):
    """What can hold a dossier or a team's key."""

    MEMBER = "member"
    TEAM = "team"
    REPORTER = "reporter"
    RECOVERY = "recovery"


class MemberKey(TenantModel):
    """A membership's key pairs: public halves open, private halves under a phrase."""

    membership_id = models.UUIDField()
    public = models.BinaryField()
    verify_key = models.BinaryField()
    salt = models.BinaryField()
    cost = models.CharField(max_length=60)
    sealed = models.BinaryField()
    made_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="member_key_once", fields=["municipality", "membership_id"]
            ),
        ]

    def __str__(self) -> str:
        return f"keys of {self.membership_id}"


class PasskeyKey(TenantModel):
    """The same private halves under a secret that a passkey gives (WebAuthn PRF)."""

    member_key: Any = TenantKey(MemberKey, on_delete=models.CASCADE)
    credential_id = models.BinaryField(max_length=1023)
    sealed = models.BinaryField()
    made_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="passkey_key_once",
                fields=["municipality", "member_key", "credential_id"],
            ),
        ]

    def __str__(self) -> str:
        return f"passkey of {self.member_key_id}"


class RecoveryKey(TenantModel):
    """RK_T: its private half exists only as three shares of which two are needed."""

    public = models.BinaryField()
    verify_key = models.BinaryField()
    made_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="recovery_key_once", fields=["municipality"]),
        ]

    def __str__(self) -> str:
        return f"recovery key of {self.municipality_id}"


class Team(TenantModel):
    """A group that holds dossiers together, such as the advice desk."""

    code = models.SlugField(max_length=40)
    generation = models.PositiveIntegerField(default=1)
    public = models.BinaryField()
    rotation_due = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="team_once", fields=["municipality", "code"]),
        ]

    def __str__(self) -> str:
        return self.code


class TeamSeat(TenantModel):
    """Somebody's place in a team; without a wrap they are waiting for the key."""

    team: Any = TenantKey(Team, on_delete=models.CASCADE, related_name="seats")
    holder_kind = models.CharField(max_length=8, choices=HolderKind.choices)
    holder_id = models.UUIDField()
    wrapped = models.BinaryField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="team_seat_once",
                fields=["municipality", "team", "holder_kind", "holder_id"],
            ),
            models.CheckConstraint(
                name="team_seat_of_member_or_recovery",
                condition=models.Q(holder_kind__in=["member", "recovery"]),
            ),
        ]
        indexes = [
            models.Index(name="team_seat_holder", fields=["municipality", "holder_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.holder_kind} {self.holder_id} in {self.team_id}"


class Dossier(TenantModel):
    """One lock: whatever is sealed with it is read, and destroyed, together."""

    kind = models.SlugField(max_length=40)
    purpose = models.CharField(
        max_length=20, choices=[(purpose, purpose) for purpose in Purpose]
    )
    version = models.PositiveIntegerField(default=1)
    rotation_due = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                name="dossier_rotation_due",
                fields=["municipality", "id"],
                condition=models.Q(rotation_due=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class DossierWrap(TenantModel):
    """The house's half of a dossier's key, sealed to one holder: membership itself."""

    dossier: Any = TenantKey(Dossier, on_delete=models.CASCADE, related_name="wraps")
    version = models.PositiveIntegerField()
    holder_kind = models.CharField(max_length=8, choices=HolderKind.choices)
    holder_id = models.UUIDField()
    wrapped = models.BinaryField()
    # A reporter has no row elsewhere: their public half stands here, for rotation.
    public = models.BinaryField(null=True)
    # Who shared it with this holder; empty for who held it from the beginning.
    given_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="dossier_wrap_once",
                fields=[
                    "municipality",
                    "dossier",
                    "version",
                    "holder_kind",
                    "holder_id",
                ],
            ),
            models.CheckConstraint(
                name="dossier_wrap_public_of_reporter",
                condition=models.Q(holder_kind="reporter", public__isnull=False)
                | models.Q(
                    holder_kind__in=["member", "team", "recovery"],
                    public__isnull=True,
                ),
            ),
        ]
        indexes = [
            models.Index(
                name="dossier_wrap_holder",
                fields=["municipality", "holder_kind", "holder_id"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder_kind} {self.holder_id} of {self.dossier_id}"
