# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of strangers: taken only as a fresh drawing, refused with a reason."""

import contextlib
import io
import json
import subprocess
import time
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from netwerkregie.domain.intake.uploads import clean, pipeline_problem, sandbox
from netwerkregie.domain.intake.uploads.phrases import SENTENCES
from netwerkregie.domain.intake.uploads.tests import awkward
from netwerkregie.foundation.kernel.errors import RuleBroken

pytestmark = pytest.mark.usefixtures("scanner")


@pytest.mark.parametrize("what", awkward.REFUSED)
def test_an_awkward_file_is_refused_with_its_reason(what: str) -> None:
    raw, why = awkward.REFUSED[what]
    with pytest.raises(RuleBroken) as refusal:
        clean(io.BytesIO(raw), "holiday.jpg")
    assert refusal.value.code == f"intake.upload_{why}"
    assert refusal.value.code in SENTENCES


@pytest.mark.parametrize("what", awkward.TAKEN)
def test_a_usable_file_comes_back_drawn_afresh(what: str) -> None:
    raw, kind, pages = awkward.TAKEN[what]
    cleaned = clean(io.BytesIO(raw), "x.exe")
    assert (cleaned.content_type, cleaned.pages) == (kind, pages)
    assert awkward.SECRET not in cleaned.content
    assert b"PK\x03\x04" not in cleaned.content
    assert b"<script" not in cleaned.content
    assert cleaned.content != raw
    if kind == "application/pdf":
        with pikepdf.open(io.BytesIO(cleaned.content)) as document:
            assert len(document.pages) == pages
    else:
        Image.open(io.BytesIO(cleaned.content)).verify()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_and_its_place_is_gone(orientation: int) -> None:
    raw = awkward.located_photo(orientation)
    before = Image.open(io.BytesIO(raw))
    assert before.getexif().get_ifd(0x8825)
    after = Image.open(io.BytesIO(clean(io.BytesIO(raw)).content))
    assert dict(after.getexif()) == {}
    assert set(after.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    turned = orientation >= 5
    assert after.size == (before.size[::-1] if turned else before.size)


def test_script_attachment_form_link_author_and_dates_of_a_document_are_gone() -> None:
    raw = awkward.scripted_pdf()
    cleaned = clean(io.BytesIO(raw))
    with pikepdf.open(io.BytesIO(cleaned.content)) as document:
        assert set(document.Root.keys()) == {"/Type", "/Pages"}
        assert not document.attachments
        assert dict(document.docinfo) == {}
        assert "/Annots" not in document.pages[0]
        whole = b"".join(bytes(o.unparse(resolved=True)) for o in document.objects)
    for word in (b"JavaScript", b"/JS", b"URI", b"Launch", b"XFA", b"CreationDate"):
        assert word not in whole


def test_the_same_document_twice_tells_nothing_of_when_it_came() -> None:
    raw = awkward.stored(awkward.pdf())
    assert clean(io.BytesIO(raw)).content == clean(io.BytesIO(raw)).content


def test_a_decompression_bomb_inside_a_document_ends_without_harm() -> None:
    begin = time.monotonic()
    bomb = io.BytesIO(awkward.picture_bomb_pdf())
    with contextlib.suppress(RuleBroken):
        assert len(clean(bomb).content) < 2_000_000
    assert time.monotonic() - begin < sandbox.SECONDS


def test_the_type_decides_the_name_and_the_given_name_is_not_kept() -> None:
    cleaned = clean(io.BytesIO(awkward.located_photo()), "Mohammed el Amrani.png")
    assert cleaned.name == "picture.jpg"
    assert "Amrani" not in repr(cleaned)


def test_a_photo_of_twelve_megapixels_is_ready_in_two_seconds() -> None:
    photo = Image.effect_noise((1_000, 750), 60).convert("RGB").resize((4_000, 3_000))
    raw = awkward.saved(photo, "JPEG", quality=85)
    clean(io.BytesIO(raw))
    begin = time.monotonic()
    cleaned = clean(io.BytesIO(raw))
    assert time.monotonic() - begin < 2
    assert Image.open(io.BytesIO(cleaned.content)).size == (4_000, 3_000)


def test_the_pipeline_works_here() -> None:
    assert pipeline_problem() is None


def test_without_bubblewrap_nothing_is_taken_and_the_problem_has_a_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "bubblewrap" in str(pipeline_problem())
    with pytest.raises(RuleBroken) as refusal:
        clean(io.BytesIO(awkward.saved(awkward.drawn(), "JPEG")))
    assert refusal.value.code == "intake.upload_unavailable"


def test_without_user_namespaces_nothing_is_taken_and_the_problem_has_a_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refusing = tmp_path / "bwrap"
    refusing.write_text(
        "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n"
    )
    refusing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "namespace" in str(pipeline_problem())
    with pytest.raises(RuleBroken) as refusal:
        clean(io.BytesIO(awkward.saved(awkward.drawn(), "JPEG")))
    assert refusal.value.code == "intake.upload_unavailable"


ESCAPES = {
    "reach the network": "import socket; socket.create_connection(('192.0.2.1', 9), 2)",
    "reach this machine": "import socket; socket.create_connection(('127.0.0.1', 22))",
    "read the users": "open('/etc/passwd')",
    "read the host's processes": "open('/proc/1/environ')",
    "read the product": f"open({str(Path(__file__))!r})",
    "read a home": "import os; os.listdir('/root/.ssh')",
    "write in the root": "open('/x', 'w')",
    "write in a temporary folder": "import tempfile; tempfile.mkstemp()",
    "write over its program": "open('/redraw.py', 'a')",
    "mount": "import ctypes; l = ctypes.CDLL(None, use_errno=True); "
    "assert l.mount(b'none', b'/usr', b'tmpfs', 0, None) == 0, 'refused'",
}


@pytest.mark.parametrize("attempt", ESCAPES)
def test_inside_the_sandbox_there_is_nowhere_to_go(attempt: str) -> None:
    built = sandbox.command("check")
    where = built.index("/redraw.py", built.index("--", 10))
    built[where:] = ["-c", f"{ESCAPES[attempt]}\nprint('escaped')"]
    tried = subprocess.run(built, capture_output=True, text=True, env={}, check=False)
    assert "escaped" not in tried.stdout
    assert tried.returncode != 0
    assert "Error" in tried.stderr


def test_the_sandbox_inherits_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NR_SECRET_KEY_FILE", "/somewhere")
    built = sandbox.command("check")
    where = built.index("/redraw.py", built.index("--", 10))
    code = "import os, json; print(json.dumps(dict(os.environ)))"
    built[where:] = ["-c", code]
    told = subprocess.run(built, capture_output=True, text=True, check=True)
    assert set(json.loads(told.stdout)) <= {"LANG", "LC_CTYPE", "PWD"}


def test_nothing_of_an_upload_is_left_on_the_disk(tmp_path: Path) -> None:
    marked = awkward.png_with(b"seCr", awkward.SECRET)
    seen = set(Path("/tmp").iterdir())
    clean(io.BytesIO(marked))
    fresh = set(Path("/tmp").iterdir()) - seen
    found = [p for p in fresh if p.is_file() and awkward.SECRET in p.read_bytes()]
    assert found == []
