# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about the rest of casework; see register_words."""

CASE_REST_WORDS: dict[str, object] = {}
