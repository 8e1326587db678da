# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fetch pip itself by its hash, for a Python that came without ensurepip.

Debian's `python3` has no pip to start with. A wheel is a zip that Python can run, so
one verified download is enough; from there on pip verifies everything else.
"""

from __future__ import annotations

import hashlib
import json
import os
import ssl
import urllib.parse
import urllib.request
from pathlib import Path

WHEEL = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
LISTING = "application/vnd.pypi.simple.v1+json"


def fetch(folder: Path) -> Path:
    """The verified wheel, in a folder; ValueError when it is not what we expect."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple")
    page = f"{index.rstrip('/')}/pip/"
    listing = json.loads(_get(page, LISTING))
    [address] = [file["url"] for file in listing["files"] if file["filename"] == WHEEL]
    wheel = _get(urllib.parse.urljoin(page, address), "*/*")
    if hashlib.sha256(wheel).hexdigest() != SHA256:
        raise ValueError(f"{WHEEL} does not have the expected hash")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / WHEEL
    path.write_bytes(wheel)
    return path


def _get(address: str, accept: str) -> bytes:
    if not address.startswith("https://"):
        raise ValueError(f"{address} is not https")
    request = urllib.request.Request(address, headers={"Accept": accept})  # noqa: S310
    trusted = ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    with urllib.request.urlopen(request, timeout=60, context=trusted) as answer:  # noqa: S310
        body: bytes = answer.read()
    return body
