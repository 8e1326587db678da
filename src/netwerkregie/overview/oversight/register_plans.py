# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about plans and offers; see register_words."""

PLANS_WORDS: dict[str, object] = {}
