# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A log that tells where something broke and never what was in it.

The message of an exception can repeat a value somebody typed ("invalid literal: …"),
and a server log outlives every retention term. So only the kind of the exception and
the places in our code are written.
"""

import logging
import traceback
from types import TracebackType

_Failure = (
    tuple[type[BaseException], BaseException, TracebackType | None]
    | tuple[None, None, None]
)


class FramesOnly(logging.Formatter):
    """Formats a failure as its kind and its places, without its message."""

    def formatException(self, ei: _Failure) -> str:  # noqa: N802 - logging's name
        """Return one line per place, deepest last."""
        kind, _, trace = ei
        places = [
            f"  {frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(trace)
        ]
        return "\n".join([kind.__name__ if kind else "unknown", *places])

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; an address in it loses what names one thing."""
        if record.name == "django.request":
            record.msg, record.args = "a request failed", ()
        return super().format(record)
