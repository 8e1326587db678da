# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that come along, by whichever door: drawn afresh or refused."""

from io import BytesIO

from django.conf import settings
from django.http import HttpRequest

from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.domain.intake.uploads import clean
from netwerkregie.domain.intake.uploads.cleaning import Stream
from netwerkregie.foundation.kernel import RuleBroken

LARGEST_BODY = settings.FILE_UPLOAD_MAX_MEMORY_SIZE


def files_of(request: HttpRequest) -> tuple[FileDraft, ...]:
    """Return the uploads, re-rendered in the sandbox before anything is kept.

    Raises:
        RuleBroken: a file cannot be taken; the sentence says which kinds can.

    """
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_BODY:
        # The upload handler drops what does not fit in memory; the person must know.
        code = "intake.uploads_too_large"
        raise RuleBroken(code, "files", megabytes=LARGEST_BODY // 2**20)
    return tuple(_drawn(upload) for upload in request.FILES.getlist("files"))


def drawn(content: bytes) -> FileDraft:
    """Return one file out of another, re-rendered in the sandbox.

    Raises:
        RuleBroken: it cannot be taken; the sentence says which kinds can.

    """
    return _drawn(BytesIO(content))


def _drawn(upload: Stream) -> FileDraft:
    cleaned = clean(upload)
    return FileDraft(cleaned.content_type, cleaned.content)


def photo_of(request: HttpRequest, name: str = "photo") -> FileDraft | None:
    """Return one photo, drawn afresh without place, time or camera; None without one.

    Raises:
        RuleBroken: it cannot be taken; the sentence says which kinds can.

    """
    upload = request.FILES.get(name)
    if upload is None:
        return None
    try:
        return _drawn(upload)
    except RuleBroken as broken:
        raise RuleBroken(broken.code, name, **broken.params) from None
