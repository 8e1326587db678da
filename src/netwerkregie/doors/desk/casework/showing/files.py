# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of a case as their page lists them: kind, day and who; never what they show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.casefiles import KeepReason
from netwerkregie.domain.casework.models import CaseFile
from netwerkregie.doors.desk.casework.showing.statements import part_label
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file in the list."""

    id: UUID
    title: str
    part: str
    who: str
    added_on: date
    destroy_on: date
    reason: str
    can_ask: bool
    can_keep: bool
    is_kept: bool


def rows_of(actor: Actor, files: Iterable[CaseFile]) -> list[FileRow]:
    """Return the rows of the list."""
    found = list(files)
    names = accounts.names_of(actor, {one.added_by for one in found})
    return [
        FileRow(
            id=one.id,
            title=_("PDF") if one.content_type == "application/pdf" else _("Picture"),
            part=part_label(one.part.kind, one.part.position),
            who=names.get(one.added_by, _("A former colleague")),
            added_on=one.added_on,
            destroy_on=one.destroy_on,
            reason=label(KeepReason(one.keep_reason)) if one.keep_reason else "",
            can_ask=one.keep_asked_by is None,
            can_keep=one.keep_asked_by not in (None, actor.membership_id)
            and one.kept_by is None,
            is_kept=one.kept_by is not None,
        )
        for one in found
    ]
