# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import logging
import sys

from netwerkregie.config.frames import FramesOnly


def test_a_failure_is_logged_with_its_place_and_without_its_words() -> None:
    try:
        int("pimpelmees")
    except ValueError:
        line = FramesOnly("%(message)s").format(
            logging.LogRecord(
                "django.request", logging.ERROR, "", 0, "%s", ("/a/b/",), sys.exc_info()
            )
        )
    assert "ValueError" in line
    assert "test_frames.py" in line
    assert "pimpelmees" not in line
    assert "/a/b/" not in line
