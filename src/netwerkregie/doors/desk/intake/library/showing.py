# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of the library and questions to colleagues as the components want them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.drafts.colleagues import Exchange, Side
from netwerkregie.domain.intake.drafts.library import (
    ItemKind,
    SentBack,
    Standing,
    Theme,
)
from netwerkregie.domain.intake.models import (
    ColleagueQuestion,
    LibraryItem,
    SharedAnswer,
)
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Crumb, Pair, QueueRow
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.kernel.labels import label


def language() -> str:
    """Return the language of the reader."""
    return get_language() or "nl"


def rows_of(items: Iterable[LibraryItem]) -> list[QueueRow]:
    """Return library texts as rows; a stale number shows as stale."""
    today = clock.today()
    return [
        QueueRow(
            title=one.title_in(language()),
            url=reverse("desk:answer", args=[one.id]),
            meta=[
                label(ItemKind(one.kind)),
                label(Theme(one.theme)),
                *([one.phone] if one.phone else []),
                *([_("on the anonymous site")] if one.is_public else []),
            ],
            status=status_of(one, today),
        )
        for one in items
    ]


def status_of(item: LibraryItem, today: date) -> str:
    """Return how a text stands, in words; nothing where it simply holds."""
    if item.state != Standing.STANDING:
        if item.sent_back:
            return _("Sent back")
        return label(Standing(item.state))
    if not item.is_offered(today):
        return _("Out of date, not offered")
    if item.wants_reading(today):
        if item.kind == ItemKind.ADDRESS:
            return _("To be checked again")
        return _("To be read again")
    return ""


def facts_of(item: LibraryItem) -> list[Pair]:
    """Return what is known of a text, as terms."""
    found = [
        Pair(_("Kind"), label(ItemKind(item.kind))),
        Pair(_("Theme"), label(Theme(item.theme))),
    ]
    if item.phone:
        found.append(Pair(_("Telephone"), item.phone))
    if item.hours:
        found.append(Pair(_("Can be reached"), item.hours_in(language())))
    if item.website:
        found.append(Pair(_("Website"), item.website))
    return [*found, *_days_of(item)]


def _days_of(item: LibraryItem) -> list[Pair]:
    if item.read_on is None or item.read_again_on is None:
        return [Pair(_("Goes by itself if nobody signs"), day_words(item.gone_on))]
    is_address = item.kind == ItemKind.ADDRESS
    found = [
        Pair(
            _("Last checked") if is_address else _("Last read"),
            day_words(item.read_on),
        ),
        Pair(
            _("Check again by") if is_address else _("Read again by"),
            day_words(item.read_again_on),
        ),
    ]
    if item.offered_until is not None:
        found.append(Pair(_("Offered until"), day_words(item.offered_until)))
    return found


def source_of(item: LibraryItem) -> str:
    """Return where a text came from, in words."""
    if item.shipped:
        return _("This text came with the product.")
    if item.taken_from:
        return _("Taken over from another municipality.")
    return ""


def sent_back_of(item: LibraryItem) -> str:
    """Return why a second reader did not sign."""
    return label(SentBack(item.sent_back)) if item.sent_back else ""


def shared_rows(found: Iterable[SharedAnswer]) -> list[QueueRow]:
    """Return what other municipalities share, as rows."""
    return [
        QueueRow(
            title=(one.title_en if language() == "en" else "") or one.title,
            url=reverse("desk:answer_shared", args=[one.id]),
            meta=[
                one.municipality.name,
                label(ItemKind(one.kind)),
                label(Theme(one.theme)),
                day_words(one.shared_on),
            ],
        )
        for one in found
    ]


def question_rows(
    found: Iterable[ColleagueQuestion], names: dict[Any, str]
) -> list[QueueRow]:
    """Return questions to and from colleagues, as rows."""
    return [
        QueueRow(
            title=one.subject,
            url=reverse("desk:colleague", args=[one.id]),
            meta=[with_whom(one, names), label(Theme(one.theme))],
            status=label(Exchange(one.state)),
            due=one.answer_by if one.state == Exchange.OPEN else None,
            is_new=one.side == Side.OURS
            and one.state != Exchange.OPEN
            and one.seen_on is None,
        )
        for one in found
    ]


def with_whom(one: ColleagueQuestion, names: dict[Any, str]) -> str:
    """Return to whom a question goes, or from whom it comes."""
    if one.other_id is None:
        return _("The national support centre")
    return names.get(one.other_id, _("A municipality that is no longer here"))


def to_put_in(item: LibraryItem, asker_language: str) -> str:
    """Return a text as it is put in an answer, in the asker's language."""
    title, body = item.title_in(asker_language), item.body_in(asker_language)
    if item.kind != ItemKind.ADDRESS:
        return body
    lines = [f"{title}: {body}"]
    with override(asker_language):
        if item.phone:
            hours = item.hours_in(asker_language)
            said = _("Telephone: {phone}").format(phone=item.phone)
            lines.append(f"{said} ({hours})" if hours else said)
        if item.website:
            lines.append(_("Website: {website}").format(website=item.website))
    return "\n".join(lines)


def crumbs_of(title: str = "", url: str = "", last: str = "") -> list[Crumb]:
    """Return the way to a page of the library."""
    crumbs = [Crumb(_("Answers"), reverse("desk:answers"))]
    if title:
        crumbs.append(Crumb(title, url if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs
