# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What left, to whom, whether it came, and who must hear that it was wrong.

A receiver is an organisation or a function, never a person. What exactly left stays
sealed, so that a notice can say what it is about.
"""

from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case
from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.rules.disclosures import (
    DisclosureState,
    LegalGround,
    RecallReason,
    ReceiptAnswer,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.foundation.kernel import Purpose, new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class DisclosureRecipient(TenantModel):
    """An organisation or function that can receive; a person never stands here."""

    kind = models.CharField(max_length=16, choices=_choices(RecipientKind))
    name = models.CharField(max_length=rules.LONGEST_NAME)
    email = models.CharField(max_length=rules.LONGEST_EMAIL, blank=True)
    added_by = models.UUIDField()
    added_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    # The public half of an age key; two people compared it with the receiver.
    age_key = models.CharField(max_length=80, blank=True)
    key_entered_by = models.UUIDField(null=True, blank=True)
    key_entered_on = models.DateField(null=True, blank=True)
    key_checked_by = models.UUIDField(null=True, blank=True)
    key_checked_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_receiver_is_of_the_list",
                condition=Q(kind__in=sorted(rules.NAMED)),
            ),
            models.CheckConstraint(
                name="a_key_is_compared_by_two",
                condition=Q(key_checked_by__isnull=True)
                | Q(key_entered_by__isnull=False)
                & ~Q(key_checked_by=F("key_entered_by"))
                & ~Q(age_key=""),
            ),
        ]
        indexes = [
            models.Index(
                name="receiver_list", fields=["municipality", "ended_on", "kind", "id"]
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_key(self) -> bool:
        """Tell whether two people compared its key."""
        return self.key_checked_by is not None


class Disclosure(TenantModel):
    """One transmission about one person: nothing has left before it says so."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, null=True, blank=True)
    subject_kind = models.CharField(max_length=12, choices=_choices(SubjectKind))
    # Plain: a weighing or a family conversation is destroyed on a clock of its own.
    subject_id = models.UUIDField()
    # Under which dossier the words are sealed: one's own, or the subject's.
    dossier_id = models.UUIDField()
    number = models.CharField(max_length=9)
    state = models.CharField(max_length=10, choices=_choices(DisclosureState))
    to_kind = models.CharField(max_length=16, choices=_choices(RecipientKind))
    recipient = TenantKey(
        DisclosureRecipient,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    ground = models.CharField(max_length=16, choices=_choices(LegalGround))
    purpose = models.CharField(
        max_length=20, choices=[(one.value, one.value) for one in Purpose]
    )
    way = models.CharField(max_length=12, choices=_choices(Way))
    needs_second = models.BooleanField()
    has_identity = models.BooleanField()
    second_id = models.UUIDField(null=True, blank=True)
    emergency_id = models.UUIDField(null=True, blank=True)
    made_by = models.UUIDField()
    made_on = models.DateField()
    left_by = models.UUIDField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    body = models.BinaryField()
    once = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="disclosed_once", fields=["municipality", "once"]
            ),
            models.UniqueConstraint(
                name="disclosure_by_number", fields=["municipality", "number"]
            ),
            models.CheckConstraint(
                name="what_left_has_a_day",
                condition=Q(
                    state=DisclosureState.LEFT,
                    left_on__isnull=False,
                    left_by__isnull=False,
                )
                | ~Q(state=DisclosureState.LEFT) & Q(left_on__isnull=True),
            ),
            models.CheckConstraint(
                name="four_eyes_before_it_left",
                condition=~Q(state=DisclosureState.LEFT)
                | Q(needs_second=False)
                | Q(second_id__isnull=False) & ~Q(second_id=F("made_by")),
            ),
            # Only the person hears of themselves by one; a threat to life is looked
            # back on instead.
            models.CheckConstraint(
                name="a_name_or_coercion_takes_two",
                condition=Q(needs_second=True)
                | Q(to_kind=RecipientKind.PERSON)
                | Q(emergency_id__isnull=False, ground=LegalGround.VITAL_INTEREST)
                | Q(has_identity=False) & ~Q(to_kind__in=sorted(rules.COERCIVE)),
            ),
            models.CheckConstraint(
                name="an_outsider_is_of_the_list",
                condition=Q(to_kind__in=sorted(rules.NAMED), recipient__isnull=False)
                | ~Q(to_kind__in=sorted(rules.NAMED)) & Q(recipient__isnull=True),
            ),
            # Row M21: by the database too. Only a threat to life crosses the wall.
            models.CheckConstraint(
                name="support_never_reaches_coercion",
                condition=~Q(to_kind__in=sorted(rules.COERCIVE))
                | ~Q(purpose__in=sorted(rules.WALLED))
                | Q(emergency_id__isnull=False, ground=LegalGround.VITAL_INTEREST),
            ),
        ]
        indexes = [
            models.Index(
                name="disclosure_of_case", fields=["municipality", "case", "made_on"]
            ),
            models.Index(
                name="disclosure_of", fields=["municipality", "subject_id", "state"]
            ),
            models.Index(
                name="disclosure_by", fields=["municipality", "made_by", "state"]
            ),
        ]

    case_id: UUID | None
    recipient_id: UUID | None

    def __str__(self) -> str:
        return self.number

    @property
    def has_left(self) -> bool:
        """Tell whether it left."""
        return self.state == DisclosureState.LEFT


class DisclosureSource(TenantModel):
    """From which row a piece was taken: a correction there finds its receivers."""

    disclosure = TenantKey(Disclosure, on_delete=models.CASCADE, related_name="sources")
    source_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="disclosed_source_once",
                fields=["municipality", "disclosure", "source_id"],
            ),
        ]
        indexes = [
            models.Index(name="disclosed_from", fields=["municipality", "source_id"])
        ]

    def __str__(self) -> str:
        return str(self.source_id)


class DisclosureWords(TenantModel):
    """What the writer and the second reader each wrote about it; sealed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    disclosure = TenantKey(Disclosure, on_delete=models.CASCADE, related_name="words")
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="own_words_about_it_once",
                fields=["municipality", "disclosure", "written_by"],
            ),
        ]

    def __str__(self) -> str:
        return f"words of {self.written_by}"


class Recall(TenantModel):
    """A notice that an earlier receiver must get: corrected, erased, or a mistake.

    It outlives the case, without a word of it: a receiver is not forgotten because the
    dossier is gone.
    """

    # Plain: the disclosure goes with its case.
    disclosure_id = models.UUIDField()
    number = models.CharField(max_length=9)
    left_on = models.DateField()
    recipient = TenantKey(
        DisclosureRecipient, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=12, choices=_choices(RecallReason))
    owed_by = models.UUIDField(null=True, blank=True)
    tell_by = models.DateTimeField()
    told_on = models.DateField(null=True, blank=True)
    told_by_mail = models.BooleanField(default=False)
    escalated_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_open_notice_per_receiver",
                fields=["municipality", "disclosure_id", "reason"],
                condition=Q(ended_on__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                name="recall_open", fields=["municipality", "ended_on", "tell_by"]
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Receipt(TenantModel):
    """A link without content, by which a receiver says that something came."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    disclosure = TenantKey(
        Disclosure,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="receipts",
    )
    recall = TenantKey(
        Recall,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="receipts",
    )
    token_hash = models.BinaryField()
    asked_on = models.DateField()
    due_on = models.DateField()
    ends_on = models.DateField()
    answer = models.CharField(
        max_length=10, blank=True, choices=_choices(ReceiptAnswer)
    )
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="receipt_by_token", fields=["municipality", "token_hash"]
            ),
            models.CheckConstraint(
                name="a_receipt_is_of_one_thing",
                condition=Q(disclosure__isnull=False, recall__isnull=True)
                | Q(disclosure__isnull=True, recall__isnull=False),
            ),
            models.CheckConstraint(
                name="an_answer_has_a_day",
                condition=Q(answer="", answered_on__isnull=True)
                | ~Q(answer="") & Q(answered_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                name="receipt_open",
                fields=["municipality", "due_on"],
                condition=Q(answer=""),
            ),
        ]

    disclosure_id: UUID | None
    recall_id: UUID | None

    def __str__(self) -> str:
        return f"receipt due {self.due_on}"

    def is_late(self, today: date) -> bool:
        """Tell whether the receiver should have answered by now."""
        return not self.answer and today > self.due_on
