# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What oversight does: it lets terms end, switches modules, and reads the ledger."""
