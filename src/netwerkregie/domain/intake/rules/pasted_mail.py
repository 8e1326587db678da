# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is left of a pasted or forwarded e-mail: its story, and nothing around it.

Headers, greetings, signatures, quoted history, addresses and numbers go by rule; what
stays is a draft, which the guard marks and its writer looks over. Every pattern looks
at one line and has one repetition, so that no mail can keep us busy.
"""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from html.parser import HTMLParser

LARGEST_MAIL = 2 * 2**20
"""Bytes; a mail with its attachments left out is never larger."""
LONGEST_PASTE = 100_000
"""Characters that are looked through; what follows is dropped."""
LONGEST_LINE = 2_000
FEW_WORDS = 25
"""So few words above a quoted mail are a remark: then that mail is the story."""
GONE = "…"

_HEADER = re.compile(
    r"\s*\*?(van|aan|cc|bcc|onderwerp|datum|verzonden|verstuurd|antwoord aan|bijlagen?|"
    r"prioriteit|from|to|subject|date|sent|reply-to|attachments?|importance|"
    r"message-id|received|return-path|mime-version|content-type|"
    r"content-transfer-encoding|x-[a-z-]+)\s?:\*?(\s|$)",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"[\s>_*-]*(begin )?(doorgestuurd bericht|forwarded message)\b", re.IGNORECASE
)
_ORIGINAL = re.compile(
    r"[\s>_*-]*(oorspronkelijk bericht|original message)\b", re.IGNORECASE
)
_WROTE = re.compile(
    r"(schreef|wrote|heeft .{1,80} geschreven)\b.{0,120}:\s*$", re.IGNORECASE
)
_WROTE_BEGINS = re.compile(r"\s*(op|on)\s", re.IGNORECASE)
_GREETING = re.compile(
    r"\s*(beste|hoi|hallo|hé|hi|hey|hello|dag|dear|geachte|goedemorgen|goedemiddag|"
    r"goedenavond|good morning|good afternoon|l\.s\.|lieve)\b.{0,60}[,!.:]?\s*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s*((met )?(vriendelijke|hartelijke|collegiale|warme|sportieve) groet(en)?|"
    r"(veel |de )?groet(en|jes)?|mvg|m\.v\.g\.|hoogachtend|(kind|best|warm)( regards)|"
    r"regards|cheers|sincerely|yours (sincerely|faithfully|truly)|best|"
    r"(many )?thanks|(alvast )?bedankt|dank je wel|dank u wel)"
    r"\b[\s,!.]{0,4}(van\b.{0,60}|[A-Z][\w.-]{0,30}(\s[\w.-]{1,30}){0,3})?\s*$",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r"\s*(verstuurd|verzonden|sent|outlook voor|get outlook|download outlook)\b.{0,30}"
    r"\b(vanaf|vanuit|from|via|voor|for|met)\b.{0,60}$",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"\s*(disclaimer|dit (e-mail)?bericht (is|kan)|de informatie in dit (e-mail)?"
    r"bericht|this (e-?mail|message) (is|and|may|contains)|the information in this|"
    r"denk aan het milieu|please consider the environment)\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(-- ?|_{3,}|-{3,}|={3,}|\*{3,})\s*$")
_ADDRESS = re.compile(
    r"<?\S{1,80}@\S{1,120}>?|\b(https?://|www\.)\S{1,500}", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\w.])[+(]?\d[\d ().-]{6,18}\d(?!\w)")
_DAY = re.compile(r"\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}-\d{2}-\d{2}")


def draft_of_text(pasted: str) -> str:
    """Return the story of a pasted mail, ready to be looked over.

    Worked example: of lines "Van: A", "Aan: B", "Beste B,", "Hij komt niet meer." and
    "Groet, A" is left "Hij komt niet meer."
    """
    lines = [
        line[:LONGEST_LINE].rstrip()
        for line in pasted[:LONGEST_PASTE].replace("\r", "").split("\n")
    ]
    if lines and not any(_words(line) for line in lines if not line.startswith(">")):
        lines = [line.lstrip("> ") for line in lines]
    story: list[str] = []
    for section, is_forwarded in _sections(lines):
        if story and not is_forwarded and _words(" ".join(story)) >= FEW_WORDS:
            # What was answered to is history: the answer is the story.
            break
        story += [*_body_of(section), ""]
    text = "\n".join(_without_numbers(line) for line in story)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def draft_of_file(raw: bytes) -> str:
    """Return the story of a mail that was saved as a file (.eml).

    Only text is looked at, attachments are not opened; an empty answer means that
    there was none.
    """
    message = message_from_bytes(raw[:LARGEST_MAIL], policy=policy.default)
    assert isinstance(message, EmailMessage)
    return draft_of_text(_text_of(message))


def _text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    if body is not None and (text := _decoded(body)).strip():
        return text
    # A mail that was forwarded as an attachment: the mail in it is the story.
    for part in message.walk():
        if part.get_content_type() in ("text/plain", "text/html"):
            text = _decoded(part)
            if text.strip():
                return text
    return ""


def _decoded(part: MIMEPart) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        text = raw.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        text = raw.decode("latin-1")
    return _plain(text) if part.get_content_type() == "text/html" else text


class _Plain(HTMLParser):
    """HTML as lines of text; what is quoted begins with a sign."""

    BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "blockquote"})
    SILENT = frozenset({"style", "script", "head", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self._quoted = self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self._silent += tag in self.SILENT
        self._quoted += tag == "blockquote"
        if tag in self.BREAKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in self.SILENT))
        self._quoted = max(0, self._quoted - (tag == "blockquote"))
        if tag in self.BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.lines[-1] += " ".join(data.split("\n"))

    def _break(self) -> None:
        self.lines.append("> " if self._quoted else "")


def _plain(html: str) -> str:
    parser = _Plain()
    parser.feed(html[: 4 * LONGEST_PASTE])
    parser.close()
    return "\n".join(line.strip() for line in parser.lines)


def _sections(lines: list[str]) -> list[tuple[list[str], bool]]:
    """Cut a mail where another one begins; tell of each whether it was forwarded."""
    found: list[tuple[list[str], bool]] = [([], False)]
    at = 0
    first = next((n for n, line in enumerate(lines) if _FORWARDED.match(line)), None)
    if first is not None:
        # Some programs quote what they forward; it is the story all the same.
        lines = lines[:first] + [
            line.removeprefix(">").lstrip() for line in lines[first:]
        ]
    while at < len(lines):
        taken, is_forwarded = _border(lines, at)
        if not taken:
            found[-1][0].append(lines[at])
            at += 1
            continue
        found.append(([], is_forwarded))
        at += taken
    return found


def _border(lines: list[str], at: int) -> tuple[int, bool]:
    """Return how many lines say that another mail begins here; 0 for none."""
    line = lines[at]
    if _FORWARDED.match(line):
        return 1 + _headers(lines, at + 1), True
    if _ORIGINAL.match(line):
        return 1 + _headers(lines, at + 1), False
    if _WROTE_BEGINS.match(line):
        # Mail programs break such a line in two.
        if _WROTE.search(line):
            return 1, False
        if at + 1 < len(lines) and _WROTE.search(lines[at + 1]):
            return 2, False
    count = _headers(lines, at)
    return (count, False) if count > 1 else (0, False)


def _headers(lines: list[str], at: int) -> int:
    """Return how many lines from here are headers, folded and empty ones included."""
    end = at
    seen = 0
    while end < len(lines):
        line = lines[end]
        if _HEADER.match(line):
            seen += 1
        elif line.strip() and not (seen and line[:1] in " \t"):
            break
        end += 1
    return end - at if seen else 0


def _body_of(section: list[str]) -> list[str]:
    """Return the lines of one mail without greeting, signature and quotes."""
    kept: list[str] = []
    for line in section:
        if line.lstrip().startswith(">"):
            continue
        if _ends(line, kept):
            break
        if not any(map(_words, kept)) and _GREETING.match(line):
            continue
        if not _HEADER.match(line) or any(map(_words, kept)):
            kept.append(line)
    return kept


def _ends(line: str, kept: list[str]) -> bool:
    if _SENT_FROM.match(line) or _DISCLAIMER.match(line):
        return True
    is_closing = _RULE.match(line) or _CLOSING.match(line)
    return bool(is_closing) and any(map(_words, kept))


def _without_numbers(line: str) -> str:
    without = _ADDRESS.sub(GONE, line)
    return _NUMBER.sub(
        lambda found: found.group() if _DAY.fullmatch(found.group()) else GONE, without
    )


def _words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", text))
