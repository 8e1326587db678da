# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about family conversations; see register_words."""

FAMILIES_WORDS: dict[str, object] = {}
