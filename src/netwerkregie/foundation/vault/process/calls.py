# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A request as the vault sees it: parsed carefully, refused with one word."""

import binascii
import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg

from netwerkregie.foundation.vault import wire
from netwerkregie.foundation.vault.process.masterkey import Keys

MEMBER, TEAM, REPORTER, RECOVERY = "member", "team", "reporter", "recovery"
LONGEST_WORD = 80
MOST_ITEMS = 5_000


class Refusal(Exception):
    """The vault says no; the reason goes into the log and to the asker."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one holder may take; the defaults are far above a day's honest work."""

    per_minute: int = 240
    per_day: int = 4_000
    index_per_day: int = 20
    skew_seconds: int = 60
    lines_kept_days: int = 365


@dataclass(frozen=True, slots=True)
class Call:
    """One request: the door it came through, its body, and the signature under it."""

    door: str
    operation: str
    values: dict[str, Any]
    body: str = ""
    signature: bytes = b""

    @classmethod
    def parse(cls, door: str, frame: dict[str, Any]) -> "Call":
        """Read a frame; whatever is not as it should be is malformed."""
        operation = frame.get("op")
        body = frame.get("body", "{}")
        if not isinstance(operation, str) or not isinstance(body, str):
            raise Refusal("malformed")
        try:
            values = json.loads(body)
            signature = wire.to_bytes(frame.get("sig", ""))
        except (ValueError, TypeError, binascii.Error):
            raise Refusal("malformed") from None
        if not isinstance(values, dict):
            raise Refusal("malformed")
        return cls(door, operation, values, body, signature)

    def uuid(self, name: str) -> UUID:
        """Return a value that must be an id."""
        return as_uuid(self.values.get(name))

    def maybe_uuid(self, name: str) -> UUID | None:
        """Return an id if there is a well-formed one; for the log."""
        try:
            return self.uuid(name)
        except Refusal:
            return None

    def number(self, name: str) -> int:
        """Return a value that must be a whole number, not negative."""
        value = self.values.get(name)
        if type(value) is not int or not 0 <= value < 2**62:
            raise Refusal("malformed")
        return value

    def word(self, name: str, default: str = "") -> str:
        """Return a short text."""
        value = self.values.get(name, default)
        if not is_word(value):
            raise Refusal("malformed")
        return str(value)

    def safe_word(self, name: str) -> str:
        """Return a short text, or nothing if it is not one; for the log."""
        try:
            return self.word(name)
        except Refusal:
            return ""

    def raw(self, name: str, size: int) -> bytes:
        """Return bytes of a known size."""
        return as_raw(self.values.get(name), size)

    def items(self, name: str) -> list[dict[str, Any]]:
        """Return a list of objects, empty if absent."""
        value = self.values.get(name, [])
        is_list = isinstance(value, list) and len(value) <= MOST_ITEMS
        if not is_list or not all(isinstance(item, dict) for item in value):
            raise Refusal("malformed")
        return list(value)

    def words(self, name: str) -> list[str]:
        """Return a list of short texts with at least one in it."""
        value = self.values.get(name)
        if not isinstance(value, list) or not 1 <= len(value) <= LONGEST_WORD:
            raise Refusal("malformed")
        if not all(v and is_word(v) for v in value):
            raise Refusal("malformed")
        return list(value)


@dataclass(frozen=True, slots=True)
class Sitting:
    """One call being dealt with: inside one transaction, at one moment."""

    connection: psycopg.Connection
    call: Call
    keys: Keys
    limits: Limits
    now: int  # microseconds since 1970

    @property
    def tenant(self) -> UUID:
        """The municipality; the vault derives other keys for each."""
        return self.call.uuid("tenant")


def is_word(value: object) -> bool:
    """Tell whether a value is a short text without control characters."""
    return isinstance(value, str) and len(value) <= LONGEST_WORD and value.isprintable()


def as_uuid(value: object) -> UUID:
    """Read an id or refuse."""
    try:
        return UUID(value) if isinstance(value, str) else _malformed()
    except ValueError:
        return _malformed()


def as_raw(value: object, size: int) -> bytes:
    """Read bytes of a known size or refuse."""
    try:
        raw = wire.to_bytes(value) if isinstance(value, str) else b""
    except (ValueError, binascii.Error):
        raw = b""
    if len(raw) != size:
        raise Refusal("malformed")
    return raw


def as_moment(value: object) -> int | None:
    """Read an end date in microseconds; None means no end."""
    if value is None:
        return None
    if type(value) is not int or not 0 <= value < 2**62:
        raise Refusal("malformed")
    return value


def _malformed() -> UUID:
    raise Refusal("malformed")
