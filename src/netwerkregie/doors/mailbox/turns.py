# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A turn: what a form carries so that a flood can be told from a person, by nobody.

It is drawn for one page of one site, signed, used once and ends after some hours. It
holds no word about the visitor: when the page was made, how often it was asked to
wait, and whether the step before was let through. While it is busy a sum goes with it
(ALTCHA), which the visitor's device works out by itself.
"""

import base64
import binascii
import hashlib
import hmac
import json
import secrets
import time
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import altcha
from django.conf import settings
from django.core.signing import BadSignature, Signer

from netwerkregie.domain.intake.drafts.lanes import Kind, Turn
from netwerkregie.foundation.kernel import clock

HOURS = 3
FIELD, ANSWER = "turn", "altcha"
ALGORITHM = "PBKDF2/SHA-256"
ROUNDS = 200
# How many sums at most, by how busy it is; half of it on average.
SUMS = {1: 4_000, 2: 16_000, 3: 64_000}
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Issued:
    """A turn on its way into a page."""

    text: str
    challenge: str = ""


def draw(
    site: str, kind: Kind, *, level: int = 0, waits: int = 0, let_in: bool = False
) -> Issued:
    """Return a fresh turn for a form, with a sum when it is busy.

    Args:
        site: the host name; a turn of one municipality is worth nothing elsewhere.
        kind: what the form asks.
        level: how hard the sum is; 0 for none.
        waits: how often the same text was asked to wait before this page.
        let_in: the step before was let through.

    """
    number = secrets.token_hex(12)
    values = [number, int(time.time()), waits, int(let_in)]
    text = base64.urlsafe_b64encode(json.dumps(values).encode()).decode()
    signed = _signer(site, kind).sign(text)
    return Issued(signed, _challenge(site, kind, number, level) if level else "")


def read(site: str, kind: Kind, text: str, answer: str = "") -> Turn | None:
    """Return the turn that came back, or None when it is not ours or too old."""
    if not text or len(text) > _LONGEST or len(answer) > _LONGEST:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(_signer(site, kind).unsign(text)))
    except (BadSignature, ValueError, binascii.Error):
        return None
    number, made, waits, let_in = values
    age = time.time() - made
    if not 0 <= age + 1 <= HOURS * 3600:
        return None
    return Turn(
        mark=f"{site}|{number}".encode(),
        age=age,
        waits=waits,
        let_in=bool(let_in),
        solved=bool(answer) and _is_solved(site, kind, number, answer),
    )


def last_day() -> date:
    """Return the day on which a turn that is used now has ended: no time is kept."""
    return clock.today() + timedelta(days=1)


def _challenge(site: str, kind: Kind, number: str, level: int) -> str:
    sums = SUMS[level]
    secret = _secret(site, kind, "sum")
    made = altcha.create_challenge(
        ALGORITHM,
        ROUNDS,
        # At least some work: a sum of nothing would be no proof.
        counter=sums // 10 + secrets.randbelow(sums),
        expires_at=int(time.time()) + HOURS * 3600,
        data={"turn": number},
        hmac_secret=secret,
        hmac_key_secret=_secret(site, kind, "key"),
    )
    return json.dumps(made.to_dict(), separators=(",", ":"))


def _is_solved(site: str, kind: Kind, number: str, answer: str) -> bool:
    """Tell whether this is the answer to the sum of this very turn."""
    try:
        payload: Any = altcha.Payload.from_base64(answer)
        belongs = payload.challenge.parameters.data == {"turn": number}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False
    if not belongs:
        return False
    checked = altcha.verify_solution(
        payload,
        _secret(site, kind, "sum"),
        hmac_key_secret=_secret(site, kind, "key"),
    )
    return bool(checked.verified)


@lru_cache(maxsize=512)
def _signer(site: str, kind: Kind) -> Signer:
    return Signer(key=_secret(site, kind, "turn").hex(), salt="netwerkregie.turn")


@lru_cache(maxsize=2048)
def _secret(site: str, kind: Kind, use: str) -> bytes:
    """Derive a key from the installation's own: one per site, kind and use."""
    words = f"netwerkregie|mailbox|{use}|{kind}|{site}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), words, hashlib.sha256).digest()
