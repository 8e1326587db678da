# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regular care: who receives, and what was asked of them."""

from datetime import date
from enum import StrEnum

from django.db import models
from django.db.models import Q

from netwerkregie.domain.intake.models.advice import AdviceThread
from netwerkregie.domain.intake.rules.referrals import (
    LONGEST_QUESTION,
    HelpKind,
    ReferralState,
    ReturnReason,
)
from netwerkregie.domain.network.models import Organisation, OrganisationLink
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class Receiver(TenantModel):
    """A party that gives a kind of help, on the list that the municipality keeps.

    Either an organisation of the network whose representative reads along and answers,
    or a referral address of the library to which the asker goes.
    """

    help = models.CharField(max_length=20, choices=_choices(HelpKind))
    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, null=True, related_name="+"
    )
    address_id = models.UUIDField(null=True)
    added_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="receiver_is_one_of_two",
                condition=Q(organisation__isnull=False, address_id__isnull=True)
                | Q(organisation__isnull=True, address_id__isnull=False),
            ),
            models.UniqueConstraint(
                name="receiver_once",
                fields=["municipality", "help", "organisation", "address_id"],
                nulls_distinct=False,
                condition=Q(ended_on__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.help)


class Referral(TenantModel):
    """A question for help, in words without persons; the asker brings themself.

    The words are unsealed because the receiver reads them through its own link, byte
    for byte (row M4): the database refuses words without a link. They pass the guard,
    and go thirty days after the answer, or with the thread.
    """

    thread = TenantKey(AdviceThread, on_delete=models.CASCADE, db_index=False)
    receiver = TenantKey(Receiver, on_delete=models.PROTECT, related_name="+")
    link = TenantKey(
        OrganisationLink, on_delete=models.PROTECT, null=True, related_name="+"
    )
    number = models.CharField(max_length=9)
    question = models.CharField(max_length=LONGEST_QUESTION, blank=True)
    state = models.CharField(max_length=12, choices=_choices(ReferralState))
    sent_on = models.DateField()
    answer_by = models.DateField()
    answered_on = models.DateField(null=True)
    return_reason = models.CharField(
        max_length=12, blank=True, choices=_choices(ReturnReason)
    )
    made_by = models.UUIDField(null=True)
    words_gone_on = models.DateField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="referred_once", fields=["municipality", "once"]
            ),
            models.UniqueConstraint(
                name="referral_by_number", fields=["municipality", "number"]
            ),
            # One at a time: nobody waits for two partners without knowing on whom.
            models.UniqueConstraint(
                name="one_referral_waits",
                fields=["municipality", "thread"],
                condition=Q(state=ReferralState.WAITING),
            ),
            models.CheckConstraint(
                name="no_words_without_a_reader",
                condition=Q(question="") | Q(link__isnull=False),
            ),
            models.CheckConstraint(
                name="given_back_with_a_reason",
                condition=Q(state=ReferralState.RETURNED) & ~Q(return_reason="")
                | ~Q(state=ReferralState.RETURNED) & Q(return_reason=""),
            ),
        ]
        indexes = [
            models.Index(name="referral_of", fields=["municipality", "thread"]),
            models.Index(
                name="referral_waits",
                fields=["municipality", "answer_by", "id"],
                condition=Q(state=ReferralState.WAITING),
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)

    def is_late(self, today: date) -> bool:
        """Tell whether the receiver should have answered by now."""
        return self.state == ReferralState.WAITING and today > self.answer_by
