# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`make bench`: measure what the speed table promises, all of it or a few sections.

`make bench ONLY=V5,V6` measures these. Each line keeps the time at which it was
measured and how busy the machine was; the day's file is put together from all of them.
"""

from __future__ import annotations

import os
import sys
import time
import traceback

# The first import makes the places of this run and says so in the environment.
from tests.harness import plugin  # noqa: F401 - imported for what it does

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerkregie.config.settings.test")

import django

django.setup()

from tests.bench import (  # noqa: E402 - after setup
    advice,
    casework,
    country,
    flooding,
    importing,
    ledgering,
    machine,
    network,
    programme,
    reach,
    table,
)
from tests.bench.installation import (  # noqa: E402 - after setup
    SMALL,
    Installation,
    an_installation,
)

# In this order: what comes early needs empty tables, the last looks back on it all.
SECTIONS = {
    "IMPORT": importing.measure,
    "V8": ledgering.measure,
    "V7": advice.triage,
    "V5": advice.submitting,
    "V6": advice.returning,
    "FLOOD": flooding.measure,
    "V3": advice.opening,
    "V14": machine.first_page,
    "V13": machine.second_start,
    "I4": country.country,
    "V1": network.listing,
    "V2": network.searching,
    "V3B": network.one_organisation,
    "V4": network.logging_contacts,
    "V9": network.duplicates,
    "V10": reach.measure,
    "WEIGH": casework.weighing,
    "CASE": casework.full_case,
    "SEAL": casework.sealed,
    "TABLE": casework.table,
    "MATRIX": casework.matrix,
    "CALENDAR": programme.calendar,
    "BUDGET": programme.budget,
    "COUNCIL": programme.council,
    "PHONES": programme.phones,
    "V12": machine.memory,
}


def main() -> int:
    """Measure, print, write."""
    wanted = [one for one in os.environ.get("ONLY", "").upper().split(",") if one]
    unknown = set(wanted) - set(SECTIONS)
    if unknown:
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(SECTIONS)}")
        return 2
    chosen = [name for name in SECTIONS if not wanted or name in wanted]
    with an_installation() as here:
        failed = [name for name in chosen if not _measure(here, name)]
    if not SMALL:
        print(f"Written: {table.write(list(SECTIONS), _remarks())}")
    return 1 if failed else 0


def _measure(here: Installation, name: str) -> bool:
    start = time.monotonic()
    try:
        rows = SECTIONS[name](here)
    except Exception:  # one section that fails leaves the others standing
        traceback.print_exc()
        print(here.live.log.read_text()[-1500:])
        rows = [table.unproven(name, "this section", "failed; see the terminal")]
    table.show(rows)
    print(f"     ({time.monotonic() - start:.0f} s)", flush=True)
    if not SMALL:
        table.keep(name, rows)
    return not any(one.verdict == table.UNPROVEN for one in rows)


def _remarks() -> list[str]:
    said = (
        "Full middleware, rights, row security and ledger are on, `fsync` is on, and "
        "every answer counted was the right page. The client shares the two cores with "
        "what it measures. Peers were recorded earlier on the same kind of machine "
        "(Signalen backend 2.50, GlobaLeaks 5.0.15) and do more in places, so no ratio "
        "is claimed here. The last column is the Dutch time of day and the load "
        "average of the minute before, our own load included. With two cores, a load "
        "far above two means that others worked on the machine; then only the "
        "processor time (CPU each: all our processes and the database, for one piece "
        "of work) says something about speed, and that too is higher on a crowded "
        "machine."
    )
    return ["", said]


if __name__ == "__main__":
    sys.exit(main())
