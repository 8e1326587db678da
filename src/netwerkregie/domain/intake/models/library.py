# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library, what municipalities share of theirs, and asking a colleague."""

from datetime import date
from enum import StrEnum

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.intake.rules.colleagues import (
    LONGEST_SUBJECT,
    LONGEST_TEXT,
    Exchange,
    Side,
)
from netwerkregie.domain.intake.rules.library import (
    LONGEST_BODY,
    LONGEST_HOURS,
    LONGEST_TITLE,
    ItemKind,
    SentBack,
    Standing,
    Texts,
    Theme,
    content_hash,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class LibraryItem(TenantModel):
    """A text that is offered once two people have signed the very same words.

    Its words for finding stand in the row itself: the wall comes first, and what is
    left of one municipality is a shelf, not a warehouse (ADR 31).
    """

    kind = models.CharField(max_length=12, choices=_choices(ItemKind))
    theme = models.CharField(max_length=16, choices=_choices(Theme))
    title = models.CharField(max_length=LONGEST_TITLE)
    body = models.TextField(max_length=LONGEST_BODY)
    title_en = models.CharField(max_length=LONGEST_TITLE, blank=True)
    body_en = models.TextField(max_length=LONGEST_BODY, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    hours = models.CharField(max_length=LONGEST_HOURS, blank=True)
    hours_en = models.CharField(max_length=LONGEST_HOURS, blank=True)
    website = models.CharField(max_length=80, blank=True)
    words = ArrayField(models.CharField(max_length=40), default=list)
    state = models.CharField(max_length=8, choices=_choices(Standing))
    sent_back = models.CharField(max_length=12, blank=True, choices=_choices(SentBack))
    is_public = models.BooleanField(default=False)
    shipped = models.CharField(max_length=40, blank=True)
    shared_id = models.UUIDField(null=True)
    taken_from = models.UUIDField(null=True)
    written_by = models.UUIDField(null=True)
    changed_on = models.DateField()
    signed_by = models.UUIDField(null=True)
    read_on = models.DateField(null=True)
    read_again_on = models.DateField(null=True)
    offered_until = models.DateField(null=True)
    gone_on = models.DateField()
    version = models.PositiveIntegerField(default=1)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="library_written_once", fields=["municipality", "once"]
            ),
            models.UniqueConstraint(
                name="library_taken_once", fields=["municipality", "taken_from"]
            ),
            models.UniqueConstraint(
                name="library_shipped_once",
                fields=["municipality", "shipped"],
                condition=~Q(shipped=""),
            ),
            # What is offered was signed by two, or came with the product.
            models.CheckConstraint(
                name="library_read_by_two",
                condition=~Q(state=Standing.STANDING)
                | ~Q(shipped="")
                | Q(written_by__isnull=False, signed_by__isnull=False)
                & ~Q(written_by=F("signed_by")),
            ),
            models.CheckConstraint(
                name="library_standing_has_its_days",
                condition=~Q(state=Standing.STANDING)
                | Q(
                    read_on__isnull=False,
                    read_again_on__isnull=False,
                    offered_until__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="library_draft_is_not_public",
                condition=Q(state=Standing.STANDING) | Q(is_public=False),
            ),
            # A number or site belongs to an organisation's address (row M6).
            models.CheckConstraint(
                name="library_only_addresses_have_a_number",
                condition=Q(kind=ItemKind.ADDRESS)
                | Q(phone="", hours="", hours_en="", website=""),
            ),
        ]
        indexes = [
            models.Index(
                name="library_by_title",
                fields=["municipality", "state", "title", "id"],
            ),
            models.Index(name="library_gone", fields=["municipality", "gone_on"]),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def texts(self) -> Texts:
        """The words that two people sign."""
        return Texts(**{name: getattr(self, name) for name in Texts.__slots__})

    @property
    def hash(self) -> str:
        """What is signed, and what any change makes another."""
        return content_hash(ItemKind(self.kind), Theme(self.theme), self.texts)

    def title_in(self, language: str) -> str:
        """Return the title in a language, Dutch where there is no other."""
        return (self.title_en if language == "en" else "") or self.title

    def body_in(self, language: str) -> str:
        """Return the text in a language, Dutch where there is no other."""
        return (self.body_en if language == "en" else "") or self.body

    def hours_in(self, language: str) -> str:
        """Return the hours in a language, Dutch where there is no other."""
        return (self.hours_en if language == "en" else "") or self.hours

    def is_offered(self, today: date) -> bool:
        """Tell whether it is offered today, whatever a job did or did not."""
        return (
            self.state == Standing.STANDING
            and self.offered_until is not None
            and today <= self.offered_until
        )

    def wants_reading(self, today: date) -> bool:
        """Tell whether it is time to read it again."""
        return (
            self.state == Standing.STANDING
            and self.read_again_on is not None
            and today >= self.read_again_on
        )


class LibraryReading(TenantModel):
    """What one of the two said who put their name under a text: their own points."""

    item = TenantKey(
        LibraryItem, on_delete=models.CASCADE, related_name="readings", db_index=False
    )
    membership_id = models.UUIDField()
    content_hash = models.CharField(max_length=64)
    checks = ArrayField(models.CharField(max_length=16), default=list)
    read_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(name="library_reading_of", fields=["municipality", "item"]),
        ]

    def __str__(self) -> str:
        return f"{self.read_on}"


class SharedAnswer(TenantModel):
    """A text that a municipality shows to the others of this installation.

    The one table of this room that others read: lessons and forms, never persons.
    No colleague's name, no address and no identifier of the author's own row is in it.
    """

    kind = models.CharField(max_length=12, choices=_choices(ItemKind))
    theme = models.CharField(max_length=16, choices=_choices(Theme))
    title = models.CharField(max_length=LONGEST_TITLE)
    body = models.TextField(max_length=LONGEST_BODY)
    title_en = models.CharField(max_length=LONGEST_TITLE, blank=True)
    body_en = models.TextField(max_length=LONGEST_BODY, blank=True)
    words = ArrayField(models.CharField(max_length=40), default=list)
    shared_on = models.DateField()
    gone_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="shared_is_no_address", condition=~Q(kind=ItemKind.ADDRESS)
            ),
        ]
        indexes = [
            models.Index(name="shared_by_title", fields=["title", "id"]),
            models.Index(name="shared_gone", fields=["municipality", "gone_on"]),
        ]

    def __str__(self) -> str:
        return self.title


class ColleagueQuestion(TenantModel):
    """One municipality's own copy of a question to, or from, a colleague elsewhere.

    It names no thread and no person. The other side's colleague stands in the other
    side's copy only.
    """

    side = models.CharField(max_length=6, choices=_choices(Side))
    exchange = models.UUIDField()
    # The other municipality; none where the national support centre is asked.
    other_id = models.UUIDField(null=True)
    theme = models.CharField(max_length=16, choices=_choices(Theme))
    subject = models.CharField(max_length=LONGEST_SUBJECT)
    body = models.TextField(max_length=LONGEST_TEXT)
    asked_by = models.UUIDField(null=True)
    asked_on = models.DateField()
    answer_by = models.DateField()
    state = models.CharField(max_length=8, choices=_choices(Exchange))
    answer = models.TextField(max_length=LONGEST_BODY, blank=True)
    answered_by = models.UUIDField(null=True)
    answered_on = models.DateField(null=True)
    seen_on = models.DateField(null=True)
    gone_on = models.DateField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="colleague_exchange_once", fields=["municipality", "exchange"]
            ),
            models.UniqueConstraint(
                name="colleague_asked_once", fields=["municipality", "once"]
            ),
            models.CheckConstraint(
                name="colleague_answer_has_words",
                condition=~Q(state=Exchange.ANSWERED) | ~Q(answer=""),
            ),
            # Each copy names its own colleague at most.
            models.CheckConstraint(
                name="colleague_of_ones_own",
                condition=Q(side=Side.OURS) | Q(asked_by__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                name="colleague_inbox",
                fields=["municipality", "side", "state", "-asked_on", "-id"],
            ),
            models.Index(name="colleague_gone", fields=["municipality", "gone_on"]),
        ]

    def __str__(self) -> str:
        return self.subject
