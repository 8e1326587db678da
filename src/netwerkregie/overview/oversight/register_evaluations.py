# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about evaluations; see register_words."""

EVALUATIONS_WORDS: dict[str, object] = {}
