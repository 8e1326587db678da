# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a room says it does: a verb tells of what, and until when its lines stay.

    class Verb(VerbEnum):
        THREAD_ANSWERED = "intake.thread_answered", "thread", LINE

A verb that leaves one of the three out cannot be written down as a member at all.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


@dataclass(frozen=True, slots=True)
class LineTerm:
    """The retention class of a ledger line.

    Args:
        name: the stable name, as the register of processing shows it.
        days: how long what the line says stays; afterwards only its hash is left.
        reason: why this long.

    """

    name: str
    days: int
    reason: str


LINE = LineTerm(
    name="ledger line",
    days=1827,
    reason="accountability for processing (GDPR art. 5(2)) up to five years",
)
"""The term of every line: shorter would outrun the records it answers for."""

_WORD = re.compile(r"[a-z]+\.[a-z_]+")
_registered: dict[str, "VerbEnum"] = {}


class VerbEnum(StrEnum):
    """The base of a room's verbs: value, kind of subject, and term of the line."""

    subject_kind: str
    term: LineTerm

    def __new__(cls, value: str, subject_kind: str, term: LineTerm) -> Self:
        """Make a verb that carries what the ledger needs to know of it."""
        if not _WORD.fullmatch(value) or not subject_kind:
            raise TypeError(f"{value!r}: a verb is 'room.what_was_done' of some kind")
        if not isinstance(term, LineTerm):
            raise TypeError(f"{value}: a verb has a term")
        verb = str.__new__(cls, value)
        verb._value_ = value
        verb.subject_kind = subject_kind
        verb.term = term
        return verb


class LedgerVerb(VerbEnum):
    """The ledger's own verbs."""

    REQUEST_REFUSED = "ledger.request_refused", "request", LINE
    VERIFIED = "ledger.verified", "ledger", LINE
    EXPORTED = "ledger.exported", "ledger", LINE
    LINES_EMPTIED = "ledger.lines_emptied", "ledger", LINE


def register_verbs(verbs: type[VerbEnum]) -> None:
    """Let the ledger know a room's verbs; called in the room's apps.ready()."""
    for verb in verbs:
        known = _registered.get(verb.value)
        if known is not None and known is not verb:
            raise TypeError(f"{verb.value} is a verb of two rooms")
        _registered[verb.value] = verb


def known_verb(value: str) -> VerbEnum | None:
    """Return the registered verb of this value, if there is one."""
    return _registered.get(value)


def known_verbs() -> tuple[VerbEnum, ...]:
    """Return every registered verb in a stable order."""
    return tuple(verb for _, verb in sorted(_registered.items()))
