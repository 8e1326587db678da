# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper is accessible, says what it was given, and reads nothing as code."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from netwerkregie.foundation.documents import (
    Facts,
    Lines,
    Paper,
    Part,
    Rows,
    Words,
    as_pdf,
)

MADE = datetime(2026, 11, 23, 12, 0, 0, 123456, tzinfo=UTC)
ODD = '#panic("x") $x^2$ \\ *vet* <label> @ref "aanhaling" é Güler €'


def a_paper(*parts: Part) -> Paper:
    return Paper(
        title="Overdrachtsmap",
        language="nl",
        from_whom="Gemeente Mergelstad",
        lead="Voor Ruben.",
        foot="Niet voor derden",
        parts=parts,
    )


def text_of(made: bytes) -> str:
    pages = pypdfium2.PdfDocument(made)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def test_a_paper_is_tagged_and_says_its_language_and_title() -> None:
    made = as_pdf(a_paper(Part("Afspraken", [Words("Een zin.")])), MADE)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang).startswith("nl")
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as about:
            assert about["dc:title"] == "Overdrachtsmap"
            assert about["pdfuaid:part"] == "1"


def test_every_block_is_on_the_paper_and_odd_words_stay_words() -> None:
    table = Rows("Alle rijen", ["Wat", "Wanneer"], [[ODD, "3 juli"], ["", "4 juli"]])
    parts = [
        Part("Deel", [Words(ODD, is_quiet=True), Facts([("Wijk", ODD)])]),
        Part("Onderdeel", [table], level=2),
    ]
    found = text_of(as_pdf(a_paper(*parts), MADE))
    assert found.count("#panic(") == 3
    for words in (
        "Deel",
        "Wijk",
        "Alle rijen",
        "Wanneer",
        "3 juli",
        "Niet voor derden",
    ):
        assert words in found


def test_a_table_has_heading_cells() -> None:
    made = as_pdf(a_paper(Part("Deel", [Rows("Rijen", ["Wat"], [["dit"]])])), MADE)
    with pikepdf.open(BytesIO(made)) as pdf:
        kinds = {
            str(one.get("/S"))
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/S" in one
        }
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= kinds


def test_a_long_paper_has_pages_and_a_broken_row_is_refused() -> None:
    rows = [[f"regel {number}"] for number in range(300)]
    made = as_pdf(a_paper(Part("Lang", [Rows("Rijen", ["Wat"], rows)])), MADE)
    assert len(pypdfium2.PdfDocument(made)) > 3
    with pytest.raises(ValueError, match="Rijen"):
        as_pdf(a_paper(Part("Kort", [Rows("Rijen", ["Wat"], [["a", "b"]])])), MADE)


def test_lines_to_write_on_are_drawn_and_say_nothing() -> None:
    with_lines = as_pdf(a_paper(Part("Deel", [Words("Een zin."), Lines(3)])), MADE)
    without = as_pdf(a_paper(Part("Deel", [Words("Een zin.")])), MADE)
    assert text_of(with_lines).split() == text_of(without).split()
    assert len(with_lines) > len(without)
