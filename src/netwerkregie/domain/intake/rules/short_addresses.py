# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short addresses: neutral drawn words, who can have one, and what a question keeps.

A question that came by one keeps the domain and the way, and never the organisation.
Where too few organisations of a domain have one, the way itself would tell which it
was; then it is kept as any anonymous question.
"""

from datetime import date, timedelta

from netwerkregie.domain.intake.rules.advice import Domain
from netwerkregie.domain.intake.rules.channels import Channel

FEWEST = 5
"""Organisations of a domain with a short address, below which the way is not kept."""
KEPT_DAYS = 730
"""A poster hangs for years: so long an ended word leads nobody to somebody else."""

DOMAIN_OF: dict[str, Domain | None] = {
    "education": Domain.EDUCATION,
    "care": Domain.CARE,
    "welfare": Domain.CARE,
    "youth": Domain.YOUTH,
    # Where somebody believes is asked and kept nowhere: the asker may say it.
    "faith": None,
    "sport": Domain.SPORT,
    "residents": Domain.RESIDENTS,
    "housing": Domain.RESIDENTS,
    "interest": None,
    "safety": Domain.SAFETY,
    "municipality": Domain.MUNICIPALITY,
}
"""The network's domains and ours. Whoever sells to us or studies us stands under
business or nowhere and can have no address (row M5)."""

FIRST = (
    "blauwe", "brede", "frisse", "gele", "gouden", "grijze", "groene", "halve",
    "heldere", "hoge", "jonge", "kleine", "korte", "lange", "lichte", "nieuwe",
    "open", "oude", "rode", "ronde", "rustige", "stille", "volle", "vroege",
    "warme", "wijde", "witte", "zachte", "zilveren", "zonnige",
)  # fmt: skip
SECOND = (
    "appel", "bank", "beek", "berg", "boog", "boom", "boot", "brug", "deur", "duin",
    "fiets", "golf", "haag", "haven", "heide", "heuvel", "kade", "kamer", "klok",
    "lamp", "laan", "maan", "molen", "muur", "oever", "pad", "plein", "poort",
    "regen", "rivier", "sloep", "steen", "tafel", "toren", "tuin", "veer", "vijver",
    "vlieger", "weide", "wind", "wolk", "zee",
)  # fmt: skip


def draw_word(dice: int) -> str:
    """Return a neutral word for a large random number, like "stille-molen"."""
    dice, second = divmod(dice, len(SECOND))
    return f"{FIRST[dice % len(FIRST)]}-{SECOND[second]}"


def canonical_word(typed: str) -> str:
    """Return a typed word as it was drawn: capitals and spaces do not matter."""
    return "-".join(typed.casefold().replace("-", " ").split())[:40]


def can_have(domain: str) -> bool:
    """Tell whether an organisation of this domain can have a short address (M5)."""
    return domain in DOMAIN_OF


def way_of(domain: str, with_address: int) -> Channel:
    """Return by which way a question came, as far as that tells of no organisation.

    Args:
        domain: the organisation's domain in the network.
        with_address: how many organisations of that domain have an address now.

    """
    if DOMAIN_OF.get(domain) is None or with_address < FEWEST:
        return Channel.ANONYMOUS
    return Channel.SHORT_ADDRESS


def gone_on(ended: date) -> date:
    """Return the day on which an ended address is forgotten."""
    return ended + timedelta(days=KEPT_DAYS)
