# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about assessment forms; see register_words."""

ASSESSMENTS_WORDS: dict[str, object] = {}
