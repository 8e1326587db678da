# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A flood at the anonymous site: calm pages, kept words, and no one remembered."""

import base64
import html
import json
import re
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import altcha
import pytest
from django.core.handlers.wsgi import WSGIHandler

from netwerkregie.domain.intake.drafts.lanes import WAIT_SECONDS, Kind
from netwerkregie.doors.mailbox import busy, front, turns, urls
from netwerkregie.doors.mailbox.front import Front
from netwerkregie.doors.mailbox.keeping import HERE
from tests.asking import apart_from
from tests.harness.world import World

HOST = "advies.mergelstad.localhost"
QUESTION = "Een leerling zegt dingen die mij zorgen geven. Wat kan ik doen?"
ASK = {"body": QUESTION, "want": "only_advice"}


class Visitor:
    """Somebody at the real application, as gunicorn would ask it."""

    def __init__(self) -> None:
        self.front = Front(WSGIHandler(), HERE)
        self.status = 0
        self.headers: dict[str, str] = {}

    def get(self, path: str, host: str = HOST) -> str:
        return self._ask("GET", path, b"", host, "")

    def post(self, path: str, values: dict[str, str], host: str = HOST) -> str:
        kind = "application/x-www-form-urlencoded"
        return self._ask("POST", path, urlencode(values).encode(), host, kind)

    def _ask(self, method: str, path: str, raw: bytes, host: str, kind: str) -> str:
        def start(status: str, headers: list[tuple[str, str]], *_more: Any) -> None:
            self.status, self.headers = int(status[:3]), dict(headers)

        answer = self.front(
            {
                "REQUEST_METHOD": method,
                "PATH_INFO": path,
                "QUERY_STRING": "",
                "CONTENT_TYPE": kind,
                "CONTENT_LENGTH": str(len(raw)),
                "HTTP_HOST": host,
                "SERVER_NAME": "localhost",
                "SERVER_PORT": "8001",
                "REMOTE_ADDR": "192.0.2.7",
                "wsgi.input": BytesIO(raw),
                "wsgi.url_scheme": "http",
            },
            start,
        )
        page = b"".join(answer).decode()
        getattr(answer, "close", lambda: None)()
        return page


@pytest.fixture
def visitor(world: World) -> Iterator[Visitor]:
    # Each test begins in calm, and no time passes while it computes.
    HERE.__init__(now=lambda: 1_000.0)  # type: ignore[misc]
    with world.as_process("mailbox"):
        yield Visitor()
    HERE.__init__()  # type: ignore[misc]


def flood(visitor: Visitor, path: str = "/bericht/", kind: Kind = Kind.ASK) -> None:
    """Use up the open lane as a flood does."""
    visitor.get("/")
    for _ in range(2_000):
        if HERE.admit(HOST, kind, None) is None:
            return
    raise AssertionError(path)


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, page
    return html.unescape(found.group(1))


def solved(page: str) -> str:
    """Do the sum of a page as a device would, with the library's own solver."""
    found = re.search(r'data-challenge="([^"]*)"', page)
    assert found, page
    challenge = altcha.Challenge.from_dict(json.loads(html.unescape(found.group(1))))
    solution = altcha.solve_challenge(challenge)
    assert solution is not None
    return str(altcha.Payload(challenge, solution).to_base64())


def later(turn: str, kind: Kind = Kind.ASK) -> str:
    """The same turn, as it is after waiting: drawn by us some seconds ago."""
    signer = turns._signer(HOST, kind)
    number, made, waits, let_in = json.loads(
        base64.urlsafe_b64decode(signer.unsign(turn))
    )
    values = [number, made - WAIT_SECONDS, waits, let_in]
    return signer.sign(base64.urlsafe_b64encode(json.dumps(values).encode()).decode())


def threads(world: World) -> int:
    with world.connect_as_superuser() as superuser:
        row = superuser.execute("SELECT count(*) FROM intake_advicethread").fetchone()
    assert row
    return int(row[0])


def test_in_calm_times_a_question_goes_without_a_turn_or_sum(
    visitor: Visitor, world: World
) -> None:
    page = visitor.get("/bericht/")
    assert "data-challenge" not in page
    checked = visitor.post("/bericht/", ASK)
    visitor.post("/bericht/", ASK | {"code": hidden(checked, "code"), "step": "send"})
    assert (visitor.status, threads(world)) == (200, 1)


def test_a_flood_gets_a_calm_page_that_keeps_the_words_and_no_cookie(
    visitor: Visitor,
) -> None:
    flood(visitor)
    words = '<b>Zorg</b> & "meer" \ue000turn\ue001'
    page = visitor.post("/bericht/", ASK | {"body": words, "step": "send"})
    assert visitor.status == 429
    assert html.escape(words, quote=True) in page
    assert hidden(page, "step") == "send"
    assert hidden(page, "want") == "only_advice"
    assert "Set-Cookie" not in visitor.headers
    assert visitor.headers["Cache-Control"] == "no-store"
    assert "script-src 'self'" in visitor.headers["Content-Security-Policy"]
    assert visitor.headers["Retry-After"] == str(WAIT_SECONDS)


def test_with_a_sum_a_question_goes_in_during_a_flood(
    visitor: Visitor, world: World
) -> None:
    flood(visitor)
    page = visitor.get("/bericht/")
    values = {"turn": hidden(page, "turn"), "altcha": solved(page)}
    checked = visitor.post("/bericht/", ASK | values)
    assert visitor.status == 200
    # The second step is the same question: it needs no second sum.
    code, turn = hidden(checked, "code"), hidden(checked, "turn")
    visitor.post("/bericht/", ASK | {"code": code, "step": "send", "turn": turn})
    assert (visitor.status, threads(world)) == (200, 1)


def test_without_a_script_a_question_goes_in_after_waiting(
    visitor: Visitor, world: World
) -> None:
    flood(visitor)
    first = visitor.get("/bericht/")
    busy = visitor.post("/bericht/", ASK | {"turn": hidden(first, "turn")})
    assert visitor.status == 429
    early = visitor.post("/bericht/", ASK | {"turn": hidden(busy, "turn")})
    assert visitor.status == 429
    waited = later(hidden(early, "turn"))
    checked = visitor.post("/bericht/", ASK | {"turn": waited})
    assert visitor.status == 200
    code, turn = hidden(checked, "code"), hidden(checked, "turn")
    visitor.post("/bericht/", ASK | {"code": code, "step": "send", "turn": turn})
    assert (visitor.status, threads(world)) == (200, 1)


def test_a_turn_works_once_here_and_in_another_process(
    visitor: Visitor, world: World
) -> None:
    flood(visitor)
    page = visitor.get("/bericht/")
    once = ASK | {"turn": hidden(page, "turn"), "altcha": solved(page)}
    visitor.post("/bericht/", once)
    assert visitor.status == 200
    visitor.post("/bericht/", once)
    assert visitor.status == 429
    # Another worker has not seen it, and asks the database.
    HERE._used.clear()
    again = visitor.post("/bericht/", once)
    assert visitor.status == 429
    assert html.escape(QUESTION) in again
    with world.connect_as_superuser() as superuser:
        kept = superuser.execute("SELECT * FROM intake_spentturn").fetchall()
        columns = superuser.execute(
            "SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute"
            " WHERE attrelid = 'intake_spentturn'::regclass AND attnum > 0"
        ).fetchone()
    assert len(kept) == 1
    assert columns == ("id mark last_day municipality_id",)


@pytest.mark.parametrize(
    "spoil",
    [
        "another sum's answer",
        "another town's turn",
        "another page's turn",
        "a changed turn",
    ],
)
def test_what_is_not_ours_or_not_for_this_place_opens_no_lane(
    visitor: Visitor, spoil: str
) -> None:
    flood(visitor)
    page = visitor.get("/bericht/")
    turn, answer = hidden(page, "turn"), solved(page)
    if spoil == "another sum's answer":
        answer = solved(visitor.get("/bericht/"))
    elif spoil == "another town's turn":
        turn = turns.draw("advies.gouwedam.localhost", Kind.ASK, let_in=True).text
    elif spoil == "another page's turn":
        turn = turns.draw(HOST, Kind.LOOK, let_in=True).text
    else:
        turn = ("A" if turn[0] != "A" else "B") + turn[1:]
    visitor.post("/bericht/", ASK | {"turn": turn, "altcha": answer})
    assert visitor.status == 429


@pytest.mark.parametrize(
    "answer", ["x", "e30=", base64.b64encode(b'{"challenge": 1}').decode(), "A" * 9_000]
)
def test_a_broken_answer_is_no_answer(visitor: Visitor, answer: str) -> None:
    flood(visitor)
    turn = hidden(visitor.get("/bericht/"), "turn")
    visitor.post("/bericht/", ASK | {"turn": turn, "altcha": answer})
    assert visitor.status == 429


def test_an_old_turn_opens_no_lane(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    flood(visitor)
    old = turns.draw(HOST, Kind.ASK, let_in=True).text
    assert turns.read(HOST, Kind.ASK, old)
    later_on = time.time() + turns.HOURS * 3600 + 5
    monkeypatch.setattr(time, "time", lambda: later_on)
    assert turns.read(HOST, Kind.ASK, old) is None


def test_a_flood_of_questions_leaves_coming_back_and_the_other_town_as_they_were(
    visitor: Visitor,
) -> None:
    flood(visitor)
    visitor.post("/bericht/", ASK)
    assert visitor.status == 429
    visitor.post("/code/", {"code": "0" * 26})
    assert visitor.status == 200
    visitor.get("/", "advies.gouwedam.localhost")
    visitor.post("/bericht/", ASK, "advies.gouwedam.localhost")
    assert visitor.status == 200


def test_in_a_flood_too_a_code_with_a_question_and_a_code_of_nobody_look_the_same(
    visitor: Visitor,
) -> None:
    checked = visitor.post("/bericht/", ASK)
    mine, nobodys = hidden(checked, "code"), "0" * 26
    visitor.post("/bericht/", ASK | {"code": mine, "step": "send"})
    flood(visitor, kind=Kind.LOOK)
    pages = [visitor.post("/code/", {"code": code}) for code in (mine, nobodys)]
    assert visitor.status == 429
    assert apart_from(pages[0], mine) == apart_from(pages[1], nobodys)
    waited = [later(hidden(page, "turn"), Kind.LOOK) for page in pages]
    seen = [
        visitor.post("/code/", {"code": code, "turn": turn})
        for code, turn in zip((mine, nobodys), waited, strict=True)
    ]
    assert visitor.status == 200
    assert apart_from(seen[0], mine) == apart_from(seen[1], nobodys)


def test_a_crowd_of_readers_gets_one_page_with_a_turn_each(visitor: Visitor) -> None:
    pages = [visitor.get("/bericht/") for _ in range(60)]
    assert visitor.status == 200
    assert len({hidden(page, "turn") for page in pages}) == 60
    assert len({apart_from(page, "") for page in pages}) == 1
    assert visitor.headers["Cache-Control"] == "no-store"
    assert 'lang="en"' in visitor.get("/en/bericht/")


def test_every_form_of_the_site_carries_a_turn() -> None:
    folder = Path(front.__file__).with_name("templates")
    posts = re.compile(r'<form method="post".*?</form>', re.DOTALL)
    forms = [
        (path.name, form)
        for path in folder.rglob("*.html")
        for form in posts.findall(path.read_text("utf-8"))
    ]
    assert len(forms) >= 10
    assert [name for name, form in forms if "{% turn" not in form] == ["busy.html"]


def test_who_sends_a_form_to_an_invented_host_shares_one_place(
    visitor: Visitor,
) -> None:
    for number in range(80):
        visitor.post("/bericht/", ASK, f"nobody{number}.localhost")
    assert visitor.status == 429
    visitor.get("/")
    visitor.post("/bericht/", ASK)
    assert visitor.status == 200


ONLY_READ = {"home", "explain", "good_to_know", "leave"}


@pytest.mark.parametrize("name", [one.name for one in urls.urlpatterns])
def test_every_address_that_takes_a_form_has_lanes(name: str) -> None:
    (pattern,) = [one for one in urls.urlpatterns if one.name == name]
    path = "/" + re.sub("<[^>]*>", "iets", str(pattern.pattern))
    for prefix in ("", "/en"):
        kind = busy.kind_of(prefix + path)
        assert (kind is None) is (name in ONLY_READ), path


def test_a_form_sent_where_none_is_taken_has_a_budget_too(visitor: Visitor) -> None:
    visitor.get("/")
    for _ in range(2_000):
        if HERE.admit(HOST, Kind.PAGE, None) is None:
            break
    visitor.post("/niets/", ASK)
    assert visitor.status == 429
