# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: RUF001 - the table shows the signs of arithmetic
"""Advice: asking anonymously, coming back with a code, the queue, a sealed thread."""

from __future__ import annotations

import html
import re
import secrets
from uuid import UUID

from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.foundation.vault import codes
from tests.bench.installation import SHORT, SMALL, Installation
from tests.bench.load import Client, Load, press, rank_test
from tests.bench.table import Row, row

WORRY = (
    "Een leerling van mij zegt al weken in de klas dat alles wat op het nieuws komt "
    "verzonnen is en dat wie iets anders denkt een verrader is. Vandaag wilde de helft "
    "van de groep niet meer met hem samenwerken. Ik wil hem niet kwijtraken, maar ik "
    "weet niet hoe ik dit gesprek begin. Wat kan ik morgen doen? "
)
CODE = re.compile(r'name="code" value="([^"]*)"')
SENT = "verstuurd"
DIRECTOR = "director_mergelstad"


def submitting(here: Installation) -> list[Row]:
    """V5: complete anonymous submissions, the check and the code included."""
    peer = "GlobaLeaks 0.377/s, 2.67 s; at 4 at once 13 of 24 failed"
    press([here.visitor() for _ in range(4)], _submit, seconds=1)
    few = press([here.visitor() for _ in range(4)], _submit, seconds=SHORT)
    crowd = press([here.visitor() for _ in range(50)], _submit, seconds=SHORT)
    return [
        row(
            "V5",
            "complete submissions, 4 at once",
            str(few),
            "≥ 188/s, 0 errors",
            met=few.per_second >= 188 and not few.errors,
            peer=peer,
        ),
        row(
            "V5",
            "complete submissions, 50 at once",
            str(crowd),
            "0 errors",
            met=not crowd.errors,
            peer=peer,
        ),
    ]


def returning(here: Installation) -> list[Row]:
    """V6: coming back with a right and a wrong code, and with an answer waiting."""
    visitor = here.visitor()
    rights = [_asked(visitor, f"{number}") for number in range(20)]
    answered = _asked(visitor, "with an answer")
    _answer(here, answered)
    here.settle()
    times: dict[str, list[float]] = {"right": [], "wrong": []}
    sizes: dict[str, set[int]] = {"right": set(), "wrong": set()}
    for number in range(60 if SMALL else 500):
        # In turns, and by chance first, so that the machine's moods hit both alike.
        tries = [("right", rights[number % 20]), ("wrong", codes.new_code("nl"))]
        if secrets.randbits(1):
            tries.reverse()
        for which, code in tries:
            answer = visitor.post("/code/", {"code": code})
            assert answer.status == 200
            times[which].append(answer.seconds)
            sizes[which].add(len(answer.body))
    right, wrong = (Load(taken=times[which]) for which in ("right", "wrong"))
    z, p = rank_test(times["right"], times["wrong"])
    many = len(times["right"])
    seen = press([visitor], _looking(answered), seconds=SHORT)
    same = p >= 0.01
    return [
        row(
            "V6",
            "return, right code without an answer yet",
            f"p50 {right.p50:.1f} ms, p95 {right.p95:.1f} ms",
            "p50 ≤ 15 ms",
            met=right.p50 <= 15,
            peer="GlobaLeaks 2.59 s + 26 ms",
        ),
        row(
            "V6",
            "return, wrong code",
            f"p50 {wrong.p50:.1f} ms, p95 {wrong.p95:.1f} ms",
            "p50 ≤ 15 ms",
            met=wrong.p50 <= 15,
        ),
        row(
            "V6",
            "difference between right and wrong",
            f"medians {right.p50 - wrong.p50:+.2f} ms apart; Mann-Whitney z = {z:.2f}, "
            f"p = {p:.2f} over {many} each",
            "none seen (p ≥ 0.01)",
            met=same,
        ),
        row(
            "V6",
            "return with an answer: two messages opened and logged, alone",
            str(seen),
            "p50 ≤ 15 ms",
            met=seen.p50 <= 15 and not seen.errors,
        ),
    ]


def opening(here: Installation) -> list[Row]:
    """V3: sealed threads of fifty and of two hundred messages, opened at the desk."""
    peer = "GlobaLeaks 31 ms; Signalen 20.5/s, 88 ms alone (one item, nothing sealed)"
    rows = []
    for many, goal in ((50, 10), (200, None)):
        one, four = _opened(here, many)
        rows += [
            row(
                "V3",
                f"open a sealed thread of {many} messages, release and ledger lines "
                "committed, alone",
                str(one),
                f"p50 ≤ {goal} ms" if goal else "",
                met=one.p50 <= goal and not one.errors if goal else None,
                peer=peer,
            ),
            row("V3", "the same, 4 at once", str(four), peer=peer),
        ]
    return rows


def _opened(here: Installation, many: int) -> tuple[Load, Load]:
    visitor = here.visitor()
    code = _asked(visitor, f"the first of {many}")
    thread = _answer(here, code)
    for number in range(many - 2):
        values = {"code": code, "body": f"{WORRY}{_word()} {number}", "step": "send"}
        assert visitor.post("/code/bericht/", values).status == 200
    here.settle()
    alone = here.colleague(DIRECTOR, unlocked=True)
    page = alone.get(f"/advies/{thread}/")
    assert page.text.count("verrader") >= many - 1, page.text[:3000]

    def read(client: Client, _number: int) -> bool:
        answer = client.get(f"/advies/{thread}/")
        return answer.status == 200 and b"verrader" in answer.body

    one = press([alone], read, seconds=SHORT)
    return one, press(here.several(4, DIRECTOR, unlocked=True), read, seconds=SHORT)


def triage(here: Installation) -> list[Row]:
    """V7: the queue, with more and more threads in it."""
    steps = (100, 1_000, 10_000) if SMALL else (1_000, 10_000, 100_000)
    client = here.colleague(DIRECTOR)
    rows, medians = [], []
    for size in steps:
        _fill_queue(here, size)
        press([client], _queue, seconds=1)
        found = press([client], _queue, seconds=SHORT / 2)
        weight = len(client.get("/advies/").body)
        medians.append(found.p50)
        goal = "≤ 15 ms, ≤ 60 kB" if size != steps[-1] else "≤ 1.2× of the first"
        ratio = found.p50 / medians[0]
        met = (
            ratio <= 1.2 if size == steps[-1] else found.p50 <= 15 and weight <= 60_000
        )
        more = f"; {ratio:.2f}× of {steps[0]:,}" if size == steps[-1] else ""
        rows.append(
            row(
                "V7",
                f"triage queue with {size:,} threads",
                f"p50 {found.p50:.1f} ms, p95 {found.p95:.1f} ms, "
                f"{weight / 1000:.1f} kB{more}",
                goal,
                met=met and not found.errors,
                peer="GlobaLeaks 5.4 s, 92 MB (10,000 threads)",
            )
        )
    return rows


def _queue(client: Client, _number: int) -> bool:
    answer = client.get("/advies/")
    return answer.status == 200 and answer.body.count(b"nr-queue__link") >= 20


def _submit(client: Client, number: int) -> bool:
    body = f"{WORRY}{_word()}"
    values = {"body": body, "want": "only_advice"}
    looked = client.post("/bericht/", values)
    found = CODE.search(looked.text)
    if looked.status != 200 or not found:
        return False
    code = html.unescape(found.group(1))
    sent = client.post("/bericht/", {**values, "code": code, "step": "send"})
    return sent.status == 200 and SENT in sent.text


def _asked(client: Client, mark: str) -> str:
    values = {"body": f"{WORRY}{mark}", "want": "only_advice"}
    looked = client.post("/bericht/", values)
    found = CODE.search(looked.text)
    assert found, looked.text
    code = html.unescape(found.group(1))
    sent = client.post("/bericht/", {**values, "code": code, "step": "send"})
    assert SENT in sent.text, sent.text
    return code


def _looking(code: str):  # type: ignore[no-untyped-def] # noqa: ANN202 - a Step
    def look(client: Client, _number: int) -> bool:
        answer = client.post("/code/", {"code": code})
        return answer.status == 200 and b"onder vier ogen" in answer.body

    return look


def _answer(here: Installation, code: str) -> UUID:
    found = here.superuser.execute(
        "SELECT id FROM intake_advicethread WHERE lookup_hash = %s",
        [codes.derive(code).lookup_hash],
    ).fetchone()
    assert found
    thread: UUID = found[0]
    director = here.colleague(DIRECTOR, unlocked=True)
    said = {"body": "Begin met een rustig gesprek onder vier ogen. Geen verrader."}
    answer = director.post(f"/advies/{thread}/", said)
    director.close()
    assert answer.status == 302, answer.text
    return thread


def _fill_queue(here: Installation, size: int) -> None:
    """Add waiting threads until there are so many; their keys are not needed here."""
    from tests.cast import MERGELSTAD

    names = [rules.nickname(secrets.randbits(64)) for _ in range(200)]
    here.superuser.execute(
        """
        INSERT INTO intake_advicethread (id, municipality_id, lookup_hash, nickname,
            language, channel, want, domain, state, outcome, received_on, promised_on,
            last_message_on, destroy_on, message_count, has_answer, is_practice)
        SELECT gen_random_uuid(), %(here)s, uuid_send(gen_random_uuid()) ||
            uuid_send(gen_random_uuid()), (%(names)s::text[])[1 + n %% 200],
            'nl', 'anonymous', 'only_advice', '', 'waiting', '', current_date - n %% 30,
            current_date - n %% 30 + 3, current_date - n %% 30,
            current_date + 30, 1, false, true
        FROM generate_series(1, %(size)s - (SELECT count(*)::int
            FROM intake_advicethread WHERE municipality_id = %(here)s)) AS n
        """,
        {"here": MERGELSTAD, "size": size, "names": names},
    )
    here.superuser.execute("VACUUM ANALYZE intake_advicethread")


def _word() -> str:
    """Letters that mean nothing, so that no two texts are the same."""
    return "".join(
        secrets.choice("bdfgklmnprst") + secrets.choice("aeiou") for _ in "xxxxxx"
    )
