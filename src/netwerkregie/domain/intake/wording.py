# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over the sealed words of a concern: no names, numbers or addresses.

The narrative speaks of [P1] and of others as [P2], [P3]; who [P1] is stands apart,
under a key of its own. A fact that the law protects most stays only with a sentence
that says why it cannot be left out (row M1).
"""

from collections.abc import Mapping

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard import Finding, Kind, inspect, is_exact
from netwerkregie.foundation.privacy.phrases import LEFT_OUT

PROTECTED = frozenset(
    {Kind.BELIEF, Kind.ORIGIN, Kind.POLITICS, Kind.HEALTH, Kind.SEXUAL}
)


def leads_to_somebody(text: str) -> list[Finding]:
    """Return the names, numbers, addresses and profiles in a text."""
    return [
        one for one in inspect(text) if is_exact(one.kind) or one.kind is Kind.PERSON
    ]


def with_tokens(texts: Mapping[str, str]) -> dict[str, str]:
    """Return texts with a token for each name, the same one throughout.

    The first name becomes [P1]; the writer looks whether that is right. What leads to
    somebody and is no name is left out.
    """
    known: dict[str, str] = {}
    return {field: _replaced(text, known) for field, text in texts.items()}


def _replaced(text: str, known: dict[str, str]) -> str:
    pieces, at = [], 0
    for one in sorted(leads_to_somebody(text), key=lambda found: found.start):
        token = str(LEFT_OUT)
        if one.kind is Kind.PERSON:
            name = one.excerpt.casefold().strip()
            token = known.setdefault(name, f"[P{len(known) + 1}]")
        pieces += [text[at : one.start], token]
        at = one.end
    return "".join([*pieces, text[at:]])


def is_protected(text: str) -> bool:
    """Tell whether a text holds a fact that the law protects most."""
    return any(one.kind in PROTECTED for one in inspect(text))


def require_tokens(text: str, field: str) -> None:
    """Refuse a text that leads to somebody; the door points at the words.

    Raises:
        RuleBroken: a token takes the place of a name, and a profile is left out (M6).

    """
    if leads_to_somebody(text):
        code = "intake.write_a_token"
        raise RuleBroken(code, field)


def require_reason(texts: tuple[str, ...], why: str) -> None:
    """Refuse a protected fact without a sentence of necessity.

    Raises:
        RuleBroken: nobody wrote why it cannot be left out.

    """
    if not why.strip() and any(is_protected(text) for text in texts):
        code = "intake.protected_without_reason"
        raise RuleBroken(code, "sensitive_why")


def leads_online(text: str) -> bool:
    """Tell whether a profile, handle or web address stands in a text (M6)."""
    if any(one in text.lower() for one in ("http:", "https:", "www.")):
        return True
    return any(one.kind is Kind.PROFILE for one in inspect(text))
