# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Steps, terms and limits: plain Python, `today` is passed in; a file per noun."""
