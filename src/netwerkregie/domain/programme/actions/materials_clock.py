# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of formats that nobody touches, and of what was shared of them."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import (
    FormatFile,
    FormatNote,
    FormatReading,
    FormatUse,
    FormatVersion,
    LessonFormat,
    SharedFile,
    SharedFormat,
    SharedRecall,
)
from netwerkregie.domain.programme.policies import may_destroy, require
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record


def end_formats(actor: Actor, today: date) -> int:
    """Destroy formats that nobody used for two years, shared copies and recalls.

    Returns:
        how many records were destroyed.

    """
    require(may_destroy(actor))
    here = {"municipality_id": actor.municipality_id, "gone_on__lte": today}
    count = 0
    for model, destroy in (
        (LessonFormat, destroy_formats),
        (SharedFormat, destroy_shared),
        (SharedRecall, destroy_recalls),
    ):
        due = model._default_manager.filter(**here).order_by("gone_on", "id")  # noqa: SLF001
        count += destroy(actor, list(due.values_list("id", flat=True)), "end of term")
    return count


def destroy_formats(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy formats with all their versions; no word of them is read for it."""
    require(may_destroy(actor))
    here = {"municipality_id": actor.municipality_id}
    known = LessonFormat.objects.filter(**here, id__in=list(ids))
    count = 0
    for one in known.values_list("id", flat=True):
        versions = list(
            FormatVersion.objects.filter(**here, format_id=one).values_list(
                "id", flat=True
            )
        )
        for part in (FormatFile, FormatReading, FormatUse):
            _drop(part._default_manager.filter(**here, version_id__in=versions))  # noqa: SLF001
        _drop(FormatNote.objects.filter(**here, format_id=one))
        _drop(FormatVersion.objects.filter(**here, format_id=one))
        _drop(LessonFormat.objects.filter(**here, id=one))
        record(actor, Verb.FORMAT_DESTROYED, one, reason=reason)
        count += 1
    return count


def destroy_shared(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy what one's own municipality shared."""
    require(may_destroy(actor))
    here = {"municipality_id": actor.municipality_id}
    known = SharedFormat.objects.filter(**here, id__in=list(ids))
    count = 0
    for one in known.values_list("id", flat=True):
        _drop(SharedFile.objects.filter(**here, shared_id=one))
        _drop(SharedFormat.objects.filter(**here, id=one))
        record(actor, Verb.SHARED_FORMAT_DESTROYED, one, reason=reason)
        count += 1
    return count


def destroy_recalls(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy what says that something was called back."""
    require(may_destroy(actor))
    here = {"municipality_id": actor.municipality_id}
    known = SharedRecall.objects.filter(**here, id__in=list(ids))
    count = 0
    for one in known.values_list("id", flat=True):
        _drop(SharedRecall.objects.filter(**here, id=one))
        record(actor, Verb.SHARED_FORMAT_DESTROYED, one, reason=reason)
        count += 1
    return count


def _drop(found: QuerySet[Any]) -> None:
    # Only what the role that destroys may see: it reads no text and no file.
    found.only("id", "municipality").delete()
