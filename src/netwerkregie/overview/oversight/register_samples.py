# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register's texts about second looks; see register_words."""

SAMPLES_WORDS: dict[str, object] = {}
