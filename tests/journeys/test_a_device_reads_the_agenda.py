# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A calendar program reads one's own agenda over the network, across summer time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from http.client import HTTPConnection

import vobject

from netwerkregie.domain.network.actions import agenda
from netwerkregie.domain.network.drafts.visits import DeviceKind
from netwerkregie.domain.network.factories import a_visit, an_organisation
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as
from tests.harness.live import Live

DIRECTOR = "director_mergelstad"


def fetch(live: Live, path: str, **headers: str) -> tuple[int, str, bytes]:
    host = {"Host": f"mergelstad.localhost:{live.desk_port}"}
    asked = HTTPConnection("127.0.0.1", live.desk_port, timeout=20)
    asked.request("GET", path, headers=host | headers)
    answer = asked.getresponse()
    return answer.status, answer.headers.get("ETag", ""), answer.read()


def test_another_library_reads_it_and_is_shut_out_at_once(live: Live) -> None:
    today = clock.today()
    march = date(today.year + (today.month > 2), 3, 31)
    spring = march - timedelta(days=march.isoweekday() % 7)
    with acting_as(DIRECTOR) as actor:
        for day in (spring - timedelta(days=1), spring):
            a_visit(actor, an_organisation(actor).id, on=day, at=time(10))
        feed, word = agenda.connect(actor, DeviceKind.NEXTCLOUD)
    path = f"/relaties/agenda/{word}/netwerkregie.ics"
    status, etag, body = fetch(live, path)
    assert status == 200
    read = vobject.readOne(body.decode())
    starts = sorted(one.dtstart.value for one in read.vevent_list)
    assert [one.hour for one in starts] == [10, 10]
    assert [one.astimezone(UTC).hour for one in starts] == [9, 8]
    assert all(isinstance(one, datetime) for one in starts)
    again = fetch(live, path, **{"If-None-Match": etag})
    assert (again[0], again[2]) == (304, b"")
    with acting_as(DIRECTOR) as actor:
        agenda.disconnect(actor, feed.id)
    assert fetch(live, path)[0] == 404
