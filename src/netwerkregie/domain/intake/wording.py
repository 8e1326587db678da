# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over the sealed words of a concern: no names, numbers or addresses.

The narrative speaks of [P1] and of others as [P2], [P3]; who [P1] is stands apart,
under a key of its own. A fact that the law protects most stays only with a sentence
that says why it cannot be left out (row M1).
"""

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard import Finding, Kind, inspect, is_exact

PROTECTED = frozenset(
    {Kind.BELIEF, Kind.ORIGIN, Kind.POLITICS, Kind.HEALTH, Kind.SEXUAL}
)
TOKEN = "[P1]"  # noqa: S105 - stands for a person in a text, opens nothing


def leads_to_somebody(text: str) -> list[Finding]:
    """Return the names, numbers, addresses and profiles in a text."""
    return [
        one for one in inspect(text) if is_exact(one.kind) or one.kind is Kind.PERSON
    ]


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
