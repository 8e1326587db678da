# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: RUF001 - the table shows the signs of arithmetic
"""Memory of what runs, the weight of a first page, and how soon the demo is there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from netwerkregie.config import launch, places
from tests.bench.installation import Installation, family
from tests.bench.table import Row, row, unproven


def memory(here: Installation) -> list[Row]:
    """V12: what all processes hold after everything above, without the database."""
    held = {
        name: [
            sum(map(pss, family(process.process.pid))),
            len(list(family(process.process.pid))),
        ]
        for name, process in here.live.processes.items()
    }
    total = sum(size for size, _ in held.values())
    said = ", ".join(f"{name} {size:.0f}" for name, (size, _) in held.items())
    desk = held["desk"][0]
    return [
        row(
            "V12",
            "memory of everything that runs, after the load above (PSS; "
            "2 workers each for desk and mailbox)",
            f"{total:.0f} MB: {said}",
            "≤ 350 MB",
            met=total <= 350,
            peer="Signalen's web processes alone 331–363 MB",
        ),
        row(
            "V12",
            "two desk workers and the process above them",
            f"{desk:.0f} MB",
            "≤ 170 MB",
            met=desk <= 170,
        ),
    ]


def first_page(here: Installation) -> list[Row]:
    """V14: everything that a browser fetches for the first pages, as it travels."""
    public = _weight(here.live.desk("/"))
    anonymous = _weight(here.live.mailbox("/"))
    return [
        row(
            "V14",
            "first page of the public site, all files, compressed",
            f"{public / 1000:.1f} kB",
            "≤ 100 kB",
            met=public <= 100_000,
        ),
        row(
            "V14",
            "first page of the anonymous site, the same",
            f"{anonymous / 1000:.1f} kB",
            "≤ 100 kB",
            met=anonymous <= 100_000,
        ),
        unproven("V14", "Lighthouse", "not measured here", "100 ×4"),
    ]


def second_start(here: Installation) -> list[Row]:
    """V13: the demo from `make demo` to its first page, once made and once again."""
    del here
    folder = Path(tempfile.mkdtemp(prefix="nrb-", dir="/tmp"))
    folder.chmod(0o711)
    try:
        first, again = (_time_demo(folder) for _ in range(2))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return [
        row(
            "V13",
            "second start: `make demo` to the first page",
            f"{again:.1f} s",
            "≤ 8 s",
            met=again <= 8,
        ),
        row(
            "V13",
            "first start of the demo's data in a checkout that is set up",
            f"{first:.0f} s",
        ),
        unproven(
            "V13",
            "cold set-up in an empty home to the first page",
            "measured by hand on a bare machine: see the note",
            "≤ 4 minutes",
        ),
    ]


def _time_demo(folder: Path) -> float:
    from tests.harness.live import free_port

    port = free_port()
    places_of_its_own = {
        "NR_DATA_DIR": str(folder / "d"),
        "NR_RUN_DIR": str(folder / "r"),
        "NR_PORT": str(port),
    }
    kept = {
        name: os.environ[name]
        for name in ("PATH", "HOME", "TMPDIR")
        if name in os.environ
    }
    (folder / "d").mkdir(exist_ok=True, mode=0o711)
    start = time.monotonic()
    demo = subprocess.Popen(
        ["make", "demo"],
        cwd=places.CHECKOUT,
        env=kept | places_of_its_own,
        stdin=subprocess.DEVNULL,
        stdout=(folder / "log").open("ab"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        while not launch.serves(port):
            if demo.poll() is not None or time.monotonic() - start > 300:
                raise RuntimeError((folder / "log").read_text())
            time.sleep(0.05)
        return time.monotonic() - start
    finally:
        os.killpg(demo.pid, signal.SIGINT)
        demo.wait(timeout=60)


def _weight(url: str) -> float:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=[
                "--no-sandbox",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        page = browser.new_page()
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        sizes: list[float] = []
        network.on(
            "Network.loadingFinished",
            lambda event: sizes.append(event["encodedDataLength"]),
        )
        page.goto(url, wait_until="networkidle")
        browser.close()
    return sum(sizes)


def pss(pid: int) -> float:
    """A process's share of memory in megabytes: what two share counts half for each."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
