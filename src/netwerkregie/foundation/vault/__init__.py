# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keys and sealing. Import the modules by name: the vault process has no Django."""
