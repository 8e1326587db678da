# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PLC0415
"""Typeset the words of a text document afresh; runs inside the sandbox.

Only words are taken over: no pictures, links, macros, templates or styles. The words
go to the typesetter as data, so nothing that stands in them is a command.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

MOST_SIGNS = 120_000
MOST_PART = 20 * 2**20
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
# Where the words are, and what begins a line, an ending and a gap in each kind.
PLACES = {"docx": "word/document.xml", "odt": "content.xml"}
_LINES = {f"{_WORD} p", f"{_TEXT} p", f"{_TEXT} h"}
_BREAKS = {f"{_WORD} br", f"{_WORD} cr", f"{_TEXT} line-break"}
_GAPS = {f"{_WORD} tab": "    ", f"{_TEXT} tab": "    ", f"{_TEXT} s": " "}
_WORDS = f"{_WORD} t"
TEMPLATE = """
#set page(paper: "a4", margin: 22mm)
#set text(size: 11pt)
#set document(date: none)
#for line in json(bytes(sys.inputs.lines)) {
  if line == "" { v(0.6em) } else { par(line) }
}
"""


class Refused(Exception):
    """The document is not taken; the code says why."""


def redraw_text(raw: bytes, ending: str) -> tuple[str, bytes, int]:
    """Return a new PDF that holds the words of a document, and nothing else of it."""
    import pypdfium2
    import typst

    lines = list(words_of(raw, ending))
    if not any(lines):
        raise Refused("broken")
    made = typst.compile(
        TEMPLATE.encode(), format="pdf", sys_inputs={"lines": json.dumps(lines)}
    )
    content = bytes(made)
    return "application/pdf", content, len(pypdfium2.PdfDocument(content))


def words_of(raw: bytes, ending: str) -> Iterator[str]:
    """Yield the lines of a document."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            part = archive.getinfo(PLACES[ending])
            if part.file_size > MOST_PART:
                raise Refused("heavy")
            text = archive.read(part)
    except (zipfile.BadZipFile, KeyError):
        raise Refused("broken") from None
    reader = _Reader(is_word=ending == "docx")
    reader.read(text)
    yield from reader.lines


class _Reader:
    """Collects the words of one part, without following anything it names."""

    def __init__(self, *, is_word: bool) -> None:
        self.is_word = is_word
        self.lines: list[str] = []
        self.depth, self.words, self.signs = 0, 0, 0
        self.line: list[str] = []

    def read(self, text: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        # No document type at all: it is how a small part becomes a large one.
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._signs
        try:
            parser.Parse(text, True)
        except expat.ExpatError:
            raise Refused("broken") from None

    def _refuse(self, *_given: Any) -> None:
        raise Refused("broken")

    def _start(self, name: str, _given: dict[str, str]) -> None:
        if name in _LINES:
            self.depth += 1
        elif name == _WORDS:
            self.words += 1
        elif name in _BREAKS:
            self._put()
        elif name in _GAPS:
            self.line.append(_GAPS[name])

    def _end(self, name: str) -> None:
        if name in _LINES:
            self.depth -= 1
            self._put()
        elif name == _WORDS:
            self.words -= 1

    def _signs(self, signs: str) -> None:
        if self.words if self.is_word else self.depth:
            self.signs += len(signs)
            if self.signs > MOST_SIGNS:
                raise Refused("pages")
            self.line.append(signs)

    def _put(self) -> None:
        self.lines.append("".join(self.line).replace("\x00", "").strip("\n"))
        self.line = []
