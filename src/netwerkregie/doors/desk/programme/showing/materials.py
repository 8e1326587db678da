# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats as the components want them."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.programme.drafts.activities import (
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.domain.programme.drafts.evaluations import Answer, Question
from netwerkregie.domain.programme.drafts.materials import (
    LICENCE_NAMES,
    LICENCE_PAGES,
    Came,
    FormatLanguage,
    FormatSentBack,
    Licence,
    NoteSide,
    TargetAge,
    VersionState,
)
from netwerkregie.domain.programme.models import (
    FormatNote,
    FormatVersion,
    SharedFormat,
)
from netwerkregie.domain.programme.models.materials import FormatTexts
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.materials import Heard
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import (
    Column,
    Crumb,
    Pair,
    QueueRow,
    Table,
)
from netwerkregie.doors.desk.programme.forms.activities import minutes_words


def rows_of(
    versions: Iterable[FormatVersion], recalled: Collection[UUID]
) -> list[QueueRow]:
    """Return our formats as rows; what its maker called back says so."""
    return [
        QueueRow(
            title=one.title,
            url=reverse("desk:format", args=[one.format_id]),
            meta=_meta(one),
            status=_("Called back by its maker")
            if one.format_id in recalled
            else label(VersionState(one.state)),
        )
        for one in versions
    ]


def shared_rows(
    found: Iterable[SharedFormat], taken: Collection[UUID], here: UUID
) -> list[QueueRow]:
    """Return what municipalities share, as rows."""
    return [
        QueueRow(
            title=one.title,
            url=reverse("desk:format_shared", args=[one.id]),
            meta=[one.municipality.name, *_meta(one)],
            status=_taken_words(one, taken, here),
        )
        for one in found
    ]


def facts_of(texts: FormatTexts) -> list[Pair]:
    """Return the facts of a format."""
    licence = Licence(texts.licence)
    pairs = [
        Pair(_("What"), label(ActivityKind(texts.kind))),
        Pair(_("For whom"), label(Audience(texts.audience))),
        Pair(_("Age"), ages_words(texts)),
        Pair(_("How long"), minutes_words(texts.minutes)),
        Pair(_("Language"), label(FormatLanguage(texts.language))),
        Pair(_("Made by"), texts.credit),
        Pair(_("Licence"), label(licence), LICENCE_PAGES.get(licence, "")),
    ]
    if texts.levels:
        levels = [label(ClassLevel(one)) for one in texts.levels]
        pairs.insert(3, Pair(_("Class"), ", ".join(levels)))
    return pairs


def plan_of(texts: FormatTexts) -> Table | None:
    """Return the lesson plan as a table, with when each step begins."""
    if not texts.steps:
        return None
    rows, begins = [], 0
    for one in texts.steps:
        rows.append((_span(begins, one.minutes), one.words))
        begins += one.minutes
    columns = [Column(_("Minutes")), Column(_("What happens"))]
    return Table(_("How it goes"), columns, rows, hides_caption=True)


def _span(begins: int, minutes: int) -> str:
    said = {"first": begins, "last": begins + minutes}
    return _("%(first)s to %(last)s") % said


def ages_words(texts: FormatTexts) -> str:
    """Return for which ages it is."""
    return ", ".join(label(TargetAge(one)) for one in texts.ages) or _("Every age")


def files_of(files: Iterable[Any], page: str) -> list[dict[str, Any]]:
    """Return files as links, with what they are and how large."""
    return [
        {
            "id": one.id,
            "title": one.title,
            "url": reverse(page, args=[one.id]),
            "what": "PDF" if one.content_type == "application/pdf" else _("picture"),
            "size": filesizeformat(one.size),
        }
        for one in files
    ]


def origin_of(version: FormatVersion) -> str:
    """Return where a format came from, in words."""
    found = version.format
    if found.came == Came.OWN:
        return ""
    name, number = found.maker_name, found.maker_number
    if version.state == VersionState.TAKEN:
        said = _("Taken over from %(name)s as it is, version %(number)s.")
    else:
        said = _("Our own version of what %(name)s made.")
    return said % {"name": name, "number": number}


def sent_back_of(version: FormatVersion) -> str:
    """Return why a second reader did not sign."""
    return label(FormatSentBack(version.sent_back)) if version.sent_back else ""


def history_of(
    versions: Sequence[FormatVersion], shown: FormatVersion
) -> list[QueueRow]:
    """Return the versions of a format, the newest first; none where there is one."""
    if len(versions) == 1:
        return []
    return [
        QueueRow(
            title=_("Version %(number)s") % {"number": one.number},
            url=reverse("desk:format_version", args=[one.id]),
            meta=[
                day_words(one.shared_on or one.changed_on),
                *([_("this page")] if one.id == shown.id else []),
            ],
            status=label(VersionState(one.state)),
        )
        for one in versions
    ]


def notes_of(notes: Iterable[FormatNote]) -> list[dict[str, Any]]:
    """Return experiences, each with what it says and when."""
    return [
        {
            "id": one.id,
            "side": label(NoteSide(one.side)),
            "words": one.words,
            "when": _("%(day)s, version %(number)s")
            % {"day": day_words(one.written_on), "number": one.number},
        }
        for one in notes
    ]


def heard_words(heard: Heard) -> list[str]:
    """Return what evaluations said, in sentences; nothing where nobody answered."""
    held = ngettext("Held %(n)d time.", "Held %(n)d times.", heard.held) % {
        "n": heard.held
    }
    if not heard.answered:
        return [held] if heard.held else []
    lines = [
        held,
        _("%(n)d answers were counted, by five.") % {"n": heard.answered},
    ]
    for question in (Question.USEFUL, Question.HEARD):
        said = heard.counts.get(question, {})
        whole = sum(n for one, n in said.items() if one is not Answer.NO_ANSWER)
        if whole:
            lines.append(
                _("“%(question)s”: %(yes)d of %(whole)d said yes.")
                % {
                    "question": label(question),
                    "yes": said.get(Answer.YES, 0),
                    "whole": whole,
                }
            )
    return lines


def licence_short(licence: str) -> str:
    """Return the short name of a licence."""
    found = Licence(licence)
    return LICENCE_NAMES.get(found) or label(found)


def read_me_of(texts: FormatTexts) -> str:
    """Return a format as plain text, for who opens the file without this product."""
    parts = [
        f"# {texts.title}",
        "\n".join(f"- {one.term}: {one.detail}" for one in facts_of(texts)),
        texts.purpose,
    ]
    for title, body in (
        (_("What who comes can expect"), texts.expect),
        (_("What the host prepares"), texts.preparation),
        (
            _("How it goes"),
            "\n".join(f"- {one.minutes} min: {one.words}" for one in texts.steps),
        ),
        (_("What has to lie ready"), "\n".join(f"- {one}" for one in texts.needs)),
        (_("Pages with more"), "\n".join(f"- {one}" for one in texts.links)),
        (_("What works"), texts.works),
        (_("What does not work"), texts.works_not),
        (_("Made from"), "\n".join(f"- {one}" for one in texts.based_on)),
    ):
        if body:
            parts.append(f"## {title}\n\n{body}")
    return "\n\n".join(parts) + "\n"


def crumbs_of(*more: tuple[str, str]) -> list[Crumb]:
    """Return the way to a page of the library."""
    first = Crumb(_("Lesson formats"), reverse("desk:formats"))
    return [first, *(Crumb(title, url) for title, url in more)]


def _meta(one: FormatTexts) -> list[str]:
    return [
        label(ActivityKind(one.kind)),
        ages_words(one),
        minutes_words(one.minutes),
        label(FormatLanguage(one.language)),
        licence_short(one.licence),
    ]


def _taken_words(one: SharedFormat, taken: Collection[UUID], here: UUID) -> str:
    if one.municipality_id == here:
        return _("Ours")
    return _("In our library") if one.line in taken else ""
