# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats for tests and the demo, written and shared by the real actions."""

from typing import Any
from uuid import UUID

from netwerkregie.domain.programme.actions import materials, materials_sharing
from netwerkregie.domain.programme.drafts.activities import (
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.domain.programme.drafts.materials import (
    Content,
    FormatCheck,
    FormatDraft,
    FormatLanguage,
    FormatReadingDraft,
    Licence,
    MaterialFile,
    Step,
    TargetAge,
)
from netwerkregie.domain.programme.models import FormatVersion
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.foundation.kernel import Actor

# The smallest picture there is: one dot.
A_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fea735815b0000000049454e44ae426082"
)


def content_of(**changes: Any) -> Content:
    """Return what a lesson about looking twice says."""
    values: dict[str, Any] = {
        "kind": ActivityKind.LESSON,
        "title": "Wat zie je echt?",
        "purpose": "Leerlingen leren een bericht na te gaan voordat zij het delen.",
        "audience": Audience.PUPILS_TEACHERS,
        "ages": (TargetAge.YOUNG,),
        "levels": (ClassLevel.LOWER_VMBO,),
        "minutes": 50,
        "language": FormatLanguage.DUTCH,
        "preparation": "Lees de handleiding.\nLeg de kaarten klaar.",
        "steps": (
            Step(10, "Kennismaken: wat kijk je zelf?"),
            Step(30, "In groepjes drie berichten nagaan."),
            Step(10, "Samen terugkijken."),
        ),
        "needs": ("Kaarten", "Een scherm"),
        "links": ("https://www.mediawijsheid.nl/nepnieuws/",),
        "expect": "Je praat over berichten. Je hoeft niets over jezelf te vertellen.",
        "works": "Zelf zoeken werkt beter dan uitleg.",
        "works_not": "Meer dan drie berichten is te veel.",
        "licence": Licence.CC_BY,
        "credit": "Gemeente Mergelstad",
    }
    return Content(**(values | changes))


def a_format(actor: Actor, **changes: Any) -> FormatVersion:
    """Write a format."""
    return materials.write(actor, FormatDraft(content_of(**changes)))


def with_a_file(actor: Actor, version: FormatVersion) -> None:
    """Add a picture to a version."""
    file = MaterialFile("Kaart", "image/png", A_DOT)
    materials.add_file(actor, version.id, file)


def ask_to_read(actor: Actor, version_id: UUID) -> None:
    """Put one's name under a version, every point looked at."""
    materials_sharing.ask(actor, version_id, said_of(actor, version_id))


def read_and_sign(reader: Actor, version_id: UUID) -> FormatVersion:
    """Open a version as the second reader, and sign it."""
    materials_sharing.open_version(reader, version_id)
    said = said_of(reader, version_id)
    return materials_sharing.sign(reader, version_id, said)


def said_of(actor: Actor, version_id: UUID) -> FormatReadingDraft:
    """Return what somebody says who looked at every point."""
    hashed = queries.hash_of(queries.get_version(actor, version_id))
    return FormatReadingDraft(hashed, frozenset(FormatCheck))
