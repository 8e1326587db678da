# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page for who has to wait: their words are in it, and it can send itself.

It is asked for most when there is least time, so it is rendered once for each
language and then only filled in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from uuid import UUID

from django.template.loader import render_to_string
from django.utils import translation

from netwerkregie.domain.intake.drafts.lanes import WAIT_SECONDS, Kind, Turn
from netwerkregie.doors.mailbox.keeping import HERE
from netwerkregie.doors.mailbox.requests import AnonymousRequest
from netwerkregie.doors.mailbox.turns import ANSWER, FIELD, draw
from netwerkregie.foundation.kernel import Actor, ActorKind

STATUS = "429 Too Many Requests"
_SHORT = re.compile(r"(/[a-z]{2,3})?/bij/[^/]+/")
_KINDS = {
    "/bericht/": Kind.ASK,
    "/code/bericht/": Kind.ADD,
    "/code/": Kind.LOOK,
    "/code/kaart/": Kind.PICTURE,
}
_NOWHERE = UUID(int=0)
_LANGUAGE = re.compile(r"^/([a-z]{2,3})(?=/)")
_skeletons: dict[tuple[str, str, bool, bool], list[str]] = {}
_MARKS = {name: f"\ue000{name}\ue001" for name in ("path", "body", "rest", "turn")}
_MARK = re.compile("\ue000([a-z]+)\ue001")
_OURS = {"body", "files", FIELD, ANSWER}
_NAME = re.compile(r"[a-z_]{1,30}\Z")
_LONGEST, _LONGEST_OTHER, _MOST_OTHERS = 200_000, 2_000, 12


@dataclass(frozen=True, slots=True)
class Waiting:
    """What somebody sent who has to wait."""

    site: str
    path: str
    kind: Kind
    fields: Sequence[tuple[str, str]] = field(default_factory=tuple)
    had_files: bool = False
    turn: Turn | None = None


def waiting_of(request: AnonymousRequest) -> Waiting:
    """Return what a posted page holds, for the page that keeps it."""
    return Waiting(
        site=request.get_host().partition(":")[0].lower(),
        path=request.path,
        kind=kind_of(request.path) or Kind.PAGE,
        fields=[(name, str(texts[0])) for name, texts in request.POST.lists()],
        had_files=any(one.size for one in request.FILES.getlist("files")),
    )


def kind_of(path: str) -> Kind | None:
    """Return what a form at this address asks, or None for an ordinary page."""
    if _SHORT.fullmatch(path):
        # The ordinary page under a name of its own; it waits its turn all the same.
        return _KINDS["/bericht/"]
    return _KINDS.get(_LANGUAGE.sub("", path))


def language_of(path: str) -> str:
    """Return the language that an address is in."""
    found = _LANGUAGE.match(path)
    given = found.group(1) if found else ""
    known = translation.check_for_language(given) if given else False
    return given if known else translation.get_supported_language_variant("nl")


def page(waiting: Waiting) -> str:
    """Return the page that keeps what was sent, with a turn for the next try."""
    values = dict(waiting.fields)
    body = values.get("body", "")[:_LONGEST]
    before = waiting.turn
    issued = draw(
        waiting.site,
        waiting.kind,
        level=max(1, HERE.level(waiting.site, waiting.kind)),
        waits=min(before.waits + 1, 99) if before else 1,
        let_in=bool(before and before.let_in),
    )
    filled = {
        "path": escape(waiting.path),
        "rest": "".join(_hidden(name, text) for name, text in _others(waiting)),
        "turn": as_html(issued.text, issued.challenge, waiting.kind),
        "body": "\n" + escape(body),
    }
    pieces = _skeleton(waiting, has_body="body" in values)
    return "".join(
        filled[piece] if number % 2 else piece for number, piece in enumerate(pieces)
    )


def _others(waiting: Waiting) -> list[tuple[str, str]]:
    """Return what else the form held, which goes along unseen to the next try."""
    passed = [
        (name, text)
        for name, text in waiting.fields
        if name not in _OURS and _NAME.match(name) and len(text) <= _LONGEST_OTHER
    ]
    return passed[:_MOST_OTHERS]


def _hidden(name: str, text: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(text)}">'


def as_html(turn: str, challenge: str, kind: Kind) -> str:
    """Return the hidden part of a form that carries a turn."""
    asked = f' data-challenge="{escape(challenge)}"' if challenge else ""
    return (
        f'<div data-turn="{kind}"{asked}>'
        f'<input type="hidden" name="{FIELD}" value="{escape(turn)}">'
        f'<input type="hidden" name="{ANSWER}" value=""></div>'
    )


def _skeleton(waiting: Waiting, *, has_body: bool) -> list[str]:
    language = language_of(waiting.path)
    key = (waiting.site, language, has_body, waiting.had_files)
    if key not in _skeletons:
        if len(_skeletons) > 1_000:  # noqa: PLR2004 - more sites than anybody has
            _skeletons.clear()
        made = _rendered(waiting, language, has_body=has_body)
        _skeletons[key] = _MARK.split(made)
    return _skeletons[key]


def _rendered(waiting: Waiting, language: str, *, has_body: bool) -> str:
    request = AnonymousRequest()
    request.path = waiting.path
    request.actor = Actor(
        kind=ActorKind.REPORTER,
        municipality_id=_NOWHERE,
        name=HERE.name_of(waiting.site),
    )
    values = {
        "marks": _MARKS,
        "has_body": has_body,
        "had_files": waiting.had_files,
        "seconds": WAIT_SECONDS,
    }
    with translation.override(language):
        return render_to_string("mailbox/busy.html", values, request)
