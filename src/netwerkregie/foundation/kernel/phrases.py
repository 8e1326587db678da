# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentence for a code: registered by rooms, looked up by doors."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from netwerkregie.foundation.kernel.errors import DomainError

# str() of a lazy translation gives the reader's language; the kernel needs no more.
_sentences: dict[str, object] = {}
_day_words: Callable[[date], str] = date.isoformat


class UnknownCode(KeyError):
    """A code without a sentence; a house test finds these before a person does."""


def register(sentences: Mapping[str, object]) -> None:
    """Add sentences by code; the same code twice with other words is a mistake."""
    for code, sentence in sentences.items():
        if code in _sentences and _sentences[code] is not sentence:
            msg = f"two sentences for {code}"
            raise ValueError(msg)
        _sentences[code] = sentence


def say_days_with(words: Callable[[date], str]) -> None:
    """Let days in sentences be said as people write them, in the reader's language."""
    global _day_words  # noqa: PLW0603 - told once, when the program starts
    _day_words = words


def say(code: str, params: Mapping[str, Any] | None = None) -> str:
    """Return the sentence in the active language, filled in with the values."""
    try:
        sentence = _sentences[code]
    except KeyError:
        raise UnknownCode(code) from None
    return str(sentence).format(
        **{name: _in_words(value) for name, value in (params or {}).items()}
    )


def _in_words(value: object) -> object:
    return _day_words(value) if isinstance(value, date) else value


def say_error(error: DomainError) -> str:
    """Return the sentence that belongs to an error."""
    return say(error.code, error.params)


def known_codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_sentences)
