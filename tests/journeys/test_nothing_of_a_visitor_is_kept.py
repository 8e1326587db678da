# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plant words in all that a visitor sends; look for them in every file we write."""

from __future__ import annotations

import base64
import mmap
import os
import re
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from tests.asking import TURN
from tests.harness.live import Live
from tests.harness.plugin import session_folder
from tests.pictures import a_photo_with_a_place

PLANTED = {
    "body": "zilverreigerwoord",
    "browser": "purperreigerbrowser",
    "referrer": "kwakverwijzer",
    "address": "203.0.113.77",
    "language": "roerdompentaal",
    "file": "woudaapjebestand",
    "path": "lepelaarpad",
}


def spellings(word: str) -> list[bytes]:
    raw = word.encode()
    return [raw, raw.hex().encode(), *(
        base64.b64encode(b"x" * shift + raw)[4:-4] for shift in range(3)
    )]  # fmt: skip


def held_by(path: Path) -> list[str]:
    """Return which planted words stand in a file."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=1) as content:
            return [
                name
                for name, word in PLANTED.items()
                if any(content.find(one) >= 0 for one in spellings(word))
            ]
    except (OSError, ValueError):
        # Gone meanwhile, empty, or a socket.
        return []


def test_no_word_browser_referrer_or_address_of_a_visitor_is_in_any_file(
    live: Live,
) -> None:
    before = set(Path("/tmp").iterdir()) | set(Path("/dev/shm").iterdir())
    line = HTTPConnection("127.0.0.1", live.mailbox_port, timeout=60)
    headers = {
        "Host": f"advies.mergelstad.localhost:{live.mailbox_port}",
        "User-Agent": PLANTED["browser"],
        "Referer": f"https://{PLANTED['referrer']}.example/",
        "X-Forwarded-For": PLANTED["address"],
        "X-Real-IP": PLANTED["address"],
        "Forwarded": f"for={PLANTED['address']}",
        "Accept-Language": PLANTED["language"],
    }

    def ask(method: str, path: str, body: bytes = b"", kind: str = "") -> str:
        more = {"Content-Type": kind} if kind else {}
        line.request(method, path, body, headers | more)
        answer = line.getresponse()
        assert answer.status in {200, 404, 422, 429}
        assert "Set-Cookie" not in answer.headers
        return answer.read().decode()

    form = "application/x-www-form-urlencoded"
    values = {"body": f"Wat is een {PLANTED['body']}?", "want": "only_advice"}
    ask("GET", f"/{PLANTED['path']}/?{PLANTED['path']}=1")
    checked = ask("POST", "/bericht/", urlencode(values).encode(), form)
    found = re.search(r'name="code" value="([^"]*)"', checked)
    assert found
    values |= {"code": found.group(1), "step": "send"}
    edge = "x-edge-x"
    parts = "".join(
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'
        for name, text in values.items()
    )
    parts += (
        f'--{edge}\r\nContent-Disposition: form-data; name="files"; '
        f'filename="{PLANTED["file"]}.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
    )
    photo = a_photo_with_a_place() + PLANTED["file"].encode()
    whole = parts.encode() + photo + f"\r\n--{edge}--\r\n".encode()
    kind = f"multipart/form-data; boundary={edge}"
    sent = ask("POST", "/bericht/", whole, kind)
    assert found.group(1) in TURN.sub("", sent)
    # And a flood, whose pages hold the words too.
    again = urlencode(values).encode()
    pages = [ask("POST", "/bericht/", again, form) for _ in range(120)]
    assert any("Het is erg druk" in page for page in pages)
    assert "Het is erg druk" in ask("POST", "/bericht/", whole, kind)
    ask("POST", "/code/", urlencode({"code": values["code"]}).encode(), form)
    line.close()
    with live.world.connect_as_superuser() as superuser:
        superuser.execute("CHECKPOINT")
    fresh = (set(Path("/tmp").iterdir()) | set(Path("/dev/shm").iterdir())) - before
    folders = [session_folder(), *fresh]
    files = [
        Path(here) / name
        for folder in folders
        for here, _, names in os.walk(folder)
        for name in names
    ] + [path for path in fresh if path.is_file()]
    # The database's own log of changes, its tables, the logs of all processes, the
    # scanner's folder: all of them are among these.
    assert {"log", "vault.log", "postgres.log"} <= {path.name for path in files}
    assert any("pg_wal" in str(path) for path in files)
    assert {str(path): held for path in files if (held := held_by(path))} == {}
