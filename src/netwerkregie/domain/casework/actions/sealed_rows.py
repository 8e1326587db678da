# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is sealed under the key of a part: each noun adds its rows here, one line.

When somebody leaves, a part gets another key and all of it is sealed anew. A row that
is not named here would stay under the old key and be lost with it, so a test compares
this list with the sealed columns of the room.
"""

from dataclasses import dataclass

from django.db.models import Model

from netwerkregie.domain.casework.models import (
    AgendaItem,
    AssessmentPaper,
    CaseAction,
    CaseFile,
    CaseStatement,
    ConferenceNote,
    Decision,
    Disclosure,
    DisclosureWords,
    Intervention,
    Measure,
    MeasureLook,
    MinutesReading,
    Offer,
    PlanGoal,
    PlanNote,
    PlanSeen,
    PlanVersion,
    PoliceConsent,
    PolicePart,
)


@dataclass(frozen=True, slots=True)
class SealedRows:
    """The sealed columns of one table, and the way from a row to its part.

    Args:
        model: the table; its words are sealed with `opening.seal_words` and its files
            with `opened.seal_file(place(...))`, under its name in small letters.
        part: the lookup from a row to the identifier of its part.
        columns: sealed words; an empty one is passed over.
        files: sealed files.

    """

    model: type[Model]
    part: str = "part_id"
    columns: tuple[str, ...] = ("body",)
    files: tuple[str, ...] = ()


SEALED: tuple[SealedRows, ...] = (
    SealedRows(CaseStatement),
    SealedRows(CaseFile, columns=(), files=("content",)),
    SealedRows(PolicePart, columns=("permitted_use",)),
    SealedRows(PoliceConsent),
    SealedRows(AssessmentPaper),
    SealedRows(AgendaItem),
    SealedRows(ConferenceNote, part="item__part_id"),
    SealedRows(Decision, part="item__part_id"),
    SealedRows(CaseAction, part="item__part_id", columns=("body", "evidence")),
    SealedRows(MinutesReading, part="item__part_id"),
    SealedRows(PlanGoal, part="plan__part_id"),
    SealedRows(Intervention, part="plan__part_id"),
    SealedRows(Offer, part="plan__part_id"),
    SealedRows(PlanNote, part="plan__part_id"),
    SealedRows(PlanVersion, part="plan__part_id"),
    SealedRows(PlanSeen, part="plan__part_id"),
    SealedRows(Measure),
    SealedRows(MeasureLook, part="measure__part_id"),
    # Under a dossier of its own, or under the part that was printed.
    SealedRows(Disclosure, part="dossier_id"),
    SealedRows(DisclosureWords, part="disclosure__dossier_id"),
)

_WEIGHING = "the dossier of a weighing; sealed anew in actions.weighing_resealing"
_FAMILY = "the dossier of a family; sealed anew in actions.family_access"

UNDER_ANOTHER_KEY: dict[str, str] = {
    "Sample": "the dossier of two readers; gone within thirty days, never sealed anew",
    "SampleReading": "the same dossier",
    "CasePerson": "its own dossier; sealed anew in actions.resealing",
    "EmergencyAccess": "its own dossier, for the asker and who looks back by role",
    "WeighingStatement": _WEIGHING,
    "Judgement": _WEIGHING,
    "WeighingOutcome": _WEIGHING,
    "InformationRequest": _WEIGHING,
    "WeighingPerson": _WEIGHING,
    "FamilyConsent": _FAMILY,
    "FamilyNote": _FAMILY,
    "FamilyPerson": _FAMILY,
    "FamilyHandoverItem": _FAMILY,
    "FamilyExtensionWord": "the dossier of asker and reader; written once",
}
"""Tables with sealed columns that hang on no part, each with who seals them anew."""

NOT_SEALED: dict[str, str] = {"Receipt": "the hash of a link's word, not words"}
"""Columns of bytes that hold no words."""
