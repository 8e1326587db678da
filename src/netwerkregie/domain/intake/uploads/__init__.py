# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Uploads: pictures and documents, drawn afresh before anything is sealed."""

from netwerkregie.domain.intake.uploads.cleaning import (
    CleanFile,
    clean,
    known_problem,
    pipeline_problem,
)

__all__ = ["CleanFile", "clean", "known_problem", "pipeline_problem"]
