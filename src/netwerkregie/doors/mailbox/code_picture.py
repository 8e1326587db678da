# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The return code as a picture for somebody's own phone."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WIDTH = 900
MARGIN = 60
LINE = 70
LETTERS_PER_LINE = 22


def png_of(code: str) -> bytes:
    """Return a PNG with the code in large letters and nothing else.

    No name of this site and no date: who finds the picture learns nothing from it.
    """
    lines = _lines(code)
    height = 2 * MARGIN + LINE * max(len(lines), 1)
    image = Image.new("RGB", (WIDTH, height), "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=48)
    for number, line in enumerate(lines):
        pen.text((MARGIN, MARGIN + number * LINE), line, fill="black", font=font)
    out = BytesIO()
    image.save(out, format="PNG", optimize=True)
    return out.getvalue()


def _lines(code: str) -> list[str]:
    parts = code.replace("-", "- ").split()
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(part) < LETTERS_PER_LINE:
            glue = "" if lines[-1].endswith("-") else " "
            lines[-1] += glue + part
        else:
            lines.append(part)
    return lines[:40]
