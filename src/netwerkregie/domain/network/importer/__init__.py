# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists that come in: read in memory, planned, and never stored as they came."""
