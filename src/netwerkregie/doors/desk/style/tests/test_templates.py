# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages hold no style or script of their own: the policy would block them."""

import re
from pathlib import Path

import pytest

DOORS = Path(__file__).resolve().parents[3]
TEMPLATES = sorted(DOORS.rglob("*.html"))
LONGEST = 150


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_is_short_and_has_nothing_inline(template: Path) -> None:
    page = template.read_text(encoding="utf-8")
    assert len(page.splitlines()) <= LONGEST
    assert not re.search(r"\sstyle=|<style|\son\w+=\"|javascript:", page)
    scripts = re.findall(r"<script\b[^>]*>", page)
    assert all("src=" in tag or "application/json" in tag for tag in scripts)


def test_the_two_worlds_share_no_template() -> None:
    for template in (DOORS / "mailbox").rglob("*.html"):
        named = re.findall(
            r"{% (?:extends|include) \"([^\"]+)\"", template.read_text(encoding="utf-8")
        )
        assert all(name.startswith("mailbox/") for name in named), template
