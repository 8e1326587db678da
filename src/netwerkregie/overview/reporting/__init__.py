# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letters, yearly reports and open data, put together from what the rooms count."""
