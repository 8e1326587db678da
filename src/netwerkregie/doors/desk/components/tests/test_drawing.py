# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a component shows is escaped, translated and leads to both languages."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings
from django.test import RequestFactory
from django.urls import resolve, translate_url
from django.urls.resolvers import LocalePrefixPattern, get_resolver
from django.utils.translation import override

from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.drawing import HERE, draw
from netwerkregie.doors.desk.components.values import NavItem, Pair, QueueRow, UserMenu

SLY = '<script>alert("x")</script>'


@pytest.mark.parametrize("name", sorted(HERE.glob("*/*.jinja")), ids=lambda p: p.stem)
def test_every_component_can_be_read(name: object) -> None:
    path = str(name)
    folder, file = path.split("/")[-2:]
    assert isinstance(draw(f"{folder}/{file.removesuffix('.jinja')}", **_NOTHING), str)


_NOTHING: dict[str, object] = {
    "menu": UserMenu(""),
    "room": NavItem("", ""),
    "table": {},
    "field": {},
}


def test_what_somebody_typed_never_becomes_markup() -> None:
    row = QueueRow(title=SLY, url=f"/{SLY}", meta=[SLY, date(2026, 3, 4)], status=SLY)
    shown = draw("queue", rows=[row]) + draw("definitions", pairs=[Pair(SLY, SLY)])
    assert "<script" not in shown
    assert shown.count("&lt;script") == 6
    assert "4 maart 2026" in shown


def test_a_component_speaks_the_readers_language() -> None:
    row = [QueueRow(title="x", url="/", is_new=True)]
    with override("nl"):
        dutch = draw("queue", rows=row)
    with override("en"):
        english = draw("queue", rows=row)
    assert ("nieuw" in dutch, "new" in english) == (True, True)


def test_every_page_has_its_address_in_both_languages() -> None:
    """The shorter way to the other language leads where Django's own way leads."""
    patterns = get_resolver(settings.ROOT_URLCONF).url_patterns
    assert all(isinstance(one.pattern, LocalePrefixPattern) for one in patterns)
    for here in ("nl", "en"):
        for path in ("/relaties/?q=a%20b&na=x~y", "/vandaag/", "/toegang/ik/"):
            with override(here):
                full = path if here == "nl" else f"/en{path}"
                request = RequestFactory().get(full)
                request.resolver_match = resolve(full.partition("?")[0])
                for code, _ in settings.LANGUAGES:
                    expected = translate_url(full, code)
                    assert addresses.in_language(request, code) == expected
