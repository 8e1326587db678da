# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about activities; see register_words."""

ACTIVITIES_WORDS: dict[str, object] = {}
