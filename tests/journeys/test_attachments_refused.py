# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A machine without a scanner takes no file, says so, and keeps the question."""

import logging
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from netwerkregie.config.starting import say_what_is_refused
from netwerkregie.domain.intake.uploads import cleaning
from tests.asking import WANT, visitor
from tests.cast import sign_in
from tests.harness.world import World
from tests.pictures import a_photo_with_a_place

BODY = "Dit stond op de muur van onze school. Wat kan ik doen?"


def test_the_log_the_administrator_and_the_asker_each_hear_it_and_the_text_stays(
    world: World,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    cleaning._known.clear()
    page = sign_in(Client(), "administrator_mergelstad").get("/beheer/")
    assert "virus scanner" not in page.content.decode()
    assert say_what_is_refused() is None

    monkeypatch.setenv("NR_CLAMD_SOCKET", str(tmp_path / "nobody"))
    cleaning._known.clear()
    with caplog.at_level(logging.WARNING, "netwerkregie.uploads"):
        assert "clamav-daemon" in str(say_what_is_refused())
    assert "attachments are refused" in caplog.text
    page = sign_in(Client(), "administrator_mergelstad").get("/beheer/")
    assert "apt install clamav-daemon" in page.content.decode()
    cleaning._known.clear()
    with world.as_process("mailbox"):
        photo = SimpleUploadedFile("x.jpg", a_photo_with_a_place(), "image/jpeg")
        values = {"body": BODY, "want": WANT, "step": "send", "code": "0" * 26}
        refused = visitor().post("/bericht/", {**values, "files": [photo]})
    assert refused.status_code == 422
    assert BODY in refused.content.decode()
    assert "zonder bestand" in refused.content.decode()
