# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work of casework by the clock: each calls one action. Tied in config.wiring."""
