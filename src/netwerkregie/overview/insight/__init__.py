# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Insight: looks over the rooms by their figures, and writes nothing."""
