# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about reviews; see register_words."""

REVIEWS_WORDS: dict[str, object] = {}
