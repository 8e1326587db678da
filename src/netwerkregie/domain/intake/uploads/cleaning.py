# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a picture or document from a stranger: checked, drawn afresh, in memory.

The original never leaves this function. Its name is not kept: the type of the
cleaned file decides what it is called.
"""

import time
from dataclasses import dataclass
from typing import Protocol

from netwerkregie.domain.intake.uploads import sandbox, scanning
from netwerkregie.foundation.kernel.errors import RuleBroken

MOST_BYTES = 10 * 2**20
# Kinds by how the content begins; the name and the browser's word count for nothing.
_BEGINNINGS = {
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "application/pdf": b"%PDF-",
}
_NAMES = {
    "image/jpeg": "picture.jpg",
    "image/png": "picture.png",
    "application/pdf": "document.pdf",
}
# Text documents by the part that makes them one; other archives are not taken.
_DOCUMENTS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
}
_HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis"}
_ARCHIVE = b"PK\x03\x04"
_PDF_TAIL = 1024
_REFUSALS = frozenset({"kind", "pixels", "pages", "locked", "animated", "heavy"})


class Stream(Protocol):
    """Anything that is read in pieces: an uploaded file, a buffer."""

    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class CleanFile:
    """A file that was drawn afresh and may be sealed."""

    content_type: str
    content: bytes
    pages: int

    @property
    def name(self) -> str:
        """Return what the file is called: by its type, never as it was handed in."""
        return _NAMES[self.content_type]


def clean(stream: Stream, declared_name: str = "") -> CleanFile:  # noqa: ARG001
    """Return the file drawn afresh; the declared name is neither believed nor kept.

    Raises:
        RuleBroken: the file is not taken; its sentence says what can be done.

    """
    raw = stream.read(MOST_BYTES + 1)
    if not raw:
        raise _refusal("empty")
    if len(raw) > MOST_BYTES:
        raise _refusal("too_large")
    kind = _kind(raw)
    _scan(raw)
    if kind in _DOCUMENTS:
        # What hides in a document goes first, so that it is not even read.
        raw = _answered(sandbox.STRIP, _DOCUMENTS[kind], raw).content
    return _believed(_answered(sandbox.REDRAW, kind, raw))


def _refusal(why: str) -> RuleBroken:
    return RuleBroken(
        f"intake.upload_{why}", field="files", megabytes=MOST_BYTES // 2**20
    )


def _kind(raw: bytes) -> str:
    """Return the one kind this content begins as; a file of two kinds is refused."""
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "image/webp"
    if raw[4:8] == b"ftyp" and raw[8:12] in _HEIC_BRANDS:
        return "image/heic"
    if raw.startswith(_ARCHIVE):
        return _document(raw)
    for kind, beginning in _BEGINNINGS.items():
        if raw.startswith(beginning):
            if kind == "application/pdf" and not _ends_as_pdf(raw):
                raise _refusal("broken")
            return kind
    raise _refusal("kind")


def _document(raw: bytes) -> str:
    """Return which text document this archive is; nothing is unpacked here.

    The names of the parts stand open in an archive. A document with macros names them
    too, and is refused: its words can be sent as a plain document or a PDF.
    """
    if b"vbaProject" in raw or b"vbaData" in raw:
        raise _refusal("macros")
    if b"word/document.xml" in raw:
        return next(iter(_DOCUMENTS))
    if b"application/vnd.oasis.opendocument.text" in raw[:200]:
        return "application/vnd.oasis.opendocument.text"
    raise _refusal("kind")


def _ends_as_pdf(raw: bytes) -> bool:
    """Tell whether nothing stands behind the document, such as an archive."""
    return raw[-_PDF_TAIL:].rstrip(b"\r\n\t \x00").endswith(b"%%EOF")


def _scan(raw: bytes) -> None:
    """Stop what the scanner knows; what nobody could scan is not taken."""
    try:
        found = scanning.finds_malware(raw)
    except scanning.ScannerUnavailable:
        raise _refusal("unavailable") from None
    if found:
        raise _refusal("malware")


def _answered(program: sandbox.Program, kind: str, raw: bytes) -> sandbox.Answer:
    try:
        answer = sandbox.run(kind, raw, program=program)
    except sandbox.SandboxUnavailable:
        # Never taken unchecked: without the sandbox there are no uploads.
        raise _refusal("unavailable") from None
    except sandbox.SandboxBusy:
        raise _refusal("busy") from None
    if answer is None:
        raise _refusal("broken")
    refused = answer.header.get("refused")
    if refused is not None:
        raise _refusal(str(refused) if refused in _REFUSALS else "broken")
    return answer


def _believed(answer: sandbox.Answer) -> CleanFile:
    """Return the answer as a file, if it is what a sandbox that holds would say."""
    kind, pages = answer.header.get("type"), answer.header.get("pages")
    beginning = _BEGINNINGS.get(str(kind))
    if beginning is None or not answer.content.startswith(beginning):
        raise _refusal("broken")
    if not isinstance(pages, int) or len(answer.content) > sandbox.MOST_ANSWER:
        raise _refusal("broken")
    return CleanFile(str(kind), answer.content, pages)


def pipeline_problem() -> str | None:
    """Return what keeps uploads from being taken, for the person who runs this."""
    found = (*map(_sandbox_problem, sandbox.PROGRAMS), scanning.problem())
    return "; ".join(problem for problem in found if problem) or None


def _sandbox_problem(program: sandbox.Program) -> str | None:
    try:
        answer = sandbox.run("check", program=program)
    except sandbox.SandboxUnavailable as missing:
        return str(missing)
    except sandbox.SandboxBusy:
        return None
    if answer is None:
        return "the sandbox did not answer"
    problem = answer.header.get("problem")
    return str(problem) if problem else None


_known: list[tuple[float, str | None]] = []
_KNOWN_SECONDS = 60.0


def known_problem() -> str | None:
    """Return the problem as it was a minute ago at most; finding out takes a second."""
    now = time.monotonic()
    if not _known or now - _known[0][0] > _KNOWN_SECONDS:
        _known[:] = [(now, pipeline_problem())]
    return _known[0][1]
