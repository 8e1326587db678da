# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about weighings; see register_words."""

WEIGHINGS_WORDS: dict[str, object] = {}
