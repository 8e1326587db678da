# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Knowing a word again within one text or one list, and never after it.

Words that people type are nobody's business once they were looked at: what the guard
worked out about a word is forgotten with the text, or a process would slowly gather
the names that its users typed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

Result = TypeVar("Result")
_KNOWN: ContextVar[dict[tuple[str, str], Any] | None] = ContextVar(
    "known", default=None
)


@contextmanager
def one_memory() -> Iterator[None]:
    """Know words again until the end of this block; a block inside joins the outer."""
    if _KNOWN.get() is not None:
        yield
        return
    token = _KNOWN.set({})
    try:
        yield
    finally:
        _KNOWN.reset(token)


def known_again(function: Callable[[str], Result]) -> Callable[[str], Result]:
    """Work out what a word is once per memory."""
    name = f"{function.__module__}.{function.__name__}"

    @wraps(function)
    def remembered(word: str) -> Result:
        known = _KNOWN.get()
        if known is None:
            return function(word)
        key = (name, word)
        if key not in known:
            known[key] = function(word)
        result: Result = known[key]
        return result

    return remembered
