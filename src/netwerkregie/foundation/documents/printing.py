# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making an accessible PDF: tagged, with its language and title (PDF/UA-1).

The words travel as data beside a fixed template and are never part of its code, so no
text can become a command. The typesetter reads no other file and no system font, and
has no package to fetch: nothing goes over a wire (row M6).
"""

import json
from datetime import datetime
from pathlib import Path

import typst

from netwerkregie.foundation.documents.pages import Paper

_TEMPLATE = (Path(__file__).parent / "paper.typ").read_bytes()


def as_pdf(paper: Paper, made_at: datetime) -> bytes:
    """Return the paper as a PDF that a screen reader can read.

    Args:
        paper: what stands on it.
        made_at: when, as the document's own date.

    """
    made = typst.compile(
        _TEMPLATE,
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(paper.plain())},
        timestamp=made_at.replace(microsecond=0),
    )
    if not isinstance(made, bytes):
        raise TypeError("one paper is one file")
    return made
