# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about the library of lesson formats; see register_words."""

MATERIALS_WORDS: dict[str, object] = {}
