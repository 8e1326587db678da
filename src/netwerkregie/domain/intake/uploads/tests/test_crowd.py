# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two hundred awkward files and more; documents, telephones and the scanner."""

import io
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from netwerkregie.config.scanner import PLANTED
from netwerkregie.domain.intake.uploads import (
    clean,
    pipeline_problem,
    sandbox,
    scanning,
)
from netwerkregie.domain.intake.uploads.phrases import SENTENCES
from netwerkregie.domain.intake.uploads.tests import awkward, crowd
from netwerkregie.foundation.kernel.errors import RuleBroken

pytestmark = pytest.mark.usefixtures("scanner")
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def outcome(raw: bytes) -> str:
    """Return why a file was refused, or 'taken' when nothing hidden came along."""
    try:
        cleaned = clean(io.BytesIO(raw), "x")
    except RuleBroken as refused:
        known = refused.code in SENTENCES
        return refused.code.removeprefix("intake.upload_") if known else "no words"
    assert awkward.SECRET not in cleaned.content
    return "taken"


def words_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "".join(page.get_textpage().get_text_range() for page in document)


def test_there_are_more_than_two_hundred_awkward_files() -> None:
    made = len(crowd.HEADS) + len(crowd.DOCUMENTS) + len(crowd.spoiled())
    assert made + len(awkward.REFUSED) + len(awkward.TAKEN) >= 200


def test_no_other_kind_of_file_is_taken_however_it_goes_on() -> None:
    for name, head in crowd.HEADS.items():
        assert outcome(head + b"\x00" * 600) == "kind", name
        assert outcome(head + awkward.saved(awkward.drawn(), "PNG")) == "kind", name


def test_cut_and_bent_files_are_refused_or_drawn_afresh() -> None:
    spoiled = crowd.spoiled()
    with ThreadPoolExecutor(2) as pool:
        found = dict(zip(spoiled, pool.map(outcome, spoiled.values()), strict=True))
    assert set(found.values()) <= {
        "taken",
        "broken",
        "kind",
        "pixels",
        "heavy",
        "locked",
    }
    assert "broken" in found.values()


@pytest.mark.parametrize("what", crowd.DOCUMENTS)
def test_an_awkward_document_is_refused_with_its_reason(what: str) -> None:
    raw, why = crowd.DOCUMENTS[what]
    assert outcome(raw) == why


def test_of_a_word_document_the_words_remain_and_what_was_deleted_is_gone() -> None:
    cleaned = clean(io.BytesIO(crowd.word("Wat kan ik #strong[doen] met čž?")))
    assert (cleaned.content_type, cleaned.name) == ("application/pdf", "document.pdf")
    said = words_of(cleaned.content)
    assert "Wat kan ik #strong[doen] met čž?" in said
    assert awkward.SECRET.decode() not in said


def test_of_an_open_document_the_words_remain() -> None:
    cleaned = clean(io.BytesIO(crowd.open_document("Fijn dat u meedenkt.")))
    assert "Fijn dat u meedenkt." in words_of(cleaned.content)


def test_a_photo_of_a_telephone_is_drawn_afresh() -> None:
    cleaned = clean(io.BytesIO(crowd.telephone_photo()))
    assert cleaned.content_type == "image/jpeg"
    assert awkward.SECRET not in cleaned.content
    assert Image.open(io.BytesIO(cleaned.content)).size == (120, 80)


def test_what_the_scanner_knows_is_stopped_before_anything_opens_it() -> None:
    assert scanning.finds_malware(EICAR)
    assert not scanning.finds_malware(b"I am worried about a pupil.")
    photo = awkward.saved(awkward.drawn(), "JPEG")
    assert outcome(photo) == "taken"
    assert outcome(photo + PLANTED) == "malware"
    assert outcome(crowd.word("x", ("word/a.xml", PLANTED))) == "malware"


@pytest.mark.parametrize("trouble", ["nobody listens", "no socket", "not a scanner"])
def test_without_a_scanner_nothing_is_taken_and_the_problem_has_a_name(
    trouble: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "s"
    if trouble == "not a scanner":
        place.touch()
    elif trouble == "nobody listens":
        socket.socket(socket.AF_UNIX).bind(str(place))
    monkeypatch.setenv("NR_CLAMD_SOCKET", str(place))
    assert "virus scanner" in str(pipeline_problem())
    assert outcome(awkward.saved(awkward.drawn(), "JPEG")) == "unavailable"


def test_without_mat2_the_problem_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = ("--tmpfs", "/usr/lib/python3/dist-packages/libmat2")
    whole = sandbox._program
    monkeypatch.setattr(sandbox, "_program", lambda one: (*whole(one), *hidden))
    assert "mat2" in str(pipeline_problem())
    assert outcome(crowd.word()) == "broken"


def test_two_threads_may_scan_at_once() -> None:
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(scanning.finds_malware, [EICAR, b"x"] * 4))
    assert found == [True, False] * 4
