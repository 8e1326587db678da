# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second readings: who was asked to read what hash, who opened it, who signed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Role
from netwerkregie.foundation.signing.rules import State
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class SigningRequest(TenantModel):
    """A colleague asks another to read the same content and to sign its hash.

    user_id values are plain, as in Membership: the same account is the same person,
    whatever the membership or the municipality.
    """

    subject_kind = models.CharField(max_length=30)
    subject_id = models.UUIDField()
    purpose = models.CharField(max_length=20)
    content_hash = models.CharField(max_length=64)
    needed = models.PositiveSmallIntegerField(default=2)
    asker_signs = models.BooleanField(default=True)
    asked_by = TenantKey(Membership, on_delete=models.PROTECT, related_name="+")
    asked_by_user = models.UUIDField()
    asked_of = TenantKey(
        Membership, null=True, on_delete=models.PROTECT, related_name="+"
    )
    # Who may never sign this one: for a weighing, whoever took the concern in.
    apart = ArrayField(models.UUIDField(), default=list)
    pool = ArrayField(models.CharField(max_length=20), default=list)
    state = models.CharField(
        max_length=10,
        choices=[(one.value, one.value) for one in State],
        default=State.OPEN.value,
    )
    asked_on = models.DateField()
    reminded = models.PositiveSmallIntegerField(default=0)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "subject_kind", "subject_id"],
                name="signing_one_open_at_a_time",
                condition=Q(state="open"),
            ),
            models.CheckConstraint(
                name="signing_takes_two_or_three",
                condition=Q(needed__gte=2, needed__lte=3),
            ),
            models.CheckConstraint(
                name="signing_never_asked_of_oneself",
                condition=Q(asked_of__isnull=True) | ~Q(asked_of=F("asked_by")),
            ),
            models.CheckConstraint(
                name="signing_has_a_pool", condition=Q(pool__len__gte=1)
            ),
            models.CheckConstraint(
                name="signing_ended_has_a_day",
                condition=Q(state="open", ended_on__isnull=True)
                | (~Q(state="open") & Q(ended_on__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(
                name="signing_open",
                fields=["municipality", "state", "asked_on"],
            ),
            models.Index(
                name="signing_of_subject",
                fields=["municipality", "subject_id", "subject_kind"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_kind} {self.state}"

    @property
    def roles(self) -> frozenset[Role]:
        """The roles whose holders may read along."""
        return frozenset(Role(one) for one in self.pool)


class SigningOpening(TenantModel):
    """Somebody opened the content of a second reading; without this no signature."""

    request = TenantKey(
        SigningRequest, on_delete=models.CASCADE, related_name="openings"
    )
    membership = TenantKey(Membership, on_delete=models.PROTECT, related_name="+")
    user_id = models.UUIDField()
    opened_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "request", "user_id"],
                name="opening_once_per_person",
            ),
        ]

    def __str__(self) -> str:
        return f"opened on {self.opened_on}"


class Signature(TenantModel):
    """One natural person stands for one hash, in own words that the room sealed."""

    request = TenantKey(
        SigningRequest, on_delete=models.CASCADE, related_name="signatures"
    )
    place = models.PositiveSmallIntegerField()
    membership = TenantKey(Membership, on_delete=models.PROTECT, related_name="+")
    user_id = models.UUIDField()
    content_hash = models.CharField(max_length=64)
    words_id = models.UUIDField()
    signed_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "request", "user_id"],
                name="signature_once_per_person",
            ),
            models.UniqueConstraint(
                fields=["municipality", "request", "place"],
                name="signature_once_per_place",
            ),
            models.UniqueConstraint(
                fields=["municipality", "request", "words_id"],
                name="signature_in_own_words",
            ),
            models.CheckConstraint(
                name="signature_has_a_place",
                condition=Q(place__gte=1, place__lte=3),
            ),
        ]

    def __str__(self) -> str:
        return f"signature {self.place}"
