# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A long list comes in: how long it takes and what memory it takes."""

from __future__ import annotations

import html
import io
import re
import threading
from contextlib import suppress

from tests.bench.filling import made_names
from tests.bench.installation import SMALL, Installation, family
from tests.bench.machine import pss
from tests.bench.table import Row, row


def measure(here: Installation) -> list[Row]:
    """The import of 10,000 rows: time and memory."""
    size = 1_000 if SMALL else 10_000
    data = _spreadsheet(size)
    client = here.colleague("director_mergelstad")
    desk = here.live.processes["desk"].process.pid
    peak, stop = [sum(map(pss, family(desk)))], threading.Event()

    def watch() -> None:
        while not stop.wait(0.2):
            with suppress(OSError):
                peak.append(sum(map(pss, family(desk))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        seen = client.upload(
            "/relaties/lijsten/", {"kind": "relations"}, "l.xlsx", data
        )
        sealed = re.search(r'name="sealed" value="([^"]*)"', seen.text)
        assert sealed, seen.text[:3000]
        values = {"kind": "relations", "sealed": html.unescape(sealed.group(1))}
        taken = client.post("/relaties/lijsten/aannemen/", values)
    finally:
        stop.set()
        watcher.join()
    assert taken.status == 302, taken.text[:3000]
    assert "lijsten/" in taken.headers["location"]
    kept = here.superuser.execute(
        "SELECT count(*) FROM network_organisation o JOIN tenancy_municipality m"
        " ON m.id = o.municipality_id WHERE m.slug = 'mergelstad'"
    ).fetchone()
    assert kept
    return [
        row(
            "IMP",
            f"import of {size:,} rows ({len(data) / 1000:,.0f} kB of .xlsx): "
            "preview, and taking it in",
            f"{seen.seconds:.1f} s and {taken.seconds:.1f} s, {kept[0]:,} "
            "organisations; "
            f"the desk's processes at most {max(peak):.0f} MB ({peak[0]:.0f} before)",
        ),
    ]


def _spreadsheet(size: int) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page = book.create_sheet("Relaties")
    page.append(["Relatielijst"])
    page.append([])
    page.append(
        [
            "Organisatie",
            "Soort",
            "Wijk",
            "Contactpersoon",
            "E-mail",
            "Laatste contact",
            "Opmerkingen",
        ]
    )
    names = made_names(size)
    for number, name in enumerate(names):
        page.append(
            [
                name,
                "sport",
                "Noord",
                f"Contact {name.split()[1]}",
                f"post{number}@voorbeeld{number % 977}.example",
                "12-03-2026",
                "belt graag terug",
            ]
        )
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()
