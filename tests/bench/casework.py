# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: RUF001 - the table shows the signs of arithmetic
"""Casework: a full case, a weighing, a sealed part beside its own crypto, a table."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from netwerkregie.config.places import CHECKOUT
from tests.bench import typing_along
from tests.bench.installation import SHORT, SMALL, Installation
from tests.bench.load import Client, press, quantile
from tests.bench.table import Row, row
from tests.cast import acting_as
from tests.pictures import a_photo_with_a_place

HOLDER = "case_holder_mergelstad"
SAID = 60 if SMALL else 500
FILES = 8 if SMALL else 40
ALONE_AT_MOST = 300.0
"""Milliseconds: a page that somebody waits for longer than this is repaired."""
WORDS = (
    "[P1] kwam op tijd op de afspraak en vertelde zelf over het werk in de garage. "
    "De begeleider zag dat [P1] rustig bleef toen een collega over vorig jaar begon. "
)


@dataclass(frozen=True, slots=True)
class Full:
    """A case with all that was said in it in two years."""

    case: UUID
    part: UUID
    conference: UUID


_made: list[Full] = []
"""The case of this run: made once, read by several sections."""


def full_case(here: Installation) -> list[Row]:
    """CASE: the pages of a case with 500 contributions and 40 files."""
    full = a_full_case(here)
    client = here.colleague(HOLDER, unlocked=True)
    pages = {
        "the page of a case": (f"/dossiers/{full.case}/", WORDS[:20].encode()),
        "its part that all members read": (
            f"/dossiers/{full.case}/deel/{full.part}/",
            WORDS[:20].encode(),
        ),
        "its files": (f"/dossiers/{full.case}/bestanden/", b"nr-"),
        "its timeline": (f"/dossiers/{full.case}/tijdlijn/", b"nr-"),
        "the list of cases": ("/dossiers/", b"nr-"),
    }
    of = f"{SAID} contributions and {FILES} files"
    rows = [
        _alone(client, "CASE", f"{what}, {of}, alone", path, sign)
        for what, (path, sign) in pages.items()
    ]
    four = press(
        here.several(4, HOLDER, unlocked=True), _get(*pages["the page of a case"]),
        seconds=SHORT,
    )  # fmt: skip
    return [*rows, row("CASE", "the page of that case, 4 at once", str(four))]


def weighing(here: Installation) -> list[Row]:
    """WEIGH: what a chair and a weigher wait for."""
    from tests.house.case_town import CHAIR, WEIGHERS, Town, _weighings

    town = Town()
    _weighings(town)
    pages = {
        "a weighing, as its chair": (CHAIR, f"/wegingen/{town.ids['table']}/"),
        "a weighing, as a weigher": (WEIGHERS[0], f"/wegingen/{town.ids['table']}/"),
        "its table, all judgements opened": (
            WEIGHERS[0],
            f"/wegingen/{town.ids['table']}/tafel/",
        ),
        "a judgement to write": (
            WEIGHERS[0],
            f"/wegingen/{town.ids['judging']}/oordeel/",
        ),
        "the list of weighings": (WEIGHERS[0], "/wegingen/"),
    }
    return [
        _alone(here.colleague(who, unlocked=True), "WEIGH", f"{what}, alone", path)
        for what, (who, path) in pages.items()
    ]


def sealed(here: Installation) -> list[Row]:
    """SEAL: opening a part in server time, beside the least its crypto can take."""
    full = a_full_case(here)
    client = here.colleague(HOLDER, unlocked=True)
    path = f"/dossiers/{full.case}/deel/{full.part}/"
    press([client], _get(path, WORDS[:20].encode()), seconds=1)
    whole = press([client], _get(path, WORDS[:20].encode()), seconds=SHORT)
    locked = here.colleague(HOLDER)
    shut = press([locked], _get(path, b"nr-"), seconds=SHORT / 2)
    raw, opened, many = _crypto_alone(full.part)
    release = _release_alone(full.part)
    limit = quantile(raw, 0.5) * 1000
    return [
        row(
            "SEAL",
            f"a sealed part of {SAID} contributions opened, page and log included",
            f"{whole}",
        ),
        row("SEAL", "the same page with a closed vault: nothing opened", f"{shut}"),
        row(
            "SEAL",
            f"its crypto alone: unwrap, join, decrypt the {many} statements of a page",
            f"p50 {limit:.2f} ms (unwrapping {quantile(opened, 0.5) * 1000:.2f} ms); "
            f"the page takes {whole.p50 / limit:.0f}× that",
        ),
        row(
            "SEAL",
            "asking the vault for its half, its line committed first",
            f"p50 {quantile(release, 0.5) * 1000:.2f} ms",
        ),
    ]


def table(here: Installation) -> list[Row]:
    """TABLE: twelve people who type at once at one conference."""
    full = a_full_case(here)
    return typing_along.measure(here, full.case, full.conference)


def matrix(_here: Installation) -> list[Row]:
    """MATRIX: how long the access matrix takes, every cell of it."""
    rows = []
    for name in ("test_case_matrix.py", "test_matrix.py"):
        start = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", f"tests/house/{name}"],
            cwd=CHECKOUT,
            env=_apart(),
            capture_output=True,
            text=True,
            check=False,
        )
        taken = time.monotonic() - start
        said = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""
        if done.returncode:
            raise RuntimeError(done.stdout[-3000:])
        rows.append(row("MATRIX", f"tests/house/{name}", f"{taken:.0f} s ({said})"))
    return rows


def _apart() -> dict[str, str]:
    """A run of its own: its places are not ours."""
    ours = ("NR_", "DJANGO_")
    return {name: one for name, one in os.environ.items() if not name.startswith(ours)}


def a_full_case(here: Installation) -> Full:
    """Return the case that all these sections read; made once per run."""
    from netwerkregie.domain.casework.actions import opening
    from netwerkregie.domain.casework.actions.files import add_files
    from netwerkregie.domain.casework.drafts.cases import Kind, PartKind
    from netwerkregie.domain.casework.models import CasePart
    from netwerkregie.domain.casework.verbs import Verb
    from netwerkregie.domain.intake.drafts import FileDraft

    if _made:
        return _made[0]
    start = time.monotonic()
    case, conference = typing_along.a_case_of_twelve(here)
    photo = a_photo_with_a_place()
    with acting_as(HOLDER, unlocked=True) as holder:
        part = CasePart.objects.get(case_id=case.id, kind=PartKind.SHARED)
        key = opening.open_part(holder, part, Verb.CASE_READ)
        for number in range(SAID):
            values = {"text": f"{number}. {WORDS}", "from": str(holder.membership_id)}
            said = opening.write_statement(holder, part, key, Kind.VIEW, values)
            if number < FILES:
                file = FileDraft("image/jpeg", photo)
                add_files(holder, case, said, key, [file])
    here.settle()
    print(f"     (a full case in {time.monotonic() - start:.0f} s)", flush=True)
    _made.append(Full(case.id, part.id, conference))
    return _made[0]


def _crypto_alone(part_id: UUID) -> tuple[list[float], list[float], int]:
    """Time what no program can leave out, on the same bytes."""
    from netwerkregie.domain.casework.models import CaseStatement
    from netwerkregie.domain.casework.queries.casefiles import PAGE
    from netwerkregie.domain.casework.sealing import place
    from netwerkregie.foundation.vault import dossiers, envelope, opening
    from netwerkregie.foundation.vault.keys import keys_of

    with acting_as(HOLDER, unlocked=True) as holder:
        keys = keys_of(holder)
        wrap, private = dossiers._way_in(keys, part_id)
        rows = CaseStatement.objects.filter(part_id=part_id).order_by("-position")
        bodies = [(one.id, bytes(one.body)) for one in rows[:PAGE]]
        opened = dossiers.open(
            holder, part_id, purpose=_case_purpose(), action="case.read"
        )
    info = opening.wrap_info(
        keys.tenant, part_id, wrap.version, wrap.holder_kind, wrap.holder_id
    )

    def unwrap() -> Any:
        user_share = private.open(wrap.wrapped, info)
        return opening.join(keys.tenant, part_id, wrap.version, user_share, bytes(32))

    def all_of_it() -> None:
        unwrap()
        for row_id, body in bodies:
            where = place("casestatement", row_id)
            envelope.unseal(opened.key, keys.tenant, where, body)

    times = 20 if SMALL else 200
    return _timed(all_of_it, times), _timed(unwrap, times), len(bodies)


def _release_alone(part_id: UUID) -> list[float]:
    """Time opening without a page around it: half of it is the vault's own commit."""
    from netwerkregie.foundation.vault import dossiers

    with acting_as(HOLDER, unlocked=True) as holder:
        purpose = _case_purpose()

        def release() -> None:
            dossiers.open(holder, part_id, purpose=purpose, action="case.read")

        return _timed(release, 20 if SMALL else 200)


def _case_purpose() -> Any:
    from netwerkregie.foundation.kernel import Purpose

    return Purpose.CASE


def _timed(act: Callable[[], object], times: int) -> list[float]:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return taken


def _alone(
    client: Client, code: str, what: str, path: str, sign: bytes = b"nr-"
) -> Row:
    press([client], _get(path, sign), seconds=0.5)
    load = press([client], _get(path, sign), seconds=SHORT / 2)
    weight = len(client.get(path).body)
    return row(
        code,
        what,
        f"{load}; {weight / 1000:.0f} kB",
        f"p50 ≤ {ALONE_AT_MOST:.0f} ms",
        met=load.p50 <= ALONE_AT_MOST and not load.errors and bool(load.taken),
    )


def _get(path: str, sign: bytes) -> Callable[[Client, int], bool]:
    def ask(client: Client, _number: int) -> bool:
        answer = client.get(path)
        return answer.status == 200 and sign in answer.body

    return ask
