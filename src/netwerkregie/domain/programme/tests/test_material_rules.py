# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats as plain values: licences, steps, links, and the open file."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from netwerkregie.domain.programme.factories.materials import A_DOT, content_of
from netwerkregie.domain.programme.format_file import (
    Packed,
    PackedFile,
    pack,
    unpack,
)
from netwerkregie.domain.programme.rules import licences
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.materials import (
    FormatLanguage,
    Licence,
    RecallReason,
    Step,
    TargetAge,
    VersionState,
    VersionStep,
)
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard.special import matches_special_category

LINE = UUID(int=9)
PACKED = Packed(
    LINE,
    2,
    "Gemeente Mergelstad",
    content_of(),
    (PackedFile("Kaart", A_DOT, "image/png"),),
)


def test_what_was_shared_or_taken_over_is_never_changed() -> None:
    for state in rules.FIXED:
        assert VersionStep.CHANGE not in rules.STEPS[state]
        assert set(rules.STEPS[state]) <= {VersionStep.RENEW, VersionStep.RECALL}
    shares = [
        (state, step)
        for state, steps in rules.STEPS.items()
        for step, after in steps.items()
        if after is VersionState.SHARED
    ]
    assert shares == [(VersionState.ASKED, VersionStep.SIGN)]


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        (Licence.CC_BY, Licence.CC_BY_SA, True),
        (Licence.CC_BY_SA, Licence.CC_BY_SA, True),
        (Licence.CC_BY_SA, Licence.CC_BY, False),
        (Licence.CC_BY_NC, Licence.CC_BY, False),
        (Licence.CC_BY_NC, Licence.CC_BY_NC_SA, True),
        (Licence.CC_BY_NC_SA, Licence.CC_BY_NC, False),
        (Licence.PERMISSION, Licence.PERMISSION, False),
        (Licence.CC0, Licence.CC_BY, True),
        (None, Licence.UNKNOWN, True),
    ],
)
def test_an_adaptation_goes_out_under_what_the_original_allows(
    before: Licence | None, after: Licence, allowed: bool
) -> None:
    if allowed:
        licences.check_adapted(before, after)
    else:
        with pytest.raises(RuleBroken):
            licences.check_adapted(before, after)


def test_what_we_do_not_know_to_be_allowed_is_not_shared() -> None:
    for licence in Licence:
        if licence is Licence.UNKNOWN:
            with pytest.raises(RuleBroken, match="licence_unknown"):
                licences.check_shareable(licence)
        else:
            licences.check_shareable(licence)
    with pytest.raises(RuleBroken, match="permission"):
        licences.check_licence(Licence.PERMISSION, "")


def test_the_steps_fit_in_the_lesson() -> None:
    rules.check_steps([Step(20, "a"), Step(30, "b")], 50)
    for steps in ([Step(0, "a")], [Step(30, "a"), Step(21, "b")]):
        with pytest.raises(RuleBroken):
            rules.check_steps(steps, 50)


@pytest.mark.parametrize(
    "link",
    [
        "http://x.nl/",
        "https://x.nl/?u=jan",
        "https://jan:geheim@x.nl/",
        "javascript:alert(1)",
        "https://x.nl/#jan",
        "//x.nl",
    ],
)
def test_a_link_is_a_plain_page_of_a_public_site(link: str) -> None:
    with pytest.raises(RuleBroken, match="link"):
        rules.check_link(link)


def test_nothing_is_planned_from_a_copy_that_its_maker_called_back() -> None:
    rules.check_plannable(VersionState.TAKEN, None)
    rules.check_plannable(VersionState.OPEN, RecallReason.MISTAKE)
    for state, reason in (
        (VersionState.TAKEN, RecallReason.MISTAKE),
        (VersionState.OPEN, RecallReason.LICENCE),
    ):
        with pytest.raises(RuleBroken, match="recalled"):
            rules.check_plannable(state, reason)


def test_the_hash_is_of_every_word_and_every_file() -> None:
    content = content_of()
    before = rules.content_hash(content, [("Kaart", "aa")])
    assert rules.content_hash(content, [("Kaart", "ab")]) != before
    assert rules.content_hash(content, []) != before
    others: tuple[dict[str, Any], ...] = (
        {"title": "x"},
        {"works_not": "x"},
        {"needs": ("x",)},
    )
    for other in others:
        changed = replace(content, **other)
        assert rules.content_hash(changed, [("Kaart", "aa")]) != before


def test_a_page_for_a_teacher_closes_after_a_month() -> None:
    assert rules.page_until(date(2026, 3, 1)) == date(2026, 3, 31)


def test_m01_no_age_or_language_is_about_an_origin_or_a_belief() -> None:
    lists = (TargetAge, FormatLanguage, Licence)
    found = [one for kind in lists for one in kind if matches_special_category(one)]
    assert found == []


def test_a_file_says_what_was_put_in_it_and_not_where_a_permission_is_kept() -> None:
    raw = pack(PACKED, "Wat zie je echt?")
    back = unpack(raw)
    assert (back.content, back.line, back.number) == (content_of(), LINE, 2)
    assert [(one.title, one.content) for one in back.files] == [("Kaart", A_DOT)]
    assert pack(PACKED, "Wat zie je echt?") == raw
    kept = content_of(licence=Licence.PERMISSION, permission="zaak 2026-12")
    text = b"".join(
        zipfile.ZipFile(io.BytesIO(pack(replace(PACKED, content=kept), ""))).read(name)
        for name in ("werkvorm.json", "LEESMIJ.md")
    )
    assert b"2026-12" not in text


def _again(change: Any = None, more: dict[str, bytes] | None = None) -> bytes:
    """Return the file with something in it otherwise."""
    archive = zipfile.ZipFile(io.BytesIO(pack(PACKED, "")))
    parts = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(parts["werkvorm.json"])
    if change:
        change(told)
    parts["werkvorm.json"] = json.dumps(told).encode()
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        for name, content in (parts | (more or {})).items():
            made.writestr(name, content)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("raw", "part"),
    [
        (b"", "broken"),
        (b"PK\x03\x04 not an archive", "broken"),
        (_again(lambda t: t.update(format="iets anders")), "broken"),
        (_again(lambda t: t.update(version=2)), "newer"),
        (_again(lambda t: t.update(author="Jan")), "field"),
        (_again(lambda t: t["content"].update(author="Jan")), "field"),
        (_again(lambda t: t["content"].update(licence="vrij")), "field"),
        (_again(lambda t: t["content"].update(minutes=True)), "field"),
        (_again(lambda t: t["content"].update(minutes=10**9)), "field"),
        (_again(lambda t: t["content"].update(title="x" * 81)), "field"),
        (_again(lambda t: t["content"].update(steps=["Jan"])), "field"),
        (_again(lambda t: t["files"][0].update(sha256="0" * 64)), "field"),
        (_again(lambda t: t["files"][0].update(name="../../etc/passwd")), "field"),
        (_again(more={"bestanden/02.exe": b"MZ"}), "field"),
        (_again(more={f"{n}": b"" for n in range(12)}), "too_large"),
        (_again(more={"bestanden/01.png": bytes(rules.MOST_BYTES * 2)}), "too_large"),
    ],
)
def test_a_file_that_is_not_in_every_part_as_it_should_be_is_refused(
    raw: bytes, part: str
) -> None:
    with pytest.raises(RuleBroken, match=f"format_file_{part}"):
        unpack(raw)
