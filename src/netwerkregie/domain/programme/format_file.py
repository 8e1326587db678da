# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A lesson format as one open file, for who works elsewhere: made, and read strictly.

A zip with werkvorm.json, a page to read and the files. What comes in is believed in
nothing: not its size, not its names, not its words, not its files. The files are drawn
afresh in the sandbox by the door that takes them in (docs/lesson-format-file.md).
"""

import json
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID

from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.activities import (
    LENGTHS,
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.domain.programme.rules.materials import (
    Content,
    FormatLanguage,
    Licence,
    Step,
    TargetAge,
)
from netwerkregie.foundation.kernel import RuleBroken

NAME, VERSION = "netwerkregie-werkvorm", 1
TOLD, READ_ME, FOLDER = "werkvorm.json", "LEESMIJ.md", "bestanden"
MOST_TOLD = 200_000
MOST_NUMBER = 999
MOST_RAW = rules.MOST_BYTES + 2**20
_ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
_TEXTS: Mapping[str, int] = {
    "title": rules.TITLE_LENGTH,
    "purpose": rules.TEXT_LENGTH,
    "preparation": rules.LONG_LENGTH,
    "expect": rules.TEXT_LENGTH,
    "works": rules.TEXT_LENGTH,
    "works_not": rules.TEXT_LENGTH,
    "credit": rules.LINE_LENGTH,
}
_LISTS: Mapping[str, int] = {
    "needs": rules.LINE_LENGTH,
    "links": rules.LINK_LENGTH,
    "based_on": rules.BASED_ON_LENGTH,
}
_ONE: Mapping[str, Any] = {
    "kind": ActivityKind,
    "audience": Audience,
    "language": FormatLanguage,
    "licence": Licence,
}
_SEVERAL: Mapping[str, Any] = {"ages": TargetAge, "levels": ClassLevel}
_KEYS = {*_TEXTS, *_LISTS, *_ONE, *_SEVERAL, "minutes", "steps"}
_FILE_KEYS = {"name", "title", "sha256"}


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file inside: what it is called and what is in it."""

    title: str
    content: bytes
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """A format as the file says it.

    Args:
        line: by which number its maker knows it.
        number: which version.
        origin: the municipality or organisation that gave it out.
        content: all that it says.
        files: what came along, not yet drawn afresh.

    """

    line: UUID
    number: int
    origin: str
    content: Content
    files: tuple[PackedFile, ...] = ()


def pack(packed: Packed, read_me: str) -> bytes:
    """Return a format as a file; the same format is the same file, byte for byte."""
    names = [
        f"{FOLDER}/{place:02}.{_ENDINGS[one.content_type]}"
        for place, one in enumerate(packed.files, start=1)
    ]
    content = asdict(packed.content)
    # Where we keep a permission is our own business.
    del content["permission"]
    told = {
        "format": NAME,
        "version": VERSION,
        "line": str(packed.line),
        "number": packed.number,
        "origin": packed.origin,
        "content": content,
        "files": [
            {
                "name": name,
                "title": one.title,
                "sha256": sha256(one.content).hexdigest(),
            }
            for name, one in zip(names, packed.files, strict=True)
        ],
    }
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        text = json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True)
        _put(archive, TOLD, text.encode())
        _put(archive, READ_ME, read_me.encode())
        for name, one in zip(names, packed.files, strict=True):
            _put(archive, name, one.content)
    return whole.getvalue()


def unpack(raw: bytes) -> Packed:
    """Return what a file says, if it is in every part what it should be.

    Raises:
        RuleBroken: it is too large, damaged, of a newer make, or a part is not sound.

    """
    parts = _parts_of(raw)
    told = _told(parts.pop(TOLD, b""))
    parts.pop(READ_ME, None)
    listed = told["files"]
    if not isinstance(listed, list) or len(listed) > rules.MOST_FILES:
        raise _wrong("files")
    files = tuple(_file(one, parts) for one in listed)
    if parts:
        raise _wrong("files")
    number = told["number"]
    if type(number) is not int or not 1 <= number <= MOST_NUMBER:
        raise _wrong("number")
    return Packed(
        line=_line(told["line"]),
        number=number,
        origin=_text(told, "origin", rules.LINE_LENGTH),
        content=_content(told["content"]),
        files=files,
    )


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, content)


def _parts_of(raw: bytes) -> dict[str, bytes]:
    """Return the parts of an archive, each read no further than it may be."""
    if len(raw) > MOST_RAW:
        raise _too_large()
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            infos = archive.infolist()
            if len(infos) > rules.MOST_FILES + 2:
                raise _too_large()
            parts: dict[str, bytes] = {}
            left = rules.MOST_BYTES + MOST_TOLD * 2
            for info in infos:
                if info.filename in parts or info.flag_bits & 1:
                    raise RuleBroken("programme.format_file_broken", "file")
                with archive.open(info) as part:
                    # What an archive says of its own sizes is not believed.
                    parts[info.filename] = part.read(left + 1)
                left -= len(parts[info.filename])
                if left < 0:
                    raise _too_large()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        raise RuleBroken("programme.format_file_broken", "file") from None
    return parts


def _told(text: bytes) -> dict[str, Any]:
    if not text or len(text) > MOST_TOLD:
        raise RuleBroken("programme.format_file_broken", "file")
    try:
        told = json.loads(text, object_pairs_hook=_once_each, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise RuleBroken("programme.format_file_broken", "file") from None
    if not isinstance(told, dict) or told.get("format") != NAME:
        raise RuleBroken("programme.format_file_broken", "file")
    if told.get("version") != VERSION:
        raise RuleBroken("programme.format_file_newer", "file")
    wanted = {"format", "version", "line", "number", "origin", "content", "files"}
    if set(told) != wanted:
        raise _wrong(_first(set(told) ^ wanted))
    return told


def _content(told: Any) -> Content:
    if not isinstance(told, dict):
        raise _wrong("content")
    if set(told) != _KEYS:
        raise _wrong(_first(set(told) ^ _KEYS))
    minutes = told["minutes"]
    if minutes not in LENGTHS or isinstance(minutes, bool):
        raise _wrong("minutes")
    said: dict[str, Any] = {"minutes": minutes}
    said |= {name: _text(told, name, longest) for name, longest in _TEXTS.items()}
    said |= {name: _lines(told, name, longest) for name, longest in _LISTS.items()}
    said |= {name: _chosen(told[name], kind, name) for name, kind in _ONE.items()}
    for name, kind in _SEVERAL.items():
        said[name] = tuple(_chosen(one, kind, name) for one in _list(told, name))
    return Content(**said, steps=tuple(_step(one) for one in _list(told, "steps")))


def _file(told: Any, parts: dict[str, bytes]) -> PackedFile:
    if not isinstance(told, dict) or set(told) != _FILE_KEYS:
        raise _wrong("files")
    name = told["name"]
    content = parts.pop(name, None) if isinstance(name, str) else None
    if content is None or sha256(content).hexdigest() != told["sha256"]:
        raise _wrong("files")
    return PackedFile(_text(told, "title", rules.TITLE_LENGTH), content)


def _step(told: Any) -> Step:
    if not isinstance(told, dict) or set(told) != {"minutes", "words"}:
        raise _wrong("steps")
    minutes = told["minutes"]
    if type(minutes) is not int:
        raise _wrong("steps")
    return Step(minutes, _text(told, "words", rules.TEXT_LENGTH))


def _text(told: Mapping[str, Any], name: str, longest: int) -> str:
    text = told.get(name)
    if not isinstance(text, str) or len(text) > longest or "\x00" in text:
        raise _wrong(name)
    return text


def _lines(told: Mapping[str, Any], name: str, longest: int) -> tuple[str, ...]:
    return tuple(_text({name: one}, name, longest) for one in _list(told, name))


def _list(told: Mapping[str, Any], name: str) -> Sequence[Any]:
    found = told[name]
    if not isinstance(found, list) or len(found) > rules.MOST_LINES:
        raise _wrong(name)
    return found


def _chosen(value: Any, kind: Any, name: str) -> Any:
    try:
        return kind(value)
    except ValueError:
        raise _wrong(name) from None


def _line(value: Any) -> UUID:
    try:
        return UUID(str(value))
    except ValueError:
        raise _wrong("line") from None


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _first(keys: set[str]) -> str:
    return min(keys)[:40]


def _wrong(part: str) -> RuleBroken:
    return RuleBroken("programme.format_file_field", "file", part=part)


def _too_large() -> RuleBroken:
    return RuleBroken(
        "programme.format_file_too_large",
        "file",
        megabytes=rules.MOST_BYTES // 2**20,
        most=rules.MOST_FILES,
    )
