# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the text guard found, in pieces that a page can mark; nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from netwerkregie.foundation.privacy.guard import (
    Finding,
    Strictness,
    inspect,
    is_exact,
)
from netwerkregie.foundation.privacy.phrases import advice_for
from netwerkregie.foundation.privacy.texts import About, findings_in


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text; marked where the guard points at it."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is pointed at, and how to say it without."""

    words: tuple[str, ...]
    sentence: str
    must_go: bool


@dataclass(frozen=True, slots=True)
class Inspection:
    """The guard's view of a text.

    Args:
        segments: the text in pieces, in order.
        reasons: one per kind of finding.
        must_change: something in it can never be sent (a number, an address).

    """

    segments: tuple[Segment, ...]
    reasons: tuple[Reason, ...]
    must_change: bool


def look_at(text: str, strictness: Strictness = Strictness.ADVICE) -> Inspection:
    """Inspect a text and return what a page shows of it."""
    return _shown(text, inspect(text, strictness=strictness))


def look_at_unsealed(text: str, about: About) -> Inspection:
    """Inspect a text that others will read, and return what a page shows of it."""
    return _shown(text, findings_in(text, about))


def without(
    text: str, replacement: str, strictness: Strictness = Strictness.ADVICE
) -> str:
    """Return the text with everything the guard points at left out."""
    return _cut(text, replacement, inspect(text, strictness=strictness))


def without_unsealed(text: str, replacement: str, about: About) -> str:
    """Return a text that others will read, with what the guard points at left out."""
    return _cut(text, replacement, findings_in(text, about))


def _shown(text: str, findings: Sequence[Finding]) -> Inspection:
    return Inspection(
        segments=_segments(text, findings),
        reasons=_reasons(findings, text),
        must_change=any(is_exact(finding.kind) for finding in findings),
    )


def _cut(text: str, replacement: str, findings: Sequence[Finding]) -> str:
    pieces, at = [], 0
    for start, end in _spans(findings):
        pieces += [text[at:start], replacement]
        at = end
    return "".join([*pieces, text[at:]])


def _spans(findings: Sequence[Finding]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for finding in sorted(findings, key=lambda found: found.start):
        if spans and finding.start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], finding.end))
        else:
            spans.append((finding.start, finding.end))
    return spans


def _segments(text: str, findings: Sequence[Finding]) -> tuple[Segment, ...]:
    segments, at = [], 0
    for start, end in _spans(findings):
        segments.append(Segment(text[at:start], is_marked=False))
        segments.append(Segment(text[start:end], is_marked=True))
        at = end
    segments.append(Segment(text[at:], is_marked=False))
    return tuple(segment for segment in segments if segment.text)


def _reasons(findings: Sequence[Finding], text: str) -> tuple[Reason, ...]:
    by_kind: dict[object, list[Finding]] = {}
    for finding in findings:
        by_kind.setdefault(finding.kind, []).append(finding)
    return tuple(
        Reason(
            words=tuple(dict.fromkeys(text[f.start : f.end] for f in found)),
            sentence=str(advice_for(found[0].kind)),
            must_go=is_exact(found[0].kind),
        )
        for found in by_kind.values()
    )
