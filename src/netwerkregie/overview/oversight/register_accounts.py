# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about the account to givers and council; see register_words."""

ACCOUNTS_WORDS: dict[str, object] = {}
