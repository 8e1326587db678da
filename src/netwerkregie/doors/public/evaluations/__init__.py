# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying what one thought of an activity: two minutes, no name, no cookie."""
