# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about disclosures; see register_words."""

DISCLOSURES_WORDS: dict[str, object] = {}
