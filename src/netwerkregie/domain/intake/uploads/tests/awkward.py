# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Awkward files, made on the spot: every kind that people and attackers hand in."""

import io
import struct
import zipfile
import zlib

import pikepdf
from PIL import Image, ImageDraw

SECRET = b"SECRET-MARKER-9431"


def drawn(width: int = 120, height: int = 80, mode: str = "RGB") -> Image.Image:
    """Return a picture in which up, down, left and right differ."""
    picture = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width // 2, height // 2), fill="red")
    pen.rectangle((width // 2, height // 2, width, height), fill="blue")
    return picture.convert(mode)


def see_through() -> Image.Image:
    picture = drawn(mode="RGBA")
    picture.putalpha(90)
    return picture


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def located_photo(orientation: int = 1) -> bytes:
    """Return a JPEG that tells where, when and with what it was taken."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "CameraMaker"
    exif[0x0132] = "2026:11:23 10:11:12"
    exif[0x9286] = SECRET.decode()
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (52.0, 5.0, 30.0)
    place[3], place[4] = "E", (5.0, 41.0, 20.0)
    return saved(drawn(), "JPEG", exif=exif, comment=SECRET, quality=90)


def pdf(pages: int = 1, size: tuple[int, int] = (300, 400)) -> pikepdf.Pdf:
    document = pikepdf.new()
    for _ in range(pages):
        page = document.add_blank_page(page_size=size)
        page.Contents = document.make_stream(b"1 0 0 rg 50 50 100 100 re f")
    return document


def stored(document: pikepdf.Pdf, **options: object) -> bytes:
    out = io.BytesIO()
    document.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def scripted_pdf() -> bytes:
    """Return a document with a script, an attachment, a form, a link and an author."""
    document = pdf()
    document.docinfo["/Author"] = SECRET.decode()
    document.attachments["secret.txt"] = SECRET
    document.Root.OpenAction = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=f"app.alert('{SECRET.decode()}')"
    )
    document.Root.AA = pikepdf.Dictionary(
        WC=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe")
    )
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), XFA="<xdp/>")
    document.pages[0].Annots = pikepdf.Array(
        [
            document.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Link,
                    Rect=[0, 0, 50, 50],
                    A=pikepdf.Dictionary(
                        S=pikepdf.Name.URI, URI=f"https://x.example/{SECRET.decode()}"
                    ),
                )
            )
        ]
    )
    return stored(document)


def picture_bomb_pdf() -> bytes:
    """Return a small document with a picture of 900 million dots in it."""
    document = pdf()
    side = 30_000
    rows = zlib.compress(b"\x00" * (side * 1_000), 9)
    image = pikepdf.Stream(
        document,
        rows,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=side,
        Height=side,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.FlateDecode,
    )
    document.pages[0].Resources = pikepdf.Dictionary(
        XObject=pikepdf.Dictionary(P=image)
    )
    document.pages[0].Contents = document.make_stream(b"q 300 0 0 400 0 0 cm /P Do Q")
    return stored(document)


def chunk(name: bytes, body: bytes) -> bytes:
    crc = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", crc)


def png_that_says(width: int, height: int, rows: bytes = b"") -> bytes:
    """Return a PNG whose header claims a size, whatever follows."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


def png_with(name: bytes, body: bytes) -> bytes:
    whole = saved(drawn(), "PNG")
    return whole[:33] + chunk(name, body) + whole[33:]


def jpeg_that_says(width: int, height: int) -> bytes:
    """Return a JPEG whose frame header claims another size."""
    whole = saved(drawn(), "JPEG")
    place = whole.index(b"\xff\xc0") + 5
    return whole[:place] + struct.pack(">HH", height, width) + whole[place + 4 :]


def zipped(name: str = "a.txt", body: bytes = SECRET) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
    return out.getvalue()


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    b"<script>alert(1)</script></svg>"
)
_ELF = b"\x7fELF\x02\x01\x01" + b"\x00" * 200
_EXE = b"MZ\x90\x00" + b"\x00" * 60 + b"PE\x00\x00" + b"\x00" * 200
_JPEG = saved(drawn(), "JPEG")
_PNG = saved(drawn(), "PNG")
_WEBP = saved(drawn(), "WEBP")
_PDF = stored(pdf())
_MOVING = [drawn(), drawn().rotate(180)]

# What is refused, and with which word.
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "one byte": (b"\xff", "kind"),
    "fifty megabytes": (_JPEG + b"\x00" * 50 * 2**20, "too_large"),
    "one byte too many": (_JPEG.ljust(10 * 2**20 + 1, b"\x00"), "too_large"),
    "only zeros": (b"\x00" * 5_000, "kind"),
    "plain text": (b"I am worried about a pupil.", "kind"),
    "html": (b"<!doctype html><script>alert(1)</script>", "kind"),
    "svg": (SVG, "kind"),
    "svg after xml": (b"<?xml version='1.0'?>" + SVG, "kind"),
    "svg in gzip": (b"\x1f\x8b\x08\x00" + SVG, "kind"),
    "gif": (saved(drawn(), "GIF"), "kind"),
    "gif that is javascript": (b"GIF89a/*" + b"\x00" * 20 + b"*/=1;alert(1)", "kind"),
    "bmp": (saved(drawn(), "BMP"), "kind"),
    "tiff": (saved(drawn(), "TIFF"), "kind"),
    "ico": (saved(drawn(), "ICO"), "kind"),
    "postscript": (b"%!PS-Adobe-3.0\n", "kind"),
    "eps": (saved(drawn(), "EPS"), "kind"),
    "jpeg 2000": (b"\x00\x00\x00\x0cjP  \r\n\x87\n" + b"\x00" * 40, "kind"),
    "avif": (b"\x00\x00\x00\x1cftypavif" + b"\x00" * 40, "kind"),
    "mp4": (b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 40, "kind"),
    "heic": (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "broken"),
    "heif": (b"\x00\x00\x00\x18ftypmif1" + b"\x00" * 40, "broken"),
    "linux program": (_ELF, "kind"),
    "windows program": (_EXE, "kind"),
    "shell script": (b"#!/bin/sh\nrm -rf /\n", "kind"),
    "zip": (zipped(), "kind"),
    "zip bomb": (zipped("a", b"\x00" * 20_000_000), "kind"),
    "half a word document": (zipped("word/document.xml"), "broken"),
    "rtf": (b"{\\rtf1 hello}", "kind"),
    "old office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "kind"),
    "riff that is sound": (b"RIFF\x24\x00\x00\x00WAVEfmt ", "kind"),
    "eicar": (b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-TEST-FILE!$H+H*", "kind"),
    "pdf behind a zip": (zipped() + _PDF, "kind"),
    "pdf behind a line": (b"\n" + _PDF, "kind"),
    "jpeg behind a line": (b"\n" + _JPEG, "kind"),
    "program with the first bytes of a jpeg": (b"\xff\xd8\xff" + _EXE, "broken"),
    "text with the first bytes of a png": (b"\x89PNG\r\n\x1a\nhello", "kind"),
    "text with the first bytes of a pdf": (b"%PDF-1.7 hello %%EOF", "broken"),
    "riff with the word webp": (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "broken"),
    "jpeg cut in its header": (_JPEG[:200], "broken"),
    "jpeg cut in half": (_JPEG[: len(_JPEG) // 2], "broken"),
    "jpeg without its end": (_JPEG[:-40], "broken"),
    "png cut in half": (_PNG[: len(_PNG) // 2], "broken"),
    "png with a bad check sum": (_PNG[:40] + b"\x00\x01\x02" + _PNG[43:], "broken"),
    "webp cut in half": (_WEBP[: len(_WEBP) // 2], "broken"),
    "png of 300 megapixels": (png_that_says(20_000, 15_000), "pixels"),
    "png that claims two thousand million": (png_that_says(2**31 - 1, 1), "pixels"),
    "png of nothing": (png_that_says(0, 0), "broken"),
    "png just too large": (png_that_says(10_001, 5_000), "pixels"),
    "jpeg of 4,000 megapixels": (jpeg_that_says(65_500, 65_500), "pixels"),
    "png with an exploding text": (
        png_with(b"zTXt", b"k\x00\x00" + zlib.compress(b"A" * 80_000_000, 9)),
        "broken",
    ),
    "moving png": (
        saved(_MOVING[0], "PNG", save_all=True, append_images=_MOVING[1:]),
        "animated",
    ),
    "moving webp": (
        saved(_MOVING[0], "WEBP", save_all=True, append_images=_MOVING[1:]),
        "animated",
    ),
    "pdf cut in half": (_PDF[: len(_PDF) // 2], "broken"),
    "pdf with a zip behind it": (_PDF + zipped("a", bytes(range(256)) * 20), "broken"),
    "pdf of 21 pages": (stored(pdf(21)), "pages"),
    "pdf without pages": (stored(pikepdf.new()), "broken"),
    "pdf with a password": (
        stored(pdf(), encryption=pikepdf.Encryption(owner="o", user="u")),
        "locked",
    ),
    "pdf that is html": (b"%PDF-1.4\n<script>alert(1)</script>\n%%EOF", "broken"),
}  # fmt: skip

# What is taken: content, the type it becomes, and its pages.
TAKEN: dict[str, tuple[bytes, str, int]] = {
    "jpeg": (_JPEG, "image/jpeg", 1),
    "progressive jpeg": (saved(drawn(), "JPEG", progressive=True), "image/jpeg", 1),
    "grey jpeg": (saved(drawn(mode="L"), "JPEG"), "image/jpeg", 1),
    "cmyk jpeg": (saved(drawn(mode="CMYK"), "JPEG"), "image/jpeg", 1),
    "jpeg with a zip behind it": (_JPEG + zipped(), "image/jpeg", 1),
    "jpeg with a script behind it": (_JPEG + b"<script>" + SECRET, "image/jpeg", 1),
    "jpeg with place and camera": (located_photo(), "image/jpeg", 1),
    "jpeg with a colour profile": (
        saved(drawn(), "JPEG", icc_profile=SECRET * 20), "image/jpeg", 1,
    ),
    "jpeg of two pictures": (
        saved(drawn(), "MPO", save_all=True, append_images=[drawn()]), "image/jpeg", 1,
    ),
    "one dot": (saved(drawn(1, 1), "PNG"), "image/png", 1),
    "a line": (saved(drawn(6_000, 1), "PNG"), "image/png", 1),
    "png": (_PNG, "image/png", 1),
    "png with transparency": (saved(see_through(), "PNG"), "image/png", 1),
    "png with a palette": (saved(drawn(mode="P"), "PNG"), "image/png", 1),
    "png in black and white": (saved(drawn(mode="1"), "PNG"), "image/png", 1),
    "png in sixteen bits": (saved(drawn(mode="I;16"), "PNG"), "image/png", 1),
    "png with a text": (png_with(b"tEXt", b"Comment\x00" + SECRET), "image/png", 1),
    "png with an unknown chunk": (png_with(b"seCr", SECRET), "image/png", 1),
    "png with a zip behind it": (_PNG + zipped(), "image/png", 1),
    "webp": (_WEBP, "image/jpeg", 1),
    "lossless webp": (saved(drawn(), "WEBP", lossless=True), "image/jpeg", 1),
    "webp with transparency": (
        saved(see_through(), "WEBP", lossless=True), "image/png", 1,
    ),
    "pdf": (_PDF, "application/pdf", 1),
    "pdf of 20 pages": (stored(pdf(20, (100, 100))), "application/pdf", 20),
    "pdf with script and attachment": (scripted_pdf(), "application/pdf", 1),
    "pdf of a poster": (stored(pdf(1, (14_000, 14_000))), "application/pdf", 1),
    "pdf with an owner's password only": (
        stored(pdf(), encryption=pikepdf.Encryption(owner="o", user="")),
        "application/pdf",
        1,
    ),
}  # fmt: skip
