# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Libraries are loaded when needed: after the limits are set.
# ruff: noqa: PLC0415, S108
"""Let mat2 take the hidden parts out of a text document; runs inside the sandbox.

It runs under Debian's own Python, where mat2 lives, imports nothing of the product,
and has a scratch folder that exists in memory only. Earlier versions, deleted words,
comments, makers and dates go here; what is left is typeset afresh by redraw.py.
"""

import json
import os
import resource
import sys
import zipfile
from pathlib import Path
from typing import Any

MEMORY = 1_200 * 2**20
SECONDS = 25
MOST_PARTS = 2_000
MOST_UNPACKED = 40 * 2**20
SCRATCH = Path("/tmp")


class Refused(Exception):
    """The file is not taken; the code says why."""


def confine() -> None:
    """Give up much of anything; files may be written in memory, and small."""
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: MOST_UNPACKED,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for limit, most in limits.items():
        resource.setrlimit(limit, (most, most))


def check_limits(path: Path) -> None:
    """Look at the list of parts before anything of them is unpacked."""
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise Refused("heavy")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Refused("heavy")
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("locked")
    names = [part.filename for part in parts]
    if len(set(names)) != len(names):
        raise Refused("broken")


def parsers() -> dict[str, Any]:
    """Return what mat2 uses for each kind; the factory has to be loaded first."""
    from libmat2 import parser_factory  # noqa: F401 - it loads the rest in order

    # isort: split
    from libmat2 import office

    return {"docx": office.MSOfficeParser, "odt": office.LibreOfficeParser}


def stripped(raw: bytes, ending: str) -> bytes:
    """Return the document without what mat2 knows to hide in it."""
    given = SCRATCH / f"given.{ending}"
    given.write_bytes(raw)
    check_limits(given)
    parser = parsers()[ending](str(given))
    # It is in a sandbox already, and cannot build a second one inside.
    parser.sandbox = False
    # A part that mat2 does not know is left out, never passed on.
    if hasattr(parser, "unknown_member_policy"):
        from libmat2.archive import UnknownMemberPolicy

        parser.unknown_member_policy = UnknownMemberPolicy.OMIT
    if not parser.remove_all():
        raise Refused("broken")
    return Path(parser.output_filename).read_bytes()


def answer(header: dict[str, object], content: bytes = b"") -> None:
    """Write the one answer and stop."""
    out = sys.stdout.buffer
    out.write(json.dumps(header).encode() + b"\n" + content)
    out.flush()


def problem_inside() -> str:
    """Return what is wrong here; '' when mat2 can work."""
    try:
        parsers()
    except (ImportError, AttributeError) as error:
        return f"mat2 is missing: apt install mat2 ({error})"
    return ""


def main() -> None:
    """Read, strip, answer."""
    confine()
    wanted = sys.argv[1]
    if wanted == "check":
        answer({"problem": problem_inside()})
        return
    raw = sys.stdin.buffer.read()
    try:
        content = stripped(raw, wanted)
    except Refused as refused:
        answer({"refused": str(refused)})
    except MemoryError:
        answer({"refused": "heavy"})
    except Exception:  # noqa: BLE001 - whatever a broken file provokes
        answer({"refused": "broken"})
    else:
        answer({"type": wanted, "pages": 1}, content)
    os._exit(0)


if __name__ == "__main__":
    main()
