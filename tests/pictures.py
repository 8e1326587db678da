# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures that tests send, drawn afresh each time."""

from io import BytesIO

from PIL import Image

GPS = 0x8825


def a_photo_with_a_place() -> bytes:
    """Return a JPEG whose EXIF data tells where it was taken."""
    image = Image.new("RGB", (640, 480), "#8899aa")
    exif = image.getexif()
    exif[GPS] = {1: "N", 2: (50.0, 51.0, 2.0), 3: "E", 4: (5.0, 41.0, 26.0)}
    exif[0x0110] = "Phone of the maker"
    out = BytesIO()
    image.save(out, format="JPEG", exif=exif)
    return out.getvalue()
