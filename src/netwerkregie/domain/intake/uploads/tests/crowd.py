# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many awkward files, made from few: cut, bent, claimed and disguised.

With those of awkward.py there are more than two hundred.
"""

import io
import random
import zipfile

import pillow_heif
from PIL import Image

from netwerkregie.domain.intake.uploads.tests import awkward

# How files of other kinds begin; none of them is taken, whatever follows.
HEADS: dict[str, bytes] = {
    "7-zip": b"7z\xbc\xaf\x27\x1c",
    "rar": b"Rar!\x1a\x07\x01\x00",
    "xz": b"\xfd7zXZ\x00",
    "bzip2": b"BZh91AY&SY",
    "zstandard": b"\x28\xb5\x2f\xfd",
    "lz4": b"\x04\x22\x4d\x18",
    "cabinet": b"MSCF\x00\x00\x00\x00",
    "arj": b"\x60\xea",
    "tar": b"a.txt".ljust(257, b"\x00") + b"ustar\x0000",
    "iso": b"\x00" * 32_769 + b"CD001",
    "java class": b"\xca\xfe\xba\xbe\x00\x00\x00\x34",
    "mac program": b"\xcf\xfa\xed\xfe",
    "web assembly": b"\x00asm\x01\x00\x00\x00",
    "android program": b"dex\n035\x00",
    "python bytecode": b"\xa7\r\r\n",
    "shortcut": b"\x4c\x00\x00\x00\x01\x14\x02\x00",
    "windows help": b"ITSF\x03\x00\x00\x00",
    "batch file": b"@echo off\r\ndel *",
    "powershell": b"powershell -enc AAAA",
    "php": b"<?php system($_GET[0]);",
    "python": b"#!/usr/bin/env python3\n",
    "xml with an entity": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
    "json": b'{"a": 1}',
    "csv with a formula": b"=cmd|' /C calc'!A0,1",
    "mail": b"From: a@b.example\r\nSubject: hello\r\n\r\n",
    "mail with a picture": b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\n",
    "calendar": b"BEGIN:VCALENDAR\r\n",
    "address card": b"BEGIN:VCARD\r\n",
    "certificate": b"-----BEGIN CERTIFICATE-----\n",
    "private key": b"-----BEGIN OPENSSH PRIVATE KEY-----\n",
    "sqlite": b"SQLite format 3\x00",
    "packets": b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00",
    "mp3": b"ID3\x03\x00",
    "ogg": b"OggS\x00\x02",
    "flac": b"fLaC\x00\x00\x00\x22",
    "midi": b"MThd\x00\x00\x00\x06",
    "matroska": b"\x1a\x45\xdf\xa3",
    "flash": b"FWS\x05",
    "flash film": b"FLV\x01",
    "avi": b"RIFF\x24\x00\x00\x00AVI LIST",
    "quicktime": b"\x00\x00\x00\x14ftypqt  ",
    "photoshop": b"8BPS\x00\x01",
    "gimp": b"gimp xcf v011\x00",
    "jpeg xl": b"\xff\x0a",
    "jpeg xl in a box": b"\x00\x00\x00\x0cJXL \r\n\x87\n",
    "camera raw": b"II*\x00\x10\x00\x00\x00CR\x02\x00",
    "openexr": b"\x76\x2f\x31\x01",
    "targa": b"\x00\x00\x02" + b"\x00" * 9 + b"\x01\x00\x01\x00\x18\x00",
    "windows metafile": b"\xd7\xcd\xc6\x9a",
    "djvu": b"AT&TFORM\x00\x00\x00\x00DJVU",
    "font": b"\x00\x01\x00\x00\x00\x0c",
    "web font": b"wOF2\x00\x01\x00\x00",
    "autocad": b"AC1032\x00\x00",
    "unicode text": "\ufeffhallo".encode("utf-16"),
    "a lone surrogate": b"\xed\xa0\x80",
    "a byte order mark before a pdf": b"\xef\xbb\xbf%PDF-1.7",
    "png with the wrong line ending": b"\x89PNG\n\x1a\n" + b"\x00" * 40,
    "half a signature of a jpeg": b"\xff\xd8",
}


def packed(*parts: tuple[str, bytes], first: str = "") -> bytes:
    """Return an archive of parts; the first may be what makes it a document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr("mimetype", first, zipfile.ZIP_STORED)
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/'
    b'2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    b'<Override PartName="/word/document.xml" ContentType="application/vnd.'
    b'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def word(words: str = "Wat kan ik doen?", *more: tuple[str, bytes]) -> bytes:
    """Return a Word document that also holds what its writer deleted and who it was."""
    hidden = awkward.SECRET.decode()
    document = (
        f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body><w:p><w:r>'
        f'<w:t>{words}</w:t></w:r><w:del w:author="{hidden}"><w:r>'
        f"<w:delText>{hidden}</w:delText>"
        "</w:r></w:del></w:p></w:body></w:document>"
    )
    maker = f"<a><creator>{hidden}</creator></a>".encode()
    return packed(
        ("[Content_Types].xml", _TYPES),
        ("word/document.xml", document.encode()),
        ("docProps/core.xml", maker),
        ("word/comments.xml", maker),
        *more,
    )


def open_document(words: str = "Wat kan ik doen?") -> bytes:
    """Return an OpenDocument text with a maker in it."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    hidden = awkward.SECRET.decode()
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:text="{text}">'
        f"<office:body><office:text><text:p>{words}</text:p></office:text>"
        "</office:body></office:document-content>"
    )
    listed = f'<manifest:manifest xmlns:manifest="{manifest}"/>'
    return packed(
        ("content.xml", content.encode()),
        ("meta.xml", f"<a>{hidden}</a>".encode()),
        ("META-INF/manifest.xml", listed.encode()),
        first="application/vnd.oasis.opendocument.text",
    )


def telephone_photo() -> bytes:
    """Return a HEIC, as telephones make them, with a maker in it."""
    pillow_heif.register_heif_opener()
    maker = Image.Exif()
    maker[0x010F] = awkward.SECRET.decode()
    return awkward.saved(awkward.drawn(), "HEIF", exif=maker, quality=80)


# What must be refused, and with which word.
DOCUMENTS: dict[str, tuple[bytes, str]] = {
    "word with macros": (word("x", ("word/vbaProject.bin", b"x")), "macros"),
    "word that is a bomb": (word("x", ("word/big.xml", b" " * 60_000_000)), "heavy"),
    "word of ten thousand parts": (
        word("x", *((f"word/{number}.xml", b"") for number in range(10_000))),
        "heavy",
    ),
    "word without words": (word(" ".strip()), "broken"),
    "word with an entity": (
        packed(
            ("[Content_Types].xml", _TYPES),
            ("word/document.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        ),
        "broken",
    ),
    "word that is a spreadsheet": (packed(("xl/workbook.xml", b"<a/>")), "kind"),
    "book": (packed(("a.html", b"x"), first="application/epub+zip"), "kind"),
    "java archive": (packed(("META-INF/MANIFEST.MF", b"x")), "kind"),
    "word cut in half": (word()[: len(word()) // 2], "broken"),
    "word of forty pages": (word("zorg " * 30_000), "pages"),
}


def spoiled(many: int = 48) -> dict[str, bytes]:
    """Return cut and bent copies of good files; the same ones at every run."""
    chance = random.Random(5)
    good = {
        "jpeg": awkward.located_photo(),
        "png": awkward.png_with(b"tEXt", b"Comment\x00" + awkward.SECRET),
        "webp": awkward.saved(awkward.drawn(), "WEBP"),
        "heic": telephone_photo(),
        "pdf": awkward.scripted_pdf(),
        "odt": open_document(),
    }
    made = {}
    for number in range(many):
        name = sorted(good)[number % len(good)]
        raw = bytearray(good[name])
        if number % 3 == 0:
            raw = raw[: chance.randrange(20, len(raw))]
        else:
            for _ in range(1 + number % 5):
                raw[chance.randrange(8, len(raw))] = chance.randrange(256)
        made[f"{name} spoiled {number}"] = bytes(raw)
    return made
