# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Libraries are loaded when needed: after the limits are set, for their own files.
# ruff: noqa: PLC0415
"""Draw a picture or document afresh: the program that runs inside the sandbox.

It imports nothing of the product, reads one file from standard input, and writes one
line of JSON and the new file to standard output. Whatever hid in the original
(place, camera, comments, scripts, attachments, a second file behind the first) is
not drawn, so it is gone. It trusts nothing it reads; nobody trusts what it writes.
"""

import io
import json
import os
import resource
import socket
import sys
from typing import Any

MEMORY = 1_200 * 2**20
SECONDS = 25
MOST_PIXELS = 50_000_000
MOST_PAGES = 20
# A page is drawn at 144 dots per inch, an A0 poster coarser.
PAGE_SCALE = 2.0
LONGEST_SIDE = 2_400
# Larger pictures without transparency become JPEG: a PNG of a photo is huge and slow.
PNG_PIXELS = 4_000_000
QUALITY = 88
FORMATS = {
    "image/jpeg": ("JPEG", "MPO"),
    "image/png": ("PNG",),
    "image/webp": ("WEBP",),
    "image/heic": ("HEIF",),
}
# libmagic has more than one word for what telephones make.
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCUMENTS = {DOCX: "docx", "application/vnd.oasis.opendocument.text": "odt"}
ALSO = {"image/heic": {"image/heic", "image/heif", "image/heic-sequence"}}


class Refused(Exception):
    """The file is not taken; the code says why."""


def confine() -> None:
    """Give up the right to write files, start programs and use much of anything."""
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for limit, most in limits.items():
        resource.setrlimit(limit, (most, most))


def detected(raw: bytes) -> str:
    """Return the type that the content has, by libmagic's judgement."""
    magic = libmagic()
    return str(magic.from_buffer(raw[:65_536], mime=True))


def _nowhere(name: str) -> str | None:  # noqa: ARG001  # the signature of ctypes
    return None


def libmagic() -> Any:
    """Return the bindings of libmagic, which look for it with a compiler otherwise."""
    import ctypes.util

    # There is no compiler, no shell and no temporary folder here, and none is needed.
    ctypes.util.find_library = _nowhere
    import magic

    return magic


def redraw_picture(raw: bytes, content_type: str) -> tuple[str, bytes, int]:
    """Return the picture drawn afresh, upright, without anything around it."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    if content_type == "image/heic":
        _learn_heic()
    with Image.open(io.BytesIO(raw), formats=FORMATS[content_type]) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise Refused("pixels")
        if opened.format not in {"MPO", "HEIF"} and getattr(opened, "n_frames", 1) > 1:
            raise Refused("animated")
        opened.load()
        picture = ImageOps.exif_transpose(opened)
        picture = picture.convert(_plain_mode(picture))
    # Comments, profiles and the like travel in this dict: nothing of it is kept.
    picture.info = {}
    out = io.BytesIO()
    small = picture.width * picture.height <= PNG_PIXELS
    if picture.mode.endswith("A") or (content_type == "image/png" and small):
        picture.save(out, "PNG", compress_level=4)
        return "image/png", out.getvalue(), 1
    picture.save(out, "JPEG", quality=QUALITY)
    return "image/jpeg", out.getvalue(), 1


def _learn_heic() -> None:
    """Let Pillow read what telephones make; the decoder checks its own limits too."""
    import pillow_heif

    # Small pictures and depth maps in the file are not even read.
    pillow_heif.register_heif_opener(
        thumbnails=False, depth_images=False, aux_images=False
    )


def _plain_mode(picture: Any) -> str:
    if picture.mode in {"RGBA", "LA", "PA", "RGBa"} or "transparency" in picture.info:
        return "RGBA"
    return "L" if picture.mode in {"1", "L"} else "RGB"


def redraw_document(raw: bytes) -> tuple[str, bytes, int]:
    """Return a new document that holds nothing but pictures of the pages."""
    import pikepdf
    import pypdfium2

    try:
        source = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise Refused("locked" if locked else "broken") from None
    pages = len(source)
    if pages == 0:
        raise Refused("broken")
    if pages > MOST_PAGES:
        raise Refused("pages")
    target = pikepdf.new()
    for number in range(pages):
        _add_page(target, source[number])
    out = io.BytesIO()
    # No identifier and no date: a document must not tell when it was handed in.
    target.save(out, deterministic_id=True)
    return "application/pdf", out.getvalue(), pages


def _add_page(target: Any, page: Any) -> None:
    import pikepdf

    width, height = page.get_size()
    if not (width > 0 and height > 0):
        raise Refused("broken")
    scale = min(PAGE_SCALE, LONGEST_SIDE / max(width, height))
    picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    drawn = io.BytesIO()
    picture.save(drawn, "JPEG", quality=QUALITY)
    added = target.add_blank_page(page_size=(width, height))
    image = pikepdf.Stream(
        target,
        drawn.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    added.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=image))
    placed = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm /P Do Q"
    added.Contents = target.make_stream(placed.encode())


def redraw_words(raw: bytes, ending: str) -> tuple[str, bytes, int]:
    """Return a new PDF with the words of a text document."""
    sys.path.insert(0, "/")
    import typeset

    try:
        content_type, content, pages = typeset.redraw_text(raw, ending)
    except typeset.Refused as refused:
        raise Refused(str(refused)) from None
    if pages > MOST_PAGES:
        raise Refused("pages")
    return content_type, content, pages


def redraw(raw: bytes, content_type: str) -> tuple[str, bytes, int]:
    """Return type, content and number of pages of the file drawn afresh."""
    if content_type in DOCUMENTS:
        return redraw_words(raw, DOCUMENTS[content_type])
    if detected(raw) not in ALSO.get(content_type, {content_type}):
        raise Refused("kind")
    if content_type == "application/pdf":
        return redraw_document(raw)
    return redraw_picture(raw, content_type)


def problem_inside() -> str:
    """Return what is wrong with this sandbox; '' when it holds."""
    try:
        libmagic()
    except (ImportError, OSError) as error:
        return f"libmagic is missing: apt install libmagic1 ({error})"
    for library in ("PIL.Image", "pypdfium2", "pikepdf", "pillow_heif", "typst"):
        try:
            __import__(library)
        except (ImportError, OSError) as error:
            return f"{library}: {error}"
    try:
        with open("/written", "wb") as written:  # noqa: PTH123
            written.write(b"x")
    except OSError:
        pass
    else:
        return "the sandbox can write files"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outside:
        try:
            # Sends nothing: choosing a route is enough to know there is one.
            outside.connect(("192.0.2.1", 9))
        except OSError:
            return ""
    return "the sandbox has a network"


def answer(header: dict[str, object], content: bytes = b"") -> None:
    """Write the one answer and stop."""
    out = sys.stdout.buffer
    out.write(json.dumps(header).encode() + b"\n" + content)
    out.flush()


def main() -> None:
    """Read, draw afresh, answer."""
    confine()
    wanted = sys.argv[1]
    if wanted == "check":
        answer({"problem": problem_inside()})
        return
    raw = sys.stdin.buffer.read()
    try:
        content_type, content, pages = redraw(raw, wanted)
    except Refused as refused:
        answer({"refused": str(refused)})
    except MemoryError:
        answer({"refused": "heavy"})
    except Exception as error:  # noqa: BLE001  # whatever a broken file provokes
        bomb = type(error).__name__.startswith("DecompressionBomb")
        answer({"refused": "pixels" if bomb else "broken"})
    else:
        answer({"type": content_type, "pages": pages}, content)
    # Skip the libraries' own farewells: they have seen a stranger's file.
    os._exit(0)


if __name__ == "__main__":
    main()
