# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person's place in one municipality: membership, roles, the letter that invites."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.accounts.phrases import ROLE_LABELS
from netwerkregie.foundation.kernel import CONTENT_ROLES, clock
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class MembershipState(models.TextChoices):
    """Where a membership stands."""

    INVITED = "invited", _("Invited")
    ACTIVE = "active", _("Active")
    LEFT = "left", _("Left")


class Membership(TenantModel):
    """A person who works in this municipality, under the name colleagues know.

    user_id is a plain value: nothing in a municipality may lead to the table of
    users, where one could ask who works elsewhere too.
    """

    user_id = models.UUIDField(null=True, editable=False)
    name = models.CharField(max_length=80)
    email = models.EmailField(max_length=254)
    organisation = models.CharField(max_length=80)
    language = models.CharField(max_length=2, default="nl")
    state = models.CharField(
        max_length=8, choices=MembershipState.choices, default=MembershipState.INVITED
    )
    created = models.DateTimeField(default=clock.now, editable=False)
    left = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "user_id"],
                name="membership_one_per_person",
                condition=~Q(state="left"),
            ),
            models.UniqueConstraint(
                fields=["municipality", "email"],
                name="membership_one_per_address",
                condition=~Q(state="left"),
            ),
            models.CheckConstraint(
                name="membership_active_has_a_person",
                condition=~Q(state="active") | Q(user_id__isnull=False),
            ),
            models.CheckConstraint(
                name="membership_left_has_a_date",
                condition=Q(state="left", left__isnull=False)
                | (~Q(state="left") & Q(left__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RoleGrant(TenantModel):
    """A role proposed for, held by or taken from a member.

    A role with content takes two people (four eyes): the database refuses one that
    was given by the proposer alone, or that somebody gave to themselves.
    """

    membership = TenantKey(Membership, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20, choices=list(ROLE_LABELS.items()))
    # Nobody at all: the first administrators, given when the house is set up.
    proposed_by = TenantKey(
        Membership, null=True, on_delete=models.PROTECT, related_name="+"
    )
    proposed = models.DateTimeField(default=clock.now)
    confirmed_by = TenantKey(
        Membership, null=True, on_delete=models.PROTECT, related_name="+"
    )
    given = models.DateTimeField(null=True)
    valid_until = models.DateField(null=True)
    ended = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "membership", "role"],
                name="grant_once_at_a_time",
                condition=Q(ended__isnull=True),
            ),
            models.CheckConstraint(
                name="grant_with_content_takes_two",
                condition=Q(given__isnull=True)
                | ~Q(role__in=sorted(role.value for role in CONTENT_ROLES))
                | Q(confirmed_by__isnull=False, proposed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="grant_two_are_two",
                condition=Q(confirmed_by__isnull=True)
                | Q(proposed_by__isnull=True)
                | ~Q(confirmed_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="grant_never_to_oneself",
                condition=(
                    Q(proposed_by__isnull=True) | ~Q(proposed_by=F("membership"))
                )
                & (Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("membership"))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role}"


class MembershipInvitation(TenantModel):
    """The letter that lets a new member in; only a hash of its word is kept.

    The word is drawn when the mail is sent, so an invitation that was not mailed
    opens nothing.
    """

    membership = TenantKey(
        Membership, on_delete=models.CASCADE, related_name="invitations"
    )
    token_hash = models.CharField(max_length=64, blank=True)
    created = models.DateTimeField(default=clock.now)
    ends = models.DateTimeField()
    mailed = models.DateTimeField(null=True)
    accepted = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"],
                name="invitation_word_once",
                condition=~Q(token_hash=""),
            ),
        ]

    def __str__(self) -> str:
        return f"invitation of {self.created:%Y-%m-%d}"
