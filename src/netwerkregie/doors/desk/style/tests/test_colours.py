# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every pair of colours that carries words or edges can be told apart (WCAG 2.2)."""

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[6]
SHEET = CHECKOUT / "frontend" / "tokens" / "colours.css"
TEXT, EDGE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11

PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "surface", TEXT),
    ("ink", "sunken", TEXT),
    ("ink", "action-tint", TEXT),
    ("ink", "wrong-tint", TEXT),
    ("ink", "well-tint", TEXT),
    ("ink", "lamp-tint", TEXT),
    ("ink-soft", "paper", TEXT),
    ("ink-soft", "surface", TEXT),
    ("ink-soft", "sunken", TEXT),
    ("ink-soft", "action-tint", TEXT),
    ("action", "paper", TEXT),
    ("action", "surface", TEXT),
    ("action", "sunken", TEXT),
    ("action", "action-tint", TEXT),
    ("on-action", "action", TEXT),
    ("on-action", "action-hover", TEXT),
    ("on-action", "action-press", TEXT),
    ("on-wrong", "wrong", TEXT),
    ("on-well", "well", TEXT),
    ("wrong", "surface", TEXT),
    ("wrong", "paper", TEXT),
    ("wrong", "wrong-tint", TEXT),
    ("well", "well-tint", TEXT),
    ("lamp-ink", "lamp-tint", TEXT),
    ("line-strong", "surface", EDGE),
    ("line-strong", "paper", EDGE),
    ("action-line", "surface", EDGE),
    ("wrong-line", "surface", EDGE),
    ("wrong-line", "paper", EDGE),
    *(("ink", f"step-{number}", TEXT) for number in range(5)),
    ("focus", "paper", EDGE),
    ("focus", "surface", EDGE),
]


def palette(theme: str) -> dict[str, str]:
    """The colours of a theme, as the stylesheet has them."""
    light, dark = SHEET.read_text(encoding="utf-8").split("@media screen")
    found = dict(re.findall(r"--nr-([\w-]+): #([0-9a-f]{6});", light))
    if theme == "dark":
        found |= dict(re.findall(r"--nr-([\w-]+): #([0-9a-f]{6});", dark))
    return found


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_colours_can_be_told_apart(
    theme: str, front: str, back: str, least: float
) -> None:
    colours = palette(theme)
    assert contrast(colours[front], colours[back]) >= least


def test_every_colour_has_its_dark_counterpart() -> None:
    _light, dark = Path(SHEET).read_text(encoding="utf-8").split("@media screen")
    named = set(re.findall(r"--nr-([\w-]+):", dark))
    assert named >= set(palette("light"))
