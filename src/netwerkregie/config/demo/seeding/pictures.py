# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos without people, drawn: the demo shows nobody's street."""

from io import BytesIO

from PIL import Image, ImageDraw

SIZE = (640, 420)
SKY, STREET, BRICK = "#cfe3ee", "#b9b4aa", "#a9634b"


def png(name: str) -> bytes:
    """Return a picture of the demo by its word."""
    image = Image.new("RGB", SIZE, SKY)
    {"table": _table, "plants": _plants}[name](ImageDraw.Draw(image))
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _table(draw: ImageDraw.ImageDraw) -> None:
    """A long table in a street with houses on both sides."""
    draw.polygon([(0, 420), (250, 190), (390, 190), (640, 420)], fill=STREET)
    for left, right, top, fill in (
        (0, 120, 40, BRICK),
        (120, 200, 90, "#c58a5c"),
        (200, 250, 125, "#8f5a4a"),
        (390, 440, 125, "#c58a5c"),
        (440, 520, 90, "#8f5a4a"),
        (520, 640, 40, BRICK),
    ):
        draw.rectangle((left, top, right, 300 - abs(320 - left) // 9), fill=fill)
        draw.rectangle((left + 14, top + 24, left + 34, top + 54), fill="#f3ead2")
    draw.polygon([(215, 400), (295, 215), (345, 215), (425, 400)], fill="#fbfaf6")
    for row in range(6):
        y, half = 232 + row * 28, 14 + row * 8
        for x in (320 - half, 320 + half):
            draw.ellipse((x - 7, y - 4, x + 7, y + 4), fill="#d98f3a")
    for x in range(20, 640, 60):
        draw.polygon([(x, 20), (x + 24, 20), (x + 12, 46)], fill="#2f6f73")


def _plants(draw: ImageDraw.ImageDraw) -> None:
    """A strip of green along a wall of bricks."""
    draw.rectangle((0, 0, 640, 300), fill=BRICK)
    for row in range(0, 300, 20):
        draw.line((0, row, 640, row), fill="#c9a594", width=2)
        for x in range(-20 + 20 * (row // 20 % 2), 640, 40):
            draw.line((x, row, x, row + 20), fill="#c9a594", width=2)
    draw.rectangle((0, 340, 640, 420), fill=STREET)
    draw.rectangle((0, 300, 640, 340), fill="#5a4330")
    for number, x in enumerate(range(10, 640, 34)):
        tall = 60 + number * 37 % 70
        draw.line((x, 325, x + 6, 325 - tall), fill="#3f7d3a", width=6)
        draw.ellipse((x - 16, 300, x + 22, 336), fill="#4f9348")
        fill = ("#f2c230", "#c64f7a", "#f5f1e6")[number % 3]
        draw.ellipse((x - 6, 313 - tall, x + 18, 337 - tall), fill=fill)
