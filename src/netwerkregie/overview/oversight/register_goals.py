# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about goals and accounts; see register_words."""

GOALS_WORDS: dict[str, object] = {}
