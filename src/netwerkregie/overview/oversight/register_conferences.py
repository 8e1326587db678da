# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about case conferences; see register_words."""

CONFERENCES_WORDS: dict[str, object] = {}
