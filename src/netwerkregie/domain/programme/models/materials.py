# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats of one's own library: versions, files, readings, experiences, use.

What other municipalities read stands apart, in models.materials_shared.
"""

from enum import StrEnum
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.programme.models.activities import Activity
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.domain.programme.rules.materials import (
    Came,
    Content,
    FormatLanguage,
    FormatSentBack,
    Licence,
    NoteSide,
    Step,
    TargetAge,
    VersionState,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel

TYPES = (
    ("application/pdf", "application/pdf"),
    ("image/jpeg", "image/jpeg"),
    ("image/png", "image/png"),
)
"""What the sandbox makes; nothing else is kept."""
CODE_LENGTH = 32


def _words(longest: int) -> Any:
    return ArrayField(models.CharField(max_length=longest), default=list)


def _several(kind: type[StrEnum]) -> Any:
    values = models.CharField(max_length=16, choices=choices(kind))
    return ArrayField(values, default=list)


class FormatTexts(TenantModel):
    """What a version says, in the own library and in the copy that others read."""

    kind = models.CharField(max_length=12, choices=choices(ActivityKind))
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    purpose = models.CharField(max_length=rules.TEXT_LENGTH)
    audience = models.CharField(max_length=16, choices=choices(Audience))
    ages = _several(TargetAge)
    levels = _several(ClassLevel)
    minutes = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=8, choices=choices(FormatLanguage))
    preparation = models.CharField(max_length=rules.LONG_LENGTH, blank=True)
    step_minutes = ArrayField(models.PositiveSmallIntegerField(), default=list)
    step_words = _words(rules.TEXT_LENGTH)
    needs = _words(rules.LINE_LENGTH)
    links = _words(rules.LINK_LENGTH)
    expect = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    works = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    works_not = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    licence = models.CharField(max_length=12, choices=choices(Licence))
    credit = models.CharField(max_length=rules.LINE_LENGTH)
    based_on = _words(rules.BASED_ON_LENGTH)
    words = _words(40)
    number = models.PositiveSmallIntegerField()
    content_hash = models.CharField(max_length=64)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def steps(self) -> tuple[Step, ...]:
        """The lesson plan."""
        pairs = zip(self.step_minutes, self.step_words, strict=True)
        return tuple(Step(minutes, words) for minutes, words in pairs)

    @property
    def content(self) -> Content:
        """All that it says, as plain values."""
        plain = ("title", "purpose", "minutes", "preparation", "expect", "works")
        return Content(
            **{name: getattr(self, name) for name in (*plain, "works_not", "credit")},
            kind=ActivityKind(self.kind),
            audience=Audience(self.audience),
            ages=tuple(TargetAge(one) for one in self.ages),
            levels=tuple(ClassLevel(one) for one in self.levels),
            language=FormatLanguage(self.language),
            steps=self.steps,
            needs=tuple(self.needs),
            links=tuple(self.links),
            licence=Licence(self.licence),
            permission=getattr(self, "permission", ""),
            based_on=tuple(self.based_on),
        )


class LessonFormat(TenantModel):
    """A way of working: a line of versions, with where it came from.

    A line number, drawn at random, is what others know it by: no identifier of a row
    of one municipality stands in another's.
    """

    came = models.CharField(max_length=8, choices=choices(Came))
    line = models.UUIDField()
    maker_line = models.UUIDField(null=True)
    maker_name = models.CharField(max_length=rules.LINE_LENGTH, blank=True)
    maker_number = models.PositiveSmallIntegerField(null=True)
    recall_seen_on = models.DateField(null=True)
    gone_on = models.DateField()
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="format_written_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "maker_line"], name="format_adopted_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "line"], name="format_by_line"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "gone_on"], name="format_gone")]

    def __str__(self) -> str:
        return f"{self.came}"


class FormatVersion(FormatTexts):
    """One version of a format; shared or taken over, not a word of it changes."""

    format = TenantKey(LessonFormat, on_delete=models.CASCADE, related_name="versions")
    permission = models.CharField(max_length=rules.LINE_LENGTH, blank=True)
    state = models.CharField(max_length=8, choices=choices(VersionState))
    sent_back = models.CharField(
        max_length=12, blank=True, choices=choices(FormatSentBack)
    )
    is_newest = models.BooleanField(default=True)
    written_by = models.UUIDField(null=True)
    signed_by = models.UUIDField(null=True)
    shared_on = models.DateField(null=True)
    changed_on = models.DateField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "format", "number"], name="version_by_number"
            ),
            models.UniqueConstraint(
                fields=["municipality", "format"],
                condition=Q(is_newest=True),
                name="one_newest_version",
            ),
            # What left the house was signed by two, and we knew that it may.
            models.CheckConstraint(
                name="a_shared_version_was_read_by_two",
                condition=~Q(state__in=["shared", "replaced", "recalled"])
                | Q(written_by__isnull=False, signed_by__isnull=False)
                & ~Q(written_by=F("signed_by")),
            ),
            models.CheckConstraint(
                name="a_shared_version_has_a_licence",
                condition=~Q(state__in=["shared", "replaced", "recalled"])
                | ~Q(licence="unknown"),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "title", "id"],
                condition=Q(is_newest=True),
                name="version_by_title",
            ),
        ]

    municipality_id: UUID
    format_id: UUID

    @property
    def is_fixed(self) -> bool:
        """Tell whether not a word of it changes any more."""
        return VersionState(self.state) in rules.FIXED


class FormatFile(TenantModel):
    """A file of a version, as the sandbox drew it: nobody is recognisable in it."""

    version = TenantKey(FormatVersion, on_delete=models.CASCADE, related_name="files")
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    content_type = models.CharField(max_length=20, choices=TYPES)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    municipality_id: UUID
    version_id: UUID

    def __str__(self) -> str:
        return self.title


class FormatReading(TenantModel):
    """What one of the two said who put their name under a version."""

    version = TenantKey(
        FormatVersion, on_delete=models.CASCADE, related_name="readings"
    )
    membership_id = models.UUIDField()
    content_hash = models.CharField(max_length=64)
    checks = ArrayField(models.CharField(max_length=16), default=list)
    read_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.read_on}"


class FormatNote(TenantModel):
    """An experience with a format, in own words; no lesson, school or person in it."""

    format = TenantKey(LessonFormat, on_delete=models.CASCADE, related_name="notes")
    number = models.PositiveSmallIntegerField()
    side = models.CharField(max_length=10, choices=choices(NoteSide))
    words = models.CharField(max_length=rules.TEXT_LENGTH)
    written_on = models.DateField()
    written_by = models.UUIDField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="format_note_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "format", "-written_on"], name="notes_of_format"
            )
        ]

    format_id: UUID

    def __str__(self) -> str:
        return self.words


class FormatUse(TenantModel):
    """A lesson that was planned from a version, and its page for the teacher."""

    activity = TenantKey(Activity, on_delete=models.CASCADE, related_name="formats")
    version = TenantKey(FormatVersion, on_delete=models.CASCADE, related_name="uses")
    code = models.CharField(max_length=CODE_LENGTH)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "activity"], name="one_format_per_activity"
            ),
            models.UniqueConstraint(
                fields=["municipality", "code"], name="format_use_by_code"
            ),
        ]

    municipality_id: UUID
    activity_id: UUID
    version_id: UUID

    def __str__(self) -> str:
        return "a lesson from a format"
