# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only writers of intake, split by noun: the desk's advice and the mailbox."""
