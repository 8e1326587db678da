# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands before the pages: in a flood it answers at once, by lanes.

It looks at the address that is asked for and at the turn in a form. Never at who
asks: no address, browser or header of a visitor is read here.
"""

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl

from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.core.handlers.wsgi import WSGIRequest

from netwerkregie.domain.intake.drafts.lanes import WAIT_SECONDS, Kind, Lane
from netwerkregie.doors.mailbox import busy, turns
from netwerkregie.doors.mailbox.busy import Waiting
from netwerkregie.doors.mailbox.keeping import Keeper
from netwerkregie.doors.mailbox.middleware import HEADERS, TURN

Environ = dict[str, Any]
Start = Callable[..., Any]
LANE = "netwerkregie.lane"
# Pages that are the same for everybody; while it is busy one copy serves a moment.
_SAME = re.compile(r"(/[a-z]{2,3})?/(|uitleg/|bericht/|code/)\Z")
_TURN = re.compile(rb'<div data-turn="([a-z]+)".*?</div>', re.DOTALL)
_FRESH_SECONDS, _MOST_COPIES = 3.0, 200
_CROWD = 10
_LARGEST_TEXT = 1_000_000


@dataclass(slots=True)
class _Copy:
    """A page as it was a moment ago, in parts around its turns."""

    made: float
    status: str
    headers: list[tuple[str, str]]
    parts: list[bytes]


class Front:
    """A WSGI application before the real one."""

    def __init__(self, application: Callable[..., Any], keeper: Keeper) -> None:
        self._application, self._keeper = application, keeper
        self._copies: dict[tuple[str, str], _Copy] = {}
        self._second, self._count = 0, 0

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer, or let the pages answer."""
        # Only we may say by which lane somebody came.
        environ.pop(LANE, None)
        environ.pop(TURN, None)
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if path.startswith(settings.STATIC_URL):
            return self._application(environ, start)  # type: ignore[no-any-return]
        kind = busy.kind_of(path)
        if method == "POST" and kind is not None:
            return self._form(environ, start, kind)
        if self._is_crowded() or method == "POST":
            return self._page(environ, start)
        return self._application(environ, start)  # type: ignore[no-any-return]

    def _form(self, environ: Environ, start: Start, kind: Kind) -> Iterable[bytes]:
        site, path = site_of(environ), environ["PATH_INFO"]
        fields, had_files = _fields(environ)
        values = dict(fields)
        turn = turns.read(
            site, kind, values.get(turns.FIELD, ""), values.get(turns.ANSWER, "")
        )
        lane = self._keeper.admit(site, kind, turn)
        if lane is None:
            made = busy.page(Waiting(site, path, kind, fields, had_files, turn))
            return _answer(start, made.encode())
        environ[LANE], environ[TURN] = lane, None if lane is Lane.OPEN else turn
        return self._application(environ, start)  # type: ignore[no-any-return]

    def _page(self, environ: Environ, start: Start) -> Iterable[bytes]:
        site, path = site_of(environ), environ["PATH_INFO"]
        reads = environ["REQUEST_METHOD"] in {"GET", "HEAD"}
        is_same = reads and _SAME.match(path) and not environ.get("QUERY_STRING")
        is_ours = bool(self._keeper.name_of(site))
        if is_same and is_ours:
            copy = self._copies.get((site, path))
            if copy is None or time.monotonic() - copy.made > _FRESH_SECONDS:
                copy = self._copied(environ, site, path)
            start(copy.status, copy.headers)
            is_head = environ["REQUEST_METHOD"] == "HEAD"
            return [] if is_head else [self._filled(copy, site)]
        if self._keeper.admit(site, Kind.PAGE, None) is None:
            waiting = Waiting(site, "/", Kind.PAGE)
            return _answer(start, busy.page(waiting).encode())
        return self._application(environ, start)  # type: ignore[no-any-return]

    def _copied(self, environ: Environ, site: str, path: str) -> _Copy:
        """Ask for the page once, and keep it for a moment if it is a page."""
        caught: list[Any] = []
        answer = self._application(
            environ | {"REQUEST_METHOD": "GET"}, lambda *given: caught.extend(given[:2])
        )
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        status, headers = caught[0], caught[1]
        # The length changes with the turn that is put in.
        kept = [(k, v) for k, v in headers if k.lower() != "content-length"]
        copy = _Copy(time.monotonic(), status, kept, _TURN.split(body))
        if status.startswith("200"):
            if len(self._copies) >= _MOST_COPIES:
                self._copies.clear()
            self._copies[site, path] = copy
        return copy

    def _filled(self, copy: _Copy, site: str) -> bytes:
        """Put a fresh turn in each form of a copied page."""
        return b"".join(
            self._fresh(site, Kind(part.decode())) if number % 2 else part
            for number, part in enumerate(copy.parts)
        )

    def _fresh(self, site: str, kind: Kind) -> bytes:
        issued = turns.draw(site, kind, level=self._keeper.level(site, kind))
        return busy.as_html(issued.text, issued.challenge, kind).encode()

    def _is_crowded(self) -> bool:
        """Tell whether this process was asked much in this second."""
        second = int(time.monotonic())
        if second != self._second:
            # A second after a crowd still counts as one: the rest of it is coming.
            self._count = _CROWD if self._count > _CROWD else 0
            self._second = second
        self._count += 1
        return self._count > _CROWD


def site_of(environ: Environ) -> str:
    """Return the host name that was asked for, as the middleware reads it."""
    given = environ.get("HTTP_HOST") or environ.get("SERVER_NAME", "")
    return str(given).partition(":")[0].lower()


def _fields(environ: Environ) -> tuple[Sequence[tuple[str, str]], bool]:
    """Read a form, and put it back for the pages: its fields, and had it files."""
    length = environ.get("CONTENT_LENGTH", "")
    size = int(length) if length.isdecimal() else 0
    if not 0 < size <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE + _LARGEST_TEXT:
        return (), False
    raw = environ["wsgi.input"].read(size)
    environ["wsgi.input"] = BytesIO(raw)
    if "multipart/" not in environ.get("CONTENT_TYPE", ""):
        if size > _LARGEST_TEXT:
            return (), False
        return parse_qsl(
            raw.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=200
        ), False
    return _parts(environ, raw)


def _parts(environ: Environ, raw: bytes) -> tuple[Sequence[tuple[str, str]], bool]:
    request = WSGIRequest(environ | {"wsgi.input": BytesIO(raw)})
    request.upload_handlers = [MemoryFileUploadHandler(request)]
    try:
        fields = [
            (name, str(text))
            for name, texts in request.POST.lists()
            for text in texts[:1]
        ]
        return fields, any(one.size for one in request.FILES.getlist("files"))
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the pages say so
        return (), False


def _answer(start: Start, body: bytes) -> Iterable[bytes]:
    headers = [
        *HEADERS.items(),
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Retry-After", str(WAIT_SECONDS)),
    ]
    start(busy.STATUS, headers)
    return [body]


__all__ = ["LANE", "TURN", "Front", "site_of"]
