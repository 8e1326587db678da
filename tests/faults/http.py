# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A visitor over a real socket: no more of a browser than a form needs."""

from __future__ import annotations

import http.client
import re
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlencode

from django.test import Client

from tests.asking import WANT
from tests.cast import PEOPLE, sign_in
from tests.harness.live import Live


@dataclass
class Visitor:
    """Somebody with cookies at one site."""

    host: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> tuple[int, str]:
        """Fetch a page."""
        return self._ask("GET", path, "")

    def post(self, path: str, values: dict[str, str]) -> tuple[int, str]:
        """Send a form."""
        return self._ask("POST", path, urlencode(values))

    def _ask(self, method: str, path: str, body: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Host": f"{self.host}:{self.port}"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body or None, headers)
            answer = connection.getresponse()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie":
                    key, _, rest = value.partition("=")
                    self.cookies[key] = rest.partition(";")[0]
            return answer.status, answer.read().decode()
        finally:
            connection.close()


def at_the_desk(live: Live, name: str) -> Visitor:
    """A member with a real session and an open vault."""
    signed_in = sign_in(Client(), name, unlocked=True)
    cookies = {key: morsel.value for key, morsel in signed_in.cookies.items()}
    return Visitor(PEOPLE[name].host, live.desk_port, cookies)


def at_the_mailbox(live: Live) -> Visitor:
    """Somebody without a name."""
    return Visitor("advies.mergelstad.localhost", live.mailbox_port)


def hidden(page: str, name: str) -> str:
    """Return what a hidden field of a page carries."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, page
    return unescape(found.group(1))


def ask(visitor: Visitor, body: str) -> tuple[str, dict[str, str]]:
    """Do the first of the two steps; return the code and the form to send."""
    status, page = visitor.post("/bericht/", {"body": body, "want": WANT})
    assert status == 200, page
    code = hidden(page, "code")
    return code, {"body": body, "want": WANT, "code": code, "step": "send"}
