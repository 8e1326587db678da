# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The drawn name by which colleagues speak of something about a person."""

from netwerkregie.domain.intake.rules.advice import nickname as nickname
