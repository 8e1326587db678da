# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads, each from what the actor may know of; no content; a file per noun."""
