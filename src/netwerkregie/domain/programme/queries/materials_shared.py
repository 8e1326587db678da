# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What other municipalities share of their formats, and what came of what we took."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.programme.models import (
    FormatVersion,
    LessonFormat,
    SharedFile,
    SharedFormat,
    SharedRecall,
)
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.domain.programme.queries.materials import (
    LISTED,
    OWN,
    FormatFilter,
    by_title,
    chosen,
    page_of,
    require_library,
)
from netwerkregie.domain.programme.rules.materials import (
    Came,
    RecallReason,
    VersionState,
    check_plannable,
)
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A part of what others share, and the place where the next begins."""

    rows: Sequence[SharedFormat]
    next: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What its maker did with a format since we took it over.

    Args:
        newer: a newer version that is shared now.
        recall: that it was called back, and why.

    """

    newer: SharedFormat | None = None
    recall: SharedRecall | None = None

    @property
    def reason(self) -> RecallReason | None:
        """Why it was called back; nothing where it was not."""
        return RecallReason(self.recall.reason) if self.recall else None


def shared(actor: Actor, wanted: FormatFilter, after: str = "") -> SharedPage:
    """Return a page of what the municipalities of this installation share, by title.

    Raises:
        NotAllowed: the actor sees no formats.

    """
    require_library(actor)
    found = chosen(policies.visible_shared(actor), wanted, None)
    listed = by_title(found, after).select_related("municipality")
    rows, following = page_of(
        listed.only(*LISTED, "line", "shared_on", "municipality__name")
    )
    return SharedPage(rows, following)


def get_shared(actor: Actor, shared_id: UUID) -> SharedFormat:
    """Return a format that some municipality shares.

    Raises:
        NotFound: never shared, or called back.

    """
    found = policies.visible_shared(actor).filter(id=shared_id)
    one = found.select_related("municipality").first()
    if one is None:
        raise NotFound
    return one


def shared_files(found: SharedFormat) -> list[SharedFile]:
    """Return the files of what is shared, without what is in them."""
    files = SharedFile.objects.filter(shared_id=found.id)
    return list(files.order_by("title", "id").defer("content"))


def get_shared_file(actor: Actor, file_id: UUID) -> SharedFile:
    """Return a file that some municipality shares, with what is in it.

    Raises:
        NotFound: never shared, or called back.

    """
    seen = policies.visible_shared(actor)
    found = SharedFile.objects.filter(id=file_id, shared__in=seen).first()
    if found is None:
        raise NotFound
    return found


def adopted(actor: Actor, lines: Iterable[UUID]) -> Mapping[UUID, LessonFormat]:
    """Return which of these lines stand in one's own library, each with our format."""
    found = policies.visible_formats(actor).filter(
        came=Came.ADOPTED, maker_line__in=list(lines)
    )
    return {one.maker_line: one for one in found if one.maker_line is not None}


def news_of(actor: Actor, found: LessonFormat) -> News:
    """Return what its maker did with a format since we took it over."""
    if found.came != Came.ADOPTED or found.maker_line is None:
        return News()
    newer = policies.visible_shared(actor).filter(
        line=found.maker_line, number__gt=found.maker_number or 0
    )
    recall = policies.visible_recalls(actor).filter(line=found.maker_line)
    return News(newer.select_related("municipality").first(), recall.first())


def can_plan_from(version: FormatVersion, news: News) -> bool:
    """Tell whether a page shows the button to plan from a version."""
    try:
        check_plannable(VersionState(version.state), news.reason)
    except RuleBroken:
        return False
    return version.is_newest


def recalled_among(actor: Actor, versions: Iterable[FormatVersion]) -> frozenset[UUID]:
    """Return which of these formats their makers called back, for a list."""
    ids = [one.format_id for one in versions]
    lines = dict(
        policies.visible_formats(actor)
        .filter(id__in=ids, came=Came.ADOPTED)
        .values_list("maker_line", "id")
    )
    back = policies.visible_recalls(actor).filter(line__in=list(lines))
    return frozenset(lines[line] for line in back.values_list("line", flat=True))


def to_look_at(actor: Actor) -> list[tuple[FormatVersion, News]]:
    """Return formats we took over of which its maker has news, for Today."""
    if not policies.may_write(actor):
        return []
    ours = {
        one.maker_line: one
        for one in policies.visible_formats(actor).filter(came=Came.ADOPTED)
        if one.maker_line is not None
    }
    if not ours:
        return []
    recalls = {
        one.line: one
        for one in policies.visible_recalls(actor).filter(line__in=list(ours))
        if ours[one.line].recall_seen_on is None
    }
    newer = {
        one.line: one
        for one in policies.visible_shared(actor)
        .filter(line__in=list(ours))
        .only("id", "line", "number", "title")
        if one.number > (ours[one.line].maker_number or 0)
    }
    keys = {ours[line].id: line for line in {*recalls, *newer}}
    versions = policies.visible_versions(actor).filter(
        is_newest=True, format_id__in=list(keys)
    )
    return [
        (one, News(newer.get(keys[one.format_id]), recalls.get(keys[one.format_id])))
        for one in versions.only(*OWN).order_by("title", "id")
    ]
