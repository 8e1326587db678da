# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Conversations with a family: sealed under keys of their own, for a counsellor.

No key leads from here to a concern, a case, a plan or a measure, and none from there to
here (row M21). Who is what to whom stands in sealed words only: there is no field, no
list and no filter for it (rows M1 and M2).
"""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.rules.families import (
    ConsentAbout,
    ConsentWay,
    EndReason,
    Part,
    State,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class FamilyTalk(TenantModel):
    """The conversations with one family; the identifier is that of their dossier."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    nickname = models.CharField(max_length=40)
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in State]
    )
    # Of the youngest whom they are about: halves every term.
    age_band = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in AgeBand]
    )
    owner_id = models.UUIDField()
    opened_on = models.DateField()
    last_on = models.DateField()
    next_on = models.DateField()
    destroy_on = models.DateField()
    choice_by = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(
        max_length=16,
        blank=True,
        choices=[(one.value, one.value) for one in EndReason],
    )
    once = models.UUIDField()
    is_practice = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_family_talk_per_form", fields=["municipality", "once"]
            ),
            models.CheckConstraint(
                name="a_family_talk_has_a_day_before_its_end",
                condition=Q(next_on__lte=F("destroy_on")),
            ),
            models.CheckConstraint(
                name="who_withdrew_gets_a_choice",
                condition=Q(state=State.STOPPED, choice_by__isnull=False)
                | ~Q(state=State.STOPPED) & Q(choice_by__isnull=True),
            ),
            models.CheckConstraint(
                name="an_ended_family_talk_has_a_reason",
                condition=Q(state=State.ENDED, ended_on__isnull=False)
                & ~Q(end_reason="")
                | ~Q(state=State.ENDED) & Q(ended_on__isnull=True, end_reason=""),
            ),
        ]
        indexes = [
            models.Index(
                name="family_of",
                fields=["municipality", "owner_id", "state", "next_on"],
            ),
            models.Index(name="family_due", fields=["municipality", "destroy_on"]),
        ]

    def __str__(self) -> str:
        return self.nickname

    @property
    def band(self) -> AgeBand:
        """The age band of the youngest, which halves terms."""
        return AgeBand(self.age_band)

    def is_late(self, today: date) -> bool:
        """Tell whether the next day has passed."""
        return self.state != State.ENDED and today > self.next_on


class FamilySeat(TenantModel):
    """A colleague whom the counsellor let in by name, until a day."""

    talk = TenantKey(FamilyTalk, on_delete=models.CASCADE, related_name="seats")
    membership_id = models.UUIDField()
    since = models.DateField()
    until = models.DateField()
    added_by = models.UUIDField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_living_seat_per_family_talk",
                fields=["municipality", "talk", "membership_id"],
                condition=Q(ended_on__isnull=True),
            ),
            models.CheckConstraint(
                name="a_family_seat_ends_after_it_begins",
                condition=Q(until__gte=F("since")),
            ),
        ]
        indexes = [
            models.Index(
                name="family_seat_of", fields=["municipality", "membership_id", "until"]
            ),
        ]

    talk_id: UUID

    def __str__(self) -> str:
        return f"until {self.until}"


class FamilyPerson(TenantModel):
    """Who [P1] is: sealed under a key of its own, which can go without the rest."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    talk = TenantKey(FamilyTalk, on_delete=models.CASCADE, related_name="persons")
    number = models.PositiveSmallIntegerField()
    age_band = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in AgeBand]
    )
    body = models.BinaryField()
    entered_by = models.UUIDField()
    entered_on = models.DateField()
    # The desk can only ask for it; the clock has the right to destroy a key.
    erase_asked_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["talk", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_family_person_per_number",
                fields=["municipality", "talk", "number"],
            ),
        ]
        indexes = [
            models.Index(
                name="family_person_going",
                fields=["municipality", "erase_asked_on"],
                condition=Q(erase_asked_on__isnull=False),
            ),
        ]

    talk_id: UUID

    def __str__(self) -> str:
        return self.token

    @property
    def token(self) -> str:
        """How the words speak of this person."""
        return f"[P{self.number}]"


class FamilyConsent(TenantModel):
    """That somebody of the family agreed; who and to what exactly is sealed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    talk = TenantKey(FamilyTalk, on_delete=models.CASCADE, related_name="consents")
    position = models.PositiveSmallIntegerField()
    about = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in ConsentAbout]
    )
    way = models.CharField(
        max_length=6, choices=[(one.value, one.value) for one in ConsentWay]
    )
    given_on = models.DateField()
    written_by = models.UUIDField()
    withdrawn_on = models.DateField(null=True, blank=True)
    body = models.BinaryField()

    class Meta:
        ordering = ["talk", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_family_consent_per_place",
                fields=["municipality", "talk", "position"],
            ),
        ]

    talk_id: UUID

    def __str__(self) -> str:
        return f"{self.position}"


class FamilyConversation(TenantModel):
    """One conversation: its day; the words hang on it, sealed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    talk = TenantKey(FamilyTalk, on_delete=models.CASCADE, related_name="sheets")
    position = models.PositiveSmallIntegerField()
    held_on = models.DateField()
    held_by = models.UUIDField()
    once = models.UUIDField()

    class Meta:
        ordering = ["talk", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_family_sheet_per_form", fields=["municipality", "once"]
            ),
            models.UniqueConstraint(
                name="one_family_sheet_per_place",
                fields=["municipality", "talk", "position"],
            ),
        ]

    talk_id: UUID

    def __str__(self) -> str:
        return f"{self.position}"


class FamilyNote(TenantModel):
    """One part of a sheet, sealed; nobody edits it, a correction is a new one."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    conversation = TenantKey(
        FamilyConversation, on_delete=models.CASCADE, related_name="notes"
    )
    position = models.PositiveSmallIntegerField()
    part = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in Part]
    )
    corrects = TenantKey("self", on_delete=models.CASCADE, null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["conversation", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_family_note_per_place",
                fields=["municipality", "conversation", "position"],
            ),
        ]

    conversation_id: UUID
    corrects_id: UUID | None

    def __str__(self) -> str:
        return f"{self.position}"


class FamilyExtension(TenantModel):
    """That notes stay a term longer: reasons under keys of their own, two people.

    Its identifier is that of its own dossier, so that the second reader opens the
    reasons and not the conversations.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    talk = TenantKey(FamilyTalk, on_delete=models.CASCADE, related_name="extensions")
    until = models.DateField()
    asked_by = models.UUIDField()
    asked_on = models.DateField()
    signed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_family_extension_lies_ahead",
                condition=Q(until__gt=F("asked_on")),
            ),
        ]
        indexes = [
            models.Index(name="family_extension_of", fields=["municipality", "talk"]),
        ]

    talk_id: UUID

    def __str__(self) -> str:
        return f"until {self.until}"


class FamilyExtensionWord(TenantModel):
    """Why somebody stands behind a longer keeping; sealed, each in own words."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    extension = TenantKey(
        FamilyExtension, on_delete=models.CASCADE, related_name="words"
    )
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="own_words_on_a_family_extension",
                fields=["municipality", "extension", "written_by"],
            ),
        ]

    extension_id: UUID

    def __str__(self) -> str:
        return str(self.written_on)


class FamilyCount(TenantModel):
    """How many conversations ended how, by the month in which they began."""

    month = models.DateField()
    outcome = models.CharField(max_length=16)
    talks = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_family_count_per_month",
                fields=["municipality", "month", "outcome"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.outcome}"
