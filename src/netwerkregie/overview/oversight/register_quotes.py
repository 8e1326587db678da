# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about quotes and small grants; see register_words."""

QUOTES_WORDS: dict[str, object] = {}
